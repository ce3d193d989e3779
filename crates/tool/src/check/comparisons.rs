use std::collections::HashSet;

use tertium_core::method::Slug;
use tertium_pages::MOST_COLUMNS;

use crate::{authored::Dataset, finding::Finding};

const FILE: &str = "data/comparisons.json";

/// Comparisons are sets of methods that exist, each once; addresses can name them.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let known: HashSet<&String> = dataset.methods.iter().map(|method| &method.slug).collect();
    let mut seen = HashSet::new();
    for set in &dataset.comparisons {
        let name = set.join(", ");
        let is_known = set.iter().all(|slug| known.contains(slug));
        if !is_known || !set.is_sorted_by(|one, other| one < other) {
            let expected = "slugs of methods in the order of the alphabet, each once";
            findings.push(Finding::new(FILE, "", &name, expected));
        }
        if !(2..=MOST_COLUMNS).contains(&set.len()) || !seen.insert(set) {
            findings.push(Finding::new(
                FILE,
                "",
                &name,
                "two to six methods, no set twice",
            ));
        }
    }
    for (old, new) in &dataset.renamed {
        let is_slug = old.parse::<Slug>().is_ok() && !old.contains(Slug::VERSUS);
        if !is_slug || known.contains(old) || !known.contains(new) {
            let expected = "a slug that no method has any more, and the one that it has now";
            let found = format!("{old}: {new}");
            findings.push(Finding::new("data/renamed.json", "", &found, expected));
        }
    }
    for method in &dataset.methods {
        if method.slug.contains(Slug::VERSUS) {
            let expected = "no -vs-, which parts slugs in the addresses of comparisons";
            findings.push(Finding::new(method.file(), "slug", &method.slug, expected));
        }
    }
}
