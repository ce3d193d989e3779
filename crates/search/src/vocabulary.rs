use std::ops::Range;

use crate::letters::Letter;

/// All words of an index, folded, each once and sorted; a word is named by its number here.
pub struct Vocabulary {
    letters: Vec<Letter>,
    starts: Vec<u32>,
    /// Which letters each word holds, see [`mask`].
    masks: Vec<u64>,
}

/// Collects words and numbers them in the order in which they come.
pub struct VocabularyBuilder {
    letters: Vec<Letter>,
    starts: Vec<u32>,
    /// A hash table by open addressing: 0 is empty, else a word's number plus one.
    slots: Vec<u32>,
}

/// The set of letters of a word, a bit for each; letters that differ by 64 share one.
pub fn mask(word: &[Letter]) -> u64 {
    word.iter()
        .fold(0, |mask, letter| mask | 1 << (letter & 63))
}

impl VocabularyBuilder {
    pub fn new() -> Self {
        Self {
            letters: Vec::new(),
            starts: vec![0],
            slots: vec![0; 1 << 14],
        }
    }

    /// The number of a word.
    pub fn number(&mut self, word: &[Letter]) -> u32 {
        let count = self.starts.len() - 1;
        if count * 2 > self.slots.len() {
            self.grow();
        }
        let mut slot = hash(word) & (self.slots.len() - 1);
        loop {
            match self.slots[slot] {
                0 => break,
                number if self.word(number as usize - 1) == word => return number - 1,
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
        self.slots[slot] = count as u32 + 1;
        self.letters.extend_from_slice(word);
        self.starts.push(self.letters.len() as u32);
        count as u32
    }

    fn grow(&mut self) {
        let mut slots = vec![0; self.slots.len() * 4];
        for number in 0..self.starts.len() - 1 {
            let mut slot = hash(self.word(number)) & (slots.len() - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (slots.len() - 1);
            }
            slots[slot] = number as u32 + 1;
        }
        self.slots = slots;
    }

    fn word(&self, number: usize) -> &[Letter] {
        &self.letters[self.starts[number] as usize..self.starts[number + 1] as usize]
    }

    /// Sorts the words; returns with the vocabulary the new number of each old one.
    pub fn finish(self) -> (Vocabulary, Vec<u32>) {
        let count = self.starts.len() - 1;
        // The first letters decide most comparisons, and are quick to compare as one number.
        let mut order: Vec<(u64, u32)> = (0..count)
            .map(|number| (first_letters(self.word(number)), number as u32))
            .collect();
        order.sort_unstable_by(|a, b| {
            a.0.cmp(&b.0)
                .then_with(|| self.word(a.1 as usize).cmp(self.word(b.1 as usize)))
        });
        let mut numbers = vec![0; count];
        let mut vocabulary = Vocabulary {
            letters: Vec::with_capacity(self.letters.len()),
            starts: Vec::with_capacity(count + 1),
            masks: Vec::with_capacity(count),
        };
        vocabulary.starts.push(0);
        for (new, (_, old)) in order.into_iter().enumerate() {
            numbers[old as usize] = new as u32;
            let word = self.word(old as usize);
            vocabulary.masks.push(mask(word));
            vocabulary.letters.extend_from_slice(word);
            vocabulary.starts.push(vocabulary.letters.len() as u32);
        }
        (vocabulary, numbers)
    }
}

impl Vocabulary {
    pub fn len(&self) -> usize {
        self.masks.len()
    }

    pub fn word(&self, number: usize) -> &[Letter] {
        &self.letters[self.starts[number] as usize..self.starts[number + 1] as usize]
    }

    pub fn masks(&self) -> &[u64] {
        &self.masks
    }

    /// All words.
    pub fn all(&self) -> Range<usize> {
        0..self.len()
    }

    /// The words that begin with these letters.
    pub fn beginning_with(&self, letters: &[Letter]) -> Range<usize> {
        letters
            .iter()
            .enumerate()
            .fold(self.all(), |words, (depth, letter)| {
                self.narrow(words, depth, *letter)
            })
    }

    /// Of words that share their first `depth` letters, those whose next one is `letter`.
    pub fn narrow(&self, words: Range<usize>, depth: usize, letter: Letter) -> Range<usize> {
        let start = self.first(words.clone(), |word| word.get(depth) >= Some(&letter));
        let end = self.first(start..words.end, |word| word.get(depth) > Some(&letter));
        start..end
    }

    /// Whether this is a word of the vocabulary.
    pub fn holds(&self, word: &[Letter]) -> bool {
        let words = self.beginning_with(word);
        !words.is_empty() && self.word(words.start).len() == word.len()
    }

    /// The first word of which something holds that holds of all words after it.
    fn first(&self, words: Range<usize>, is: impl Fn(&[Letter]) -> bool) -> usize {
        let (mut low, mut high) = (words.start, words.end);
        while low < high {
            let middle = low + (high - low) / 2;
            if is(self.word(middle)) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        low
    }
}

/// The first eight letters as a number that is sorted as they are.
fn first_letters(word: &[Letter]) -> u64 {
    let mut bytes = [0; 8];
    for (byte, letter) in bytes.iter_mut().zip(word) {
        *byte = *letter;
    }
    u64::from_be_bytes(bytes)
}

/// FNV-1a.
fn hash(word: &[Letter]) -> usize {
    let hash = word.iter().fold(0x811c_9dc5_u32, |hash, letter| {
        (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193)
    });
    (hash ^ hash >> 15) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::codes;

    #[test]
    fn numbers_orders_and_narrows() {
        let mut builder = VocabularyBuilder::new();
        let words = ["test", "mann", "тест", "ман", "tests", "te", "mann"];
        let old: Vec<u32> = words
            .iter()
            .map(|word| builder.number(&codes(word)))
            .collect();
        assert_eq!(old, [0, 1, 2, 3, 4, 5, 1]);
        let (vocabulary, numbers) = builder.finish();
        for (word, old) in words.iter().zip(old) {
            assert_eq!(
                vocabulary.word(numbers[old as usize] as usize),
                codes(word),
                "{word}"
            );
            assert!(vocabulary.holds(&codes(word)));
        }
        assert_eq!(vocabulary.beginning_with(&codes("te")).len(), 3);
        assert_eq!(vocabulary.beginning_with(&codes("test")).len(), 2);
        assert_eq!(vocabulary.beginning_with(&codes("x")).len(), 0);
        assert!(!vocabulary.holds(&codes("tes")));
    }

    #[test]
    fn many_words_keep_their_numbers() {
        let mut builder = VocabularyBuilder::new();
        let word = |n: u32| n.to_be_bytes().map(|byte| byte % 50 + 1);
        let first: Vec<u32> = (0..40_000).map(|n| builder.number(&word(n))).collect();
        assert_eq!(
            first,
            (0..40_000)
                .map(|n| builder.number(&word(n)))
                .collect::<Vec<_>>()
        );
    }
}
