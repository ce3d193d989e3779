//! Plurals, lists and numbers as the language forms them, by the browser's own Intl.
//!
//! Off the browser, where pages are rendered, the rules of the page's two languages stand here (CLDR).

use js_sys::{
    Array,
    Intl::{ListFormat, NumberFormat, PluralRules},
    Object, Reflect,
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
        return listed(lang, items);
    }
    let items: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    ListFormat::new(&locales(lang), &Object::new())
        .format(&items)
        .into()
}

/// A number with the language's digits and separators.
pub fn number(lang: Lang, number: usize) -> String {
    if !IS_BROWSER {
        return grouped(lang, number);
    }
    let format = NumberFormat::new(&locales(lang), &Object::new()).format();
    let number = format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(number as f64));
    number
        .ok()
        .and_then(|number| number.as_string())
        .unwrap_or_default()
}

/// A number with the language's decimal mark, rounded to a number of decimals.
pub fn decimal(lang: Lang, number: f64, decimals: usize) -> String {
    if !IS_BROWSER {
        let written = format!("{number:.decimals$}");
        return match lang {
            Lang::Bg => written.replace('.', ","),
            Lang::En => written,
        };
    }
    let options = Object::new();
    for option in ["minimumFractionDigits", "maximumFractionDigits"] {
        // Without it there would be more or fewer decimals, and no harm.
        let _ = Reflect::set(&options, &option.into(), &JsValue::from(decimals as u32));
    }
    let format = NumberFormat::new(&locales(lang), &options).format();
    let written = format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(number));
    written
        .ok()
        .and_then(|written| written.as_string())
        .unwrap_or_default()
}

fn locales(lang: Lang) -> Array {
    Array::of1(&JsValue::from_str(lang.tag()))
}

/// A list as CLDR has it: in English a comma stands before the last "and", too.
fn listed(lang: Lang, items: &[String]) -> String {
    let (and, and_last) = match lang {
        Lang::Bg => (" и ", " и "),
        Lang::En => (" and ", ", and "),
    };
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [one, other] => [one, and, other].concat(),
        [others @ .., last] => [&others.join(", "), and_last, last].concat(),
    }
}

/// A number as CLDR has it: thousands are parted, in Bulgarian by a space from five digits on.
fn grouped(lang: Lang, number: usize) -> String {
    let (separator, least) = match lang {
        Lang::Bg => ('\u{a0}', 10_000),
        Lang::En => (',', 1000),
    };
    let digits = number.to_string();
    if number < least {
        return digits;
    }
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What Chromium's Intl writes for the same.
    #[test]
    fn lists_and_numbers_are_those_of_the_browser() {
        #[track_caller]
        fn check(lang: Lang, items: &[&str], expected: &str) {
            let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
            assert_eq!(list(lang, &items), expected);
        }
        check(Lang::En, &["A", "B"], "A and B");
        check(Lang::En, &["A", "B", "C"], "A, B, and C");
        check(Lang::Bg, &["A", "B"], "A и B");
        check(Lang::Bg, &["A", "B", "C"], "A, B и C");
        assert_eq!(number(Lang::En, 1234), "1,234");
        assert_eq!(number(Lang::En, 1_234_567), "1,234,567");
        assert_eq!(number(Lang::Bg, 1234), "1234");
        assert_eq!(number(Lang::Bg, 12345), "12\u{a0}345");
    }
}
