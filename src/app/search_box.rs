//! The state of the search box: what was typed, what is suggested, what is active.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use tertium_core::method::Slug;
use tertium_search::{Hit, Segment, pasted};

use super::{App, SearchEngine};

/// The state of the search box; cheap to copy.
#[derive(Clone, Copy)]
pub struct SearchBox {
    app: App,
    typing: RwSignal<Typing>,
    /// The text at which typing last rested: what was found for it is announced.
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
const MOST: usize = 8;

/// How long typing rests before a screen reader is told what was found.
const REST: Duration = Duration::from_millis(400);

impl SearchBox {
    pub fn new(app: App) -> Self {
        let typing = RwSignal::new(Typing::default());
        let suggestions =
            Memo::new(
                move |before: Option<&Vec<Suggestion>>| match app.search.engine() {
                    // Nobody sees the list then: to clear it would only take time after every choice.
                    _ if typing.with(|typing| typing.text.trim().is_empty()) => {
                        before.cloned().unwrap_or_default()
                    }
                    SearchEngine::Ready(engine) => {
                        let hits = typing
                            .with(|typing| engine.search(&typing.text, app.words.lang(), MOST));
                        hits.into_iter()
                            .map(|hit| Suggestion::new(app, hit))
                            .collect()
                    }
                    _ => Vec::new(),
                },
            );
        Self {
            app,
            typing,
            rested: RwSignal::new(String::new()),
            suggestions,
        }
    }

    /// What stands in the box.
    pub fn text(self) -> String {
        self.typing.with(|typing| typing.text.clone())
    }

    pub fn suggestions(self) -> Vec<Suggestion> {
        self.suggestions.get()
    }

    /// Whether the list is shown: something was typed and the list was not closed.
    pub fn is_open(self) -> bool {
        self.typing
            .with(|typing| typing.is_open && !typing.text.trim().is_empty())
    }

    /// Whether typing rests, so that what was found can be announced without interrupting.
    pub fn is_at_rest(self) -> bool {
        self.typing
            .with(|typing| self.rested.with(|rested| *rested == typing.text))
    }

    /// Whether there is anything in the list to go through.
    pub fn has_list(self) -> bool {
        self.is_open() && self.suggestions.with(|suggestions| !suggestions.is_empty())
    }

    /// The position of the active suggestion in the list.
    pub fn active(self) -> Option<usize> {
        self.typing
            .with(|typing| typing.active)
            .filter(|active| self.has_list() && *active < self.suggestions.with(Vec::len))
    }

    /// Takes what the visitor typed.
    pub fn type_text(self, text: String) {
        self.app.search.request();
        self.typing.set(Typing {
            text: text.clone(),
            is_open: true,
            active: None,
        });
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
                let end = if by > 0 { 0 } else { count - 1 };
                let next = typing
                    .active
                    .map_or(end, |active| (active as isize + by).rem_euclid(count));
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
                let text = untrack(|| self.text());
                if pasted::is_list(&text) {
                    self.add_listed(text);
                }
            }
            None => {}
        }
    }

    /// Adds a suggestion.
    pub fn choose(self, slug: Slug) {
        self.app.add(slug);
        self.typing.set(Typing::default());
    }

    /// Takes a pasted list, address or identifier; answers whether it was one: other texts are typed.
    pub fn paste(self, text: String) -> bool {
        let is_list = pasted::is_list(&text);
        if is_list {
            self.add_listed(text);
        }
        is_list
    }

    /// Adds all methods that a text names, and says which of its parts name none.
    fn add_listed(self, list: String) {
        let app = self.app;
        // What is not understood for want of the engine stays in the box.
        let line = pasted::one_line(&list);
        self.typing.set(Typing {
            text: line.clone(),
            is_open: true,
            active: None,
        });
        spawn_local(async move {
            let Ok(engine) = app.search.start().await else {
                return;
            };
            let resolved = engine.resolve(&list);
            app.add_all(resolved.known, resolved.unknown);
            // What somebody typed meanwhile stays.
            if self.typing.try_with_untracked(|typing| typing.text == line) == Some(true) {
                self.typing.set(Typing::default());
            }
        });
    }
}

impl Suggestion {
    fn new(app: App, hit: Hit) -> Self {
        let is_present = app.is_chosen(&hit.slug);
        let reason = hit.reason.map(|reason| reason.text);
        Self {
            is_present,
            slug: hit.slug,
            name: hit.name,
            reason,
        }
    }
}
