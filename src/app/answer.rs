//! What decides between the compared methods, in short.

use tertium_core::{
    compare::{Row, ShortAnswer},
    query::Rows,
};

use super::{App, after_paint, references};
use crate::platform::focus;

impl App {
    /// The short answer to the comparison; nothing where too few or too many methods are loaded.
    pub fn short_answer(self) -> Option<ShortAnswer> {
        let loaded = self.loaded();
        let methods = references(&loaded);
        let baseline = self.baseline_position(&methods);
        let rows = self.build(|build| build.rows(&methods));
        self.words
            .with(|catalogue, lang| ShortAnswer::new(&rows, &methods, baseline, catalogue, lang))
    }

    /// Brings a row into view, also where it was hidden.
    pub fn show_row(self, row: Row) {
        self.navigation.change(|query| {
            query.hidden.retain(|hidden| *hidden != row);
            if query.rows == Rows::Similarities {
                query.rows = Rows::All;
            }
        });
        after_paint(move || after_paint(move || focus::show_row(row.id())));
    }
}

/// Whether so many columns have a short answer.
pub fn has_answer(columns: usize) -> bool {
    ShortAnswer::METHODS.contains(&columns)
}
