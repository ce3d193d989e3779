//! What a frame of another site has instead of the parts that change the comparison: ways to the whole page.

use leptos::prelude::*;
use tertium_core::locale::Key;

use crate::{app::use_app, ui::text::text};

/// The link to the same comparison on the whole page.
#[component]
pub fn WayOut() -> impl IntoView {
    let app = use_app();
    let href = Signal::derive(move || app.address_outside(app.navigation.table()));
    view! {
        <a data-action="leave" href=href target="_blank" rel="noopener">
            {text(app.words.label(Key::EmbedOpen))}
        </a>
    }
}

/// What stands in the place of a table that has no column.
#[component]
pub fn NoComparison() -> impl IntoView {
    let app = use_app();
    view! {
        <p>{text(app.words.label(Key::EmbedEmpty))}</p>
        <p><WayOut/></p>
    }
}
