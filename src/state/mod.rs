//! The one place where plain values become reactive.
//!
//! Ground state is small: what the address asks for, what was loaded for each method, the words of the page, the last
//! notice. All else is derived. Views get [`App`] and call its writers; they hold no write signal of it.

mod changes;
pub mod erased;
pub mod looking;
mod mirror;
mod notice;
mod records;
mod search;
mod taking;
mod words;

use std::{sync::Arc, time::Duration};

use erased::spawn;
use leptos::prelude::*;

pub use notice::Notice;
pub use records::{Failure, Load};
pub use search::{SearchBox, Suggestion};
pub use taking::{Held, Keeping, Refused, Since, Taking};
pub use words::Words;

use crate::{
    browser::{
        build::Build,
        engine::{self, Engine},
    },
    compare::{Row, Verdict, missing, verdict},
    method::{Method, Slug},
    query::{Comparison, Query},
};

/// The state of the page; cheap to copy.
#[derive(Clone, Copy)]
pub struct App {
    build: StoredValue<Build>,
    /// What the address asks for; its language is the one that was chosen, by address or by hand.
    query: RwSignal<Query>,
    asked: Memo<Comparison>,
    /// What the table shows of it: it follows once what was pressed has answered (`changes.rs`).
    shown: RwSignal<Query>,
    /// Of it what most depends on; no memo, which would wake all of them at every change of the rest.
    comparison: RwSignal<Comparison>,
    words: RwSignal<Words>,
    /// What was fetched of them, by language.
    known_words: StoredValue<Vec<Words>>,
    loads: StoredValue<Vec<(Slug, ArcRwSignal<Load>)>>,
    engine: RwSignal<EngineLoad>,
    notice: RwSignal<Option<Notice>>,
}

/// How far the search engine is.
#[derive(Clone)]
pub enum EngineLoad {
    Unasked,
    Pending,
    Ready(Engine),
    Failed,
}

/// When a page that is read rather than used fetches what will be wanted next.
const LEISURE: Duration = Duration::from_millis(2500);

impl App {
    /// Starts from an address; records are asked for at once.
    pub fn start(build: Build, words: Words, query: Query) -> Self {
        let asked = RwSignal::new(query.clone());
        let app = Self {
            build: StoredValue::new(build),
            query: asked,
            asked: erased::memo(move || asked.with(|query| query.comparison.clone())),
            comparison: RwSignal::new(query.comparison.clone()),
            shown: RwSignal::new(query.clone()),
            words: RwSignal::new(words.clone()),
            known_words: StoredValue::new(vec![words]),
            loads: StoredValue::default(),
            engine: RwSignal::new(EngineLoad::Unasked),
            notice: RwSignal::new(None),
        };
        app.ask_for_all(&query);
        if let Some(lang) = query.lang {
            app.speak(lang);
        }
        app
    }

    pub fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// Fetches the program of the panels; that it did not come matters where one is open.
    fn ask_for_panels(self) {
        spawn(async move {
            if !engine::start("panels").await && untrack(|| self.query()).carried.has_panel() {
                self.notice.set(Some(Notice::PanelFailed));
            }
        });
    }

    /// Fetches the program of the panels as soon as one is open, and otherwise once the page has nothing else to do: it also
    /// says what is missing from a comparison. The program draws into the page, so the page must be there first.
    pub fn ask_for_panels_in_time(self) {
        erased::effect(move || {
            if !self.query().carried.is_empty() {
                self.ask_for_panels();
            }
        });
        set_timeout(move || self.ask_for_panels(), LEISURE);
    }

    /// The methods that have a column: all that were chosen, save those that the dataset has not.
    pub fn columns(self) -> Vec<Slug> {
        self.chosen(|load| !matches!(load, Load::Unknown))
    }

    /// The chosen methods whose records are as asked, in order.
    fn chosen(self, is_asked: fn(&Load) -> bool) -> Vec<Slug> {
        self.comparison.with(|comparison| self.of(comparison, is_asked))
    }

    fn of(self, comparison: &Comparison, is_asked: fn(&Load) -> bool) -> Vec<Slug> {
        comparison.slugs().iter().filter(|slug| is_asked(&self.load(slug).get())).cloned().collect()
    }

    /// Whether no record is under way.
    pub fn is_settled(self) -> bool {
        self.chosen(|load| !load.is_settled()).is_empty()
    }

    /// Whether a method was chosen, known or not.
    pub fn is_chosen(self, slug: &Slug) -> bool {
        self.asked.with(|comparison| comparison.position(slug).is_some())
    }

    /// The columns as they will stand in the next moment, for those who act upon them.
    pub fn coming_columns(self) -> Vec<Slug> {
        untrack(|| self.of(&self.query().comparison, |load| !matches!(load, Load::Unknown)))
    }

    /// The column that takes over the focus when this one leaves: the next, else the previous.
    pub fn neighbour(self, slug: &Slug) -> Option<Slug> {
        let columns = self.coming_columns();
        let position = columns.iter().position(|other| other == slug)?;
        columns.get(position + 1).or_else(|| columns.get(position.checked_sub(1)?)).cloned()
    }

    /// What the dataset has not: slugs without a record, and parts that are no slugs.
    pub fn unknown(self) -> Vec<String> {
        let unknown = self.chosen(|load| matches!(load, Load::Unknown));
        unknown.iter().map(|slug| slug.as_str().to_owned()).chain(self.query().unreadable).collect()
    }

    /// How far the search engine is.
    pub fn engine_load(self) -> EngineLoad {
        self.engine.get()
    }

    /// What the address asks for, for what answers at once.
    pub fn query(self) -> Query {
        self.query.get()
    }

    /// What the table shows of it, for all that takes longer.
    pub fn shown(self) -> Query {
        self.shown.get()
    }

    pub fn notice(self) -> Option<Notice> {
        self.notice.get()
    }

    /// The methods that are loaded, in order.
    pub fn loaded(self) -> Vec<Arc<Method>> {
        self.comparison.with(|comparison| comparison.slugs().iter().filter_map(|slug| self.load(slug).get().ready()).collect())
    }

    /// A row's verdict and the methods that lack a value.
    pub fn judge(self, row: Row) -> (Verdict, Vec<Slug>) {
        let loaded = self.loaded();
        let methods: Vec<&Method> = loaded.iter().map(|method| &**method).collect();
        let judged = verdict(row, &methods);
        let lacking = if judged == Verdict::None { Vec::new() } else { missing(row, &methods).iter().map(|method| method.slug.clone()).collect() };
        (judged, lacking)
    }

    /// The name of a method in the page's language; its slug until it is known.
    pub fn name(self, slug: &Slug) -> String {
        self.known_name(slug).unwrap_or_else(|| slug.as_str().to_owned())
    }

    /// The name of a method in the page's language, by its record or else by the search engine.
    pub fn known_name(self, slug: &Slug) -> Option<String> {
        let lang = self.lang();
        match (self.load(slug).get(), self.engine.get()) {
            (Load::Ready(method), _) => Some(method.name.get(lang).clone()),
            (_, EngineLoad::Ready(engine)) => engine.name(slug, lang),
            _ => None,
        }
    }

    /// Fetches records for what they say, without adding their methods.
    pub fn look_up<'a>(self, slugs: impl Iterator<Item = &'a str>) {
        slugs.filter_map(|slug| slug.parse().ok()).for_each(|slug| self.ask_for(&slug));
    }

    pub fn record_url(self, slug: &Slug) -> String {
        self.build.with_value(|build| build.record_url(slug))
    }

    pub fn release(self) -> (String, usize) {
        self.build.with_value(|build| (build.version.clone(), build.methods))
    }
}
