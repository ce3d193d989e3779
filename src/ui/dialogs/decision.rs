use leptos::prelude::*;
use tertium_core::locale::Key;

use super::dialog::Dialog;
use crate::{
    app::{Part, use_app},
    ui::{dynamic::dynamic, text::text, way_on::WayOn},
};

/// The visitor's own criteria with their weights, and the ranking; what is drawn in it is a part of its own.
#[component]
pub fn DecisionDialog() -> impl IntoView {
    let app = use_app();
    // It comes after what stands beside the table.
    Effect::new(move |_| app.parts.load_decision());
    let content = dynamic(move || match app.parts.decision() {
        Part::Ready(part) => (part.panel)(part.decisions),
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
    });
    view! { <Dialog title=app.words.label(Key::Decision)>{content}</Dialog> }
}
