//! Which words of a text stand in no other: what makes it distinct.

use crate::text::{fold, is_word};

/// A stretch of a text; all stretches together are the whole text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch<'a> {
    pub text: &'a str,
    /// Whether its words stand in another of the texts too, or in nearly every text.
    pub is_shared: bool,
}

/// Divides a text into what it shares with the others and what is its own.
///
/// A word is shared if its stem stands in another text or among the common stems of the dataset.
/// Punctuation and spaces go with the word before them.
pub fn distinct<'a>(text: &'a str, others: &[&str], common: &[String]) -> Vec<Stretch<'a>> {
    let mut known: Vec<String> = others.iter().flat_map(|other| stems(other)).collect();
    known.extend_from_slice(common);
    let mut stretches: Vec<(usize, bool)> = Vec::new();
    for (start, word) in words(text) {
        let stem = stem(&fold(word));
        let is_shared = stem.is_empty() || known.contains(&stem);
        if stretches.last().is_none_or(|(_, last)| *last != is_shared) {
            stretches.push((if stretches.is_empty() { 0 } else { start }, is_shared));
        }
    }
    if stretches.is_empty() && !text.is_empty() {
        stretches.push((0, true));
    }
    let ends = stretches
        .iter()
        .skip(1)
        .map(|(start, _)| *start)
        .chain([text.len()]);
    let parts = stretches
        .iter()
        .zip(ends)
        .filter_map(|((start, is_shared), end)| {
            Some(Stretch {
                text: text.get(*start..end)?,
                is_shared: *is_shared,
            })
        });
    parts.collect()
}

/// The stems of a text, each once, in the order of first occurrence.
pub fn stems(text: &str) -> Vec<String> {
    let mut stems: Vec<String> = Vec::new();
    for (_, word) in words(text) {
        let stem = stem(&fold(word));
        if !stem.is_empty() && !stems.contains(&stem) {
            stems.push(stem);
        }
    }
    stems
}

/// How many words of a text are looked at. Summaries have 80 at most; this bounds the time for
/// others.
const MOST: usize = 1000;

/// The words of a text, letters and digits, with the byte offsets where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text.get(rest..)?.find(is_word)?;
        let tail = text.get(start..)?;
        let word = tail.split(|letter| !is_word(letter)).next()?;
        rest = start + word.len();
        Some((start, word))
    })
    .take(MOST)
}

/// Endings that are removed first: Bulgarian articles, English inflection.
const ENDINGS: [&str; 11] = [
    "ият", "ът", "ят", "та", "то", "те", "ings", "ing", "ed", "es", "s",
];

/// A folded word without its endings and last vowels; at least four letters stay.
fn stem(folded: &str) -> String {
    let is_enough = |rest: &&str| rest.chars().nth(3).is_some();
    let mut stem = ENDINGS
        .iter()
        .find_map(|ending| folded.strip_suffix(ending).filter(is_enough))
        .unwrap_or(folded);
    while let Some(rest) = stem
        .strip_suffix(['а', 'я', 'и', 'о', 'е', 'e'])
        .filter(is_enough)
    {
        stem = rest;
    }
    stem.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_endings_off() {
        #[track_caller]
        fn check(words: &str) {
            let stems: Vec<String> = words.split(' ').map(stem).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
        check("model models");
        check("train trained training trains");
        check("compute computed computes computing");
        check("regression regressions");
        check("модел модела модели моделът моделите");
        check("метод метода методи методите методът");
        check("матрица матрици матрицата матриците");
        check("тегло тегла теглата теглото");
        check("обучение обучението обучения");
        assert_ne!(stem("sum"), stem("sun"));
        assert_ne!(stem("regression"), stem("regret"));
        assert_ne!(stem("данни"), stem("дани"));
    }

    #[test]
    fn parts_texts() {
        #[track_caller]
        fn check(text: &str, others: &[&str], common: &[&str], expected: &str) {
            let common: Vec<String> = common.iter().map(|stem| (*stem).to_owned()).collect();
            let parts = distinct(text, others, &common);
            assert_eq!(parts.iter().map(|part| part.text).collect::<String>(), text);
            let shown: String = parts
                .iter()
                .map(|part| {
                    if part.is_shared {
                        part.text.to_owned()
                    } else {
                        format!("[{}]", part.text)
                    }
                })
                .collect();
            assert_eq!(shown, expected);
        }
        check(
            "Trains a model.",
            &["It trained models."],
            &["a"],
            "Trains a model.",
        );
        check(
            "Trains a model on pairs.",
            &["A model."],
            &["on"],
            "[Trains ]a model on [pairs.]",
        );
        check(
            "„Обучава модела“ с двойки",
            &["Моделът обучава"],
            &["с"],
            "„Обучава модела“ с [двойки]",
        );
        check("Alone", &[], &[], "[Alone]");
        check("…", &["x"], &[], "…");
        check("", &["x"], &[], "");
    }

    mod properties {
        use proptest::prelude::*;

        use super::*;

        proptest! {
            #[test]
            fn the_parts_give_the_text_back(text in any::<String>(), other in any::<String>()) {
                let parts = distinct(&text, &[&other], &[]);
                let whole: String = parts.iter().map(|part| part.text).collect();
                prop_assert_eq!(whole, text.as_str());
                prop_assert!(parts.windows(2).all(|pair| pair[0].is_shared != pair[1].is_shared));
            }
        }
    }
}
