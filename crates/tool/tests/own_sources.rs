//! What the tool cites of the dataset, the app cites alike where a visitor brings the same source as a method of their own.

#![allow(clippy::unwrap_used)]

use std::{fs, path::Path};

use serde_json::{Map, Value};
use tertium_cite::{Citers, Styles};
use tertium_core::{
    decision::{Draft, OwnMethod, Terms},
    locale::Lang,
    method::{Slug, identifier},
    thesis::{Cite, Reference},
};

/// Of so many methods one is cited: the processor takes its time.
const STEP: usize = 10;

#[test]
fn a_source_of_the_dataset_is_cited_alike_as_ones_own() {
    let archived = Styles::archived().unwrap();
    let tool = Citers::new(&archived).unwrap();
    let file = serde_json::to_vec(&archived).unwrap();
    let app = Citers::new(&Styles::from_json(&file).unwrap()).unwrap();
    let methods = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/methods");
    let mut files: Vec<_> = fs::read_dir(methods)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let mut different = Vec::new();
    for path in files.iter().step_by(STEP) {
        let method: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let mut source: Map<String, Value> = method["source"].as_object().unwrap().clone();
        // An own method keeps identifiers in their one form.
        for (field, rule) in [
            ("DOI", identifier::doi as fn(&str) -> Option<String>),
            ("ISBN", identifier::isbn),
        ] {
            if let Some(found) = source.get_mut(field) {
                *found = rule(found.as_str().unwrap()).unwrap().into();
            }
        }
        // Nor does it say the language of its work.
        source.remove("language");
        let expected = tool.reference("x", &source).unwrap();
        let expected: Reference = serde_json::from_value(expected).unwrap();

        let text = serde_json::to_string(&source).unwrap();
        let (draft, findings) = Draft::read(&text, Lang::En, &Terms::default());
        assert_eq!(findings, [], "{}", path.display());
        let slug = Slug::own(1);
        let own = OwnMethod::new(slug.clone(), &draft).unwrap();
        let csl = own.record(&Terms::default()).source.unwrap().csl.unwrap();
        let found = app.cite(&slug, &csl).unwrap();
        if found != expected {
            different.push((path.display().to_string(), expected, found));
        }
    }
    assert!(different.is_empty(), "{different:#?}");
}
