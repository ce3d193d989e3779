use std::{collections::HashMap, sync::Arc};

use leptos::{prelude::*, task::spawn_local};
use tertium_core::{
    method::{Method, Slug},
    thesis::{Cite, CiteError, Reference},
};

use crate::{
    app::{App, Decisions, LoadError},
    platform::fetch::FetchError,
    ui::decision::ranking::rule_method,
};

/// The references of methods in each style, as far as they are there; cheap to copy.
#[derive(Clone, Copy)]
pub struct References {
    /// Those of the dataset's methods.
    loads: RwSignal<HashMap<Slug, ReferenceLoad>>,
    citer: RwSignal<CiterLoad>,
    /// Those of own methods, once what renders them is there.
    own: Memo<HashMap<Slug, Result<Reference, CiteError>>>,
}

/// How far what renders the sources of own methods is: it is loaded where such a source is cited.
#[derive(Clone)]
enum CiterLoad {
    Unasked,
    Pending,
    Ready(Arc<dyn Cite>),
    Failed(LoadError),
}

/// How far the reference of a method is.
#[derive(Debug, Clone)]
pub enum ReferenceLoad {
    Pending,
    /// Nothing where the method has no source.
    Ready(Option<Reference>),
    Failed(LoadError),
}

impl References {
    pub fn new(app: App) -> Self {
        let citer = RwSignal::new(CiterLoad::Unasked);
        let own = Memo::new(move |_| match citer.get() {
            CiterLoad::Ready(citer) => cited(app, &*citer),
            _ => HashMap::new(),
        });
        Self {
            loads: RwSignal::default(),
            citer,
            own,
        }
    }

    /// Asks for the references of the compared methods, and of that by which they are ranked, which nobody asked for yet.
    pub fn request(self, app: App, decisions: Decisions) {
        let rule = decisions.rule().and_then(rule_method);
        app.records.request_new(&rule);
        let ranked_by = rule.and_then(|slug| app.records.ready(&slug));
        let mut methods = app.loaded();
        methods.extend(ranked_by);
        let has_own_source = |method: &Arc<Method>| method.slug.is_own() && method.source.is_some();
        let is_unasked = matches!(self.citer.get_untracked(), CiterLoad::Unasked);
        if is_unasked && methods.iter().any(has_own_source) {
            self.load_citer(app);
        }
        for method in methods {
            let has_file = method.source.is_some() && !method.slug.is_own();
            let is_known = self
                .loads
                .with_untracked(|loads| loads.contains_key(&method.slug));
            if has_file && !is_known {
                self.fetch(app, &method.slug);
            }
        }
    }

    /// Asks again for those that did not come.
    pub fn retry(self, app: App) {
        if let CiterLoad::Failed(_) = self.citer.get_untracked() {
            self.load_citer(app);
        }
        let failed = self.loads.with_untracked(|loads| {
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
        if let CiterLoad::Failed(error) = self.citer.get() {
            return Some(error);
        }
        if self.own.with(|own| own.values().any(Result::is_err)) {
            return Some(LoadError::Fetch(FetchError::Content));
        }
        self.loads.with(|loads| {
            loads.values().find_map(|load| match load {
                ReferenceLoad::Failed(error) => Some(error.clone()),
                _ => None,
            })
        })
    }

    /// Whether some are still on their way.
    pub fn is_pending(self) -> bool {
        let is_pending = |load: &ReferenceLoad| matches!(load, ReferenceLoad::Pending);
        matches!(self.citer.get(), CiterLoad::Pending)
            || self.loads.with(|loads| loads.values().any(is_pending))
    }

    /// The reference of a method, where it is there.
    pub fn get(self, method: &Method) -> Option<Reference> {
        if method.slug.is_own() {
            let own = |own: &HashMap<_, _>| own.get(&method.slug).cloned();
            return self.own.with(own).and_then(Result::ok);
        }
        self.loads.with(|loads| match loads.get(&method.slug) {
            Some(ReferenceLoad::Ready(reference)) => reference.clone(),
            _ => None,
        })
    }

    fn load_citer(self, app: App) {
        self.citer.set(CiterLoad::Pending);
        spawn_local(async move {
            let loaded = app.load_citer().await;
            let load = loaded.map_or_else(CiterLoad::Failed, CiterLoad::Ready);
            // The panel may be closed by then.
            let _ = self.citer.try_set(load);
        });
    }

    fn fetch(self, app: App, slug: &Slug) {
        let url = app.build(|build| build.reference_url(slug));
        let slug = slug.clone();
        let set = move |slug: Slug, load| {
            // The panel may be closed by then.
            let _ = self.loads.try_update(|loads| loads.insert(slug, load));
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

/// The references of the own methods that are compared.
fn cited(app: App, citer: &dyn Cite) -> HashMap<Slug, Result<Reference, CiteError>> {
    let own = app
        .loaded()
        .into_iter()
        .filter(|method| method.slug.is_own());
    let cited = own.filter_map(|method| {
        let csl = method.source.as_ref()?.csl.as_ref()?;
        Some((method.slug.clone(), citer.cite(&method.slug, csl)))
    });
    cited.collect()
}
