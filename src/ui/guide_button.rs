use leptos::prelude::*;
use tertium_core::{guide::Answers, locale::Key, query::Panel};

use super::panel_button::PanelButton;
use crate::app::use_app;

/// The way to the guide; hidden where the dataset has none.
#[component]
pub fn GuideButton(
    /// What it is called in the styles.
    class: &'static str,
) -> impl IntoView {
    let app = use_app();
    let panel = Panel::Guide(Answers::default());
    view! { <PanelButton class action="guide" label=app.words.label(Key::Guide) panel is_hidden=!app.has_guide()/> }
}
