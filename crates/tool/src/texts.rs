//! The texts of the interface as a dataset says them.
//!
//! The interface speaks of methods. A dataset of something else says in `texts/<language>.json` what it wants to be said
//! instead, by the keys of `public/locale/<language>.json`, and in `texts/decision.<language>.json` what is said where one
//! decides; its name, licence and places of evidence go into the gaps.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use tertium_core::locale::{Catalogue, Key, Lang, fill};

use crate::{authored::Dataset, finding::Finding, folder::Folder};

/// The texts of a language by their keys.
pub type Texts = Map<String, Value>;

/// Where texts are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the page.
    Page,
    /// In the part of the program in which one decides.
    Decision,
}

/// What a dataset says otherwise than the interface by itself, in one language.
#[derive(Default)]
pub struct OwnTexts {
    page: Texts,
    decision: Texts,
}

impl Place {
    const ALL: [Self; 2] = [Self::Page, Self::Decision];

    /// The file of a language below the interface's `public/locale/` and a dataset's `texts/`.
    pub fn file(self, lang: Lang) -> String {
        match self {
            Self::Page => format!("{lang}.json"),
            Self::Decision => format!("decision.{lang}.json"),
        }
    }

    /// The interface's own texts, in which checks look keys up.
    fn interface(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Page, Lang::Bg) => include_str!("../../../public/locale/bg.json"),
            (Self::Page, Lang::En) => include_str!("../../../public/locale/en.json"),
            (Self::Decision, Lang::Bg) => include_str!("../../../public/locale/decision.bg.json"),
            (Self::Decision, Lang::En) => include_str!("../../../public/locale/decision.en.json"),
        }
    }
}

impl OwnTexts {
    /// Reads what a dataset says; nothing where it has no such files.
    pub fn read(folder: &Folder, lang: Lang) -> Result<Self, String> {
        let read = |place: Place| folder.read_optional(&format!("texts/{}", place.file(lang)));
        Ok(Self {
            page: read(Place::Page)?,
            decision: read(Place::Decision)?,
        })
    }

    fn of(&self, place: Place) -> &Texts {
        match place {
            Place::Page => &self.page,
            Place::Decision => &self.decision,
        }
    }
}

/// The interface's texts at a place as a dataset says them; `texts` are the interface's.
///
/// # Errors
/// Where they are no object.
pub fn of(texts: &str, place: Place, dataset: &Dataset, lang: Lang) -> Result<Texts, String> {
    let mut texts: Texts = serde_json::from_str(texts).map_err(|error| error.to_string())?;
    let own = dataset.texts.get(lang).of(place).iter();
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

/// The texts of the page, decoded.
///
/// # Errors
/// Where the texts are not those of the interface.
pub fn catalogue(texts: &str, dataset: &Dataset, lang: Lang) -> Result<Catalogue, String> {
    let json = Value::from(of(texts, Place::Page, dataset, lang)?).to_string();
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
        for place in Place::ALL {
            check_place(dataset, place, *lang, findings);
        }
    }
}

fn check_place(dataset: &Dataset, place: Place, lang: Lang, findings: &mut Vec<Finding>) {
    let Ok(known) = serde_json::from_str::<Texts>(place.interface(lang)) else {
        return;
    };
    let file = place.file(lang);
    for (key, text) in dataset.texts.get(lang).of(place) {
        let mut report = |found: &Value, expected: &str| {
            findings.push(Finding::new(
                format!("data/texts/{file}"),
                key,
                found,
                expected,
            ));
        };
        match known.get(key) {
            None => report(text, &format!("a key of public/locale/{file}")),
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
        dataset.texts.en.page = english.as_object().unwrap().clone();
        dataset
    }

    #[test]
    fn gaps_of_the_dataset_are_filled_and_others_stay() {
        let own = json!({ "search.label": "Add a format to {site}" });
        let texts = of(
            Place::Page.interface(Lang::En),
            Place::Page,
            &dataset(own),
            Lang::En,
        )
        .unwrap();
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
        let texts = of(
            Place::Page.interface(Lang::En),
            Place::Page,
            &renamed,
            Lang::En,
        )
        .unwrap();
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

    #[test]
    fn where_one_decides_a_dataset_has_its_own_words_too() {
        let mut dataset = dataset(json!({}));
        let own = json!({ "methods": "My formats", "title": "Formats" });
        dataset.texts.en.decision = own.as_object().unwrap().clone();
        let mut findings = Vec::new();
        super::check(&dataset, &mut findings);
        let found: Vec<_> = findings.iter().map(|finding| &*finding.field).collect();
        assert_eq!(found, ["title"]);
        let interface = Place::Decision.interface(Lang::En);
        let texts = of(interface, Place::Decision, &dataset, Lang::En).unwrap();
        assert_eq!(texts["methods"], "My formats");
    }
}
