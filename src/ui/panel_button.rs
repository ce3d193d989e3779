use leptos::prelude::*;
use tertium_core::query::Panel;

use crate::{app::use_app, ui::text::text};

/// A button that opens a panel.
#[component]
pub fn PanelButton(
    /// What it is called in the styles.
    #[prop(optional)]
    class: &'static str,
    /// Its `data-action`.
    action: &'static str,
    /// What it says.
    label: Signal<String>,
    /// What it opens.
    panel: Panel,
    /// Whether there is nothing to open.
    #[prop(optional)]
    is_hidden: bool,
) -> impl IntoView {
    let app = use_app();
    view! {
        <button
            type="button"
            class=class
            hidden=is_hidden
            data-action=action
            aria-haspopup="dialog"
            on:click=move |_| app.show_panel(Some(panel.clone()))
        >
            {text(label)}
        </button>
    }
}
