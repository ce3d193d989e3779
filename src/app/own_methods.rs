//! Methods of the visitor's own, made records like any other by the dataset's terms.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use tertium_core::{
    build::Build,
    decision::{OwnMethod, Terms},
    method::{Method, Slug},
};

use super::{App, Decisions, Load, LoadError, Version, file};

/// The own methods, and the terms by which they are described; cheap to copy.
#[derive(Clone, Copy)]
pub struct OwnMethods {
    /// The newest last.
    kept: Memo<Vec<OwnMethod>>,
    /// Their records, once the terms are there.
    records: Memo<Vec<Arc<Method>>>,
    terms: RwSignal<TermsLoad>,
}

/// How far the terms are by which own methods are described.
#[derive(Debug, Clone)]
pub enum TermsLoad {
    Unasked,
    Pending,
    Ready(Arc<Terms>),
    Failed(LoadError),
}

impl OwnMethods {
    /// Makes records of the methods that are kept; fetches nothing yet.
    pub fn new(kept: Memo<Vec<OwnMethod>>) -> Self {
        let terms = RwSignal::new(TermsLoad::Unasked);
        let made = move |_: Option<&Vec<Arc<Method>>>| match terms.get() {
            TermsLoad::Ready(terms) => kept.with(|methods| {
                let records = methods.iter().map(|method| Arc::new(method.record(&terms)));
                records.collect()
            }),
            _ => Vec::new(),
        };
        Self {
            kept,
            // Records cannot be told apart; they are made anew only where a method or the terms change.
            records: Memo::new_with_compare(made, |_, _| true),
            terms,
        }
    }

    /// The own methods, the newest last.
    pub fn all(self) -> Memo<Vec<OwnMethod>> {
        self.kept
    }

    /// How far the record of an own method is.
    pub fn record(self, slug: &Slug) -> Load {
        let is_kept = self
            .kept
            .with(|methods| methods.iter().any(|method| method.slug() == slug));
        if !is_kept {
            return Load::Unknown;
        }
        match self.terms.get() {
            TermsLoad::Unasked | TermsLoad::Pending => Load::Pending,
            TermsLoad::Failed(error) => Load::Failed(error),
            TermsLoad::Ready(_) => self.records.with(|records| {
                let record = records.iter().find(|record| record.slug == *slug);
                record.map_or(Load::Pending, |record| Load::Ready(record.clone()))
            }),
        }
    }

    /// How far the terms are.
    pub fn terms(self) -> TermsLoad {
        self.terms.get()
    }

    /// Fetches the terms, unless that was done or is under way.
    pub fn request_terms(self, build: StoredValue<Build>, version: Version) {
        if let TermsLoad::Pending | TermsLoad::Ready(_) = self.terms.get_untracked() {
            return;
        }
        self.terms.set(TermsLoad::Pending);
        let url = build.with_value(Build::terms_url);
        spawn_local(async move {
            let loaded = match file(build, url).await {
                Ok(json) => Terms::from_json(&json).map_err(LoadError::Record),
                Err(error) => Err(LoadError::Fetch(error)),
            };
            if loaded.is_err() {
                version.look();
            }
            self.terms.set(match loaded {
                Ok(terms) => TermsLoad::Ready(Arc::new(terms)),
                Err(error) => TermsLoad::Failed(error),
            });
        });
    }
}

impl App {
    /// Fetches the terms that name what own methods say, once there are such methods.
    pub fn follow_methods(self, decisions: Decisions) {
        let methods = decisions.own_methods();
        if !methods.kept.with(Vec::is_empty)
            && matches!(methods.terms.get_untracked(), TermsLoad::Unasked)
        {
            self.request_terms(decisions);
        }
    }

    /// Fetches the terms by which own methods are described, unless that was done or is under way.
    pub fn request_terms(self, decisions: Decisions) {
        let methods = decisions.own_methods();
        methods.request_terms(self.build, self.version);
    }
}
