use crate::{
    letters::Letter,
    reading::is_small,
    texts::{Groups, TextKind, Texts},
};

/// The initials of names and aliases, which people use whether or not the data list them: those of
/// all words, and those of the words that carry meaning.
///
/// A hash table of texts: sorting them would take longer than all the rest of loading.
pub struct Initials {
    /// Texts by the hash of their initials.
    texts: Groups<u32>,
}

const HASHES: usize = 1 << 16;

/// The hash of two to eight letters; none for fewer or more.
fn hash(letters: impl Iterator<Item = Letter>) -> Option<u32> {
    let (mut hash, mut count) = (0u32, 0);
    for letter in letters {
        hash = (hash ^ u32::from(letter)).wrapping_mul(0x9E37_79B1);
        count += 1;
    }
    (2..=8).contains(&count).then_some(hash >> 16)
}

/// The initials of all words of a text.
fn of_all_words(texts: &Texts, text: usize) -> impl Iterator<Item = Letter> + '_ {
    let words = texts.words(text).iter();
    words.filter_map(|word| texts.vocabulary.word(*word as usize).first().copied())
}

/// The initials of the words of a text that carry meaning.
fn of_main_words(texts: &Texts, text: usize) -> impl Iterator<Item = Letter> + '_ {
    let words = texts
        .words(text)
        .iter()
        .map(|word| texts.vocabulary.word(*word as usize));
    let main = words.filter(|word| word.len() == 1 || !is_small(word));
    main.filter_map(|word| word.first().copied())
}

impl Initials {
    pub fn new(texts: &Texts) -> Self {
        let mut hashed: Vec<(u32, u32)> = Vec::new();
        for text in texts.all_own() {
            let is_name = !matches!(texts.kind(text), TextKind::Slug | TextKind::Year);
            if !is_name || texts.words(text).len() < 2 {
                continue;
            }
            let all = hash(of_all_words(texts, text));
            let main = hash(of_main_words(texts, text)).filter(|main| Some(*main) != all);
            hashed.extend(all.into_iter().chain(main).map(|hash| (hash, text as u32)));
        }
        Self {
            texts: Groups::new(HASHES, || hashed.iter().copied()),
        }
    }

    /// The texts with these initials.
    pub fn find<'a>(
        &'a self,
        texts: &'a Texts,
        typed: &'a [Letter],
    ) -> impl Iterator<Item = usize> + 'a {
        let hash = hash(typed.iter().copied());
        let same_hash = hash
            .map(|hash| self.texts.get(hash as usize))
            .unwrap_or_default();
        same_hash.iter().map(|text| *text as usize).filter(|text| {
            of_all_words(texts, *text).eq(typed.iter().copied())
                || of_main_words(texts, *text).eq(typed.iter().copied())
        })
    }
}
