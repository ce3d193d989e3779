use super::{
    letters::{Letter, each_word},
    shelf::{Shelf, Span},
    vocabulary::{Collector, Vocabulary},
};

/// Every text that can be met, as words of the vocabulary, and for every word where it stands.
pub struct Texts {
    pub vocabulary: Vocabulary,
    spans: Vec<Span>,
    sorts: Vec<Sort>,
    starts: Vec<u32>,
    words: Vec<u32>,
    first_letters: Vec<Letter>,
    /// The first text of each method; those of people and terms follow.
    methods: Vec<u32>,
    people: u32,
    terms: u32,
    posting_starts: Vec<u32>,
    postings: Vec<Posting>,
    person_starts: Vec<u32>,
    person_methods: Vec<u32>,
    term_starts: Vec<u32>,
    term_methods: Vec<u32>,
}

/// What a text is of its method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    NameBg,
    NameEn,
    AliasBg,
    AliasEn,
    Slug,
    Year,
    Person,
    Term,
}

/// Where a word stands: owner (a method, person or term), sort of text, whether the word opens the text or is all of it.
#[derive(Debug, Clone, Copy)]
pub struct Posting(u32);

const SORTS: [Sort; 8] = [Sort::NameBg, Sort::NameEn, Sort::AliasBg, Sort::AliasEn, Sort::Slug, Sort::Year, Sort::Person, Sort::Term];
const OWNER: u32 = (1 << 24) - 1;
const OPENS: u32 = 1 << 27;
const WHOLE: u32 = 1 << 28;

impl Sort {
    /// The language of the text, where that matters: 0 Bulgarian, 1 English.
    pub fn lang(self) -> Option<usize> {
        match self {
            Self::NameBg | Self::AliasBg => Some(0),
            Self::NameEn | Self::AliasEn => Some(1),
            _ => None,
        }
    }

    pub fn is_name(self) -> bool {
        matches!(self, Self::NameBg | Self::NameEn)
    }
}

impl Posting {
    pub fn owner(self) -> usize {
        (self.0 & OWNER) as usize
    }

    pub fn sort(self) -> Sort {
        SORTS[(self.0 >> 24 & 7) as usize]
    }

    pub fn opens(self) -> bool {
        self.0 & OPENS != 0
    }

    pub fn is_whole(self) -> bool {
        self.0 & WHOLE != 0
    }
}

struct Builder<'a> {
    shelf: &'a Shelf,
    collector: Collector,
    buffer: Vec<Letter>,
    spans: Vec<Span>,
    sorts: Vec<Sort>,
    starts: Vec<u32>,
    words: Vec<u32>,
    owners: Vec<u32>,
}

impl Builder<'_> {
    fn add(&mut self, owner: usize, sort: Sort, span: Span) {
        let (collector, words) = (&mut self.collector, &mut self.words);
        each_word(self.shelf.text(span), &mut self.buffer, |word| words.push(collector.number(word)));
        self.spans.push(span);
        self.sorts.push(sort);
        self.owners.push(owner as u32);
        self.starts.push(self.words.len() as u32);
    }

    fn last(&self) -> &[u32] {
        let end = self.starts.len() - 1;
        &self.words[self.starts[end - 1] as usize..self.starts[end] as usize]
    }

    fn drop_last(&mut self) {
        self.starts.pop();
        self.words.truncate(self.starts[self.starts.len() - 1] as usize);
        self.spans.pop();
        self.sorts.pop();
        self.owners.pop();
    }
}

impl Texts {
    pub fn new(shelf: &Shelf) -> Self {
        let (spans, sorts, starts, words, owners) = (Vec::new(), Vec::new(), vec![0], Vec::new(), Vec::new());
        let mut builder = Builder { shelf, collector: Collector::new(), buffer: Vec::new(), spans, sorts, starts, words, owners };
        let mut methods = Vec::with_capacity(shelf.methods.len() + 1);
        for (place, method) in shelf.methods.iter().enumerate() {
            methods.push(builder.spans.len() as u32);
            builder.add(place, Sort::NameBg, method.name[0]);
            builder.add(place, Sort::NameEn, method.name[1]);
            let name = builder.last().to_vec();
            builder.add(place, Sort::Slug, method.slug);
            if builder.last() == name {
                builder.drop_last();
            }
            shelf.aliases(method, 0).for_each(|alias| builder.add(place, Sort::AliasBg, alias));
            shelf.aliases(method, 1).for_each(|alias| builder.add(place, Sort::AliasEn, alias));
            if !method.year.is_empty() {
                builder.add(place, Sort::Year, method.year);
            }
        }
        methods.push(builder.spans.len() as u32);
        let people = builder.spans.len() as u32;
        shelf.people().iter().enumerate().for_each(|(place, person)| builder.add(place, Sort::Person, *person));
        let terms = builder.spans.len() as u32;
        for (place, term) in shelf.terms.iter().enumerate() {
            term.label.iter().for_each(|label| builder.add(place, Sort::Term, *label));
        }
        let (vocabulary, numbers) = builder.collector.finish();
        builder.words.iter_mut().for_each(|word| *word = numbers[*word as usize]);
        let first = |ends: &[u32]| builder.words[ends[0] as usize..ends[1] as usize].first().and_then(|word| vocabulary.word(*word as usize).first());
        let first_letters = builder.starts.windows(2).map(|ends| first(ends).copied().unwrap_or_default()).collect();
        let (posting_starts, postings) = postings(vocabulary.len(), &builder.starts, &builder.words, &builder.sorts, &builder.owners);
        let each_person =
            || (0u32..).zip(&shelf.methods).flat_map(|(place, method)| shelf.people_of(method).iter().map(move |person| (*person, place)));
        let each_term = || (0u32..).zip(&shelf.methods).flat_map(|(place, method)| method.terms.iter().map(move |term| (*term, place)));
        let (person_starts, person_methods) = grouped(shelf.people().len(), each_person);
        let (term_starts, term_methods) = grouped(shelf.terms.len(), each_term);
        let Builder { spans, sorts, starts, words, .. } = builder;
        Self {
            vocabulary,
            spans,
            sorts,
            starts,
            words,
            first_letters,
            methods,
            people,
            terms,
            posting_starts,
            postings,
            person_starts,
            person_methods,
            term_starts,
            term_methods,
        }
    }

    /// The texts that belong to one method only.
    pub fn own(&self, method: usize) -> std::ops::Range<usize> {
        self.methods[method] as usize..self.methods[method + 1] as usize
    }

    /// The method to which such a text belongs.
    pub fn method_of(&self, text: usize) -> usize {
        self.methods.partition_point(|first| *first as usize <= text).saturating_sub(1)
    }

    /// The texts that belong to one method only, of all methods.
    pub fn all_own(&self) -> std::ops::Range<usize> {
        0..self.people as usize
    }

    /// All texts of a method: its own, its people's names, the labels of its terms.
    pub fn of<'a>(&'a self, shelf: &'a Shelf, method: usize) -> impl Iterator<Item = usize> + 'a {
        let entry = &shelf.methods[method];
        let people = shelf.people_of(entry).iter().map(|person| self.person(*person as usize));
        let terms = entry.terms.iter().flat_map(|term| [0, 1].map(|lang| self.term(*term as usize, lang)));
        self.own(method).chain(people).chain(terms)
    }

    /// The first letter of a text; 0 where it has none.
    pub fn first_letter(&self, text: usize) -> Letter {
        self.first_letters[text]
    }

    pub fn person(&self, person: usize) -> usize {
        self.people as usize + person
    }

    /// The label of a term in a language.
    pub fn term(&self, term: usize, lang: usize) -> usize {
        self.terms as usize + 2 * term + lang
    }

    pub fn words(&self, text: usize) -> &[u32] {
        &self.words[self.starts[text] as usize..self.starts[text + 1] as usize]
    }

    pub fn sort(&self, text: usize) -> Sort {
        self.sorts[text]
    }

    pub fn span(&self, text: usize) -> Span {
        self.spans[text]
    }

    pub fn postings(&self, word: usize) -> &[Posting] {
        &self.postings[self.posting_starts[word] as usize..self.posting_starts[word + 1] as usize]
    }

    pub fn methods_of_person(&self, person: usize) -> &[u32] {
        &self.person_methods[self.person_starts[person] as usize..self.person_starts[person + 1] as usize]
    }

    pub fn methods_of_term(&self, term: usize) -> &[u32] {
        &self.term_methods[self.term_starts[term] as usize..self.term_starts[term + 1] as usize]
    }
}

fn postings(words_known: usize, starts: &[u32], words: &[u32], sorts: &[Sort], owners: &[u32]) -> (Vec<u32>, Vec<Posting>) {
    let each = || {
        starts.windows(2).zip(sorts).zip(owners).flat_map(|((ends, sort), owner)| {
            let text = &words[ends[0] as usize..ends[1] as usize];
            let base = owner & OWNER | (*sort as u32) << 24 | if text.len() == 1 { WHOLE } else { 0 };
            text.iter().enumerate().map(move |(place, word)| (*word, base | if place == 0 { OPENS } else { 0 }))
        })
    };
    let (starts, values) = grouped(words_known, each);
    (starts, values.into_iter().map(Posting).collect())
}

/// Values by their key: where those of each key begin, and all of them.
pub(super) fn grouped<I: Iterator<Item = (u32, u32)>>(keys: usize, each: impl Fn() -> I) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0u32; keys + 1];
    for (key, _) in each() {
        starts[key as usize + 1] += 1;
    }
    for key in 0..keys {
        starts[key + 1] += starts[key];
    }
    let mut next = starts.clone();
    let mut values = vec![0; starts[keys] as usize];
    for (key, value) in each() {
        values[next[key as usize] as usize] = value;
        next[key as usize] += 1;
    }
    (starts, values)
}
