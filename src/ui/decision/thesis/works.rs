use std::collections::HashMap;

use leptos::{prelude::*, task::spawn_local};
use tertium_core::{
    method::{Method, Slug},
    thesis::Reference,
};

use crate::{
    app::{App, LoadError},
    platform::fetch::{self, Cache, FetchError},
};

/// The references of methods in each style, as far as they are there; cheap to copy.
#[derive(Clone, Copy)]
pub struct Works(RwSignal<HashMap<Slug, WorkLoad>>);

/// How far the reference of a method is.
#[derive(Debug, Clone)]
pub enum WorkLoad {
    Pending,
    /// Nothing where the method has no source.
    Ready(Option<Reference>),
    Failed(LoadError),
}

impl Works {
    pub fn new() -> Self {
        Self(RwSignal::default())
    }

    /// Asks for the references of methods that nobody asked for yet.
    pub fn request(self, app: App, methods: &[&Method]) {
        let has_file = |method: &&&Method| method.source.is_some() && !method.slug.is_own();
        for method in methods.iter().filter(has_file) {
            let is_known = self
                .0
                .with_untracked(|works| works.contains_key(&method.slug));
            if !is_known {
                self.fetch(app, &method.slug, Cache::Default);
            }
        }
    }

    /// Asks again for those that did not come.
    pub fn retry(self, app: App) {
        let failed = self.0.with_untracked(|works| {
            let failed = works
                .iter()
                .filter(|(_, work)| matches!(work, WorkLoad::Failed(_)));
            failed.map(|(slug, _)| slug.clone()).collect::<Vec<_>>()
        });
        for slug in failed {
            self.fetch(app, &slug, Cache::Reload);
        }
    }

    /// Why some did not come.
    pub fn failure(self) -> Option<LoadError> {
        self.0.with(|works| {
            works.values().find_map(|work| match work {
                WorkLoad::Failed(error) => Some(error.clone()),
                _ => None,
            })
        })
    }

    /// Whether some are still on their way.
    pub fn is_pending(self) -> bool {
        self.0
            .with(|works| works.values().any(|work| matches!(work, WorkLoad::Pending)))
    }

    /// The reference of a method, where it is there.
    pub fn get(self, method: &Method) -> Option<Reference> {
        if method.slug.is_own() {
            return Reference::of_own(method);
        }
        self.0.with(|works| match works.get(&method.slug) {
            Some(WorkLoad::Ready(reference)) => reference.clone(),
            _ => None,
        })
    }

    fn fetch(self, app: App, slug: &Slug, cache: Cache) {
        let url = app.build(|build| build.reference_url(slug));
        let slug = slug.clone();
        let set = move |slug: Slug, load| {
            // The panel may be closed by then.
            let _ = self.0.try_update(|works| works.insert(slug, load));
        };
        set(slug.clone(), WorkLoad::Pending);
        spawn_local(async move {
            let load = match fetch::data(&url, cache, None).await {
                Ok(json) => match Reference::from_bundle(&slug, &json) {
                    Ok(reference) => WorkLoad::Ready(reference),
                    Err(_) => WorkLoad::Failed(LoadError::Fetch(FetchError::Content)),
                },
                Err(error) => WorkLoad::Failed(LoadError::Fetch(error)),
            };
            set(slug, load);
        });
    }
}
