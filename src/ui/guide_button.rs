use leptos::prelude::*;
use tertium_core::locale::Key;

use crate::{app::use_app, ui::text::text};

/// The way to the guide; hidden where the dataset has none.
#[component]
pub fn GuideButton(
    /// What it is called in the styles.
    class: &'static str,
) -> impl IntoView {
    let app = use_app();
    view! {
        <button
            type="button"
            class=class
            hidden=!app.has_guide()
            data-action="guide"
            aria-haspopup="dialog"
            on:click=move |_| app.show_guide()
        >
            {text(app.words.label(Key::Guide))}
        </button>
    }
}
