//! What files hold, and what they must not do.

use proptest::prelude::*;

use super::super::{Better, Criterion, Decision, DecisionFileError, Kind, Value};

/// Files of each version. They are read for ever: a later version adds a file beside them and changes nothing in them.
const VERSION_1: &str = include_str!("../../../tests/decision/version-1.json");
const VERSION_2: &str = include_str!("../../../tests/decision/version-2.json");
const VERSION_3: &str = include_str!("../../../tests/decision/version-3.json");
const VERSION_4: &str = include_str!("../../../tests/decision/version-4.json");

#[test]
fn version_1_is_read() {
    let file = Decision::from_json(VERSION_1).unwrap();
    assert_eq!(file.unreadable, 0);
    let decision = file.decision;
    let kinds: Vec<&str> = decision
        .criteria()
        .iter()
        .map(|criterion| criterion.kind.id())
        .collect();
    assert_eq!(kinds, ["number", "scale", "yes-no", "text"]);
    let price = decision.criterion("Цена на лиценза").unwrap();
    assert_eq!(
        price.kind,
        Kind::Number {
            unit: "€".to_owned()
        }
    );
    assert_eq!((price.better, price.weight()), (Better::Lower, 40));
    let qlora = "qlora".parse().unwrap();
    assert_eq!(price.value(&qlora).unwrap().score(), Some(12.5));
    let known = decision.criteria()[1].value(&qlora);
    assert_eq!(known, Some(&Value::Points(4)));
    let memory = decision.coded("memory-required".parse().unwrap()).unwrap();
    assert_eq!((memory.weight, memory.better), (20, Better::Lower));
    // This version writes the same.
    assert_eq!(decision.to_json(), VERSION_1.trim_end());
}

#[test]
fn version_2_is_read() {
    let file = Decision::from_json(VERSION_2).unwrap();
    assert_eq!(file.unreadable, 0);
    assert_eq!(file.decision.criteria().len(), 4);
    let [full, bare] = file.decision.methods() else {
        panic!("{:?}", file.decision.methods());
    };
    assert_eq!(full.name(), "Роботизирано кодиране");
    assert_eq!(full.draft().purpose, ["predict-category"]);
    assert_eq!(full.draft().source.doi, "10.1000/robot.2024");
    assert_eq!(
        (bare.slug().as_str(), bare.name()),
        ("my-aaaaaaaaab", "<b>=1+1</b>")
    );
    // This version writes the same.
    assert_eq!(file.decision.to_json(), VERSION_2.trim_end());
}

#[test]
fn version_3_is_read() {
    let file = Decision::from_json(VERSION_3).unwrap();
    assert_eq!(file.unreadable, 0);
    let [method] = file.decision.methods() else {
        panic!("{:?}", file.decision.methods());
    };
    let source = &method.draft().source;
    assert_eq!(source.editors, ["Leibe, Bastian"]);
    assert_eq!((&*source.place, &*source.edition), ("Cham", "2"));
    // This version writes the same.
    assert_eq!(file.decision.to_json(), VERSION_3.trim_end());
}

#[test]
fn version_4_is_read() {
    let file = Decision::from_json(VERSION_4).unwrap();
    assert_eq!(file.unreadable, 0);
    let [criterion] = file.decision.criteria() else {
        panic!("{:?}", file.decision.criteria());
    };
    let notes: Vec<&str> = criterion.notes().values().map(String::as_str).collect();
    assert_eq!(notes, ["попитай Ана\nи Борис", "=1+1 <b>"]);
    assert_eq!(file.decision.notes().count(), 3);
    // This version writes the same.
    assert_eq!(file.decision.to_json(), VERSION_4.trim_end());
}

#[test]
fn hostile_methods_are_refused() {
    #[track_caller]
    fn check(methods: &str, expected: (usize, usize)) {
        let json = format!(
            r#"{{"tertium": "decision", "version": 2, "criteria": [], "methods": [{methods}]}}"#
        );
        let file = Decision::from_json(&json).unwrap();
        assert_eq!(
            (file.decision.methods().len(), file.unreadable),
            expected,
            "{json:.300}"
        );
    }
    let method = |slug: &str, more: &str| {
        format!(r#"{{"slug": "{slug}", "method": {{"name": "a"{more}}}}}"#)
    };
    check("1, null, {}, []", (0, 4));
    check(&method("my-a", ""), (1, 0));
    check(&[method("my-a", ""), method("my-a", "")].join(","), (1, 1));
    // A slug of the dataset would stand for a verified method.
    check(&method("qlora", ""), (0, 1));
    check(&method("my-../x", ""), (0, 1));
    check(
        r#"{"slug": "my-a", "method": {"name": "\u202e\u0000 "}}"#,
        (0, 1),
    );
    for more in [
        r#", "year": "1e999""#,
        r#", "year": "99999""#,
        r#", "purpose": ["<b>"]"#,
        r#", "facets": {"__proto__": ["x"]}"#,
        r#", "facets": 7"#,
        r#", "software": [{"name": "x", "url": "javascript:alert(1)"}]"#,
        r#", "software": [{"name": "x", "url": "data:text/html,x"}]"#,
        r#", "source": {"title": "x", "url": "https://a@b.example/\u202e"}"#,
        r#", "source": {"title": "x", "doi": "10.1000/a b"}"#,
        r#", "source": {"doi": "10.1000/ab"}"#,
    ] {
        check(&method("my-a", more), (0, 1));
    }
    let many: Vec<String> = (0..100)
        .map(|number| method(&format!("my-{number}"), ""))
        .collect();
    check(
        &many.join(","),
        (Decision::METHODS, 100 - Decision::METHODS),
    );
    let crowd = format!(r#", "purpose": [{}]"#, vec![r#""a""#; 1000].join(","));
    check(&method("my-a", &crowd), (0, 1));
}

#[test]
fn hostile_files_are_refused() {
    #[track_caller]
    fn check(json: &str, expected: Result<(usize, usize), &str>) {
        match (Decision::from_json(json), expected) {
            (Ok(file), Ok(counts)) => {
                let found = (file.decision.criteria().len(), file.unreadable);
                assert_eq!(found, counts, "{json:.200}");
            }
            (Err(error), Err(expected)) => {
                assert!(error.to_string().contains(expected), "{error}");
            }
            (found, _) => panic!("{json:.200}: {found:?}"),
        }
    }
    check("", Err("EOF"));
    check("[]", Err("no file of a decision"));
    check(&"[".repeat(200_000), Err("no file of a decision"));
    check(
        &" ".repeat(Decision::LONGEST + 1),
        Err("expected at most 1048576"),
    );
    check(
        r#"{"tertium": "x", "version": 1, "criteria": []}"#,
        Err(r#"tertium is "x""#),
    );
    check(
        r#"{"tertium": "decision", "criteria": []}"#,
        Err("missing field `version`"),
    );
    check(
        r#"{"tertium": "decision", "version": 5, "criteria": []}"#,
        Err("version is 5"),
    );
    check(
        r#"{"tertium": "decision", "version": -1, "criteria": []}"#,
        Err("invalid value"),
    );
    let file = |criteria: &str| {
        format!(r#"{{"tertium": "decision", "version": 1, "criteria": [{criteria}]}}"#)
    };
    check(&file(""), Ok((0, 0)));
    check(&file("1, null, {}, []"), Ok((0, 4)));
    let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
    let good = r#"{"name": "a", "kind": "number", "better": "higher"}"#;
    check(
        &file(&format!("{deep}, {{\"name\": {deep}}}, {good}")),
        Ok((1, 2)),
    );
    check(&file(&format!("{good}, {good}")), Ok((1, 1)));
    // Nothing to be seen of a name; a kind and a direction that are none.
    check(
        &file(r#"{"name": "\u202e\u0000 ", "kind": "text", "better": "higher"}"#),
        Ok((0, 1)),
    );
    check(
        &file(r#"{"name": "a", "kind": "formula", "better": "higher"}"#),
        Ok((0, 1)),
    );
    check(
        &file(r#"{"name": "a", "kind": "text", "better": "sideways"}"#),
        Ok((0, 1)),
    );
    // Values: too many digits, no numbers, names that are no slugs.
    for value in [
        "1e999",
        "NaN",
        "Infinity",
        "-Infinity",
        "99999999999999999999",
        "0x10",
        "<b>1</b>",
    ] {
        let values = format!(
            r#"{{"name": "a", "kind": "number", "better": "lower", "values": {{"lora": "{value}"}}}}"#
        );
        check(&file(&values), Ok((1, 1)));
    }
    let values = r#"{"name": "a", "kind": "number", "better": "lower", "values": {"../x": "1", "__proto__": "1", "lora": "1"}}"#;
    check(&file(values), Ok((1, 2)));
    let points = r#"{"name": "a", "kind": "scale", "better": "higher", "values": {"a": "0", "b": "6", "c": "5", "d": "4.5"}}"#;
    check(&file(points), Ok((1, 3)));
    let weight = r#"{"name": "a", "kind": "number", "better": "higher", "weight": 256}"#;
    check(&file(weight), Ok((0, 1)));
    let many: Vec<String> = (0..1000)
        .map(|number| format!(r#"{{"name": "{number}", "kind": "text", "better": "higher"}}"#))
        .collect();
    check(
        &file(&many.join(",")),
        Ok((Decision::LIMIT, 1000 - Decision::LIMIT)),
    );
    let slugs: Vec<String> = (0..2000)
        .map(|number| format!(r#""m{number}": "x""#))
        .collect();
    let crowd = format!(
        r#"{{"name": "a", "kind": "text", "better": "higher", "values": {{{}}}}}"#,
        slugs.join(",")
    );
    check(&file(&crowd), Ok((1, 2000 - Criterion::METHODS)));
}

#[test]
fn notes_on_criteria_are_read_or_left_out() {
    #[track_caller]
    fn check(notes: &str, expected: (usize, usize)) {
        let json = format!(
            r#"{{"tertium": "decision", "version": 4, "criteria":
                [{{"name": "a", "kind": "text", "better": "higher", "notes": {{{notes}}}}}]}}"#
        );
        let file = Decision::from_json(&json).unwrap();
        assert_eq!((file.decision.notes().count(), file.unreadable), expected);
        let again = Decision::from_json(&file.decision.to_json()).unwrap();
        assert_eq!((again.decision, again.unreadable), (file.decision, 0));
    }
    check("", (0, 0));
    check(r#""lora": "=1+1 <b>\u202e", "qlora": "a\nb""#, (2, 0));
    check(r#""lora": " \u202e", "../x": "a""#, (0, 2));
    let crowd: Vec<String> = (0..500)
        .map(|number| format!(r#""m{number}": "x""#))
        .collect();
    let left_out = 500 - Criterion::METHODS;
    check(&crowd.join(","), (Criterion::METHODS, left_out));
}

#[test]
fn notes_are_read_or_left_out() {
    #[track_caller]
    fn check(notes: &str, expected: (usize, usize)) {
        let json = format!(
            r#"{{"tertium": "decision", "version": 2, "criteria": [], "notes": [{notes}]}}"#
        );
        let file = Decision::from_json(&json).unwrap();
        assert_eq!((file.decision.notes().count(), file.unreadable), expected);
        let again = Decision::from_json(&file.decision.to_json()).unwrap();
        assert_eq!((again.decision, again.unreadable), (file.decision, 0));
    }
    check("", (0, 0));
    check(r#"{"method": "lora", "text": "=1+1 <b>\u202e"}"#, (1, 0));
    check(
        r#"{"method": "lora", "row": "limits", "text": "a\nb"}"#,
        (1, 0),
    );
    check(r#"{"comparison": ["b", "a", "a"], "text": "x"}"#, (1, 0));
    check(r#"{"method": "lora", "text": " \n\u200b "}"#, (0, 1));
    check(r#"{"method": "../x", "text": "x"}"#, (0, 1));
    check(r#"{"method": "lora", "row": "Ω", "text": "x"}"#, (0, 1));
    check(
        r#"{"comparison": [], "text": "x"}, {"text": "x"}, 7"#,
        (0, 3),
    );
    let twice = r#"{"method": "lora", "text": "x"}"#;
    check(&[twice, twice].join(","), (1, 1));
    let many = (0..1000).map(|number| format!(r#"{{"method": "m{number}", "text": "x"}}"#));
    let many: Vec<String> = many.collect();
    check(&many.join(","), (Decision::NOTES, 1000 - Decision::NOTES));
}

#[test]
fn a_newer_file_says_so() {
    let newer = r#"{"tertium": "decision", "version": 7, "criteria": {"any": "thing"}}"#;
    // Where its shape has changed, too.
    assert_eq!(Decision::from_json(newer), Err(DecisionFileError::Newer(7)));
}

#[test]
fn texts_stay_texts() {
    let json = r#"{"tertium": "decision", "version": 1, "criteria": [{"name": "<img src=x onerror=alert(1)>\u202e\n=1+1", "kind": "text", "better": "higher", "values": {"lora": "a\u2066\tb\u0007"}}]}"#;
    let decision = Decision::from_json(json).unwrap().decision;
    let criterion = &decision.criteria()[0];
    assert_eq!(criterion.name(), "<img src=x onerror=alert(1)> =1+1");
    let value = criterion.value(&"lora".parse().unwrap()).unwrap();
    assert_eq!(value.written(), "a b");
    let long = Criterion::new(&"дълго ".repeat(1000), Kind::Text, Better::Higher).unwrap();
    assert!(long.name().chars().count() <= Criterion::NAME);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let _ = Decision::from_json(&text);
    }

    /// Whatever stands in the fields, what was read is written and read again as it is.
    #[test]
    fn any_field_is_read_or_left_out(name in any::<String>(), text in any::<String>(), kind in 0usize..4, value in any::<String>()) {
        let kind = Kind::all()[kind].id();
        let entry = serde_json::json!({
            "name": name, "kind": kind, "unit": text, "anchors": [text, text], "better": "lower",
            "weight": 7, "values": { "lora": value, text: "1" },
        });
        let json = serde_json::json!({ "tertium": "decision", "version": 1, "criteria": [entry] });
        let decision = Decision::from_json(&json.to_string()).unwrap().decision;
        let again = Decision::from_json(&decision.to_json()).unwrap();
        prop_assert_eq!((again.decision, again.unreadable), (decision, 0));
    }
}
