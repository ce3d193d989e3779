//! Plurals and lists as the language forms them, by the browser's own Intl.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::locale::Lang;

/// The plural category of a number: one, few, other …
pub fn plural(lang: Lang, count: usize) -> String {
    make(lang, "PluralRules", &[]).and_then(|rules| call(&rules, "select", &JsValue::from_f64(count as f64))).unwrap_or_else(|| "other".into())
}

/// A list in words: "A, B and C".
pub fn list(lang: Lang, items: &[String]) -> String {
    let values: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    make(lang, "ListFormat", &[("type", "conjunction")]).and_then(|format| call(&format, "format", &values)).unwrap_or_else(|| items.join(", "))
}

/// A number with the language's digits and separators.
pub fn number(lang: Lang, count: usize) -> String {
    make(lang, "NumberFormat", &[]).and_then(|format| call(&format, "format", &JsValue::from_f64(count as f64))).unwrap_or_else(|| count.to_string())
}

fn make(lang: Lang, class: &str, options: &[(&str, &str)]) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
    let settings = Object::new();
    for (name, value) in options {
        Reflect::set(&settings, &(*name).into(), &(*value).into()).ok()?;
    }
    Reflect::construct(&class, &Array::of2(&lang.tag().into(), &settings)).ok()
}

fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<String> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, argument).ok()?.as_string()
}
