use std::collections::HashSet;

use crate::{
    authored::{Dataset, Method},
    facets::{Facet, FacetKind},
    finding::Finding,
};

const TAXONOMY: &str = "data/taxonomy/facets.json";
const PROFILES: &str = "data/taxonomy/profiles.json";

/// Facets are complete, profiles name facets that exist, and each method has the facets of its profile.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    for facet in &dataset.facets.facets {
        check_facet(dataset, facet, findings);
    }
    check_profiles(dataset, findings);
    for method in &dataset.methods {
        check_method(dataset, method, findings);
    }
}

fn check_facet(dataset: &Dataset, facet: &Facet, findings: &mut Vec<Finding>) {
    let languages = &dataset.manifest.languages;
    let mut report = |field: &str, value: &str, expected: &str| {
        let field = format!("{}.{field}", facet.id);
        findings.push(Finding::new(TAXONOMY, field, value, expected));
    };
    let namesakes = dataset
        .facets
        .facets
        .iter()
        .filter(|other| other.id == facet.id);
    if namesakes.count() > 1 {
        report("id", facet.id.as_str(), "an id that stands once");
    }
    if tertium_core::compare::Row::FIXED
        .iter()
        .any(|row| row.id() == facet.id.as_str())
    {
        report("id", facet.id.as_str(), "an id that no other row has");
    }
    for profile in facet.label_by_profile.keys() {
        let has_facet = dataset
            .facets
            .profiles
            .iter()
            .any(|other| other.id == *profile && other.facets.contains(&facet.id));
        if !has_facet {
            report("label_by_profile", profile, "a profile that has the facet");
        }
    }
    let mut seen = HashSet::new();
    for value in &facet.values {
        let labels = languages.iter();
        let labels = labels.map(|lang| format!("{lang} {}", value.label.get(*lang)));
        for key in std::iter::once(value.id.clone()).chain(labels) {
            if !seen.insert(key.clone()) {
                report("values", &key, "an id and labels of its own");
            }
        }
        // What a language says of them, by name.
        for (part, text) in [("label", &value.label), ("definition", &value.definition)] {
            for lang in languages {
                if text.get(*lang).trim().is_empty() {
                    report(&format!("values.{}.{part}.{lang}", value.id), "", "a text");
                }
            }
        }
    }
    for lang in languages {
        for gap in ["{A}", "{B}", "{a}", "{b}"] {
            if !facet.why.get(*lang).contains(gap) {
                report(&format!("why.{lang}"), facet.why.get(*lang), gap);
            }
        }
    }
}

fn check_profiles(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let mut seen = HashSet::new();
    for profile in &dataset.facets.profiles {
        let mut report = |field: &str, value: &str, expected: &str| {
            let field = format!("{}.{field}", profile.id);
            findings.push(Finding::new(PROFILES, field, value, expected));
        };
        if !seen.insert(&profile.id) {
            report("id", &profile.id, "an id that stands once");
        }
        for id in &profile.facets {
            if dataset.facets.facet(id.as_str()).is_none() {
                report("facets", id.as_str(), "an id of data/taxonomy/facets.json");
            }
        }
        for kinds in &profile.when {
            if dataset.term("type", &kinds.kind).is_none() {
                report("when.type", &kinds.kind, "an id of data/taxonomy/type.json");
            }
            if kinds.field != "*" && dataset.term("field", &kinds.field).is_none() {
                let expected = "an id of data/taxonomy/field.json, or *";
                report("when.field", &kinds.field, expected);
            }
        }
    }
}

fn check_method(dataset: &Dataset, method: &Method, findings: &mut Vec<Finding>) {
    let mut report = |field: &str, value: &str, expected: &str| {
        findings.push(Finding::new(method.file(), field, value, expected));
    };
    let Some(profile) = dataset.facets.profile(method) else {
        let kind = format!("{} in {}", method.kind, method.field);
        return report("facets", &kind, "a type and field that some profile names");
    };
    for id in &profile.facets {
        if !method.facets.contains_key(id.as_str()) {
            let expected = format!("a value of {id}, or [] where it does not apply");
            report(&format!("facets.{id}"), "", &expected);
        }
    }
    for (id, values) in &method.facets {
        let field = format!("facets.{id}");
        if !profile.facets.iter().any(|own| own.as_str() == id) {
            let expected = format!("no facet beyond those of the profile {}", profile.id);
            report(&field, id, &expected);
        }
        let Some(facet) = dataset.facets.facet(id) else {
            continue;
        };
        let mut places = Vec::new();
        for value in values {
            match facet.values.iter().position(|known| known.id == *value) {
                Some(place) => places.push(place),
                None => report(&field, value, "a value of the facet"),
            }
        }
        if !places.is_sorted_by(|one, next| one < next) {
            let expected = "each value once, in the order of the taxonomy";
            report(&field, &values.join(", "), expected);
        }
        if facet.kind != FacetKind::Set && values.len() > 1 {
            report(&field, &values.join(", "), "one value at most");
        }
        if values.len() > 1 && places.iter().any(|place| facet.values[*place].none) {
            let expected = "the value that says there is nothing, alone";
            report(&field, &values.join(", "), expected);
        }
    }
}
