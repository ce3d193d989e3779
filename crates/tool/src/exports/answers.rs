//! The short answers to twenty comparisons, read and fixed.

use std::{fmt::Write, sync::LazyLock};

use super::*;

/// Rivals that people choose between, from many fields.
const COMPARISONS: [&str; 20] = [
    "student-t-test welch-t-test mann-whitney-u-test",
    "student-t-test one-way-anova",
    "mann-whitney-u-test kruskal-wallis-test",
    "lora qlora adapter-tuning dora",
    "t-sne umap principal-component-analysis",
    "arima ets-model prophet vector-autoregression",
    "topsis vikor promethee",
    "akaike-information-criterion bayesian-information-criterion",
    "difference-in-differences synthetic-control-method regression-discontinuity-design",
    "random-forest xgboost lightgbm catboost",
    "k-means dbscan gaussian-mixture-model hierarchical-clustering",
    "cox-proportional-hazards-model accelerated-failure-time-model kaplan-meier-estimator",
    "poisson-regression negative-binomial-regression",
    "q-learning sarsa",
    "adam stochastic-gradient-descent adamw",
    "grounded-theory thematic-analysis interpretative-phenomenological-analysis",
    "cohen-kappa fleiss-kappa gwet-ac1",
    "fixed-effects-model random-effects-model",
    "direct-preference-optimization masked-autoencoders qlora",
    "bert roberta",
];

/// With their baselines.
const HELD_TO_ONE: [(&str, usize); 6] = [
    ("student-t-test welch-t-test mann-whitney-u-test", 0),
    ("lora qlora dora", 0),
    (
        "difference-in-differences synthetic-control-method regression-discontinuity-design",
        1,
    ),
    (
        "akaike-information-criterion bayesian-information-criterion",
        1,
    ),
    ("poisson-regression negative-binomial-regression", 0),
    (
        "direct-preference-optimization masked-autoencoders qlora",
        2,
    ),
];

#[test]
fn say_what_decides() {
    for lang in Lang::ALL {
        let told = COMPARISONS.map(|slugs| told(slugs, None, lang));
        insta::assert_snapshot!(lang.tag(), told.concat());
    }
}

#[test]
fn say_how_the_others_differ_from_a_baseline() {
    for lang in Lang::ALL {
        let told = HELD_TO_ONE.map(|(slugs, baseline)| told(slugs, Some(baseline), lang));
        insta::assert_snapshot!(["baseline-", lang.tag()].concat(), told.concat());
    }
}

/// The rows that decide between some methods, and the line of each.
fn told(slugs: &str, baseline: Option<usize>, lang: Lang) -> String {
    let (dataset, methods) = released();
    let catalogue = catalogue(&Path::new(ROOT).join("public/locale"), dataset, lang).unwrap();
    let named = |slug: &str| {
        let found = methods.iter().find(|method| method.slug.as_str() == slug);
        found.unwrap_or_else(|| panic!("no method is called {slug}"))
    };
    let methods: Vec<&Method> = slugs.split(' ').map(named).collect();
    let rows = Row::of(&methods, &dataset.facets.ids());
    let answer = ShortAnswer::new(&rows, &methods, baseline, &catalogue, lang).unwrap();
    let labels: Vec<&str> = answer.rows.iter().map(|row| &*row.label).collect();
    let mut told = format!("{slugs}: {}\n", labels.join(" | "));
    for line in &answer.lines {
        writeln!(told, "  {}: {}", line.name, line.text).unwrap();
    }
    told
}

/// The dataset with its records as the program reads them, once.
fn released() -> &'static (Dataset, Vec<Method>) {
    static RELEASED: LazyLock<(Dataset, Vec<Method>)> = LazyLock::new(|| {
        let (dataset, _) = Dataset::load(&Path::new(ROOT).join("data")).unwrap();
        let methods = methods(&dataset).unwrap();
        (dataset, methods)
    });
    &RELEASED
}

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
