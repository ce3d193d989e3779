//! What is distinctive in the summaries stands out, what they share steps back.

use leptos::prelude::*;

use crate::{
    browser::{
        fetch,
        highlight::{self, Stretches},
        mutations::{self, Depth},
    },
    compare::{Cell, Row, distinct},
    locale::Lang,
    state::{
        App,
        erased::{after_paint, effect, memo, spawn},
    },
};

/// Whether summaries are weighed, and the words that nearly every summary of the dataset has.
#[derive(Clone, Copy)]
pub struct Dimming {
    is_on: RwSignal<bool>,
    /// In Bulgarian and in English; nothing until they are fetched.
    common: RwSignal<Option<[Vec<String>; 2]>>,
}

impl Dimming {
    /// Marks the summaries from now on, whenever somebody wishes it.
    pub fn start(app: App) -> Self {
        let dimming = Self { is_on: RwSignal::new(false), common: RwSignal::new(None) };
        let weighed = memo(move || dimming.weighed(app));
        let mark = move || {
            after_paint(move || {
                let _ = weighed.try_with_untracked(|texts| highlight::apply(Row::Summary.id(), texts));
            });
        };
        effect(move || {
            weighed.track();
            mark();
        });
        // Folding and late records draw a text anew.
        mutations::watch(Depth::Whole, move || {
            if dimming.is_on.try_get_untracked() == Some(true) {
                mark();
            }
        });
        dimming
    }

    /// Weighs the summaries, or no longer; the common words are fetched the first time.
    pub fn toggle(self, app: App) {
        self.is_on.update(|is_on| *is_on = !*is_on);
        if self.common.with_untracked(Option::is_none) {
            let url = app.common_url();
            spawn(async move {
                // Without them the summaries are weighed against each other only.
                let Ok(json) = fetch::json(&url).await else { return };
                let list = |lang: &str| json[lang].items().iter().filter_map(|stem| stem.as_text().map(str::to_owned)).collect();
                self.common.set(Some([list("bg"), list("en")]));
            });
        }
    }

    /// Whether they are weighed.
    pub fn is_on(self) -> bool {
        self.is_on.get()
    }

    /// The summaries in stretches; none where nobody asked for it or nothing is compared.
    fn weighed(self, app: App) -> Vec<Stretches> {
        let (loaded, lang) = (app.loaded(), app.lang());
        if !self.is_on.get() || loaded.len() < 2 {
            return Vec::new();
        }
        let summary = |cell| if let Cell::Prose(text) = cell { text.text } else { String::new() };
        let texts: Vec<String> = loaded.iter().map(|method| summary(Row::Summary.cell(method, lang))).collect();
        let common = self.common.get().map(|[bg, en]| if lang == Lang::Bg { bg } else { en }).unwrap_or_default();
        let weigh = |place: usize| {
            let others: Vec<&str> = texts.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, text)| &**text).collect();
            distinct(&texts[place], &others, &common).into_iter().map(|stretch| (stretch.text.to_owned(), stretch.is_shared)).collect()
        };
        (0..texts.len()).map(weigh).collect()
    }
}
