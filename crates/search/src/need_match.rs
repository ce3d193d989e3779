//! Which needs are meant by what was typed, and how well methods fit them.

use crate::{
    engine::{Engine, MatchedWords},
    needs::Needs,
    rank::{Found, Score, Tier},
    reading::Reading,
    texts::TextKind,
    word_match::{Quality, WordMatches},
};

/// The needs that what was typed may mean.
#[derive(Default)]
pub struct NeedsMeant {
    /// Which of the typed words say something, by their places in the reading.
    places: Vec<usize>,
    /// How each need is meant.
    needs: Vec<Meant>,
}

/// How a need is meant.
#[derive(Clone, Copy, Default)]
struct Meant {
    /// For each typed word what it is worth as a word of the need, of 100; 0 where it is none.
    worths: Worths,
    /// It was named in full, not only begun.
    is_whole: bool,
    /// All that was typed are its own words, letter by letter.
    is_named: bool,
}

type Worths = [u8; MAX_WORDS];

/// How far the words of a need may be from what was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Nearness {
    /// The same words, in either script: what was typed names methods already.
    Same,
    /// Also their beginnings and other forms.
    Forms,
    /// Also with typing errors.
    Near,
}

/// As many words as a reading has.
const MAX_WORDS: usize = 10;
/// The shortest word that may be the beginning of another.
const SHORTEST_START: usize = 3;
/// The shortest word that may be misspelt: of a shorter one too much else would be left.
const SHORTEST_NEAR: usize = 6;
/// How many needs are given as the reason of a hit.
const MOST_REASONS: usize = 3;

/// A typed word that says something, with the words of needs that it matches.
struct Typed {
    place: usize,
    matches: WordMatches,
}

impl NeedsMeant {
    /// The needs that a reading may mean.
    pub fn new(engine: &Engine, reading: &Reading, nearness: Nearness) -> Self {
        let typed = typed_words(engine, reading, nearness);
        let mut meant = Self {
            places: typed.iter().map(|typed| typed.place).collect(),
            needs: vec![Meant::default(); engine.needs.len()],
        };
        let needs = &engine.needs;
        let mut is_seen = vec![false; needs.phrase_count()];
        for word in typed.iter().flat_map(|typed| &typed.matches.words) {
            for phrase in needs.phrases_with(*word) {
                if !std::mem::replace(&mut is_seen[*phrase as usize], true) {
                    meant.weigh(needs, *phrase, &typed);
                }
            }
        }
        // Who names a need in full means none of those whose names go on.
        let is_covered = |need: &Meant| need.is_whole && covered(&need.worths) == typed.len();
        if meant.needs.iter().any(is_covered) {
            let begun = meant.needs.iter_mut().filter(|need| !need.is_whole);
            begun.for_each(|need| *need = Meant::default());
        }
        meant
    }

    /// What the typed words are worth as words of a phrase; nothing where they are too few of it.
    fn weigh(&mut self, needs: &Needs, phrase: u32, typed: &[Typed]) {
        let words = needs.words(phrase);
        let shape = needs.phrase(phrase);
        let mut qualities = [0u8; MAX_WORDS];
        let mut matched = 0;
        for (place, word) in words.iter().enumerate() {
            let found = typed
                .iter()
                .zip(&mut qualities)
                .filter_map(|(typed, worth)| {
                    let found = typed.matches.get(*word)?;
                    Some((quality_worth(found.quality), worth))
                });
            if let Some((best, worth)) = found.max_by_key(|(best, _)| *best) {
                *worth = best.max(*worth);
                matched += u32::from((place as u32) < shape.required);
            }
        }
        let is_whole = matched == shape.required;
        // Of a phrase that is not typed in full all that was typed must be a part, or most of it.
        let is_begun =
            covered(&qualities) == typed.len() || matched >= 2 && matched * 3 >= shape.required * 2;
        if matched == 0 || !is_whole && !is_begun {
            return;
        }
        let percent = if is_whole {
            100
        } else {
            40 + 40 * matched / shape.required
        };
        let meant = &mut self.needs[shape.need as usize];
        meant.is_whole |= is_whole;
        let is_own = |worth: &u8| *worth >= quality_worth(Quality::Transliterated);
        meant.is_named |=
            is_whole && qualities.iter().filter(|worth| is_own(worth)).count() == typed.len();
        for (known, worth) in meant.worths.iter_mut().zip(qualities) {
            *known = (*known).max((u32::from(worth) * percent / 100) as u8);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.needs.iter().all(|need| !need.is_meant())
    }

    /// The methods that fit, each with its score: in [`Tier::NamedNeed`] those that fit a need whose
    /// own words were typed, in [`Tier::Need`] those that fit all that was typed, in
    /// [`Tier::Loose`] those that fit more than half.
    ///
    /// One word alone stays a word of names first: who types "network" may go on.
    pub fn found(
        &self,
        engine: &Engine,
        reading: &Reading,
        number: u32,
        matched: &MatchedWords,
    ) -> Vec<Found> {
        let words = self.places.len();
        // What the needs of a method do not say may be said by its names.
        let names: Vec<Option<&WordMatches>> = self
            .places
            .iter()
            .map(|place| matched.of(&reading.words[*place]))
            .collect();
        let mut fit = vec![Worths::default(); engine.index.methods.len()];
        let mut is_named = vec![false; engine.index.methods.len()];
        for (need, meant) in self.meant() {
            for fitting in engine.needs.methods(need) {
                is_named[fitting.method as usize] |= meant.is_named && words > 1;
                let known = &mut fit[fitting.method as usize];
                for (known, worth) in known.iter_mut().zip(meant.worths) {
                    let worth = u32::from(worth) * u32::from(fitting.percent) / 100;
                    *known = (*known).max(worth as u8);
                }
            }
        }
        let mut found = Vec::new();
        for (method, mut worths) in fit.into_iter().enumerate() {
            if covered(&worths) == 0 {
                continue;
            }
            for (worth, matches) in worths.iter_mut().zip(&names) {
                if let (0, Some(matches)) = (*worth, matches) {
                    *worth = own_worth(engine, method, matches);
                }
            }
            let tier = if is_named[method] {
                Tier::NamedNeed
            } else if covered(&worths) == words {
                Tier::Need
            } else if covered(&worths) * 2 > words {
                Tier::Loose
            } else {
                continue;
            };
            let total: u32 = worths.iter().map(|worth| u32::from(*worth)).sum();
            let usage = engine.index.methods[method].usage.min(140);
            let within = total * 60 / words.max(1) as u32 + usage * 20;
            found.push(Found {
                method: method as u32,
                score: Score { tier, within },
                text: None,
                reading: Some(number),
            });
        }
        found
    }

    /// The needs that are meant.
    fn meant(&self) -> impl Iterator<Item = (u32, &Meant)> {
        let all = (0u32..).zip(&self.needs);
        all.filter(|(_, meant)| meant.is_meant())
    }

    /// The needs that a method fits, for the words in the order in which they were typed.
    pub fn reasons(&self, needs: &Needs, method: u32) -> Vec<u32> {
        let mut reasons: Vec<u32> = Vec::new();
        for word in 0..self.places.len().min(MAX_WORDS) {
            let fitting = self
                .meant()
                .filter(|(need, meant)| meant.worths[word] > 0 && needs.fits(*need, method));
            // The one that fits most of what was typed; of equals the one that people wrote.
            let worth = |meant: &Meant| {
                meant
                    .worths
                    .iter()
                    .map(|worth| u32::from(*worth))
                    .sum::<u32>()
            };
            let best = fitting.max_by_key(|(need, meant)| {
                let is_known = reasons.contains(need);
                (
                    is_known,
                    meant.worths[word],
                    worth(meant),
                    std::cmp::Reverse(*need),
                )
            });
            if let Some((need, _)) = best
                && !reasons.contains(&need)
                && reasons.len() < MOST_REASONS
            {
                reasons.push(need);
            }
        }
        reasons
    }
}

impl Meant {
    fn is_meant(&self) -> bool {
        covered(&self.worths) > 0
    }
}

/// How many of the typed words are worth something.
fn covered(worths: &Worths) -> usize {
    worths.iter().filter(|worth| **worth > 0).count()
}

/// The typed words that say something of a need; all of them where none does.
fn typed_words(engine: &Engine, reading: &Reading, nearness: Nearness) -> Vec<Typed> {
    let needs = &engine.needs;
    let vocabulary = &needs.vocabulary;
    let mut all = Vec::new();
    let mut is_filler = Vec::new();
    for (place, word) in reading.words.iter().enumerate().take(MAX_WORDS) {
        if word.is_optional {
            continue;
        }
        let transliterator = (!word.is_literal).then_some(&engine.transliterator);
        let mut matches = WordMatches::new(vocabulary);
        if word.letters.len() < SHORTEST_START || nearness == Nearness::Same {
            matches.add_same(vocabulary, transliterator, &word.letters);
        } else {
            matches.add_plain(vocabulary, transliterator, &word.letters);
            matches.add_forms(vocabulary, transliterator, &word.letters);
        }
        if nearness == Nearness::Near && word.letters.len() >= SHORTEST_NEAR {
            matches.add_near(vocabulary, &engine.transliterator, &word.letters);
        }
        is_filler.push(matches.words.iter().any(|word| {
            let quality = matches.get(*word).map(|found| found.quality);
            quality >= Some(Quality::Transliterated) && needs.is_filler(*word)
        }));
        all.push(Typed { place, matches });
    }
    if is_filler.iter().all(|is_filler| *is_filler) {
        return all;
    }
    let said = all.into_iter().zip(is_filler);
    said.filter(|(_, is_filler)| !is_filler)
        .map(|(typed, _)| typed)
        .collect()
}

/// What a match is worth, of 100.
fn quality_worth(quality: Quality) -> u8 {
    match quality {
        Quality::Exact => 100,
        Quality::Transliterated => 95,
        Quality::Start => 85,
        Quality::TransliteratedStart => 80,
        Quality::Guessed | Quality::Inner => 65,
        Quality::Near => 60,
        Quality::Far => 50,
    }
}

/// What a typed word is worth as a word of a method's own texts, of 100.
fn own_worth(engine: &Engine, method: usize, matches: &WordMatches) -> u8 {
    let texts = &engine.texts;
    let worth = |text: usize| {
        let words = texts.words(text).iter();
        let best = words
            .filter_map(|word| matches.get(*word))
            .map(|found| found.quality)
            .max()?;
        let percent = match texts.kind(text) {
            TextKind::NameBg | TextKind::NameEn => 90,
            TextKind::AliasBg | TextKind::AliasEn | TextKind::Slug | TextKind::Person => 80,
            TextKind::Term | TextKind::Year => 70,
        };
        let is_sure = best > Quality::Inner;
        is_sure.then_some((u32::from(quality_worth(best)) * percent / 100) as u8)
    };
    texts
        .of(&engine.index, method)
        .filter_map(worth)
        .max()
        .unwrap_or_default()
}
