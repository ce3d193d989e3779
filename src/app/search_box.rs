//! The state of the search box: what was typed, what is suggested, what is active.

use std::{sync::Arc, time::Duration};

use leptos::{prelude::*, task::spawn_local};
use tertium_core::query::{Filters, Panel};
use tertium_search::{Search, pasted};

use super::{App, SearchEngine, Suggestion};

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

/// How long typing rests before a screen reader is told what was found.
const REST: Duration = Duration::from_millis(400);

impl SearchBox {
    pub fn new(app: App) -> Self {
        let typing = RwSignal::new(Typing::default());
        let suggestions = Memo::new(move |before: Option<&Vec<Suggestion>>| {
            // Nobody sees the list then: to clear it would only take time after every choice.
            if typing.with(|typing| typing.text.trim().is_empty()) {
                return before.cloned().unwrap_or_default();
            }
            let Some((engine, part)) = app.search.so_far() else {
                return Vec::new();
            };
            typing.with(|typing| (part.suggest)(app, &*engine, &typing.text))
        });
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

    /// Whether nothing answers what was typed; told once typing rests, since the next letter may
    /// change it.
    pub fn finds_nothing(self) -> bool {
        self.offers_nothing() && self.is_at_rest()
    }

    /// Whether there is no method in the list.
    pub fn offers_nothing(self) -> bool {
        let has_none = |list: &Vec<_>| matches!(&list[..], [] | [Suggestion::Browse, ..]);
        self.is_open() && self.suggestions.with(has_none)
    }

    /// Whether there is anything in the list to go through.
    pub fn has_list(self) -> bool {
        let is_empty = self.suggestions.with(Vec::is_empty);
        self.is_open() && !is_empty && (self.is_at_rest() || !self.offers_nothing())
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

    /// Takes the active suggestion, else the best one that adds something.
    pub fn accept(self) {
        if !untrack(|| self.is_open()) {
            return;
        }
        let suggestions = self.suggestions.get_untracked();
        let chosen = match untrack(|| self.active()) {
            Some(active) => suggestions.get(active),
            None => suggestions.iter().find(|suggestion| suggestion.adds()),
        };
        let is_ready = untrack(|| matches!(self.app.search.engine(), SearchEngine::Ready(_)));
        match chosen {
            Some(suggestion) => self.choose(suggestion.clone()),
            None if is_ready => {}
            None => self.accept_later(),
        }
    }

    /// Accepts once all of the engine is there, unless something else is typed meanwhile.
    fn accept_later(self) {
        let text = untrack(|| self.text());
        self.with_engine(move |_| {
            if self.typing.try_with_untracked(|typing| typing.text == text) == Some(true) {
                self.accept();
            }
        });
    }

    /// Calls with the engine once it is there; where it does not come, the box says so.
    fn with_engine(self, call: impl FnOnce(Arc<dyn Search>) + 'static) {
        let call: Box<dyn FnOnce(Arc<dyn Search>)> = Box::new(call);
        spawn_local(async move {
            if let Ok(engine) = self.app.search.start().await {
                call(engine);
            }
        });
    }

    /// Takes a suggestion, unless what it adds is in the table already.
    pub fn choose(self, suggestion: Suggestion) {
        let app = self.app;
        if suggestion.is_done() {
            return;
        }
        match suggestion {
            Suggestion::Method(method) => app.add(method.slug),
            Suggestion::List { new, unknown, .. } => app.add_all(new, unknown),
            Suggestion::Results(_) => {
                let filters = Filters::finding(&untrack(|| self.text()));
                // The text stays for who comes back.
                self.close();
                return app.show_panel(Some(Panel::Browse(filters)));
            }
            Suggestion::Browse => {
                self.close();
                return app.show_panel(Some(Panel::Browse(Filters::default())));
            }
            Suggestion::Guide => {
                self.close();
                return app.show_guide();
            }
        }
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
        self.with_engine(move |engine| {
            let resolved = engine.resolve(&list);
            app.add_all(resolved.known, resolved.unknown);
            // What somebody typed meanwhile stays.
            if self.typing.try_with_untracked(|typing| typing.text == line) == Some(true) {
                self.typing.set(Typing::default());
            }
        });
    }
}
