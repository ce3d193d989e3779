//! What people call a need, and which methods serve it: `data/needs.json`.

use std::collections::HashSet;

use serde::Deserialize;
use tertium_core::{locale::Bilingual, text::fold};

use crate::{
    authored::{Dataset, Method},
    finding::Finding,
};

#[cfg(test)]
mod tests;

const FILE: &str = "data/needs.json";

/// What stands in `data/needs.json`.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Needs {
    /// Words that say nothing of a need: "data", "which".
    pub fillers: Bilingual<Vec<String>>,
    pub needs: Vec<Need>,
}

/// Something that people look for without naming a method.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    pub id: String,
    /// What it is called where it is given as a reason.
    pub label: Bilingual<String>,
    /// What else people call it.
    pub words: Bilingual<Vec<String>>,
    /// Which methods serve it: alternatives, the best first, each of conditions that all hold.
    pub fits: Vec<Vec<Condition>>,
}

/// Something that a method must have: `row.value`, where the row is that of a taxonomy, of a facet or `method`.
#[derive(Deserialize, Debug, Clone, PartialEq, Eq)]
#[serde(try_from = "String")]
pub struct Condition {
    pub row: String,
    pub value: String,
}

impl TryFrom<String> for Condition {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.split_once('.') {
            Some((row, value)) => Ok(Self {
                row: row.into(),
                value: value.into(),
            }),
            None => Err(format!(
                "{text:?}: expected row.value, such as \"purpose.compare-groups\""
            )),
        }
    }
}

impl Condition {
    /// Whether a method has it.
    pub fn holds(&self, method: &Method) -> bool {
        let Self { row, value } = self;
        match &**row {
            "method" => method.slug == *value,
            "field" => method.field == *value,
            "family" => method.family == *value,
            "type" => method.kind == *value,
            "purpose" => method.purpose.contains(value),
            "data" => method.data.contains(value),
            "assumptions" => method.assumptions.contains(value),
            facet => method
                .facets
                .get(facet)
                .is_some_and(|values| values.contains(value)),
        }
    }

    /// Whether the dataset has such a row and value.
    fn exists(&self, dataset: &Dataset) -> bool {
        let Self { row, value } = self;
        if row == "method" {
            return dataset.methods.iter().any(|method| method.slug == *value);
        }
        let facet = dataset.facets.facet(row);
        let is_of_facet =
            facet.is_some_and(|facet| facet.values.iter().any(|other| other.id == *value));
        is_of_facet || dataset.term(row, value).is_some()
    }
}

/// Needs are said in each language, no two alike, and rest on what the dataset has and some method meets.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let mut ids = HashSet::new();
    let mut phrases = HashSet::new();
    for need in &dataset.needs.needs {
        let mut report = |field: &str, value: &str, expected: &str| {
            let field = format!("{}.{field}", need.id);
            findings.push(Finding::new(FILE, field, value, expected));
        };
        if !ids.insert(&need.id) {
            report("id", &need.id, "an id that stands once");
        }
        let languages = || dataset.manifest.languages.iter();
        let labels = languages().map(|lang| need.label.get(*lang));
        let words = languages().flat_map(|lang| need.words.get(*lang));
        for phrase in labels.chain(words) {
            let folded = fold(phrase);
            if folded.trim().is_empty() {
                report(
                    "words",
                    phrase,
                    "something that people say, in each language",
                );
            } else if !phrases.insert(folded) {
                report("words", phrase, "what no other need is called, and once");
            }
        }
        if need.fits.is_empty() {
            report("fits", "", "at least one alternative");
        }
        for conditions in &need.fits {
            let shown = || {
                let shown: Vec<String> = conditions
                    .iter()
                    .map(|condition| [&*condition.row, ".", &condition.value].concat())
                    .collect();
                shown.join(", ")
            };
            if conditions.is_empty() || conditions.iter().any(|one| !one.exists(dataset)) {
                report("fits", &shown(), "rows and values that the dataset has");
            } else if !dataset
                .methods
                .iter()
                .any(|method| conditions.iter().all(|condition| condition.holds(method)))
            {
                report("fits", &shown(), "what at least one method has");
            }
        }
    }
}
