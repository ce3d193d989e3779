//! The answers of an engine over an index small enough to be read.

use proptest::prelude::*;
use tertium_core::{
    locale::Lang,
    method::Slug,
    query::{Filters, Order},
};

use crate::{
    Choice, Engine, FilterPart, Hit, IndexError, Listing, Loosened, ReasonKind, Search, Segment,
};

const NAMES: &str = "tertium-names\t2\t6\t9
field\tdeep-learning\tДълбоко обучение\tDeep learning
field\ttests\tПроверка на хипотези\tHypothesis testing
family\tmachine-learning\tМашинно обучение\tMachine learning
family\tstatistics\tСтатистика\tStatistics
type\ttraining\tОбучение на модел\tTraining methodology
type\ttest\tСтатистически критерий\tStatistical test
full-fine-tuning\tПълно донастройване\tFull fine-tuning\t\t\t2015\t0\t2\t4\t30
k-means\tМетод на k-средните\tk-means\t\tLloyd's algorithm\t1957\t1\t3\t5\t60
lora\tLoRA\t\tАдаптация с нисък ранг\tLow-rank adaptation\t2021\t0\t2\t4\t50
mann-whitney-u-test\tU-критерий на Ман–Уитни\tMann–Whitney U test\t\tWilcoxon rank-sum test\t1945\t1\t3\t5\t65
masked-autoencoders\tМаскирани автоенкодери\tMasked autoencoders\t\tMAE\t2021\t0\t2\t4\t40
qlora\tQLoRA\t\tКвантувана LoRA\tQuantized LoRA\t2023\t0\t2\t4\t44
random-forest\tСлучайна гора\tRandom forest\t\tRandom forests\t2001\t0\t2\t4\t55
student-t-test\tt-критерий на Стюдънт\tStudent's t-test\t\t\t1908\t1\t3\t5\t64
three-way\tЕдно, две и три\tOne, two and three\t\t\t1990\t1\t3\t5\t10
";

const DETAILS: &str = "tertium-details\t2\t7\t9\t1\t4\t3
Edward J. Hu
Henry B. Mann
Tim Dettmers
Frank Wilcoxon
Piotr Dollár
Kaiming He
Anders Krogh
6\t\t
\t\t
0\t\t2106.09685
1|3\t10.1214/aoms/1177730491\t
5|4\t\t2111.06377
2\t9780471162407|aclanthology.org/W04-3252\t2305.14314
\t10.1023/A:1010933404324\t
\t\t
\t\t
форма на зависимостта\tfunctional form
\t\t
\t\t
0\tлинейна\tlinear
\tсчитане на овце\tcounting sheep

\"

\"
$
#
!
!\"
!
данни\tdata|which
асиметрични данни\tskewed data\tскосени\tnot normal|skewness\tv0|v1
две групи\ttwo groups\tдве извадки\ttwo samples\tt5+v0
малко памет\tlittle memory\t\tlow memory\tm5|m2
";

fn index() -> String {
    [NAMES, DETAILS].concat()
}

fn engine() -> Engine {
    Engine::new(index()).unwrap()
}

fn slugs(text: &str) -> Vec<Slug> {
    text.split(',')
        .filter_map(|slug| slug.parse().ok())
        .collect()
}

/// A text with what was matched in brackets.
fn shown(segments: &[Segment]) -> String {
    let part = |segment: &Segment| match segment.is_marked {
        true => format!("[{}]", segment.text),
        false => segment.text.clone(),
    };
    segments.iter().map(part).collect()
}

#[test]
fn finds_marks_and_says_why() {
    #[track_caller]
    fn check(typed: &str, lang: Lang, expected: &[&str]) {
        let kind = |kind: ReasonKind| match kind {
            ReasonKind::OtherName => "other name",
            ReasonKind::Alias => "alias",
            ReasonKind::Slug => "slug",
            ReasonKind::Year => "year",
            ReasonKind::Person => "person",
            ReasonKind::Term => "term",
            ReasonKind::Needs => "fits",
        };
        let line = |hit: &Hit| match &hit.reason {
            Some(reason) => {
                format!(
                    "{} ({}: {})",
                    shown(&hit.name),
                    kind(reason.kind),
                    shown(&reason.text)
                )
            }
            None => shown(&hit.name),
        };
        let hits = engine().search(typed, lang, 2);
        assert_eq!(
            hits.best.iter().map(line).collect::<Vec<_>>(),
            expected,
            "{typed:?}"
        );
    }
    check("mann whitney", Lang::En, &["[Mann]–[Whitney] U test"]);
    check("mannwhitney", Lang::En, &["[Mann]–[Whitney] U test"]);
    check("ман", Lang::Bg, &["U-критерий на [Ман]–Уитни"]);
    check("man-uit", Lang::Bg, &["U-критерий на [Ман]–[Уит]ни"]);
    check("test whitney", Lang::En, &["Mann–[Whitney] U [test]"]);
    check("kmeans", Lang::En, &["[k]-[means]"]);
    check(
        "lora",
        Lang::En,
        &["[LoRA]", "Q[LoRA] (alias: Quantized [LoRA])"],
    );
    check(
        "лора",
        Lang::Bg,
        &["[LoRA]", "QLoRA (alias: Квантувана [LoRA])"],
    );
    check("mae", Lang::Bg, &["Маскирани автоенкодери (alias: [MAE])"]);
    check(
        "Dollar",
        Lang::En,
        &["Masked autoencoders (person: Piotr [Dollár])"],
    );
    check("rf", Lang::En, &["[R]andom [f]orest"]);
    check("randmo forest", Lang::En, &["[Random] [forest]"]);
    check("forest 2001", Lang::En, &["Random [forest] (year: [2001])"]);
    check("encoder", Lang::En, &["Masked auto[encoder]s"]);
    check("sluchajna gora", Lang::Bg, &["[Случайна] [гора]"]);
    check("i.w'dxkd hf,d", Lang::Bg, &["[Случайна] [гора]"]);
    // Needs, in either language and script, misspelt, several together; names stand above them.
    check(
        "skewed",
        Lang::En,
        &[
            "Mann–Whitney U test (fits: skewed data)",
            "Student's t-test (fits: skewed data)",
        ],
    );
    check(
        "асиметричните",
        Lang::Bg,
        &[
            "U-критерий на Ман–Уитни (fits: асиметрични данни)",
            "t-критерий на Стюдънт (fits: асиметрични данни)",
        ],
    );
    check(
        "which skewed data, two groups",
        Lang::En,
        &[
            "Mann–Whitney U test (fits: skewed data · two groups)",
            "Student's t-test (fits: skewed data · two groups)",
        ],
    );
    check(
        "dve izvadki",
        Lang::Bg,
        &[
            "U-критерий на Ман–Уитни (fits: две групи)",
            "t-критерий на Стюдънт (fits: две групи)",
        ],
    );
    check(
        "skewenss",
        Lang::En,
        &[
            "Mann–Whitney U test (fits: skewed data)",
            "Student's t-test (fits: skewed data)",
        ],
    );
    check(
        "low memory",
        Lang::En,
        &["QLoRA (fits: little memory)", "LoRA (fits: little memory)"],
    );
    check(
        "linear",
        Lang::En,
        &["k-means (fits: functional form: linear)"],
    );
    check(
        "counting sheep",
        Lang::En,
        &["Random forest (fits: counting sheep)"],
    );
    check(
        "student skewed",
        Lang::En,
        &["[Student]'s t-test (fits: skewed data)"],
    );
    check("яэп", Lang::Bg, &[]);
    check("вьяяд", Lang::Bg, &[]);
    check("<b>", Lang::Bg, &[]);
    check("", Lang::Bg, &[]);
}

#[test]
fn takes_apart_what_was_pasted() {
    #[track_caller]
    fn check(pasted: &str, known: &[&str], unknown: &[&str]) {
        let resolved = engine().resolve(pasted);
        let slugs: Vec<&str> = resolved.known.iter().map(Slug::as_str).collect();
        assert_eq!(slugs, known, "{pasted:?}");
        assert_eq!(resolved.unknown, unknown, "{pasted:?}");
    }
    check("LoRA, QLoRA", &["lora", "qlora"], &[]);
    check(
        "lora\nLoRA;Low-rank adaptation\tqlora",
        &["lora", "qlora"],
        &[],
    );
    check(
        "One, two and three, LoRA and QLoRA",
        &["three-way", "lora", "qlora"],
        &[],
    );
    check("LoRA, and QLoRA.", &["lora", "qlora"], &[]);
    check(
        "1. Random forest (RF)\n2) MAE\n• k means",
        &["random-forest", "masked-autoencoders", "k-means"],
        &[],
    );
    check(
        "10.1214/AOMS/1177730491 arXiv:2305.14314v2",
        &["mann-whitney-u-test", "qlora"],
        &[],
    );
    check(
        "https://doi.org/10.1214/aoms/1177730491, https://arxiv.org/pdf/2305.14314",
        &["mann-whitney-u-test", "qlora"],
        &[],
    );
    check(
        "(doi:10.1214/AOMS/1177730491). arXiv:2305.14314v2 [cs.LG], 10.48550/arXiv.2106.09685",
        &["mann-whitney-u-test", "qlora", "lora"],
        &[],
    );
    check(
        "LoRA,10.1023%2FA:1010933404324",
        &["lora", "random-forest"],
        &[],
    );
    check("LoRA, 10.1000/nobody.", &["lora"], &["10.1000/nobody"]);
    check(
        "LoRA, ISBN 0-471-16240-X, MAE",
        &["lora", "qlora", "masked-autoencoders"],
        &[],
    );
    check("https://aclanthology.org/W04-3252/", &["qlora"], &[]);
    // References name their work by identifiers alone, and are one piece.
    check(
        "Mann, H. B., & Whitney, D. R. (1947). On a test of LoRA. https://doi.org/10.1214/aoms/1177730491\nMAE",
        &["mann-whitney-u-test", "masked-autoencoders"],
        &[],
    );
    check(
        "Doe, J., & Roe, R. (1999). On nothing at all, and LoRA. Nature.",
        &[],
        &["Doe, J., & Roe, R. (1999). On nothing at all, and LoRA. Nature"],
    );
    check(
        "@article{x, title={On {LoRA}}, doi={10.1214/aoms/1177730491}}\n@misc{y, title={On nothing, at all}}",
        &["mann-whitney-u-test"],
        &["On nothing, at all"],
    );
    // Broken into lines, also within an identifier; the stamp of arXiv.
    check(
        "Mann HB, Whitney DR. On a test of LoRA, MAE. Ann Math Stat.\n1947;18:50. doi:10.1214/aoms/\n1177730491\nQLoRA",
        &["mann-whitney-u-test", "qlora"],
        &[],
    );
    check(
        "Mann, H. B. (1947). On a test of LoRA. https://doi.org/10.1214/aoms-\n/1177730491",
        &[],
        &["Mann, H. B. (1947). On a test of LoRA. https://doi.org/10.1214/aoms- /1177730491"],
    );
    check("arXiv:2305.14314v1 [cs.LG] 23 May 2023", &["qlora"], &[]);
    check(
        "TY  - JOUR\nAU  - Hu, LoRA\nTI  - MAE, QLoRA\nDO  - 10.1214/aoms/1177730491\nER  - \nLoRA",
        &["mann-whitney-u-test", "lora"],
        &[],
    );
    check(
        "see https://x.org/t/?lang=bg&slugs=lora%2Cnope,qlora&x=1 MAE",
        &["lora", "qlora", "masked-autoencoders"],
        &["see", "nope"],
    );
    check("случайна гора, sluchaina gora", &["random-forest"], &[]);
    check("lora, what is this, lora", &["lora"], &["what is this"]);
    check(" ,;\n", &[], &[]);
}

/// The items of a text are bounded, on however many lines they stand.
#[test]
fn looks_up_no_more_of_a_text_than_counts() {
    #[track_caller]
    fn check(separator: &str) {
        let items: Vec<String> = (0..20_000).map(|item| format!("{item:x}")).collect();
        let resolved = engine().resolve(&items.join(separator));
        assert_eq!(resolved.unknown, items[..1000], "{separator:?}");
    }
    check("\n");
    check("\t");
    check(", ");
    check(";\n");
}

#[test]
fn takes_apart_what_was_typed() {
    #[track_caller]
    fn check(typed: &str, known: &[&str], unknown: &[&str]) {
        let list = engine().list(typed, Lang::En);
        let slugs = list.iter().flat_map(|list| &list.known);
        assert_eq!(
            slugs.map(Slug::as_str).collect::<Vec<_>>(),
            known,
            "{typed:?}"
        );
        let others: Vec<&String> = list.iter().flat_map(|list| &list.unknown).collect();
        assert_eq!(others, unknown, "{typed:?}");
    }
    check("LoRA, QLoRA", &["lora", "qlora"], &[]);
    check("lora vs qlora", &["lora", "qlora"], &[]);
    check("lora VERSUS random forest", &["lora", "random-forest"], &[]);
    check(
        "lora срещу случайна гора и mae",
        &["lora", "random-forest", "masked-autoencoders"],
        &[],
    );
    check(
        "lora & qlora; mae",
        &["lora", "qlora", "masked-autoencoders"],
        &[],
    );
    check("lora and nothing at all", &["lora"], &["nothing at all"]);
    check("lora, this and that", &["lora"], &["this and that"]);
    // Begun, misspelt, and behind other words.
    check("lora, mann", &["lora", "mann-whitney-u-test"], &[]);
    check("lora, randmo forest", &["lora", "random-forest"], &[]);
    check("difference between lora and qlora", &["lora", "qlora"], &[]);
    // A name that holds what separates, begun, in full, and in a list.
    check("One, two", &[], &[]);
    check("One, two and three", &[], &[]);
    check("Mann and Whitney", &[], &[]);
    check("lora, One, two and three", &["lora", "three-way"], &[]);
    // One name, or none.
    check("lora", &[], &[]);
    check("lora,", &[], &[]);
    check("this and that", &[], &[]);
    check("skewed data, two groups", &[], &[]);
    check("linear and skewed", &[], &[]);
    check("whitney and other things", &[], &[]);
    check(
        "10.1214/aoms/1177730491, 2305.14314",
        &["mann-whitney-u-test", "qlora"],
        &[],
    );
    check(
        "Mann HB, Whitney DR. On a test of LoRA. Ann Math Stat. 1947;18:50. doi:10.1214/aoms/1177730491",
        &["mann-whitney-u-test"],
        &[],
    );
    check("", &[], &[]);
}

#[test]
fn browses() {
    fn listed(listing: &Listing) -> Vec<&str> {
        listing
            .items
            .iter()
            .map(|item| item.slug.as_str())
            .collect()
    }
    fn counts(choices: &[Choice]) -> Vec<(&str, usize)> {
        choices
            .iter()
            .map(|choice| (&*choice.id, choice.count))
            .collect()
    }
    let engine = engine();
    let filters = Filters::default();
    let all = engine.browse(&filters, Lang::En, 0, 20);
    assert_eq!(
        listed(&all)[..4],
        ["full-fine-tuning", "k-means", "lora", "mann-whitney-u-test"]
    );
    let item = &all.items[1];
    assert_eq!((&*item.name, &*item.year), ("k-means", "1957"));
    assert_eq!(item.field, "Hypothesis testing");
    assert_eq!(item.family, "Statistics");
    assert_eq!(item.kind, "Statistical test");
    assert_eq!(all.choices.kind[0].label, "Training methodology");
    // Bulgarian puts its own script first.
    let bulgarian = engine.browse(&filters, Lang::Bg, 0, 20);
    assert_eq!(
        listed(&bulgarian)[..2],
        ["three-way", "masked-autoencoders"]
    );
    let of_field = Filters {
        field: Some("tests".into()),
        ..Filters::default()
    };
    let oldest = Filters {
        order: Some(Order::Year),
        ..of_field.clone()
    };
    let some = engine.browse(&oldest, Lang::En, 1, 2);
    assert_eq!(some.total, 4);
    assert_eq!(listed(&some), ["mann-whitney-u-test", "k-means"]);
    assert_eq!(
        counts(&some.choices.field),
        [("deep-learning", 5), ("tests", 4)]
    );
    assert_eq!(
        counts(&some.choices.family),
        [("machine-learning", 0), ("statistics", 4)]
    );
    let none = Filters {
        family: Some("machine-learning".into()),
        ..of_field
    };
    assert_eq!(engine.browse(&none, Lang::Bg, 0, 20).total, 0);
    // What was typed narrows, orders and says why; with names or years in front it only narrows.
    let skewed = Filters::finding("skewed");
    let listing = engine.browse(&skewed, Lang::En, 0, 20);
    assert_eq!(
        listed(&listing),
        [
            "mann-whitney-u-test",
            "student-t-test",
            "three-way",
            "lora",
            "qlora"
        ]
    );
    let reason = listing.items[0].reason.as_ref().unwrap();
    assert_eq!(
        (reason.kind, shown(&reason.text)),
        (ReasonKind::Needs, "skewed data".into())
    );
    assert_eq!(
        counts(&listing.choices.field),
        [("deep-learning", 2), ("tests", 3)]
    );
    assert_eq!(
        engine.search("skewed", Lang::En, 1).total,
        listing.total,
        "the box counts what the list has"
    );
    let by_year = Filters {
        order: Some(Order::Year),
        field: Some("tests".into()),
        ..skewed.clone()
    };
    assert_eq!(
        listed(&engine.browse(&by_year, Lang::En, 0, 2)),
        ["student-t-test", "mann-whitney-u-test"]
    );
    // Where nothing is left it is told what to loosen.
    let nothing = Filters {
        field: Some("deep-learning".into()),
        kind: Some("training".into()),
        ..Filters::finding("whitney")
    };
    let none = engine.browse(&nothing, Lang::En, 0, 20);
    let loosened = |part, count| Loosened { part, count };
    assert_eq!(
        (none.total, none.loosened),
        (0, vec![loosened(FilterPart::Find, 5)])
    );
    let nothing = Filters {
        field: Some("deep-learning".into()),
        ..Filters::finding("whitney")
    };
    assert_eq!(
        engine.browse(&nothing, Lang::En, 0, 20).loosened,
        [
            loosened(FilterPart::Find, 5),
            loosened(FilterPart::Field, 1)
        ]
    );
    let unknown = Filters {
        kind: Some("nope".into()),
        ..Filters::default()
    };
    assert_eq!(engine.browse(&unknown, Lang::Bg, 0, 20).total, 0);
    let most_used = Filters {
        order: Some(Order::Use),
        ..Filters::default()
    };
    assert_eq!(
        listed(&engine.browse(&most_used, Lang::Bg, 0, 1)),
        ["mann-whitney-u-test"]
    );
    assert_eq!(
        engine
            .browse(&filters, Lang::Bg, usize::MAX, usize::MAX)
            .total,
        9
    );
}

/// What is offered to be loosened leaves what a list without it has.
#[test]
fn loosened_filters_leave_what_they_say() {
    let engine = engine();
    let one_of = |ids: [&'static str; 3]| [None].into_iter().chain(ids.map(Some));
    let mut offers = 0;
    for find in one_of(["whitney", "skewed", "nothing at all"]) {
        for field in one_of(["deep-learning", "tests", "nope"]) {
            for family in one_of(["machine-learning", "statistics", "nope"]) {
                for kind in one_of(["training", "test", "nope"]) {
                    let filters = Filters {
                        find: find.map(str::to_owned),
                        field: field.map(str::to_owned),
                        family: family.map(str::to_owned),
                        kind: kind.map(str::to_owned),
                        order: None,
                    };
                    let listing = engine.browse(&filters, Lang::En, 0, 20);
                    let without = |part| {
                        let mut filters = filters.clone();
                        let value = match part {
                            FilterPart::Find => &mut filters.find,
                            FilterPart::Field => &mut filters.field,
                            FilterPart::Family => &mut filters.family,
                            FilterPart::Kind => &mut filters.kind,
                        };
                        value.take().filter(|_| listing.total == 0)?;
                        let is_narrowed = filters.is_narrowed();
                        let count = engine.browse(&filters, Lang::En, 0, 0).total;
                        (is_narrowed && count > 0).then_some(Loosened { part, count })
                    };
                    let expected: Vec<Loosened> =
                        FilterPart::ALL.into_iter().filter_map(without).collect();
                    offers += expected.len();
                    assert_eq!(listing.loosened, expected, "{filters:?}");
                }
            }
        }
    }
    assert!(offers > 100, "{offers}");
}

#[test]
fn knows_what_it_has() {
    let engine = engine();
    let name = |slug: &str, lang| engine.name(&slug.parse().unwrap(), lang);
    assert!(engine.has(&"lora".parse().unwrap()) && !engine.has(&"nope".parse().unwrap()));
    assert_eq!(
        name("random-forest", Lang::Bg).as_deref(),
        Some("Случайна гора")
    );
    assert_eq!(name("qlora", Lang::En).as_deref(), Some("QLoRA"));
    assert_eq!(name("nope", Lang::En), None);
}

/// A page holds the engine without knowing it.
#[test]
fn is_held_as_a_search() {
    let search: std::sync::Arc<dyn Search> = std::sync::Arc::new(engine());
    assert!(search.has(&"lora".parse().unwrap()));
}

#[test]
fn refuses_what_is_no_index() {
    #[track_caller]
    fn check(from: &str, to: &str, expected: usize) {
        assert!(index().contains(from), "{from:?}");
        let read = Engine::read(index().replacen(from, to, 1).as_bytes());
        let Err(IndexError::Line { line, .. }) = read else {
            panic!("{to:?} was read")
        };
        assert_eq!(line, expected, "{to:?}");
    }
    check("tertium-names\t2", "tertium-index\t2", 1);
    check("tertium-names\t2", "tertium-names\t1", 1);
    check("\t6\t9\n", "\t6\t8\n", 16);
    check("\t6\t9\n", "\t6\t10\n", 17);
    check("\t6\t9\n", "\t6\t99999999999999999999\n", 1);
    check("tertium-details\t2", "tertium-details\t1", 17);
    check("\t9\t1\t4", "\t8\t1\t4", 17);
    check("\t9\t1\t4", "\t10\t1\t4", 17);
    check("\t1\t4\t3\n", "\t0\t4\t3\n", 34);
    check("\t1\t4\t3\n", "\t1\t3\t3\n", 38);
    check("\t1\t4\t3\n", "\t1\t4\t4\n", 52);
    check("0\tлинейна", "1\tлинейна", 37);
    check("\n$\n", "\n%\n", 43);
    check("\n$\n", "\nk\n", 43);
    check("\n$\n", "\nж\n", 43);
    check("\tt5+v0", "\tt6+v0", 50);
    check("\tt5+v0", "\tt5+x0", 50);
    check("\tt5+v0", "\tt5+", 50);
    check("family\tstatistics", "familie\tstatistics", 5);
    check("k-means\tМетод", "k_means\tМетод", 9);
    check("k-means\tМетод", "zz\tМетод", 10);
    check("1|3\t", "1|7\t", 28);
    check("\t60\n", "\tmany\n", 9);
    check("2021\t0\t2\t4", "2021\t2\t2\t4", 10);
    for text in ["", "<!doctype html>", "{}", "\n\n"] {
        assert!(Engine::new(text.into()).is_err(), "{text:?}");
    }
}

/// Names are searched before the details are there; what only details tell is not found yet, and nothing fails.
#[test]
fn names_alone_are_searched() {
    let names = Engine::new(NAMES.into()).unwrap();
    for typed in ["lora", "кулора", "MAE", "rank-sum"] {
        let best = |engine: &Engine| engine.search(typed, Lang::Bg, 5).best;
        let slugs = |hits: Vec<Hit>| hits.into_iter().map(|hit| hit.slug).collect::<Vec<_>>();
        assert_eq!(slugs(best(&names)), slugs(best(&engine())), "{typed:?}");
    }
    assert!(names.search("Dettmers", Lang::En, 5).best.is_empty());
    assert!(names.search("two samples", Lang::En, 5).best.is_empty());
    let listing = names.browse(&Filters::default(), Lang::En, 0, 20);
    assert_eq!(listing.total, 9);
    assert_eq!(names.resolve("LoRA, 2305.14314").known, slugs("lora"));
}

/// An error names the place, what stands there and what was expected.
#[test]
fn says_what_is_wrong_with_an_index() {
    #[track_caller]
    fn check(index: &[u8], expected: &str) {
        assert_eq!(Engine::read(index).err().unwrap().to_string(), expected);
    }
    check(
        index().replace("\t60\n", "\tmany\n").as_bytes(),
        "search index, line 9: “many”, expected usage up to 65535",
    );
    check(
        b"<!doctype html>",
        "search index, line 1: “<!doctype html>”, expected a head of four cells",
    );
    check(
        b"tertium-\xff",
        "search index, byte 8: expected a text in UTF-8",
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn never_fails_whatever_is_typed_or_pasted(
        text in "([a-zA-Zа-яА-Я0-9 ,;:/.'`\\[\\]-]|slugs=|\\PC){0,80}"
    ) {
        let engine = engine();
        for lang in Lang::ALL {
            for hit in engine.search(&text, lang, 5).best {
                // A name is shown whole, however it is marked.
                let name: String = hit.name.iter().map(|segment| &*segment.text).collect();
                prop_assert_eq!(Some(name), engine.name(&hit.slug, lang));
            }
        }
        engine.resolve(&text);
        engine.list(&text, Lang::Bg);
    }

    #[test]
    fn never_fails_on_a_broken_index(
        from in 0usize..1500,
        length in 0usize..40,
        put in "[\t\n|a-z0-9а]{0,5}"
    ) {
        let mut text: Vec<char> = index().chars().collect();
        let from = from.min(text.len());
        let to = (from + length).min(text.len());
        text.splice(from..to, put.chars());
        if let Ok(engine) = Engine::new(text.into_iter().collect()) {
            engine.search("lora", Lang::En, 5);
            engine.resolve("lora, MAE");
            engine.browse(&Filters::default(), Lang::Bg, 0, 20);
        }
    }
}

/// Long and hostile texts are answered from their beginnings.
#[test]
fn ends_on_long_texts() {
    let engine = engine();
    for text in [
        "a".repeat(200_000),
        "а,".repeat(100_000),
        "lora and ".repeat(20_000),
        "slugs=".repeat(30_000),
        "кс".repeat(50_000),
        "[;'".repeat(50_000),
    ] {
        engine.search(&text, Lang::Bg, 5);
        engine.resolve(&text);
        engine.list(&text, Lang::Bg);
    }
}
