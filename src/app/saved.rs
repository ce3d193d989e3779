//! The comparisons that are kept on this device.

use leptos::prelude::*;
use tertium_core::query::{Merged, Panel, SavedComparison, SavedComparisons, SavedFileError};

use super::{App, Notice};
use crate::platform::storage::{self, Item, StorageRefused};

/// The saved comparisons as every tab sees them; cheap to copy.
///
/// Reading and writing them is left to the parts that load on demand: the page's first part only holds the signals.
#[derive(Clone, Copy)]
pub struct SavedState {
    items: RwSignal<SavedComparisons>,
    storage: RwSignal<Storage>,
    /// What the browser kept when it was last read.
    read_text: StoredValue<Option<String>>,
    /// Whether changes by other tabs are followed.
    is_followed: StoredValue<bool>,
    /// The name of the comparison that is being given another one.
    renamed: RwSignal<Option<String>>,
}

/// Where the comparisons are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// The browser keeps them.
    Kept,
    /// By this page alone: storage is blocked or full.
    PageOnly,
    /// By this page, since what the browser keeps cannot be read; it is put aside before anything is written.
    Unreadable,
}

impl SavedState {
    /// Reads nothing yet.
    pub fn new() -> Self {
        Self {
            items: RwSignal::default(),
            storage: RwSignal::new(Storage::Kept),
            read_text: StoredValue::new(None),
            is_followed: StoredValue::new(false),
            renamed: RwSignal::new(None),
        }
    }

    /// Reads what is kept, and from the first call on again whenever another tab changes it.
    pub fn follow(self) {
        self.read();
        if !self.is_followed.get_value() {
            self.is_followed.set_value(true);
            storage::on_change(Item::Saved, move || self.read());
        }
    }

    /// Whether the browser keeps something in their place; nothing of it is read.
    pub fn has_some(self) -> bool {
        storage::read(Item::Saved).is_ok_and(|text| text.is_some())
    }

    /// The comparisons, the newest last; none before they were read.
    pub fn items(self) -> Vec<SavedComparison> {
        self.items.with(|saved| saved.items().to_vec())
    }

    /// The name of the comparison that is being given another one.
    pub fn renamed(self) -> Option<String> {
        self.renamed.get()
    }

    /// Begins to give a comparison another name, or ends it.
    pub fn rename(self, name: Option<String>) {
        self.renamed.set(name);
    }

    pub fn storage(self) -> Storage {
        self.storage.get()
    }

    /// The comparisons as a file.
    pub fn to_json(self) -> String {
        self.items.with(SavedComparisons::to_json)
    }

    /// Reads what the browser keeps.
    ///
    /// What this page changed and the browser did not take is carried over to what another tab wrote since, so that
    /// neither is lost.
    pub fn read(self) {
        let Ok(text) = storage::read(Item::Saved) else {
            return self.storage.set(Storage::PageOnly);
        };
        let is_page_only = self.storage.get_untracked() == Storage::PageOnly;
        if is_page_only && self.read_text.with_value(|read| *read == text) {
            return;
        }
        let (mut items, storage) = match text.as_deref().map(SavedComparisons::from_json) {
            None => (SavedComparisons::default(), Storage::Kept),
            Some(Ok(file)) => (file.comparisons, Storage::Kept),
            Some(Err(_)) => (SavedComparisons::default(), Storage::Unreadable),
        };
        if is_page_only {
            let before = self
                .read_text
                .get_value()
                .filter(|_| storage == Storage::Kept);
            let base = before
                .and_then(|text| SavedComparisons::from_json(&text).ok())
                .unwrap_or_default();
            let mut own = self.items.get_untracked();
            own.rebase(&base.comparisons, items);
            items = own;
        }
        self.read_text.set_value(text);
        self.items.set(items);
        self.storage.set(if is_page_only {
            Storage::PageOnly
        } else {
            storage
        });
    }

    /// Changes what is kept, as it is now: another tab may have changed it before.
    pub fn change<T>(self, change: impl FnOnce(&mut SavedComparisons) -> T) -> T {
        self.read();
        let mut items = self.items.get_untracked();
        let outcome = change(&mut items);
        let text = items.to_json();
        let is_kept = put_aside_unreadable()
            .and_then(|()| storage::write(Item::Saved, &text))
            .is_ok();
        if is_kept {
            self.read_text.set_value(Some(text));
        }
        self.items.set(items);
        self.storage.set(if is_kept {
            Storage::Kept
        } else {
            Storage::PageOnly
        });
        outcome
    }

    /// Takes in a file of saved comparisons.
    pub fn import(self, json: &str) -> Result<Merged, SavedFileError> {
        self.change(|items| items.import(json))
    }
}

impl App {
    /// Saves the comparison under a name made from its methods and says so; an empty table shows what is saved.
    pub fn save_comparison(self) {
        if self.columns.with_untracked(Vec::is_empty) {
            self.show_saved(None);
        } else {
            self.parts
                .call_beside(move |beside| (beside.save_comparison)(self));
        }
    }

    /// Shows the saved comparisons, and asks for another name of one.
    pub fn show_saved(self, renamed: Option<String>) {
        self.saved.rename(renamed);
        self.show_panel(Some(Panel::Saved));
    }

    /// The name that a comparison is saved under unless the visitor gives another.
    pub fn default_name(self) -> String {
        let names: Vec<String> = self.columns().iter().map(|slug| self.name(slug)).collect();
        names.join(" · ")
    }
}

/// Saves the comparison; a part that is loaded on demand hands this out.
pub fn save_comparison(app: App) {
    let name = untrack(|| app.default_name());
    let Ok(item) = app.as_saved(&name) else {
        return;
    };
    app.saved.follow();
    let saved = app.saved.change(|items| items.add_once(item));
    app.notify(match saved {
        Ok(name) => Notice::Saved {
            name,
            is_kept: app.saved.storage.get_untracked() == Storage::Kept,
        },
        Err(_) => Notice::SavedFull,
    });
}

/// Copies what is kept and cannot be read: it may be of use to somebody who can repair it.
///
/// Nothing is written in its place before the copy is made.
fn put_aside_unreadable() -> Result<(), StorageRefused> {
    match storage::read(Item::Saved)? {
        Some(text) if SavedComparisons::from_json(&text).is_err() => {
            storage::write(Item::UnreadableSaved, &text)
        }
        _ => Ok(()),
    }
}

impl Default for SavedState {
    fn default() -> Self {
        Self::new()
    }
}
