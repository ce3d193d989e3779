//! ISO 690 as Bulgarian texts have it (БДС ISO 690): the archive's style speaks English also where its locale is Bulgarian.

use hayagriva::citationberg::Style;
use serde_json::{Value, json};

/// The words that ISO 690's style has in itself, in English, and those of БДС ISO 690 in their place.
const PREFIXES: [(&str, &str); 5] = [
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
/// Where the processor takes no such style.
pub fn of(style: &Style) -> Result<Style, serde_json::Error> {
    let mut style = serde_json::to_value(style)?;
    translate_prefixes(&mut style);
    let mut terms: Vec<Value> = TERMS
        .iter()
        .map(|(name, text)| json!({ "@name": name, "$text": text, "@form": "long" }))
        .collect();
    // Two editors are no board.
    terms
        .push(json!({ "@name": "editor", "single": "ред.", "multiple": "ред.", "@form": "short" }));
    style["locale"] = json!([{ "terms": { "term": terms }, "date": [] }]);
    serde_json::from_value(style)
}

fn translate_prefixes(place: &mut Value) {
    match place {
        Value::Object(fields) => {
            for (name, value) in fields {
                let text = value.as_str().map(|text| text.replace('\u{a0}', " "));
                let own = PREFIXES
                    .iter()
                    .find(|(own, _)| text.as_deref() == Some(own));
                match own {
                    Some((_, bulgarian)) if name == "@prefix" => {
                        *value = bulgarian.replace(' ', "\u{a0}").into();
                    }
                    _ => translate_prefixes(value),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(translate_prefixes),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
