//! The comparisons that are kept on this device.

use leptos::prelude::*;
use tertium_core::query::{Merged, SavedComparison, SavedComparisons, SavedFileError};

use crate::platform::storage::{self, Item, StorageRefused};

/// The saved comparisons as every tab sees them; cheap to copy.
#[derive(Clone, Copy)]
pub struct SavedState {
    items: RwSignal<SavedComparisons>,
    storage: RwSignal<Storage>,
    /// What the browser kept when it was last read.
    read_text: StoredValue<Option<String>>,
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
    /// Reads what is kept, and again whenever another tab changes it.
    pub fn new() -> Self {
        let state = Self {
            items: RwSignal::default(),
            storage: RwSignal::new(Storage::Kept),
            read_text: StoredValue::new(None),
        };
        state.read();
        storage::on_change(Item::Saved, move || state.read());
        state
    }

    pub fn items(self) -> Vec<SavedComparison> {
        self.items.with(|saved| saved.items().to_vec())
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
