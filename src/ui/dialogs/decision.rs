use leptos::prelude::*;
use tertium_core::locale::Key;

use super::dialog::Dialog;
use crate::{
    app::{DecisionPart, Part, use_app},
    ui::{dynamic::dynamic, text::text, way_on::WayOn},
};

/// The visitor's own criteria with their weights, and the ranking.
#[component]
pub fn DecisionDialog() -> impl IntoView {
    let app = use_app();
    view! {
        <Dialog title=app.words.label(Key::Decision)>
            <Drawn draw=|part| (part.panel)(part.decisions)/>
        </Dialog>
    }
}

/// The comparison as a text for a thesis.
#[component]
pub fn ThesisDialog() -> impl IntoView {
    let app = use_app();
    view! {
        <Dialog title=app.words.label(Key::Thesis)>
            <Drawn draw=|part| (part.thesis)(part.decisions)/>
        </Dialog>
    }
}

/// What the part in which one decides draws: it is loaded for it.
#[component]
fn Drawn(draw: fn(DecisionPart) -> AnyView) -> impl IntoView {
    let app = use_app();
    // It comes after what stands beside the table.
    Effect::new(move |_| app.parts.load_decision());
    dynamic(move || match app.parts.decision() {
        Part::Ready(part) => draw(part),
        Part::Failed => view! {
            <p role="alert">
                {text(app.failure_label(Key::PanelFailed))}
                <WayOn retry=Box::new(move || untrack(|| app.parts.load_decision()))/>
            </p>
        }
        .into_any(),
        Part::Pending | Part::Unasked => {
            view! { <p role="status">{text(app.words.label(Key::Pending))}</p> }.into_any()
        }
    })
}
