use leptos::prelude::*;
use tertium_core::{locale::Lang, method::Slug, query::Removed};

use super::{App, Saving};

/// What the page has to say of the visitor's last act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    Added(Slug),
    /// Methods were taken out together.
    Removed(Vec<Removed>),
    Restored(Vec<Slug>),
    /// The table has as many columns as it can have.
    Full(Slug),
    /// A list of names was pasted or typed.
    Listed {
        added: Vec<Slug>,
        unknown: Vec<String>,
        full: Vec<Slug>,
    },
    /// The comparison was to be saved; the part that saved it says what became of it.
    Saving(Saving),
    /// The texts of a language did not come.
    LanguageFailed(Lang),
}

impl App {
    pub fn notice(self) -> Option<Notice> {
        self.notice.get()
    }

    /// Says something; what was said before goes.
    pub fn notify(self, notice: Notice) {
        self.notice.set(Some(notice));
    }

    /// Takes the notice away.
    pub fn dismiss_notice(self) {
        if self.notice.with_untracked(Option::is_some) {
            self.notice.set(None);
        }
    }

    /// Tells readers of the screen what became of the table, where everybody else sees it.
    pub fn announce(self, text: String) {
        self.announcement.set(text);
    }

    /// What is announced.
    pub fn announcement(self) -> Signal<String> {
        self.announcement.into()
    }
}
