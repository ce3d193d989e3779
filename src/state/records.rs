//! Records: asked for by slug, each with a state of its own.

use std::{sync::Arc, time::Duration};

use leptos::prelude::*;

use super::{App, EngineLoad, erased::spawn};
use crate::{
    browser::{
        engine::Engine,
        fetch::{self, FetchError},
    },
    method::{Method, Slug},
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
    Failed(Failure),
}

/// Why a record is not there, although it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    Network,
    Status(u16),
    Content,
    Record(String),
}

/// After this time a load is called slow.
const SLOW: Duration = Duration::from_millis(500);

impl Load {
    pub fn ready(self) -> Option<Arc<Method>> {
        match self {
            Self::Ready(method) => Some(method),
            _ => None,
        }
    }

    pub fn is_settled(&self) -> bool {
        !matches!(self, Self::Unasked | Self::Pending | Self::Slow)
    }
}

impl App {
    /// The state of a method's record.
    pub fn load(self, slug: &Slug) -> ArcRwSignal<Load> {
        let known = self.loads.with_value(|loads| loads.iter().find(|(other, _)| other == slug).map(|(_, load)| load.clone()));
        known.unwrap_or_else(|| {
            let load = ArcRwSignal::new(Load::Unasked);
            self.loads.update_value(|loads| loads.push((slug.clone(), load.clone())));
            load
        })
    }

    /// Fetches a record, unless that was done or is under way.
    pub(super) fn ask_for(self, slug: &Slug) {
        if matches!(self.load(slug).get_untracked(), Load::Unasked | Load::Failed(_)) {
            self.retry(slug);
        }
    }

    /// Fetches a record again.
    pub fn retry(self, slug: &Slug) {
        let (load, slug) = (self.load(slug), slug.clone());
        load.set(Load::Pending);
        set_timeout(
            {
                let load = load.clone();
                move || {
                    if matches!(load.get_untracked(), Load::Pending) {
                        load.set(Load::Slow);
                    }
                }
            },
            SLOW,
        );
        spawn(async move {
            let outcome = self.fetch(&slug).await;
            load.set(outcome);
        });
    }

    async fn fetch(self, slug: &Slug) -> Load {
        match fetch::json(&self.record_url(slug)).await {
            Ok(json) => self.build.with_value(|build| match build.record_of(slug, &json) {
                // A bundle without it: the dataset has no such method.
                record if build.is_bundled && record.is_null() => Load::Unknown,
                record => match Method::decode_as(slug, record) {
                    Ok(method) => Load::Ready(Arc::new(method)),
                    Err(error) => Load::Failed(Failure::Record(error.to_string())),
                },
            }),
            Err(FetchError::Status(404 | 410)) => Load::Unknown,
            Err(FetchError::Status(status)) => Load::Failed(Failure::Status(status)),
            Err(FetchError::Network) => Load::Failed(Failure::Network),
            // A host that answers a missing file with a page: the index knows whether there is such a method.
            Err(FetchError::Content) => match self.start_engine().await {
                Some(engine) if !engine.has(slug) => Load::Unknown,
                _ => Load::Failed(Failure::Content),
            },
        }
    }

    /// Fetches the search engine, unless that was done or is under way.
    pub fn ask_for_engine(self) {
        if matches!(self.engine.get_untracked(), EngineLoad::Unasked | EngineLoad::Failed) {
            self.engine.set(EngineLoad::Pending);
            spawn(async move {
                self.start_engine().await;
            });
        }
    }

    pub(super) async fn start_engine(self) -> Option<Engine> {
        let engine = Engine::start().await;
        self.engine.set(engine.clone().map_or(EngineLoad::Failed, EngineLoad::Ready));
        engine
    }
}
