//! Words that nearly every summary uses and that distinguish none.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tertium_core::{compare::stems, locale::Lang};

use crate::authored::Dataset;

/// A stem that stands in one summary of so many, or in more of them, distinguishes nothing.
const ONE_IN: usize = 8;

/// The common stems of each language, most used first.
pub fn common(dataset: &Dataset) -> Value {
    let mut all = json!({});
    for lang in Lang::ALL {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for method in &dataset.methods {
            stems(method.summary.get(lang))
                .into_iter()
                .for_each(|stem| *counts.entry(stem).or_default() += 1);
        }
        let mut common: Vec<_> = counts
            .into_iter()
            .filter(|(_, count)| count * ONE_IN >= dataset.methods.len())
            .collect();
        common.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        all[lang.tag()] = common.into_iter().map(|(stem, _)| stem).collect();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_without_a_subject_are_common() {
        let (dataset, _) =
            Dataset::load(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data").as_ref()).unwrap();
        let common = common(&dataset);
        let has = |lang: &str, word: &str| {
            common[lang]
                .as_array()
                .unwrap()
                .contains(&stems(word)[0].as_str().into())
        };
        for (lang, words) in [
            ("en", "the of and that which is"),
            ("bg", "на се за от при"),
        ] {
            assert!(
                words.split(' ').all(|word| has(lang, word)),
                "{lang}: {}",
                common[lang]
            );
        }
        for (lang, words) in [
            ("en", "quantised adapter likelihood attention"),
            ("bg", "квантуван адаптер правдоподобие внимание"),
        ] {
            assert!(
                words.split(' ').all(|word| !has(lang, word)),
                "{lang}: {}",
                common[lang]
            );
        }
    }
}
