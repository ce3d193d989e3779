use tertium_core::{
    compare::Row,
    method::{Slug, identifier},
};

use crate::{authored::Dataset, finding::Finding};

const FILE: &str = "data/manifest.json";

/// What a dataset says of itself is said, and the rows that it hides are rows.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let manifest = &dataset.manifest;
    let mut report = |field: &str, found: &str, expected: &str| {
        findings.push(Finding::new(FILE, field, found, expected));
    };
    let texts = [
        ("name", &manifest.name),
        ("version", &manifest.version),
        ("date", &manifest.date),
        ("licence", &manifest.licence),
        ("licence_name", &manifest.licence_name),
    ];
    for (field, text) in texts {
        if text.trim().is_empty() {
            report(field, text, "a text");
        }
    }
    for lang in &manifest.languages {
        let text = manifest.description.get(*lang);
        if text.trim().is_empty() {
            report(&format!("description.{lang}"), text, "a sentence");
        }
    }
    if identifier::url(&manifest.licence_url).is_none() {
        report(
            "licence_url",
            &manifest.licence_url,
            "an http or https address",
        );
    }
    if !manifest.id.is_empty() && manifest.id.parse::<Slug>().is_err() {
        report("id", &manifest.id, "a slug, or no id");
    }
    for id in &manifest.hidden_rows {
        if !Row::FIXED.iter().any(|row| row.id() == id) {
            report(
                "hidden_rows",
                id,
                "the id of a row that every method could have",
            );
        }
    }
}
