//! What somebody pastes or hands over as a file: a reference, or a whole record.

use super::{Draft, Finding, Problem, Terms, bibtex, json};
use crate::locale::Lang;

/// The year that a date says in its own words: the first number of four digits; all of it where there is none, so that the
/// check can name what stands there.
pub(super) fn year_in(date: &str) -> String {
    let mut numbers = date.split(|letter: char| !letter.is_ascii_digit());
    let year = numbers.find(|number| number.len() == 4);
    year.unwrap_or(date).to_owned()
}

impl Draft {
    /// The longest text that is read, in bytes.
    pub const LONGEST: usize = 65_536;

    /// Reads a BibTeX entry, an entry of CSL-JSON or a record in the dataset's format; of two languages it takes the given one
    /// where it can.
    ///
    /// What is wrong is left out and found: the rest can be kept once somebody has looked at it.
    pub fn read(text: &str, lang: Lang, terms: &Terms) -> (Self, Vec<Finding>) {
        let text = text.trim_start_matches('\u{feff}').trim();
        let unreadable = |found: &str| Finding::new("", found, Problem::Unreadable);
        let mut findings = Vec::new();
        let read = if text.len() > Self::LONGEST {
            None
        } else if text.starts_with(['{', '[']) {
            json::read(text, lang, terms, &mut findings)
        } else {
            bibtex::read(text, &mut findings)
        };
        let Some(draft) = read else {
            if findings.is_empty() {
                findings.push(unreadable(text));
            }
            return (Self::default(), findings);
        };
        let (draft, wrong) = draft.checked();
        findings.extend(wrong);
        let (draft, unknown) = draft.known(terms);
        findings.extend(unknown);
        (draft, findings)
    }

    /// A method of which only its reference is known: it is called as the work is, by its authors and in its year.
    pub(super) fn of_reference(source: super::DraftSource) -> Self {
        let in_order = |author: &String| match author.split(", ").collect::<Vec<_>>()[..] {
            [family, given] => [given, family].join(" "),
            [family, suffix, given] => [given, family, suffix].join(" "),
            _ => author.clone(),
        };
        Self {
            name: source.title.chars().take(Self::LINE).collect(),
            year: source.year.clone(),
            originators: source.authors.iter().map(in_order).collect(),
            source,
            ..Self::default()
        }
    }
}
