//! Examples of code: whether they are shown, in which language of programming, and how far those of each method are.

use std::{collections::HashMap, sync::Arc};

use leptos::{prelude::*, task::spawn_local};
use tertium_core::{
    build::Build,
    compare::Row,
    method::{Code, CodeLanguage, Slug},
};

use super::{App, LoadError, Version};
use crate::platform::fetch;

/// How far the examples of a method are.
#[derive(Debug, Clone)]
pub enum CodeLoad {
    Pending,
    Ready(Arc<Code>),
    Failed(LoadError),
}

/// The examples below the row of software; cheap to copy.
#[derive(Clone, Copy)]
pub struct Codes {
    build: StoredValue<Build>,
    version: Version,
    is_shown: RwSignal<bool>,
    language: RwSignal<CodeLanguage>,
    loads: StoredValue<HashMap<Slug, ArcRwSignal<CodeLoad>>>,
}

impl Codes {
    pub fn new(build: StoredValue<Build>, version: Version) -> Self {
        Self {
            build,
            version,
            is_shown: RwSignal::new(false),
            language: RwSignal::new(CodeLanguage::R),
            loads: StoredValue::default(),
        }
    }

    /// Whether the row of examples is shown.
    pub fn is_shown(self) -> bool {
        self.is_shown.get()
    }

    /// Shows the row of examples, or hides it.
    pub fn toggle(self) {
        self.is_shown.update(|is_shown| *is_shown = !*is_shown);
    }

    /// The language in which all examples are shown.
    pub fn language(self) -> CodeLanguage {
        self.language.get()
    }

    pub fn choose(self, language: CodeLanguage) {
        self.language.set(language);
    }

    /// How far the examples of a method are; asks for them the first time.
    pub fn get(self, slug: &Slug) -> CodeLoad {
        let known = self.loads.with_value(|loads| loads.get(slug).cloned());
        let load = known.unwrap_or_else(|| {
            let load = ArcRwSignal::new(CodeLoad::Pending);
            self.loads
                .update_value(|loads| drop(loads.insert(slug.clone(), load.clone())));
            self.fetch(slug, load.clone(), fetch::Cache::Default);
            load
        });
        load.get()
    }

    /// Asks again for examples that did not come.
    pub fn retry(self, slug: &Slug) {
        let load = self.loads.with_value(|loads| loads.get(slug).cloned());
        if let Some(load) = load {
            load.set(CodeLoad::Pending);
            self.fetch(slug, load, fetch::Cache::Reload);
        }
    }

    fn fetch(self, slug: &Slug, load: ArcRwSignal<CodeLoad>, cache: fetch::Cache) {
        let (url, slug) = (
            self.build.with_value(|build| build.code_url(slug)),
            slug.clone(),
        );
        spawn_local(async move {
            let outcome = match fetch::data(&url, cache, None).await {
                Ok(json) => match Code::from_json(&slug, &json) {
                    Ok(code) => CodeLoad::Ready(Arc::new(code)),
                    Err(error) => CodeLoad::Failed(LoadError::Record(error)),
                },
                Err(error) => CodeLoad::Failed(LoadError::Fetch(error)),
            };
            let has_failed = matches!(outcome, CodeLoad::Failed(_));
            load.set(outcome);
            if has_failed {
                self.version.look();
            }
        });
    }
}

impl App {
    /// Whether some compared method has examples of code.
    pub fn has_code(self) -> bool {
        self.loaded().iter().any(|method| method.has_code)
    }

    /// Whether examples are shown: they go with the row of software and its button.
    pub fn shows_code(self) -> bool {
        let is_row_shown = self.is_shown(Row::Software, self.verdict(Row::Software));
        self.code.is_shown() && is_row_shown && self.has_code()
    }

    /// The method whose code the others are compared with: the baseline, else the first that has an example in the
    /// language that is shown.
    pub fn code_reference(self) -> Option<(Slug, Arc<Code>)> {
        let language = self.code.language();
        let example = |slug: Slug| match self.code.get(&slug) {
            CodeLoad::Ready(code) => code.example(language).is_some().then_some((slug, code)),
            CodeLoad::Pending | CodeLoad::Failed(_) => None,
        };
        let with_code = self.loaded().into_iter().filter(|method| method.has_code);
        let slugs: Vec<Slug> = with_code.map(|method| method.slug.clone()).collect();
        let baseline = self.baseline().filter(|base| slugs.contains(base));
        baseline.into_iter().chain(slugs).find_map(example)
    }
}
