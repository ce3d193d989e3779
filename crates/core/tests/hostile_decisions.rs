//! Files of decisions that nobody wrote in good faith: fifty thousand of them, or as many as TERTIUM_FUZZ says.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used
)]

use std::env;

use tertium_core::{
    decision::{Criterion, Decision, Rule, Sensitivity, Terms, rank, sensitivity},
    locale::Lang,
    test_records::{Dice, method},
};

/// What stands in fields: names, numbers beyond measure, markup, formulas, marks that turn text.
const TEXTS: &[&str] = &[
    "a",
    "b",
    "",
    " ",
    "Цена",
    "价格",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "=cmd|'/c'!A1",
    "\u{202e}evil",
    "\u{2066}",
    "\u{0}",
    "\u{feff}",
    "1",
    "0",
    "-1",
    "5",
    "3.5",
    "1e308",
    "NaN",
    "Infinity",
    "-0",
    "yes",
    "no",
    "999999999999999",
    "9999999999999999",
    "0.000000000000001",
    "../x",
    "__proto__",
    "qlora",
    "lora",
    "👩‍🔬",
];

const KINDS: &[&str] = &["number", "number", "scale", "yes-no", "text", "formula", ""];

/// What stands between fields where a file is broken.
const SCRAPS: &[&str] = &[
    "{", "}", "[", "]", ",", ":", "\"", "null", "1e999", "-", "\\u0000", "\\ud800", "\u{202e}",
];

/// An own method of which some fields say what they may, and some what they may not.
fn own_method(dice: &mut Dice) -> serde_json::Value {
    let mut method = serde_json::json!({ "name": dice.pick(TEXTS) });
    for _ in 0..dice.below(3) {
        let (text, other) = (dice.pick(TEXTS), dice.pick(TEXTS));
        match dice.below(7) {
            0 => method["summary"] = text.into(),
            1 => method["year"] = dice.pick(&["2024", "1e308", "-1", "1999-2001"]).into(),
            2 => method["purpose"] = serde_json::json!([text, other]),
            3 => method["facets"] = serde_json::json!({ text: [other] }),
            4 => method["aliases"] = serde_json::json!([text, other]),
            5 => {
                method["software"] = serde_json::json!([{ "name": text, "url": dice.pick(&["https://example.org", "javascript:alert(1)", other]) }])
            }
            _ => {
                method["source"] = serde_json::json!({ "title": text, "authors": [other], "doi": dice.pick(&["10.1000/ab", other]) })
            }
        }
    }
    let slug = dice.pick(&["my-a", "my-b", "my-a", "qlora", "my-../x", "MY-A"]);
    serde_json::json!({ "slug": slug, "method": method })
}

/// A note on what may be noted, or on what may not.
fn note(dice: &mut Dice) -> serde_json::Value {
    let (text, row) = (dice.pick(TEXTS), dice.pick(&["limits", "cost", "<b>", ""]));
    let (slug, other) = (dice.pick(&["lora", "../x"]), dice.pick(TEXTS));
    match dice.below(4) {
        0 => serde_json::json!({ "comparison": [slug, "qlora"], "text": text }),
        1 => serde_json::json!({ "method": slug, "text": text }),
        2 => {
            let lines = [text, "\n", other].concat();
            serde_json::json!({ "method": slug, "row": row, "text": lines })
        }
        _ => serde_json::json!({ "row": row, "text": text }),
    }
}

/// A file that is often whole, with fields of any content, and sometimes broken in places.
fn file(dice: &mut Dice) -> String {
    let mut criteria = Vec::new();
    for _ in 0..dice.below(5) {
        let values: serde_json::Map<String, serde_json::Value> = (0..dice.below(4))
            .map(|_| (dice.pick(TEXTS).to_owned(), dice.pick(TEXTS).into()))
            .collect();
        let mut notes = serde_json::Map::new();
        if dice.below(4) == 0 {
            let method = dice.pick(&["lora", "../x"]);
            notes.insert(method.to_owned(), dice.pick(TEXTS).into());
        }
        criteria.push(serde_json::json!({
            "name": dice.pick(TEXTS), "kind": dice.pick(KINDS), "unit": dice.pick(TEXTS),
            "anchors": [dice.pick(TEXTS)], "better": dice.pick(&["higher", "lower", "lower", "x"]),
            "weight": dice.below(130), "values": values, "notes": notes,
        }));
    }
    let coded = serde_json::json!({ "row": dice.pick(&["memory-required", "x", "<b>"]), "better": "lower", "weight": dice.below(120) });
    let version = match dice.below(8) {
        0 => 5,
        1 => 4,
        2 => 3,
        3 => 2,
        _ => 1,
    };
    let methods: Vec<_> = (0..dice.below(3)).map(|_| own_method(dice)).collect();
    let notes: Vec<_> = (0..dice.below(3)).map(|_| note(dice)).collect();
    let whole = serde_json::json!({
        "tertium": dice.pick(&["decision", "decision", "decision", "saved comparisons"]),
        "version": version, "criteria": criteria, "coded": [coded], "methods": methods, "notes": notes,
    });
    let mut json = whole.to_string();
    if dice.below(4) == 0 {
        for _ in 0..=dice.below(3) {
            let mut place = dice.below(json.len());
            while !json.is_char_boundary(place) {
                place -= 1;
            }
            json.insert_str(place, dice.pick(SCRAPS));
        }
    }
    json
}

/// Each is refused or read; what was read is written and read again as it is, shows nothing that turns
/// text, and ranks without a number that is none.
#[test]
fn files_of_any_content_are_refused_or_read() {
    let count = env::var("TERTIUM_FUZZ")
        .ok()
        .and_then(|count| count.parse().ok());
    let methods =
        ["qlora", "lora"].map(|slug| method(|method| method.slug = slug.parse().unwrap()));
    let methods: Vec<_> = methods.iter().collect();
    let mut dice = Dice(18);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..count.unwrap_or(50_000) {
        let json = file(&mut dice);
        let Ok(file) = Decision::from_json(&json) else {
            refused += 1;
            continue;
        };
        read += 1;
        let decision = file.decision;
        let again = Decision::from_json(&decision.to_json()).expect("what was written");
        assert_eq!(
            (&again.decision, again.unreadable),
            (&decision, 0),
            "{json}"
        );
        for criterion in decision.criteria() {
            let is_plain = |text: &str| !text.chars().any(tertium_core::text::is_invisible);
            assert!(
                is_plain(criterion.name()) && criterion.name().chars().count() <= Criterion::NAME
            );
            for value in criterion.values().values() {
                assert!(is_plain(&value.written()), "{json}");
                let again = criterion.kind.read(&value.written(), Lang::En);
                assert_eq!(again.ok().flatten().as_ref(), Some(value), "{json}");
            }
        }
        for (_, note) in decision.notes() {
            let mut lines = note.lines();
            assert!(
                lines.all(|line| !line.chars().any(tertium_core::text::is_invisible)),
                "{json}"
            );
        }
        for own in decision.methods() {
            let is_plain = |text: &str| !text.chars().any(tertium_core::text::is_invisible);
            let record = own.record(&Terms::default());
            assert!(own.slug().is_own() && is_plain(own.name()), "{json}");
            assert!(is_plain(&record.summary.en), "{json}");
            let links = record.software.iter().map(|software| &software.url);
            let source = record
                .source
                .as_ref()
                .and_then(|source| source.url.as_ref());
            assert!(
                links.chain(source).all(|url| url.starts_with("http")),
                "{json}"
            );
        }
        let rows: Vec<_> = decision
            .counted(&methods)
            .into_iter()
            .map(|row| row.scored)
            .collect();
        for rule in [Rule::WeightedSum, Rule::Topsis] {
            let scores = rank(&rows, rule).scores;
            assert!(
                scores.iter().flatten().all(|score| score.is_finite()),
                "{json}"
            );
            for row in 0..rows.len() {
                if let Sensitivity::Turns { share, .. } = sensitivity(&rows, rule, row) {
                    assert!((0.0..=1.0).contains(&share), "{json}");
                }
            }
        }
    }
    assert!(read > 0 && refused > 0, "{read} read, {refused} refused");
}
