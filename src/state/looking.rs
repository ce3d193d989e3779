//! How the table is looked at: its order, its baseline, its hidden rows. Only the panels' program writes them.

mod dimming;

pub use dimming::Dimming;

use leptos::prelude::*;

use super::App;
use crate::{compare::Row, method::Slug, query::View};

impl App {
    /// Where the stems lie that nearly every summary of the release has.
    pub fn common_url(self) -> String {
        self.build.with_value(|build| ["data/", &build.release, "/_common.json"].concat())
    }

    /// The method against which the others are judged.
    pub fn baseline(self) -> Option<Slug> {
        self.shown.with(|query| query.view().baseline)
    }

    /// Judges against a method from now on, or against all.
    pub fn set_baseline(self, baseline: Option<Slug>) {
        self.look(|view| view.baseline = baseline);
    }

    /// Hides a row or shows it again.
    pub fn toggle_row(self, row: Row) {
        self.look(|view| match view.hidden.iter().position(|hidden| *hidden == row) {
            Some(place) => drop(view.hidden.remove(place)),
            None => view.hidden.push(row),
        });
    }

    /// Shows all rows that were hidden one by one.
    pub fn show_hidden_rows(self) {
        self.look(|view| view.hidden.clear());
    }

    /// Moves a column to where another stands.
    pub fn move_column(self, slug: &Slug, place_of: &Slug) {
        self.ask(|query| query.comparison.move_to(slug, place_of));
    }

    fn look(self, change: impl FnOnce(&mut View)) {
        self.ask(|query| {
            let mut view = query.view();
            change(&mut view);
            query.set_view(&view);
        });
    }
}
