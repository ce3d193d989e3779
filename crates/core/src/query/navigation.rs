use super::{Panel, Query};
use crate::locale::Lang;

/// What the page shows, and what the browser's history must be told of it.
///
/// The visitor changes the query ([`Self::change`]); then [`Self::entries`] says what is to be
/// written. The history leads to another query ([`Self::follow`]); of that nothing is ever written,
/// so "forward" stays open after "back".
#[derive(Debug, Clone)]
pub struct Navigation {
    query: Query,
    /// The present entry of the history, as far as writing succeeded.
    entry: Entry,
    /// The entry before the last writing, in case the browser refuses it.
    before: Option<Entry>,
    /// Whether addresses name the order of rows, also where it is the seed's.
    names_order: bool,
}

/// An entry of the history, with the language that the page had when it was read or written: its
/// address need not name one.
#[derive(Debug, Clone)]
struct Entry {
    query: Query,
    lang: Lang,
    /// Whether its address names more than the query.
    must_rewrite: bool,
    /// Whether it is a page of its own, which no change may take the place of.
    is_page: bool,
}

/// What is to be written to the browser's history: the query part of an address, empty where there
/// is nothing to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HistoryEntry {
    /// A new entry after the present one: "back" undoes this step.
    Push(String),
    /// Another address for the present entry.
    Replace(String),
}

impl Navigation {
    /// The page as it was opened, in a language that the query need not name; nothing is to be
    /// written.
    pub fn new(mut query: Query, lang: Lang) -> Self {
        query.normalise();
        let lang = query.lang.unwrap_or(lang);
        let entry = Entry {
            query: query.clone(),
            lang,
            must_rewrite: false,
            is_page: false,
        };
        Self {
            query,
            entry,
            before: None,
            names_order: false,
        }
    }

    /// Notes that the present entry is a page of its own: "back" leads to it from whatever is changed.
    pub fn keep_entry(&mut self) {
        self.entry.is_page = true;
    }

    /// From now on addresses name the order of rows: without that another one would be taken for theirs.
    pub fn name_order(&mut self) {
        self.names_order = true;
    }

    pub fn query(&self) -> &Query {
        &self.query
    }

    /// The language of the page: that of the query, else the one it had before.
    pub fn lang(&self) -> Lang {
        self.query.lang.unwrap_or(self.entry.lang)
    }

    /// Changes what the page shows.
    ///
    /// A stamp speaks of the comparison that it came with and goes when that changes; so does a
    /// baseline that is no longer compared.
    pub fn change(&mut self, change: impl FnOnce(&mut Query)) {
        let before = self.query.clone();
        change(&mut self.query);
        if self.query.comparison != before.comparison && self.query.stamp == before.stamp {
            self.query.stamp = None;
        }
        self.query.normalise();
    }

    /// Shows what another entry of the history says; one that names no language keeps that of the
    /// page.
    pub fn follow(&mut self, query: Query) {
        *self = Self {
            names_order: self.names_order,
            ..Self::new(query, self.lang())
        };
    }

    /// Asks for the present entry to be written again although nothing of it changed: its address
    /// names what could not be read.
    pub fn rewrite(&mut self) {
        self.entry.must_rewrite = true;
    }

    /// What must be written to the history now, in this order; afterwards it counts as written.
    pub fn entries(&mut self) -> Vec<HistoryEntry> {
        let written = if self.names_order {
            self.query.with_order()
        } else {
            self.query.to_string()
        };
        let mut entries = Vec::new();
        if self.query == self.entry.query {
            if self.entry.must_rewrite && !self.entry.is_page {
                entries.push(HistoryEntry::Replace(written));
            }
        } else if self.entry.is_page {
            entries.push(HistoryEntry::Push(written));
        } else if self.is_step() {
            // "Back" shall lead to the language that the page had, also where its address did not
            // name one.
            if self.entry.query.lang.is_none() && self.lang() != self.entry.lang {
                let named = Query {
                    lang: Some(self.entry.lang),
                    ..self.entry.query.clone()
                };
                entries.push(HistoryEntry::Replace(named.to_string()));
            }
            entries.push(HistoryEntry::Push(written));
        } else {
            entries.push(HistoryEntry::Replace(written));
        }
        let entry = Entry {
            query: self.query.clone(),
            lang: self.lang(),
            must_rewrite: false,
            is_page: self.entry.is_page && self.query == self.entry.query,
        };
        self.before = Some(std::mem::replace(&mut self.entry, entry));
        entries
    }

    /// The browser refused what [`Self::entries`] gave last: it is asked for again the next time.
    pub fn refused(&mut self) {
        if let Some(entry) = self.before.take() {
            self.entry = entry;
        }
    }

    /// Whether "back" shall lead from the query to the present entry: what is compared, which rows
    /// in which order and language, and what is open. Baseline, hidden rows, own data, stamp and
    /// filters are adjustments of a step.
    fn is_step(&self) -> bool {
        let is_same_panel = match (&self.query.panel, &self.entry.query.panel) {
            (Some(panel), Some(other)) => Panel::is_same_place(panel, other),
            (None, None) => true,
            _ => false,
        };
        self.query.comparison != self.entry.query.comparison
            || self.query.rows != self.entry.query.rows
            || self.query.order != self.entry.query.order
            || self.lang() != self.entry.lang
            || !is_same_panel
    }
}
