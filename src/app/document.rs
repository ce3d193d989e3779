//! What the state shows outside the page's own elements: title, language, storage; and what comes from there.

use std::time::Duration;

use leptos::prelude::*;
use tertium_core::locale::Key;

use super::{App, after_paint};
use crate::platform::{
    document, focus, history,
    storage::{self, Item},
};

/// How long the title may stay behind the table.
const TITLE_AFTER: Duration = Duration::from_millis(50);

impl App {
    /// Follows the browser's history, and mirrors title, language and storage.
    pub fn mirror(self) {
        self.navigation.settle();
        history::on_traverse(move || {
            focus::tell_of_typing();
            let mut address = history::address();
            self.build(|build| build.settle(&mut address.query));
            if let Some(lang) = address.query.lang {
                self.follow_lang(lang);
            }
            self.navigation.follow(address);
            // What was pressed in a dialog may be gone with the step.
            if focus::has("dialog[open]") {
                after_paint(focus::find_again);
            }
            self.request_records();
            self.request_dialogs();
            self.dismiss_notice();
        });
        Effect::new(move || {
            let page = self.navigation.prerendered();
            document::show_notes(page.is_some());
            let title = match page {
                Some(page) => page.title,
                None => self.titled(&self.title()),
            };
            // Nobody looks up at once, and the browser takes its time with it. Not after a paint: a tab in the background
            // has a title too.
            set_timeout(move || document::set_title(&title), TITLE_AFTER);
        });
        Effect::new(move || document::set_lang(self.words.lang()));
        let chosen = Memo::new(move |_| self.navigation.with_query(|query| query.lang));
        Effect::new(move || {
            // The language of a frame is the choice of the site that shows it.
            if let Some(lang) = chosen.get().filter(|_| !document::is_embedded()) {
                // Where storage is blocked, nothing is remembered, and nothing is lost that was there.
                let _ = storage::write(Item::Lang, lang.tag());
            }
        });
    }

    /// Loads what the address asks for at once, and what stands beside the table once the table is painted.
    pub fn load_parts(self) {
        let query = untrack(|| self.navigation.query());
        if query.stamp.is_some() {
            self.parts.load_beside();
        }
        self.request_dialogs();
        self.parts.load_after_paint();
    }

    /// A title with the name of the site behind it.
    pub(super) fn titled(self, title: &str) -> String {
        [title, " – ", &self.words.text(Key::Site)].concat()
    }

    /// The names of the compared methods, or what the page is for.
    fn title(self) -> String {
        let lang = self.words.lang();
        let names: Vec<String> = self
            .loaded()
            .iter()
            .map(|method| method.name.get(lang).clone())
            .collect();
        if names.is_empty() {
            self.words.text(Key::Title)
        } else {
            names.join(" · ")
        }
    }
}
