//! What a finished build says of itself: written into the page by the tool, read there by the
//! program.

use std::{collections::BTreeMap, ops::Deref};

use serde::{Deserialize, Serialize};

use crate::{
    compare::Row,
    locale::{Bilingual, Lang},
    method::{FacetId, Method, RecordError, Slug, bundle},
    query::{Panel, Query},
    thesis::Reference,
};

/// Where a build keeps its catalogues, its release of the dataset and its program.
///
/// All addresses are relative to the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Build {
    /// The name of the dataset's release, which is that of its folder: it follows from the content.
    pub release: String,
    /// The version of the dataset, as its manifest has it.
    pub version: String,
    /// The date of the dataset, as its manifest has it.
    pub date: String,
    /// How many methods the release holds.
    pub methods: usize,
    /// The facets of the dataset, in the order of their rows.
    #[serde(default)]
    pub facets: Vec<FacetId>,
    /// In how many bundles the records of a large dataset lie; none where each has a file of its
    /// own.
    #[serde(default, skip_serializing_if = "is_none")]
    pub bundles: u32,
    /// The address of the catalogue of each language; empty where the dataset does not speak it.
    pub catalogues: Bilingual<String>,
    /// The address of what is said where one decides ([`Bilingual`] of [`Messages`](crate::locale::Messages)).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub decision_texts: String,
    /// What `integrity` a file must have, by address. Records are not among them: the page would
    /// grow with the dataset.
    #[serde(default)]
    pub checks: BTreeMap<String, String>,
    /// The address of the module for use without a network.
    pub offline: String,
    /// The address of the list of prerendered pages ([`PageIndex`](crate::pages::PageIndex)); empty where there are none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pages: String,
    /// The present slugs of methods that had others, by those: texts, whose map the program has anyway.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub renamed: BTreeMap<String, String>,
    /// The whole address of the site's root with a slash at its end; empty where the build does not know it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub site: String,
    /// The name under which visitors' own work on the dataset is kept beside that on others of the same host; empty where it needs
    /// none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub dataset: String,
    /// What the page could show and the dataset has not: ids of rows, and [`Build::GUIDE`], with commas between.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub absent: String,
}

/// A build with what the loader needs to start its program; the program itself does not read that.
///
/// It stands as JSON in the page's element `#build`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct FullBuild {
    #[serde(flatten)]
    pub build: Build,
    pub program: Program,
    pub patterns: Patterns,
}

impl Deref for FullBuild {
    type Target = Build;

    fn deref(&self) -> &Build {
        &self.build
    }
}

/// The program: its glue in JavaScript and the part of its code that is loaded first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Program {
    pub js: String,
    pub wasm: String,
    /// The `integrity` of `wasm`.
    pub integrity: String,
}

/// The rules that the loader applies before the program is there: regular expressions of
/// JavaScript.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Patterns {
    /// What tags of each of the dataset's languages look like, by its own.
    pub languages: BTreeMap<String, String>,
    /// What a slug looks like.
    pub slug: String,
    /// How the slugs of own methods begin.
    pub own: String,
    /// The greatest number of columns.
    pub columns: usize,
    /// How many columns at least and at most have a short answer above them.
    pub answer: (usize, usize),
}

impl Build {
    /// What [`Build::absent`] calls the guide.
    pub const GUIDE: &str = "guide";

    /// Whether the dataset has a row that every method could have, or the guide.
    pub fn has(&self, id: &str) -> bool {
        !self.absent.split(',').any(|absent| absent == id)
    }

    /// The rows of the table of these methods, in their order: those that the dataset has.
    pub fn rows(&self, methods: &[&Method]) -> Vec<Row> {
        let mut rows = Row::of(methods, &self.facets);
        rows.retain(|row| self.has(row.id()));
        rows
    }

    /// Whether the page can be read in a language.
    pub fn speaks(&self, lang: Lang) -> bool {
        !self.catalogue_url(lang).is_empty()
    }

    /// Brings what an address asks for to what this build has: methods under their present slugs, no language that it does
    /// not speak, no guide where there is none.
    pub fn settle(&self, query: &mut Query) {
        query.rename(&self.renamed);
        query.lang.take_if(|lang| !self.speaks(*lang));
        let is_lost = |panel: &Panel| matches!(panel, Panel::Guide(_)) && !self.has(Self::GUIDE);
        query.panel.take_if(|panel| is_lost(panel));
    }

    /// The address of a file of the dataset's release.
    fn data_url(&self, name: &str) -> String {
        ["data/", &self.release, "/", name].concat()
    }

    /// Whether records lie in bundles, because the dataset is large.
    pub fn is_bundled(&self) -> bool {
        self.bundles > 0
    }

    /// The address of the file that holds the record of a method.
    ///
    /// Where there are bundles, the file is an object that holds records by slug, else it is the
    /// record itself.
    pub fn record_url(&self, slug: &Slug) -> String {
        let bundle = self.is_bundled();
        let bundle = bundle.then(|| bundle::name(bundle::of(slug, self.bundles)));
        self.data_url(&[bundle.as_deref().unwrap_or(slug.as_str()), ".json"].concat())
    }

    /// The address of the file that holds the examples of a method's code.
    pub fn code_url(&self, slug: &Slug) -> String {
        self.data_url(&["_code-", slug.as_str(), ".json"].concat())
    }

    /// The address of the file that holds the reference of a method in each style, with those of others.
    pub fn reference_url(&self, slug: &Slug) -> String {
        self.data_url(&Reference::file(slug))
    }

    /// The address of the styles in which own methods are cited.
    pub fn styles_url(&self) -> String {
        self.data_url("_styles.json")
    }

    /// Decodes the record of a method from the file of [`Self::record_url`].
    ///
    /// `None` where the file is a bundle that has no such record.
    pub fn method(&self, slug: &Slug, json: &[u8]) -> Result<Option<Method>, RecordError> {
        if self.is_bundled() {
            Method::from_bundle(slug, json)
        } else {
            Method::from_json(slug, json).map(Some)
        }
    }

    /// The address of the names of the search index, a text.
    pub fn names_url(&self) -> String {
        self.data_url("_names.txt")
    }

    /// The address of all else in the search index, a text.
    pub fn details_url(&self) -> String {
        self.data_url("_details.txt")
    }

    /// The address of the words that nearly every summary uses, by language.
    pub fn common_url(&self) -> String {
        self.data_url("_common.json")
    }

    /// The address of the terms by which own methods are described.
    pub fn terms_url(&self) -> String {
        self.data_url("_terms.json")
    }

    /// The address of what can be said of one's own data ([`KnownValues`](crate::compare::KnownValues)).
    pub fn values_url(&self) -> String {
        self.data_url("_values.json")
    }

    /// The address of the guide.
    pub fn guide_url(&self) -> String {
        self.data_url("_guide.json")
    }

    /// The address of the tasks of the empty page.
    pub fn start_url(&self) -> String {
        self.data_url("_start.json")
    }

    /// The address of the catalogue of a language.
    pub fn catalogue_url(&self, lang: Lang) -> &str {
        self.catalogues.get(lang)
    }

    /// The `integrity` that a file must have, where the build knows it.
    pub fn integrity(&self, url: &str) -> Option<&str> {
        self.checks.get(url).map(String::as_str)
    }
}

fn is_none(bundles: &u32) -> bool {
    *bundles == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build() -> Build {
        Build {
            release: "0a1b".into(),
            ..Build::default()
        }
    }

    #[test]
    fn records_lie_alone_or_in_bundles() {
        #[track_caller]
        fn check(bundles: u32, expected: &str) {
            let slug = "qlora".parse().unwrap();
            assert_eq!(Build { bundles, ..build() }.record_url(&slug), expected);
        }
        check(0, "data/0a1b/qlora.json");
        check(bundle::MOST, "data/0a1b/_32c4.json");
    }

    #[test]
    fn a_language_that_the_dataset_lacks_is_not_asked_for() {
        let build = Build {
            catalogues: Bilingual {
                bg: String::new(),
                en: "locale/en.json".into(),
            },
            ..build()
        };
        #[track_caller]
        fn check(build: &Build, asked: Option<Lang>, expected: Option<Lang>) {
            let mut query = Query {
                lang: asked,
                ..Query::default()
            };
            build.settle(&mut query);
            assert_eq!(query.lang, expected, "{asked:?}");
        }
        check(&build, Some(Lang::En), Some(Lang::En));
        check(&build, Some(Lang::Bg), None);
        check(&build, None, None);
    }

    #[test]
    fn rows_that_the_dataset_lacks_are_no_rows() {
        let method = crate::test_records::method(|_| ());
        let build = Build {
            absent: ["software", Build::GUIDE].join(","),
            ..build()
        };
        let rows = build.rows(&[&method]);
        assert!(rows.contains(&Row::Limits) && !rows.contains(&Row::Software));
        assert!(!build.has(Build::GUIDE) && build.has("limits"));
    }

    #[test]
    fn is_read_as_it_was_written() {
        for bundles in [0, 2048] {
            let mut build = Build {
                bundles,
                methods: 3,
                facets: vec!["estimand".parse().unwrap()],
                ..build()
            };
            build.checks.insert(build.names_url(), "sha256-x".into());
            let text = serde_json::to_string(&build).unwrap();
            assert_eq!(
                text.contains("bundles"),
                bundles > 0,
                "said only where it is so"
            );
            assert_eq!(serde_json::from_str::<Build>(&text).unwrap(), build);
            assert_eq!(build.integrity("data/0a1b/_names.txt"), Some("sha256-x"));
        }
    }

    #[test]
    fn the_program_reads_what_the_loader_reads() {
        let full = FullBuild {
            build: build(),
            ..FullBuild::default()
        };
        let text = serde_json::to_string(&full).unwrap();
        assert_eq!(serde_json::from_str::<Build>(&text).unwrap(), build());
        assert_eq!(serde_json::from_str::<FullBuild>(&text).unwrap(), full);
    }
}
