use crate::{
    edit_distance::EditDistance,
    forms::forms,
    letters::Letter,
    reading::is_small,
    transliterate::Transliterator,
    vocabulary::{Vocabulary, mask},
};

/// How well a typed word matches a word of the index; better is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quality {
    /// With two errors, or with one where only a beginning was typed.
    Far,
    /// With one error.
    Near,
    /// Inside the word.
    Inner,
    /// From the other script, by a rule that is a guess.
    Guessed,
    /// A beginning of the word, from the other script.
    TransliteratedStart,
    /// A beginning of the word.
    Start,
    /// The whole word, from the other script.
    Transliterated,
    Exact,
}

const QUALITIES: [Quality; 8] = [
    Quality::Far,
    Quality::Near,
    Quality::Inner,
    Quality::Guessed,
    Quality::TransliteratedStart,
    Quality::Start,
    Quality::Transliterated,
    Quality::Exact,
];

/// How a typed word matches a word of the index, and which of its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordMatch {
    pub quality: Quality,
    pub start: usize,
    pub length: usize,
}

/// All words of the index that a typed word matches.
pub struct WordMatches {
    /// For each word of the index 0, or in a byte each quality plus one, start and length: it is
    /// looked into so often that size counts.
    table: Vec<u32>,
    /// The words that are matched.
    pub words: Vec<u32>,
}

impl WordMatches {
    pub fn new(vocabulary: &Vocabulary) -> Self {
        Self {
            table: vec![0; vocabulary.len()],
            words: Vec::new(),
        }
    }

    pub fn get(&self, word: u32) -> Option<WordMatch> {
        let packed = *self.table.get(word as usize)?;
        let quality = *QUALITIES.get((packed >> 16).checked_sub(1)? as usize)?;
        let (start, length) = ((packed >> 8 & 255) as usize, (packed & 255) as usize);
        Some(WordMatch {
            quality,
            start,
            length,
        })
    }

    fn add(&mut self, word: usize, quality: Quality, start: usize, length: usize) {
        let (start, length) = (start.min(255) as u32, length.min(255) as u32);
        let packed = (quality as u32 + 1) << 16 | start << 8 | length;
        match self.table[word] {
            0 => self.words.push(word as u32),
            known if known >> 16 >= packed >> 16 => return,
            _ => {}
        }
        self.table[word] = packed;
    }

    /// Adds the words that are the typed one or begin with it, in its own script and, where there
    /// is a transliterator, from the other.
    pub fn add_plain(
        &mut self,
        vocabulary: &Vocabulary,
        transliterator: Option<&Transliterator>,
        typed: &[Letter],
    ) {
        for word in vocabulary.beginning_with(typed) {
            // That "the" begins with t tells nothing.
            if typed.len() == 1 && is_small(vocabulary.word(word)) {
                continue;
            }
            let is_whole = vocabulary.word(word).len() == typed.len();
            let quality = if is_whole {
                Quality::Exact
            } else {
                Quality::Start
            };
            self.add(word, quality, 0, typed.len());
        }
        let Some(transliterator) = transliterator else {
            return;
        };
        for found in transliterator.all(vocabulary, typed) {
            // A guess from one or two letters would let everything in.
            if found.is_guess && typed.len() < 3 {
                continue;
            }
            for word in found.words {
                let is_whole = vocabulary.word(word).len() == found.length;
                let quality = match (found.is_guess, is_whole) {
                    (true, _) => Quality::Guessed,
                    (false, true) => Quality::Transliterated,
                    (false, false) => Quality::TransliteratedStart,
                };
                self.add(word, quality, 0, found.length);
            }
        }
    }

    /// Adds the words that are another form of the typed one: "групите" where "група" was typed.
    pub fn add_forms(
        &mut self,
        vocabulary: &Vocabulary,
        transliterator: Option<&Transliterator>,
        typed: &[Letter],
    ) {
        self.add_forms_of(vocabulary, typed, Quality::Start);
        let other = transliterator.and_then(|all| all.likeliest(typed));
        if let Some(other) = other {
            self.add_forms_of(vocabulary, &other, Quality::TransliteratedStart);
        }
    }

    fn add_forms_of(&mut self, vocabulary: &Vocabulary, typed: &[Letter], quality: Quality) {
        for (word, shared) in forms(vocabulary, typed) {
            self.add(word, quality, 0, shared);
        }
    }

    /// Adds the words that are the typed one as a whole, in its own script or the other.
    pub fn add_same(
        &mut self,
        vocabulary: &Vocabulary,
        transliterator: Option<&Transliterator>,
        typed: &[Letter],
    ) {
        let mut add = |word: &[Letter], quality: Quality| {
            if vocabulary.holds(word) {
                self.add(
                    vocabulary.beginning_with(word).start,
                    quality,
                    0,
                    word.len(),
                );
            }
        };
        add(typed, Quality::Exact);
        let other = transliterator.and_then(|all| all.likeliest(typed));
        // Of one or two letters in the other script nobody can say what they mean.
        if let Some(other) = other.filter(|other| other.len() > 2) {
            add(&other, Quality::Transliterated);
        }
    }

    /// Adds the words that hold the typed one, which has three letters or more.
    pub fn add_inner(&mut self, vocabulary: &Vocabulary, typed: &[Letter]) {
        let wanted = mask(typed);
        if typed.len() < 3 {
            return;
        }
        for (word, held) in vocabulary.masks().iter().enumerate() {
            if held & wanted == wanted
                && let Some(start) = vocabulary
                    .word(word)
                    .windows(typed.len())
                    .position(|part| part == typed)
            {
                self.add(word, Quality::Inner, start, typed.len());
            }
        }
    }

    /// Adds the words that are the typed one, or begin with it, but for one error in four letters
    /// or more, or two in eight or more.
    pub fn add_near(
        &mut self,
        vocabulary: &Vocabulary,
        transliterator: &Transliterator,
        typed: &[Letter],
    ) {
        self.add_near_to(vocabulary, typed, false);
        // What is transliterated is a guess already: short words would let everything in.
        let other = transliterator.likeliest(typed);
        if let Some(other) = other.filter(|other| other.len() > 4) {
            self.add_near_to(vocabulary, &other, true);
        }
    }

    fn add_near_to(&mut self, vocabulary: &Vocabulary, typed: &[Letter], is_transliterated: bool) {
        let allowed = match typed.len() {
            0..4 => return,
            4..8 => 1,
            _ => 2,
        };
        let Some(distance) = EditDistance::new(typed) else {
            return;
        };
        let wanted = mask(typed);
        for (word, held) in vocabulary.masks().iter().enumerate() {
            // Each error can bring one letter that the word does not have.
            if (wanted & !held).count_ones() > allowed {
                continue;
            }
            let letters = vocabulary.word(word);
            if letters.len() + (allowed as usize) < typed.len() {
                continue;
            }
            let errors = distance.measure(letters);
            if errors.whole == 1 && !is_transliterated {
                self.add(word, Quality::Near, 0, letters.len());
            } else if errors.whole <= allowed {
                self.add(word, Quality::Far, 0, letters.len());
            } else if errors.beginning <= allowed {
                self.add(word, Quality::Far, 0, errors.length);
            }
        }
    }
}
