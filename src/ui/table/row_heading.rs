use leptos::{html::span, prelude::*};
use tertium_core::locale::Key;

use crate::{app::use_app, ui::text::text};

/// What stands above a group of rows: a heading, as long as one of them is shown.
#[component]
pub fn RowHeading(
    /// What it says.
    heading: Key,
) -> impl IntoView {
    let app = use_app();
    let is_hidden = move || (!app.is_group_shown(heading)).then_some("true");
    // Real headings may not stand in the head of rows (HTML, "the th element").
    let text = span()
        .role("heading")
        .attr("aria-level", "2")
        .child(text(app.words.label(heading)));
    view! {
        <tr
            role="row"
            class="heading"
            data-hidden=Signal::derive(is_hidden)
        >
            <th scope="rowgroup" role="rowheader">
                {text}
            </th>
        </tr>
    }
}
