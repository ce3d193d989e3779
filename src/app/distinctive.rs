//! What is distinctive in the summaries stands out, what they share steps back.

use leptos::{prelude::*, task::spawn_local};
use serde::Deserialize;
use tertium_core::{compare::distinct, locale::Bilingual, method::Slug};

use super::App;

/// A text in stretches.
pub type Stretches = Vec<Stretch>;

/// A stretch of a text, and whether other texts have it too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    pub text: String,
    pub is_shared: bool,
}

/// The stems of words that nearly every summary of the release has.
#[derive(Debug, Clone, Default, Deserialize)]
struct CommonWords {
    bg: Vec<String>,
    en: Vec<String>,
}

/// Whether summaries are weighed against each other; cheap to copy.
#[derive(Clone, Copy)]
pub struct Distinctive {
    is_on: RwSignal<bool>,
    /// Nothing until they are fetched.
    common: RwSignal<Option<Bilingual<Vec<String>>>>,
    is_requested: StoredValue<bool>,
}

impl Distinctive {
    pub fn new() -> Self {
        Self {
            is_on: RwSignal::new(false),
            common: RwSignal::new(None),
            is_requested: StoredValue::new(false),
        }
    }

    /// Whether summaries are weighed.
    pub fn is_on(self) -> bool {
        self.is_on.get()
    }
}

impl Default for Distinctive {
    fn default() -> Self {
        Self::new()
    }
}

impl App {
    /// Weighs the summaries, or no longer; the common words are fetched the first time.
    pub fn toggle_distinctive(self) {
        let Distinctive {
            is_on,
            common,
            is_requested,
        } = self.distinctive;
        is_on.update(|is_on| *is_on = !*is_on);
        if !is_on.get_untracked() || is_requested.get_value() {
            return;
        }
        is_requested.set_value(true);
        let url = self.build(|build| build.common_url());
        spawn_local(async move {
            let json = self.file(url).await;
            match json.map(|json| serde_json::from_slice(&json)) {
                Ok(Ok(CommonWords { bg, en })) => common.set(Some(Bilingual { bg, en })),
                // Without them the summaries are weighed against each other only; the next time they are asked for again.
                _ => is_requested.set_value(false),
            }
        });
    }

    /// A method's summary in stretches; nothing where nobody asked for it or nothing is compared.
    pub fn distinctive_summary(self, slug: &Slug) -> Option<Stretches> {
        let lang = self.words.lang();
        if !self.distinctive.is_on() {
            return None;
        }
        let loaded = self.loaded();
        if loaded.len() < 2 {
            return None;
        }
        let own = loaded
            .iter()
            .find(|method| method.slug == *slug)?
            .summary
            .get(lang);
        let others = loaded.iter().filter(|method| method.slug != *slug);
        let others: Vec<&str> = others.map(|method| &**method.summary.get(lang)).collect();
        let common = self
            .distinctive
            .common
            .get()
            .map(|common| common.get(lang).clone())
            .unwrap_or_default();
        let stretches = distinct(own, &others, &common).into_iter();
        let stretches = stretches.map(|it| Stretch {
            text: it.text.to_owned(),
            is_shared: it.is_shared,
        });
        Some(stretches.collect())
    }
}
