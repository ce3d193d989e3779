//! Links to the comparison, and what changed since one was made.

use leptos::prelude::*;
use tertium_core::{
    compare::{Changes, Stamp},
    locale::Key,
    method::{Method, Slug},
    pages::PageIndex,
    query::{Panel, Query, SaveError, SavedComparison},
};

use super::App;
use crate::platform::{
    fetch::{self, FetchError},
    history,
};

/// A link that was made from another release of the dataset, whose cells changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    pub release: String,
    /// The chosen methods, by whose positions the changes speak.
    pub slugs: Vec<Slug>,
    pub changes: Changes,
}

impl App {
    /// What the comparison is called; an own method is told from those of the dataset.
    pub fn comparison_title(self) -> String {
        let columns = self.columns();
        let names: Vec<String> = columns.iter().map(|slug| self.marked_name(slug)).collect();
        self.words
            .format(Key::TableCaption, &[("names", &self.words.list(&names))])
    }

    /// The whole address of the comparison, in the page's language and without panels and what could not be shown; it says
    /// which data it was made from, once they are there. Empty where a build does not know where it will lie.
    pub fn link(self) -> String {
        let query = Query {
            lang: Some(self.words.lang()),
            ..self.linked()
        };
        let query = query.with_order();
        if cfg!(target_arch = "wasm32") {
            return history::absolute(&query);
        }
        // Off the browser there is one only where the build knows the site's own.
        let site = self.build(|build| build.site.clone());
        if site.is_empty() { site } else { site + &query }
    }

    /// Whether the build has prerendered pages.
    pub fn has_page_index(self) -> bool {
        self.build(|build| !build.pages.is_empty())
    }

    /// Fetches the list of the prerendered pages.
    pub async fn page_index(self) -> Result<PageIndex, FetchError> {
        let url = self.build(|build| build.pages.clone());
        let json = fetch::data(&url, fetch::Cache::Default, None).await?;
        serde_json::from_slice(&json).map_err(|_| FetchError::Content)
    }

    /// The address of a prerendered page by its path: a whole one where the build knows the site's own.
    pub fn address_of_page(self, path: &str) -> String {
        self.build(|build| [&build.site, path].concat())
    }

    /// The markup by which another site shows the comparison in a frame. It says nothing of the data it was made from: the
    /// frame shows the data of the day.
    pub fn embed_code(self) -> String {
        let mut query = Query {
            lang: Some(self.words.lang()),
            stamp: None,
            ..self.shown()
        };
        // Own methods are on this device, and a frame of another site shows none.
        for slug in query.comparison.slugs().to_vec() {
            if slug.is_own() {
                query.remove(&slug);
            }
        }
        let address = history::embedded(&query.with_order());
        let title = self.titled(&self.comparison_title());
        let escaped = |text: &str| {
            let text = text.replace('&', "&amp;").replace('"', "&quot;");
            text.replace('<', "&lt;")
        };
        [
            "<iframe src=\"",
            &escaped(&address),
            "\" title=\"",
            &escaped(&title),
            "\" width=\"100%\" height=\"600\" style=\"border:0\" loading=\"lazy\"></iframe>",
        ]
        .concat()
    }

    /// The address of the whole page with a query, for links that lead out of a frame.
    pub fn address_outside(self, query: Query) -> String {
        let lang = Some(self.words.lang());
        ["./", &Query { lang, ..query }.with_order()].concat()
    }

    /// The present comparison under a name.
    pub fn as_saved(self, name: &str) -> Result<SavedComparison, SaveError> {
        SavedComparison::new(
            name,
            &Query {
                lang: None,
                ..untrack(|| self.linked())
            },
        )
    }

    /// The address of a method's own view, with the comparison as it is.
    pub fn query_of_method(self, slug: &Slug) -> Query {
        let panel = Some(Panel::Method(slug.clone()));
        Query {
            panel,
            ..self.navigation.query()
        }
    }

    /// The address of another comparison, without panels: in the same language and order.
    pub fn query_comparing(self, slugs: &[Slug]) -> Query {
        let (lang, order) = self
            .navigation
            .with_query(|query| (query.lang, query.order));
        Query {
            lang,
            order,
            ..Query::new(slugs.iter().cloned().collect())
        }
    }

    /// What changed since the address was made; nothing where nothing did, or where records are still to come.
    pub fn since(self) -> Option<Since> {
        let query = self.navigation.table();
        let stamp = query.stamp?;
        if self.build(|build| build.release == stamp.release) || !self.is_settled() {
            return None;
        }
        let slugs = query.comparison.slugs().to_vec();
        let methods: Vec<_> = slugs.iter().map(|slug| self.records.ready(slug)).collect();
        let changes = stamp.changes(
            &methods
                .iter()
                .map(|method| method.as_deref())
                .collect::<Vec<_>>(),
        )?;
        (changes != Changes::None).then_some(Since {
            release: stamp.release,
            slugs,
            changes,
        })
    }

    /// Takes what the link says of its data out of the address.
    pub fn drop_stamp(self) {
        self.navigation.change(|query| query.stamp = None);
    }

    /// What a link asks for: what is shown, with a stamp of its data.
    fn linked(self) -> Query {
        let stamp = self.stamp(&self.columns());
        Query {
            stamp,
            ..self.shown()
        }
    }

    /// What is asked for and could be shown, without panels.
    pub(super) fn shown(self) -> Query {
        let columns = self.columns();
        let mut query = Query {
            panel: None,
            ..self.navigation.table()
        };
        for slug in query.comparison.slugs().to_vec() {
            if !columns.contains(&slug) {
                query.remove(&slug);
            }
        }
        query
    }

    /// The stamp of the shown data; nothing while some of them are not there.
    fn stamp(self, columns: &[Slug]) -> Option<Stamp> {
        let methods: Vec<_> = columns
            .iter()
            .filter_map(|slug| self.records.ready(slug))
            .collect();
        let is_whole = !methods.is_empty() && methods.len() == columns.len();
        let methods: Vec<&Method> = methods.iter().map(|method| &**method).collect();
        is_whole.then(|| self.build(|build| Stamp::new(&build.release, &methods)))
    }
}
