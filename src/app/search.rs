//! The search engine with the index of the release, loaded when somebody is about to search.

use std::sync::Arc;

use futures::{
    FutureExt,
    future::{LocalBoxFuture, Shared, join},
};
use leptos::{prelude::*, task::spawn_local};
use tertium_core::{build::Build, method::Slug};
use tertium_search::Search;

use super::{App, Parts, SearchPart};
use crate::platform::fetch;

/// How far the search engine is.
#[derive(Clone)]
pub enum SearchEngine {
    Unasked,
    Pending,
    Ready(Arc<dyn Search>),
    Failed,
}

/// The search engine did not come, or its index is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchFailed;

/// An engine on its way, for all who wait for it.
type Starting = Shared<LocalBoxFuture<'static, Result<Arc<dyn Search>, SearchFailed>>>;

/// The search engine and who waits for it; cheap to copy.
#[derive(Clone, Copy)]
pub struct SearchIndex {
    build: StoredValue<Build>,
    parts: Parts,
    engine: RwSignal<SearchEngine>,
    part: StoredValue<Option<SearchPart>>,
    starting: StoredValue<Option<Starting>, LocalStorage>,
}

impl SearchIndex {
    pub fn new(build: StoredValue<Build>, parts: Parts) -> Self {
        Self {
            build,
            parts,
            engine: RwSignal::new(SearchEngine::Unasked),
            part: StoredValue::new(None),
            starting: StoredValue::new_local(None),
        }
    }

    /// How far the engine is.
    pub fn engine(self) -> SearchEngine {
        self.engine.get()
    }

    /// The part of the program that came with the engine; there as soon as the engine is.
    pub fn part(self) -> Option<SearchPart> {
        match self.engine.get() {
            SearchEngine::Ready(_) => self.part.get_value(),
            _ => None,
        }
    }

    /// Loads the engine, unless that was done or is under way.
    pub fn request(self) {
        let is_wanted = matches!(
            self.engine.get_untracked(),
            SearchEngine::Unasked | SearchEngine::Failed
        );
        // Where the page is rendered at build time, nobody searches.
        if is_wanted && cfg!(target_arch = "wasm32") {
            spawn_local(async move {
                // Whoever looks at `engine` sees the outcome.
                let _ = self.start().await;
            });
        }
    }

    /// The engine, once it is there.
    ///
    /// # Errors
    ///
    /// Where its code or its index did not come; the next call tries again.
    pub async fn start(self) -> Result<Arc<dyn Search>, SearchFailed> {
        if let SearchEngine::Ready(engine) = self.engine.get_untracked() {
            return Ok(engine);
        }
        let starting = self.starting.get_value().unwrap_or_else(|| {
            self.engine.set(SearchEngine::Pending);
            let starting = self.load().boxed_local().shared();
            self.starting.set_value(Some(starting.clone()));
            starting
        });
        let outcome = starting.await;
        // The first of those who waited tells the others.
        if matches!(self.engine.get_untracked(), SearchEngine::Pending) {
            self.starting.set_value(None);
            self.engine.set(
                outcome
                    .clone()
                    .map_or(SearchEngine::Failed, SearchEngine::Ready),
            );
        }
        outcome
    }

    async fn load(self) -> Result<Arc<dyn Search>, SearchFailed> {
        let (url, is_large) = self
            .build
            .with_value(|build| (build.index_url(), build.is_bundled()));
        let integrity = self
            .build
            .with_value(|build| build.integrity(&url).map(str::to_owned));
        let part = async {
            let part = self.parts.load_search().await;
            // What makes a large index quicker would only delay a small one.
            if let (Ok(part), true) = (&part, is_large) {
                (part.warm_up)();
            }
            part
        };
        let index = fetch::data(&url, fetch::Cache::Default, integrity.as_deref());
        let (part, index) = join(part, index).await;
        let part = part.map_err(|_| SearchFailed)?;
        self.part.set_value(Some(part));
        (part.read)(&index.map_err(|_| SearchFailed)?).map_err(|_| SearchFailed)
    }
}

impl App {
    /// The name of a method in the page's language; its slug until it is known.
    pub fn name(self, slug: &Slug) -> String {
        self.known_name(slug)
            .unwrap_or_else(|| slug.as_str().to_owned())
    }

    /// The name of a method in the page's language, by its record or else by the search engine.
    pub fn known_name(self, slug: &Slug) -> Option<String> {
        let lang = self.words.lang();
        match (self.records.ready(slug), self.search.engine()) {
            (Some(method), _) => Some(method.name.get(lang).clone()),
            (None, SearchEngine::Ready(engine)) => engine.name(slug, lang),
            (None, _) => None,
        }
    }

    /// The names of several methods as a list in words.
    pub fn names(self, slugs: &[Slug]) -> String {
        self.words
            .list(&slugs.iter().map(|slug| self.name(slug)).collect::<Vec<_>>())
    }
}
