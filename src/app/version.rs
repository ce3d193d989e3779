//! Whether the host has another version of the site by now: a tab may stay open over the day on which the next one comes.

use leptos::{prelude::*, task::spawn_local};
use tertium_core::locale::Key;

use super::App;
use crate::platform::version;

/// The version of the site that the page is of, and whether the host still has it; cheap to copy.
#[derive(Clone, Copy)]
pub struct Version {
    is_replaced: RwSignal<bool>,
}

impl Version {
    pub fn new() -> Self {
        Self {
            is_replaced: RwSignal::new(false),
        }
    }

    /// Asks the host, since something did not come; answers whether it has another version.
    pub async fn ask(self) -> bool {
        let is_replaced = version::is_replaced().await;
        if is_replaced {
            self.is_replaced.set(true);
        }
        is_replaced
    }

    /// The same as [`Self::ask`] where nobody waits for the answer.
    pub fn look(self) {
        spawn_local(async move {
            self.ask().await;
        });
    }
}

impl Default for Version {
    fn default() -> Self {
        Self::new()
    }
}

impl App {
    /// Whether what does not come will never come, since the host has another version of the site.
    pub fn is_replaced(self) -> bool {
        self.version.is_replaced.get()
    }

    /// What is said where something did not come: that there is another version, else this text.
    pub fn failure(self, otherwise: Key) -> String {
        self.words.text(match self.is_replaced() {
            true => Key::Replaced,
            false => otherwise,
        })
    }

    /// The same as [`Self::failure`] for a view: it follows the language and what the host says.
    pub fn failure_label(self, otherwise: Key) -> Signal<String> {
        Signal::derive(move || self.failure(otherwise))
    }
}
