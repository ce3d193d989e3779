//! What this device remembers. Blocked or full storage remembers nothing and harms nothing.

use std::{borrow::Cow, cell::RefCell};

use leptos::{ev, leptos_dom::helpers::window_event_listener};

use super::window;

/// The closed list of what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// The language that was chosen last; the loader reads it too.
    Lang,
    /// The order of rows that was chosen last.
    Order,
    /// The style of citing that was chosen last.
    CitationStyle,
    /// The comparisons that were saved.
    Saved,
    /// What comparisons were last taken away for, and in which formats.
    Export,
    /// What stood in their place and could not be read.
    UnreadableSaved,
    /// The visitor's own decision: criteria, values, weights.
    Decision,
    /// What stood in its place and could not be read.
    UnreadableDecision,
}

thread_local! {
    static DATASET: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Says whose comparisons and decisions are kept from now on: all datasets of a host share one storage.
///
/// `dataset` is [`Build::dataset`](tertium_core::build::Build::dataset).
pub fn keep_for(dataset: &str) {
    DATASET.set(dataset.to_owned());
}

impl Item {
    fn name(self) -> Cow<'static, str> {
        match self {
            Self::Lang => "tertium.lang".into(),
            Self::Order => "tertium.order".into(),
            Self::CitationStyle => "tertium.style".into(),
            Self::Export => "tertium.export".into(),
            Self::Saved => of_dataset("saved"),
            Self::UnreadableSaved => of_dataset("saved.unread"),
            Self::Decision => of_dataset("decision"),
            Self::UnreadableDecision => of_dataset("decision.unread"),
        }
    }
}

fn of_dataset(name: &'static str) -> Cow<'static, str> {
    DATASET.with_borrow(|dataset| match dataset.as_str() {
        "" => ["tertium.", name].concat().into(),
        id => ["tertium.", id, ".", name].concat().into(),
    })
}

/// The browser does not keep things for this page: storage is blocked or full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StorageRefused;

/// Reads an item; nothing where there is none.
pub fn read(item: Item) -> Result<Option<String>, StorageRefused> {
    storage()?
        .get_item(&item.name())
        .map_err(|_| StorageRefused)
}

/// Keeps an item.
pub fn write(item: Item, value: &str) -> Result<(), StorageRefused> {
    storage()?
        .set_item(&item.name(), value)
        .map_err(|_| StorageRefused)
}

/// Forgets an item.
pub fn remove(item: Item) -> Result<(), StorageRefused> {
    storage()?
        .remove_item(&item.name())
        .map_err(|_| StorageRefused)
}

/// Calls back when another tab changes an item. The listener lives as long as the page.
pub fn on_change(item: Item, call: impl Fn() + 'static) {
    if window().is_none() {
        return;
    }
    let _ = window_event_listener(ev::storage, move |event| {
        // Nothing is named where all was cleared.
        if event.key().is_none_or(|key| key == item.name()) {
            call();
        }
    });
}

fn storage() -> Result<web_sys::Storage, StorageRefused> {
    window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(StorageRefused)
}
