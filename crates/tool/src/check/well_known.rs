use std::collections::HashSet;

use crate::{authored::Dataset, finding::Finding};

const FILE: &str = "data/well-known.json";

/// What is called well known exists, and stands once.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let mut seen = HashSet::new();
    for slug in dataset.well_known.lists().into_iter().flatten() {
        let exists = dataset.methods.iter().any(|method| method.slug == *slug);
        if !exists || !seen.insert(slug) {
            findings.push(Finding::new(FILE, "", slug, "the slug of a method, once"));
        }
    }
}
