//! The comparisons that are kept on this device.

use leptos::prelude::*;

use super::App;
use crate::{
    browser::{
        json,
        storage::{self, Kept},
    },
    query::{Merged, Query, Saved, Shelf},
};

/// What is kept, as every tab sees it; cheap to copy.
#[derive(Clone, Copy)]
pub struct Keeping {
    shelf: RwSignal<Shelf>,
    held: RwSignal<Held>,
}

/// Where the shelf is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// By the browser.
    Kept,
    /// By this page alone: storage is blocked or full.
    Here,
    /// By this page, since what the browser keeps cannot be read; it is put aside before anything is written.
    Unread,
}

/// Why a file was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    Long,
    Content,
}

impl Keeping {
    /// Reads what is kept, and again whenever another tab changes it.
    pub fn start() -> Self {
        let keeping = Self { shelf: RwSignal::default(), held: RwSignal::new(Held::Kept) };
        keeping.read();
        storage::on_change(Kept::Saved, move || keeping.read());
        keeping
    }

    pub fn use_context() -> Self {
        expect_context::<Self>()
    }

    pub fn items(self) -> Vec<Saved> {
        self.shelf.with(|shelf| shelf.items().to_vec())
    }

    pub fn held(self) -> Held {
        self.held.get()
    }

    /// The shelf as a file.
    pub fn print(self) -> String {
        self.shelf.with(Shelf::print)
    }

    /// Reads what the browser keeps, unless this page holds what the browser did not take.
    pub fn read(self) {
        if self.held.get_untracked() == Held::Here && !self.shelf.with_untracked(|shelf| shelf.items().is_empty()) {
            return;
        }
        let Ok(text) = storage::read(Kept::Saved) else { return self.held.set(Held::Here) };
        match text.map(|text| json::parse(&text).and_then(|json| Shelf::decode(&json))) {
            None => self.show(Shelf::default(), Held::Kept),
            Some(Some((shelf, _))) => self.show(shelf, Held::Kept),
            Some(None) => self.show(Shelf::default(), Held::Unread),
        }
    }

    fn show(self, shelf: Shelf, held: Held) {
        self.shelf.set(shelf);
        self.held.set(held);
    }

    /// Changes what is kept, as it is now: another tab may have changed it before.
    pub fn change<T>(self, change: impl FnOnce(&mut Shelf) -> T) -> T {
        self.read();
        if self.held.get_untracked() == Held::Unread
            && let Ok(Some(text)) = storage::read(Kept::Saved)
        {
            storage::keep(Kept::Unread, &text);
        }
        let mut shelf = self.shelf.get_untracked();
        let outcome = change(&mut shelf);
        let held = if storage::keep(Kept::Saved, &shelf.print()) { Held::Kept } else { Held::Here };
        self.show(shelf, held);
        outcome
    }

    /// Takes in a file of saved comparisons.
    pub fn import(self, text: &str) -> Result<Merged, Refused> {
        if text.len() > Shelf::LONGEST {
            return Err(Refused::Long);
        }
        let (shelf, read) = json::parse(text).and_then(|json| Shelf::decode(&json)).ok_or(Refused::Content)?;
        let merged = self.change(|kept| kept.merge(shelf));
        Ok(Merged { left_out: merged.left_out + read.left_out, unreadable: read.unreadable, ..merged })
    }
}

impl App {
    /// The present comparison under a name.
    pub fn as_saved(self, name: &str) -> Option<Saved> {
        let columns = untrack(|| self.columns());
        let mut query = untrack(|| self.linked(&columns));
        query.lang = None;
        Saved::new(name, &query)
    }

    /// Shows a saved comparison in place of the present one.
    pub fn open_saved(self, saved: &Saved) {
        let saved = saved.query();
        self.change(None, move |query| *query = Query { lang: query.lang, ..saved });
    }
}
