use std::{cmp::Reverse, collections::BTreeMap, hint::black_box, sync::OnceLock};

use tertium_core::locale::Lang;

use crate::{
    browse::Orders,
    candidates::candidates,
    index::{Index, IndexError},
    initials::Initials,
    keyboard_layout::{has_key_of_a_letter, other_readings},
    letters::Letter,
    need_match::{Nearness, NeedsMeant},
    needs::Needs,
    rank::{Found, Ranker, Score, Tier},
    reading::{Reading, Word},
    resolve::Directory,
    texts::Texts,
    transliterate::Transliterator,
    word_match::WordMatches,
};

/// All methods of a release, ready to be searched; what can be asked of it is [`crate::Search`].
pub struct Engine {
    pub(crate) index: Index,
    pub(crate) texts: Texts,
    pub(crate) needs: Needs,
    pub(crate) transliterator: Transliterator,
    initials: Initials,
    /// Made when they are first asked for.
    pub(crate) orders: Orders,
    pub(crate) directory: OnceLock<Directory>,
}

/// What a search found, best first, with the readings that it names.
pub struct Findings {
    pub found: Vec<Found>,
    /// How many methods were found, also those that are not among `found`.
    pub total: usize,
    pub readings: Vec<Reading>,
    pub matched: MatchedWords,
    pub needs: NeedsMeant,
}

/// How many hits of a search are wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The best ones, so many.
    Best(usize),
    All,
}

/// How many methods of a reading are ranked closely where the best are wanted; those that a rough
/// count puts behind them are only counted.
const CLOSELY: usize = 48;

/// With how many hits nobody looks for what is met inside of words.
const ENOUGH: usize = 8;

/// How each typed word matches the index; words that occur in several readings are matched once.
#[derive(Default)]
pub struct MatchedWords {
    words: BTreeMap<MatchedWord, WordMatches>,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct MatchedWord {
    letters: Vec<Letter>,
    is_literal: bool,
}

/// How far a match may be from what was typed; each step is only taken where the ones before found
/// too little.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tolerance {
    /// From the beginning of a word.
    Plain,
    /// Inside a word.
    Inner,
    /// With typing errors.
    Near,
}

/// A search while it goes on.
struct Searching<'a> {
    engine: &'a Engine,
    lang: Lang,
    wanted: Wanted,
    findings: Findings,
    /// The methods that were found and not ranked.
    rest: Vec<u32>,
    /// Where in the findings the best hit of a method stands.
    places: BTreeMap<u32, usize>,
}

impl Engine {
    /// Reads an index as it came from a host, and prepares it for searching.
    ///
    /// The names alone make an engine, too; the details stand behind them.
    /// An owned vector is taken as it is; a slice is copied.
    ///
    /// # Errors
    /// Where it is no text in UTF-8, or the text is no index.
    pub fn read(index: impl Into<Vec<u8>>) -> Result<Self, IndexError> {
        let index: Vec<u8> = index.into();
        // WebAssembly's memory grows in small steps, each of which takes time. What an index takes
        // is about known: it is asked for at once and returned.
        black_box(Vec::<u8>::with_capacity(index.len().saturating_mul(5)));
        let text = String::from_utf8(index).map_err(|error| IndexError::NotUtf8 {
            byte: error.utf8_error().valid_up_to(),
        })?;
        Self::new(text)
    }

    /// Reads the text of an index, and prepares it for searching.
    ///
    /// # Errors
    /// Where the text is no index.
    pub fn new(index: String) -> Result<Self, IndexError> {
        let index = Index::decode(index)?;
        let texts = Texts::new(&index);
        let initials = Initials::new(&texts);
        let needs = Needs::new(&index);
        Ok(Self {
            index,
            texts,
            needs,
            transliterator: Transliterator::new(),
            initials,
            orders: Orders::default(),
            directory: OnceLock::new(),
        })
    }

    /// The best hits for what was typed, or all.
    ///
    /// What was typed is taken as it is, from the other script, with words joined or split, and
    /// with another keyboard layout; as the name of a need; then inside words; then, where all that
    /// found nothing, with typing errors.
    pub fn find(&self, typed: &str, lang: Lang, wanted: Wanted) -> Findings {
        let findings = Findings {
            found: Vec::new(),
            total: 0,
            readings: Vec::new(),
            matched: MatchedWords::default(),
            needs: NeedsMeant::default(),
        };
        let mut searching = Searching {
            engine: self,
            lang,
            wanted,
            findings,
            rest: Vec::new(),
            places: BTreeMap::new(),
        };
        let plain = Reading::plain(typed);
        // Signs alone are not read with another layout, though it has letters on their keys.
        if !plain.words.is_empty() {
            searching.all(typed, plain);
        }
        let total = searching.total();
        let mut findings = searching.findings;
        findings.total = total;
        findings
            .found
            .sort_by_key(|found| (Reverse(found.score), found.method));
        if let Wanted::Best(most) = wanted {
            findings.found.truncate(most);
        }
        findings
    }
}

impl Searching<'_> {
    fn all(&mut self, typed: &str, plain: Reading) {
        self.initials(&plain, Tier::Initials);
        let (joined, split) = (plain.joined(), plain.split(&self.engine.texts.vocabulary));
        let first = self.findings.readings.len();
        self.findings.readings.push(plain);
        self.findings.readings.extend(joined);
        let last = self.findings.readings.len();
        for reading in first..last {
            self.read(reading, Tolerance::Plain, Tier::Name);
        }
        // What is a name as it stands need not be taken apart.
        let is_name = self.has_found(Tier::Alias);
        for reading in split.into_iter().filter(|_| !is_name) {
            self.findings.readings.push(reading);
            self.read(
                self.findings.readings.len() - 1,
                Tolerance::Plain,
                Tier::Name,
            );
        }
        let is_named = self.has_found(Tier::Start) && self.is_known(first);
        let nearness = if is_named {
            Nearness::Same
        } else {
            Nearness::Forms
        };
        self.needs(first, Tier::Need, nearness);
        let is_understood = self.has_found(Tier::Spread);
        let is_meant = is_understood && !has_key_of_a_letter(typed);
        self.layouts(
            typed,
            if is_meant {
                Tier::OtherLayout
            } else {
                Tier::Name
            },
        );
        if self.total() < ENOUGH {
            self.read(first, Tolerance::Inner, Tier::Name);
        }
        if !self.has_found(Tier::Spread) {
            for reading in first..last {
                self.read(reading, Tolerance::Near, Tier::Name);
            }
        }
        if self.findings.found.is_empty() {
            self.needs(first, Tier::Loose, Nearness::Forms);
        }
        if self.findings.found.is_empty() {
            self.needs(first, Tier::Need, Nearness::Near);
        }
    }

    /// How many methods were found so far.
    fn total(&self) -> usize {
        let mut is_counted = vec![false; self.engine.index.methods.len()];
        let found = self.findings.found.iter().map(|found| found.method);
        for method in found.chain(self.rest.iter().copied()) {
            is_counted[method as usize] = true;
        }
        is_counted
            .into_iter()
            .filter(|is_counted| *is_counted)
            .count()
    }

    /// Whether all words of a reading are words of names.
    fn is_known(&self, number: usize) -> bool {
        let words = self
            .findings
            .readings
            .get(number)
            .map(|reading| &reading.words);
        let vocabulary = &self.engine.texts.vocabulary;
        words.is_some_and(|words| words.iter().all(|word| vocabulary.holds(&word.letters)))
    }

    /// Methods that fit what was typed as a need, in this tier or a better one.
    fn needs(&mut self, number: usize, least: Tier, nearness: Nearness) {
        let engine = self.engine;
        let Some(reading) = self.findings.readings.get(number) else {
            return;
        };
        let meant = NeedsMeant::new(engine, reading, nearness);
        if meant.is_empty() {
            return;
        }
        let found = meant.found(engine, reading, number as u32, &self.findings.matched);
        self.findings.needs = meant;
        for found in found.into_iter().filter(|found| found.is_at_least(least)) {
            self.keep(found);
        }
    }

    fn has_found(&self, tier: Tier) -> bool {
        self.findings
            .found
            .iter()
            .any(|found| found.is_at_least(tier))
    }

    /// What the same keys write with other layouts.
    fn layouts(&mut self, typed: &str, best: Tier) {
        let readings = other_readings(typed);
        for reading in readings.iter().map(|typed| Reading::plain(typed).literal()) {
            if reading.words.is_empty() {
                continue;
            }
            self.initials(&reading, best);
            self.findings.readings.push(reading);
            self.read(self.findings.readings.len() - 1, Tolerance::Plain, best);
        }
    }

    /// Names whose initials were typed, in either script; no better than a tier.
    fn initials(&mut self, reading: &Reading, best: Tier) {
        let [word] = &*reading.words else { return };
        let engine = self.engine;
        let other = engine.transliterator.likeliest(&word.letters);
        let other = other.filter(|other| !word.is_literal && other.len() == word.letters.len());
        for letters in [Some(word.letters.clone()), other].into_iter().flatten() {
            for text in engine.initials.find(&engine.texts, &letters) {
                let method = engine.texts.method_of(text);
                let kind = engine.texts.kind(text);
                let within = if kind.lang() == Some(self.lang) {
                    1000
                } else {
                    0
                } + if kind.is_name() { 2000 } else { 0 }
                    + engine.index.methods[method].usage.min(100) * 25;
                let score = Score {
                    tier: Tier::Initials,
                    within,
                };
                let (method, text) = (method as u32, Some(text as u32));
                self.keep(
                    Found {
                        method,
                        score,
                        text,
                        reading: None,
                    }
                    .at_most(best),
                );
            }
        }
    }

    fn read(&mut self, number: usize, tolerance: Tolerance, best: Tier) {
        let engine = self.engine;
        let Findings {
            readings, matched, ..
        } = &mut self.findings;
        let Some(reading) = readings.get(number) else {
            return;
        };
        // Most readings with another layout mean nothing; to see that takes no table.
        let vocabulary = &engine.texts.vocabulary;
        let means_nothing = |word: &Word| {
            word.is_literal
                && !word.is_optional
                && vocabulary.beginning_with(&word.letters).is_empty()
        };
        if reading.words.iter().any(means_nothing) {
            return;
        }
        for word in &reading.words {
            matched.add(engine, word, tolerance);
        }
        let matches: Vec<&WordMatches> = reading
            .words
            .iter()
            .filter_map(|word| matched.of(word))
            .collect();
        if matches.len() < reading.words.len() {
            return;
        }
        // What is read with another layout, or was parted, is only found out by a closer look.
        let is_sure = best == Tier::Name && reading.words.iter().all(|word| !word.is_adjacent);
        let closely = match self.wanted {
            Wanted::Best(most) if is_sure => CLOSELY.max(most),
            Wanted::Best(_) | Wanted::All => usize::MAX,
        };
        let mut candidates = candidates(&engine.index, &engine.texts, reading, &matches, closely);
        if candidates.len() > closely {
            self.rest.extend(candidates.drain(closely..));
        }
        let ranker = Ranker {
            index: &engine.index,
            texts: &engine.texts,
            reading,
            number: number as u32,
            matches: &matches,
            lang: self.lang,
        };
        let found: Vec<Found> = candidates
            .into_iter()
            .filter_map(|method| ranker.rank(method as usize))
            .collect();
        for found in found {
            // Where what was typed means something, another layout counts only if it names a
            // method.
            if best != Tier::OtherLayout || found.is_at_least(Tier::Initials) {
                self.keep(found.at_most(best));
            }
        }
    }

    /// Keeps a hit unless a better one of its method is known.
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

impl MatchedWords {
    fn add(&mut self, engine: &Engine, word: &Word, tolerance: Tolerance) {
        let letters = &*word.letters;
        let vocabulary = &engine.texts.vocabulary;
        let transliterator = &engine.transliterator;
        let matches = self.words.entry(MatchedWord::of(word)).or_insert_with(|| {
            let mut matches = WordMatches::new(vocabulary);
            let transliterator = (!word.is_literal).then_some(transliterator);
            matches.add_plain(vocabulary, transliterator, letters);
            matches
        });
        match tolerance {
            Tolerance::Plain => {}
            Tolerance::Inner => matches.add_inner(vocabulary, letters),
            Tolerance::Near => matches.add_near(vocabulary, transliterator, letters),
        }
    }

    pub fn of(&self, word: &Word) -> Option<&WordMatches> {
        self.words.get(&MatchedWord::of(word))
    }
}

impl MatchedWord {
    fn of(word: &Word) -> Self {
        Self {
            letters: word.letters.clone(),
            is_literal: word.is_literal,
        }
    }
}
