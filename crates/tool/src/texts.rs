//! The texts of the interface as a dataset says them.
//!
//! The interface speaks of methods. A dataset of something else says in `texts/<language>.json` what it wants to be said
//! instead, by the keys of `public/locale/<language>.json`; its name, licence and places of evidence go into the gaps.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use tertium_core::locale::{Catalogue, Key, Lang, fill};

use crate::{authored::Dataset, finding::Finding};

/// The texts of a language by their keys.
pub type Texts = Map<String, Value>;

/// The interface's own texts, in which checks look keys up.
fn interface(lang: Lang) -> &'static str {
    match lang {
        Lang::Bg => include_str!("../../../public/locale/bg.json"),
        Lang::En => include_str!("../../../public/locale/en.json"),
    }
}

/// The texts of a catalogue of the interface as a dataset says them.
///
/// # Errors
/// Where the catalogue is no object.
pub fn of(catalogue: &str, dataset: &Dataset, lang: Lang) -> Result<Texts, String> {
    let mut texts: Texts = serde_json::from_str(catalogue).map_err(|error| error.to_string())?;
    let own = dataset.texts.get(lang).iter();
    texts.extend(own.map(|(key, text)| (key.clone(), text.clone())));
    if let Some(cases) = texts.get_mut(Key::GradePlace.name()) {
        for place in &dataset.places {
            cases[&place.id] = place.label.get(lang).as_str().into();
        }
    }
    let manifest = &dataset.manifest;
    // A dataset may be called otherwise in a language.
    let name = texts.get(Key::Site.name()).and_then(Value::as_str);
    let name = name.map_or_else(String::new, |name| fill(name, &[("site", &manifest.name)]));
    let values = [
        ("site", &*name),
        ("description", manifest.description.get(lang)),
        ("licence", &manifest.licence_name),
        ("licence-id", &manifest.licence),
        ("licence-url", &manifest.licence_url),
    ];
    texts.values_mut().for_each(|text| fill_all(text, &values));
    Ok(texts)
}

/// The same, decoded.
///
/// # Errors
/// Where the texts are not those of the interface.
pub fn catalogue(catalogue: &str, dataset: &Dataset, lang: Lang) -> Result<Catalogue, String> {
    let json = Value::from(of(catalogue, dataset, lang)?).to_string();
    Catalogue::from_json(json.as_bytes()).map_err(|error| error.to_string())
}

/// Fills the gaps of a text in each of its cases.
fn fill_all(text: &mut Value, values: &[(&str, &str)]) {
    match text {
        Value::String(text) => *text = fill(text, values),
        Value::Object(cases) => cases.values_mut().for_each(|text| fill_all(text, values)),
        _ => {}
    }
}

/// A dataset's own texts stand under keys that the interface has, in the same cases and with gaps that it fills.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    for lang in &dataset.manifest.languages {
        let Ok(known) = serde_json::from_str::<Texts>(interface(*lang)) else {
            continue;
        };
        for (key, text) in dataset.texts.get(*lang) {
            let mut report = |found: &Value, expected: &str| {
                let file = format!("data/texts/{lang}.json");
                findings.push(Finding::new(file, key, found, expected));
            };
            match known.get(key) {
                None => report(text, "a key of public/locale"),
                Some(known) if cases(known) != cases(text) => {
                    report(text, &format!("what the interface has: {known}"));
                }
                Some(known) => {
                    let surplus = &gaps(text) - &gaps(known);
                    if !surplus.is_empty() {
                        report(text, &format!("no other gaps than {:?}", gaps(known)));
                    }
                }
            }
        }
    }
}

/// The names of the cases of a text; none where it has but one.
fn cases(text: &Value) -> Option<Vec<&String>> {
    text.as_object().map(|cases| cases.keys().collect())
}

/// The names of the gaps of a text.
fn gaps(text: &Value) -> BTreeSet<String> {
    let said = match text {
        Value::Object(cases) => cases.values().collect(),
        other => vec![other],
    };
    let parts = said.into_iter().filter_map(Value::as_str);
    let parts = parts.flat_map(|text| text.split('{').skip(1));
    parts
        .filter_map(|part| Some(part.split_once('}')?.0.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn dataset(english: Value) -> Dataset {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
        let mut dataset = Dataset::without_methods(root.as_ref()).unwrap();
        dataset.texts.en = english.as_object().unwrap().clone();
        dataset
    }

    #[test]
    fn gaps_of_the_dataset_are_filled_and_others_stay() {
        let own = json!({ "search.label": "Add a format to {site}" });
        let texts = of(interface(Lang::En), &dataset(own), Lang::En).unwrap();
        #[track_caller]
        fn check(texts: &Texts, key: &str, expected: &str) {
            let text = texts[key].as_str().or_else(|| texts[key]["other"].as_str());
            assert_eq!(text, Some(expected), "{key}");
        }
        check(&texts, "home", "Tertium, home");
        check(&texts, "search.label", "Add a format to Tertium");
        check(
            &texts,
            "release",
            "Tertium dataset {version}, {count} methods",
        );
        check(&texts, "licence", "Licence CC BY 4.0");
        check(
            &texts,
            "licence.url",
            "https://creativecommons.org/licenses/by/4.0/",
        );
        check(&texts, "grade.place", "{place}");
        assert_eq!(
            texts["grade.place"]["exact-search"],
            "An exact search of public files"
        );
        let renamed = dataset(json!({ "site": "{site} of formats" }));
        let texts = of(interface(Lang::En), &renamed, Lang::En).unwrap();
        check(&texts, "home", "Tertium of formats, home");
    }

    #[test]
    fn own_texts_are_those_of_the_interface() {
        #[track_caller]
        fn check(texts: Value, expected: Option<&str>) {
            let mut findings = Vec::new();
            super::check(&dataset(texts.clone()), &mut findings);
            let found = findings.first().map(|finding| &*finding.expected);
            let is_so = match expected {
                Some(part) => found.is_some_and(|found| found.contains(part)),
                None => found.is_none(),
            };
            assert!(is_so, "{texts}: {found:?}");
        }
        check(json!({ "title": "Formats" }), None);
        check(
            json!({ "removed": "{name} is gone from {site}." }),
            Some("no other gaps"),
        );
        check(json!({ "removed": "It is gone." }), None);
        check(
            json!({ "titel": "Formats" }),
            Some("a key of public/locale"),
        );
        check(
            json!({ "title": { "one": "a", "other": "b" } }),
            Some("what the interface has"),
        );
        check(
            json!({ "browse.count": { "one": "{count} format", "other": "{count} formats" } }),
            None,
        );
        check(
            json!({ "browse.count": "{count} formats" }),
            Some("what the interface has"),
        );
    }
}
