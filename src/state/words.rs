//! The words of the page: its language with that language's catalogue.

use std::{sync::Arc, time::Duration};

use leptos::prelude::*;

use super::{App, Notice, erased::spawn};
use crate::{
    browser::{
        build::Build,
        document,
        fetch::{self, FetchError},
        intl,
    },
    compare::Row,
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

/// The words of each row of the table, in the order of [`Row::ALL`].
pub(super) type RowWords = [Option<RwSignal<Words>>; Row::ALL.len()];

impl App {
    /// The same state for what a row of the table says: out of sight it changes its language later than the rest.
    pub fn in_row(self, row: Row) -> Self {
        let words = RwSignal::new(self.words.get_untracked());
        self.row_words.update_value(|rows| rows[row as usize] = Some(words));
        Self { words, ..self }
    }

    /// Says all in other words: at once what is in sight, then the other rows, one by one, so that no press waits for them.
    fn say(self, words: Words) {
        let rows = self.row_words.get_value();
        let mut later = Vec::new();
        let mut now = Vec::new();
        for row in Row::ALL {
            if let Some(signal) = rows[row as usize] {
                if document::is_in_sight(row.id()) { now.push(signal) } else { later.insert(0, signal) }
            }
        }
        self.words.set(words.clone());
        for row in now {
            let _ = row.try_set(words.clone());
        }
        self.say_later(later);
    }

    fn say_later(self, mut rows: Vec<RwSignal<Words>>) {
        let Some(row) = rows.pop() else { return };
        let say = move || {
            // What is said by now: the language may have changed again.
            let _ = row.try_set(self.words.get_untracked());
            self.say_later(rows);
        };
        set_timeout(say, Duration::ZERO);
    }

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
        self.query.update(|query| query.lang = Some(lang));
        self.speak(lang);
    }

    /// Changes the language once its catalogue is there; until then the page stays as it is.
    pub(super) fn speak(self, lang: Lang) {
        if untrack(|| self.lang()) == lang {
            return;
        }
        let known = self.known_words.with_value(|known| known.iter().find(|words| words.lang == lang).cloned());
        if let Some(words) = known {
            return self.say(words);
        }
        let build = self.build.get_value();
        spawn(async move {
            match Words::fetch(&build, lang).await {
                Ok(words) => {
                    self.known_words.update_value(|known| known.push(words.clone()));
                    self.say(words);
                }
                Err(_) => self.notice.set(Some(Notice::LanguageFailed(lang))),
            }
        });
    }
}
