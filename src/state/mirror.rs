//! What the state shows outside the app: address, title, language, storage. Nothing flows back.

use std::time::Duration;

use leptos::prelude::{Owner, provide_context, set_timeout, untrack};

use super::{
    App, Words,
    erased::{after_paint, effect},
};
use crate::{
    browser::{
        address,
        build::Build,
        document,
        storage::{self, Kept},
    },
    locale::{Key, Lang},
    query::Query,
};

/// How long the title may stay behind the table.
const TITLE_AFTER: Duration = Duration::from_millis(50);

impl App {
    /// Starts a program beside the page's first: it speaks the page's language and follows its address from now on.
    ///
    /// `draw` mounts what it shows; all lives as long as the page.
    pub async fn start_beside(draw: impl FnOnce(Self)) {
        let Some(build) = Build::read() else { return document::fail() };
        let lang = Lang::choose(document::lang().as_deref());
        let owner = Owner::new();
        let Ok(words) = Words::fetch(&build, lang).await else { return document::fail() };
        owner.with(|| {
            let app = Self::start(build, words, address::query());
            provide_context(app);
            app.mirror_address();
            // What the visitor pressed shows in the table first: what stands beside it follows once that is painted, or
            // when it is used sooner.
            address::on_change(move || after_paint(move || app.follow_address()));
            address::before_use(move || app.follow_address());
            draw(app);
        });
        std::mem::forget(owner);
    }

    /// Starts the mirrors, one for each place.
    pub fn mirror(self) {
        self.mirror_address();
        address::on_change(move || self.follow_address());
        effect(move || {
            let names: Vec<String> = self.loaded().iter().map(|method| method.name.get(self.lang()).clone()).collect();
            let title = if names.is_empty() { self.text(Key::Title) } else { names.join(" · ") };
            // Nobody looks up at once, and the browser takes its time with it; not after a paint: a tab in the background has a title too.
            set_timeout(move || document::set_title(&[&title, " – Tertium"].concat()), TITLE_AFTER);
        });
        effect(move || document::set_lang(self.lang()));
        effect(move || {
            if let Some(lang) = self.query().lang {
                storage::keep(Kept::Lang, lang.tag());
            }
        });
    }

    /// Goes to another address as a step of its own, also where only what a panel shows changes; all programs follow.
    pub fn go(self, query: &Query) {
        address::push(&query.to_string());
        self.follow_address();
    }

    /// Mirrors the address, which is what the programs of the page share.
    fn mirror_address(self) {
        let mut before = None;
        effect(move || {
            let now = self.query();
            // The address that the visitor came with stays as it was written.
            if let Some(before) = before.replace(now.clone())
                && before != now
                && address::query() != now
            {
                let written = now.to_string();
                let is_step = before.comparison != now.comparison || before.rows != now.rows || before.carried.has_panel() != now.carried.has_panel();
                if is_step { address::push(&written) } else { address::replace(&written) }
            }
        });
    }

    /// Shows what the address says, where that is not yet so.
    pub(super) fn follow_address(self) {
        let query = address::query();
        if untrack(|| self.query()) != query {
            self.follow(query);
        }
    }
}
