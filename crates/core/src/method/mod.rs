//! What a method is.

pub mod bundle;
mod edge;
pub mod identifier;
mod json_path;
mod record;
mod slug;
mod source;
mod years;

pub use edge::{Edge, Kind, UnknownKind};
pub use record::RecordError;
pub use slug::{NotASlug, Slug};
pub use source::{Access, Source};
pub use years::{NotYears, Span, Years};

use crate::locale::Bilingual;

/// A method with all that is known of it.
///
/// [`Method::from_json`] makes it and checks it.
#[derive(Debug, Clone)]
pub struct Method {
    pub slug: Slug,
    pub name: Bilingual<String>,
    pub aliases: Bilingual<Vec<String>>,
    pub field: Term,
    pub family: Term,
    pub kind: Term,
    pub years: Option<Years>,
    /// The people who introduced it, as they spell their names.
    pub originators: Vec<String>,
    pub source: Option<Source>,
    /// The methods that it is connected with; each edge stands in the records of both.
    pub related: Vec<Edge>,
    pub summary: Bilingual<String>,
    /// What it is used for.
    pub purpose: Vec<Term>,
    /// The kinds of data that it needs.
    pub data: Vec<Term>,
    /// What must hold for it to work.
    pub assumptions: Vec<Term>,
    /// When to choose it over its alternatives.
    pub use_when: Option<Bilingual<String>>,
    /// Where it fails.
    pub limits: Option<Bilingual<String>>,
    pub software: Vec<Software>,
}

/// An implementation of a method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Software {
    /// Language, package and function: "R survival: coxph".
    pub name: String,
    pub url: String,
}

/// An entry of a taxonomy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub id: String,
    pub label: Bilingual<String>,
}
