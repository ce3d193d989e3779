use super::*;
use crate::{locale::fill, method::Term, test_records::method};

/// Sentences in a short code that shows what was filled in.
struct Plain;

impl Wording for Plain {
    fn lang(&self) -> Lang {
        Lang::En
    }

    fn text(&self, key: DecisionKey, values: &[(&str, &str)]) -> String {
        if key == DecisionKey::ThesisName {
            return fill("{name}", values);
        }
        let values = values.iter().map(|(name, value)| format!("{name}={value}"));
        let values: Vec<String> = values.collect();
        let name = key.name();
        let name = name.split_once('.').map_or(name, |(_, name)| name);
        format!("{name}({})", values.join(", "))
    }

    fn list(&self, items: &[String]) -> String {
        items.join("+")
    }

    fn row(&self, row: Row) -> String {
        row.id().to_owned()
    }
}

/// A sentence on one line, with what it rests on.
fn line(sentence: &Sentence) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Work(work) => format!("<{work}>"),
    };
    let origin = |origin: &Origin| match origin {
        Origin::Row(row) => row.id().to_owned(),
        Origin::Criterion(name) => format!("own {name}"),
        other => format!("{other:?}"),
    };
    let text: String = sentence.pieces.iter().map(piece).collect();
    let origins: Vec<String> = sentence.origins.iter().map(origin).collect();
    format!("{} | {}", text.replace('\u{a0}', " "), origins.join(" "))
}

fn methods() -> Vec<Method> {
    ["A", "B"]
        .into_iter()
        .map(|name| {
            method(|method| {
                method.slug = name.to_lowercase().parse().unwrap();
                method.name.en = name.into();
                method.facets.clear();
                method.software.truncate(1);
                if name == "B" {
                    method.assumptions = vec![term("normality", "Normal distribution")];
                }
                if let Some(source) = &mut method.source {
                    source.work = name.into();
                }
            })
        })
        .collect()
}

fn term(id: &str, label: &str) -> Term {
    Term {
        id: id.into(),
        label: crate::locale::Bilingual {
            bg: label.into(),
            en: label.into(),
        },
    }
}

#[test]
fn a_paragraph_says_what_rows_hold() {
    let methods = methods();
    let methods: Vec<&Method> = methods.iter().collect();
    let own_data = OwnData::read("normality.yes,low-rank.no");
    let criteria = [OwnCriterion {
        name: "price".into(),
        values: vec![Some("3 €".into()), None],
    }];
    let ranked = Ranked {
        rule: Rule::Topsis,
        ranked_by: Some(methods[0]),
        criteria: vec!["price (1)".into()],
        outcome: Outcome::Placed {
            rank: "1".into(),
            of: "2".into(),
            score: "0.7".into(),
            tied: vec!["A".into()],
        },
        first: Vec::new(),
        unranked: Vec::new(),
    };
    let case = Case {
        methods: &methods,
        chosen: Some(1),
        rows: &Row::of(&methods, &[]),
        own_data: &own_data,
        criteria: &criteria,
        ranked: Some(&ranked),
        dataset: "Tertium",
    };
    let lines: Vec<String> = paragraph(&case, &Plain).iter().map(line).collect();
    assert_eq!(
        lines[..],
        [
            "considered(methods=A <0>+B <1>) | source",
            "purposes(values=adapt a model+save resources) | purpose",
            "data.all(values=text) | data",
            "differ(row=assumptions, items=A – low rank; B – normal distribution) | assumptions",
            "criterion(row=price, items=A – 3 €; B – unknown()) | own price",
            "ruled-out(name=A, reasons=needs(value=low rank)) | OwnData assumptions",
            "ranked(name=B, rule=topsis() <2>, criteria=price (1), rank=1, of=2, score=0.7) | Ranking",
            "tied(names=A) | Ranking",
            "chosen(name=B) | Choice",
            "use-when(advice=When memory is scarce.) | use_when",
            "assumes(values=normal distribution) | assumptions",
            "holds(values=normal distribution) | assumptions OwnData",
            "limits(limits=It is slower.) | limits",
            "dataset(dataset=Tertium) | Dataset",
        ]
    );
}

/// Who is not first is told who is, and who has no place why.
#[test]
fn a_place_that_is_not_the_first_is_told_with_it() {
    #[track_caller]
    fn check(outcome: Outcome, expected: &[&str]) {
        let methods = methods();
        let methods: Vec<&Method> = methods.iter().collect();
        let ranked = Ranked {
            rule: Rule::WeightedSum,
            ranked_by: None,
            criteria: vec!["price (1)".into()],
            outcome,
            first: vec!["A".into()],
            unranked: Vec::new(),
        };
        let case = Case {
            methods: &methods,
            chosen: Some(1),
            rows: &[],
            own_data: &OwnData::default(),
            criteria: &[],
            ranked: Some(&ranked),
            dataset: "Tertium",
        };
        let lines = paragraph(&case, &Plain);
        let lines = lines.iter().map(line);
        let lines: Vec<String> = lines.filter(|line| line.ends_with("| Ranking")).collect();
        assert_eq!(lines, expected);
    }
    let placed = Outcome::Placed {
        rank: "3".into(),
        of: "3".into(),
        score: "0.1".into(),
        tied: Vec::new(),
    };
    let first = "first(names=A) | Ranking";
    let of_three =
        "ranked(name=B, rule=sum(), criteria=price (1), rank=3, of=3, score=0.1) | Ranking";
    check(placed, &[of_three, first]);
    let none = "placeless(name=B, rule=sum(), criteria=price (1), rows=price+size) | Ranking";
    check(
        Outcome::Lacking(vec!["price".into(), "size".into()]),
        &[none, first],
    );
}

/// Of own methods the author speaks, of the others the dataset.
#[test]
fn own_methods_are_not_said_to_be_of_the_dataset() {
    #[track_caller]
    fn check(slugs: [&str; 2], expected: &[&str]) {
        let mut methods = methods();
        for (method, slug) in methods.iter_mut().zip(slugs) {
            method.slug = slug.parse().unwrap();
        }
        let methods: Vec<&Method> = methods.iter().collect();
        let case = Case {
            methods: &methods,
            chosen: None,
            rows: &[],
            own_data: &OwnData::default(),
            criteria: &[],
            ranked: None,
            dataset: "Tertium",
        };
        let lines: Vec<String> = paragraph(&case, &Plain).iter().map(line).collect();
        assert_eq!(lines[lines.len() - expected.len()..], *expected);
        let said = lines.iter().filter(|line| line.starts_with("dataset"));
        assert_eq!(
            said.count(),
            expected
                .iter()
                .filter(|line| line.starts_with("dataset"))
                .count()
        );
    }
    check(["a", "b"], &["dataset(dataset=Tertium) | Dataset"]);
    check(
        ["my-1", "b"],
        &[
            "own(names=A) | OwnMethod",
            "dataset.of(names=B, dataset=Tertium) | Dataset",
        ],
    );
    check(["my-1", "my-2"], &["own(names=A+B) | OwnMethod"]);
}

#[test]
fn before_a_choice_nothing_is_said_of_it() {
    let mut methods = methods();
    let alike = methods[0].assumptions.clone();
    methods[1].assumptions = alike;
    let mut unknown = methods.clone();
    unknown[1].assumptions.clear();
    let methods: Vec<&Method> = methods.iter().collect();
    let unknown: Vec<&Method> = unknown.iter().collect();
    let rows = Row::of(&methods, &[]);
    let case = Case {
        methods: &methods,
        chosen: None,
        rows: &rows,
        own_data: &OwnData::default(),
        criteria: &[],
        ranked: None,
        dataset: "Tertium",
    };
    let lines: Vec<String> = paragraph(&case, &Plain).iter().map(line).collect();
    assert_eq!(
        lines[3..],
        [
            "alike() | purpose data assumptions",
            "dataset(dataset=Tertium) | Dataset",
        ]
    );
    assert_eq!(checklist(&case, &Plain), []);
    // Where a value is not known, nobody knows whether something separates them.
    let case = Case {
        methods: &unknown,
        ..case
    };
    let lines: Vec<String> = paragraph(&case, &Plain).iter().map(line).collect();
    assert_eq!(lines[3..], ["dataset(dataset=Tertium) | Dataset"]);
}

#[test]
fn nothing_is_claimed_that_no_row_holds() {
    let mut bare = method(|method| {
        method.facets.clear();
        method.purpose.clear();
        method.data.clear();
        method.assumptions.clear();
        method.software.clear();
        method.use_when = None;
        method.limits = None;
    });
    #[track_caller]
    fn check(method: &Method, paragraph_lines: &[&str], list_lines: &[&str]) {
        let case = Case {
            methods: &[method],
            chosen: Some(0),
            rows: &[],
            own_data: &OwnData::default(),
            criteria: &[],
            ranked: None,
            dataset: "Tertium",
        };
        let lines = |sentences: Vec<Sentence>| sentences.iter().map(line).collect::<Vec<_>>();
        assert_eq!(lines(paragraph(&case, &Plain)), paragraph_lines);
        assert_eq!(lines(checklist(&case, &Plain)), list_lines);
    }
    let used = "used(methods=QLoRA <0>) | source";
    let dataset = "dataset(dataset=Tertium) | Dataset";
    let cited = "method(method=QLoRA <0>) | source";
    check(&bare, &[used, dataset], &[cited]);
    bare.assumptions = vec![term(crate::method::NOTHING_ASSUMED, "Nothing")];
    check(
        &bare,
        &[used, "assumes.nothing() | assumptions", dataset],
        &[cited],
    );
    bare.assumptions = vec![term("linearity", "Linearity")];
    check(
        &bare,
        &[used, "assumes(values=linearity) | assumptions", dataset],
        &[cited, "open(value=Linearity) | assumptions"],
    );
}

fn reference(in_text: &str, apa: &str) -> Reference {
    serde_json::from_value(serde_json::json!({
        "in_text": { "bg": in_text, "en": in_text },
        "apa": apa,
        "ieee": format!("ieee {apa}"),
        "vancouver": "v",
        "iso690": { "bg": "и", "en": "i" },
    }))
    .unwrap()
}

#[test]
fn works_are_cited_by_number_or_by_author() {
    let methods = methods();
    let sentence = Sentence::new(
        &[
            "A ",
            &sentence::mark(1),
            ", B\u{a0}",
            &sentence::mark(0),
            ".",
        ]
        .concat(),
        vec![Origin::Choice],
    );
    #[track_caller]
    fn check(
        methods: &[Method],
        references: [Option<&Reference>; 2],
        sentence: &Sentence,
        style: ReferenceStyle,
        expected: (&str, &[&str]),
    ) {
        let cited: Vec<_> = methods.iter().zip(references).collect();
        let works = CitedWorks::new(std::slice::from_ref(sentence), &cited, style, Lang::En);
        assert_eq!(
            works.write(sentence, &cited).replace('\u{a0}', " "),
            expected.0
        );
        assert_eq!(works.list(), expected.1);
    }
    let one = reference("Zorn, 1999", "Zorn, Z. (1999). One.");
    let other = reference("Adler, 2001", "Adler, A. (2001). Two.");
    check(
        &methods,
        [Some(&one), Some(&other)],
        &sentence,
        ReferenceStyle::Apa,
        (
            "A (Adler, 2001), B (Zorn, 1999).",
            &["Adler, A. (2001). Two.", "Zorn, Z. (1999). One."],
        ),
    );
    check(
        &methods,
        [Some(&one), Some(&other)],
        &sentence,
        ReferenceStyle::Ieee,
        (
            "A [1], B [2].",
            &[
                "[1] ieee Adler, A. (2001). Two.",
                "[2] ieee Zorn, Z. (1999). One.",
            ],
        ),
    );
    check(
        &methods,
        [None, Some(&other)],
        &sentence,
        ReferenceStyle::Vancouver,
        ("A [1], B.", &["[1] v"]),
    );
    let twin = reference("Zorn, 1999", "Zorn, Z. (1999). Another.");
    check(
        &methods,
        [Some(&one), Some(&twin)],
        &sentence,
        ReferenceStyle::Apa,
        (
            "A (Zorn, 1999a), B (Zorn, 1999b).",
            &["Zorn, Z. (1999a). Another.", "Zorn, Z. (1999b). One."],
        ),
    );
    let [undated, other] =
        ["One", "Two"].map(|title| reference("Zorn, n.d.", &format!("Zorn, Z. (n.d.). {title}.")));
    check(
        &methods,
        [Some(&undated), Some(&other)],
        &sentence,
        ReferenceStyle::Apa,
        (
            "A (Zorn, n.d.-b), B (Zorn, n.d.-a).",
            &["Zorn, Z. (n.d.-a). One.", "Zorn, Z. (n.d.-b). Two."],
        ),
    );
}

#[test]
fn equal_works_are_one() {
    let mut methods = methods();
    for method in &mut methods {
        method.source.as_mut().unwrap().work = "one".into();
    }
    let reference = reference("Zorn, 1999", "Zorn.");
    let cited: Vec<_> = methods
        .iter()
        .map(|method| (method, Some(&reference)))
        .collect();
    let text = [sentence::mark(0), sentence::mark(1)].concat();
    let sentences = [Sentence::new(&text, vec![Origin::Choice])];
    for style in ReferenceStyle::ALL {
        let works = CitedWorks::new(&sentences, &cited, style, Lang::Bg);
        assert_eq!(works.list().len(), 1, "{style:?}");
    }
}
