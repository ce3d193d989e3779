use super::{
    letters::Letter,
    reading::is_small,
    spell::Speller,
    typo::Ruler,
    vocabulary::{Vocabulary, mask},
};

/// How a typed word meets a word of the index; better is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quality {
    /// With two errors, or with one where only a beginning was typed.
    Far,
    /// With one error.
    Near,
    Inner,
    /// Spelled by guess from the other script.
    Guessed,
    /// A beginning, from the other script.
    SpelledStart,
    Start,
    /// From the other script.
    Spelled,
    Exact,
}

const QUALITIES: [Quality; 8] =
    [Quality::Far, Quality::Near, Quality::Inner, Quality::Guessed, Quality::SpelledStart, Quality::Start, Quality::Spelled, Quality::Exact];

/// How a word of the index is met, and which of its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting {
    pub quality: Quality,
    pub start: usize,
    pub length: usize,
}

/// All words of the index that a typed word meets.
pub struct Meetings {
    /// For each word of the index 0, or quality and one, start and length in a byte each.
    table: Vec<u32>,
    pub words: Vec<u32>,
}

impl Meetings {
    pub fn new(vocabulary: &Vocabulary) -> Self {
        Self { table: vec![0; vocabulary.len()], words: Vec::new() }
    }

    pub fn get(&self, word: u32) -> Option<Meeting> {
        let packed = *self.table.get(word as usize)?;
        let quality = *QUALITIES.get((packed >> 16).checked_sub(1)? as usize)?;
        Some(Meeting { quality, start: (packed >> 8 & 255) as usize, length: (packed & 255) as usize })
    }

    fn add(&mut self, word: usize, quality: Quality, start: usize, length: usize) {
        let packed = (quality as u32 + 1) << 16 | (start.min(255) as u32) << 8 | length.min(255) as u32;
        match self.table[word] {
            0 => self.words.push(word as u32),
            known if known >> 16 >= packed >> 16 => return,
            _ => {}
        }
        self.table[word] = packed;
    }

    /// Words that are the typed one or begin with it, in its own script or as spelled from the other.
    pub fn add_plain(&mut self, vocabulary: &Vocabulary, speller: Option<&Speller>, typed: &[Letter]) {
        for word in vocabulary.beginning_with(typed) {
            // That "the" begins with t tells nothing.
            if typed.len() == 1 && is_small(vocabulary.word(word)) {
                continue;
            }
            let quality = if vocabulary.word(word).len() == typed.len() { Quality::Exact } else { Quality::Start };
            self.add(word, quality, 0, typed.len());
        }
        for spelled in speller.map(|speller| speller.spellings(vocabulary, typed)).unwrap_or_default() {
            // A guess from one or two letters would let everything in.
            if spelled.is_guess && typed.len() < 3 {
                continue;
            }
            for word in spelled.words {
                let quality = match (spelled.is_guess, vocabulary.word(word).len() == spelled.depth) {
                    (true, _) => Quality::Guessed,
                    (_, true) => Quality::Spelled,
                    (_, false) => Quality::SpelledStart,
                };
                self.add(word, quality, 0, spelled.depth);
            }
        }
    }

    /// Words that hold the typed one.
    pub fn add_inner(&mut self, vocabulary: &Vocabulary, typed: &[Letter]) {
        let wanted = mask(typed);
        if typed.len() < 3 {
            return;
        }
        for (word, held) in vocabulary.masks().iter().enumerate() {
            if held & wanted == wanted
                && let Some(start) = vocabulary.word(word).windows(typed.len()).position(|part| part == typed)
            {
                self.add(word, Quality::Inner, start, typed.len());
            }
        }
    }

    /// Words that are the typed one, or begin with it, but for one error in four letters or more, for two in eight or more.
    pub fn add_near(&mut self, vocabulary: &Vocabulary, speller: &Speller, typed: &[Letter]) {
        self.add_near_to(vocabulary, typed, false);
        // Spelled words are guesses already: short ones would let everything in.
        if let Some(spelled) = speller.likeliest(typed).filter(|spelled| spelled.len() > 4) {
            self.add_near_to(vocabulary, &spelled, true);
        }
    }

    fn add_near_to(&mut self, vocabulary: &Vocabulary, typed: &[Letter], is_spelled: bool) {
        let allowed = match typed.len() {
            0..4 => return,
            4..8 => 1,
            _ => 2,
        };
        let Some(ruler) = Ruler::new(typed) else { return };
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
            let (whole, beginning, length) = ruler.measure(letters);
            if whole == 1 && !is_spelled {
                self.add(word, Quality::Near, 0, letters.len());
            } else if whole <= allowed {
                self.add(word, Quality::Far, 0, letters.len());
            } else if beginning <= allowed {
                self.add(word, Quality::Far, 0, length);
            }
        }
    }
}
