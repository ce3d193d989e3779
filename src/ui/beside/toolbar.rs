use leptos::prelude::*;
use tertium_core::{
    compare::{Near, Nearness, near_duplicates},
    locale::Key,
    query::Panel,
};

use super::{row_choice::RowChoice, row_filter::RowFilter};
use crate::{
    app::{references, use_app},
    ui::text::text,
};

/// Above the table, where the page keeps room for it: which rows are shown, and what to know of
/// the columns first.
#[component]
pub fn Toolbar() -> impl IntoView {
    let app = use_app();
    // The filter before it grows while records come, and would push it. Once it stands, it stays.
    let has_columns = Memo::new(move |before: Option<&bool>| {
        !app.columns().is_empty() && (before == Some(&true) || app.is_settled())
    });
    view! {
        <RowFilter/>
        <Show when=move || has_columns.get()>
            <RowChoice/>
            <button
                type="button"
                class="choose"
                data-action="check"
                aria-haspopup="dialog"
                on:click=move |_| app.show_panel(Some(Panel::Check))
            >
                {text(app.words.label(Key::Check))}
            </button>
            <button
                type="button"
                class="choose"
                data-action="timeline"
                aria-haspopup="dialog"
                on:click=move |_| app.show_panel(Some(Panel::Timeline))
            >
                {text(app.words.label(Key::Timeline))}
            </button>
            <NearDuplicates/>
        </Show>
    }
}

/// Which columns may be one method twice: they share their source or a name.
#[component]
fn NearDuplicates() -> impl IntoView {
    let app = use_app();
    move || {
        let loaded = app.loaded();
        let methods = references(&loaded);
        let lang = app.words.lang();
        let note = |nearness: Nearness| {
            let pair = [methods[nearness.one], methods[nearness.other]];
            let names = app
                .words
                .list(&pair.map(|method| method.name.get(lang).clone()));
            let note = match nearness.by {
                Near::Source => app.words.format(Key::NearSource, &[("names", &names)]),
                Near::Name(name) => app
                    .words
                    .format(Key::NearName, &[("names", &names), ("name", name)]),
            };
            view! { <span class="near" role="note">{text(note)}</span> }
        };
        near_duplicates(&methods)
            .into_iter()
            .map(note)
            .collect_view()
    }
}
