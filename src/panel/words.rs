//! What the panels say. Both catalogues are part of their program: it waits for no further file.

use std::sync::OnceLock;

use crate::{
    browser::{intl, json},
    locale::{Bilingual, Catalogue, PanelKey, fill},
    state::App,
    view::erased::{Text, text},
};

type Texts = Bilingual<Option<Catalogue<PanelKey>>>;

fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    let read = |catalogue: &str| Catalogue::decode(&json::parse(catalogue)?).ok();
    TEXTS.get_or_init(|| Bilingual { bg: read(include_str!("locale/bg.json")), en: read(include_str!("locale/en.json")) })
}

impl App {
    /// A text with its gaps filled.
    pub(super) fn tell(self, key: PanelKey, values: &[(&str, &str)]) -> String {
        texts().get(self.lang()).as_ref().map_or_else(String::new, |catalogue| fill(catalogue.text(key), values))
    }

    /// A text that follows the language.
    pub(super) fn told(self, key: PanelKey) -> Text {
        text(move || self.tell(key, &[]))
    }

    /// A text in the plural form that a count asks for.
    pub(super) fn tell_count(self, key: PanelKey, count: usize) -> String {
        let lang = self.lang();
        let pattern = texts().get(lang).as_ref().map_or("", |catalogue| catalogue.form(key, &intl::plural(lang, count)));
        fill(pattern, &[("count", &intl::number(lang, count))])
    }
}
