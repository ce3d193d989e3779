//! What each release of the dataset added and corrected.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use tertium_core::locale::{Bilingual, Lang};
use tertium_pages::html::escaped;

use crate::{authored::Dataset, finding::Finding};

const FILE: &str = "data/changelog.json";

/// Up to how many methods of a correction are named; of more, only the number is told.
const NAMED: usize = 80;

/// What a release changed.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    pub version: String,
    pub date: String,
    /// What was wrong, by kind.
    pub corrected: Vec<Correction>,
    /// The slugs of methods that came with it.
    pub added: Vec<String>,
}

/// A kind of error that was mended.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub what: Bilingual<String>,
    /// The slugs of the methods that it befell.
    pub methods: Vec<String>,
}

/// The newest release is the manifest's, each method came with one, and corrections befall methods that exist.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let mut report = |field: &str, found: &str, expected: &str| {
        findings.push(Finding::new(FILE, field, found, expected));
    };
    // A dataset need not keep one.
    if dataset.changelog.is_empty() {
        return;
    }
    let manifest = &dataset.manifest;
    let newest = dataset.changelog.first();
    if newest
        .is_none_or(|newest| newest.version != manifest.version || newest.date != manifest.date)
    {
        let found = newest.map_or("", |newest| &newest.version);
        report(
            "0",
            found,
            "the version and date of data/manifest.json first",
        );
    }
    let slugs: HashSet<&str> = dataset.methods.iter().map(|method| &*method.slug).collect();
    let mut added = HashSet::new();
    for Changes {
        version,
        corrected,
        added: new,
        ..
    } in &dataset.changelog
    {
        for slug in new {
            if !slugs.contains(&**slug) || !added.insert(&**slug) {
                report(
                    &format!("{version}.added"),
                    slug,
                    "the slug of a method, once",
                );
            }
        }
        for Correction { what, methods } in corrected {
            let mut languages = manifest.languages.iter();
            if languages.any(|lang| what.get(*lang).trim().is_empty()) {
                report(
                    &format!("{version}.corrected"),
                    &what.en,
                    "a text in each language",
                );
            }
            for slug in methods.iter().filter(|slug| !slugs.contains(&***slug)) {
                report(
                    &format!("{version}.corrected"),
                    slug,
                    "the slug of a method",
                );
            }
        }
    }
    for slug in slugs.difference(&added) {
        report("0.added", slug, "each new method under the newest release");
    }
}

/// Repeats what stands between `{{#changes}}` and `{{/changes}}` for each release, the newest first, and fills its gaps.
pub fn fill(page: &str, dataset: &Dataset, lang: Lang) -> String {
    let section = page
        .split_once("{{#changes}}")
        .and_then(|(before, rest)| Some((before, rest.split_once("{{/changes}}")?)));
    let Some((before, (section, after))) = section else {
        return page.to_owned();
    };
    let release = |changes: &Changes| {
        let corrected: String = changes
            .corrected
            .iter()
            .map(|correction| item(dataset, correction, lang))
            .collect();
        section
            .replace("{{version}}", &changes.version)
            .replace("{{date}}", &changes.date)
            .replace("{{added}}", &changes.added.len().to_string())
            .replace("{{corrected}}", &corrected)
    };
    let releases: String = dataset.changelog.iter().map(release).collect();
    [before, &releases, after].concat()
}

/// What was wrong, how often, and where that can be listed.
fn item(dataset: &Dataset, Correction { what, methods }: &Correction, lang: Lang) -> String {
    let (what, count) = (escaped(what.get(lang)), methods.len());
    if count > NAMED {
        return format!("<li>{what}: {count}</li>");
    }
    let link = |slug: &String| {
        let method = dataset.methods.iter().find(|method| method.slug == *slug)?;
        let name = escaped(method.name.get(lang));
        Some(format!("<a href=\"{lang}/methods/{slug}/\">{name}</a>"))
    };
    let links: Vec<String> = methods.iter().filter_map(link).collect();
    format!(
        "<li><details><summary>{what}: {count}</summary><p>{}</p></details></li>",
        links.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_citation_file_names_the_newest_release() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
        let (dataset, _) = Dataset::load(format!("{root}/data").as_ref()).unwrap();
        let citation = std::fs::read_to_string(format!("{root}/CITATION.cff")).unwrap();
        let newest = &dataset.changelog[0];
        for line in [
            format!("version: {}", newest.version),
            format!("date-released: {}", newest.date),
        ] {
            assert!(citation.lines().any(|other| other == line), "{line}");
        }
    }

    #[test]
    fn few_methods_are_named_and_many_counted() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
        let (dataset, _) = Dataset::load(root.as_ref()).unwrap();
        let correction = |methods: &[&str]| Correction {
            what: Bilingual {
                bg: "Грешка".into(),
                en: "An <error>".into(),
            },
            methods: methods.iter().map(|slug| (*slug).to_owned()).collect(),
        };
        assert_eq!(
            item(&dataset, &correction(&["lora"]), Lang::En),
            "<li><details><summary>An &lt;error>: 1</summary><p><a href=\"en/methods/lora/\">LoRA</a></p></details></li>"
        );
        let many = correction(&["lora"; NAMED + 1]);
        assert_eq!(item(&dataset, &many, Lang::Bg), "<li>Грешка: 81</li>");
    }
}
