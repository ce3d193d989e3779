//! The comparisons that are kept on this device.

use leptos::prelude::*;
use tertium_core::query::{Merged, Panel, SavedComparison, SavedComparisons, SavedFileError};

use super::{App, Notice};
use crate::platform::storage::{self, Item, StorageRefused};

/// The saved comparisons as every tab sees them; cheap to copy.
///
/// The page's first part holds one signal and no more: reading and writing are left to the parts that load on demand.
#[derive(Clone, Copy)]
pub struct SavedState(RwSignal<Saved>);

/// What this page knows of the saved comparisons.
#[derive(Default)]
struct Saved {
    items: SavedComparisons,
    storage: Storage,
    /// What the browser kept when it was last read.
    read_text: Option<String>,
    /// Whether changes by other tabs are followed.
    is_followed: bool,
    /// The name of the comparison that is being given another one.
    renamed: Option<String>,
    /// Whether the visitor wants the comparison saved, and what saves it is not there yet.
    is_wanted: bool,
}

/// Where the comparisons are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Storage {
    /// The browser keeps them.
    #[default]
    Kept,
    /// By this page alone: storage is blocked or full.
    PageOnly,
    /// By this page, since what the browser keeps cannot be read; it is put aside before anything is written.
    Unreadable,
    /// The browser keeps them; some entries cannot be read, and all is put aside before anything is written.
    Partly,
}

impl SavedState {
    /// Reads nothing yet.
    pub fn new() -> Self {
        Self(RwSignal::default())
    }

    /// Reads what is kept, and from the first call on again whenever another tab changes it.
    pub fn follow(self) {
        self.read();
        if self.0.with_untracked(|saved| !saved.is_followed) {
            self.0.update_untracked(|saved| saved.is_followed = true);
            storage::on_change(Item::Saved, move || self.read());
        }
    }

    /// The comparisons, the newest last; none before they were read.
    pub fn items(self) -> Vec<SavedComparison> {
        self.0.with(|saved| saved.items.items().to_vec())
    }

    pub fn storage(self) -> Storage {
        self.0.with(|saved| saved.storage)
    }

    /// The name of the comparison that is being given another one.
    pub fn renamed(self) -> Option<String> {
        self.0.with(|saved| saved.renamed.clone())
    }

    /// Begins to give a comparison another name, or ends it.
    pub fn rename(self, name: Option<String>) {
        self.0.update(|saved| saved.renamed = name);
    }

    /// The comparisons as a file.
    pub fn to_json(self) -> String {
        self.0.with(|saved| saved.items.to_json())
    }

    /// Reads what the browser keeps.
    ///
    /// What this page changed and the browser did not take is carried over to what another tab wrote since, so that
    /// neither is lost.
    pub fn read(self) {
        let Ok(text) = storage::read(Item::Saved) else {
            return self.0.update(|saved| saved.storage = Storage::PageOnly);
        };
        let is_known =
            |saved: &Saved| saved.storage == Storage::PageOnly && saved.read_text == text;
        if self.0.with_untracked(is_known) {
            return;
        }
        let (items, storage) = match text.as_deref().map(SavedComparisons::from_json) {
            None => (SavedComparisons::default(), Storage::Kept),
            Some(Ok(file)) if file.merged.unreadable > 0 => (file.comparisons, Storage::Partly),
            Some(Ok(file)) => (file.comparisons, Storage::Kept),
            Some(Err(_)) => (SavedComparisons::default(), Storage::Unreadable),
        };
        self.0.update(|saved| {
            if saved.storage == Storage::PageOnly {
                let before = saved.read_text.take();
                let before = before.filter(|_| storage != Storage::Unreadable);
                let base = before
                    .and_then(|text| SavedComparisons::from_json(&text).ok())
                    .unwrap_or_default();
                saved.items.rebase(&base.comparisons, items);
            } else {
                saved.storage = storage;
                saved.items = items;
            }
            saved.read_text = text;
        });
    }

    /// Changes what is kept, as it is now: another tab may have changed it before.
    pub fn change<T>(self, change: impl FnOnce(&mut SavedComparisons) -> T) -> T {
        self.read();
        let mut items = self.0.with_untracked(|saved| saved.items.clone());
        let outcome = change(&mut items);
        let text = items.to_json();
        let is_kept = put_aside_unreadable()
            .and_then(|()| storage::write(Item::Saved, &text))
            .is_ok();
        self.0.update(|saved| {
            saved.items = items;
            saved.storage = if is_kept {
                Storage::Kept
            } else {
                Storage::PageOnly
            };
            if is_kept {
                saved.read_text = Some(text);
            }
        });
        outcome
    }

    /// Takes in a file of saved comparisons.
    pub fn import(self, json: &str) -> Result<Merged, SavedFileError> {
        self.change(|items| items.import(json))
    }
}

/// What became of the comparison that was to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// It is kept under this name.
    Kept(String),
    /// It has this name as long as the page is there.
    PageOnly(String),
    /// There are as many as can be.
    Full,
}

impl App {
    /// Saves the comparison under a name made from its methods and says so; an empty table shows what is saved.
    pub fn save_comparison(self) {
        if self.columns.with_untracked(Vec::is_empty) {
            self.show_saved(None);
        } else {
            self.saved
                .0
                .update_untracked(|saved| saved.is_wanted = true);
            self.parts.request_beside();
            if let Some(beside) = untrack(|| self.parts.beside()).ready() {
                (beside.save_comparison)(self);
            }
        }
    }

    /// Shows the saved comparisons, and asks for another name of one.
    pub fn show_saved(self, renamed: Option<String>) {
        self.saved.rename(renamed);
        // What it said is seen in the list.
        self.dismiss_notice();
        self.show_panel(Some(Panel::Saved));
    }

    /// The name that a comparison is saved under unless the visitor gives another.
    pub fn default_name(self) -> String {
        let names: Vec<String> = self.columns().iter().map(|slug| self.name(slug)).collect();
        names.join(" · ")
    }
}

/// Saves the comparison where the visitor wanted that; a part that is loaded on demand hands this out, and calls it once it
/// is there.
pub fn save_comparison(app: App) {
    let is_wanted = app
        .saved
        .0
        .try_update_untracked(|saved| std::mem::take(&mut saved.is_wanted));
    if is_wanted != Some(true) {
        return;
    }
    let name = untrack(|| app.default_name());
    let Ok(item) = app.as_saved(&name) else {
        return;
    };
    app.saved.follow();
    let saved = app.saved.change(|items| items.add_once(item));
    app.notify(Notice::Saving(match saved {
        Err(_) => Saving::Full,
        Ok(name) if untrack(|| app.saved.storage()) == Storage::Kept => Saving::Kept(name),
        Ok(name) => Saving::PageOnly(name),
    }));
}

/// Whether the comparison is saved as it is shown; the same part hands this out.
pub fn is_kept(app: App) -> bool {
    app.saved.0.with(|saved| {
        // Nothing is read of the page where nothing is saved.
        !saved.items.items().is_empty() && saved.items.hold(&app.shown())
    })
}

/// Copies what is kept and cannot be read, wholly or in part: it may be of use to somebody who can repair it.
///
/// Nothing is written in its place before the copy is made.
fn put_aside_unreadable() -> Result<(), StorageRefused> {
    let Some(text) = storage::read(Item::Saved)? else {
        return Ok(());
    };
    let read = SavedComparisons::from_json(&text);
    match read.is_ok_and(|file| file.merged.unreadable == 0) {
        true => Ok(()),
        false => storage::write(Item::UnreadableSaved, &text),
    }
}

impl Default for SavedState {
    fn default() -> Self {
        Self::new()
    }
}
