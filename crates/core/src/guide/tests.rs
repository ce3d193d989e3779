use super::*;

/// Four tests and a model of another kind, with three rows that are asked for.
fn guide() -> Guide {
    let text = |text: &str| serde_json::json!({ "bg": text, "en": text });
    let row = |id: &str, values: &str| {
        let values: Vec<_> = values
            .split(' ')
            .map(|value| serde_json::json!({ "id": value, "label": text(value), "definition": text(value) }))
            .collect();
        serde_json::json!({ "id": id, "label": text(id), "values": values })
    };
    let mut methods = Vec::new();
    for (slug, codes) in [
        (
            "t-test",
            serde_json::json!([[0, [0]], [1, [0]], [2, [0]], [3, [1, 2]]]),
        ),
        (
            "paired-t-test",
            serde_json::json!([[0, [0]], [1, [0]], [2, [1]], [3, [1]]]),
        ),
        (
            "rank-test",
            serde_json::json!([[0, [0]], [1, [0, 1]], [2, [0]], [3, [0]]]),
        ),
        (
            "omnibus-test",
            serde_json::json!([[0, [0]], [1, []], [2, [0]], [3, [0]]]),
        ),
        (
            "model",
            serde_json::json!([[0, [0, 1]], [2, [0]], [3, [2]]]),
        ),
        ("forecast", serde_json::json!([[0, [1]], [3, [2]]])),
    ] {
        methods.push(serde_json::json!({ "slug": slug, "name": text(slug), "codes": codes }));
    }
    for extra in 0..4 {
        methods.push(serde_json::json!({
            "slug": format!("extra-{extra}"), "name": text("x"),
            "codes": [[0, [0]], [1, [1]], [2, [extra % 2]], [3, [0]]],
        }));
    }
    let ask = |row: &str| serde_json::json!({ "row": row, "ask": text(row) });
    let json = serde_json::json!({
        "goals": [{
            "id": "compare", "label": text("Compare"), "purposes": ["compare"],
            "questions": [ask("outcome"), ask("groups"), ask("assumptions")],
        }],
        "rows": [
            row("purpose", "compare forecast"), row("outcome", "continuous ordinal"),
            row("groups", "independent paired"), row("assumptions", "none-about-data normality equal-variances"),
        ],
        "methods": methods,
    });
    Guide::from_json(json.to_string().as_bytes()).unwrap()
}

fn slugs<'a>(methods: impl Iterator<Item = &'a GuideMethod>) -> String {
    let slugs: Vec<&str> = methods.map(|method| method.slug.as_str()).collect();
    slugs.join(" ")
}

#[test]
fn answers_leave_what_fits() {
    #[track_caller]
    fn check(answers: &str, left: &str, next: &str) {
        let guide = guide();
        let answers = Answers::read(Some("compare"), Some(answers));
        let progress = guide.progress(&answers).unwrap();
        assert_eq!(slugs(progress.left.iter().map(|left| left.method)), left);
        let choices = progress.next.map(|question| {
            let (_, row) = guide.row(question.asked.row).unwrap();
            let choices = question
                .choices
                .iter()
                .map(|choice| format!("{} {}", row.values[choice.value].id, choice.methods));
            [row.id.to_string(), choices.collect::<Vec<_>>().join(", ")].join(": ")
        });
        assert_eq!(choices.unwrap_or_default(), next);
    }
    let all = "t-test paired-t-test rank-test omnibus-test model extra-0 extra-1 extra-2 extra-3";
    // The model says nothing of an outcome and steps aside; the omnibus test has none and goes with
    // each.
    check("", all, "outcome: continuous 3, ordinal 5");
    check("outcome.any", all, "groups: independent 6, paired 3");
    check("outcome.continuous", "t-test paired-t-test rank-test", "");
    check(
        "outcome.ordinal",
        "rank-test extra-0 extra-1 extra-2 extra-3",
        "",
    );
    check(
        "outcome.any,groups.any",
        all,
        "assumptions: normality 2, equal-variances 2",
    );
    check(
        "assumptions.normality",
        "paired-t-test rank-test omnibus-test extra-0 extra-1 extra-2 extra-3",
        "outcome: continuous 2, ordinal 5",
    );
    check(
        "assumptions",
        "rank-test omnibus-test extra-0 extra-1 extra-2 extra-3",
        "",
    );
    check(
        "assumptions.not.normality",
        "rank-test omnibus-test model extra-0 extra-1 extra-2 extra-3",
        "outcome: continuous 1, ordinal 5",
    );
    check(
        "assumptions.not.normality.equal-variances",
        "rank-test omnibus-test extra-0 extra-1 extra-2 extra-3",
        "",
    );
    // What the dataset does not know changes nothing.
    check(
        "outcome.colour,mood.good",
        all,
        "groups: independent 6, paired 3",
    );
}

#[test]
fn what_an_answer_says_nothing_of_steps_aside() {
    let guide = guide();
    let answers = Answers::read(Some("compare"), Some("outcome.ordinal,groups.independent"));
    let progress = guide.progress(&answers).unwrap();
    let [open] = &progress.open[..] else {
        panic!("{:?}", progress.open)
    };
    assert_eq!(open.method.slug.as_str(), "model");
    let ids = |rows: &[RowId]| rows.iter().map(RowId::to_string).collect::<Vec<_>>();
    assert_eq!(
        (ids(&open.fits), ids(&open.silent)),
        (vec!["groups".to_owned()], vec!["outcome".to_owned()])
    );
}

#[test]
fn tells_why_a_method_does_not_fit() {
    #[track_caller]
    fn check(answers: &str, slug: &str, expected: Option<(&str, &str)>) {
        let guide = guide();
        let answers = Answers::read(Some("compare"), Some(answers));
        let progress = guide.progress(&answers).unwrap();
        let found = progress
            .excluded
            .iter()
            .find(|(method, _)| method.slug.as_str() == slug);
        let mismatch = found.map(|(_, mismatch)| {
            let (_, row) = guide.row(mismatch.row).unwrap();
            let has: Vec<&str> = mismatch
                .has
                .iter()
                .map(|value| &*row.values[*value].id)
                .collect();
            (mismatch.row.to_string(), has.join(" "))
        });
        let mismatch = mismatch.as_ref().map(|(row, has)| (&**row, &**has));
        assert_eq!(mismatch, expected);
    }
    check("outcome.ordinal", "t-test", Some(("outcome", "continuous")));
    check("outcome.ordinal", "omnibus-test", Some(("outcome", "")));
    check("outcome.ordinal", "rank-test", None);
    check(
        "outcome.continuous,groups.paired",
        "t-test",
        Some(("groups", "independent")),
    );
    check(
        "assumptions.normality",
        "t-test",
        Some(("assumptions", "equal-variances")),
    );
    check(
        "assumptions",
        "t-test",
        Some(("assumptions", "normality equal-variances")),
    );
    check("outcome.ordinal", "forecast", None);
}

#[test]
fn answers_stand_in_an_address() {
    #[track_caller]
    fn check(answers: &str, expected: &str) {
        assert_eq!(
            Answers::read(Some("compare"), Some(answers)).to_string(),
            expected
        );
    }
    check("outcome.ordinal,groups.any", "outcome.ordinal,groups.any");
    check(
        "assumptions.normality.linearity",
        "assumptions.normality.linearity",
    );
    check("assumptions", "assumptions");
    check("assumptions.any", "assumptions.any");
    check("assumptions.a.b", "assumptions.a.b");
    check("assumptions.not.a.b", "assumptions.not.a.b");
    check("assumptions.not", "");
    check("outcome.not.a", "outcome.not.a");
    check("outcome", "");
    check("outcome.a.b.a", "outcome.a.b");
    check(",,x.Ω,.a", "");
    check("outcome.a,outcome.b", "outcome.a");
    // Answers outlive a goal that is none.
    for goal in [None, Some("a&b")] {
        let read = Answers::read(goal, Some("outcome.a"));
        assert_eq!(
            (read.goal.as_deref(), &*read.to_string()),
            (None, "outcome.a")
        );
    }
}

#[test]
fn what_can_be_no_answer_is_told() {
    #[track_caller]
    fn check(goal: &str, answers: &str, expected: &[&str]) {
        let unreadable: Vec<&str> = Answers::unreadable(Some(goal), Some(answers)).collect();
        assert_eq!(unreadable, expected);
    }
    check("compare", "outcome.a,groups.any,assumptions", &[]);
    check("a&b", "", &["a&b"]);
    check(
        "compare",
        "outcome,x.Ω,.a,,outcome.a.Ω",
        &["outcome", "x.Ω", ".a", "outcome.a.Ω"],
    );
    check(
        "Ω",
        "assumptions.normality.Ω",
        &["Ω", "assumptions.normality.Ω"],
    );
}

#[test]
fn what_the_guide_does_not_know_is_told_and_the_rest_kept() {
    #[track_caller]
    fn check(goal: &str, answers: &str, unknown: &[&str], known: &str) {
        let guide = guide();
        let answers = Answers::read(Some(goal), Some(answers));
        let sifted = guide.sift(&answers);
        assert_eq!(sifted.unknown, unknown);
        let kept = sifted.known;
        let text = [kept.goal.as_deref().unwrap_or("-"), " ", &kept.to_string()].concat();
        assert_eq!(text, known);
        assert_eq!(guide.sift(&kept).unknown, [""; 0]);
    }
    check(
        "compare",
        "outcome.ordinal,groups.any",
        &[],
        "compare outcome.ordinal,groups.any",
    );
    check("win", "outcome.ordinal", &["win"], "- outcome.ordinal");
    check(
        "compare",
        "mood.good,outcome.ordinal.colour,groups.blue",
        &["mood.good", "outcome.colour", "groups.blue"],
        "compare outcome.ordinal",
    );
    check(
        "compare",
        "assumptions.luck.normality,groups.paired",
        &["assumptions.luck"],
        "compare assumptions.normality,groups.paired",
    );
}

#[test]
fn tells_how_a_named_method_stands() {
    #[track_caller]
    fn check(answers: &str, slug: &str, expected: Option<&str>) {
        let guide = guide();
        let answers = Answers::read(Some("compare"), Some(answers));
        let standing = guide.standing(&answers, &slug.parse().unwrap());
        let told = standing.map(|standing| match standing {
            Standing::Fits => "fits".to_owned(),
            Standing::OtherGoal => "other goal".to_owned(),
            Standing::Silent(rows) => format!("silent: {rows:?}"),
            Standing::Excluded(mismatch) => format!("excluded: {}", mismatch.row),
        });
        assert_eq!(told.as_deref(), expected);
    }
    check("outcome.continuous", "t-test", Some("fits"));
    check("outcome.ordinal", "t-test", Some("excluded: outcome"));
    check("outcome.ordinal", "model", Some("silent: [outcome]"));
    check("outcome.ordinal", "forecast", Some("other goal"));
    check("outcome.ordinal", "astrology", None);
    let slug = "t-test".parse().unwrap();
    assert_eq!(guide().standing(&Answers::default(), &slug), None);
}

#[test]
fn an_answer_can_be_changed() {
    let mut answers = Answers::read(Some("compare"), Some("outcome.ordinal,groups.independent"));
    let row = "outcome".parse().unwrap();
    answers.give(row, Reply::NotSure);
    assert_eq!(answers.to_string(), "outcome.any,groups.independent");
    answers.give(
        row,
        Reply::Values(vec!["ordinal".into(), "continuous".into()]),
    );
    assert_eq!(
        answers.to_string(),
        "outcome.ordinal.continuous,groups.independent"
    );
    answers.take_back(row);
    assert_eq!(answers.to_string(), "groups.independent");
}

#[test]
fn an_answer_is_read_as_its_row_asks() {
    #[track_caller]
    fn check(answers: &str, left: &str) {
        let text = |text: &str| serde_json::json!({ "bg": text, "en": text });
        let value = |id: &str| serde_json::json!({ "id": id, "label": text(id), "definition": text(id), "none": id == "nothing" });
        let row = |id: &str, reading: &str, values: [&str; 3]| serde_json::json!({ "id": id, "label": text(id), "reading": reading, "values": values.map(value) });
        let method = |slug: &str, memory: usize, copes: &[usize]| serde_json::json!({ "slug": slug, "name": text(slug), "codes": [[0, [0, 2]], [1, [memory]], [2, copes]] });
        let mut methods = vec![method("light", 0, &[0]), method("heavy", 2, &[1, 2])];
        methods.extend((0..6).map(|n| method(&format!("middle-{n}"), 1, &[1])));
        let ask = |row: &str| serde_json::json!({ "row": row, "ask": text(row) });
        let json = serde_json::json!({
            "goals": [{ "id": "g", "label": text("g"), "purposes": ["one", "two"], "questions": [ask("purpose"), ask("memory"), ask("copes")] }],
            "rows": [
                row("purpose", "has", ["one", "two", "other"]),
                row("memory", "at-most", ["less", "same", "more"]),
                row("copes", "handles", ["nothing", "gaps", "outliers"]),
            ],
            "methods": methods,
        });
        let guide = Guide::from_json(json.to_string().as_bytes()).unwrap();
        let progress = guide
            .progress(&Answers::read(Some("g"), Some(answers)))
            .unwrap();
        let question = progress.next.map(|question| {
            let (_, row) = guide.row(question.asked.row).unwrap();
            let choice =
                |choice: &Choice| format!("{} {}", row.values[choice.value].id, choice.methods);
            question
                .choices
                .iter()
                .map(choice)
                .collect::<Vec<_>>()
                .join(", ")
        });
        assert_eq!(
            (progress.left.len().to_string() + " " + &question.unwrap_or_default()).trim(),
            left
        );
    }
    // A purpose that is none of the goal's is no answer, and all serve the one that is left.
    check("", "8 less 1, same 7, more 8");
    // Who has memory for more is served by what needs less.
    check("memory.less", "1");
    check("memory.same", "7 gaps 6");
    check("memory.more", "8 gaps 7, outliers 1");
    // Nothing to cope with is no answer.
    check("memory.any", "8 gaps 7, outliers 1");
    check("copes.outliers", "1");
    // It must cope with all that is named.
    check("copes.gaps.outliers", "1");
    check("memory.any,copes.gaps", "7");
}

/// Eight methods of one purpose with one more row.
fn guide_over(row: serde_json::Value, methods: [(&str, &str, &[&str], &[usize]); 8]) -> Guide {
    let text = |text: &str| serde_json::json!({ "bg": text, "en": text });
    let purpose = serde_json::json!({
        "id": "purpose", "label": text("p"),
        "values": [{ "id": "one", "label": text("one"), "definition": text("one") }],
    });
    let methods = methods.map(|(slug, profile, variant_of, codes)| {
        serde_json::json!({
            "slug": slug, "name": text(slug), "profile": profile, "variant_of": variant_of,
            "codes": [[0, [0]], [1, codes]],
        })
    });
    let json = serde_json::json!({
        "goals": [{
            "id": "g", "label": text("g"), "purposes": ["one"],
            "questions": [{ "row": "needs", "ask": text("needs"), "several": true }],
        }],
        "rows": [purpose, row],
        "methods": methods,
    });
    Guide::from_json(json.to_string().as_bytes()).unwrap()
}

/// The row `needs` with three values, of which the first is none.
fn needs(reading: &str) -> serde_json::Value {
    let text = |text: &str| serde_json::json!({ "bg": text, "en": text });
    let value = |id: &str| {
        serde_json::json!({
            "id": id, "label": text(id), "definition": text(id), "none": id == "nothing",
        })
    };
    let values = ["nothing", "number", "radius"].map(value);
    serde_json::json!({
        "id": "needs", "label": text("Needs"), "reading": reading, "values": values,
        "label_by_profile": { "tests": text("Needs of a test"), "models": text("Parameters") },
    })
}

#[test]
fn what_can_be_given_or_borne_is_a_ceiling() {
    #[track_caller]
    fn check(reading: &str, answers: &str, left: &str) {
        let codes: [(&str, &str, &[&str], &[usize]); 8] = [
            ("none", "tests", &[], &[0]),
            ("number", "tests", &[], &[1]),
            ("radius", "tests", &[], &[2]),
            ("both", "tests", &[], &[1, 2]),
            ("apart", "tests", &[], &[]),
            ("more-a", "tests", &[], &[2]),
            ("more-b", "tests", &[], &[2]),
            ("more-c", "tests", &[], &[2]),
        ];
        let guide = guide_over(needs(reading), codes);
        let progress = guide.progress(&Answers::read(Some("g"), Some(answers)));
        let found = slugs(progress.unwrap().left.iter().map(|left| left.method));
        assert_eq!(found, left, "{reading} {answers}");
    }
    // What asks for nothing asks for nothing beyond.
    check("within", "needs.nothing", "none apart");
    check("within", "needs.number", "none number apart");
    check(
        "within",
        "needs.number.radius",
        "none number radius both apart more-a more-b more-c",
    );
    check("at-most", "needs.nothing", "none");
    check("at-most", "needs.number", "none number");
    check(
        "at-most",
        "needs.radius",
        "none number radius both more-a more-b more-c",
    );
    check("has", "needs.number", "number both");
    check("has", "needs.number.radius", "both");
}

#[test]
fn variants_stand_behind_where_nothing_parts_the_many() {
    #[track_caller]
    fn check(origins: [&[&str]; 8], expected: &str) {
        let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let codes: [(&str, &str, &[&str], &[usize]); 8] =
            std::array::from_fn(|place| (names[place], "tests", origins[place], &[0_usize][..]));
        let guide = guide_over(needs("has"), codes);
        let progress = guide.progress(&Answers::read(Some("g"), None)).unwrap();
        let shown = |left: &Left| {
            let variants = slugs(left.variants.iter().copied());
            let name = left.method.slug.as_str();
            if variants.is_empty() {
                name.to_owned()
            } else {
                format!("{name} ({variants})")
            }
        };
        let left: Vec<String> = progress.left.iter().map(shown).collect();
        assert_eq!(left.join(" "), expected);
    }
    let none: &[&str] = &[];
    check([none; 8], "a b c d e f g h");
    check(
        [none, &["a"], &["b"], none, &["z"], none, none, &["a"]],
        "a (b c h) d e f g",
    );
    // Two that name each other both stay, and what varies one of them with them.
    check(
        [&["b"], &["a"], &["a"], none, none, none, none, none],
        "a b c d e f g h",
    );
    check(
        [&["a"], none, none, none, none, none, none, none],
        "a b c d e f g h",
    );
}

#[test]
fn a_row_is_called_what_most_methods_of_the_goal_call_it() {
    #[track_caller]
    fn check(profiles: [&str; 8], expected: &str) {
        let codes: [(&str, &str, &[&str], &[usize]); 8] = std::array::from_fn(|place| {
            let name = ["a", "b", "c", "d", "e", "f", "g", "h"][place];
            (name, profiles[place], &[][..], &[0_usize][..])
        });
        let guide = guide_over(needs("has"), codes);
        let goal = guide.goal("g").unwrap();
        let label = guide.label_in(goal, "needs".parse().unwrap()).unwrap();
        assert_eq!(label.en, expected);
    }
    let (t, m, x) = ("tests", "models", "indices");
    check([t; 8], "Needs of a test");
    check([t, t, t, t, t, m, m, x], "Needs of a test");
    check([t, t, t, t, m, m, m, m], "Needs");
    check([t, t, t, m, m, m, x, x], "Needs");
    check([x; 8], "Needs");
    assert_eq!(
        guide().label_in(&guide().goals[0], "mood".parse().unwrap()),
        None
    );
}

#[test]
fn codes_beyond_the_rows_are_refused() {
    let json = r#"{"goals": [], "rows": [], "methods": [{"slug": "a", "name": {"bg": "а", "en": "a"}, "codes": [[0, []]]}]}"#;
    let error = Guide::from_json(json.as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), "a: codes beyond the rows");
    assert!(Guide::from_json(b"[]").is_err());
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_answers_are_read_back(goal in "[a-zΩ&-]{0,6}", text in "([a-z]{1,6}|any|assumptions|[.,&Ω ]){0,20}") {
            let answers = Answers::read(Some(&goal), Some(&text));
            let written = answers.to_string();
            prop_assert_eq!(Answers::read(answers.goal.as_deref(), Some(&written)), answers);
        }

        #[test]
        fn every_choice_leaves_as_many_as_it_says(given in prop::collection::vec(0usize..3, 0..3)) {
            let guide = guide();
            let mut answers = Answers { goal: Some("compare".into()), given: Vec::new() };
            for step in given {
                let Some(question) = guide.progress(&answers).unwrap().next else { break };
                if question.asked.row.as_str() == "assumptions" { break }
                let (_, row) = guide.row(question.asked.row).unwrap();
                let Some(choice) = question.choices.get(step) else {
                    answers.give(question.asked.row, Reply::NotSure);
                    continue;
                };
                answers.give(question.asked.row, Reply::Values(vec![row.values[choice.value].id.clone()]));
                prop_assert_eq!(guide.progress(&answers).unwrap().left.len(), choice.methods);
            }
        }
    }
}
