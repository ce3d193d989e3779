use leptos::{ev::PointerEvent, html::Div, prelude::*};
use tertium_core::compare::Verdict;

use super::reasons::reasons;
use crate::{
    app::{Why, use_app},
    platform::{keyboard, pointer, popover},
    ui::{dynamic::dynamic, text::text},
};

/// Why a row differs, beside its sign, until another thing is wanted or Escape is pressed (WCAG 1.4.13).
#[component]
pub fn WhyHint() -> impl IntoView {
    let app = use_app();
    let why = app.why;
    let element = NodeRef::<Div>::new();
    let lines = Memo::new(move |_| {
        let row = why
            .row()
            .filter(|row| app.verdict(*row) == Verdict::Different)?;
        Some(reasons(app, row))
    });
    keyboard::on_escape(move || why.hide());
    pointer::on_press_outside(Why::OWN, move || why.hide());
    // It is shown once the words are there, since its place hangs on its size.
    Effect::new(move |_| {
        let has_lines = lines.with(Option::is_some);
        why.track_control();
        let Some(element) = element.get() else { return };
        match why.control() {
            Some(control) if has_lines && control.is_connected() => {
                request_animation_frame(move || popover::place(&element, &control));
            }
            _ => popover::hide(&element),
        }
    });
    let leave = move |event: PointerEvent| {
        if !pointer::goes_to(&event, Why::OWN) {
            why.leave();
        }
    };
    let lines = dynamic(move || {
        let lines = lines.get().unwrap_or_default().into_iter();
        lines
            .map(|line| view! { <p>{text(line)}</p> })
            .collect_view()
    });
    view! {
        <div id=Why::ID class="why" role="tooltip" popover="manual" node_ref=element on:pointerleave=leave>
            {lines}
        </div>
    }
}
