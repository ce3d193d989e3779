//! What is being explained beside the table: a row's difference, or the check of a source.

use leptos::prelude::*;
use tertium_core::{compare::Row, method::Slug};

use crate::platform::pointer::Control;

/// The explanation that is shown, if any; cheap to copy.
#[derive(Clone, Copy)]
pub struct Why {
    shown: RwSignal<Option<Shown>>,
    /// The control beside which it stands.
    control: StoredValue<Option<Control>, LocalStorage>,
    /// Tells that the control may stand elsewhere now.
    moved: Trigger,
}

/// What can be explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// Why a row differs.
    Row(Row),
    /// Why a criterion of the visitor's own differs, by its name.
    Own(String),
    /// What the check of a method's source means, and where the source was seen.
    Source(Slug),
}

/// An explanation that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    subject: Subject,
    /// By press or focus: the pointer may go elsewhere.
    is_pinned: bool,
}

impl Why {
    /// The id of the explanation.
    pub const ID: &str = "why";

    /// The controls that are explained, and the explanation.
    pub const OWN: &str = "[data-action=why], [data-action=grade], #why";

    /// What can be pressed in the explanation.
    pub const LINK: &str = "#why a";

    pub fn new() -> Self {
        Self {
            shown: RwSignal::new(None),
            control: StoredValue::new_local(None),
            moved: Trigger::new(),
        }
    }

    /// What is explained.
    pub fn subject(self) -> Option<Subject> {
        self.shown
            .with(|shown| shown.as_ref().map(|shown| shown.subject.clone()))
    }

    /// Explains something on hover, unless it is explained already.
    pub fn hover(self, subject: Subject, control: Option<Control>) {
        if untrack(|| self.subject()).as_ref() != Some(&subject) {
            self.show(
                Shown {
                    subject,
                    is_pinned: false,
                },
                control,
            );
        }
    }

    /// Takes an explanation away that came by hover.
    pub fn leave(self) {
        if self
            .shown
            .get_untracked()
            .is_some_and(|shown| !shown.is_pinned)
        {
            self.hide();
        }
    }

    /// Explains something by press; a second press takes the explanation away.
    pub fn press(self, subject: Subject, control: Option<Control>) {
        let shown = Shown {
            subject,
            is_pinned: true,
        };
        if self.shown.get_untracked().as_ref() == Some(&shown) {
            self.hide()
        } else {
            self.show(shown, control)
        }
    }

    /// Explains something whose control has the keyboard's focus.
    pub fn focus(self, subject: Subject, control: Option<Control>) {
        self.show(
            Shown {
                subject,
                is_pinned: true,
            },
            control,
        );
    }

    /// The control beside which the explanation stands.
    pub fn control(self) -> Option<Control> {
        self.control.get_value()
    }

    /// Lets the explanation follow its control, as after scrolling.
    pub fn follow_control(self) {
        if self.shown.with_untracked(Option::is_some) {
            self.moved.notify();
        }
    }

    /// Hears of [`Self::follow_control`].
    pub fn track_control(self) {
        self.moved.track();
    }

    fn show(self, shown: Shown, control: Option<Control>) {
        self.control.set_value(control);
        self.shown.set(Some(shown));
    }

    pub fn hide(self) {
        if self.shown.with_untracked(Option::is_some) {
            self.shown.set(None);
        }
    }
}

impl Default for Why {
    fn default() -> Self {
        Self::new()
    }
}
