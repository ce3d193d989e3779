use super::{
    letters::{Letter, words},
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
    /// It was typed without a gap after the word before, so it must stand right behind it.
    pub is_glued: bool,
    /// A word such as "of" that need not be met.
    pub is_optional: bool,
    /// It is not to be spelled in the other script.
    pub is_literal: bool,
}

/// How much of what was typed is read.
const MOST_LETTERS: usize = 120;
const MOST_WORDS: usize = 10;
/// How many ways to part a word are tried.
const MOST_PARTINGS: usize = 4;

/// Words that people leave out or put in; by their letters in a folded text.
const SMALL: [&str; 24] = [
    "of", "the", "and", "for", "with", "in", "by", "to", "a", "an", "on", "at", "на", "и", "за", "с", "със", "от", "в", "във", "при", "по", "do",
    "or",
];

impl Reading {
    /// What was typed, word by word.
    pub fn plain(typed: &str) -> Self {
        let typed: String = typed.chars().take(MOST_LETTERS).collect();
        let mut words: Vec<Word> = words(&typed).into_iter().take(MOST_WORDS).map(|letters| Word::new(&letters[..letters.len().min(60)])).collect();
        if words.iter().all(|word| word.is_optional) {
            words.iter_mut().for_each(|word| word.is_optional = false);
        }
        Self { words }
    }

    pub fn is_one_letter(&self) -> bool {
        matches!(&*self.words, [word] if word.letters.len() == 1)
    }

    /// The same words, not to be spelled in the other script: they were read with another layout already.
    pub fn literal(mut self) -> Self {
        self.words.iter_mut().for_each(|word| word.is_literal = true);
        self
    }

    /// Readings in which two neighbours, or all words, are one: "light gbm" as "lightgbm".
    pub fn joined(&self) -> Vec<Self> {
        let mut readings = Vec::new();
        let count = self.words.len();
        for at in 0..count.saturating_sub(1) {
            let letters = [&*self.words[at].letters, &*self.words[at + 1].letters].concat();
            let words = self.words[..at].iter().cloned().chain([Word::new(&letters)]).chain(self.words[at + 2..].iter().cloned());
            readings.push(Self { words: words.collect() });
        }
        if count > 2 {
            let letters: Vec<Letter> = self.words.iter().flat_map(|word| word.letters.iter().copied()).take(60).collect();
            readings.push(Self { words: vec![Word::new(&letters)] });
        }
        readings
    }

    /// Readings in which a word is two or three of the index: "kmeans" as "k" and "means".
    pub fn parted(&self, vocabulary: &Vocabulary) -> Vec<Self> {
        let mut readings = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            let mut partings = Vec::new();
            part(vocabulary, &word.letters, &mut Vec::new(), &mut partings);
            for parts in partings {
                let glued = parts.iter().enumerate().map(|(place, letters)| Word {
                    letters: letters.clone(),
                    is_glued: place > 0,
                    is_optional: false,
                    is_literal: false,
                });
                let words = self.words[..at].iter().cloned().chain(glued).chain(self.words[at + 1..].iter().cloned());
                readings.push(Self { words: words.collect() });
            }
        }
        readings
    }
}

fn part(vocabulary: &Vocabulary, rest: &[Letter], parts: &mut Vec<Vec<Letter>>, found: &mut Vec<Vec<Vec<Letter>>>) {
    for length in 1..rest.len() {
        if found.len() == MOST_PARTINGS {
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
            part(vocabulary, last, parts, found);
        }
        parts.pop();
    }
}

impl Word {
    fn new(letters: &[Letter]) -> Self {
        Self { letters: letters.to_vec(), is_glued: false, is_optional: is_small(letters), is_literal: false }
    }
}

/// Whether a word carries no meaning of its own.
pub fn is_small(letters: &[Letter]) -> bool {
    letters.len() < 4 && SMALL.iter().any(|small| small.chars().map(super::letters::code).eq(letters.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{letters::codes, vocabulary::Collector};

    fn shown(reading: &Reading) -> Vec<usize> {
        reading.words.iter().map(|word| word.letters.len()).collect()
    }

    #[test]
    fn reads_what_was_typed() {
        let reading = Reading::plain("Analysis of  Variance");
        assert_eq!(shown(&reading), [8, 2, 8]);
        assert!(reading.words[1].is_optional && !reading.words[0].is_optional);
        assert!(!Reading::plain("of").words[0].is_optional);
        assert_eq!(Reading::plain(&"дълго ".repeat(500)).words.len(), MOST_WORDS);
        assert!(Reading::plain("!?").words.is_empty());
    }

    #[test]
    fn joins_and_parts() {
        let mut collector = Collector::new();
        for word in ["k", "means", "mann", "whitney", "u"] {
            collector.number(&codes(word));
        }
        let (vocabulary, _) = collector.finish();
        let parted = |typed: &str| Reading::plain(typed).parted(&vocabulary).iter().map(shown).collect::<Vec<_>>();
        assert_eq!(parted("kmea"), [vec![1, 3]]);
        assert_eq!(parted("mannwhitneyu"), [vec![4, 7, 1]]);
        assert_eq!(parted("test"), Vec::<Vec<usize>>::new());
        assert_eq!(Reading::plain("light gbm x").joined().iter().map(shown).collect::<Vec<_>>(), [vec![8, 1], vec![5, 4], vec![9]]);
    }

    #[test]
    fn parting_ends() {
        let mut collector = Collector::new();
        collector.number(&codes("a"));
        let (vocabulary, _) = collector.finish();
        assert!(Reading::plain(&"a".repeat(5000)).parted(&vocabulary).len() <= MOST_PARTINGS);
    }
}
