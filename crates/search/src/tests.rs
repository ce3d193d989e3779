//! The answers of an engine over an index small enough to be read.

use proptest::prelude::*;

use super::{Engine, Request};
use tertium_core::{json::Json, locale::Lang};

const INDEX: &str = "tertium-index\t1\t6\t7\t9
field\tdeep-learning\tДълбоко обучение\tDeep learning
field\ttests\tПроверка на хипотези\tHypothesis testing
family\tmachine-learning\tМашинно обучение\tMachine learning
family\tstatistics\tСтатистика\tStatistics
type\ttraining\tОбучение на модел\tTraining methodology
type\ttest\tСтатистически критерий\tStatistical test
Edward J. Hu
Henry B. Mann
Tim Dettmers
Frank Wilcoxon
Piotr Dollár
Kaiming He
Anders Krogh
full-fine-tuning\tПълно донастройване\tFull fine-tuning\t\t\t6\t2015\t0\t2\t4\t30\t\t\t
k-means\tМетод на k-средните\tk-means\t\tLloyd's algorithm\t\t1957\t1\t3\t5\t60\t\t\t
lora\tLoRA\t\tАдаптация с нисък ранг\tLow-rank adaptation\t0\t2021\t0\t2\t4\t50\t\t2106.09685\ta0
mann-whitney-u-test\tU-критерий на Ман–Уитни\tMann–Whitney U test\t\tWilcoxon rank-sum test\t1|3\t1945\t1\t3\t5\t65\t10.1214/aoms/1177730491\t\ta7
masked-autoencoders\tМаскирани автоенкодери\tMasked autoencoders\t\tMAE\t5|4\t2021\t0\t2\t4\t40\t\t2111.06377\t
qlora\tQLoRA\t\tКвантувана LoRA\tQuantized LoRA\t2\t2023\t0\t2\t4\t44\t\t2305.14314\tb2|a0
random-forest\tСлучайна гора\tRandom forest\t\tRandom forests\t\t2001\t0\t2\t4\t55\t10.1023/A:1010933404324\t\t
student-t-test\tt-критерий на Стюдънт\tStudent's t-test\t\t\t\t1908\t1\t3\t5\t64\t\t\t
three-way\tЕдно, две и три\tOne, two and three\t\t\t\t1990\t1\t3\t5\t10\t\t\t
";

fn engine() -> Engine {
    Engine::new(INDEX.into()).unwrap()
}

fn read(answer: &str) -> Json {
    answer.parse().unwrap()
}

/// What was met stands in brackets.
fn shown(parts: &Json) -> String {
    let part = |part: &Json| match part.items() {
        [Json::Text(text), Json::Bool(true)] => format!("[{text}]"),
        [Json::Text(text), Json::Bool(false)] => text.clone(),
        other => panic!("{other:?}"),
    };
    parts.items().iter().map(part).collect()
}

#[test]
fn finds_marks_and_says_why() {
    #[track_caller]
    fn check(typed: &str, lang: Lang, expected: &[&str]) {
        let answer = read(&engine().search(typed, lang, 2));
        let lines: Vec<String> = answer
            .items()
            .iter()
            .map(|hit| {
                let reason = &hit["reason"];
                let why = reason["kind"].as_text().map(|kind| format!(" ({kind}: {})", shown(&reason["text"]))).unwrap_or_default();
                format!("{}{why}", shown(&hit["name"]))
            })
            .collect();
        assert_eq!(lines, expected, "{typed:?}");
    }
    check("mann whitney", Lang::En, &["[Mann]–[Whitney] U test"]);
    check("mannwhitney", Lang::En, &["[Mann]–[Whitney] U test"]);
    check("ман", Lang::Bg, &["U-критерий на [Ман]–Уитни"]);
    check("man-uit", Lang::Bg, &["U-критерий на [Ман]–[Уит]ни"]);
    check("test whitney", Lang::En, &["Mann–[Whitney] U [test]"]);
    check("kmeans", Lang::En, &["[k]-[means]"]);
    check("lora", Lang::En, &["[LoRA]", "QLoRA (alias: Quantized [LoRA])"]);
    check("лора", Lang::Bg, &["[LoRA]", "QLoRA (alias: Квантувана [LoRA])"]);
    check("mae", Lang::Bg, &["Маскирани автоенкодери (alias: [MAE])"]);
    check("Dollar", Lang::En, &["Masked autoencoders (person: Piotr [Dollár])"]);
    check("rf", Lang::En, &["[R]andom [f]orest"]);
    check("randmo forest", Lang::En, &["[Random] [forest]"]);
    check("forest 2001", Lang::En, &["Random [forest] (year: [2001])"]);
    check("encoder", Lang::En, &["Masked auto[encoder]s"]);
    check("sluchajna gora", Lang::Bg, &["[Случайна] [гора]"]);
    check("i.w'dxkd hf,d", Lang::Bg, &["[Случайна] [гора]"]);
    check("яэп", Lang::Bg, &[]);
    check("вьяяд", Lang::Bg, &[]);
    check("<b>", Lang::Bg, &[]);
    check("", Lang::Bg, &[]);
}

#[test]
fn takes_apart_what_was_pasted() {
    #[track_caller]
    fn check(pasted: &str, known: &[&str], unknown: &[&str]) {
        let answer = read(&engine().resolve(pasted));
        let list = |name: &str| answer[name].items().iter().map(|item| item.as_text().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(
            (list("known"), list("unknown")),
            (known.iter().map(|s| s.to_string()).collect(), unknown.iter().map(|s| s.to_string()).collect()),
            "{pasted:?}"
        );
    }
    check("LoRA, QLoRA", &["lora", "qlora"], &[]);
    check("lora\nLoRA;Low-rank adaptation\tqlora", &["lora", "qlora"], &[]);
    check("One, two and three, LoRA and QLoRA", &["three-way", "lora", "qlora"], &[]);
    check("LoRA, and QLoRA.", &["lora", "qlora"], &[]);
    check("1. Random forest (RF)\n2) MAE\n• k means", &["random-forest", "masked-autoencoders", "k-means"], &[]);
    check("10.1214/AOMS/1177730491 arXiv:2305.14314v2", &["mann-whitney-u-test", "qlora"], &[]);
    check("https://doi.org/10.1214/aoms/1177730491, https://arxiv.org/pdf/2305.14314", &["mann-whitney-u-test", "qlora"], &[]);
    check("see https://x.org/t/?lang=bg&slugs=lora%2Cnope,qlora&x=1 MAE", &["lora", "qlora", "masked-autoencoders"], &["see", "nope"]);
    check("случайна гора, sluchaina gora", &["random-forest"], &[]);
    check("lora, what is this, lora", &["lora"], &["what is this"]);
    check(" ,;\n", &[], &[]);
}

#[test]
fn browses() {
    let ask = |request: &str| read(&engine().browse(&Request::read(&request.parse().unwrap())));
    let slugs = |answer: &Json| answer["items"].items().iter().map(|item| item["slug"].as_text().unwrap().to_owned()).collect::<Vec<_>>();
    let counts = |answer: &Json, facet: &str| {
        let count = |term: &Json| format!("{} {:?}", term["id"].as_text().unwrap(), term["count"]);
        answer["counts"][facet].items().iter().map(count).collect::<Vec<_>>()
    };
    let all = ask(r#"{"lang": "en"}"#);
    assert_eq!(slugs(&all)[..4], ["full-fine-tuning", "k-means", "lora", "mann-whitney-u-test"]);
    assert_eq!(all["items"].items()[1]["field"].as_text(), Some("Hypothesis testing"));
    // Bulgarian puts its own script first.
    assert_eq!(slugs(&ask(r#"{"lang": "bg"}"#))[..2], ["three-way", "masked-autoencoders"]);
    let some = ask(r#"{"lang": "en", "field": ["tests"], "sort": "year", "from": 1, "count": 2}"#);
    assert_eq!(some["total"], Json::Number(4.0));
    assert_eq!(slugs(&some), ["mann-whitney-u-test", "k-means"]);
    assert_eq!(counts(&some, "field"), ["deep-learning Number(5.0)", "tests Number(4.0)"]);
    assert_eq!(counts(&some, "family"), ["machine-learning Number(0.0)", "statistics Number(4.0)"]);
    assert_eq!(ask(r#"{"field": ["tests"], "family": ["machine-learning"]}"#)["total"], Json::Number(0.0));
    assert_eq!(slugs(&ask(r#"{"sort": "use", "count": 1}"#)), ["mann-whitney-u-test"]);
    assert_eq!(ask(r#"[7]"#)["total"], Json::Number(9.0));
}

#[test]
fn completes() {
    #[track_caller]
    fn check(slugs: &str, expected: &[&str]) {
        let answer = read(&engine().complete(slugs, Lang::En));
        let line = |one: &Json| {
            let of: Vec<_> = one["reason"]["of"].items().iter().filter_map(Json::as_text).collect();
            format!("{} {} {}", one["slug"].as_text().unwrap(), one["reason"]["kind"].as_text().unwrap(), of.join(","))
        };
        assert_eq!(answer.items().iter().map(line).collect::<Vec<_>>(), expected, "{slugs}");
    }
    check("qlora,lora", &["full-fine-tuning alternative-to-all qlora,lora", "random-forest baseline qlora,lora"]);
    check("qlora", &["full-fine-tuning alternative-to qlora", "lora basis-of qlora", "random-forest baseline qlora"]);
    check("lora", &["full-fine-tuning alternative-to lora", "qlora builds-on lora", "random-forest baseline lora"]);
    check("", &[]);
    check("nope", &[]);
}

#[test]
fn knows_what_it_has() {
    let engine = engine();
    assert!(engine.has("lora") && !engine.has("nope"));
    assert_eq!(engine.name("random-forest", Lang::Bg), Some("Случайна гора"));
    assert_eq!(engine.name("qlora", Lang::En), Some("QLoRA"));
    assert_eq!(engine.name("nope", Lang::En), None);
}

#[test]
fn refuses_what_is_no_index() {
    #[track_caller]
    fn check(from: &str, to: &str, line: usize) {
        assert!(INDEX.contains(from), "{from:?}");
        assert_eq!(Engine::new(INDEX.replacen(from, to, 1)).err().map(|broken| broken.line), Some(line), "{to:?}");
    }
    check("tertium-index\t1", "tertium-index\t2", 1);
    check("\t9\n", "\t8\n", 22);
    check("\t9\n", "\t10\n", 24);
    check("\t9\n", "\t99999999999999999999\n", 1);
    check("family\tstatistics", "familie\tstatistics", 5);
    check("k-means\tМетод", "k_means\tМетод", 16);
    check("k-means\tМетод", "zz\tМетод", 17);
    check("\ta0\n", "\ta9\n", 17);
    check("\ta0\n", "\tx0\n", 17);
    check("\t1|3\t", "\t1|7\t", 18);
    check("\t60\t", "\tmany\t", 16);
    check("2021\t0\t2\t4", "2021\t2\t2\t4", 17);
    for text in ["", "<!doctype html>", "{}", "\n\n"] {
        assert!(Engine::new(text.into()).is_err(), "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn never_fails_whatever_is_typed_or_pasted(text in "([a-zA-Zа-яА-Я0-9 ,;:/.'`\\[\\]-]|slugs=|\\PC){0,80}") {
        let engine = engine();
        for lang in Lang::ALL {
            read(&engine.search(&text, lang, 5));
            read(&engine.complete(&text, lang));
        }
        read(&engine.resolve(&text));
    }

    #[test]
    fn never_fails_on_a_broken_index(from in 0usize..1500, length in 0usize..40, put in "[\t\n|a-z0-9а]{0,5}") {
        let mut text: Vec<char> = INDEX.chars().collect();
        let from = from.min(text.len());
        let to = (from + length).min(text.len());
        text.splice(from..to, put.chars());
        if let Ok(engine) = Engine::new(text.into_iter().collect()) {
            read(&engine.search("lora", Lang::En, 5));
            read(&engine.resolve("lora, MAE"));
            read(&engine.browse(&Request::default()));
        }
    }
}

/// Long and hostile texts are answered from their beginnings.
#[test]
fn ends_on_long_texts() {
    let engine = engine();
    for text in
        ["a".repeat(200_000), "а,".repeat(100_000), "lora and ".repeat(20_000), "slugs=".repeat(30_000), "кс".repeat(50_000), "[;'".repeat(50_000)]
    {
        read(&engine.search(&text, Lang::Bg, 5));
        read(&engine.resolve(&text));
        read(&engine.complete(&text, Lang::Bg));
    }
}
