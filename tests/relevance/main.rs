//! Whether the search finds what people mean, held against `queries.tsv` over the real dataset.

mod mutate;

use std::{collections::BTreeMap, process::Command};

use tertium::{json::Json, locale::Lang, search::Engine};

/// What somebody types, and the methods of which any is right; none for nonsense.
struct Query {
    class: String,
    typed: String,
    lang: Lang,
    expected: Vec<String>,
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

#[test]
fn people_find_what_they_mean() {
    let index = index();
    let engine = Engine::new(index.clone()).unwrap();
    let mut queries = written();
    queries.extend(mutate::typos(&index, 32).into_iter().map(|(typed, lang, slug)| Query {
        class: "typo".into(),
        typed,
        lang,
        expected: vec![slug],
    }));
    let mut classes: BTreeMap<&str, Recall> = BTreeMap::new();
    let mut missed = Vec::new();
    for query in &queries {
        let found = search(&engine, query);
        let place = found.iter().position(|slug| query.expected.contains(slug));
        let recall = classes.entry(&query.class).or_default();
        recall.asked += 1;
        let (first, five) = if query.expected.is_empty() { (found.is_empty(), found.is_empty()) } else { (place == Some(0), place.is_some()) };
        recall.first += usize::from(first);
        recall.five += usize::from(five);
        if !first {
            missed.push(format!("{}\t{}\t{}\t{:?}", query.class, query.typed, query.expected.join(","), found));
        }
    }
    let all = classes.values().fold(Recall::default(), |all, one| Recall {
        asked: all.asked + one.asked,
        first: all.first + one.first,
        five: all.five + one.five,
    });
    println!("| class | queries | recall@1 | recall@5 |\n| --- | --: | --: | --: |");
    for (class, recall) in classes.iter().chain([(&"all", &all)]) {
        println!("| {class} | {} | {:.3} | {:.3} |", recall.asked, recall.at_1(), recall.at_5());
    }
    println!("\nnot first:\n{}", missed.join("\n"));
    assert_eq!(classes.len(), CLASSES);
    assert!(classes.values().all(|recall| recall.asked >= LEAST_OF_A_CLASS), "at least {LEAST_OF_A_CLASS} queries of each class");
    assert_eq!(classes["nonsense"].first, classes["nonsense"].asked, "nonsense finds nothing");
    assert!(all.at_1() >= 0.92 && all.at_5() >= 0.98, "over all {:.3} and {:.3}, expected 0.92 and 0.98", all.at_1(), all.at_5());
    for (class, recall) in classes {
        assert!(recall.at_1() >= 0.85, "{class}: {:.3} at 1, expected 0.85", recall.at_1());
    }
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
    let output = Command::new(env!("CARGO_BIN_EXE_tertium-tool")).arg("index").current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn written() -> Vec<Query> {
    let lines = include_str!("queries.tsv").lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let [class, typed, lang, slugs] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line:?}: expected four cells") };
            let expected = slugs.split(',').filter(|slug| !slug.is_empty()).map(str::to_owned).collect();
            Query { class: class.into(), typed: typed.into(), lang: lang.parse().unwrap(), expected }
        })
        .collect()
}

fn search(engine: &Engine, query: &Query) -> Vec<String> {
    let found: Json = engine.search(&query.typed, query.lang, 5).parse().unwrap();
    found.items().iter().map(|hit| hit["slug"].as_text().unwrap().to_owned()).collect()
}
