//! What people look for without naming a method: phrases, and the methods that fit them.

use tertium_core::locale::{Bilingual, Lang};

use crate::{
    index::{Condition, Index, Span},
    letters::{Letter, each_word},
    reading::is_small,
    texts::Groups,
    vocabulary::{Vocabulary, VocabularyBuilder},
};

/// All needs of an index: those that people wrote, then the values that no need speaks for.
///
/// Their words are a vocabulary of their own, so that names are found as if needs were not there.
pub struct Needs {
    pub vocabulary: Vocabulary,
    labels: Vec<Label>,
    /// The words of each phrase.
    words: Groups<u32>,
    phrases: Vec<Phrase>,
    /// The phrases in which each word stands.
    phrases_by_word: Groups<u32>,
    /// The methods that fit each need, in order.
    methods: Groups<Fitting>,
    /// Words that say nothing, by their numbers.
    fillers: Vec<u32>,
}

/// What a need is called.
struct Label {
    /// The place of the row that tells what kind of value it is.
    row: Option<u32>,
    text: Bilingual<Span>,
}

/// Something that a need is called in some language.
#[derive(Clone, Copy)]
pub struct Phrase {
    pub need: u32,
    /// How many of its words must be matched; those after them may be.
    pub required: u32,
}

/// A method that fits a need.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fitting {
    pub method: u32,
    /// How well, of 100.
    pub percent: u8,
}

/// How well the alternatives of a need fit: the first wholly, each after it less, but never badly.
fn percent(alternative: usize) -> u8 {
    match alternative {
        0 => 100,
        1 => 85,
        2 => 75,
        _ => 65,
    }
}

/// Phrases while they are collected.
struct Builder {
    vocabulary: VocabularyBuilder,
    buffer: Vec<Letter>,
    fillers: Vec<u32>,
    phrases: Vec<Phrase>,
    words: Vec<(u32, u32)>,
}

impl Builder {
    fn numbers(&mut self, text: &str) -> Vec<u32> {
        let (vocabulary, mut numbers) = (&mut self.vocabulary, Vec::new());
        each_word(text, &mut self.buffer, |word| {
            numbers.push((vocabulary.number(word), is_small(word)));
        });
        // Words that say nothing count only where there are no others.
        let says_nothing =
            |(word, is_small): &(u32, bool)| *is_small || self.fillers.contains(word);
        if !numbers.iter().all(says_nothing) {
            numbers.retain(|word| !says_nothing(word));
        }
        numbers.into_iter().map(|(word, _)| word).collect()
    }

    fn add(&mut self, need: usize, text: &str, row: &str) {
        let required = self.numbers(text);
        if required.is_empty() {
            return;
        }
        let place = self.phrases.len() as u32;
        self.phrases.push(Phrase {
            need: need as u32,
            required: required.len() as u32,
        });
        let optional = self.numbers(row);
        let words = required.into_iter().chain(optional);
        self.words.extend(words.map(|word| (place, word)));
    }
}

impl Needs {
    pub fn new(index: &Index) -> Self {
        let mut builder = Builder {
            vocabulary: VocabularyBuilder::new(),
            buffer: Vec::new(),
            fillers: Vec::new(),
            phrases: Vec::new(),
            words: Vec::new(),
        };
        for filler in index.fillers() {
            let words = builder.numbers(index.text(filler));
            builder.fillers.extend(words);
        }
        let mut labels = Vec::new();
        for (place, need) in index.needs.iter().enumerate() {
            labels.push(Label {
                row: None,
                text: need.label.clone(),
            });
            for lang in Lang::ALL {
                builder.add(place, index.text(*need.label.get(lang)), "");
                for words in index.words_of(need, lang) {
                    builder.add(place, index.text(words), "");
                }
            }
        }
        // The values that no need speaks for.
        let mut of_values = Vec::new();
        for (place, value) in index.values.iter().enumerate() {
            if value.label.bg.is_empty() {
                continue;
            }
            for lang in Lang::ALL {
                let row = value.row.and_then(|row| index.rows.get(row as usize));
                let row = row.map_or("", |row| index.text(*row.get(lang)));
                builder.add(labels.len(), index.text(*value.label.get(lang)), row);
            }
            of_values.push(place as u32);
            // Two words say enough by themselves.
            let is_clear = index.text(value.label.en).contains(' ');
            labels.push(Label {
                row: value.row.filter(|_| !is_clear),
                text: value.label.clone(),
            });
        }
        let methods = fitting(index, &of_values);
        let Builder {
            vocabulary,
            fillers,
            phrases,
            words,
            ..
        } = builder;
        let (vocabulary, numbers) = vocabulary.finish();
        let words: Vec<(u32, u32)> = words
            .into_iter()
            .map(|(phrase, word)| (phrase, numbers[word as usize]))
            .collect();
        let fillers = fillers
            .into_iter()
            .map(|word| numbers[word as usize])
            .collect();
        Self {
            words: Groups::new(phrases.len(), || words.iter().copied()),
            phrases_by_word: Groups::new(vocabulary.len(), || {
                words.iter().map(|(phrase, word)| (*word, *phrase))
            }),
            methods,
            labels,
            phrases,
            fillers,
            vocabulary,
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    pub fn phrase(&self, phrase: u32) -> Phrase {
        self.phrases[phrase as usize]
    }

    pub fn phrase_count(&self) -> usize {
        self.phrases.len()
    }

    pub fn words(&self, phrase: u32) -> &[u32] {
        self.words.get(phrase as usize)
    }

    pub fn phrases_with(&self, word: u32) -> &[u32] {
        self.phrases_by_word.get(word as usize)
    }

    pub fn is_filler(&self, word: u32) -> bool {
        self.fillers.contains(&word)
    }

    /// The methods that fit a need.
    pub fn methods(&self, need: u32) -> &[Fitting] {
        self.methods.get(need as usize)
    }

    /// Whether a method fits a need.
    pub fn fits(&self, need: u32, method: u32) -> bool {
        self.methods(need)
            .binary_search_by_key(&method, |fitting| fitting.method)
            .is_ok()
    }

    /// What a need is called in a language: the row, where the value alone would not say enough,
    /// and the value.
    pub fn label(&self, index: &Index, need: u32, lang: Lang) -> String {
        let Label { row, text } = &self.labels[need as usize];
        let text = index.text(*text.get(lang));
        match row.and_then(|row| index.rows.get(row as usize)) {
            Some(row) => [index.text(*row.get(lang)), ": ", text].concat(),
            None => text.to_owned(),
        }
    }
}

/// The methods that fit each need and have each of some values.
fn fitting(index: &Index, values: &[u32]) -> Groups<Fitting> {
    let methods = 0..index.methods.len() as u32;
    let by_value = Groups::new(index.values.len(), || {
        methods.clone().flat_map(|method| {
            let own = index.values_of(method as usize).iter();
            own.map(move |value| (*value, method))
        })
    });
    let holds = |condition: &Condition, method: u32| match condition {
        Condition::Value(value) => index.values_of(method as usize).contains(value),
        Condition::Term(term) => index.methods[method as usize]
            .terms
            .iter()
            .any(|other| other == term),
        Condition::Method(other) => *other == method,
    };
    let mut pairs: Vec<(u32, Fitting)> = Vec::new();
    let mut best = vec![0u8; index.methods.len()];
    for (place, need) in index.needs.iter().enumerate() {
        best.fill(0);
        for (alternative, conditions) in need.fits.iter().enumerate() {
            let percent = percent(alternative);
            let mut meet = |method: u32| {
                let best = &mut best[method as usize];
                if *best < percent && conditions.iter().all(|one| holds(one, method)) {
                    *best = percent;
                }
            };
            // Few methods have a value: it is looked for first.
            let value = conditions.iter().find_map(|condition| match condition {
                Condition::Value(value) => Some(*value),
                Condition::Term(_) | Condition::Method(_) => None,
            });
            match value {
                Some(value) => by_value
                    .get(value as usize)
                    .iter()
                    .for_each(|method| meet(*method)),
                None => methods.clone().for_each(meet),
            }
        }
        let fitting = methods
            .clone()
            .zip(&best)
            .filter(|(_, percent)| **percent > 0);
        pairs.extend(fitting.map(|(method, percent)| {
            let percent = *percent;
            (place as u32, Fitting { method, percent })
        }));
    }
    for (place, value) in (index.needs.len() as u32..).zip(values) {
        let own = by_value.get(*value as usize).iter();
        pairs.extend(own.map(|method| {
            let method = *method;
            (
                place,
                Fitting {
                    method,
                    percent: 100,
                },
            )
        }));
    }
    Groups::new(index.needs.len() + values.len(), || pairs.iter().copied())
}
