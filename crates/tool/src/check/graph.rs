use std::{
    collections::{HashMap, HashSet},
    ops::RangeInclusive,
};

use crate::{authored::Dataset, finding::Finding};

/// How many edges a method has, counted from both ends: its own file holds eight at most (`method.schema.json`), and others
/// may build on it.
const EDGES: RangeInclusive<usize> = 3..=16;

/// Edges lead to methods that exist, stand once, and each method has neither too few nor too many; names and aliases belong
/// to one method.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let slugs: HashSet<&str> = dataset.methods.iter().map(|method| &*method.slug).collect();
    let mut stored: HashMap<(&str, &str), &str> = HashMap::new();
    for method in &dataset.methods {
        for (index, edge) in method.related.iter().enumerate() {
            let field = format!("related.{index}.slug");
            let (one, other) = (&*method.slug, &*edge.slug);
            if one == other {
                findings.push(Finding::new(method.file(), &field, other, "another method"));
            } else if !slugs.contains(other) {
                findings.push(Finding::new(
                    method.file(),
                    &field,
                    other,
                    "the slug of a method that exists",
                ));
            } else if let Some(first) = stored.insert((one.min(other), one.max(other)), one) {
                findings.push(Finding::new(
                    method.file(),
                    &field,
                    other,
                    format!("each edge once; it stands in {first} already"),
                ));
            }
        }
    }
    let edges = dataset.edges();
    for method in &dataset.methods {
        let count = edges.get(&*method.slug).map_or(0, Vec::len);
        if !EDGES.contains(&count) {
            findings.push(Finding::new(
                method.file(),
                "related",
                count,
                "3 to 16 edges, counted from both ends",
            ));
        }
    }
    check_names(dataset, findings);
}

/// A name or alias belongs to one method; one that is marked as shared belongs to several, by whatever way they have it,
/// and one that is used loosely to no other.
fn check_names(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let mut holders: HashMap<String, HashSet<&str>> = HashMap::new();
    for method in &dataset.methods {
        let aliases = method.aliases.searched();
        for name in [&method.name.bg, &method.name.en]
            .into_iter()
            .chain(&aliases.bg)
            .chain(&aliases.en)
        {
            let holders = holders.entry(name.to_lowercase()).or_default();
            holders.insert(&method.slug);
        }
    }
    for method in &dataset.methods {
        for name in &method.aliases.shared {
            if holders[&name.to_lowercase()].len() < 2 {
                findings.push(Finding::new(
                    method.file(),
                    "aliases.shared",
                    name,
                    "a name that another method has too",
                ));
            }
        }
    }
    for method in &dataset.methods {
        for name in &method.aliases.loose {
            if holders[&name.to_lowercase()].len() > 1 {
                findings.push(Finding::new(
                    method.file(),
                    "aliases.loose",
                    name,
                    "a name that stands nowhere else; what several methods have is shared",
                ));
            }
        }
    }
    let mut owners: HashMap<String, &str> = HashMap::new();
    for method in &dataset.methods {
        let own: HashSet<String> = [&method.name.bg, &method.name.en]
            .into_iter()
            .chain(&method.aliases.bg)
            .chain(&method.aliases.en)
            .map(|name| name.to_lowercase())
            .collect();
        for name in own {
            if let Some(owner) = owners.insert(name.clone(), &method.slug) {
                findings.push(Finding::new(
                    method.file(),
                    "aliases",
                    name,
                    format!("a name of one method only; {owner} has it"),
                ));
            }
        }
    }
}
