//! A sentence to quote.

use tertium_core::{compare::Verdict, locale::fill};

use crate::Table;

/// Fills the gaps of the sentence among the table's words.
pub fn write(table: &Table) -> String {
    let count = |wanted: fn(Verdict) -> bool| {
        table
            .rows
            .iter()
            .filter(|row| wanted(row.verdict))
            .count()
            .to_string()
    };
    let sentence = fill(
        &table.words.sentence,
        &[
            ("title", &table.title),
            ("different", &count(|verdict| verdict == Verdict::Different)),
            ("compared", &count(|verdict| verdict != Verdict::None)),
            ("link", &table.link),
            ("version", &table.dataset.version),
            ("date", &table.dataset.date),
        ],
    );
    sentence + "\n"
}
