use leptos::{
    ev::{FocusEvent, KeyboardEvent, PointerEvent},
    html::Div,
    prelude::*,
};
use tertium_core::{
    compare::Verdict,
    locale::Key,
    method::{Slug, Source},
};

use super::reasons::reasons;
use crate::{
    app::{App, Subject, Why, use_app},
    platform::{focus, keyboard, pointer, popover},
    ui::{
        dynamic::dynamic,
        source_check::{AboutSources, source_check},
        text::text,
    },
};

/// What a control says of itself, beside it, until another thing is wanted or Escape is pressed (WCAG 1.4.13).
#[derive(Debug, Clone, PartialEq, Eq)]
struct Explanation {
    lines: Vec<String>,
    /// What leads on, which makes it more than a text: what it is called, and the grade that is explained there.
    leads_on: Option<(String, Option<String>)>,
}

impl Explanation {
    /// Of something; nothing where there is nothing to say.
    fn of(app: App, subject: Subject) -> Option<Self> {
        match subject {
            Subject::Row(row) => {
                let differs = app.verdict(row) == Verdict::Different;
                differs.then(|| Self {
                    lines: reasons(app, row),
                    leads_on: None,
                })
            }
            Subject::Own(name) => {
                let part = app.parts.decision().ready()?;
                let lines = (part.reasons)(app, part.decisions, &name);
                (!lines.is_empty()).then_some(Self {
                    lines,
                    leads_on: None,
                })
            }
            Subject::Source(slug) => {
                let source = source(app, &slug)?;
                let grade = source.grade.clone();
                let values = [("grade", grade.as_deref().unwrap_or_default())];
                let title = app.words.format(Key::Grade, &values);
                Some(Self {
                    lines: source_check(app, &source),
                    leads_on: Some((title, grade)),
                })
            }
        }
    }
}

fn source(app: App, slug: &Slug) -> Option<Source> {
    app.records.ready(slug)?.source.clone()
}

/// The explanation that is asked for.
#[component]
pub fn WhyHint() -> impl IntoView {
    let app = use_app();
    let why = app.why;
    let element = NodeRef::<Div>::new();
    let explanation = Memo::new(move |_| Explanation::of(app, why.subject()?));
    let leads_on = Memo::new(move |_| {
        explanation.with(|said| said.as_ref().and_then(|said| said.leads_on.clone()))
    });
    let go_back = move || {
        if let Some(control) = why.control() {
            focus::control(&control);
        }
    };
    keyboard::on_escape(move || {
        if focus::is_in(Why::LINK) {
            go_back();
        }
        why.hide();
    });
    pointer::on_press_outside(Why::OWN, move || why.hide());
    // It is shown once the words are there, since its place hangs on its size.
    Effect::new(move |_| {
        let has_words = explanation.with(Option::is_some);
        why.track_control();
        let Some(element) = element.get() else { return };
        match why.control() {
            Some(control) if has_words && control.is_connected() => {
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
    // It stands elsewhere in the document than its control: Tab goes on from there, Shift and Tab go back to it.
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Tab" {
            go_back();
            if event.shift_key() {
                event.prevent_default();
            }
        }
    };
    let on_focus_out = move |event: FocusEvent| {
        if !pointer::focus_goes_to(&event, Why::OWN) {
            why.hide();
        }
    };
    let content = dynamic(move || {
        let lines = explanation.with(|said| {
            said.as_ref()
                .map_or_else(Vec::new, |said| said.lines.clone())
        });
        let lines = lines.into_iter().map(|line| view! { <p>{text(line)}</p> });
        let more = leads_on
            .get()
            .map(|(_, grade)| view! { <p><AboutSources grade/></p> });
        view! { {lines.collect_view()} {more} }
    });
    let role = Signal::derive(move || {
        if leads_on.with(Option::is_some) {
            "dialog"
        } else {
            "tooltip"
        }
    });
    let name = Signal::derive(move || leads_on.get().map(|(title, _)| title));
    view! {
        <div
            id=Why::ID
            class="why"
            role=role
            aria-label=name
            popover="manual"
            node_ref=element
            on:pointerleave=leave
            on:keydown=on_key
            on:focusout=on_focus_out
        >
            {content}
        </div>
    }
}
