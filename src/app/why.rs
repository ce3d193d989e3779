//! Which row's difference is being explained.

use leptos::prelude::*;
use tertium_core::compare::Row;

/// The explanation that is shown, if any; cheap to copy.
#[derive(Clone, Copy)]
pub struct Why {
    shown: RwSignal<Option<Shown>>,
}

/// An explanation that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shown {
    row: Row,
    /// By press or focus: the pointer may go elsewhere.
    is_kept: bool,
}

impl Why {
    pub fn new() -> Self {
        Self { shown: RwSignal::new(None) }
    }

    /// The row whose difference is explained.
    pub fn row(self) -> Option<Row> {
        self.shown.with(|shown| shown.map(|shown| shown.row))
    }

    /// Explains a row on hover, unless another explanation is to stay.
    pub fn hover(self, row: Row) {
        if untrack(|| self.row()) != Some(row) {
            self.shown.set(Some(Shown { row, is_kept: false }));
        }
    }

    /// Takes an explanation away that came by hover.
    pub fn leave(self) {
        if self.shown.get_untracked().is_some_and(|shown| !shown.is_kept) {
            self.hide();
        }
    }

    /// Explains a row by press; a second press takes the explanation away.
    pub fn press(self, row: Row) {
        let shown = Some(Shown { row, is_kept: true });
        let is_shown = self.shown.get_untracked() == shown;
        self.shown.set(if is_shown { None } else { shown });
    }

    /// Explains a row whose control has the keyboard's focus.
    pub fn focus(self, row: Row) {
        self.shown.set(Some(Shown { row, is_kept: true }));
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
