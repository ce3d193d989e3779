//! What the state shows outside the app: address, title, language, storage. Nothing flows back.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    App, Words,
    erased::{after_paint, effect, memo},
};
use crate::{
    browser::{
        address,
        build::Build,
        document,
        storage::{self, Kept},
    },
    locale::{Key, Lang},
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
            // What the visitor pressed shows in the table first: what stands beside it follows once that is painted, or
            // when it is used sooner.
            let is_behind = StoredValue::new(false);
            let catch_up = move || {
                app.settle();
                if is_behind.get_value() {
                    is_behind.set_value(false);
                    app.follow_address();
                }
            };
            address::on_change(move || {
                is_behind.set_value(true);
                after_paint(catch_up);
            });
            address::before_use(catch_up);
            draw(app);
        });
        std::mem::forget(owner);
    }

    /// Starts the mirrors, one for each place.
    pub fn mirror(self) {
        address::on_change(move || self.follow_address());
        address::before_use(move || self.settle());
        effect(move || {
            let names: Vec<String> = self.loaded().iter().map(|method| method.name.get(self.lang()).clone()).collect();
            let title = if names.is_empty() { self.text(Key::Title) } else { names.join(" · ") };
            // Nobody looks up at once, and the browser takes its time with it; not after a paint: a tab in the background has a title too.
            set_timeout(move || document::set_title(&[&title, " – Tertium"].concat()), TITLE_AFTER);
        });
        effect(move || document::set_lang(self.lang()));
        let chosen = memo(move || self.query().lang);
        effect(move || {
            if let Some(lang) = chosen.get() {
                storage::keep(Kept::Lang, lang.tag());
            }
        });
    }
}
