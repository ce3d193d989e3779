use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::json::Json;

/// Parses a text by the browser's own parser; nothing where it is no JSON.
pub fn parse(text: &str) -> Option<Json> {
    JSON::parse(text).ok().map(|value| from_js(&value))
}

/// Deeper than anything of ours lies; the browser reads any depth, but this program's stack has an end.
const DEPTH: usize = 32;

/// Takes a value that the browser parsed out of JavaScript's hands; what lies too deep is nothing.
pub fn from_js(value: &JsValue) -> Json {
    taken(value, DEPTH)
}

fn taken(value: &JsValue, depth: usize) -> Json {
    if depth == 0 {
        Json::Null
    } else if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(truth) = value.as_bool() {
        Json::Bool(truth)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Json::List(items.iter().map(|item| taken(&item, depth - 1)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let member = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default(), taken(&entry.get(1), depth - 1))
        };
        Json::Object(Object::entries(object).iter().map(member).collect())
    } else {
        Json::Null
    }
}
