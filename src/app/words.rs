//! The texts of the page in its language.

use std::{fmt, sync::Arc};

use leptos::{prelude::*, task::spawn_local};
use tertium_core::{
    build::Build,
    locale::{Catalogue, CatalogueError, Key, Lang, fill},
};

use super::{App, Notice, after_paint};
use crate::platform::{
    fetch::{self, FetchError},
    intl,
};

/// A language with all that the page says in it; they change together.
#[derive(Debug, Clone)]
pub struct Spoken {
    pub lang: Lang,
    pub catalogue: Arc<Catalogue>,
}

/// Why the texts of a language are not there.
#[derive(Debug, Clone)]
pub enum WordsError {
    Fetch(FetchError),
    Catalogue(CatalogueError),
}

impl fmt::Display for WordsError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Fetch(error) => write!(f, "the texts of the page: {error}"),
            Self::Catalogue(error) => write!(f, "the texts of the page: {error}"),
        }
    }
}

impl Spoken {
    /// Fetches the catalogue of a language.
    pub async fn fetch(build: &Build, lang: Lang) -> Result<Self, WordsError> {
        let url = build.catalogue_url(lang);
        let json = fetch::data(url, fetch::Cache::Default, build.integrity(url));
        let catalogue = Catalogue::from_list(&json.await.map_err(WordsError::Fetch)?);
        Ok(Self {
            lang,
            catalogue: Arc::new(catalogue.map_err(WordsError::Catalogue)?),
        })
    }
}

/// The texts of the page; cheap to copy.
#[derive(Clone, Copy)]
pub struct Words {
    build: StoredValue<Build>,
    spoken: RwSignal<Spoken>,
    /// The language that was asked for last, which the page may be about to speak.
    wanted: RwSignal<Lang>,
    fetched: StoredValue<Vec<Spoken>>,
}

impl Words {
    pub fn new(build: StoredValue<Build>, spoken: Spoken) -> Self {
        Self {
            build,
            wanted: RwSignal::new(spoken.lang),
            spoken: RwSignal::new(spoken.clone()),
            fetched: StoredValue::new(vec![spoken]),
        }
    }

    /// The language of the page.
    pub fn lang(self) -> Lang {
        self.spoken.with(|spoken| spoken.lang)
    }

    /// The language that was asked for: the page's, or the one that it is about to speak.
    pub fn wanted(self) -> Lang {
        self.wanted.get()
    }

    /// A text in the language of the page.
    pub fn text(self, key: Key) -> String {
        self.spoken
            .with(|spoken| spoken.catalogue.text(key).to_owned())
    }

    /// The same as [`Self::text`] for a view: it follows the language.
    pub fn label(self, key: Key) -> Signal<String> {
        Signal::derive(move || self.text(key))
    }

    /// A text with its gaps filled.
    pub fn format(self, key: Key, values: &[(&str, &str)]) -> String {
        self.spoken
            .with(|spoken| fill(spoken.catalogue.text(key), values))
    }

    /// A text in the plural form that a count asks for; `{count}` is filled too.
    pub fn count(self, key: Key, count: usize, values: &[(&str, &str)]) -> String {
        self.spoken.with(|spoken| {
            let number = intl::number(spoken.lang, count);
            let pattern = spoken
                .catalogue
                .form(key, &intl::plural(spoken.lang, count));
            // The number first: a value may hold what looks like its gap.
            fill(&fill(pattern, &[("count", &number)]), values)
        })
    }

    /// A text in the case of what is chosen from, with its gaps filled.
    pub fn choose(self, key: Key, choice: &str, values: &[(&str, &str)]) -> String {
        self.spoken
            .with(|spoken| fill(spoken.catalogue.form(key, choice), values))
    }

    /// Reads the catalogue of the page's language.
    pub(super) fn with<T>(self, read: impl FnOnce(&Catalogue, Lang) -> T) -> T {
        self.spoken
            .with(|spoken| read(&spoken.catalogue, spoken.lang))
    }

    /// Items as a list in words: "A, B and C".
    pub fn list(self, items: &[String]) -> String {
        intl::list(self.lang(), items)
    }
}

impl App {
    /// Changes the language, by the visitor's own hand.
    ///
    /// The address follows once the texts are there: a language that does not come leaves no trace.
    pub fn choose_lang(self, lang: Lang) {
        self.speak(lang, LangChange::Chosen);
    }

    /// Changes the language to that of the address.
    pub(super) fn follow_lang(self, lang: Lang) {
        self.speak(lang, LangChange::Followed);
    }

    fn speak(self, lang: Lang, reason: LangChange) {
        let words = self.words;
        words.wanted.set(lang);
        let fetched = words
            .fetched
            .with_value(|fetched| fetched.iter().find(|spoken| spoken.lang == lang).cloned());
        if let Some(spoken) = fetched {
            return match reason {
                // The pressed button answers first.
                LangChange::Chosen => after_paint(move || self.turn_to(spoken, reason)),
                LangChange::Followed => self.turn_to(spoken, reason),
            };
        }
        let build = words.build.get_value();
        spawn_local(async move {
            match Spoken::fetch(&build, lang).await {
                Ok(spoken) => {
                    words
                        .fetched
                        .update_value(|fetched| fetched.push(spoken.clone()));
                    self.turn_to(spoken, reason);
                }
                Err(_) if words.wanted.get_untracked() == lang => {
                    words.wanted.set(untrack(|| words.lang()));
                    self.notify(Notice::LanguageFailed(lang));
                    self.version.look();
                }
                // Somebody chose another language meanwhile.
                Err(_) => {}
            }
        });
    }

    /// Speaks a language, unless somebody chose another one meanwhile.
    fn turn_to(self, spoken: Spoken, reason: LangChange) {
        let words = self.words;
        let lang = spoken.lang;
        if words.wanted.get_untracked() != lang {
            return;
        }
        if untrack(|| words.lang()) != lang {
            words.spoken.set(spoken);
        }
        if reason == LangChange::Chosen {
            self.navigation
                .change_at_once(|query| query.lang = Some(lang));
        }
    }
}

/// Why the language changes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LangChange {
    /// The visitor pressed a button.
    Chosen,
    /// The address says so, as after "back".
    Followed,
}
