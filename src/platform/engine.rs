//! The search engine, a program of its own that the loader fetches and starts.

use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

use super::json::parse;
use crate::{
    json::Json,
    locale::Lang,
    method::Slug,
    search::{Hit, Listing, Proposal, Resolved, reply},
};

#[wasm_bindgen]
extern "C" {
    /// The loader's: the engine with the index of the release, fetched once.
    #[wasm_bindgen(catch, js_namespace = tertium)]
    async fn engine() -> Result<JsValue, JsValue>;

    /// The loader's: fetches and starts a program of the build, once.
    #[wasm_bindgen(catch, js_namespace = tertium)]
    pub(super) async fn program(name: &str) -> Result<JsValue, JsValue>;

    #[derive(Clone)]
    type Exported;
    #[wasm_bindgen(method)]
    fn search(this: &Exported, typed: &str, lang: &str, most: u32) -> String;
    #[wasm_bindgen(method)]
    fn resolve(this: &Exported, pasted: &str) -> String;
    #[wasm_bindgen(method)]
    fn browse(this: &Exported, request: &str) -> String;
    #[wasm_bindgen(method)]
    fn complete(this: &Exported, slugs: &str, lang: &str) -> String;
    #[wasm_bindgen(method)]
    fn has(this: &Exported, slug: &str) -> bool;
    #[wasm_bindgen(method)]
    fn name(this: &Exported, slug: &str, lang: &str) -> Option<String>;
}

/// Fetches and starts another program of the page; answers whether it runs.
pub async fn start(name: &str) -> bool {
    program(name).await.is_ok()
}

/// The engine with the index of a release. The browser has one thread: the wrapper never leaves it.
#[derive(Clone)]
pub struct Engine(SendWrapper<Exported>);

impl Engine {
    /// Fetches program and index, unless that was done; nothing where one of them failed.
    pub async fn start() -> Option<Self> {
        engine().await.ok().map(|engine| Self(SendWrapper::new(engine.unchecked_into())))
    }

    pub fn search(&self, typed: &str, lang: Lang, most: u32) -> Vec<Hit> {
        reply::hits(&read(&self.0.search(typed, lang.tag(), most)))
    }

    /// Reads a pasted list of names, slugs and identifiers.
    pub fn resolve(&self, pasted: &str) -> Resolved {
        reply::resolved(&read(&self.0.resolve(pasted)))
    }

    /// A page of the whole dataset.
    pub fn browse(&self, request: &str) -> Listing {
        reply::listing(&read(&self.0.browse(request)))
    }

    /// What is missing from a comparison.
    pub fn complete(&self, slugs: &[Slug], lang: Lang) -> Vec<Proposal> {
        let slugs: Vec<&str> = slugs.iter().map(Slug::as_str).collect();
        reply::proposals(&read(&self.0.complete(&slugs.join(","), lang.tag())))
    }

    pub fn has(&self, slug: &Slug) -> bool {
        self.0.has(slug.as_str())
    }

    pub fn name(&self, slug: &Slug, lang: Lang) -> Option<String> {
        self.0.name(slug.as_str(), lang.tag())
    }
}

fn read(text: &str) -> Json {
    parse(text).unwrap_or(Json::Null)
}
