//! Each rule with a record that breaks it.

use serde_json::{Value, json};
use tertium_core::locale::Lang;

use super::*;
use crate::{
    authored::{Acknowledged, Acknowledgement, Kind, Manifest, Method, parse},
    changelog::{Changes, Correction},
};

/// What the checks find, but for the uses of the vocabularies: four records use few of the real ids.
fn all(dataset: &Dataset) -> Vec<Finding> {
    let mut findings = super::all(dataset);
    findings.retain(|finding| !finding.expected.contains("at least three methods"));
    findings
}

/// The real taxonomies and lists, with three sound records that are connected.
fn dataset(edit: impl FnOnce(&mut [Value; 4])) -> (Dataset, Vec<Finding>) {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
    let mut dataset = Dataset::without_methods(root.as_ref()).unwrap();
    let schema: Value = serde_json::from_str(
        &std::fs::read_to_string(format!("{root}/schema/method.schema.json")).unwrap(),
    )
    .unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut records = ["a", "b", "c", "d"].map(record);
    records[0]["related"] =
        json!(["b", "c", "d"].map(|slug| json!({ "slug": slug, "kind": "builds-on" })));
    records[1]["related"] =
        json!(["c", "d"].map(|slug| json!({ "slug": slug, "kind": "alternative-to" })));
    records[2]["related"] = json!([{ "slug": "d", "kind": "variant-of" }]);
    edit(&mut records);
    dataset.acknowledged.clear();
    dataset.needs = Default::default();
    dataset.well_known = Default::default();
    dataset.comparisons.clear();
    dataset.changelog = vec![Changes {
        version: dataset.manifest.version.clone(),
        date: dataset.manifest.date.clone(),
        corrected: Vec::new(),
        added: ["a", "b", "c", "d"].map(String::from).to_vec(),
    }];
    dataset
        .mentions
        .iter_mut()
        .for_each(|mention| mention.except.clear());
    for task in dataset.start.iter_mut().flat_map(|group| &mut group.tasks) {
        task.slugs = vec!["a".into(), "b".into()];
    }
    let mut findings = Vec::new();
    for (name, record) in ["a", "b", "c", "d"].iter().zip(&records) {
        match parse(name, &record.to_string(), &validator, &Lang::ALL) {
            Ok(method) => dataset.methods.push(method),
            Err(found) => findings.extend(found),
        }
    }
    (dataset, findings)
}

/// A sound record; each slug has words and a source of its own.
fn record(slug: &str) -> Value {
    let words = |word: &str| {
        format!(
            "{}.",
            (0..40)
                .map(|n| format!("{word}{slug}{n}"))
                .collect::<Vec<_>>()
                .join(" ")
        )
    };
    json!({
        "slug": slug, "name": { "bg": format!("Метод {slug}"), "en": format!("Method {slug}") }, "aliases": { "bg": [], "en": [format!("Alias {slug}")] },
        "field": "deep-learning", "family": "machine-learning", "type": "training-methodology", "year": "1999", "originators": ["Ana Wolf"],
        "source": { "type": "book", "language": "en", "title": format!("Title {slug}"), "author": [{ "family": "Wolf", "given": "Ana" }], "issued": { "date-parts": [[1999]] }, "DOI": format!("10.1000/{slug}") },
        "evidence": [{ "where": "exact-search", "key": format!("10.1000/{slug}"), "places": 2 }],
        "related": [],
        "summary": { "bg": words("дума"), "en": words("word") },
        "purpose": ["forecast"], "data": ["text"], "assumptions": ["linearity"],
        "facets": {
            "memory-required": ["same"], "inference-cost": ["no-extra-cost"],
            "training-signal": ["labels"], "modified-part": [format!("{}", match slug { "a" => "all-weights", "b" => "added-layers", "c" => "activations", _ => "decoding" })],
        },
        "use_when": { "bg": "Когато трябва.", "en": "When needed." }, "limits": { "bg": "Понякога греши.", "en": "It errs at times." },
        "software": [],
    })
}

fn findings(edit: impl FnOnce(&mut [Value; 4])) -> Vec<Finding> {
    let (dataset, mut findings) = dataset(edit);
    findings.extend(all(&dataset));
    findings
}

#[test]
fn sound_records_have_no_findings() {
    assert_eq!(findings(|_| ()), []);
}

#[test]
fn slugs_of_own_methods_are_not_taken() {
    let (mut dataset, _) = dataset(|_| ());
    dataset.methods[0].slug = "my-a".into();
    let found = all(&dataset);
    let is_found = |it: &Finding| it.field == "slug" && it.expected.contains("my-");
    assert!(found.iter().any(is_found), "{found:#?}");
}

#[test]
fn each_rule_finds_what_breaks_it() {
    #[track_caller]
    fn check(pointer: &str, value: Value, field: &str, expected: &str) {
        let found = findings(|records| {
            *records[0]
                .pointer_mut(pointer)
                .unwrap_or_else(|| panic!("no {pointer}")) = value
        });
        let hit = found.iter().any(|f| {
            f.file == "data/methods/a.json"
                && f.field.starts_with(field)
                && f.expected.contains(expected)
        });
        assert!(hit, "{pointer}: {found:#?}");
    }
    check("/slug", json!("z"), "slug", "the file's name");
    check("/slug", json!("A B"), "slug", "the schema says");
    check("/name/bg", json!(""), "name.bg", "the schema says");
    check(
        "/name",
        json!({ "en": "only" }),
        "name",
        "\"bg\" is a required property",
    );
    check(
        "/aliases/en/0",
        json!("method A"),
        "aliases",
        "no name of the method",
    );
    check(
        "/aliases/en/0",
        json!(" x"),
        "aliases.en.0",
        "the schema says",
    );
    check(
        "/field",
        json!("astrology"),
        "field",
        "an id of data/taxonomy/field.json",
    );
    check("/family", json!("astrology"), "family", "an id of");
    check("/type", json!("astrology"), "type", "an id of");
    check("/purpose/0", json!("astrology"), "purpose", "an id of");
    check("/data/0", json!("astrology"), "data", "an id of");
    check(
        "/assumptions/0",
        json!("astrology"),
        "assumptions",
        "an id of",
    );
    check(
        "/assumptions",
        json!(["none-about-data", "linearity"]),
        "assumptions",
        "this id alone",
    );
    check("/year", json!("soon"), "year", "the schema says");
    check("/year", json!("0999"), "year", "expected years from 1600");
    check("/year", json!("2001"), "year", "not after 1999");
    check(
        "/year",
        json!("1998"),
        "year",
        "year_evidence of an earlier work",
    );
    check("/originators", json!([]), "originators", "the schema says");
    check(
        "/source/issued/date-parts/0/0",
        json!(2999),
        "source.issued",
        "to this one",
    );
    check("/source/DOI", json!("10.1"), "source.DOI", "a DOI such as");
    check(
        "/source/DOI",
        json!("10.5555/x"),
        "source.DOI",
        "registered",
    );
    check(
        "/source/type",
        json!("scroll"),
        "source.type",
        "the schema says",
    );
    check("/evidence", json!([]), "evidence", "the schema says");
    check(
        "/evidence/0/places",
        json!(1),
        "evidence",
        "two independent places",
    );
    check(
        "/evidence/0/places",
        json!(0),
        "evidence",
        "the schema says",
    );
    check(
        "/summary/bg",
        json!("Кратко."),
        "summary.bg",
        "35 to 80 words",
    );
    check(
        "/summary/bg",
        record("x")["summary"]["en"].clone(),
        "summary.bg",
        "in Bulgarian",
    );
    check(
        "/summary/en",
        record("x")["summary"]["bg"].clone(),
        "summary.en",
        "in English",
    );
    check("/limits/en", json!("Never"), "limits.en", "full stop");
    check(
        "/limits/en",
        json!("Never <b>ever</b>."),
        "limits.en",
        "no straight quotes",
    );
    check(
        "/use_when/en",
        json!(format!("{}.", ["word"; 33].join(" "))),
        "use_when.en",
        "at most 32 words",
    );
    check(
        "/related/0/slug",
        json!("nowhere"),
        "related.0.slug",
        "a method that exists",
    );
    check(
        "/related/0/slug",
        json!("a"),
        "related.0.slug",
        "another method",
    );
    check(
        "/related/0/kind",
        json!("cousin-of"),
        "related.0.kind",
        "the schema says",
    );
    check("/related", json!([]), "related", "3 to 16 edges");
    check(
        "/software",
        json!([{ "package": "py-nothing" }]),
        "software",
        "an id of data/software.json",
    );
}

#[test]
fn the_changelog_keeps_pace() {
    #[track_caller]
    fn check(edit: impl FnOnce(&mut Changes), found: &str, expected: &str) {
        let (mut dataset, _) = dataset(|_| {});
        edit(&mut dataset.changelog[0]);
        let findings = all(&dataset);
        let is_it =
            |finding: &Finding| finding.value == found && finding.expected.contains(expected);
        assert!(findings.iter().any(is_it), "{findings:#?}");
    }
    let correction = |en: &str, slug: &str| Correction {
        what: tertium_core::locale::Bilingual {
            bg: "Грешка".into(),
            en: en.into(),
        },
        methods: vec![slug.into()],
    };
    check(
        |newest| newest.version = "9".into(),
        "9",
        "the version and date",
    );
    check(
        |newest| newest.date = "2020-01-01".into(),
        &dataset(|_| {}).0.manifest.version,
        "the version and date",
    );
    check(|newest| drop(newest.added.pop()), "d", "each new method");
    check(
        |newest| newest.added.push("a".into()),
        "a",
        "a method, once",
    );
    check(
        |newest| newest.added.push("nowhere".into()),
        "nowhere",
        "a method, once",
    );
    check(
        |newest| newest.corrected.push(correction("An error", "nowhere")),
        "nowhere",
        "the slug of a method",
    );
    check(
        |newest| newest.corrected.push(correction(" ", "a")),
        " ",
        "a text in each language",
    );
    assert!(all(&dataset(|_| {}).0).is_empty());
}

#[test]
fn rules_between_records_find_what_breaks_them() {
    #[track_caller]
    fn check(edit: impl FnOnce(&mut [Value; 4]), field: &str, expected: &str) {
        let found = findings(edit);
        assert!(
            found
                .iter()
                .any(|f| f.field.starts_with(field) && f.expected.contains(expected)),
            "{found:#?}"
        );
    }
    check(
        |r| r[3]["related"] = json!([{ "slug": "a", "kind": "builds-on" }]),
        "related.0.slug",
        "each edge once",
    );
    check(
        |r| r[3]["aliases"]["bg"] = json!(["alias A"]),
        "aliases",
        "a name of one method only",
    );
    check(
        |r| r[3]["source"]["DOI"] = r[0]["source"]["DOI"].clone(),
        "slug",
        "the same source and type",
    );
    check(
        |r| r[3]["summary"]["en"] = r[0]["summary"]["en"].clone(),
        "slug",
        "nearly the same summary",
    );
    check(
        |r| (1..4).for_each(|n| r[n]["summary"]["bg"] = r[0]["summary"]["bg"].clone()),
        "summary",
        "at most three summaries",
    );
}

#[test]
fn an_acknowledgement_lets_one_check_pass() {
    use Acknowledgement::{Likeness, Rivals};
    let same_source = |records: &mut [Value; 4]| {
        records[2]["source"]["DOI"] = records[1]["source"]["DOI"].clone()
    };
    let same_codes = |records: &mut [Value; 4]| records[2]["facets"] = records[1]["facets"].clone();
    #[track_caller]
    fn check(
        edit: impl FnOnce(&mut [Value; 4]),
        of: Acknowledgement,
        methods: [&str; 2],
        expected: &[&str],
    ) {
        let (mut dataset, _) = dataset(edit);
        dataset.acknowledged = vec![Acknowledged {
            of,
            methods: methods.map(str::to_owned),
            reason: "two of one paper".into(),
        }];
        let found = all(&dataset);
        let fields: Vec<&str> = found.iter().map(|finding| &*finding.field).collect();
        assert_eq!(fields, expected, "{found:#?}");
    }
    check(same_source, Likeness, ["b", "c"], &[]);
    check(same_codes, Rivals, ["b", "c"], &[]);
    // What is acknowledged of other methods or for another check is stale.
    check(same_source, Rivals, ["b", "c"], &["methods", "slug"]);
    check(same_source, Likeness, ["b", "d"], &["slug", "methods"]);
    check(same_codes, Likeness, ["b", "c"], &["facets", "methods"]);
    check(same_codes, Rivals, ["b", "d"], &["facets", "methods"]);
    check(
        same_source,
        Likeness,
        ["c", "b"],
        &["methods", "slug", "methods"],
    );
}

#[test]
fn an_acknowledgement_has_a_reason() {
    let (mut dataset, _) = dataset(|_| ());
    dataset.acknowledged = vec![Acknowledged {
        of: Acknowledgement::Likeness,
        methods: ["a".into(), "d".into()],
        reason: " ".into(),
    }];
    let expected: Vec<String> = all(&dataset).into_iter().map(|it| it.expected).collect();
    assert!(expected.contains(&"two slugs that exist, in order, with a reason".to_owned()));
}

#[test]
fn json_that_is_none_is_a_finding() {
    let validator = jsonschema::validator_for(&json!({})).unwrap();
    let found = parse("a", "{", &validator, &Lang::ALL).err().unwrap();
    assert_eq!(
        (found[0].file.as_str(), found[0].expected.as_str()),
        ("data/methods/a.json", "JSON")
    );
}

#[test]
fn one_curated_bibliography_is_proof_and_one_other_place_is_not() {
    #[track_caller]
    fn check(evidence: Value, accepted: bool) {
        let found = findings(|records| records[0]["evidence"] = evidence);
        assert_eq!(
            found.iter().all(|f| f.field != "evidence"),
            accepted,
            "{found:#?}"
        );
    }
    let entry = |place: &str, key: &str| json!({ "where": place, "key": key });
    check(json!([entry("curated-bibliography", "Title a")]), true);
    check(
        json!([
            entry("exact-search", "10.1000/a"),
            entry("A textbook's site", "Title a")
        ]),
        true,
    );
    check(json!([entry("exact-search", "10.1000/a")]), false);
    check(json!([entry("A textbook's site", "Title a")]), false);
}

#[test]
fn grades_follow_from_the_evidence() {
    use crate::grade::{Grade, grade};
    #[track_caller]
    fn check(evidence: Value, expected: Option<Grade>) {
        let (dataset, _) = dataset(|_| ());
        let mut method: Method = dataset.methods[0].clone();
        method.evidence = serde_json::from_value(evidence).unwrap();
        assert_eq!(grade(&dataset, &method), expected);
    }
    let entry = |place: &str, key: &str, places: u32| json!({ "where": place, "key": key, "places": places });
    check(
        json!([entry(
            "curated-bibliography",
            "https://doi.org/10.1000/A",
            1
        )]),
        Some(Grade::A),
    );
    check(
        json!([entry("exact-search", "10.1000/a", 2)]),
        Some(Grade::A),
    );
    check(
        json!([
            entry("exact-search", "10.1000/a", 1),
            entry("A textbook's site", "10.1000/a", 1)
        ]),
        Some(Grade::A),
    );
    check(
        json!([entry("exact-search", "10.1000/a", 1)]),
        Some(Grade::B),
    );
    check(
        json!([entry("exact-search", "10.1000/other", 9)]),
        Some(Grade::C),
    );
    check(
        json!([entry("curated-bibliography", "Title a", 1)]),
        Some(Grade::C),
    );
    check(json!([]), None);
}

#[test]
fn originators_are_authors_or_proven() {
    let other =
        |records: &mut [Value; 4]| records[0]["originators"] = json!(["Ana Wolf", "Bo Lee"]);
    let found = findings(other);
    let [finding] = &found[..] else {
        panic!("{found:#?}")
    };
    assert_eq!(
        (&*finding.field, &*finding.value),
        ("originators", "Bo Lee")
    );
    let found = findings(|records| {
        other(records);
        records[0]["originator_evidence"] = json!([{ "where": "exact-search", "key": "Another work", "places": 2, "who": ["Bo Lee"] }]);
    });
    assert_eq!(found, []);
    // A work proves its own people.
    #[track_caller]
    fn check(who: &[&str], expected: &[(&str, &str)]) {
        let found = findings(|records| {
            records[0]["originators"] = json!(["Bo Lee", "Cy Fox"]);
            records[0]["originator_evidence"] = json!([{ "where": "exact-search", "key": "Another work", "places": 2, "who": who }]);
        });
        let found: Vec<(&str, &str)> = found.iter().map(|it| (&*it.field, &*it.value)).collect();
        assert_eq!(found, expected);
    }
    check(&["Bo Lee", "Cy Fox"], &[]);
    check(&["Bo Lee"], &[("originators", "Cy Fox")]);
    check(
        &["Bo Lee", "Cy Fox", "Di Ray"],
        &[("originator_evidence", "Di Ray")],
    );
}

#[test]
fn originators_are_matched_by_whole_words() {
    #[track_caller]
    fn check(originator: &str, author: Value, proven: bool) {
        let found = findings(|records| {
            records[0]["originators"] = json!([originator]);
            records[0]["source"]["author"] = json!([author]);
        });
        let fields: Vec<&str> = found.iter().map(|finding| &*finding.field).collect();
        let expected: &[&str] = if proven { &[] } else { &["originators"] };
        assert_eq!(fields, expected, "{originator} by {author}");
    }
    let family = |name: &str| json!({ "family": name, "given": "Bo" });
    check("Bo Lee", family("Lee"), true);
    check("Bo LÉE", family("lee"), true);
    check("Jan Leeuwen", family("Lee"), false);
    check("Charlie Brown", family("Li"), false);
    check("Jan van Leeuwen", family("van Leeuwen"), true);
    check("Jan van den Leeuwen", family("van Leeuwen"), false);
    check("Ana Wolf-Lee", family("Wolf"), true);
    check("Student", json!({ "literal": "Student" }), true);
    check("Bo Lee", json!({ "literal": "…" }), false);
}

#[test]
fn assumptions_of_which_the_advice_speaks_are_coded() {
    let words = |records: &mut [Value; 4]| {
        records[0]["limits"]["en"] = json!("Without Proportional Odds it misleads.");
    };
    let found = findings(words);
    let [finding] = &found[..] else {
        panic!("{found:#?}")
    };
    assert!(finding.expected.starts_with("proportional-odds"));
    let found = findings(|records| {
        words(records);
        records[0]["assumptions"] = json!(["proportional-odds"]);
    });
    assert_eq!(found, []);
    let (mut dataset, _) = dataset(words);
    let mention =
        |mention: &&mut crate::authored::Mention| mention.assumption == "proportional-odds";
    let mention = dataset.mentions.iter_mut().find(mention).unwrap();
    mention.except = vec!["a".into()];
    assert_eq!(all(&dataset), []);
    dataset.methods[0].assumptions = vec!["proportional-odds".into()];
    assert_eq!(
        all(&dataset).len(),
        1,
        "an exception that is needed no more"
    );
}

#[test]
fn names_beside_each_other_call_one_thing_by_one_word() {
    #[track_caller]
    fn check(names: [&str; 2], expected: usize) {
        // Alternatives.
        let found = findings(|records| {
            records[1]["name"]["bg"] = json!(names[0]);
            records[2]["name"]["bg"] = json!(names[1]);
        });
        assert_eq!(found.len(), expected, "{found:#?}");
    }
    check(["t-критерий", "Критерий на Уелч"], 0);
    check(["t-критерий", "Тест на Уелч"], 1);
    check(["F-тест", "Критерий на Уелч"], 1);
    check(["Естествен експеримент", "Критерий на Уелч"], 0);
    // Whom nobody chooses between may be called as their fields call them.
    let found = findings(|records| {
        records[0]["name"]["bg"] = json!("Тест на Хаусман");
        records[3]["name"]["bg"] = json!("t-критерий");
    });
    assert_eq!(found, []);
}

#[test]
fn a_shared_name_has_several_methods() {
    let shared = |slug: usize, name: &'static str| {
        move |records: &mut [Value; 4]| {
            records[0]["aliases"]["shared"] = json!(["ABC"]);
            records[slug]["aliases"]["shared"] = json!([name]);
        }
    };
    assert_eq!(findings(shared(1, "ABC")), []);
    for found in [findings(shared(0, "ABC")), findings(shared(1, "ABD"))] {
        assert!(
            found.iter().all(|f| f.expected.contains("another method")) && !found.is_empty(),
            "{found:#?}"
        );
    }
    let found = findings(|records| {
        records[0]["aliases"]["shared"] = json!(["ABC"]);
        records[1]["aliases"]["en"] = json!(["ABC"]);
    });
    assert_eq!(found, [], "its own name for one, among others for another");
}

#[test]
fn a_loose_name_has_one_method() {
    #[track_caller]
    fn check(lists: [(usize, &str, &str); 2], expected: &[&str]) {
        let found = findings(|records| {
            for (slug, list, name) in lists {
                records[slug]["aliases"][list] = json!([name]);
            }
        });
        let found: Vec<&str> = found.iter().map(|f| &*f.field).collect();
        assert_eq!(found, expected, "{lists:?}");
    }
    check([(0, "loose", "ABC"), (1, "loose", "ABD")], &[]);
    let loose = "aliases.loose";
    check([(0, "loose", "ABC"), (1, "loose", "abc")], &[loose, loose]);
    check([(0, "loose", "ABC"), (0, "en", "ABC")], &["aliases"]);
    check([(0, "loose", "ABC"), (1, "en", "ABC")], &[loose]);
    check([(0, "loose", "ABC"), (1, "shared", "ABC")], &[loose]);
}

#[test]
fn an_earlier_year_needs_its_own_proof() {
    #[track_caller]
    fn check(year: &str, arxiv: Option<&str>, evidence: Value, expected: Option<&str>) {
        let found = findings(|records| {
            records[0]["year"] = json!(year);
            if let Some(arxiv) = arxiv {
                records[0]["source"]["custom"] = json!({ "arxiv": arxiv });
            }
            if evidence != Value::Null {
                records[0]["year_evidence"] = evidence.clone();
            }
        });
        let found: Vec<&str> = found.iter().map(|f| &*f.field).collect();
        assert_eq!(found, expected.as_slice(), "{year}");
    }
    let seen = |place: &str, places: u32| json!([{ "where": place, "key": "An older work", "places": places }]);
    check("1999", None, Value::Null, None);
    check("1998", None, Value::Null, Some("year"));
    check("1998", None, seen("exact-search", 1), Some("year"));
    check("1998", None, seen("exact-search", 2), None);
    check("1998", None, seen("curated-bibliography", 1), None);
    check(
        "1998",
        Some("9812001"),
        Value::Null,
        Some("source.custom.arxiv"),
    );
    check("1998", Some("cs/9812001"), Value::Null, None);
    check("1997", Some("cs/9812001"), Value::Null, Some("year"));
    check("1999", None, seen("exact-search", 2), Some("year_evidence"));
}

#[test]
fn facets_follow_their_profile() {
    #[track_caller]
    fn check(facets: Value, field: &str, expected: &str) {
        let found = findings(|records| {
            for (facet, values) in facets.as_object().unwrap() {
                let own = records[0]["facets"].as_object_mut().unwrap();
                match values {
                    Value::Null => drop(own.remove(facet)),
                    values => drop(own.insert(facet.clone(), values.clone())),
                }
            }
        });
        let is_hit = |f: &Finding| {
            f.file == "data/methods/a.json" && f.field == field && f.expected.contains(expected)
        };
        assert!(found.iter().any(is_hit), "{facets}: {found:#?}");
    }
    let of = |facet: &str| format!("facets.{facet}");
    check(
        json!({ "modified-part": null }),
        &of("modified-part"),
        "or [] where it does not apply",
    );
    check(
        json!({ "estimand": [] }),
        &of("estimand"),
        "no facet beyond",
    );
    check(
        json!({ "horoscope": ["lion"] }),
        &of("horoscope"),
        "no facet",
    );
    check(
        json!({ "modified-part": ["soul"] }),
        &of("modified-part"),
        "a value of the facet",
    );
    check(
        json!({ "memory-required": ["less", "same"] }),
        &of("memory-required"),
        "one value at most",
    );
    check(
        json!({ "training-signal": ["likelihood", "labels"] }),
        &of("training-signal"),
        "in the order of the taxonomy",
    );
    check(
        json!({ "inference-cost": ["cheaper", "no-extra-cost"] }),
        &of("inference-cost"),
        "there is nothing, alone",
    );
    let found = findings(|records| records[0]["facets"]["memory-required"] = json!([]));
    assert_eq!(found, [], "a facet that does not apply is no finding");
    let found = findings(|records| records[0]["field"] = json!("regression"));
    assert!(
        found
            .iter()
            .any(|f| f.expected.contains("that some profile names")),
        "{found:#?}"
    );
}

#[test]
fn rivals_differ_in_what_decides() {
    let alike = |records: &mut [Value; 4]| {
        records[1]["facets"] = records[2]["facets"].clone();
    };
    let found = findings(alike);
    let [finding] = &found[..] else {
        panic!("{found:#?}")
    };
    assert!(finding.expected.contains("from c"));
    let found = findings(|records| {
        alike(records);
        records[1]["assumptions"] = json!(["linearity", "normality"]);
    });
    assert_eq!(found, []);
    // So do a method and its variant, and what stands together in a published comparison.
    #[track_caller]
    fn check(edit: impl FnOnce(&mut Dataset), expected: bool) {
        let (mut dataset, _) = dataset(|records| {
            records[1]["facets"] = records[2]["facets"].clone();
        });
        let related = &mut dataset.methods[1].related;
        related
            .iter_mut()
            .for_each(|edge| edge.kind = Kind::BuildsOn);
        edit(&mut dataset);
        let mut found = Vec::new();
        super::rivals::check(&dataset, &mut found);
        assert_eq!(!found.is_empty(), expected, "{found:#?}");
    }
    check(|_| (), false);
    check(
        |dataset| {
            let related = &mut dataset.methods[1].related;
            related
                .iter_mut()
                .for_each(|edge| edge.kind = Kind::VariantOf);
        },
        true,
    );
    check(
        |dataset| dataset.comparisons = vec![vec!["b".into(), "c".into()]],
        true,
    );
}

#[test]
fn ids_of_vocabularies_are_used() {
    #[track_caller]
    fn check(vocabulary: &'static str, uses: usize, expected: bool) {
        let (mut dataset, _) = dataset(|records| {
            for record in &mut records[..uses] {
                record[vocabulary] = json!(["odd"]);
            }
        });
        dataset.taxonomies.retain(|name, _| *name == vocabulary);
        let terms = dataset.taxonomies.get_mut(vocabulary).unwrap();
        terms.truncate(1);
        terms[0].id = "odd".into();
        let mut found = Vec::new();
        taxonomy::check_uses(&dataset, &mut found);
        assert_eq!(
            found.is_empty(),
            expected,
            "{vocabulary}, {uses}: {found:#?}"
        );
    }
    for vocabulary in ["purpose", "data", "assumptions"] {
        check(vocabulary, 0, false);
        check(vocabulary, 2, false);
        check(vocabulary, 3, true);
    }
}

#[test]
fn independence_goes_with_the_structure_of_the_data() {
    #[track_caller]
    fn check(assumption: &str, structure: &[&str], expected: bool) {
        let found = findings(|records| {
            records[0]["assumptions"] = json!([assumption]);
            records[0]["facets"]["data-structure"] = json!(structure);
        });
        let is_hit = |finding: &Finding| finding.field == "assumptions";
        assert_eq!(!found.iter().any(is_hit), expected, "{found:#?}");
    }
    let (observations, units) = ("independent-observations", "independent-units");
    check(observations, &["independent"], true);
    check(observations, &[], true);
    check(observations, &["paired"], false);
    check(observations, &["independent", "paired"], false);
    check(observations, &["serial"], false);
    check(units, &["paired"], true);
    check(units, &["independent", "repeated"], true);
    check(units, &["repeated", "serial"], true);
    check(units, &["clustered"], true);
    check(units, &[], true);
    check(units, &["independent"], false);
    check(units, &["serial"], false);
    check("linearity", &["paired"], true);
}

#[test]
fn terms_name_facets_that_exist() {
    #[track_caller]
    fn check(taxonomy: &str, id: &str, part: &str, edit: impl FnOnce(&mut crate::authored::Term)) {
        let (mut dataset, _) = dataset(|_| ());
        let terms = dataset.taxonomies.get_mut(taxonomy).expect("a taxonomy");
        edit(terms.iter_mut().find(|term| term.id == id).expect("a term"));
        let found = all(&dataset);
        let field = format!("{id}.{part}");
        assert!(
            found.iter().any(|finding| finding.field == field),
            "{found:#?}"
        );
    }
    check("data", "count-outcome", "said_by", |term| {
        term.said_by.as_mut().expect("a facet").facet = "mood".into();
    });
    check("data", "count-outcome", "said_by", |term| {
        term.said_by.as_mut().expect("a facet").values.clear();
    });
    check("assumptions", "independent-units", "goes_with", |term| {
        term.goes_with[0].some.push("good".into());
    });
}

#[test]
fn the_taxonomy_of_facets_is_complete() {
    #[track_caller]
    fn check(edit: impl FnOnce(&mut crate::facets::Facets), field: &str, expected: &str) {
        let (mut dataset, _) = dataset(|_| ());
        edit(&mut dataset.facets);
        let found = all(&dataset);
        let is_hit = |f: &Finding| f.field.starts_with(field) && f.expected.contains(expected);
        assert!(found.iter().any(is_hit), "{field}: {found:#?}");
    }
    check(
        |facets| facets.facets[1].id = facets.facets[0].id,
        "number-compared.id",
        "stands once",
    );
    check(
        |facets| facets.facets[0].id = "data".parse().unwrap(),
        "data.id",
        "no other row",
    );
    check(
        |facets| facets.facets[0].why.en = "{A} and {B}".into(),
        "number-compared.why.en",
        "{a}",
    );
    check(
        |facets| facets.facets[0].values[0].definition.bg.clear(),
        "number-compared.values.one.definition.bg",
        "a text",
    );
    check(
        |facets| facets.facets[0].values[1].id = "one".into(),
        "number-compared.values",
        "of its own",
    );
    check(
        |facets| facets.profiles[0].facets.push("horoscope".parse().unwrap()),
        "tests.facets",
        "facets.json",
    );
    check(
        |facets| facets.profiles[0].when[0].field = "astrology".into(),
        "tests.when.field",
        "field.json",
    );
    check(
        |facets| {
            let label = facets.facets[0].label.clone();
            facets.facets[0]
                .label_by_profile
                .insert("none".into(), label);
        },
        "number-compared.label_by_profile",
        "a profile that has",
    );
}

#[test]
fn methods_that_were_renamed_are_there() {
    #[track_caller]
    fn check(old: &str, new: &str, is_sound: bool) {
        let (mut dataset, _) = dataset(|_| {});
        dataset.renamed = [(old.to_owned(), new.to_owned())].into();
        let found = all(&dataset);
        let is_told = found.iter().any(|it| it.file == "data/renamed.json");
        assert_eq!(is_told, !is_sound, "{old}: {new}: {found:?}");
    }
    check("old", "a", true);
    check("a", "b", false);
    check("old", "none", false);
    check("Old", "a", false);
    check("x-vs-y", "a", false);
}

#[test]
fn comparisons_are_sets_of_methods() {
    #[track_caller]
    fn check(sets: &[&[&str]], expected: Option<&str>) {
        let (mut dataset, _) = dataset(|_| {});
        let sets = sets
            .iter()
            .map(|set| set.iter().map(|slug| (*slug).to_owned()).collect());
        dataset.comparisons = sets.collect();
        let found = all(&dataset).into_iter().map(|finding| finding.expected);
        let found: Vec<String> = found.collect();
        assert_eq!(found.len(), usize::from(expected.is_some()), "{found:?}");
        if let Some(expected) = expected {
            assert!(found[0].contains(expected), "{found:?}");
        }
    }
    check(&[&["a", "b"], &["a", "b", "c"]], None);
    check(&[&["a", "x"]], Some("slugs of methods"));
    check(&[&["b", "a"]], Some("order of the alphabet"));
    check(&[&["a"]], Some("two to six"));
    check(&[&["a", "b"], &["a", "b"]], Some("no set twice"));
}

/// The dataset of another domain in one language is held to the same rules, and breaks none.
#[test]
fn the_example_has_nothing_to_mend() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data-example");
    let (dataset, mut findings) = Dataset::load(root.as_ref()).unwrap();
    findings.extend(super::all(&dataset));
    assert_eq!(findings, []);
    assert_eq!(dataset.methods.len(), 12);
    assert_eq!(dataset.absent(), ["type", "guide"]);
}

/// What is not said in a dataset's own language is missed, and what is not said in another is not.
#[test]
fn a_dataset_of_one_language_is_held_to_that_one() {
    #[track_caller]
    fn check(edit: impl FnOnce(&mut Dataset), expected: Option<&str>) {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data-example");
        let (mut dataset, _) = Dataset::load(root.as_ref()).unwrap();
        edit(&mut dataset);
        let found = super::all(&dataset);
        match expected {
            Some(field) => assert!(found.iter().any(|it| it.field == field), "{found:#?}"),
            None => assert_eq!(found, []),
        }
    }
    fn facet(dataset: &mut Dataset) -> &mut crate::facets::Facet {
        &mut dataset.facets.facets[0]
    }
    check(|dataset| dataset.methods[0].summary.bg.clear(), None);
    check(
        |dataset| dataset.methods[0].summary.en.clear(),
        Some("summary.en"),
    );
    check(
        |dataset| dataset.methods[0].limits.en = "Граница.".into(),
        Some("limits.en"),
    );
    check(|dataset| facet(dataset).why.bg.clear(), None);
    check(
        |dataset| facet(dataset).why.en.clear(),
        Some("encoding.why.en"),
    );
    check(
        |dataset| facet(dataset).values[0].definition.bg.clear(),
        None,
    );
    check(
        |dataset| facet(dataset).values[0].definition.en.clear(),
        Some("encoding.values.text.definition.en"),
    );
    check(|dataset| dataset.start[0].label.bg.clear(), None);
    check(|dataset| dataset.start[0].label.en.clear(), Some("ask"));
    check(|dataset| dataset.manifest.description.bg.clear(), None);
    check(
        |dataset| dataset.manifest.description.en.clear(),
        Some("description.en"),
    );
}

#[test]
fn findings_name_the_folder_that_was_checked() {
    let finding = Finding::new(
        "data/guide.json",
        "goals",
        "",
        "an id of data/taxonomy/purpose.json",
    );
    let moved = finding.clone().in_folder("my/formats".as_ref());
    assert_eq!(moved.file, "my/formats/guide.json");
    assert_eq!(moved.expected, "an id of my/formats/taxonomy/purpose.json");
    assert_eq!(finding.clone().in_folder("data".as_ref()), finding);
}

/// A dataset must say what it is, and can hide only rows that there are.
#[test]
fn the_manifest_is_complete() {
    #[track_caller]
    fn check(edit: impl FnOnce(&mut Manifest), expected: &str) {
        let (mut dataset, _) = dataset(|_| ());
        edit(&mut dataset.manifest);
        let found = all(&dataset);
        let is_told = |it: &Finding| it.file == "data/manifest.json" && it.field == expected;
        assert!(found.iter().any(is_told), "{expected}: {found:#?}");
    }
    check(|manifest| manifest.name.clear(), "name");
    check(|manifest| manifest.description.bg.clear(), "description.bg");
    check(|manifest| manifest.id = "Data formats".into(), "id");
    check(
        |manifest| manifest.licence_url = "CC0".into(),
        "licence_url",
    );
    check(
        |manifest| manifest.hidden_rows.push("horoscope".into()),
        "hidden_rows",
    );
}
