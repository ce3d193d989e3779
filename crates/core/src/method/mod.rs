//! What a method is.

pub mod bundle;
mod code;
mod edge;
mod evidence;
mod facet;
pub mod identifier;
mod json_path;
mod record;
mod slug;
mod source;
mod years;

pub use code::{Code, CodeLanguage, CodeLine, Example, Proven, Token, TokenKind};
pub use edge::{Baseline, Edge, Kind, UnknownKind};
pub use evidence::Evidence;
pub use facet::{Facet, FacetId, NotAFacetId};
pub use record::RecordError;
pub(crate) use record::decode;
pub use slug::{NotASlug, Slug};
pub use source::{Access, Source};
pub use years::{NotYears, Span, Years};

use serde::Deserialize;

use crate::locale::Bilingual;

/// The assumption of methods that only compute, so that the data may be any.
pub const NOTHING_ASSUMED: &str = "none-about-data";

/// A method with all that is known of it.
///
/// [`Method::from_json`] makes it and checks it, and so does [`OwnMethod`](crate::decision::OwnMethod) of what a visitor
/// says: there field, family, type and summary may be empty ([`Slug::is_own`]).
#[derive(Debug, Clone, Deserialize)]
pub struct Method {
    pub slug: Slug,
    #[serde(deserialize_with = "record::texts")]
    pub name: Bilingual<String>,
    #[serde(default, deserialize_with = "record::aliases")]
    pub aliases: Bilingual<Vec<String>>,
    pub field: Term,
    pub family: Term,
    #[serde(rename = "type")]
    pub kind: Term,
    #[serde(rename = "year")]
    pub years: Option<Years>,
    /// The people who introduced it, as they spell their names.
    #[serde(default, deserialize_with = "record::names")]
    pub originators: Vec<String>,
    pub source: Option<Source>,
    /// The methods that it is connected with; each edge stands in the records of both.
    #[serde(default, deserialize_with = "record::list")]
    pub related: Vec<Edge>,
    /// The most used of the older methods in its field, the most used first.
    #[serde(default, deserialize_with = "record::list")]
    pub baselines: Vec<Baseline>,
    #[serde(deserialize_with = "record::texts")]
    pub summary: Bilingual<String>,
    /// What it is used for.
    #[serde(default, deserialize_with = "record::list")]
    pub purpose: Vec<Term>,
    /// The kinds of data that it needs.
    #[serde(default, deserialize_with = "record::list")]
    pub data: Vec<Term>,
    /// What must hold for it to work.
    #[serde(default, deserialize_with = "record::list")]
    pub assumptions: Vec<Term>,
    /// The coded properties that apply to it, in the order of the taxonomy.
    #[serde(default, deserialize_with = "record::list")]
    pub facets: Vec<Facet>,
    /// When to choose it over its alternatives.
    #[serde(default, deserialize_with = "record::optional_texts")]
    pub use_when: Option<Bilingual<String>>,
    /// Where it fails.
    #[serde(default, deserialize_with = "record::optional_texts")]
    pub limits: Option<Bilingual<String>>,
    #[serde(default, deserialize_with = "record::list")]
    pub software: Vec<Software>,
    /// Whether there are examples of its code, in a file of their own.
    #[serde(default)]
    pub has_code: bool,
}

impl Method {
    /// What it has of a facet; nothing where that does not apply to it.
    pub fn facet(&self, id: FacetId) -> Option<&Facet> {
        self.facets.iter().find(|facet| facet.id == id)
    }
}

/// An implementation of a method.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "record::RecordSoftware")]
pub struct Software {
    /// Language, package and function: "R survival: coxph".
    pub name: String,
    pub url: String,
}

/// An entry of a taxonomy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "record::RecordTerm")]
pub struct Term {
    pub id: String,
    pub label: Bilingual<String>,
}
