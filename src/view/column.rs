use leptos::prelude::*;

use super::erased::{flag, text};
use crate::{browser::focus, locale::Key, method::Slug, state::App};

/// The head of a column: the method's name and the × that removes it.
#[component]
pub fn ColumnHead(slug: Slug) -> impl IntoView {
    let app = App::use_context();
    let data_slug = slug.to_string();
    let (named, labelled, typed_at, asked) = (slug.clone(), slug.clone(), slug.clone(), slug.clone());
    let label = text(move || app.filled(Key::Remove, &[("name", &app.name(&labelled))]));
    let on_key = move |event: web_sys::KeyboardEvent| {
        if matches!(&*event.key(), "Backspace" | "Delete") {
            event.prevent_default();
            remove(app, &typed_at);
        }
    };
    view! {
        <th scope="col" role="columnheader" data-slug=data_slug data-leaving=flag(move || !app.is_chosen(&asked))>
            <span class="name">{text(move || app.name(&named))}</span>
            <button type="button" data-action="remove" aria-label=label on:click=move |_| remove(app, &slug) on:keydown=on_key>"×"</button>
        </th>
    }
}

/// Removes a method; the focus goes on before the button is gone, so that it is never lost.
fn remove(app: App, slug: &Slug) {
    match app.neighbour(slug) {
        Some(next) => focus::remove_button(&next),
        None => focus::search_box(),
    }
    app.remove(slug);
}
