use std::collections::HashSet;

use serde::Serialize;
use tertium_core::method::identifier;

use crate::authored::{Dataset, Evidence, Method};

/// How well a source is proven; computed from the evidence, never typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Grade {
    /// The identifier stands in a curated bibliography, or in two independent places.
    A,
    /// The identifier stands in one place.
    B,
    /// The work is proven, without an identifier.
    C,
}

/// Whether a work was seen in a curated bibliography, or in two places; less is not proof.
pub fn proven<'a>(dataset: &Dataset, evidence: impl IntoIterator<Item = &'a Evidence>) -> bool {
    let mut places = 0_u64;
    for evidence in evidence {
        places += u64::from(evidence.places);
        if places >= 2 || curated(dataset, &evidence.place) {
            return true;
        }
    }
    false
}

/// Grades the source of a method; nothing where there is no evidence.
pub fn grade(dataset: &Dataset, method: &Method) -> Option<Grade> {
    let identifiers = identifiers(method);
    let (mut named, mut identified, mut in_curated) = (0_u64, 0_u64, false);
    for evidence in &method.evidence {
        named += u64::from(evidence.places);
        if normalised(&evidence.key).is_some_and(|key| identifiers.contains(&key)) {
            identified += u64::from(evidence.places);
            in_curated |= curated(dataset, &evidence.place);
        }
    }
    match () {
        () if in_curated || identified >= 2 => Some(Grade::A),
        () if identified == 1 => Some(Grade::B),
        () if named > 0 => Some(Grade::C),
        () => None,
    }
}

fn curated(dataset: &Dataset, id: &str) -> bool {
    dataset
        .places
        .iter()
        .any(|place| place.curated && place.id == id)
}

fn identifiers(method: &Method) -> HashSet<String> {
    ["DOI", "ISBN", "URL"]
        .iter()
        .filter_map(|field| method.source_text(field))
        .chain(method.arxiv())
        .filter_map(normalised)
        .collect()
}

/// Any identifier in its one form; the rules exclude each other.
fn normalised(text: &str) -> Option<String> {
    identifier::doi(text)
        .or_else(|| identifier::arxiv(text))
        .or_else(|| identifier::isbn(text))
        .or_else(|| identifier::url(text))
}
