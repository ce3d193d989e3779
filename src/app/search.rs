//! The search engine with the index of the release, loaded when somebody is about to search.

use std::sync::Arc;

use futures::{
    FutureExt,
    future::{LocalBoxFuture, Shared, join},
};
use leptos::{prelude::*, task::spawn_local};
use tertium_core::{
    build::Build,
    locale::Key,
    method::{Edge, Slug},
};
use tertium_search::{Engine, Search};

use super::{App, Parts, SearchPart, Version, file};

/// How far the search engine is.
///
/// The names of methods come first: an engine of them alone finds what is typed while the rest of the index is under way,
/// and where it fails.
#[derive(Clone)]
pub enum SearchEngine {
    Unasked,
    Pending(Option<Arc<dyn Search>>),
    Ready(Arc<dyn Search>),
    Failed(Option<Arc<dyn Search>>),
}

impl SearchEngine {
    /// The engine as far as it is there, perhaps of names alone.
    pub fn so_far(self) -> Option<Arc<dyn Search>> {
        match self {
            Self::Unasked => None,
            Self::Pending(names) | Self::Failed(names) => names,
            Self::Ready(engine) => Some(engine),
        }
    }
}

/// The search engine did not come, or its index is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchFailed;

/// The whole engine on its way, for all who wait for it.
type Starting = Shared<LocalBoxFuture<'static, Result<Arc<dyn Search>, SearchFailed>>>;

/// The search engine and who waits for it; cheap to copy.
#[derive(Clone, Copy)]
pub struct SearchIndex {
    build: StoredValue<Build>,
    parts: Parts,
    version: Version,
    engine: RwSignal<SearchEngine>,
    part: StoredValue<Option<SearchPart>>,
    starting: StoredValue<Option<Starting>, LocalStorage>,
}

impl SearchIndex {
    pub fn new(build: StoredValue<Build>, parts: Parts, version: Version) -> Self {
        Self {
            build,
            parts,
            version,
            engine: RwSignal::new(SearchEngine::Unasked),
            part: StoredValue::new(None),
            starting: StoredValue::new_local(None),
        }
    }

    /// How far the engine is.
    pub fn engine(self) -> SearchEngine {
        self.engine.get()
    }

    /// The engine, perhaps of names alone, and the part of the program that came with it.
    pub fn so_far(self) -> Option<(Arc<dyn Search>, SearchPart)> {
        self.engine.get().so_far().zip(self.part.get_value())
    }

    /// Loads the engine, unless that was done or is under way.
    pub fn request(self) {
        let is_wanted = matches!(
            self.engine.get_untracked(),
            SearchEngine::Unasked | SearchEngine::Failed(_)
        );
        // Where the page is rendered at build time, nobody searches.
        if is_wanted && cfg!(target_arch = "wasm32") {
            spawn_local(async move {
                // Whoever looks at `engine` sees the outcome.
                let _ = self.start().await;
            });
        }
    }

    /// The engine, once all of it is there.
    ///
    /// # Errors
    ///
    /// Where its code or its index did not come; the next call tries again.
    pub async fn start(self) -> Result<Arc<dyn Search>, SearchFailed> {
        if let SearchEngine::Ready(engine) = self.engine.get_untracked() {
            return Ok(engine);
        }
        let starting = self.starting.get_value().unwrap_or_else(|| {
            let names = self.engine.get_untracked().so_far();
            self.engine.set(SearchEngine::Pending(names));
            let starting = self.load().boxed_local().shared();
            self.starting.set_value(Some(starting.clone()));
            starting
        });
        let outcome = starting.await;
        // The first of those who waited tells the others.
        if let SearchEngine::Pending(names) = self.engine.get_untracked() {
            self.starting.set_value(None);
            self.engine.set(match &outcome {
                Ok(engine) => SearchEngine::Ready(engine.clone()),
                Err(SearchFailed) => SearchEngine::Failed(names),
            });
            if outcome.is_err() {
                self.version.look();
            }
        }
        outcome
    }

    async fn load(self) -> Result<Arc<dyn Search>, SearchFailed> {
        let names = self.build.with_value(Build::names_url);
        let (part, names) = join(self.parts.load_search(), file(self.build, names)).await;
        let (Ok(part), Ok(names)) = (part, names) else {
            return Err(SearchFailed);
        };
        self.part.set_value(Some(part));
        (part.open)(self, names).await
    }

    /// Makes an engine of the names, lets them be searched, and makes one of the whole index.
    ///
    /// Only the part that is loaded with the engine names this, so that the page starts without its code.
    pub async fn open(self, names: Vec<u8>) -> Result<Arc<dyn Search>, SearchFailed> {
        let read = |index: &[u8]| -> Result<Arc<dyn Search>, SearchFailed> {
            let engine = Engine::read(index).map_err(|_| SearchFailed)?;
            Ok(Arc::new(engine))
        };
        self.engine.set(SearchEngine::Pending(Some(read(&names)?)));
        let details = self.build.with_value(Build::details_url);
        let details = file(self.build, details).await.map_err(|_| SearchFailed)?;
        read(&[names, details].concat())
    }
}

impl App {
    /// The name of a method in the page's language; its slug until it is known.
    pub fn name(self, slug: &Slug) -> String {
        self.known_name(slug)
            .unwrap_or_else(|| slug.as_str().to_owned())
    }

    /// The same, with the mark of an own method, which nobody has verified.
    pub fn marked_name(self, slug: &Slug) -> String {
        let name = self.name(slug);
        if slug.is_own() {
            [&name, " (", &self.words.text(Key::Unverified), ")"].concat()
        } else {
            name
        }
    }

    /// The name of a method in the page's language: by its record, by that of a column that it is connected with, or by the
    /// search engine.
    pub fn known_name(self, slug: &Slug) -> Option<String> {
        let lang = self.words.lang();
        if let Some(method) = self.records.ready(slug) {
            return Some(method.name.get(lang).clone());
        }
        let columns = self.loaded();
        let mut edges = columns.iter().flat_map(|method| &method.related);
        match edges.find(|edge| edge.slug == *slug) {
            Some(Edge {
                name: Some(name), ..
            }) => Some(name.get(lang).clone()),
            _ => self.search.engine().so_far()?.name(slug, lang),
        }
    }

    /// The names of several methods as a list in words.
    pub fn names(self, slugs: &[Slug]) -> String {
        self.words
            .list(&slugs.iter().map(|slug| self.name(slug)).collect::<Vec<_>>())
    }
}
