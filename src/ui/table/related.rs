use leptos::prelude::*;
use tertium_core::{locale::Key, method::Slug};

use crate::{
    app::{Part, use_app},
    ui::text::text,
};

/// The button in the label of the row that counts related methods: it shows them.
#[component]
pub fn RelatedButton(
    /// Whether they are shown.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let label = app.words.label(Key::RelatedOpen);
    let toggle = move |_| {
        app.parts.load_beside();
        is_open.update(|is_open| *is_open = !*is_open);
    };
    view! {
        <button
            type="button"
            data-action="related"
            aria-label=label
            title=label
            aria-expanded=move || is_open.get().to_string()
            on:click=toggle
        >
            "▾"
        </button>
    }
}

/// The row below it: in each column the names, and below them how the columns are connected.
#[component]
pub fn RelatedRow(
    /// Whether it is shown.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let columns = app.columns_memo();
    let beside = move || app.parts.beside().ready();
    let names = move |slug: Slug| move || beside().map(|beside| (beside.related_names)(slug.clone()));
    let has_failed = move || matches!(app.parts.beside(), Part::Failed);
    let retry = move || {
        has_failed().then(|| {
            view! {
                <p role="alert">
                    {text(app.words.label(Key::PanelFailed))}
                    <button type="button" data-action="retry" on:click=move |_| app.parts.load_beside()>
                        {text(app.words.label(Key::Retry))}
                    </button>
                </p>
            }
        })
    };
    move || {
        is_open.get().then(|| {
            view! {
                <tr class="beside" role="row">
                    <th scope="row" role="rowheader">{text(app.words.label(Key::RowRelated))}</th>
                    <For each=move || columns.get() key=Clone::clone let:slug>
                        <td role="cell">{names(slug)}</td>
                    </For>
                    <td role="cell" class="connected">
                        {move || beside().map(|beside| (beside.connections)())} {retry}
                    </td>
                </tr>
            }
        })
    }
}
