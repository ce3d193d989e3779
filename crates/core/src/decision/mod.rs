//! A decision of the visitor's own: criteria with values, weights, the ranking that follows, methods of one's own, and
//! notes.
//!
//! Criteria stand beside the dataset's rows, own methods beside its methods, and they are compared by the same rules. What is weighed is
//! ranked by the weighted sum or by TOPSIS, with the changes of weight that would turn the ranking.

mod change;
mod counted;
mod criterion;
mod format;
mod link;
mod method;
mod note;
mod number;
mod ranking;
mod sensitivity;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::method::{FacetId, Slug};

pub use change::{Change, Refused};
pub use counted::{Counted, CountedRow};
pub use criterion::{Better, Criterion, Kind, NotAValue, Value};
pub use format::{DecisionFile, DecisionFileError};
pub use link::{LinkError, Packed};
pub use method::{
    Draft, DraftSource, FacetTerms, Finding, OwnMethod, Package, Problem, Shape, SoftwareLink,
    Terms,
};
pub use note::NoteSubject;
pub use number::{NotANumber, Number};
pub use ranking::{Measure, Ranking, Rule, ScoredRow, rank};
pub use sensitivity::{Sensitivity, SharedEnd, scores_at, sensitivity};

/// The visitor's criteria and methods, the newest last, the weights of coded rows, and notes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    criteria: Vec<Criterion>,
    coded: BTreeMap<FacetId, CodedWeight>,
    /// No two have one slug.
    methods: Vec<OwnMethod>,
    /// All but those on own criteria, which have them.
    notes: BTreeMap<NoteSubject, String>,
}

/// How a coded row counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodedWeight {
    /// From 1 to [`Criterion::HEAVIEST`].
    pub weight: u8,
    /// Which of its levels are the better ones.
    pub better: Better,
}

impl Decision {
    /// The most criteria.
    pub const LIMIT: usize = 40;

    /// The most methods of one's own.
    pub const METHODS: usize = 24;

    /// The most notes beside those on own criteria.
    pub const NOTES: usize = 400;

    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    pub fn criterion(&self, name: &str) -> Option<&Criterion> {
        self.criteria
            .iter()
            .find(|criterion| criterion.name() == name)
    }

    /// How a coded row counts; nothing where it does not.
    pub fn coded(&self, row: FacetId) -> Option<CodedWeight> {
        self.coded.get(&row).copied()
    }

    /// The methods of the visitor's own.
    pub fn methods(&self) -> &[OwnMethod] {
        &self.methods
    }

    pub fn method(&self, slug: &Slug) -> Option<&OwnMethod> {
        self.methods.iter().find(|method| method.slug() == slug)
    }

    /// All notes, in the order of what they are about.
    pub fn notes(&self) -> impl Iterator<Item = (NoteSubject, &str)> {
        let of_dataset = self.notes.iter();
        let of_dataset = of_dataset.map(|(subject, note)| (subject.clone(), &**note));
        let of_criteria = self.criteria.iter().flat_map(|criterion| {
            criterion.notes().iter().map(|(slug, note)| {
                let subject = NoteSubject::Value(slug.clone(), criterion.name().to_owned());
                (subject, &**note)
            })
        });
        of_dataset.chain(of_criteria)
    }

    pub fn note(&self, subject: &NoteSubject) -> Option<&str> {
        let note = match subject {
            NoteSubject::Value(slug, criterion) => self.criterion(criterion)?.notes().get(slug),
            _ => self.notes.get(subject),
        };
        note.map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        let Self {
            criteria,
            coded,
            methods,
            notes,
        } = self;
        criteria.is_empty() && coded.is_empty() && methods.is_empty() && notes.is_empty()
    }

    fn method_place(&self, slug: &Slug) -> Option<usize> {
        self.methods.iter().position(|method| method.slug() == slug)
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.criteria
            .iter()
            .position(|criterion| criterion.name() == name)
    }
}
