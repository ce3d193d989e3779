//! The references of the dataset's sources in each style: of every eighth, or of every so many as `TERTIUM_EVERY` says;
//! `make check-exports` reads all.

#![allow(clippy::expect_used, clippy::panic)]

use std::{env, fs, path::Path};

use serde_json::{Map, Value};
use tertium_cite::{Citers, Styles};
use tertium_core::{
    locale::Lang,
    thesis::{Reference, ReferenceStyle},
};

/// What stands where the parts of a reference meet badly.
const LEFTOVERS: &[&str] = &[
    "..",
    "?.",
    "!.",
    ";.",
    ":.",
    ",.",
    ",,",
    ";:",
    "()",
    "( ",
    " )",
    " ,",
    " ;",
    "  ",
    "In :",
    "In:.",
    "In\u{a0}:",
    "В :",
    "В:.",
    "В\u{a0}:",
    "Retrieved http",
];

#[test]
fn no_reference_of_the_dataset_has_leftovers() {
    let citers = Citers::new(&Styles::archived().expect("the archive has them"))
        .expect("the archive has them");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/methods");
    let mut wrong = Vec::new();
    let mut count = 0;
    let every = env::var("TERTIUM_EVERY").ok();
    let every = every.and_then(|every| every.parse().ok()).unwrap_or(8);
    let files = fs::read_dir(folder).expect("the dataset is here");
    let mut paths: Vec<_> = files
        .map(|file| file.expect("it is listed").path())
        .collect();
    paths.sort();
    for path in paths.into_iter().step_by(every) {
        let text = fs::read_to_string(&path).expect("it is a text");
        let record: Value = serde_json::from_str(&text).expect("it is JSON");
        let source = record["source"].as_object().expect("it has a source");
        let slug = record["slug"].as_str().expect("it has a slug");
        let reference = citers
            .reference(slug, source)
            .unwrap_or_else(|error| panic!("{slug}: {error}"));
        let reference: Reference = serde_json::from_value(reference).expect("each style has one");
        count += 1;
        for style in ReferenceStyle::ALL {
            for entry in Lang::ALL.map(|lang| reference.entry(style, lang)) {
                let found = LEFTOVERS
                    .iter()
                    .filter(|leftover| entry.contains(**leftover) && !is_own(source, leftover));
                wrong.extend(
                    found.map(|leftover| format!("{leftover:?} in {}: {entry}", style.id())),
                );
            }
        }
    }
    assert!(count > 0);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a field of the source has it in itself, such as "LLM.int8()".
fn is_own(source: &Map<String, Value>, leftover: &str) -> bool {
    let mut texts = source.values().filter_map(Value::as_str);
    texts.any(|text| text.contains(leftover))
}
