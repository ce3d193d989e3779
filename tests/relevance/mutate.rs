//! Typing errors made by a machine: the same ones every time.

use tertium::locale::Lang;

/// So many names of methods, in both languages by turns, each with one letter missing, extra, wrong, or two swapped.
pub fn typos(index: &str, count: usize) -> Vec<(String, Lang, String)> {
    let mut dice = Dice(20_260_214);
    let methods: Vec<Vec<&str>> = index.lines().map(|line| line.split('\t').collect()).filter(|cells: &Vec<_>| cells.len() == 14).collect();
    let mut typos = Vec::new();
    while typos.len() < count {
        let method = &methods[dice.below(methods.len())];
        let lang = Lang::ALL[typos.len() % 2];
        let name = match (lang, method[2]) {
            (Lang::En, en) if !en.is_empty() => en,
            _ => method[1],
        };
        if let Some(typed) = mutated(name, &mut dice) {
            typos.push((typed, lang, method[0].to_owned()));
        }
    }
    typos
}

/// One error in a word of five letters or more.
fn mutated(name: &str, dice: &mut Dice) -> Option<String> {
    let mut letters: Vec<char> = name.to_lowercase().chars().collect();
    let long = |at: &usize| {
        let before = letters[..*at].iter().rev().take_while(|letter| letter.is_alphabetic()).count();
        let after = letters[*at..].iter().take_while(|letter| letter.is_alphabetic()).count();
        // Neither the first letter, which people get right, nor the last, which has no neighbour to change places with.
        before > 0 && after > 1 && before + after >= 5
    };
    let places: Vec<usize> = (0..letters.len()).filter(long).collect();
    let at = *places.get(dice.below(places.len().max(1)))?;
    let alphabet: Vec<char> = if letters[at].is_ascii() { ('a'..='z').collect() } else { ('а'..='я').collect() };
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

struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % bound
    }
}
