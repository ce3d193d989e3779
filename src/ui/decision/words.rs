//! What is said where one decides, in each language.

use std::sync::OnceLock;

use leptos::prelude::*;
use tertium_core::{
    decision::{Better, Criterion, Kind, Refused, Value},
    locale::{Bilingual, DecisionKey, Lang, Messages, fill},
};

use crate::{app::App, platform::intl};

static WORDS: OnceLock<Bilingual<Messages<DecisionKey>>> = OnceLock::new();

/// Reads the texts as the build wrote them, unless that was done.
///
/// # Errors
/// Where they are no texts of this part.
pub fn read(json: &[u8]) -> Result<(), serde_json::Error> {
    if WORDS.get().is_none() {
        let words = serde_json::from_slice(json)?;
        WORDS.get_or_init(|| words);
    }
    Ok(())
}

/// A text in the language of the page.
pub fn say(app: App, key: DecisionKey) -> String {
    let words = WORDS.get();
    words.map_or_else(String::new, |words| {
        words.get(app.words.lang()).text(key).to_owned()
    })
}

/// The same for a view: it follows the language.
pub fn label(app: App, key: DecisionKey) -> Signal<String> {
    Signal::derive(move || say(app, key))
}

/// A text with its gaps filled.
pub fn format(app: App, key: DecisionKey, values: &[(&str, &str)]) -> String {
    fill(&say(app, key), values)
}

/// A share in words: "37.5%".
pub fn percent(app: App, share: f64) -> String {
    let number = intl::decimal(app.words.lang(), share * 100.0, 1);
    format(app, DecisionKey::Percent, &[("number", &number)])
}

/// A score in words: "0.835".
pub fn score(app: App, score: f64) -> String {
    intl::decimal(app.words.lang(), score, 3)
}

/// What kind of values there are.
pub fn kind_key(kind: &Kind) -> DecisionKey {
    match kind {
        Kind::Number { .. } => DecisionKey::KindNumber,
        Kind::Scale { .. } => DecisionKey::KindScale,
        Kind::YesNo => DecisionKey::KindYesNo,
        Kind::Text => DecisionKey::KindText,
    }
}

/// Which values are the better ones.
pub fn better_key(better: Better) -> DecisionKey {
    match better {
        Better::Higher => DecisionKey::BetterHigher,
        Better::Lower => DecisionKey::BetterLower,
    }
}

/// Why a step was not taken.
pub fn refused_key(refused: Refused) -> DecisionKey {
    match refused {
        Refused::Taken => DecisionKey::Taken,
        Refused::Full => DecisionKey::Full,
        Refused::Gone => DecisionKey::Gone,
        Refused::NotesFull => DecisionKey::NotesFull,
        Refused::Long => DecisionKey::TooLong,
        Refused::MethodsFull => DecisionKey::MethodsFull,
        Refused::MethodGone => DecisionKey::MethodGone,
    }
}

/// A value of a criterion as it is read: with its unit, or with what its points stand for.
pub fn value_text(app: App, criterion: &Criterion, value: &Value) -> String {
    match (&criterion.kind, value) {
        (Kind::Number { unit }, Value::Number(number)) => {
            let number = number.text(app.words.lang());
            let unit = if unit.is_empty() {
                ""
            } else {
                &["\u{a0}", unit].concat()
            };
            [&number, unit].concat()
        }
        (Kind::Scale { anchors }, Value::Points(points)) => points_text(app, anchors, *points),
        (_, Value::YesNo(true)) => say(app, DecisionKey::Yes),
        (_, Value::YesNo(false)) => say(app, DecisionKey::No),
        (_, value) => value.written(),
    }
}

/// Points with what they stand for, where that is said.
pub fn points_text(app: App, anchors: &[String; 5], points: u8) -> String {
    let anchor = usize::from(points).checked_sub(1);
    let anchor = anchor.and_then(|place| anchors.get(place));
    let digit = points.to_string();
    match anchor.filter(|anchor| !anchor.is_empty()) {
        Some(anchor) => format(
            app,
            DecisionKey::Points,
            &[("points", &digit), ("anchor", anchor)],
        ),
        None => digit,
    }
}

/// A number as the fields of a language hold it.
pub fn field_text(value: &Value, lang: Lang) -> String {
    match value {
        Value::Number(number) => number.text(lang),
        value => value.written(),
    }
}
