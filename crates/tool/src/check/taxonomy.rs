use std::collections::HashMap;

use crate::{authored::Dataset, finding::Finding};

/// Ids and labels stand once in each taxonomy, packages and places once in their lists.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    for (name, terms) in &dataset.taxonomies {
        let file = format!("data/taxonomy/{name}.json");
        let mut seen: HashMap<String, &str> = HashMap::new();
        for term in terms {
            let labels = dataset.manifest.languages.iter();
            let labels =
                labels.map(|lang| format!("{lang} {}", term.label.get(*lang).to_lowercase()));
            for key in std::iter::once(term.id.clone()).chain(labels) {
                if let Some(first) = seen.insert(key.clone(), &term.id) {
                    findings.push(Finding::new(
                        &file,
                        &term.id,
                        key,
                        format!("an id and labels of its own; {first} has the same"),
                    ));
                }
            }
            let said_by = term.said_by.iter();
            let said_by = said_by.map(|said| ("said_by", &said.facet, vec![&said.values]));
            let goes_with = term.goes_with.iter();
            let goes_with =
                goes_with.map(|with| ("goes_with", &with.facet, vec![&with.only, &with.some]));
            for (part, facet, values) in said_by.chain(goes_with) {
                let known = dataset.facets.facet(facet);
                let has = |value: &String| {
                    known.is_some_and(|facet| facet.values.iter().any(|own| own.id == *value))
                };
                let mut values = values.into_iter().flatten().peekable();
                if values.peek().is_none() || !values.all(has) {
                    findings.push(Finding::new(
                        &file,
                        format!("{}.{part}", term.id),
                        facet,
                        "a facet and some of its values",
                    ));
                }
            }
            for lang in dataset.manifest.languages.iter().copied() {
                for (part, text) in [("label", &term.label), ("definition", &term.definition)] {
                    if text.get(lang).trim().is_empty() {
                        findings.push(Finding::new(
                            &file,
                            format!("{}.{part}.{lang}", term.id),
                            "",
                            "a text in each language",
                        ));
                    }
                }
            }
        }
    }
    once(
        "data/software.json",
        dataset.packages.iter().map(|package| &package.id),
        findings,
    );
    once(
        "data/evidence.json",
        dataset.places.iter().map(|place| &place.id),
        findings,
    );
    for package in &dataset.packages {
        if tertium_core::method::identifier::url(&package.url).is_none() {
            findings.push(Finding::new(
                "data/software.json",
                format!("{}.url", package.id),
                &package.url,
                "an http or https address",
            ));
        }
    }
}

/// The vocabularies whose ids are added only when several methods need them.
const VOCABULARIES: [&str; 3] = ["purpose", "data", "assumptions"];

/// An id of a vocabulary that hardly any method has parts nothing and finds nothing.
pub fn check_uses(dataset: &Dataset, findings: &mut Vec<Finding>) {
    const ENOUGH: usize = 3;
    for name in VOCABULARIES {
        let mut uses: HashMap<&str, usize> = HashMap::new();
        for method in &dataset.methods {
            let ids = match name {
                "purpose" => &method.purpose,
                "data" => &method.data,
                _ => &method.assumptions,
            };
            ids.iter().for_each(|id| *uses.entry(id).or_default() += 1);
        }
        for term in dataset.taxonomies.get(name).into_iter().flatten() {
            let count = uses.get(&*term.id).copied().unwrap_or_default();
            if count < ENOUGH {
                findings.push(Finding::new(
                    format!("data/taxonomy/{name}.json"),
                    &term.id,
                    count,
                    "an id that at least three methods have",
                ));
            }
        }
    }
}

fn once<'a>(file: &str, ids: impl Iterator<Item = &'a String>, findings: &mut Vec<Finding>) {
    let mut seen = std::collections::HashSet::new();
    findings.extend(
        ids.filter(|id| !seen.insert(*id))
            .map(|id| Finding::new(file, "id", id, "an id that stands once")),
    );
}
