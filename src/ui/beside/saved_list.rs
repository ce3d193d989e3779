use leptos::prelude::*;
use tertium_core::{
    locale::Key,
    query::{Query, SavedComparison},
};

use crate::{
    app::use_app,
    ui::{
        links::follow,
        text::{fixed, text},
    },
};

/// How many saved comparisons stand on the start page.
const SHOWN: usize = 6;

/// The saved comparisons on the start page, the newest first: a press opens one.
#[component]
pub fn SavedList() -> impl IntoView {
    let app = use_app();
    app.saved.follow();
    let has_some = Memo::new(move |_| !app.saved.items().is_empty());
    let has_more = Memo::new(move |_| app.saved.items().len() > SHOWN);
    let items = move || {
        let items = app.saved.items().into_iter().rev().take(SHOWN);
        items.map(|item| view! { <SavedLink item/> }).collect_view()
    };
    view! {
        <Show when=move || has_some.get()>
            <div class="saved-list">
                <h2 id="saved-list">{text(app.words.label(Key::SavedYours))}</h2>
                <ul aria-labelledby="saved-list">{items}</ul>
                <Show when=move || has_more.get()>
                    <button type="button" data-action="saved" on:click=move |_| app.show_saved(None)>
                        {text(app.words.label(Key::SavedShow))}
                    </button>
                </Show>
            </div>
        </Show>
    }
}

/// A saved comparison as a link to it.
#[component]
fn SavedLink(
    /// The comparison.
    item: SavedComparison,
) -> impl IntoView {
    let app = use_app();
    let query = item.query();
    let open = move |event: leptos::ev::MouseEvent| {
        let lang = app.navigation.with_query(|query| query.lang);
        follow(
            app,
            &event,
            Query {
                lang,
                ..query.clone()
            },
        );
    };
    view! {
        <li>
            <a href=item.address translate="no" on:click=open>
                {fixed(item.name)}
            </a>
        </li>
    }
}
