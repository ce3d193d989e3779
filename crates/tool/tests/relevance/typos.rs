//! Typing errors made by a machine: the same ones every time.

use tertium_core::{locale::Lang, method::Slug};

/// The name of a method with one typing error.
pub struct Typo {
    pub typed: String,
    pub lang: Lang,
    pub meant: Slug,
}

/// So many names of methods, in both languages by turns, each with one letter missing, extra or
/// wrong, or two swapped.
pub fn typos(index: &str, count: usize) -> Vec<Typo> {
    let mut dice = Dice(20_260_214);
    let lines = index.lines().map(|line| line.split('\t').collect());
    let methods: Vec<Vec<&str>> = lines.filter(|cells: &Vec<_>| cells.len() == 10).collect();
    let mut typos = Vec::new();
    while typos.len() < count {
        let [slug, bg, en, ..] = methods[dice.below(methods.len())][..] else {
            panic!("a method of ten cells")
        };
        let lang = Lang::ALL[typos.len() % 2];
        let name = if lang == Lang::En && !en.is_empty() {
            en
        } else {
            bg
        };
        if let Some(typed) = mutated(name, &mut dice) {
            typos.push(Typo {
                typed,
                lang,
                meant: slug.parse().unwrap(),
            });
        }
    }
    typos
}

/// A name with one error in a word of five letters or more.
fn mutated(name: &str, dice: &mut Dice) -> Option<String> {
    let mut letters: Vec<char> = name.to_lowercase().chars().collect();
    let is_tried = |at: &usize| {
        let is_letter = |letter: &&char| letter.is_alphabetic();
        let before = letters[..*at].iter().rev().take_while(is_letter).count();
        let after = letters[*at..].iter().take_while(is_letter).count();
        // Neither the first letter, which people get right, nor the last, which has no neighbour
        // to change places with.
        before > 0 && after > 1 && before + after >= 5
    };
    let places: Vec<usize> = (0..letters.len()).filter(is_tried).collect();
    let at = *places.get(dice.below(places.len().max(1)))?;
    let is_latin = letters[at].is_ascii();
    let alphabet: Vec<char> = if is_latin {
        ('a'..='z').collect()
    } else {
        ('а'..='я').collect()
    };
    let other = alphabet[dice.below(alphabet.len())];
    match dice.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, other),
        2 if other != letters[at] => letters[at] = other,
        _ if letters[at] != letters[at + 1] => letters.swap(at, at + 1),
        _ => return None,
    }
    Some(letters.into_iter().collect())
}

/// Xorshift: any generator would do, as long as it stays the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % bound
    }
}
