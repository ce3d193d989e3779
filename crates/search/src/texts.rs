//! The inverted index: every text that can be matched as words of the vocabulary, and for every
//! word where it stands.

use std::ops::Range;

use tertium_core::locale::Lang;

use crate::{
    index::{Index, Span},
    letters::{Letter, each_word},
    vocabulary::{Vocabulary, VocabularyBuilder},
};

/// All texts of an index; a text is named by its number here.
///
/// First come the texts that belong to one method only, method by method: the Bulgarian name, the
/// English one, slug, aliases, year. Then the names of people, then the labels of terms.
pub struct Texts {
    pub vocabulary: Vocabulary,
    spans: Vec<Span>,
    kinds: Vec<TextKind>,
    words: Groups<u32>,
    first_letters: Vec<Letter>,
    /// The first text of each method, and the end of the last one's.
    methods: Vec<u32>,
    first_person: u32,
    first_term: u32,
    /// By word.
    postings: Groups<Posting>,
    methods_by_person: Groups<u32>,
    methods_by_term: Groups<u32>,
}

/// What a text is of its method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    NameBg,
    NameEn,
    AliasBg,
    AliasEn,
    Slug,
    Year,
    Person,
    Term,
}

/// Where a word stands: the owner of the text (a method, person or term), the kind of text, and
/// whether the word opens the text or is all of it.
///
/// Packed into one number: an index of 100,000 methods has more than a million of them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Posting(u32);

const KINDS: [TextKind; 8] = [
    TextKind::NameBg,
    TextKind::NameEn,
    TextKind::AliasBg,
    TextKind::AliasEn,
    TextKind::Slug,
    TextKind::Year,
    TextKind::Person,
    TextKind::Term,
];
const OWNER: u32 = (1 << 24) - 1;
const KIND_SHIFT: u32 = 24;
const OPENS: u32 = 1 << 27;
const WHOLE: u32 = 1 << 28;

impl TextKind {
    /// The language of the text, where that matters.
    pub fn lang(self) -> Option<Lang> {
        match self {
            Self::NameBg | Self::AliasBg => Some(Lang::Bg),
            Self::NameEn | Self::AliasEn => Some(Lang::En),
            Self::Slug | Self::Year | Self::Person | Self::Term => None,
        }
    }

    pub fn is_name(self) -> bool {
        matches!(self, Self::NameBg | Self::NameEn)
    }
}

impl Posting {
    fn new(owner: u32, kind: TextKind, opens: bool, is_whole: bool) -> Self {
        let flags = if opens { OPENS } else { 0 } | if is_whole { WHOLE } else { 0 };
        Self(owner & OWNER | (kind as u32) << KIND_SHIFT | flags)
    }

    pub fn owner(self) -> usize {
        (self.0 & OWNER) as usize
    }

    pub fn kind(self) -> TextKind {
        KINDS[(self.0 >> KIND_SHIFT & 7) as usize]
    }

    pub fn opens(self) -> bool {
        self.0 & OPENS != 0
    }

    pub fn is_whole(self) -> bool {
        self.0 & WHOLE != 0
    }
}

/// Texts while they are collected.
struct Builder<'a> {
    index: &'a Index,
    vocabulary: VocabularyBuilder,
    buffer: Vec<Letter>,
    spans: Vec<Span>,
    kinds: Vec<TextKind>,
    owners: Vec<u32>,
    /// The words of each text, by their numbers in the builder of the vocabulary.
    words: Groups<u32>,
}

impl Builder<'_> {
    fn add(&mut self, owner: usize, kind: TextKind, span: Span) {
        let (vocabulary, words) = (&mut self.vocabulary, &mut self.words.values);
        each_word(self.index.text(span), &mut self.buffer, |word| {
            words.push(vocabulary.number(word));
        });
        self.words.starts.push(self.words.values.len() as u32);
        self.spans.push(span);
        self.kinds.push(kind);
        self.owners.push(owner as u32);
    }

    fn next(&self) -> u32 {
        self.spans.len() as u32
    }

    fn last_words(&self) -> &[u32] {
        self.words.get(self.spans.len() - 1)
    }

    fn remove_last(&mut self) {
        self.words.starts.pop();
        self.words
            .values
            .truncate(self.words.starts[self.words.starts.len() - 1] as usize);
        self.spans.pop();
        self.kinds.pop();
        self.owners.pop();
    }
}

impl Texts {
    pub fn new(index: &Index) -> Self {
        let mut builder = Builder {
            index,
            vocabulary: VocabularyBuilder::new(),
            buffer: Vec::new(),
            spans: Vec::new(),
            kinds: Vec::new(),
            owners: Vec::new(),
            words: Groups {
                starts: vec![0],
                values: Vec::new(),
            },
        };
        let mut methods = Vec::with_capacity(index.methods.len() + 1);
        for (place, method) in index.methods.iter().enumerate() {
            methods.push(builder.next());
            builder.add(place, TextKind::NameBg, method.name.bg);
            builder.add(place, TextKind::NameEn, method.name.en);
            let name = builder.last_words().to_vec();
            builder.add(place, TextKind::Slug, method.slug);
            if builder.last_words() == name {
                builder.remove_last();
            }
            for alias in index.aliases(method, Lang::Bg) {
                builder.add(place, TextKind::AliasBg, alias);
            }
            for alias in index.aliases(method, Lang::En) {
                builder.add(place, TextKind::AliasEn, alias);
            }
            if !method.year.is_empty() {
                builder.add(place, TextKind::Year, method.year);
            }
        }
        methods.push(builder.next());
        let first_person = builder.next();
        for (place, person) in index.people().iter().enumerate() {
            builder.add(place, TextKind::Person, *person);
        }
        let first_term = builder.next();
        for (place, term) in index.terms.iter().enumerate() {
            for lang in Lang::ALL {
                builder.add(place, TextKind::Term, *term.label.get(lang));
            }
        }
        let Builder {
            vocabulary,
            spans,
            kinds,
            owners,
            mut words,
            ..
        } = builder;
        let (vocabulary, numbers) = vocabulary.finish();
        words
            .values
            .iter_mut()
            .for_each(|word| *word = numbers[*word as usize]);
        let first_letter = |text: &[u32]| {
            let word = vocabulary.word(*text.first()? as usize);
            word.first().copied()
        };
        let first_letters = words
            .iter()
            .map(|text| first_letter(text).unwrap_or_default())
            .collect();
        let postings = postings(vocabulary.len(), &words, &kinds, &owners);
        let places = || (0u32..).zip(&index.methods);
        let people = || {
            places().flat_map(|(place, method)| {
                index
                    .people_of(method)
                    .iter()
                    .map(move |person| (*person, place))
            })
        };
        let terms = || {
            places().flat_map(|(place, method)| method.terms.iter().map(move |term| (*term, place)))
        };
        let methods_by_person = Groups::new(index.people().len(), people);
        let methods_by_term = Groups::new(index.terms.len(), terms);
        Self {
            vocabulary,
            spans,
            kinds,
            words,
            first_letters,
            methods,
            first_person,
            first_term,
            postings,
            methods_by_person,
            methods_by_term,
        }
    }

    /// The texts that belong to one method only.
    pub fn own(&self, method: usize) -> Range<usize> {
        self.methods[method] as usize..self.methods[method + 1] as usize
    }

    /// The name of a method in a language.
    pub fn name(&self, method: usize, lang: Lang) -> usize {
        self.methods[method] as usize
            + match lang {
                Lang::Bg => 0,
                Lang::En => 1,
            }
    }

    /// The method to which a text of [`Texts::all_own`] belongs.
    pub fn method_of(&self, text: usize) -> usize {
        self.methods
            .partition_point(|first| *first as usize <= text)
            .saturating_sub(1)
    }

    /// The texts that belong to one method only, of all methods.
    pub fn all_own(&self) -> Range<usize> {
        0..self.first_person as usize
    }

    /// All texts of a method: its own, the names of its people, the labels of its terms.
    pub fn of<'a>(&'a self, index: &'a Index, method: usize) -> impl Iterator<Item = usize> + 'a {
        let entry = &index.methods[method];
        let people = index
            .people_of(entry)
            .iter()
            .map(|person| self.person(*person));
        let labels = |term: &u32| Lang::ALL.map(|lang| self.term(*term, lang));
        self.own(method)
            .chain(people)
            .chain(entry.terms.iter().flat_map(labels))
    }

    /// The first letter of a text; 0 where it has none.
    pub fn first_letter(&self, text: usize) -> Letter {
        self.first_letters[text]
    }

    /// The name of a person.
    pub fn person(&self, person: u32) -> usize {
        (self.first_person + person) as usize
    }

    /// The label of a term in a language.
    pub fn term(&self, term: u32, lang: Lang) -> usize {
        (self.first_term + 2 * term) as usize
            + match lang {
                Lang::Bg => 0,
                Lang::En => 1,
            }
    }

    pub fn words(&self, text: usize) -> &[u32] {
        self.words.get(text)
    }

    pub fn kind(&self, text: usize) -> TextKind {
        self.kinds[text]
    }

    pub fn span(&self, text: usize) -> Span {
        self.spans[text]
    }

    pub fn postings(&self, word: usize) -> &[Posting] {
        self.postings.get(word)
    }

    pub fn methods_of_person(&self, person: usize) -> &[u32] {
        self.methods_by_person.get(person)
    }

    pub fn methods_of_term(&self, term: usize) -> &[u32] {
        self.methods_by_term.get(term)
    }
}

fn postings(
    word_count: usize,
    words: &Groups<u32>,
    kinds: &[TextKind],
    owners: &[u32],
) -> Groups<Posting> {
    let each = || {
        words
            .iter()
            .zip(kinds)
            .zip(owners)
            .flat_map(|((text, kind), owner)| {
                let is_whole = text.len() == 1;
                text.iter().enumerate().map(move |(place, word)| {
                    (*word, Posting::new(*owner, *kind, place == 0, is_whole))
                })
            })
    };
    Groups::new(word_count, each)
}

/// Values grouped by a number, all in one piece of memory.
pub struct Groups<T> {
    /// Where each group begins, and the end of the last one.
    starts: Vec<u32>,
    values: Vec<T>,
}

impl<T: Copy + Default> Groups<T> {
    /// Groups values by their key, all keys being less than `keys`. `each` is gone through twice:
    /// to count, then to place.
    pub fn new<I: Iterator<Item = (u32, T)>>(keys: usize, each: impl Fn() -> I) -> Self {
        let mut starts = vec![0u32; keys + 1];
        // `for_each` rather than `for`: nested iterators go through it much quicker.
        each().for_each(|(key, _)| starts[key as usize + 1] += 1);
        for key in 0..keys {
            starts[key + 1] += starts[key];
        }
        let mut next = starts.clone();
        let mut values = vec![T::default(); starts[keys] as usize];
        each().for_each(|(key, value)| {
            values[next[key as usize] as usize] = value;
            next[key as usize] += 1;
        });
        Self { starts, values }
    }

    /// The values of all groups, one group after the other.
    pub fn all(&self) -> &[T] {
        &self.values
    }

    pub fn get(&self, group: usize) -> &[T] {
        &self.values[self.starts[group] as usize..self.starts[group + 1] as usize]
    }

    fn iter(&self) -> impl Iterator<Item = &[T]> {
        self.starts
            .windows(2)
            .map(|ends| &self.values[ends[0] as usize..ends[1] as usize])
    }
}
