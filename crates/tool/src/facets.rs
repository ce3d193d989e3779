//! Facets as people write them: properties that apply to some kinds of methods, and which kinds have which.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tertium_core::{guide::Reading, locale::Bilingual, method::FacetId};

use crate::authored::Method;

/// What stands in `data/taxonomy/facets.json` and `profiles.json`.
#[derive(Default)]
pub struct Facets {
    /// In the order of their rows.
    pub facets: Vec<Facet>,
    /// A method has the first that fits it.
    pub profiles: Vec<Profile>,
}

/// A facet.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Facet {
    pub id: FacetId,
    pub kind: FacetKind,
    pub label: Bilingual<String>,
    /// What it is called over methods of one profile alone, by the profile's id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub label_by_profile: BTreeMap<String, Bilingual<String>>,
    pub definition: Bilingual<String>,
    /// How an answer of the guide is held against what a method has.
    #[serde(default)]
    pub reading: Reading,
    /// Whether it is a property of the data, which somebody can tell of their own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub of_data: bool,
    /// Whether it says what the data must be or what is answered, rather than technique and cost.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub leads: bool,
    /// The sentence that explains a difference, with gaps `{A}`, `{B}` for names and `{a}`, `{b}` for values.
    pub why: Bilingual<String>,
    pub values: Vec<FacetValue>,
}

/// What the values of a facet are, and so when two methods agree in it.
#[derive(Debug, Deserialize, Serialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum FacetKind {
    /// One value at most.
    Single,
    /// Any number of values; equal where all are the same.
    Set,
    /// One value at most; the values stand from the lowest level to the highest.
    Scale,
}

/// A value of a facet.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FacetValue {
    pub id: String,
    pub label: Bilingual<String>,
    pub definition: Bilingual<String>,
    /// Whether it says that there is nothing, so that no other value can stand beside it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub none: bool,
}

/// The kinds of methods that have the same facets.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    pub id: String,
    pub when: Vec<Kinds>,
    /// In the order in which a textbook would name them.
    pub facets: Vec<FacetId>,
}

/// Methods of a type in a field, or in any (`*`).
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Kinds {
    #[serde(rename = "type")]
    pub kind: String,
    pub field: String,
}

impl Facets {
    pub fn facet(&self, id: &str) -> Option<&Facet> {
        self.facets.iter().find(|facet| facet.id.as_str() == id)
    }

    /// The profile of a method.
    pub fn profile(&self, method: &Method) -> Option<&Profile> {
        let fits = |kinds: &Kinds| {
            kinds.kind == method.kind && (kinds.field == "*" || kinds.field == method.field)
        };
        self.profiles
            .iter()
            .find(|profile| profile.when.iter().any(fits))
    }

    /// The ids of all facets, in the order of their rows.
    pub fn ids(&self) -> Vec<FacetId> {
        self.facets.iter().map(|facet| facet.id).collect()
    }

    /// What a method has of each facet that applies to it, as its record says it.
    ///
    /// An empty list says that the facet does not apply; where nothing is said at all, the value is not known.
    pub fn record(&self, method: &Method) -> Vec<Value> {
        let Some(profile) = self.profile(method) else {
            return Vec::new();
        };
        let own = self
            .facets
            .iter()
            .filter(|facet| profile.facets.contains(&facet.id));
        own.filter_map(|facet| {
            let values = method.facets.get(facet.id.as_str());
            if values.is_some_and(Vec::is_empty) {
                return None;
            }
            let ids = values.map_or(&[][..], Vec::as_slice);
            Some(facet.record(ids, &profile.id))
        })
        .collect()
    }
}

impl Facet {
    /// The facet as records have it, with all its values and of no profile.
    pub fn with_all_values(&self) -> Value {
        let all: Vec<String> = self.values.iter().map(|value| value.id.clone()).collect();
        self.record(&all, "")
    }

    fn record(&self, ids: &[String], profile: &str) -> Value {
        let place = |id: &String| self.values.iter().position(|value| value.id == *id);
        let mut places: Vec<usize> = ids.iter().filter_map(place).collect();
        places.sort_unstable();
        let value = |place: &usize| {
            let FacetValue { id, label, .. } = &self.values[*place];
            json!({ "id": id, "bg": label.bg, "en": label.en })
        };
        let mut record = json!({
            "id": self.id,
            "label": self.label,
            "why": self.why,
            "values": places.iter().map(value).collect::<Vec<_>>(),
        });
        if self.leads {
            record["leads"] = json!(true);
        }
        if let Some(label) = self.label_by_profile.get(profile) {
            record["kind_label"] = json!(label);
        }
        if let (FacetKind::Scale, [level]) = (self.kind, &places[..]) {
            record["level"] = json!(level);
        }
        record
    }
}
