use super::{
    letters::Letter,
    reading::is_small,
    texts::{Sort, Texts, grouped},
};

/// The initials of names and aliases, which people use whether or not the data list them: of all words, or of those that carry
/// meaning. Kept by a number that they make, since sorting them would take longer than all the rest.
pub struct Initials {
    starts: Vec<u32>,
    texts: Vec<u32>,
}

const NUMBERS: usize = 1 << 16;

/// From two to eight letters make a number.
fn number(letters: impl Iterator<Item = Letter>) -> Option<u32> {
    let (mut number, mut count) = (0u32, 0);
    for letter in letters {
        number = (number ^ u32::from(letter)).wrapping_mul(0x9E37_79B1);
        count += 1;
    }
    (2..=8).contains(&count).then_some(number >> 16)
}

/// The initials of all words of a text, and of the greater ones.
fn every(texts: &Texts, text: usize) -> impl Iterator<Item = Letter> + '_ {
    texts.words(text).iter().filter_map(|word| texts.vocabulary.word(*word as usize).first().copied())
}

fn great(texts: &Texts, text: usize) -> impl Iterator<Item = Letter> + '_ {
    let words = texts.words(text).iter().map(|word| texts.vocabulary.word(*word as usize));
    words.filter(|word| word.len() == 1 || !is_small(word)).filter_map(|word| word.first().copied())
}

impl Initials {
    pub fn new(texts: &Texts) -> Self {
        let mut keyed: Vec<(u32, u32)> = Vec::new();
        for text in texts.all_own() {
            if texts.words(text).len() < 2 || matches!(texts.sort(text), Sort::Slug | Sort::Year) {
                continue;
            }
            let (all, some) = (number(every(texts, text)), number(great(texts, text)));
            keyed.extend(all.into_iter().chain(some.filter(|some| Some(*some) != all)).map(|number| (number, text as u32)));
        }
        let (starts, texts) = grouped(NUMBERS, || keyed.iter().copied());
        Self { starts, texts }
    }

    /// The texts with these initials.
    pub fn of<'a>(&'a self, texts: &'a Texts, typed: &'a [Letter]) -> impl Iterator<Item = usize> + 'a {
        let bucket =
            number(typed.iter().copied()).map_or(0..0, |number| self.starts[number as usize] as usize..self.starts[number as usize + 1] as usize);
        let alike = self.texts[bucket].iter().map(|text| *text as usize);
        alike.filter(|text| every(texts, *text).eq(typed.iter().copied()) || great(texts, *text).eq(typed.iter().copied()))
    }
}
