use tertium_core::{
    compare::{AnswerLine, Cell, Counts, Marked, Row, Verdict},
    locale::Lang,
    method::{Access, Method, Software},
};

use crate::{CodeBlock, Part, Words, clean};

/// What is to be exported: the visible rows and columns in their order, and what the page says of
/// them.
#[derive(Debug, Clone)]
pub struct Selection<'a> {
    /// The language of the page, and of every text that does not name another.
    pub lang: Lang,
    pub title: &'a str,
    /// The absolute address of the comparison.
    pub link: Option<&'a str>,
    pub dataset: DatasetInfo,
    /// At least one.
    pub methods: &'a [&'a Method],
    pub rows: &'a [SelectedRow],
    /// The visitor's own rows, after those of the dataset.
    pub own: &'a [OwnRow],
    /// How many rows differ of all that are compared, also of those that are not shown.
    pub counts: Counts,
    /// What decides for each method, where there is a short answer.
    pub answer: &'a [AnswerLine],
    /// The examples of code that are shown.
    pub code: &'a [CodeBlock],
    pub words: Words,
}

/// A row to be exported, with its label and its verdict as shown.
#[derive(Debug, Clone)]
pub struct SelectedRow {
    pub row: Row,
    pub label: String,
    pub verdict: Verdict,
}

/// A row of the visitor's own, as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRow {
    pub label: String,
    pub verdict: Verdict,
    /// A text for each method, in their order; empty where it has no value.
    pub cells: Vec<String>,
}

/// Which data the comparison shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatasetInfo {
    /// What the dataset is called.
    pub name: String,
    pub version: String,
    /// The name of the release, made from its content.
    pub release: String,
    /// The date of the version as `YYYY-MM-DD`.
    pub date: String,
    /// The licence, an SPDX identifier.
    pub licence: String,
}

impl DatasetInfo {
    /// The name in the small letters, digits and hyphens of files and citation keys; `dataset` where none of it can be
    /// written so.
    pub fn id(&self) -> String {
        let small = self.name.to_lowercase();
        let parts = small.split(|letter: char| !letter.is_ascii_alphanumeric());
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        if parts.is_empty() {
            "dataset".to_owned()
        } else {
            parts.join("-")
        }
    }
}

/// The texts that stand where a row and a method meet; none where the method has no value.
pub(crate) fn parts(row: Row, method: &Method, lang: Lang) -> Vec<Part> {
    match row.cell(method, lang) {
        Cell::Missing | Cell::Inapplicable | Cell::Record => Vec::new(),
        Cell::Line(text) | Cell::Prose(text) => part(text, None).into_iter().collect(),
        Cell::Count(count) => vec![Part {
            text: count.to_string(),
            lang: None,
            link: None,
        }],
        Cell::Names(names) => names
            .into_iter()
            .filter_map(|name| part(name, None))
            .collect(),
        Cell::Members(members) => members
            .into_iter()
            .filter_map(|member| part(member.text, None))
            .collect(),
        Cell::Links(links) => {
            let linked = |Software { name, url }| {
                part(
                    Marked {
                        text: name,
                        lang: None,
                    },
                    Some(url),
                )
            };
            links.into_iter().filter_map(linked).collect()
        }
        Cell::Source {
            citation, access, ..
        } => {
            let link = match access {
                Access::Doi(link) | Access::Link(link) => Some(link),
                Access::Isbn(_) | Access::None => None,
            };
            part(citation, link).into_iter().collect()
        }
    }
}

/// The text of a cell of the visitor's own; none where the method has no value.
pub(crate) fn own_parts(text: &str) -> Vec<Part> {
    let text = Marked {
        text: text.to_owned(),
        lang: None,
    };
    part(text, None).into_iter().collect()
}

/// A part of a cell, cleaned; nothing where no text is left.
fn part(text: Marked, link: Option<String>) -> Option<Part> {
    let clean = clean::text(&text.text);
    (!clean.is_empty()).then(|| Part {
        text: clean,
        lang: text.lang.filter(|tag| clean::is_language_tag(tag)),
        link: link.as_deref().and_then(clean::address),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_parts_of_file_names() {
        #[track_caller]
        fn check(name: &str, expected: &str) {
            let dataset = DatasetInfo {
                name: name.into(),
                version: "1".into(),
                release: "0a1b".into(),
                date: "2026-11-30".into(),
                licence: "CC0-1.0".into(),
            };
            assert_eq!(dataset.id(), expected, "{name}");
        }
        check("Tertium", "tertium");
        check("File formats, 2nd edition", "file-formats-2nd-edition");
        check("Формати", "dataset");
        check("../x", "x");
    }
}
