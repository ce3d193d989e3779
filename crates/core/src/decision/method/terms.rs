use serde::Deserialize;

use crate::method::{Facet, RecordError, Software, Term, decode};

/// The terms of the dataset by which methods are described, a file of each release.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Terms {
    pub field: Vec<Term>,
    pub family: Vec<Term>,
    #[serde(rename = "type")]
    pub kind: Vec<Term>,
    pub purpose: Vec<Term>,
    pub data: Vec<Term>,
    pub assumptions: Vec<Term>,
    /// In the order of their rows.
    pub facets: Vec<FacetTerms>,
    pub packages: Vec<Package>,
}

/// A facet with all values that it can have.
#[derive(Debug, Clone, Deserialize)]
pub struct FacetTerms {
    pub facet: Facet,
    /// Whether a method can have several of the values.
    #[serde(default)]
    pub is_set: bool,
    /// Whether the values are levels, the lowest first.
    #[serde(default)]
    pub is_scale: bool,
}

/// A package of software, which records name by its id.
#[derive(Debug, Clone, Deserialize)]
pub struct Package {
    pub id: String,
    pub software: Software,
}

impl Terms {
    /// Decodes the file of a release.
    pub fn from_json(json: &[u8]) -> Result<Self, RecordError> {
        decode(json)
    }

    /// The terms of a taxonomy, by its name in records.
    pub fn of(&self, taxonomy: &str) -> &[Term] {
        match taxonomy {
            "field" => &self.field,
            "family" => &self.family,
            "type" => &self.kind,
            "purpose" => &self.purpose,
            "data" => &self.data,
            "assumptions" => &self.assumptions,
            _ => &[],
        }
    }

    pub fn term(&self, taxonomy: &str, id: &str) -> Option<&Term> {
        self.of(taxonomy).iter().find(|term| term.id == id)
    }

    pub fn facet(&self, id: &str) -> Option<&FacetTerms> {
        self.facets
            .iter()
            .find(|terms| terms.facet.id.as_str() == id)
    }

    pub fn package(&self, id: &str) -> Option<&Software> {
        let package = self.packages.iter().find(|package| package.id == id);
        package.map(|package| &package.software)
    }
}
