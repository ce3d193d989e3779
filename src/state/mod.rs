//! The one place where plain values become reactive.
//!
//! Ground state is small: what the address asks for, what was loaded for each method, the words of the page, the last
//! notice. All else is derived. Views get [`App`] and call its writers; they hold no write signal of it.

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
        address,
        build::Build,
        engine::{self, Engine},
    },
    compare::{Row, Verdict, missing, verdict},
    method::{Method, Slug},
    query::{Adding, Comparison, Panel, Query, Rows},
};

/// The state of the page; cheap to copy.
#[derive(Clone, Copy)]
pub struct App {
    build: StoredValue<Build>,
    /// What the address asks for; its language is the one that was chosen, by address or by hand.
    query: RwSignal<Query>,
    /// Of the query what most depends on: a change of the rest reaches nobody else.
    comparison: Memo<Comparison>,
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
        let asked = RwSignal::new(Query::default());
        let app = Self {
            build: StoredValue::new(build),
            query: asked,
            comparison: erased::memo(move || asked.with(|query| query.comparison.clone())),
            words: RwSignal::new(words.clone()),
            known_words: StoredValue::new(vec![words]),
            loads: StoredValue::default(),
            engine: RwSignal::new(EngineLoad::Unasked),
            notice: RwSignal::new(None),
        };
        app.follow(query);
        app
    }

    pub fn use_context() -> Self {
        expect_context::<Self>()
    }

    /// Shows what an address says, as on "back" and "forward".
    pub fn follow(self, query: Query) {
        if let Some(lang) = query.lang {
            self.speak(lang);
        }
        self.change(None, move |now| *now = Query { lang: query.lang.or(now.lang), ..query });
    }

    /// Adds a method at the end.
    pub fn add(self, slug: Slug) {
        let mut comparison = self.query.get_untracked().comparison;
        let notice = match comparison.add(slug.clone()) {
            Adding::Added => Notice::Added(slug),
            Adding::Full => Notice::Full(slug),
            Adding::Present => return,
        };
        self.change(Some(notice), move |query| query.comparison = comparison);
    }

    /// Shows a ready comparison in place of the present one.
    pub fn open(self, slugs: &[&str]) {
        let slugs = [("slugs".to_owned(), slugs.join(","))];
        self.change(None, move |query| *query = Query { lang: query.lang, ..Query::read(&slugs) });
    }

    pub fn remove(self, slug: &Slug) {
        let mut comparison = self.query.get_untracked().comparison;
        if let Some(position) = comparison.remove(slug) {
            self.change(Some(Notice::Removed(vec![(slug.clone(), position)])), move |query| query.comparison = comparison);
        }
    }

    pub fn clear(self) {
        let removed = self.query.get_untracked().comparison.slugs().iter().cloned().enumerate().map(|(position, slug)| (slug, position)).collect();
        self.change(Some(Notice::Removed(removed)), |query| query.comparison = Comparison::default());
    }

    /// Puts back what was last removed, where it was; answers the first of it.
    pub fn undo(self) -> Option<Slug> {
        let Some(Notice::Removed(removed)) = self.notice.get_untracked() else { return None };
        let first = removed.first().map(|(slug, _)| slug.clone());
        self.change(None, |query| {
            for (slug, position) in removed {
                query.comparison.insert(position, slug);
            }
        });
        first
    }

    pub fn dismiss(self) {
        self.notice.set(None);
    }

    /// Drops what the address named and could not be shown.
    pub fn drop_unknown(self) {
        let known = untrack(|| self.columns());
        self.change(None, move |query| {
            let unknown: Vec<Slug> = query.comparison.slugs().iter().filter(|slug| !known.contains(slug)).cloned().collect();
            for slug in unknown {
                query.comparison.remove(&slug);
            }
            query.unreadable.clear();
            query.surplus.clear();
        });
        // Unreadable parts are in no comparison: without this they would stay in the address.
        address::replace(&untrack(|| self.query()).to_string());
    }

    /// Opens a panel beside the table, or changes what it shows; closes it.
    pub fn show_panel(self, panel: Option<Panel>) {
        self.change(None, |query| query.set_panel(panel.as_ref()));
    }

    /// Opens the list of all methods.
    pub fn show_all_methods(self) {
        self.change(None, |query| {
            query.carried.close_panel();
            query.carried.set("panel", Some("browse".to_owned()));
        });
    }

    /// Shows the rows of some verdicts only.
    pub fn show_rows(self, rows: Rows) {
        self.query.update(|query| query.rows = rows);
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

    /// The one way in which the comparison changes: records are asked for before columns want them.
    fn change(self, notice: Option<Notice>, change: impl FnOnce(&mut Query)) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        query.comparison.slugs().iter().for_each(|slug| self.ask_for(slug));
        self.notice.set(notice);
        self.query.set(query);
    }

    /// The methods that have a column: all that were chosen, save those that the dataset has not.
    pub fn columns(self) -> Vec<Slug> {
        self.chosen(|load| !matches!(load, Load::Unknown))
    }

    /// The chosen methods whose records are as asked, in order.
    fn chosen(self, is_asked: fn(&Load) -> bool) -> Vec<Slug> {
        self.comparison.with(|comparison| comparison.slugs().iter().filter(|slug| is_asked(&self.load(slug).get())).cloned().collect())
    }

    /// Whether no record is under way.
    pub fn is_settled(self) -> bool {
        self.chosen(|load| !load.is_settled()).is_empty()
    }

    /// Whether a method was chosen, known or not.
    pub fn is_chosen(self, slug: &Slug) -> bool {
        self.comparison.with(|comparison| comparison.position(slug).is_some())
    }

    /// The column that takes over the focus when this one leaves: the next, else the previous.
    pub fn neighbour(self, slug: &Slug) -> Option<Slug> {
        let columns = untrack(|| self.columns());
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

    /// What the address asks for, as it will be written.
    pub fn query(self) -> Query {
        self.query.get()
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
