//! The short answers to twenty comparisons, read and fixed.

use std::fmt::Write;

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

#[test]
fn say_what_decides() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let (dataset, _) = Dataset::load(&root.join("data")).unwrap();
    let methods = methods(&dataset).unwrap();
    for lang in Lang::ALL {
        let catalogue = catalogue(&root.join("public/locale"), lang).unwrap();
        let mut told = String::new();
        for slugs in COMPARISONS {
            let named = |slug: &str| {
                let found = methods.iter().find(|method| method.slug.as_str() == slug);
                found.unwrap_or_else(|| panic!("no method is called {slug}"))
            };
            let methods: Vec<&Method> = slugs.split(' ').map(named).collect();
            let rows = Row::of(&methods, &dataset.facets.ids());
            let answer = ShortAnswer::new(&rows, &methods, None, &catalogue, lang).unwrap();
            let labels: Vec<&str> = answer.rows.iter().map(|row| &*row.label).collect();
            writeln!(told, "{slugs}: {}", labels.join(" | ")).unwrap();
            for line in &answer.lines {
                writeln!(told, "  {}: {}", line.name, line.text).unwrap();
            }
        }
        insta::assert_snapshot!(lang.tag(), told);
    }
}
