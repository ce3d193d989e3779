//! Plurals, lists and numbers as the language forms them, by the browser's own Intl.
//!
//! Off the browser, and where Intl is missing, English rules stand in.

use js_sys::{
    Array,
    Intl::{ListFormat, NumberFormat, PluralRules},
    Object,
};
use tertium_core::locale::Lang;
use wasm_bindgen::JsValue;

const IS_BROWSER: bool = cfg!(target_arch = "wasm32");

/// The plural category of a number (CLDR): one, few, other …
pub fn plural(lang: Lang, count: usize) -> String {
    if !IS_BROWSER {
        return if count == 1 { "one" } else { "other" }.to_owned();
    }
    PluralRules::new(&locales(lang), &Object::new())
        .select(count as f64)
        .into()
}

/// A list in words: "A, B and C".
pub fn list(lang: Lang, items: &[String]) -> String {
    if !IS_BROWSER {
        return items.join(", ");
    }
    let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    ListFormat::new(&locales(lang), &Object::new())
        .format(&items)
        .into()
}

/// A number with the language's digits and separators.
pub fn number(lang: Lang, number: usize) -> String {
    if !IS_BROWSER {
        return number.to_string();
    }
    let format = NumberFormat::new(&locales(lang), &Object::new()).format();
    let number = format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(number as f64));
    number
        .ok()
        .and_then(|number| number.as_string())
        .unwrap_or_default()
}

fn locales(lang: Lang) -> Array {
    Array::of1(&JsValue::from_str(lang.tag()))
}
