//! ISO 690 as Bulgarian texts have it (БДС ISO 690): the archive's style speaks English also where its locale is Bulgarian.

use hayagriva::citationberg::Style;
use serde_json::{Value, json};

/// The words that ISO 690's style has around its fields, in English, and those of БДС ISO 690 in their place.
const AFFIXES: [(&str, &str); 6] = [
    (" p", " с."),
    ("Vol. ", "Т. "),
    ("no. ", "бр. "),
    ("No. ", "Бр. "),
    ("p. ", "с. "),
    ("P. ", "С. "),
];

/// The same of its terms, by the names that CSL gives them.
const TERMS: [(&str, &str); 6] = [
    ("no date", "[б.г.]"),
    ("in", "в"),
    ("online", "онлайн"),
    ("accessed", "прегледано на"),
    ("retrieved", "достъпно"),
    ("from", "на"),
];

/// The style with Bulgarian words.
///
/// # Errors
/// Where it has other words than [`AFFIXES`], or the processor takes no such style.
pub fn of(style: &Style) -> Result<Style, String> {
    let mut style = serde_json::to_value(style).map_err(|error| error.to_string())?;
    for (own, bulgarian) in AFFIXES {
        if !translate(&mut style, own, bulgarian) {
            return Err(format!("{own:?} stands nowhere in the style"));
        }
    }
    let mut terms: Vec<Value> = TERMS
        .iter()
        .map(|(name, text)| json!({ "@name": name, "$text": text, "@form": "long" }))
        .collect();
    // Two editors are no board.
    terms
        .push(json!({ "@name": "editor", "single": "ред.", "multiple": "ред.", "@form": "short" }));
    style["locale"] = json!([{ "terms": { "term": terms }, "date": [] }]);
    serde_json::from_value(style).map_err(|error| error.to_string())
}

/// Puts a word in the place of another before and behind all fields; whether it stood anywhere.
fn translate(place: &mut Value, own: &str, bulgarian: &str) -> bool {
    match place {
        Value::Object(fields) => {
            let mut is_found = false;
            for (name, value) in fields {
                let is_affix = matches!(&**name, "@prefix" | "@suffix");
                let text = value.as_str().map(|text| text.replace('\u{a0}', " "));
                if is_affix && text.as_deref() == Some(own) {
                    *value = bulgarian.replace(' ', "\u{a0}").into();
                    is_found = true;
                } else {
                    is_found |= translate(value, own, bulgarian);
                }
            }
            is_found
        }
        Value::Array(values) => {
            let translated = values
                .iter_mut()
                .map(|value| translate(value, own, bulgarian));
            translated.fold(false, |is_found, is_here| is_found | is_here)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}
