use super::*;
use crate::authored::Dataset;

fn dataset(needs: &str) -> Dataset {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
    let (mut dataset, _) = Dataset::load(root.as_ref()).unwrap();
    let needs = format!(r#"{{ "fillers": {{ "bg": [], "en": [] }}, "needs": {needs} }}"#);
    dataset.needs = serde_json::from_str(&needs).unwrap();
    dataset
}

#[test]
fn needs_that_say_nothing_twice_or_of_nothing_are_found() {
    #[track_caller]
    fn check(needs: &str, expected: &[&str]) {
        let mut findings = Vec::new();
        super::check(&dataset(needs), &mut findings);
        let fields: Vec<String> = findings.into_iter().map(|finding| finding.field).collect();
        assert_eq!(fields, expected, "{needs}");
    }
    let need = |id: &str, words: &str, fits: &str| {
        format!(
            r#"{{ "id": "{id}", "label": {{ "bg": "{id} бг", "en": "{id} en" }},
                "words": {{ "bg": [], "en": [{words}] }}, "fits": [{fits}] }}"#
        )
    };
    let sound = need(
        "a",
        r#""skewed""#,
        r#"["purpose.compare-groups"], ["calculated-from.ranks"]"#,
    );
    check(&format!("[{sound}]"), &[]);
    check(
        &format!("[{sound}, {sound}]"),
        &["a.id", "a.words", "a.words", "a.words"],
    );
    check(
        &format!("[{}]", need("a", r#""x", "X""#, r#"["data.text"]"#)),
        &["a.words"],
    );
    check(
        &format!("[{}]", need("a", r#""!""#, r#"["data.text"]"#)),
        &["a.words"],
    );
    check(&format!("[{}]", need("a", "", "")), &["a.fits"]);
    check(&format!("[{}]", need("a", "", "[]")), &["a.fits"]);
    check(
        &format!("[{}]", need("a", "", r#"["data.nope"]"#)),
        &["a.fits"],
    );
    check(
        &format!("[{}]", need("a", "", r#"["nope.text"]"#)),
        &["a.fits"],
    );
    check(
        &format!("[{}]", need("a", "", r#"["method.nope"]"#)),
        &["a.fits"],
    );
    check(&format!("[{}]", need("a", "", r#"["method.lora"]"#)), &[]);
    // No method is both.
    let impossible = r#"["method.lora", "method.topsis"]"#;
    check(&format!("[{}]", need("a", "", impossible)), &["a.fits"]);
}

#[test]
fn a_condition_names_row_and_value() {
    assert!(serde_json::from_str::<Condition>(r#""compare-groups""#).is_err());
}
