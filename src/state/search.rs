//! The search box: what was typed, what is suggested, what is active.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    App, EngineLoad, Notice,
    erased::{memo_of_itself, spawn},
};
use crate::{
    method::Slug,
    query::Adding,
    search::{Hit, Segment, pasted},
};

/// The state of the search box; cheap to copy.
#[derive(Clone, Copy)]
pub struct SearchBox {
    app: App,
    typing: RwSignal<Typing>,
    /// The text at which typing last rested: what was found for it is told.
    rested: RwSignal<String>,
    suggestions: Memo<Vec<Suggestion>>,
}

/// What the visitor did in the box.
#[derive(Clone, Default)]
struct Typing {
    text: String,
    is_open: bool,
    active: Option<usize>,
}

/// A method that could be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub slug: Slug,
    pub name: Vec<Segment>,
    /// What was met, where it was not the name.
    pub reason: Option<Vec<Segment>>,
    pub is_present: bool,
}

/// The greatest number of suggestions.
const MOST: u32 = 8;

/// How long typing rests before a screen reader is told what was found.
const REST: Duration = Duration::from_millis(400);

impl SearchBox {
    pub fn new(app: App) -> Self {
        let typing = RwSignal::new(Typing::default());
        let suggestions = memo_of_itself(move |before: Option<&Vec<Suggestion>>| match app.engine.get() {
            // Nobody sees the list then: to clear it would only take time after every choice.
            _ if typing.with(|typing| typing.text.trim().is_empty()) => before.cloned().unwrap_or_default(),
            EngineLoad::Ready(engine) => {
                typing.with(|typing| engine.search(&typing.text, app.lang(), MOST)).into_iter().map(|hit| suggestion(app, hit)).collect()
            }
            _ => Vec::new(),
        });
        Self { app, typing, rested: RwSignal::new(String::new()), suggestions }
    }

    pub fn typed(self) -> String {
        self.typing.with(|typing| typing.text.clone())
    }

    pub fn suggestions(self) -> Vec<Suggestion> {
        self.suggestions.get()
    }

    pub fn engine(self) -> EngineLoad {
        self.app.engine.get()
    }

    /// Whether the list is shown: something was typed and the list was not closed.
    pub fn is_open(self) -> bool {
        self.typing.with(|typing| typing.is_open && !typing.text.trim().is_empty())
    }

    /// Whether typing rests, so that what was found can be told without interrupting.
    pub fn is_at_rest(self) -> bool {
        self.typing.with(|typing| self.rested.with(|rested| *rested == typing.text))
    }

    /// Whether there is anything in the list to go through.
    pub fn has_list(self) -> bool {
        self.is_open() && self.suggestions.with(|suggestions| !suggestions.is_empty())
    }

    /// The place of the active suggestion in the list.
    pub fn active(self) -> Option<usize> {
        self.typing.with(|typing| typing.active).filter(|_| self.has_list())
    }

    pub fn type_text(self, text: String) {
        self.app.ask_for_engine();
        self.typing.set(Typing { text: text.clone(), is_open: true, active: None });
        let rest = move || {
            if self.typing.try_with_untracked(|typing| typing.text == text) == Some(true) {
                self.rested.set(text);
            }
        };
        set_timeout(rest, REST);
    }

    /// Goes down (1) or up (-1) the list, round its ends; opens it where it was closed.
    pub fn step(self, by: isize) {
        let count = self.suggestions.with_untracked(Vec::len) as isize;
        self.typing.update(|typing| {
            typing.is_open = true;
            if count > 0 {
                let next = typing.active.map_or(if by > 0 { 0 } else { count - 1 }, |active| (active as isize + by).rem_euclid(count));
                typing.active = Some(next as usize);
            }
        });
    }

    /// Opens the list where it was closed, and chooses nothing in it.
    pub fn reopen(self) {
        self.typing.update(|typing| typing.is_open = true);
    }

    /// Goes back from the list to the text.
    pub fn leave_list(self) {
        self.typing.update(|typing| typing.active = None);
    }

    /// Closes the list, or empties the box where no list is open.
    pub fn escape(self) {
        if untrack(|| self.is_open()) {
            self.close();
        } else {
            self.typing.set(Typing::default());
        }
    }

    pub fn close(self) {
        self.typing.update(|typing| {
            typing.is_open = false;
            typing.active = None;
        });
    }

    /// Adds the active suggestion, else the best one that is not in the table, else what a typed list names.
    pub fn accept(self) {
        if !untrack(|| self.is_open()) {
            return;
        }
        let suggestions = self.suggestions.get_untracked();
        let chosen = match untrack(|| self.active()) {
            Some(active) => suggestions.get(active),
            None => suggestions.iter().find(|suggestion| !suggestion.is_present),
        };
        match chosen.filter(|suggestion| !suggestion.is_present) {
            Some(suggestion) => self.choose(suggestion.slug.clone()),
            None if suggestions.is_empty() => {
                let typed = untrack(|| self.typed());
                if pasted::is_list(&typed) {
                    self.take(typed);
                }
            }
            None => {}
        }
    }

    pub fn choose(self, slug: Slug) {
        self.app.add(slug);
        self.typing.set(Typing::default());
    }

    /// Takes a pasted list, address or identifier; answers whether it was one: other texts are typed.
    pub fn paste(self, text: String) -> bool {
        let is_list = pasted::is_list(&text);
        if is_list {
            self.take(text);
        }
        is_list
    }

    /// Adds all methods that a text names, and says which of its parts name none.
    fn take(self, text: String) {
        let app = self.app;
        // What is not understood for want of the engine stays in the box.
        self.typing.set(Typing { text: pasted::one_line(&text), is_open: true, active: None });
        spawn(async move {
            app.ask_for_engine();
            let Some(engine) = app.start_engine().await else { return };
            let resolved = engine.resolve(&text);
            app.add_all(resolved.known, resolved.unknown);
            let _ = self.typing.try_set(Typing::default());
        });
    }
}

impl App {
    /// Adds several methods at the end; says what was added, what was not found and what found no place.
    fn add_all(self, known: Vec<Slug>, unknown: Vec<String>) {
        let mut comparison = self.query.get_untracked().comparison;
        let (mut added, mut full) = (Vec::new(), Vec::new());
        for slug in known {
            match comparison.add(slug.clone()) {
                Adding::Added => added.push(slug),
                Adding::Full => full.push(slug),
                Adding::Present => {}
            }
        }
        self.change(Some(Notice::Pasted { added, unknown, full }), move |query| query.comparison = comparison);
    }
}

fn suggestion(app: App, hit: Hit) -> Suggestion {
    Suggestion { is_present: app.is_chosen(&hit.slug), slug: hit.slug, name: hit.name, reason: hit.reason }
}
