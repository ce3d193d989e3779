//! The ways in which what was typed can be read.

use std::ops::Range;

use crate::{
    letters::{Letter, code, words},
    vocabulary::Vocabulary,
};

/// One way to read what was typed.
pub struct Reading {
    pub words: Vec<Word>,
}

/// A typed word.
#[derive(Clone)]
pub struct Word {
    pub letters: Vec<Letter>,
    /// It was typed without a space after the word before, so it must stand right behind it.
    pub is_adjacent: bool,
    /// A word such as "of" that need not be matched.
    pub is_optional: bool,
    /// It is not to be transliterated: it was read with another keyboard layout already.
    pub is_literal: bool,
}

/// How much of what was typed is read.
const MAX_LETTERS: usize = 120;
const MAX_WORDS: usize = 10;
/// The longest word in letters, which [`crate::edit_distance`] can measure.
const MAX_WORD: usize = 60;
/// How many ways to split a word are tried.
const MAX_SPLITS: usize = 4;

/// Words that people leave out or put in.
const SMALL: [&str; 24] = [
    "of", "the", "and", "for", "with", "in", "by", "to", "a", "an", "on", "at", "на", "и", "за",
    "с", "със", "от", "в", "във", "при", "по", "do", "or",
];

impl Reading {
    /// What was typed, word by word.
    pub fn plain(typed: &str) -> Self {
        let typed: String = typed.chars().take(MAX_LETTERS).collect();
        let words = words(&typed).into_iter().take(MAX_WORDS);
        let mut words: Vec<Word> = words
            .map(|letters| Word::new(&letters[..letters.len().min(MAX_WORD)]))
            .collect();
        if words.iter().all(|word| word.is_optional) {
            words.iter_mut().for_each(|word| word.is_optional = false);
        }
        Self { words }
    }

    pub fn is_one_letter(&self) -> bool {
        matches!(&*self.words, [word] if word.letters.len() == 1)
    }

    /// The same words, not to be transliterated.
    pub fn literal(mut self) -> Self {
        self.words
            .iter_mut()
            .for_each(|word| word.is_literal = true);
        self
    }

    /// Readings in which two neighbours, or all words, are one: "light gbm" as "lightgbm".
    pub fn joined(&self) -> Vec<Self> {
        let mut readings = Vec::new();
        for (at, pair) in self.words.windows(2).enumerate() {
            let letters: Vec<Letter> = pair
                .iter()
                .flat_map(|word| word.letters.iter().copied())
                .collect();
            readings.push(self.with(at..at + 2, [Word::new(&letters)]));
        }
        if self.words.len() > 2 {
            let all = self
                .words
                .iter()
                .flat_map(|word| word.letters.iter().copied());
            let letters: Vec<Letter> = all.take(MAX_WORD).collect();
            readings.push(Self {
                words: vec![Word::new(&letters)],
            });
        }
        readings
    }

    /// Readings in which a word is two or three of the index: "kmeans" as "k" and "means".
    pub fn split(&self, vocabulary: &Vocabulary) -> Vec<Self> {
        let mut readings = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            let mut splits = Vec::new();
            split_word(vocabulary, &word.letters, &mut Vec::new(), &mut splits);
            for parts in splits {
                let words = parts.into_iter().enumerate().map(|(place, letters)| Word {
                    letters,
                    is_adjacent: place > 0,
                    is_optional: false,
                    is_literal: false,
                });
                readings.push(self.with(at..at + 1, words));
            }
        }
        readings
    }

    /// The same reading with other words in the place of some.
    fn with(&self, places: Range<usize>, others: impl IntoIterator<Item = Word>) -> Self {
        let mut words = self.words.clone();
        words.splice(places, others);
        Self { words }
    }
}

/// Splits a word into words of the vocabulary, of which the last may be the beginning of one.
fn split_word(
    vocabulary: &Vocabulary,
    rest: &[Letter],
    parts: &mut Vec<Vec<Letter>>,
    found: &mut Vec<Vec<Vec<Letter>>>,
) {
    for length in 1..rest.len() {
        if found.len() == MAX_SPLITS {
            return;
        }
        let (first, last) = rest.split_at(length);
        if !vocabulary.holds(first) {
            continue;
        }
        parts.push(first.to_vec());
        if !vocabulary.beginning_with(last).is_empty() {
            found.push(parts.iter().cloned().chain([last.to_vec()]).collect());
        } else if parts.len() == 1 {
            split_word(vocabulary, last, parts, found);
        }
        parts.pop();
    }
}

impl Word {
    fn new(letters: &[Letter]) -> Self {
        Self {
            letters: letters.to_vec(),
            is_adjacent: false,
            is_optional: is_small(letters),
            is_literal: false,
        }
    }
}

/// Whether a word carries no meaning of its own.
pub fn is_small(letters: &[Letter]) -> bool {
    letters.len() < 4
        && SMALL
            .iter()
            .any(|small| small.chars().map(code).eq(letters.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{letters::codes, vocabulary::VocabularyBuilder};

    fn shown(reading: &Reading) -> Vec<usize> {
        reading
            .words
            .iter()
            .map(|word| word.letters.len())
            .collect()
    }

    #[test]
    fn typed_words_are_read() {
        let reading = Reading::plain("Analysis of  Variance");
        assert_eq!(shown(&reading), [8, 2, 8]);
        assert!(reading.words[1].is_optional && !reading.words[0].is_optional);
        assert!(!Reading::plain("of").words[0].is_optional);
        assert_eq!(Reading::plain(&"дълго ".repeat(500)).words.len(), MAX_WORDS);
        assert!(Reading::plain("!?").words.is_empty());
    }

    #[test]
    fn words_are_joined_and_split() {
        let mut builder = VocabularyBuilder::new();
        for word in ["k", "means", "mann", "whitney", "u"] {
            builder.number(&codes(word));
        }
        let (vocabulary, _) = builder.finish();
        let split = |typed: &str| {
            Reading::plain(typed)
                .split(&vocabulary)
                .iter()
                .map(shown)
                .collect::<Vec<_>>()
        };
        assert_eq!(split("kmea"), [vec![1, 3]]);
        assert_eq!(split("mannwhitneyu"), [vec![4, 7, 1]]);
        assert_eq!(split("test"), Vec::<Vec<usize>>::new());
        assert_eq!(
            Reading::plain("light gbm x")
                .joined()
                .iter()
                .map(shown)
                .collect::<Vec<_>>(),
            [vec![8, 1], vec![5, 4], vec![9]]
        );
    }

    #[test]
    fn splitting_ends() {
        let mut builder = VocabularyBuilder::new();
        builder.number(&codes("a"));
        let (vocabulary, _) = builder.finish();
        assert!(Reading::plain(&"a".repeat(5000)).split(&vocabulary).len() <= MAX_SPLITS);
    }
}
