use leptos::{
    ev::{FocusEvent, MouseEvent, PointerEvent},
    prelude::*,
};
use tertium_core::{compare::Row, locale::Key};

use crate::{
    app::{Why, use_app},
    platform::{focus, pointer},
};

/// The sign of a row that differs: it says why on hover, focus and press.
#[component]
pub fn WhyButton(
    /// The row that differs.
    row: Row,
) -> impl IntoView {
    let app = use_app();
    let why = app.why;
    let is_shown = Memo::new(move |_| why.row() == Some(row));
    // The explanation goes with its sign.
    on_cleanup(move || {
        if untrack(|| why.row()) == Some(row) {
            why.hide();
        }
    });
    let on_click = move |event: MouseEvent| {
        app.parts.request_beside();
        why.press(row, pointer::control(&event));
    };
    let on_enter = move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            app.parts.load_beside();
            why.hover(row, pointer::control(&event));
        }
    };
    let on_leave = move |event: PointerEvent| {
        if !pointer::goes_to(&event, Why::OWN) {
            why.leave();
        }
    };
    let on_focus = move |event: FocusEvent| {
        if focus::is_by_keyboard(&event) {
            app.parts.load_beside();
            why.focus(row, pointer::control(&event));
        }
    };
    let on_blur = move |event: FocusEvent| {
        if is_shown.get_untracked() && !pointer::focus_goes_to(&event, Why::OWN) {
            why.hide();
        }
    };
    view! {
        <button
            type="button"
            data-action="why"
            aria-label=app.words.label(Key::Different)
            aria-expanded=Signal::derive(move || is_shown.get().to_string())
            aria-describedby=Signal::derive(move || is_shown.get().then_some(Why::ID))
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
