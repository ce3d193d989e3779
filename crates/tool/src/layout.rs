//! How a release lies in files: each under what static hosts take, however many methods there are.
//!
//! Up to [`SMALL`] methods each record has a file of its own, `<slug>.json`, and the whole dataset is one file. Beyond
//! that, records lie in bundles (`tertium_core::method::bundle`), `_0a1b.json`, each an object with its records by slug; and the
//! whole dataset in parts, `_dataset-001.json`, each with all methods of some bundles.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tertium_core::method::{Slug, bundle};

/// The most methods whose records have files of their own.
pub const SMALL: usize = 4000;

/// The most bytes of a part of the whole dataset; hosts take 25 MiB.
const PART: usize = 16 << 20;

pub fn is_small(methods: usize) -> bool {
    methods <= SMALL
}

/// The files of records, given by slug and text.
pub fn records(records: Vec<(String, String)>) -> Vec<(String, String)> {
    if is_small(records.len()) {
        return records.into_iter().map(|(slug, text)| (format!("{slug}.json"), text)).collect();
    }
    let mut bundles: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (slug, text) in records {
        bundles.entry(number(&slug)).or_default().push(format!("{}:{text}", Value::from(slug)));
    }
    bundles.into_iter().map(|(number, members)| (bundle::name(number) + ".json", format!("{{{}}}", members.join(",")))).collect()
}

/// The whole dataset in one part, or in parts of which none cuts a bundle: names with their methods.
pub fn parts(methods: Vec<Value>, size: fn(&Value) -> usize) -> Vec<(String, Vec<Value>)> {
    if is_small(methods.len()) {
        return vec![(String::new(), methods)];
    }
    let mut bundles: BTreeMap<u32, Vec<Value>> = BTreeMap::new();
    for method in methods {
        bundles.entry(number(method["slug"].as_str().unwrap_or_default())).or_default().push(method);
    }
    let (mut parts, mut filled) = (vec![Vec::new()], 0);
    for members in bundles.into_values() {
        let more: usize = members.iter().map(size).sum();
        if filled + more > PART && filled > 0 {
            parts.push(Vec::new());
            filled = 0;
        }
        filled += more;
        if let Some(part) = parts.last_mut() {
            part.extend(members);
        }
    }
    parts.into_iter().enumerate().map(|(number, methods)| (format!("-{:03}", number + 1), methods)).collect()
}

/// What `_dataset.json` says of parts where it does not hold the methods itself.
pub fn list(parts: &[(String, Vec<Value>)]) -> Value {
    parts.iter().map(|(name, methods)| json!({ "file": format!("_dataset{name}.json"), "methods": methods.len() })).collect()
}

fn number(slug: &str) -> u32 {
    slug.parse::<Slug>().map_or(0, |slug| bundle::of(&slug))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With records as large as ours: under 20,000 files, none over 25 MiB, and no bundle that would make a visitor wait.
    #[test]
    fn a_hundred_thousand_methods_fit_a_static_host() {
        let text = "x".repeat(3800);
        let many: Vec<(String, String)> =
            (0..100_000).map(|number| (format!("m{number}"), format!("{{\"slug\":\"m{number}\",\"text\":\"{text}\"}}"))).collect();
        let whole: Vec<Value> = many.iter().map(|(_, text)| serde_json::from_str(text).unwrap()).collect();
        let files = records(many);
        let parts = parts(whole, |_| 3800);
        assert!(files.len() + 2 * parts.len() < 19_000, "{} records, {} parts", files.len(), parts.len());
        assert!(files.iter().all(|(_, text)| text.len() < 120_000));
        assert!(parts.iter().all(|(_, methods)| methods.len() * 4000 < 25 << 20));
        assert_eq!(parts.iter().map(|(_, methods)| methods.len()).sum::<usize>(), 100_000);
        let one: Value = serde_json::from_str(&files[0].1).unwrap();
        for (slug, record) in one.as_object().unwrap() {
            assert_eq!(record["slug"].as_str(), Some(&**slug));
            assert_eq!(bundle::name(number(slug)) + ".json", files[0].0);
        }
    }

    #[test]
    fn a_small_dataset_has_a_file_for_each_method() {
        assert_eq!(records(vec![("qlora".into(), "{}".into())]), [("qlora.json".to_owned(), "{}".to_owned())]);
        assert_eq!(parts(vec![json!({"slug": "qlora"})], |_| 1).len(), 1);
    }
}
