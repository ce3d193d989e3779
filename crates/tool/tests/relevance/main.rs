//! Whether the search finds what people mean: `queries.tsv` asked over the real dataset.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used
)]

mod typos;

use std::{collections::BTreeMap, process::Command};

use tertium_core::{locale::Lang, method::Slug};
use tertium_search::{Engine, Search};

/// What somebody types, and the methods of which any is right; none for nonsense.
struct Query {
    class: String,
    typed: String,
    lang: Lang,
    expected: Vec<Slug>,
}

/// How many queries of a class were asked, answered first and among the first five.
#[derive(Default, Clone, Copy)]
struct Recall {
    asked: usize,
    first: usize,
    five: usize,
}

const CLASSES: usize = 10;
const LEAST_OF_A_CLASS: usize = 25;

/// What the engine reaches. Better is welcome, and then to be held as well; worse is a fault.
const LEAST_AT_1: f64 = 0.990;
const LEAST_AT_5: f64 = 0.995;
const LEAST_AT_1_OF_A_CLASS: f64 = 0.95;

#[test]
fn people_find_what_they_mean() {
    let index = index();
    let engine = Engine::read(index.as_bytes()).unwrap();
    let mut queries = written();
    queries.extend(typos::typos(&index, 32).into_iter().map(|typo| Query {
        class: "typo".into(),
        typed: typo.typed,
        lang: typo.lang,
        expected: vec![typo.meant],
    }));
    let mut classes: BTreeMap<&str, Recall> = BTreeMap::new();
    let mut missed = Vec::new();
    for query in &queries {
        let hits = engine.search(&query.typed, query.lang, 5).best;
        let found: Vec<&Slug> = hits.iter().map(|hit| &hit.slug).collect();
        let is_nonsense = query.expected.is_empty();
        let place = found.iter().position(|slug| query.expected.contains(slug));
        let is_first = if is_nonsense {
            found.is_empty()
        } else {
            place == Some(0)
        };
        let is_in_five = if is_nonsense {
            found.is_empty()
        } else {
            place.is_some()
        };
        let recall = classes.entry(&query.class).or_default();
        recall.asked += 1;
        recall.first += usize::from(is_first);
        recall.five += usize::from(is_in_five);
        if !is_first {
            let Query {
                class,
                typed,
                expected,
                ..
            } = query;
            missed.push(format!("{class}\t{typed}\t{expected:?}\t{found:?}"));
        }
    }
    let all = classes.values().fold(Recall::default(), |all, one| Recall {
        asked: all.asked + one.asked,
        first: all.first + one.first,
        five: all.five + one.five,
    });
    println!("| class | queries | recall@1 | recall@5 |\n| --- | --: | --: | --: |");
    for (class, recall) in classes.iter().chain([(&"all", &all)]) {
        let Recall { asked, .. } = recall;
        println!(
            "| {class} | {asked} | {:.3} | {:.3} |",
            recall.at_1(),
            recall.at_5()
        );
    }
    println!("\nnot first:\n{}", missed.join("\n"));
    assert_eq!(classes.len(), CLASSES);
    assert!(
        classes
            .values()
            .all(|recall| recall.asked >= LEAST_OF_A_CLASS),
        "at least {LEAST_OF_A_CLASS} queries of each class"
    );
    let nonsense = classes["nonsense"];
    assert_eq!(nonsense.first, nonsense.asked, "nonsense finds nothing");
    assert!(
        all.at_1() >= LEAST_AT_1 && all.at_5() >= LEAST_AT_5,
        "over all {:.4} and {:.4}, expected {LEAST_AT_1} and {LEAST_AT_5}",
        all.at_1(),
        all.at_5()
    );
    for (class, recall) in classes {
        assert!(
            recall.at_1() >= LEAST_AT_1_OF_A_CLASS,
            "{class}: {:.3} at 1, expected {LEAST_AT_1_OF_A_CLASS}",
            recall.at_1()
        );
    }
}

/// What most people mean by a common word stands first.
#[test]
fn common_words_find_what_most_people_mean() {
    stand_among_first(include_str!("everyday.tsv"), 1, 60);
}

/// Who knows what they need and no name finds methods that a textbook would name.
#[test]
fn needs_find_methods() {
    stand_among_first(include_str!("needs.tsv"), 3, 60);
}

/// Several names in one line, also where neighbours share a word that is said once.
#[test]
fn lists_name_all_their_methods() {
    let engine = Engine::read(index().as_bytes()).unwrap();
    let check = |typed: &str, lang: Lang, expected: &str| {
        let list = engine.list(typed, lang);
        let list = list.unwrap_or_else(|| panic!("{typed} is no list"));
        let known: Vec<&str> = list.known.iter().map(Slug::as_str).collect();
        assert_eq!(known.join(" "), expected, "{typed}");
        assert_eq!(list.unknown, [""; 0], "{typed}");
    };
    check(
        "linear, logistic and ridge regression",
        Lang::En,
        "ordinary-least-squares logistic-regression ridge-regression",
    );
    check(
        "Poisson or negative binomial regression",
        Lang::En,
        "poisson-regression negative-binomial-regression",
    );
    check(
        "линейна, логистична и ридж регресия",
        Lang::Bg,
        "ordinary-least-squares logistic-regression ridge-regression",
    );
    check(
        "t-критерий на Стюдънт и Уелч",
        Lang::Bg,
        "student-t-test welch-t-test",
    );
    check(
        "Student's and Welch's t-test",
        Lang::En,
        "student-t-test welch-t-test",
    );
    // Shared names, beginnings and misspelt ones.
    check(
        "t-test and Mann-Whitney",
        Lang::En,
        "student-t-test mann-whitney-u-test",
    );
    check(
        "ANOVA, Kruskal-Wallis",
        Lang::Bg,
        "one-way-anova kruskal-wallis-test",
    );
    check(
        "ANOVA and Friedman",
        Lang::En,
        "one-way-anova friedman-test",
    );
    check(
        "XGBoost vs random forest vs logistic regresion",
        Lang::En,
        "xgboost random-forest logistic-regression",
    );
    check(
        "t-тест и манн-уитни",
        Lang::Bg,
        "student-t-test mann-whitney-u-test",
    );
    check(
        "fixed effects vs random effects model",
        Lang::En,
        "fixed-effects-model random-effects-model",
    );
}

/// Asks each query of a table, which has so many at least, and fails with all that are not answered
/// among the first so many.
#[track_caller]
fn stand_among_first(table: &str, first: usize, least: usize) {
    let engine = Engine::read(index().as_bytes()).unwrap();
    let lines: Vec<&str> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    assert!(lines.len() >= least, "{} queries", lines.len());
    let mut missed = Vec::new();
    for line in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        let [typed, lang, slugs] = cells[..] else {
            panic!("{line:?}: expected three cells")
        };
        let expected: Vec<Slug> = slugs.split(',').map(|slug| slug.parse().unwrap()).collect();
        assert!(expected.iter().all(|slug| engine.has(slug)), "{line:?}");
        let hits = engine.search(typed, lang.parse().unwrap(), first).best;
        if !hits.iter().any(|hit| expected.contains(&hit.slug)) {
            let found: Vec<&str> = hits.iter().map(|hit| hit.slug.as_str()).collect();
            missed.push(format!("{typed} ({lang}): {slugs}, found {found:?}"));
        }
    }
    assert!(
        missed.is_empty(),
        "{} missed:\n{}",
        missed.len(),
        missed.join("\n")
    );
}

impl Recall {
    fn at_1(self) -> f64 {
        self.first as f64 / self.asked as f64
    }

    fn at_5(self) -> f64 {
        self.five as f64 / self.asked as f64
    }
}

/// The index of the real dataset, as the build writes it.
fn index() -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_tertium-tool"))
        .arg("index")
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn written() -> Vec<Query> {
    let lines = include_str!("queries.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [class, typed, lang, slugs] = cells[..] else {
                panic!("{line:?}: expected four cells")
            };
            let slugs = slugs.split(',').filter(|slug| !slug.is_empty());
            Query {
                class: class.into(),
                typed: typed.into(),
                lang: lang.parse().unwrap(),
                expected: slugs.map(|slug| slug.parse().unwrap()).collect(),
            }
        })
        .collect()
}
