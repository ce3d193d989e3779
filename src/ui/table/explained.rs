use leptos::{
    ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent},
    prelude::*,
};
use tertium_core::{compare::Row, locale::Key, method::Slug};

use crate::{
    app::{Subject, Why, use_app},
    platform::{focus, pointer},
    ui::text::text,
};

/// The sign of a row that differs: it says why.
#[component]
pub fn WhyButton(
    /// The row that differs.
    row: Row,
) -> impl IntoView {
    let app = use_app();
    let name = Signal::derive(move || {
        let values = [("row", &*app.row_label(row))];
        app.words.format(Key::WhyLabel, &values)
    });
    let sign = Signal::stored("≠".to_owned());
    view! { <ExplainButton subject=Subject::Row(row) action="why" name sign/> }
}

/// How surely the source of a method is identified: it says what that means and where the source was seen.
#[component]
pub fn GradeButton(
    /// The method whose source it is.
    slug: Slug,
    /// The grade of the source.
    grade: String,
) -> impl IntoView {
    let app = use_app();
    let sign = Signal::derive(move || app.words.format(Key::Grade, &[("grade", &grade)]));
    let of = slug.clone();
    let name = Signal::derive(move || [&sign.get(), ", ", &app.name(&of)].concat());
    view! { <ExplainButton subject=Subject::Source(slug) action="grade" name sign/> }
}

/// A control that explains itself on hover, focus and press.
#[component]
pub fn ExplainButton(
    /// What it explains.
    subject: Subject,
    /// Its `data-action`.
    action: &'static str,
    /// What it is called where it is not seen.
    name: Signal<String>,
    /// What is seen.
    sign: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let why = app.why;
    let subject = StoredValue::new(subject);
    let is_shown = Memo::new(move |_| {
        let shown = why.subject();
        subject.with_value(|subject| shown.as_ref() == Some(subject))
    });
    // The explanation goes with its control.
    on_cleanup(move || {
        if is_shown.try_get_untracked() == Some(true) {
            why.hide();
        }
    });
    let on_click = move |event: MouseEvent| {
        app.parts.request_beside();
        why.press(subject.get_value(), pointer::control(&event));
    };
    let on_enter = move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            app.parts.load_beside();
            why.hover(subject.get_value(), pointer::control(&event));
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
            why.focus(subject.get_value(), pointer::control(&event));
        }
    };
    let on_blur = move |event: FocusEvent| {
        if is_shown.get_untracked() && !pointer::focus_goes_to(&event, Why::OWN) {
            why.hide();
        }
    };
    // What is explained stands elsewhere in the document: what can be pressed in it comes next all the same.
    let on_key = move |event: KeyboardEvent| {
        let goes_on = event.key() == "Tab" && !event.shift_key();
        if goes_on && is_shown.get_untracked() && focus::has(Why::LINK) {
            event.prevent_default();
            focus::first(Why::LINK);
        }
    };
    view! {
        <button
            type="button"
            lang=Signal::derive(move || app.words.lang().tag())
            data-action=action
            aria-label=name
            aria-expanded=Signal::derive(move || is_shown.get().to_string())
            aria-describedby=Signal::derive(move || is_shown.get().then_some(Why::ID))
            on:click=on_click
            on:pointerenter=on_enter
            on:pointerleave=on_leave
            on:focus=on_focus
            on:blur=on_blur
            on:keydown=on_key
        >
            {text(sign)}
        </button>
    }
}
