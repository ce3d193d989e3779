use tertium_core::{compare::Verdict, locale::Key};

use crate::{TableError, table::filled};

/// What an export says besides the table, in the table's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub respect: String,
    pub verdict: String,
    pub same: String,
    pub different: String,
    pub incomplete: String,
    /// What is said of a method of the visitor's own.
    pub unverified: String,
    /// The heading of the short answer.
    pub answer: String,
    /// The heading of examples of code.
    pub code: String,
    pub references: String,
    pub dataset: String,
    pub licence: String,
    pub comparison: String,
    /// What stands before the packages that LaTeX needs.
    pub packages: String,
    /// A sentence to quote, with the gaps {title}, {different}, {compared}, {link}, {version} and
    /// {date}.
    pub sentence: String,
}

impl Words {
    /// Takes the words from a catalogue; `text` returns a text as it stands there, gaps unfilled.
    pub fn from_catalogue(text: impl Fn(Key) -> String) -> Self {
        Self {
            respect: text(Key::WordRespect),
            verdict: text(Key::WordVerdict),
            same: text(Key::WordSame),
            different: text(Key::Different),
            incomplete: text(Key::WordIncomplete),
            unverified: text(Key::Unverified),
            answer: text(Key::Answer),
            code: text(Key::CodeRow),
            references: text(Key::WordReferences),
            dataset: text(Key::WordDataset),
            licence: text(Key::WordLicence),
            comparison: text(Key::WordComparison),
            packages: text(Key::WordPackages),
            sentence: text(Key::WordSentence),
        }
    }

    /// The word for a verdict; empty for rows that are not compared.
    pub fn of_verdict(&self, verdict: Verdict) -> &str {
        match verdict {
            Verdict::Same => &self.same,
            Verdict::Different => &self.different,
            Verdict::Incomplete => &self.incomplete,
            Verdict::None => "",
        }
    }

    /// Cleans each word; an empty one is an error.
    pub(crate) fn cleaned(&self) -> Result<Self, TableError> {
        Ok(Self {
            respect: filled("words.respect", &self.respect)?,
            verdict: filled("words.verdict", &self.verdict)?,
            same: filled("words.same", &self.same)?,
            different: filled("words.different", &self.different)?,
            incomplete: filled("words.incomplete", &self.incomplete)?,
            unverified: filled("words.unverified", &self.unverified)?,
            answer: filled("words.answer", &self.answer)?,
            code: filled("words.code", &self.code)?,
            references: filled("words.references", &self.references)?,
            dataset: filled("words.dataset", &self.dataset)?,
            licence: filled("words.licence", &self.licence)?,
            comparison: filled("words.comparison", &self.comparison)?,
            packages: filled("words.packages", &self.packages)?,
            sentence: filled("words.sentence", &self.sentence)?,
        })
    }
}
