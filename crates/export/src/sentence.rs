//! A sentence to quote.

use tertium_core::locale::fill;

use crate::Table;

/// Fills the gaps of the sentence among the table's words.
pub fn write(table: &Table) -> String {
    let sentence = fill(
        &table.words.sentence,
        &[
            ("title", &table.title),
            ("different", &table.counts.different.to_string()),
            ("compared", &table.counts.compared.to_string()),
            ("link", table.link.as_deref().unwrap_or_default()),
            ("version", &table.dataset.version),
            ("date", &table.dataset.date),
        ],
    );
    sentence + "\n"
}
