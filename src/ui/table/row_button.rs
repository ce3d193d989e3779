use leptos::prelude::*;
use tertium_core::locale::Key;

use crate::app::use_app;

/// The button in the label of a row that shows what belongs below it.
#[component]
pub fn RowButton(
    /// Its `data-action`.
    action: &'static str,
    /// What it shows.
    label: Key,
    /// Whether that is shown.
    #[prop(into)]
    is_open: Signal<bool>,
    /// Shows it, or hides it again.
    toggle: Callback<()>,
) -> impl IntoView {
    let label = use_app().words.label(label);
    view! {
        <button
            type="button"
            class="row-button"
            data-action=action
            aria-label=label
            title=label
            aria-expanded=Signal::derive(move || is_open.get().to_string())
            on:click=move |_| toggle.run(())
        >
            "▾"
        </button>
    }
}
