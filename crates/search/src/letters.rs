//! Words as sequences of folded letters.

use std::ops::Range;

use tertium_core::text::{Folded, fold_letter};

/// A folded letter in one byte: digits, Latin, Cyrillic and Greek letters have bytes of their own,
/// all others share what is left.
///
/// One byte a letter makes words short and comparing them quick. That two rare letters may share a
/// byte can only let a wrong hit in.
pub type Letter = u8;

const LATIN: u8 = 11;
const CYRILLIC: u8 = 37;
const GREEK: u8 = 85;
const OTHER: u8 = 112;

/// The byte of a letter that is folded already.
pub fn code(folded: char) -> Letter {
    match folded {
        '0'..='9' => folded as u8 - b'0' + 1,
        'a'..='z' => folded as u8 - b'a' + LATIN,
        'а'..='џ' => (folded as u32 - 'а' as u32) as u8 + CYRILLIC,
        'α'..='ω' => (folded as u32 - 'α' as u32) as u8 + GREEK,
        _ => OTHER + (folded as u32 % (256 - OTHER as u32)) as u8,
    }
}

pub fn is_latin(letter: Letter) -> bool {
    (LATIN..CYRILLIC).contains(&letter)
}

pub fn is_cyrillic(letter: Letter) -> bool {
    (CYRILLIC..GREEK).contains(&letter)
}

pub fn is_digit(letter: Letter) -> bool {
    (1..LATIN).contains(&letter)
}

/// The letters of a folded text without its spaces.
pub fn codes(folded: &str) -> Vec<Letter> {
    folded
        .chars()
        .filter(|letter| *letter != ' ')
        .map(code)
        .collect()
}

/// What an ASCII character is when folded: its letter, [`GAP`] or [`NOTHING`].
const ASCII: [Letter; 128] = ascii();
/// It separates words.
const GAP: Letter = 0;
/// It vanishes and its neighbours stay together.
const NOTHING: Letter = 255;

const fn ascii() -> [Letter; 128] {
    let mut table = [GAP; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte as usize] = match byte {
            b'0'..=b'9' => byte - b'0' + 1,
            b'a'..=b'z' => byte - b'a' + LATIN,
            b'A'..=b'Z' => byte - b'A' + LATIN,
            b'\'' => NOTHING,
            _ => GAP,
        };
        byte += 1;
    }
    table
}

/// Calls `each` with every word of a text, folded, in order; `buffer` saves an allocation a text.
///
/// ASCII and the Bulgarian alphabet, which are nearly all of an index, are folded by a short path
/// of their own.
pub fn each_word(text: &str, buffer: &mut Vec<Letter>, mut each: impl FnMut(&[Letter])) {
    buffer.clear();
    let mut end = |buffer: &mut Vec<Letter>| {
        if !buffer.is_empty() {
            each(buffer);
            buffer.clear();
        }
    };
    let mut rest = text;
    while let [first, others @ ..] = rest.as_bytes() {
        let letter = match (*first, others.first().copied().unwrap_or_default()) {
            (ascii @ 0..128, _) => {
                rest = &rest[1..];
                match ASCII[ascii as usize] {
                    GAP => {
                        end(buffer);
                        continue;
                    }
                    NOTHING => continue,
                    letter => letter,
                }
            }
            // А to Я, then а to п, then р to я.
            (0xD0, second @ 0x90..0xB0) => second - 0x90 + CYRILLIC,
            (0xD0, second @ 0xB0..0xC0) => second - 0xB0 + CYRILLIC,
            (0xD1, second @ 0x80..0x90) => second - 0x80 + 16 + CYRILLIC,
            _ => {
                let mut letters = rest.chars();
                match letters.next().map_or(Folded::Gap, fold_letter) {
                    Folded::Nothing => {}
                    Folded::One(first) => buffer.push(code(first)),
                    Folded::Two(first, second) => buffer.extend([code(first), code(second)]),
                    Folded::Gap => end(buffer),
                }
                rest = letters.as_str();
                continue;
            }
        };
        if *first >= 128 {
            rest = &rest[2..];
        }
        buffer.push(letter);
    }
    end(buffer);
}

/// The words of a text.
pub fn words(text: &str) -> Vec<Vec<Letter>> {
    let mut words = Vec::new();
    each_word(text, &mut Vec::new(), |word| words.push(word.to_vec()));
    words
}

/// Where a folded letter stands in a text.
pub struct Place {
    /// The number of its word in the text.
    pub word: usize,
    /// Its number in the word.
    pub letter: usize,
    /// The bytes of the text that were folded to it.
    pub bytes: Range<usize>,
}

/// Where each folded letter of a text stands in it, in order.
pub fn places(text: &str) -> Vec<Place> {
    let mut places = Vec::new();
    let (mut word, mut letter) = (0, 0);
    for (start, character) in text.char_indices() {
        let count = match fold_letter(character) {
            Folded::Nothing => 0,
            Folded::Gap => {
                if letter > 0 {
                    (word, letter) = (word + 1, 0);
                }
                0
            }
            Folded::One(_) => 1,
            Folded::Two(..) => 2,
        };
        for _ in 0..count {
            places.push(Place {
                word,
                letter,
                bytes: start..start + character.len_utf8(),
            });
            letter += 1;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_our_scripts_have_bytes_of_their_own() {
        let all: Vec<char> = ('0'..='9')
            .chain('a'..='z')
            .chain('а'..='џ')
            .chain('α'..='ω')
            .collect();
        let mut seen: Vec<Letter> = all.iter().map(|letter| code(*letter)).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), all.len());
        assert!(!seen.contains(&0) && seen.iter().all(|letter| *letter < OTHER));
    }

    #[test]
    fn words_are_split_as_folding_does() {
        let letters: String = ('А'..='я').chain(' '..='~').collect();
        for text in [
            "Mann–Whitney U test",
            "Student's t",
            "  C4.5 ",
            "Σ-ß е\u{301}",
            "Бейсов извод",
            &letters,
            "",
        ] {
            let folded: Vec<Vec<Letter>> = tertium_core::text::fold(text)
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(codes)
                .collect();
            assert_eq!(words(text), folded, "{text:?}");
            assert_eq!(
                places(text).len(),
                folded.iter().map(Vec::len).sum::<usize>(),
                "{text:?}"
            );
        }
    }
}
