//! How a release lies in files: each under what static hosts take, however many methods there are.
//!
//! Up to [`SMALL`] methods each record has a file of its own, `<slug>.json`, and the whole dataset is one file. Beyond
//! that, records lie in bundles (`tertium_core::method::bundle`), `_0a1b.json`, each an object with its records by slug; and the
//! whole dataset in parts, `_dataset-001.json`, each with all methods of some bundles.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tertium_core::method::{Slug, bundle};

/// The most methods whose records have files of their own.
pub const SMALL: usize = 4000;

/// The most bytes of a part of the whole dataset; hosts take 25 MiB.
const PART: usize = 16 << 20;

fn is_small(methods: usize) -> bool {
    methods <= SMALL
}

/// In how many bundles the records of so many methods lie; none where each has a file of its own.
pub fn bundles(methods: usize) -> u32 {
    if is_small(methods) {
        0
    } else {
        bundle::count(methods)
    }
}

/// A file of a release.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    pub name: String,
    pub text: String,
}

/// A method's record as it is published.
pub struct RecordText {
    pub slug: String,
    pub text: String,
}

/// A part of the whole dataset.
pub struct Part {
    /// What its files are called between `_dataset` and their ending: nothing where it is the only one.
    pub suffix: String,
    pub methods: Vec<Value>,
}

/// The files of records.
pub fn records(records: Vec<RecordText>) -> Vec<File> {
    if is_small(records.len()) {
        let file = |record: RecordText| File {
            name: format!("{}.json", record.slug),
            text: record.text,
        };
        return records.into_iter().map(file).collect();
    }
    let count = self::bundles(records.len());
    let mut bundles: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for RecordText { slug, text } in records {
        let members = bundles.entry(bundle_name(&slug, count)).or_default();
        members.push(format!("{}:{text}", Value::from(slug)));
    }
    let file = |(name, members): (String, Vec<String>)| File {
        name: name + ".json",
        text: format!("{{{}}}", members.join(",")),
    };
    bundles.into_iter().map(file).collect()
}

/// The whole dataset in one part, or in parts of which none cuts a bundle.
pub fn parts(methods: Vec<Value>, size: fn(&Value) -> usize) -> Vec<Part> {
    if is_small(methods.len()) {
        return vec![Part {
            suffix: String::new(),
            methods,
        }];
    }
    let count = self::bundles(methods.len());
    let mut bundles: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for method in methods {
        let name = bundle_name(slug(&method), count);
        bundles.entry(name).or_default().push(method);
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
    let named = |(number, methods)| Part {
        suffix: format!("-{:03}", number + 1),
        methods,
    };
    parts.into_iter().enumerate().map(named).collect()
}

/// What `_dataset.json` says of parts where it does not hold the methods itself.
pub fn list(parts: &[Part]) -> Value {
    let entry = |part: &Part| json!({ "file": format!("_dataset{}.json", part.suffix), "methods": part.methods.len() });
    parts.iter().map(entry).collect()
}

/// What the file of a part holds: its methods, and which of them share a bundle, by its name; there are so many bundles.
///
/// Who stores the whole dataset on a device stores bundles, without knowing how they are named.
pub fn content(methods: Vec<Value>, count: u32) -> Value {
    let mut bundles: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for slug in methods.iter().map(slug) {
        let name = bundle_name(slug, count);
        bundles.entry(name).or_default().push(slug);
    }
    json!({ "bundles": bundles, "methods": methods })
}

fn slug(method: &Value) -> &str {
    method["slug"].as_str().unwrap_or_default()
}

fn bundle_name(slug: &str, bundles: u32) -> String {
    let slug = slug.parse::<Slug>();
    bundle::name(slug.map_or(0, |slug| bundle::of(&slug, bundles)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With records as large as ours: under 20,000 files, none over 25 MiB, and no bundle that would make a visitor wait.
    #[test]
    fn a_hundred_thousand_methods_fit_a_static_host() {
        let text = "x".repeat(3800);
        let many = (0..100_000).map(|number| RecordText {
            slug: format!("m{number}"),
            text: format!("{{\"slug\":\"m{number}\",\"text\":\"{text}\"}}"),
        });
        let many: Vec<RecordText> = many.collect();
        let whole: Vec<Value> = many
            .iter()
            .map(|record| serde_json::from_str(&record.text).unwrap())
            .collect();
        let files = records(many);
        let parts = parts(whole, |_| 3800);
        let (records, count) = (files.len(), parts.len());
        assert!(
            records + 2 * count < 19_000,
            "{records} records, {count} parts"
        );
        assert!(files.iter().all(|file| file.text.len() < 120_000));
        assert!(
            parts
                .iter()
                .all(|part| part.methods.len() * 4000 < 25 << 20)
        );
        assert_eq!(
            parts.iter().map(|part| part.methods.len()).sum::<usize>(),
            100_000
        );
        let one: Value = serde_json::from_str(&files[0].text).unwrap();
        for (slug, record) in one.as_object().unwrap() {
            assert_eq!(record["slug"].as_str(), Some(&**slug));
            assert_eq!(bundle_name(slug, bundle::MOST) + ".json", files[0].name);
        }
    }

    /// Pages, of which each method has one in each language, are to find room beside the records.
    #[test]
    fn eight_thousand_methods_leave_room_for_their_pages() {
        let record = |number| RecordText {
            slug: format!("m{number}"),
            text: "{}".into(),
        };
        let files = records((0..8000).map(record).collect());
        assert!(files.len() <= 2048, "{}", files.len());
    }

    /// Storing the parts on a device makes the files that the host has.
    #[test]
    fn a_part_says_which_methods_share_a_bundle() {
        let methods = vec![json!({ "slug": "a" }), json!({ "slug": "qlora" })];
        let content = content(methods, bundle::MOST);
        assert_eq!(
            content["bundles"],
            json!({ "_292c": ["a"], "_32c4": ["qlora"] })
        );
        assert_eq!(content["methods"][1]["slug"], "qlora");
    }

    #[test]
    fn a_small_dataset_has_a_file_for_each_method() {
        let record = RecordText {
            slug: "qlora".into(),
            text: "{}".into(),
        };
        let file = File {
            name: "qlora.json".into(),
            text: "{}".into(),
        };
        assert_eq!(records(vec![record]), [file]);
        assert_eq!(parts(vec![json!({"slug": "qlora"})], |_| 1).len(), 1);
    }
}
