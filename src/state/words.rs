//! The words of the page: its language with that language's catalogue.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    App, Notice,
    erased::{after_paint, spawn},
};
use crate::{
    browser::{
        build::Build,
        fetch::{self, FetchError},
        intl,
    },
    locale::{Catalogue, Key, Lang, fill},
};

/// A language and all that the page says in it; they change together.
#[derive(Debug, Clone)]
pub struct Words {
    pub lang: Lang,
    pub catalogue: Arc<Catalogue>,
}

impl Words {
    /// Fetches the catalogue of a language.
    pub async fn fetch(build: &Build, lang: Lang) -> Result<Self, FetchError> {
        let json = fetch::json(build.catalogue_url(lang)).await?;
        let catalogue = Catalogue::decode(&json).map_err(|_| FetchError::Content)?;
        Ok(Self { lang, catalogue: Arc::new(catalogue) })
    }
}

impl App {
    pub fn lang(self) -> Lang {
        self.words.with(|words| words.lang)
    }

    /// A text of the catalogue.
    pub fn text(self, key: Key) -> String {
        self.words.with(|words| words.catalogue.text(key).to_owned())
    }

    /// A text of the catalogue that follows the language.
    pub fn said(self, key: Key) -> Box<dyn FnMut() -> String + Send> {
        Box::new(move || self.text(key))
    }

    /// A text with its gaps filled.
    pub fn filled(self, key: Key, values: &[(&str, &str)]) -> String {
        self.words.with(|words| fill(words.catalogue.text(key), values))
    }

    /// A text in the plural form that a count asks for; `{count}` is filled too.
    pub fn counted(self, key: Key, count: usize, values: &[(&str, &str)]) -> String {
        self.words.with(|words| {
            let number = intl::number(words.lang, count);
            let pattern = words.catalogue.form(key, &intl::plural(words.lang, count));
            // The number first: a value may hold what looks like its gap.
            fill(&fill(pattern, &[("count", &number)]), values)
        })
    }

    /// A list in words.
    pub fn listed(self, items: &[String]) -> String {
        intl::list(self.lang(), items)
    }

    /// Changes the language, by the visitor's own hand.
    pub fn choose_lang(self, lang: Lang) {
        self.ask(|query| query.lang = Some(lang));
        self.speak(lang);
    }

    /// The language that was asked for: the page's, or the one that it is about to speak.
    pub fn asked_lang(self) -> Lang {
        self.query.with(|query| query.lang).unwrap_or_else(|| self.lang())
    }

    /// Changes the language once its catalogue is there; until then the page stays as it is.
    pub(super) fn speak(self, lang: Lang) {
        if untrack(|| self.lang()) == lang {
            return;
        }
        let known = self.known_words.with_value(|known| known.iter().find(|words| words.lang == lang).cloned());
        if let Some(words) = known {
            return after_paint(move || self.turn_to(words));
        }
        let build = self.build.get_value();
        spawn(async move {
            match Words::fetch(&build, lang).await {
                Ok(words) => {
                    self.known_words.update_value(|known| known.push(words.clone()));
                    self.turn_to(words);
                }
                Err(_) => {
                    let spoken = untrack(|| self.lang());
                    self.ask(|query| {
                        if query.lang == Some(lang) {
                            query.lang = Some(spoken);
                        }
                    });
                    self.notice.set(Some(Notice::LanguageFailed(lang)));
                }
            }
        });
    }

    /// Speaks a language, unless somebody chose another one meanwhile.
    fn turn_to(self, words: Words) {
        if untrack(|| self.asked_lang()) == words.lang {
            self.words.set(words);
        }
    }
}
