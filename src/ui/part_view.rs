use leptos::prelude::*;
use tertium_core::locale::Key;

use super::{dynamic::dynamic, text::text, way_on::WayOn};
use crate::app::{Part, Parts, use_app};

/// What a part of the program draws: the part is loaded for it.
#[component]
pub fn PartView(
    /// Loads the part, unless that was done or is under way.
    load: fn(Parts),
    /// How far it is, and what it draws once it is there.
    draw: impl Fn(Parts) -> Part<AnyView> + Send + 'static,
) -> impl IntoView {
    let app = use_app();
    // A part that comes after another is loaded once that is there.
    Effect::new(move |_| load(app.parts));
    dynamic(move || match draw(app.parts) {
        Part::Ready(view) => view,
        Part::Failed => view! {
            <p role="alert">
                {text(app.failure_label(Key::PanelFailed))}
                <WayOn retry=Box::new(move || untrack(|| load(app.parts)))/>
            </p>
        }
        .into_any(),
        Part::Pending | Part::Unasked => {
            view! { <p role="status">{text(app.words.label(Key::Pending))}</p> }.into_any()
        }
    })
}
