use leptos::prelude::*;
use tertium_core::locale::Key;

use crate::app::use_app;

/// The button in the label of the row that counts related methods: it shows them.
#[component]
pub fn RelatedButton(
    /// Whether they are shown.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let label = app.words.label(Key::RelatedOpen);
    let toggle = move |_| {
        app.parts.request_beside();
        is_open.update(|is_open| *is_open = !*is_open);
    };
    view! {
        <button
            type="button"
            data-action="related"
            aria-label=label
            title=label
            aria-expanded=Signal::derive(move || is_open.get().to_string())
            on:click=toggle
        >
            "▾"
        </button>
    }
}
