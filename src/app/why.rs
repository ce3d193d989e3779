//! Which row's difference is being explained.

use leptos::prelude::*;
use tertium_core::compare::Row;

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

/// An explanation that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shown {
    row: Row,
    /// By press or focus: the pointer may go elsewhere.
    is_pinned: bool,
}

impl Why {
    /// The id of the explanation.
    pub const ID: &str = "why";

    /// The controls that are explained, and the explanation.
    pub const OWN: &str = "[data-action=why], #why";

    pub fn new() -> Self {
        Self {
            shown: RwSignal::new(None),
            control: StoredValue::new_local(None),
            moved: Trigger::new(),
        }
    }

    /// The row whose difference is explained.
    pub fn row(self) -> Option<Row> {
        self.shown.with(|shown| shown.map(|shown| shown.row))
    }

    /// Explains a row on hover, unless another explanation is to stay.
    pub fn hover(self, row: Row, control: Option<Control>) {
        if untrack(|| self.row()) != Some(row) {
            self.show(
                Shown {
                    row,
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

    /// Explains a row by press; a second press takes the explanation away.
    pub fn press(self, row: Row, control: Option<Control>) {
        let shown = Shown {
            row,
            is_pinned: true,
        };
        if self.shown.get_untracked() == Some(shown) {
            self.hide()
        } else {
            self.show(shown, control)
        }
    }

    /// Explains a row whose control has the keyboard's focus.
    pub fn focus(self, row: Row, control: Option<Control>) {
        self.show(
            Shown {
                row,
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
