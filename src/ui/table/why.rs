use leptos::{html::Div, prelude::*};
use tertium_core::{
    compare::{Row, Verdict},
    locale::Key,
};
use web_sys::{FocusEvent, MouseEvent, PointerEvent};

use crate::{
    app::{Part, use_app},
    platform::{focus, keyboard, pointer, popover},
};

/// The id of the explanation.
const HINT: &str = "why";

/// The controls that are explained, and the explanation.
const OWN: &str = "[data-action=why], #why";

/// The sign of a row that differs: it says why on hover, focus and press.
#[component]
pub fn WhyButton(
    /// The row that differs.
    row: Row,
) -> impl IntoView {
    let app = use_app();
    let why = app.why;
    let is_shown = Memo::new(move |_| why.row() == Some(row));
    let load = move || app.parts.load_beside();
    let on_click = move |event: MouseEvent| {
        load();
        why.press(row, pointer::control(&event));
    };
    let on_enter = move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            load();
            why.hover(row, pointer::control(&event));
        }
    };
    let on_leave = move |event: PointerEvent| {
        if !pointer::goes_to(&event, OWN) {
            why.leave();
        }
    };
    let on_focus = move |event: FocusEvent| {
        if focus::is_by_keyboard(&event) {
            load();
            why.focus(row, pointer::control(&event));
        }
    };
    let on_blur = move |event: FocusEvent| {
        if is_shown.get_untracked() && !pointer::focus_goes_to(&event, OWN) {
            why.hide();
        }
    };
    view! {
        <button
            type="button"
            data-action="why"
            aria-label=app.words.label(Key::Different)
            aria-expanded=move || is_shown.get().to_string()
            aria-describedby=move || is_shown.get().then_some(HINT)
            on:click=on_click
            on:pointerenter=on_enter
            on:pointerleave=on_leave
            on:focus=on_focus
            on:blur=on_blur
        >
            "≠"
        </button>
    }
}

/// Why a row differs, beside its sign, until another thing is wanted or Escape is pressed (WCAG 1.4.13).
#[component]
pub fn WhyHint() -> impl IntoView {
    let app = use_app();
    let why = app.why;
    let element = NodeRef::<Div>::new();
    let lines = Memo::new(move |_| {
        let row = why.row().filter(|row| app.verdict(*row) == Verdict::Different)?;
        match app.parts.beside() {
            Part::Ready(beside) => Some((beside.reasons)(app, row)),
            Part::Failed => Some(vec![app.words.text(Key::PanelFailed)]),
            Part::Unasked | Part::Pending => None,
        }
    });
    keyboard::on_escape(move || why.hide());
    pointer::on_press_outside(OWN, move || why.hide());
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
        if !pointer::goes_to(&event, OWN) {
            why.leave();
        }
    };
    let lines = move || {
        let lines = lines.get().unwrap_or_default().into_iter();
        lines.map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <div id=HINT class="why" role="tooltip" popover="manual" node_ref=element on:pointerleave=leave>
            {lines}
        </div>
    }
}
