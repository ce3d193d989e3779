//! The guide of a release: goals, questions, and what each method has in the rows that are asked for.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashSet},
};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tertium_core::{guide::Reading, locale::Bilingual, method::Kind};

use crate::{
    authored::{Dataset, Method, Term},
    facets::{Facet, FacetKind},
    finding::Finding,
    index,
};

#[cfg(test)]
mod tests;

const FILE: &str = "data/guide.json";

/// What somebody wants to do, as it stands in `data/guide.json`.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    pub id: String,
    pub label: Bilingual<String>,
    /// Ids of the purposes that serve it.
    pub purposes: Vec<String>,
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
}

/// A question whose answers are the values of a row.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// `purpose`, `data`, `assumptions` or the id of a facet.
    pub row: String,
    pub ask: Bilingual<String>,
    /// Whether more than one value can be the answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub several: bool,
}

/// The rows that every method has, and how an answer is held against them: of data, methods may ask for nothing beyond
/// what is at hand.
const COMMON: [(&str, Reading); 3] = [
    ("purpose", Reading::Has),
    ("data", Reading::Within),
    ("assumptions", Reading::Has),
];

fn is_common(row: &str) -> bool {
    COMMON.iter().any(|(common, _)| *common == row)
}

/// Writes the guide as the page reads it (`tertium_core::guide::Guide`).
pub fn json(dataset: &Dataset) -> Value {
    let rows: Vec<Row> = rows(dataset);
    let mut methods: Vec<&Method> = dataset.methods.iter().collect();
    // The best known first: of many that fit, they are compared.
    let usage = index::usage(dataset);
    methods.sort_by_key(|method| {
        let usage = usage.get(&*method.slug).copied().unwrap_or(0);
        (Reverse(usage), method.name.en.to_lowercase())
    });
    let method = |method: &&Method| {
        let codes: Vec<_> = rows
            .iter()
            .enumerate()
            .filter_map(|(place, row)| Some((place, row.places(method)?)))
            .collect();
        let variant_of = method.related.iter();
        let variant_of = variant_of.filter(|edge| edge.kind == Kind::VariantOf);
        json!({
            "slug": method.slug,
            "name": method.name,
            "profile": dataset.facets.profile(method).map_or("", |profile| &*profile.id),
            "variant_of": variant_of.map(|edge| &*edge.slug).collect::<Vec<_>>(),
            "codes": codes,
        })
    };
    json!({
        "goals": dataset.goals,
        "rows": rows.iter().map(Row::json).collect::<Vec<_>>(),
        "methods": methods.iter().map(method).collect::<Vec<_>>(),
    })
}

/// Goals name purposes and rows that exist, and say something in each language.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let mut seen = HashSet::new();
    for goal in &dataset.goals {
        let mut report = |field: &str, value: &str, expected: &str| {
            let field = format!("{}.{field}", goal.id);
            findings.push(Finding::new(FILE, field, value, expected));
        };
        if !seen.insert(&goal.id) {
            report("id", &goal.id, "an id that stands once");
        }
        for purpose in &goal.purposes {
            if dataset.term("purpose", purpose).is_none() {
                report("purposes", purpose, "an id of data/taxonomy/purpose.json");
            }
        }
        let mut rows = HashSet::new();
        for Question { row, ask, several } in &goal.questions {
            if !is_common(row) && dataset.facets.facet(row).is_none() {
                let expected = "purpose, data, assumptions or the id of a facet";
                report("questions.row", row, expected);
            }
            if *several && !holds_several(dataset, row) {
                let expected = "a row with several values in an answer";
                report("questions.several", row, expected);
            }
            if !rows.insert(row) {
                report("questions.row", row, "each row once");
            }
            let mut languages = dataset.manifest.languages.iter();
            if languages.any(|lang| ask.get(*lang).trim().is_empty()) {
                report("questions.ask", row, "a question in each language");
            }
        }
    }
}

/// Whether several values of a row can be the answer: not where one is the highest, and assumptions are ticked anyway.
fn holds_several(dataset: &Dataset, row: &str) -> bool {
    let is_set = |facet: &Facet| facet.kind == FacetKind::Set && facet.reading != Reading::AtMost;
    matches!(row, "purpose" | "data") || dataset.facets.facet(row).is_some_and(is_set)
}

/// A row that is asked for, with its values.
struct Row<'a> {
    id: &'a str,
    /// None for the rows that every method has: the interface names them.
    label: Bilingual<String>,
    label_by_profile: Option<&'a BTreeMap<String, Bilingual<String>>>,
    reading: Reading,
    of_data: bool,
    values: Vec<ValueOf<'a>>,
    dataset: &'a Dataset,
}

struct ValueOf<'a> {
    id: &'a str,
    label: &'a Bilingual<String>,
    definition: &'a Bilingual<String>,
    none: bool,
}

fn rows(dataset: &Dataset) -> Vec<Row<'_>> {
    let common = COMMON.map(|(id, reading)| {
        let terms: &[Term] = dataset.taxonomies.get(id).map_or(&[], Vec::as_slice);
        Row {
            id,
            label: Bilingual::default(),
            label_by_profile: None,
            reading,
            of_data: false,
            values: terms
                .iter()
                .map(|term| ValueOf {
                    id: &term.id,
                    label: &term.label,
                    definition: &term.definition,
                    none: false,
                })
                .collect(),
            dataset,
        }
    });
    let facets = dataset.facets.facets.iter().map(|facet| Row {
        id: facet.id.as_str(),
        label: facet.label.clone(),
        label_by_profile: Some(&facet.label_by_profile),
        reading: facet.reading,
        of_data: facet.of_data,
        values: facet
            .values
            .iter()
            .map(|value| ValueOf {
                id: &value.id,
                label: &value.label,
                definition: &value.definition,
                none: value.none,
            })
            .collect(),
        dataset,
    });
    common.into_iter().chain(facets).collect()
}

impl Row<'_> {
    fn json(&self) -> Value {
        let value = |value: &ValueOf| json!({ "id": value.id, "label": value.label, "definition": value.definition, "none": value.none });
        json!({
            "id": self.id,
            "label": self.label,
            "label_by_profile": self.label_by_profile.into_iter().flatten().collect::<BTreeMap<_, _>>(),
            "reading": self.reading,
            "of_data": self.of_data,
            "values": self.values.iter().map(value).collect::<Vec<_>>(),
        })
    }

    /// The places of a method's values; nothing where its kind does not have the row, or its value is not known. What
    /// one of its facets says already is asked for there alone.
    fn places(&self, method: &Method) -> Option<Vec<usize>> {
        if self.id == "data" {
            let terms = self.dataset.taxonomies.get(self.id)?.iter().enumerate();
            let has = |term: &Term| method.data.contains(&term.id) && !term.is_said(method);
            let own = terms.filter(|(_, term)| has(term));
            return Some(own.map(|(place, _)| place).collect());
        }
        let ids = match self.id {
            "purpose" => &method.purpose,
            "assumptions" => &method.assumptions,
            facet => {
                let profile = self.dataset.facets.profile(method)?;
                profile.facets.iter().find(|id| id.as_str() == facet)?;
                method.facets.get(facet)?
            }
        };
        let place = |id: &String| self.values.iter().position(|value| value.id == *id);
        Some(ids.iter().filter_map(place).collect())
    }
}
