//! Records: asked for by slug, each with a state of its own.

use std::{collections::HashMap, sync::Arc, time::Duration};

use leptos::{prelude::*, task::spawn_local};
use tertium_core::{
    build::Build,
    method::{Method, RecordError, Slug},
};

use super::{Part, Parts, SearchIndex, Version};
use crate::platform::{
    document,
    fetch::{self, FetchError},
};

/// How far the record of a method is.
#[derive(Debug, Clone)]
pub enum Load {
    /// Nobody asked for it yet: its name may be wanted before its record is.
    Unasked,
    Pending,
    /// Not there after [`SLOW`].
    Slow,
    Ready(Arc<Method>),
    /// The dataset has no such method.
    Unknown,
    Failed(LoadError),
}

/// Why a record is not there, although it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    Fetch(FetchError),
    Record(RecordError),
}

/// After this time a load is called slow.
const SLOW: Duration = Duration::from_millis(500);

impl Load {
    pub fn ready(self) -> Option<Arc<Method>> {
        if let Self::Ready(method) = self {
            Some(method)
        } else {
            None
        }
    }

    /// Whether nothing more will come by itself.
    pub fn is_settled(&self) -> bool {
        !matches!(self, Self::Unasked | Self::Pending | Self::Slow)
    }
}

/// The records of the methods that somebody asked for; cheap to copy.
#[derive(Clone, Copy)]
pub struct Records {
    build: StoredValue<Build>,
    search: SearchIndex,
    parts: Parts,
    version: Version,
    loads: StoredValue<HashMap<Slug, ArcRwSignal<Load>>>,
}

impl Records {
    pub fn new(
        build: StoredValue<Build>,
        search: SearchIndex,
        parts: Parts,
        version: Version,
    ) -> Self {
        Self {
            build,
            search,
            parts,
            version,
            loads: StoredValue::default(),
        }
    }

    /// How far the record of a method is.
    pub fn get(self, slug: &Slug) -> Load {
        if slug.is_own() {
            self.own(slug)
        } else {
            self.signal(slug).get()
        }
    }

    /// How far the record of an own method is: the part in which one decides makes it of what this device keeps, for which a
    /// frame of another site does not ask.
    fn own(self, slug: &Slug) -> Load {
        if document::is_embedded() {
            return Load::Unknown;
        }
        match self.parts.decision() {
            Part::Ready(part) => (part.record)(part.decisions, slug),
            Part::Failed => Load::Failed(LoadError::Fetch(FetchError::Network)),
            Part::Unasked | Part::Pending => Load::Pending,
        }
    }

    /// The record itself, where it is there.
    pub fn ready(self, slug: &Slug) -> Option<Arc<Method>> {
        self.get(slug).ready()
    }

    /// Fetches a record, unless that was done or is under way.
    pub fn request(self, slug: &Slug) {
        if slug.is_own() {
            return self.request_own();
        }
        match self.signal(slug).get_untracked() {
            Load::Unasked => self.fetch(slug, fetch::Cache::Default),
            Load::Failed(_) => self.retry(slug),
            _ => {}
        }
    }

    /// Fetches the records that nobody asked for yet; what failed is left, so that whoever draws anew when a record comes
    /// may ask here.
    pub fn request_new<'a>(self, slugs: impl IntoIterator<Item = &'a Slug>) {
        for slug in slugs {
            if !slug.is_own() && matches!(self.signal(slug).get_untracked(), Load::Unasked) {
                self.request(slug);
            }
        }
    }

    /// Fetches a record again; what the browser cached was not good.
    pub fn retry(self, slug: &Slug) {
        if slug.is_own() {
            self.request_own()
        } else {
            self.fetch(slug, fetch::Cache::Reload);
        }
    }

    /// Loads what own methods are made of, unless that was done or is under way.
    fn request_own(self) {
        if document::is_embedded() {
            return;
        }
        untrack(|| match self.parts.decision() {
            Part::Ready(part) => (part.request_terms)(part.decisions, self.build, self.version),
            _ => self.parts.load_decision(),
        });
    }

    /// Puts a record in place that was read elsewhere, as when the page is rendered at build time.
    pub fn insert(self, method: impl Into<Arc<Method>>) {
        let method = method.into();
        self.signal(&method.slug).set(Load::Ready(method));
    }

    fn signal(self, slug: &Slug) -> ArcRwSignal<Load> {
        let known = self.loads.with_value(|loads| loads.get(slug).cloned());
        known.unwrap_or_else(|| {
            let load = ArcRwSignal::new(Load::Unasked);
            self.loads
                .update_value(|loads| drop(loads.insert(slug.clone(), load.clone())));
            load
        })
    }

    fn fetch(self, slug: &Slug, cache: fetch::Cache) {
        // Where the page is rendered at build time, records are put in place instead.
        if !cfg!(target_arch = "wasm32") {
            return;
        }
        let (load, slug) = (self.signal(slug), slug.clone());
        load.set(Load::Pending);
        let is_late = load.clone();
        let call_slow = move || {
            if matches!(is_late.get_untracked(), Load::Pending) {
                is_late.set(Load::Slow);
            }
        };
        let timer = set_timeout_with_handle(call_slow, SLOW);
        spawn_local(async move {
            let outcome = self.outcome(&slug, cache).await;
            if let Ok(timer) = timer {
                timer.clear();
            }
            let has_failed = matches!(outcome, Load::Failed(_));
            load.set(outcome);
            if has_failed {
                self.version.look();
            }
        });
    }

    async fn outcome(self, slug: &Slug, cache: fetch::Cache) -> Load {
        let url = self.build.with_value(|build| build.record_url(slug));
        match fetch::data(&url, cache, None).await {
            Ok(json) => match self.build.with_value(|build| build.method(slug, &json)) {
                Ok(Some(method)) => Load::Ready(Arc::new(method)),
                Ok(None) => Load::Unknown,
                Err(error) => Load::Failed(LoadError::Record(error)),
            },
            // What is missing says nothing of the dataset where the host has gone on to another release, or lost its files; some
            // hosts answer with a page then. The index knows whether there is such a method.
            Err(error @ (FetchError::Status(404 | 410) | FetchError::Content)) => {
                let is_replaced = self.version.ask().await;
                match self.search.start().await {
                    Ok(engine) if !is_replaced && !engine.has(slug) => Load::Unknown,
                    _ => Load::Failed(LoadError::Fetch(error)),
                }
            }
            Err(error) => Load::Failed(LoadError::Fetch(error)),
        }
    }

    /// Fetches the record of an older release, where the host still keeps it.
    pub async fn fetch_old(self, release: &str, slug: &Slug) -> Result<Option<Method>, LoadError> {
        let build = self.build.with_value(|build| Build {
            release: release.to_owned(),
            ..build.clone()
        });
        if slug.is_own() {
            return Ok(None);
        }
        match fetch::data(&build.record_url(slug), fetch::Cache::Default, None).await {
            Ok(json) => build.method(slug, &json).map_err(LoadError::Record),
            Err(FetchError::Status(404 | 410)) => Ok(None),
            Err(error) => Err(LoadError::Fetch(error)),
        }
    }
}
