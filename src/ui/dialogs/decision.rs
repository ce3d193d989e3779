use leptos::prelude::*;
use tertium_core::locale::Key;

use super::dialog::Dialog;
use crate::{
    app::{Parts, use_app},
    ui::part_view::PartView,
};

/// The visitor's own criteria with their weights, and the ranking; what is drawn in it is a part of its own.
#[component]
pub fn DecisionDialog() -> impl IntoView {
    let app = use_app();
    let draw = |parts: Parts| {
        let decision = parts.decision();
        decision.map(|part| (part.panel)(part.decisions))
    };
    view! {
        <Dialog title=app.words.label(Key::Decision)>
            <PartView load=Parts::load_decision draw/>
        </Dialog>
    }
}

/// The comparison as a text for a thesis; what is drawn in it is a part of its own.
#[component]
pub fn ThesisDialog() -> impl IntoView {
    let app = use_app();
    let draw = |parts: Parts| {
        let thesis = parts.thesis();
        thesis.map(|(decisions, part)| (part.panel)(decisions))
    };
    view! {
        <Dialog title=app.words.label(Key::Thesis)>
            <PartView load=Parts::load_thesis draw/>
        </Dialog>
    }
}
