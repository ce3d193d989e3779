//! Words for a thesis: which methods were considered, which was chosen and why, what it assumes and
//! where it fails.
//!
//! All is made by rule. A sentence says what rows hold, and names them; it claims nothing else.

mod checklist;
mod paragraph;
mod reference;
mod sentence;
#[cfg(test)]
mod tests;

pub use checklist::checklist;
pub use paragraph::paragraph;
pub use reference::{Cite, CiteError, CitedWorks, Reference, ReferenceStyle};
pub use sentence::{Origin, Piece, Sentence};

use crate::{
    compare::{OwnData, Row},
    decision::Rule,
    locale::{DecisionKey, Lang},
    method::Method,
};

/// A choice between methods, as far as it is known.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The methods that were considered.
    pub methods: &'a [&'a Method],
    /// The position of the one that was chosen, once it was.
    pub chosen: Option<usize>,
    /// The rows of the table.
    pub rows: &'a [Row],
    /// What the visitor said of the own data.
    pub own_data: &'a OwnData,
    /// The visitor's own criteria.
    pub criteria: &'a [OwnCriterion],
    pub ranked: Option<&'a Ranked<'a>>,
    /// Where the facts come from, in words.
    pub dataset: &'a str,
}

/// A criterion of the visitor's with its values in words, in the order of the methods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCriterion {
    pub name: String,
    pub values: Vec<Option<String>>,
}

/// How the chosen method comes out in the ranking that was asked for; numbers in words.
#[derive(Debug, Clone)]
pub struct Ranked<'a> {
    pub rule: Rule,
    /// The method by which is ranked, to be cited where its record is there.
    pub ranked_by: Option<&'a Method>,
    /// What counts, with its weight.
    pub criteria: Vec<String>,
    pub outcome: Outcome,
    /// The names of those that are first, where it is not.
    pub first: Vec<String>,
    /// The names of the others that have no place, as they lack values.
    pub unranked: Vec<String>,
}

/// What the ranking says of the chosen method; numbers in words.
#[derive(Debug, Clone)]
pub enum Outcome {
    Placed {
        rank: String,
        /// How many methods have a place.
        of: String,
        score: String,
        /// The names of those that share its place.
        tied: Vec<String>,
    },
    /// It has no place, since it has no value in these rows.
    Lacking(Vec<String>),
}

/// How sentences are worded in the language of the page.
pub trait Wording {
    fn lang(&self) -> Lang;

    /// A text with its gaps filled.
    fn text(&self, key: DecisionKey, values: &[(&str, &str)]) -> String;

    /// Items as a list in words: "A, B and C".
    fn list(&self, items: &[String]) -> String;

    /// What a row is called.
    fn row(&self, row: Row) -> String;
}

impl<'a> Case<'a> {
    fn chosen(&self) -> Option<&'a Method> {
        self.methods.get(self.chosen?).copied()
    }

    /// The methods whose works can be cited; a [`Piece::Work`] names one by its position.
    pub fn cited(&self) -> Vec<&'a Method> {
        let ranked_by = self.ranked.and_then(|ranked| ranked.ranked_by);
        self.methods.iter().copied().chain(ranked_by).collect()
    }
}
