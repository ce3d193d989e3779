//! The search as a program of its own: a thin wrapper around `tertium::search::Engine`, whose rules and tests are in the library.

use js_sys::{Array, JSON, Object};
use tertium::{
    json::Json,
    locale::Lang,
    search::{self, Request},
};
use wasm_bindgen::prelude::*;

/// All methods of a release, ready to be searched; what it answers is JSON.
#[wasm_bindgen]
pub struct Engine(search::Engine);

#[wasm_bindgen]
impl Engine {
    /// Takes `_index.txt` as it came: a text would be decoded and encoded again on its way. Throws a text where that is no index.
    #[wasm_bindgen(constructor)]
    pub fn new(index: Vec<u8>) -> Result<Engine, JsValue> {
        search::Engine::read(index).map(Self).map_err(|broken| JsValue::from_str(&broken.to_string()))
    }

    pub fn search(&self, typed: &str, lang: &str, most: usize) -> String {
        self.0.search(typed, read(lang), most)
    }

    pub fn resolve(&self, pasted: &str) -> String {
        self.0.resolve(pasted)
    }

    pub fn browse(&self, request: &str) -> String {
        let request = JSON::parse(request).map_or(Json::Null, |request| json(&request, 3));
        self.0.browse(&Request::read(&request))
    }

    pub fn complete(&self, slugs: &str, lang: &str) -> String {
        self.0.complete(slugs, read(lang))
    }

    pub fn has(&self, slug: &str) -> bool {
        self.0.has(slug)
    }

    pub fn name(&self, slug: &str, lang: &str) -> Option<String> {
        self.0.name(slug, read(lang)).map(str::to_owned)
    }
}

fn main() {}

/// Lets the browser compile what a large index will need, while that is under way.
#[wasm_bindgen]
pub fn warm_up() {
    search::warm_up();
}

fn read(lang: &str) -> Lang {
    lang.parse().unwrap_or_default()
}

/// Takes a value that the browser parsed out of JavaScript's hands, no deeper than a request goes.
fn json(value: &JsValue, depth: usize) -> Json {
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if depth == 0 {
        Json::Null
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Json::List(items.iter().map(|item| json(&item, depth - 1)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let entries = Object::entries(object);
        let members = entries.iter().map(|entry| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default(), json(&entry.get(1), depth - 1))
        });
        Json::Object(members.collect())
    } else {
        Json::Null
    }
}
