//! How what is asked for changes: by press, by address, by another program of the page.
//!
//! A change goes two steps. At once the control that was pressed says it, and so do columns that will leave: little, painted
//! in the next frame. After that paint, or before anything else is pressed, it settles: the address says it, and the table
//! with all that builds on it. Eight columns take several frames on a slow machine, and nobody should wonder meanwhile
//! whether the press was heard ("Optimize Interaction to Next Paint", web.dev). The address alone takes longer than the answer.

use leptos::prelude::*;

use super::{App, Notice, erased::after_paint};
use crate::{
    browser::address,
    method::Slug,
    query::{Adding, Comparison, Panel, Query, Rows},
};

impl App {
    /// Shows what an address says, as on "back" and "forward".
    fn follow(self, query: Query) {
        if let Some(lang) = query.lang {
            self.speak(lang);
        }
        self.change(None, move |now| *now = Query { lang: query.lang.or(now.lang), ..query });
        // Whoever wrote it has answered already.
        self.settle();
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
        let known = self.coming_columns();
        self.change(None, move |query| {
            let unknown: Vec<Slug> = query.comparison.slugs().iter().filter(|slug| !known.contains(slug)).cloned().collect();
            for slug in unknown {
                query.comparison.remove(&slug);
            }
            query.unreadable.clear();
            query.surplus.clear();
        });
        self.settle();
        // Unreadable parts are in no comparison: without this they would stay in the address.
        address::replace(&untrack(|| self.query()).to_string());
    }

    /// Opens a panel beside the table, or changes what it shows; closes it.
    pub fn show_panel(self, panel: Option<Panel>) {
        self.change(None, |query| query.set_panel(panel.as_ref()));
        self.settle();
    }

    /// Opens the list of all methods.
    pub fn show_all_methods(self) {
        self.change(None, |query| {
            query.carried.close_panel();
            query.carried.set("panel", Some("browse".to_owned()));
        });
        self.settle();
    }

    /// Shows the rows of some verdicts only.
    pub fn show_rows(self, rows: Rows) {
        self.ask(|query| query.rows = rows);
    }

    /// Changes what is asked for, and says what the visitor did.
    pub(super) fn change(self, notice: Option<Notice>, change: impl FnOnce(&mut Query)) {
        self.ask(change);
        after_paint(move || {
            if notice.is_some() || self.notice.with_untracked(Option::is_some) {
                self.notice.set(notice);
            }
        });
    }

    /// The one way in which what is asked for changes: records are asked for before columns want them.
    pub(super) fn ask(self, change: impl FnOnce(&mut Query)) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        self.ask_for_all(&query);
        self.query.set(query);
        after_paint(move || self.settle());
    }

    /// Shows what is asked for and writes it to the address, where that is not yet so.
    pub(super) fn settle(self) {
        let asked = self.query.get_untracked();
        let before = self.shown.get_untracked();
        if asked == before {
            return;
        }
        let has_others = asked.comparison != before.comparison;
        if has_others {
            self.comparison.set(asked.comparison.clone());
        }
        self.shown.set(asked.clone());
        // Last, since whoever hears of it may ask again. What the visitor came with stays as it was written.
        if address::query() != asked {
            let is_step = has_others || before.rows != asked.rows || before.carried.has_panel() != asked.carried.has_panel();
            let write = if is_step { address::push } else { address::replace };
            write(&asked.to_string());
        }
    }

    /// Asks for the records of all that a query compares.
    pub(super) fn ask_for_all(self, query: &Query) {
        query.comparison.slugs().iter().for_each(|slug| self.ask_for(slug));
    }

    /// Goes to another address as a step of its own, also where only what a panel shows changes; all programs follow.
    pub fn go(self, query: &Query) {
        self.settle();
        address::push(&query.to_string());
        self.follow_address();
    }

    /// Shows what the address says, where that is not yet so.
    pub(super) fn follow_address(self) {
        self.settle();
        let query = address::query();
        if untrack(|| self.query()) != query {
            self.follow(query);
        }
    }
}
