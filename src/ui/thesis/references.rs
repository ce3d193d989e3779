use std::collections::HashMap;

use leptos::{prelude::*, task::spawn_local};
use tertium_core::{
    method::{Method, Slug},
    thesis::Reference,
};

use crate::{
    app::{App, Decisions, LoadError},
    platform::fetch::FetchError,
    ui::decision::ranking::rule_method,
};

/// The references of methods in each style, as far as they are there; cheap to copy.
#[derive(Clone, Copy)]
pub struct References(RwSignal<HashMap<Slug, ReferenceLoad>>);

/// How far the reference of a method is.
#[derive(Debug, Clone)]
pub enum ReferenceLoad {
    Pending,
    /// Nothing where the method has no source.
    Ready(Option<Reference>),
    Failed(LoadError),
}

impl References {
    pub fn new() -> Self {
        Self(RwSignal::default())
    }

    /// Asks for the references of the compared methods, and of that by which they are ranked, which nobody asked for yet.
    pub fn request(self, app: App, decisions: Decisions) {
        let rule = decisions.rule().and_then(rule_method);
        app.records.request_new(&rule);
        let ranked_by = rule.and_then(|slug| app.records.ready(&slug));
        let mut methods = app.loaded();
        methods.extend(ranked_by);
        for method in methods {
            let has_file = method.source.is_some() && !method.slug.is_own();
            let is_known = self
                .0
                .with_untracked(|loads| loads.contains_key(&method.slug));
            if has_file && !is_known {
                self.fetch(app, &method.slug);
            }
        }
    }

    /// Asks again for those that did not come.
    pub fn retry(self, app: App) {
        let failed = self.0.with_untracked(|loads| {
            let failed = loads.iter();
            let failed = failed.filter(|(_, load)| matches!(load, ReferenceLoad::Failed(_)));
            failed.map(|(slug, _)| slug.clone()).collect::<Vec<_>>()
        });
        for slug in failed {
            self.fetch(app, &slug);
        }
    }

    /// Why some did not come.
    pub fn failure(self) -> Option<LoadError> {
        self.0.with(|loads| {
            loads.values().find_map(|load| match load {
                ReferenceLoad::Failed(error) => Some(error.clone()),
                _ => None,
            })
        })
    }

    /// Whether some are still on their way.
    pub fn is_pending(self) -> bool {
        self.0.with(|loads| {
            loads
                .values()
                .any(|load| matches!(load, ReferenceLoad::Pending))
        })
    }

    /// The reference of a method, where it is there.
    pub fn get(self, method: &Method) -> Option<Reference> {
        if method.slug.is_own() {
            return Reference::of_own(method);
        }
        self.0.with(|loads| match loads.get(&method.slug) {
            Some(ReferenceLoad::Ready(reference)) => reference.clone(),
            _ => None,
        })
    }

    fn fetch(self, app: App, slug: &Slug) {
        let url = app.build(|build| build.reference_url(slug));
        let slug = slug.clone();
        let set = move |slug: Slug, load| {
            // The panel may be closed by then.
            let _ = self.0.try_update(|loads| loads.insert(slug, load));
        };
        set(slug.clone(), ReferenceLoad::Pending);
        spawn_local(async move {
            let load = match app.file(url).await {
                Ok(json) => match Reference::from_bundle(&slug, &json) {
                    Ok(reference) => ReferenceLoad::Ready(reference),
                    Err(_) => ReferenceLoad::Failed(LoadError::Fetch(FetchError::Content)),
                },
                Err(error) => ReferenceLoad::Failed(LoadError::Fetch(error)),
            };
            set(slug, load);
        });
    }
}
