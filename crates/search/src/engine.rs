use std::{cell::OnceCell, collections::BTreeMap, hint::black_box};

use super::{
    candidates::candidates,
    initials::Initials,
    layout::{has_key_of_a_letter, other_readings},
    letters::Letter,
    meet::Meetings,
    rank::{Found, Ranker, Tier},
    reading::{Reading, Word},
    resolve::Directory,
    shelf::{Broken, Shelf, at},
    spell::Speller,
    texts::Texts,
};
use tertium_core::locale::Lang;

/// All methods of a release, ready to be searched.
pub struct Engine {
    pub shelf: Shelf,
    pub texts: Texts,
    speller: Speller,
    initials: Initials,
    /// Made when they are first asked for.
    pub(super) orders: [OnceCell<Vec<u32>>; 6],
    pub(super) directory: OnceCell<Directory>,
}

/// What a search found, best first, with the readings that the hits name.
pub struct Findings {
    pub found: Vec<Found>,
    pub readings: Vec<Reading>,
    pub met: MetWords,
}

/// How each typed word met the index; words that occur in several readings are met once.
#[derive(Default)]
pub struct MetWords {
    words: BTreeMap<(Vec<Letter>, bool), Meetings>,
}

/// How far a search goes, each step only where the ones before found too little.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Plain,
    Inner,
    Near,
}

struct Search<'a> {
    engine: &'a Engine,
    lang: usize,
    findings: Findings,
    /// Where the best hit of a method stands.
    places: BTreeMap<u32, usize>,
}

impl Engine {
    /// Reads an index as it came from a host.
    ///
    /// # Errors
    /// Where it is no text, or the text no index.
    pub fn read(index: Vec<u8>) -> Result<Self, Broken> {
        // Memory grows page by page, each time anew; what an index takes is known well enough to ask for it once.
        black_box(Vec::<u8>::with_capacity(index.len().saturating_mul(5)));
        Self::new(String::from_utf8(index).map_err(|_| Broken { line: 1, expected: "a text in UTF-8" })?)
    }

    /// Reads an index and prepares it.
    ///
    /// # Errors
    /// Where the text is no index.
    pub fn new(index: String) -> Result<Self, Broken> {
        let shelf = Shelf::decode(index)?;
        let texts = Texts::new(&shelf);
        let initials = Initials::new(&texts);
        Ok(Self { shelf, texts, speller: Speller::new(), initials, orders: Default::default(), directory: OnceCell::new() })
    }

    pub fn has(&self, slug: &str) -> bool {
        self.shelf.find(slug).is_some()
    }

    /// The name of a method in a language.
    pub fn name(&self, slug: &str, lang: Lang) -> Option<&str> {
        let method = self.shelf.find(slug)?;
        Some(self.shelf.text(self.shelf.methods[method as usize].name[at(lang)]))
    }

    /// The best hits for what was typed, at most so many.
    ///
    /// What was typed is taken as it is, in the other script, with words joined or parted, and with the other keyboard
    /// layout; then within words; then with errors, where nothing else was found.
    pub fn find(&self, typed: &str, lang: Lang, most: usize) -> Findings {
        let findings = Findings { found: Vec::new(), readings: Vec::new(), met: MetWords::default() };
        let mut search = Search { engine: self, lang: at(lang), findings, places: BTreeMap::new() };
        let plain = Reading::plain(typed);
        // Signs alone are not read with the other layout, though it has letters on their keys.
        if !plain.words.is_empty() {
            search.all(typed, plain, most);
        }
        let mut findings = search.findings;
        findings.found.sort_by_key(|found| (std::cmp::Reverse(found.score), found.method));
        findings.found.truncate(most);
        findings
    }
}

impl Search<'_> {
    fn all(&mut self, typed: &str, plain: Reading, most: usize) {
        self.abbreviations(&plain);
        let (joined, parted) = (plain.joined(), plain.parted(&self.engine.texts.vocabulary));
        let first = self.findings.readings.len();
        self.findings.readings.push(plain);
        self.findings.readings.extend(joined);
        let last = self.findings.readings.len();
        for reading in first..last {
            self.read(reading, Reach::Plain, Tier::Name);
        }
        for reading in parted {
            self.findings.readings.push(reading);
            self.read(self.findings.readings.len() - 1, Reach::Plain, Tier::Name);
        }
        let has = |search: &Self, tier| search.findings.found.iter().any(|found| found.is_at_least(tier));
        let is_understood = has(self, Tier::Spread);
        self.layouts(typed, if is_understood && !has_key_of_a_letter(typed) { Tier::OtherLayout } else { Tier::Name });
        if self.findings.found.len() < most {
            self.read(first, Reach::Inner, Tier::Name);
        }
        if !has(self, Tier::Spread) {
            for reading in first..last {
                self.read(reading, Reach::Near, Tier::Name);
            }
        }
    }

    /// What the same keys write with the other layouts.
    fn layouts(&mut self, typed: &str, best: Tier) {
        for reading in other_readings(typed).iter().map(|typed| Reading::plain(typed).literal()) {
            if reading.words.is_empty() {
                continue;
            }
            self.abbreviations_at_most(&reading, best);
            self.findings.readings.push(reading);
            self.read(self.findings.readings.len() - 1, Reach::Plain, best);
        }
    }

    fn abbreviations(&mut self, reading: &Reading) {
        self.abbreviations_at_most(reading, Tier::Initials);
    }

    /// Names whose initials were typed, in either script.
    fn abbreviations_at_most(&mut self, reading: &Reading, best: Tier) {
        let [word] = &*reading.words else { return };
        let engine = self.engine;
        let spelled = engine.speller.likeliest(&word.letters).filter(|spelled| !word.is_literal && spelled.len() == word.letters.len());
        for letters in [Some(word.letters.clone()), spelled].into_iter().flatten() {
            for text in engine.initials.of(&engine.texts, &letters) {
                let method = engine.texts.method_of(text);
                let entry = &engine.shelf.methods[method];
                let own = if engine.texts.sort(text).lang() == Some(self.lang) { 1000 } else { 0 };
                let name = if engine.texts.sort(text).is_name() { 2000 } else { 0 };
                let found = Found::new(method, Tier::Initials, own + name + entry.usage.min(100) * 25, Some(text), usize::from(u16::MAX));
                self.keep(found.at_most(best));
            }
        }
    }

    fn read(&mut self, number: usize, reach: Reach, best: Tier) {
        let engine = self.engine;
        let Findings { readings, met, .. } = &mut self.findings;
        let Some(reading) = readings.get(number) else { return };
        // Most readings with another layout mean nothing; to know that takes no table.
        let means_nothing = |word: &Word| word.is_literal && !word.is_optional && engine.texts.vocabulary.beginning_with(&word.letters).is_empty();
        if reading.words.iter().any(means_nothing) {
            return;
        }
        for word in &reading.words {
            met.meet(engine, word, reach);
        }
        let meetings: Vec<&Meetings> = reading.words.iter().filter_map(|word| met.of(word)).collect();
        if meetings.len() < reading.words.len() {
            return;
        }
        let candidates = candidates(&engine.shelf, &engine.texts, reading, &meetings);
        let ranker = Ranker { shelf: &engine.shelf, texts: &engine.texts, reading, number, meetings: &meetings, lang: self.lang };
        let found: Vec<Found> = candidates.into_iter().filter_map(|method| ranker.rank(method as usize)).collect();
        let layout_only = best == Tier::OtherLayout;
        for found in found {
            // Where what was typed means something, another layout counts only if it names a method.
            if !layout_only || found.is_at_least(Tier::Initials) {
                self.keep(found.at_most(best));
            }
        }
    }

    fn keep(&mut self, found: Found) {
        match self.places.get(&found.method) {
            Some(place) => {
                let known = &mut self.findings.found[*place];
                if known.score < found.score {
                    *known = found;
                }
            }
            None => {
                self.places.insert(found.method, self.findings.found.len());
                self.findings.found.push(found);
            }
        }
    }
}

impl MetWords {
    fn meet(&mut self, engine: &Engine, word: &Word, reach: Reach) {
        let letters = &*word.letters;
        let vocabulary = &engine.texts.vocabulary;
        let meetings = self.words.entry((letters.to_vec(), word.is_literal)).or_insert_with(|| {
            let mut meetings = Meetings::new(vocabulary);
            meetings.add_plain(vocabulary, (!word.is_literal).then_some(&engine.speller), letters);
            meetings
        });
        match reach {
            Reach::Plain => {}
            Reach::Inner => meetings.add_inner(vocabulary, letters),
            Reach::Near => meetings.add_near(vocabulary, &engine.speller, letters),
        }
    }

    pub fn of(&self, word: &Word) -> Option<&Meetings> {
        self.words.get(&(word.letters.clone(), word.is_literal))
    }
}
