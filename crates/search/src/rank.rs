use tertium_core::locale::Lang;

use crate::{
    index::Index,
    reading::Reading,
    texts::{TextKind, Texts},
    word_match::{Quality, WordMatches},
};

/// A method that was found.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    pub method: u32,
    pub score: Score,
    /// The text that matches all words, where one does.
    pub text: Option<u32>,
    /// The number of the reading that it matches; none where its initials were typed.
    pub reading: Option<u32>,
}

/// How good a hit is: no difference within a tier outweighs a better tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score {
    pub tier: Tier,
    pub within: u32,
}

/// What makes a hit good or bad, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// It fits most of the needs that were typed.
    Loose,
    /// Some word was matched with errors.
    Typo,
    /// Some word was matched inside a word.
    Inner,
    /// Typed with the wrong keyboard layout, while what was typed means something as well.
    OtherLayout,
    /// Matched by a guess from the other script.
    Guessed,
    /// Words matched in several texts, or in the label of a term.
    Spread,
    /// It fits all that was typed as a need.
    Need,
    /// Words matched from their beginnings in one text.
    Start,
    /// It fits the need whose own words were typed, two or more.
    NamedNeed,
    /// The initials of a name, which the data do not name.
    Initials,
    /// A whole alias or slug.
    Alias,
    /// A whole name.
    Name,
}

impl Found {
    pub fn is_at_least(&self, tier: Tier) -> bool {
        self.score.tier >= tier
    }

    /// The same hit, no better than a tier.
    pub fn at_most(mut self, tier: Tier) -> Self {
        self.score.tier = self.score.tier.min(tier);
        self
    }
}

/// Ranks methods by how well they match one reading.
pub struct Ranker<'a> {
    pub index: &'a Index,
    pub texts: &'a Texts,
    pub reading: &'a Reading,
    /// The number of the reading.
    pub number: u32,
    /// How each word of the reading is matched.
    pub matches: &'a [&'a WordMatches],
    /// The page's language.
    pub lang: Lang,
}

/// How one text matches the reading.
struct Fit {
    worst: Quality,
    /// Nothing of the text is left over.
    is_whole: bool,
    /// The words stand together at the beginning of the text, in the order in which they are typed.
    opens: bool,
    /// How many typed words match whole words.
    exact: u32,
    /// How many letters of the text are matched.
    letters: u32,
}

/// How a group of words that must stand side by side matches a place of a text; better is greater.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct GroupMatch {
    quality: Quality,
    /// It stands right behind the group before.
    follows: bool,
    letters: u32,
    place: usize,
}

impl Ranker<'_> {
    /// What one method is worth; none where some word is matched nowhere.
    pub fn rank(&self, method: usize) -> Option<Found> {
        let entry = &self.index.methods[method];
        let texts: Vec<usize> = self.texts.of(self.index, method).collect();
        let usage = entry.usage.min(140) * 40;
        // Who stands first among the people is most often who is meant.
        let first_person = self
            .index
            .people_of(entry)
            .first()
            .map(|person| self.texts.person(*person));
        let scored = texts.iter().filter_map(|text| {
            let mut score = self.score(*text, &self.fit(*text)?);
            score.within += if Some(*text) == first_person { 800 } else { 0 };
            Some((score, *text))
        });
        let (mut score, text) = match scored.max_by_key(|(score, _)| *score) {
            Some((score, text)) => (score, Some(text as u32)),
            None => (self.spread(&texts)?, None),
        };
        score.within += usage;
        Some(Found {
            method: method as u32,
            score,
            text,
            reading: Some(self.number),
        })
    }

    fn score(&self, text: usize, fit: &Fit) -> Score {
        let kind = self.texts.kind(text);
        let is_title = !matches!(kind, TextKind::Person | TextKind::Term | TextKind::Year);
        let tier = match fit.worst {
            Quality::Far | Quality::Near => Tier::Typo,
            Quality::Inner => Tier::Inner,
            Quality::Guessed => Tier::Guessed,
            Quality::Exact if fit.is_whole && kind.is_name() => Tier::Name,
            Quality::Exact if fit.is_whole && is_title => Tier::Alias,
            Quality::Transliterated if fit.is_whole && kind.is_name() => Tier::Alias,
            Quality::Transliterated if fit.is_whole && is_title => Tier::Initials,
            _ if kind == TextKind::Term => Tier::Spread,
            _ => Tier::Start,
        };
        // Of one letter nobody can say that it is a whole word rather than the beginning of one.
        let is_one_letter = self.reading.is_one_letter();
        let worst = if is_one_letter {
            fit.worst.min(Quality::Start)
        } else {
            fit.worst
        };
        let exact = if is_one_letter { 0 } else { fit.exact };
        let words = self.texts.words(text).iter();
        let length: usize = words
            .map(|word| self.texts.vocabulary.word(*word as usize).len())
            .sum();
        let within = self.worth_of(kind)
            + worst as u32 * 1200
            + if fit.is_whole { 3000 } else { 0 }
            + if fit.opens { 600 } else { 0 }
            + exact * 1500 / self.reading.words.len().max(1) as u32
            + fit.letters * 1500 / length.max(1) as u32;
        Score { tier, within }
    }

    /// What a kind of text is worth: names before aliases before the rest, those in the page's
    /// language before others.
    fn worth_of(&self, kind: TextKind) -> u32 {
        let is_own = kind.lang() == Some(self.lang);
        match kind {
            TextKind::NameBg | TextKind::NameEn => 2500 + if is_own { 1500 } else { 0 },
            TextKind::AliasBg | TextKind::AliasEn => 1800 + if is_own { 1000 } else { 0 },
            TextKind::Slug => 1500,
            TextKind::Person => 1500,
            TextKind::Year => 1000,
            TextKind::Term => 0,
        }
    }

    /// How a text matches all words that must be matched; none where it does not.
    fn fit(&self, text: usize) -> Option<Fit> {
        let words = self.texts.words(text);
        let typed = &self.reading.words;
        let mut fit = Fit {
            worst: Quality::Exact,
            is_whole: true,
            opens: true,
            exact: 0,
            letters: 0,
        };
        // The place behind the last group, how many words are matched, the first word of the group.
        let (mut next, mut matched, mut group) = (0, 0, 0);
        while group < typed.len() {
            let size = 1 + typed[group + 1..]
                .iter()
                .take_while(|word| word.is_adjacent)
                .count();
            let group_matches = &self.matches[group..group + size];
            let places = 0..(words.len() + 1).saturating_sub(size);
            let best = places.filter_map(|place| group_match(group_matches, words, place, next));
            match best.max() {
                Some(best) => {
                    fit.worst = fit.worst.min(best.quality);
                    fit.opens &= best.follows;
                    if best.quality >= Quality::Transliterated {
                        fit.exact += size as u32;
                    }
                    fit.letters += best.letters;
                    matched += size;
                    next = best.place + size;
                }
                None if typed[group].is_optional => fit.opens = false,
                None => return None,
            }
            group += size;
        }
        fit.is_whole = fit.opens && matched == words.len();
        (matched > 0).then_some(fit)
    }

    /// Each word matched in some text of the method; none where one is not.
    fn spread(&self, texts: &[usize]) -> Option<Score> {
        let typed = &self.reading.words;
        let (mut worst, mut within, mut count) = (Quality::Exact, 0, 0);
        if typed.len() < 2 || typed.iter().any(|word| word.is_adjacent) {
            return None;
        }
        let needed = typed
            .iter()
            .zip(self.matches)
            .filter(|(word, _)| !word.is_optional);
        for (word, matches) in needed {
            let found = texts.iter().flat_map(|text| {
                let worth = self.worth_of(self.texts.kind(*text));
                let words = self.texts.words(*text).iter();
                words.filter_map(move |word| Some((matches.get(*word)?.quality, worth)))
            });
            let (quality, worth) = found.max().filter(|_| !word.letters.is_empty())?;
            worst = worst.min(quality);
            within += worth + quality as u32 * 600;
            count += 1;
        }
        let tier = match worst {
            Quality::Far | Quality::Near => Tier::Typo,
            Quality::Inner => Tier::Inner,
            Quality::Guessed => Tier::Guessed,
            _ => Tier::Spread,
        };
        Some(Score {
            tier,
            within: within / count.max(1),
        })
    }
}

/// How a group matches the words of a text from a place on; none where one of them does not.
/// `next` is the place behind the group before.
fn group_match(
    group: &[&WordMatches],
    words: &[u32],
    place: usize,
    next: usize,
) -> Option<GroupMatch> {
    let mut best = GroupMatch {
        quality: Quality::Exact,
        follows: place == next,
        letters: 0,
        place,
    };
    for (matches, word) in group.iter().zip(&words[place..]) {
        let found = matches.get(*word)?;
        best.quality = best.quality.min(found.quality);
        best.letters += found.length as u32;
    }
    Some(best)
}
