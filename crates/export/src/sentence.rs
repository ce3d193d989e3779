//! A sentence to quote.

use super::Table;

/// Fills the gaps of the sentence that the request brings.
pub fn write(table: &Table) -> String {
    let count = |wanted: fn(&str) -> bool| table.rows.iter().filter(|row| wanted(&row.verdict)).count().to_string();
    let values = [
        ("title", table.title.clone()),
        ("different", count(|verdict| verdict == "different")),
        ("compared", count(|verdict| verdict != "none")),
        ("link", table.link.clone()),
        ("version", table.dataset.version.clone()),
        ("date", table.dataset.date.clone()),
    ];
    // In one pass: a value that looks like a gap stays what it is.
    let mut sentence = String::new();
    let mut rest = table.words.sentence.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        sentence.push_str(before);
        match after.split_once('}').and_then(|(name, after)| Some((values.iter().find(|(own, _)| *own == name)?, after))) {
            Some(((_, value), after)) => {
                sentence.push_str(value);
                rest = after;
            }
            None => {
                sentence.push('{');
                rest = after;
            }
        }
    }
    sentence + rest + "\n"
}
