use std::collections::{HashMap, HashSet};

use tertium_core::locale::Lang;

use crate::{
    authored::{Dataset, Method},
    finding::Finding,
};

/// Texts are in their language, as long as they should be, and typeset as the language does.
pub fn check(dataset: &Dataset, method: &Method, findings: &mut Vec<Finding>) {
    let mut report = |field: String, value: &str, expected: &str| {
        findings.push(Finding::new(method.file(), field, value, expected))
    };
    for lang in dataset.manifest.languages.iter().copied() {
        let texts = [
            ("summary", &method.summary),
            ("use_when", &method.use_when),
            ("limits", &method.limits),
        ];
        for (field, text) in texts.map(|(field, both)| (format!("{field}.{lang}"), both.get(lang)))
        {
            let cyrillic = text.chars().filter(|c| matches!(c, 'А'..='я')).count();
            match lang {
                Lang::Bg if cyrillic * 2 < text.chars().count() => {
                    report(field.clone(), text, "a text in Bulgarian")
                }
                Lang::En if cyrillic > 0 => report(field.clone(), text, "a text in English"),
                _ => {}
            }
            if let Some(wrong) = text.chars().find(|c| matches!(c, '"' | '—' | '<' | '>' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')) {
                report(field.clone(), &wrong.to_string(), "no straight quotes, em dashes, markup or marks of direction");
            }
            if !text.ends_with(['.', '?']) {
                report(field, text, "a sentence that ends in a full stop");
            }
        }
        let summary = method.summary.get(lang);
        let words = summary.split_whitespace().count();
        if !(35..=80).contains(&words) {
            report(
                format!("summary.{lang}"),
                &format!("{words} words"),
                "35 to 80 words",
            );
        }
        for (field, text) in [
            ("use_when", method.use_when.get(lang)),
            ("limits", method.limits.get(lang)),
        ] {
            let words = text.split_whitespace().count();
            if words > 32 {
                report(
                    format!("{field}.{lang}"),
                    &format!("{words} words"),
                    "one sentence of at most 32 words",
                );
            }
        }
    }
}

/// A run of seven words stands in at most three summaries.
pub fn check_stock_phrases(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let mut phrases: HashMap<String, HashSet<&str>> = HashMap::new();
    for method in &dataset.methods {
        for lang in &dataset.manifest.languages {
            let folded = tertium_core::text::fold(method.summary.get(*lang));
            let words: Vec<&str> = folded.split(' ').collect();
            for run in words.windows(7) {
                phrases
                    .entry(run.join(" "))
                    .or_default()
                    .insert(&method.slug);
            }
        }
    }
    for (phrase, slugs) in phrases.into_iter().filter(|(_, slugs)| slugs.len() > 3) {
        let mut slugs: Vec<_> = slugs.into_iter().collect();
        slugs.sort_unstable();
        findings.push(Finding::new(
            format!("data/methods/{}.json", slugs[0]),
            "summary",
            phrase,
            format!(
                "a run of seven words in at most three summaries, it stands in {}",
                slugs.join(", ")
            ),
        ));
    }
}
