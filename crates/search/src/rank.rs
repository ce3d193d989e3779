use super::{
    meet::{Meetings, Quality},
    reading::Reading,
    shelf::Shelf,
    texts::{Sort, Texts},
};

/// A method that was found.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    pub method: u32,
    /// Tier and what counts within it; greater is better.
    pub score: u32,
    /// The text that was met, where one text meets all words.
    pub text: Option<u32>,
    pub reading: u16,
}

/// What the greater steps of a score mean, lowest first. A step is never outweighed by what lies within a tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Some word was met with errors.
    Typo = 1,
    /// Some word was met inside a word.
    Inner,
    /// Typed with the wrong layout, while what was typed means something as well.
    OtherLayout,
    /// Spelled by guess from the other script.
    Guessed,
    /// Words met in several texts, or in a label.
    Spread,
    /// Words met from their beginnings in one text.
    Start,
    /// The initials of a name, which the data do not name.
    Initials,
    /// A whole alias or slug.
    Alias,
    /// A whole name.
    Name,
}

const TIER: u32 = 100_000;

impl Found {
    pub fn new(method: usize, tier: Tier, within: u32, text: Option<usize>, reading: usize) -> Self {
        let score = tier as u32 * TIER + within.min(TIER - 1);
        Self { method: method as u32, score, text: text.map(|text| text as u32), reading: reading as u16 }
    }

    pub fn is_at_least(&self, tier: Tier) -> bool {
        self.score >= tier as u32 * TIER
    }

    /// The same hit, no better than a tier.
    pub fn at_most(mut self, tier: Tier) -> Self {
        if self.score >= (tier as u32 + 1) * TIER {
            self.score = tier as u32 * TIER + self.score % TIER;
        }
        self
    }
}

pub struct Ranker<'a> {
    pub shelf: &'a Shelf,
    pub texts: &'a Texts,
    pub reading: &'a Reading,
    pub number: usize,
    /// How each word of the reading is met.
    pub meetings: &'a [&'a Meetings],
    /// The page's language: 0 Bulgarian, 1 English.
    pub lang: usize,
}

/// How one text meets the reading.
struct Fit {
    worst: Quality,
    is_whole: bool,
    opens: bool,
    exact: u32,
    letters: u32,
}

impl Ranker<'_> {
    /// What one method is worth; none where some word is met nowhere.
    pub fn rank(&self, method: usize) -> Option<Found> {
        let entry = &self.shelf.methods[method];
        let texts: Vec<usize> = self.texts.of(self.shelf, method).collect();
        let usage = entry.usage.min(100) * 40;
        // Who stands first among the people is most often who is meant.
        let leader = self.shelf.people_of(entry).first().map(|person| self.texts.person(*person as usize));
        let worth = |text: &usize| {
            let (tier, within, text) = self.worth(*text, &self.fit(*text)?);
            Some((tier, within + if Some(text) == leader { 800 } else { 0 }, text))
        };
        let best = texts.iter().filter_map(worth).max_by_key(|(tier, within, _)| (*tier, *within));
        match best {
            Some((tier, within, text)) => Some(Found::new(method, tier, within + usage, Some(text), self.number)),
            None => self.spread(&texts).map(|(tier, within)| Found::new(method, tier, within + usage, None, self.number)),
        }
    }

    fn worth(&self, text: usize, fit: &Fit) -> (Tier, u32, usize) {
        let sort = self.texts.sort(text);
        let is_title = !matches!(sort, Sort::Person | Sort::Term | Sort::Year);
        let tier = match fit.worst {
            Quality::Far | Quality::Near => Tier::Typo,
            Quality::Inner => Tier::Inner,
            Quality::Guessed => Tier::Guessed,
            Quality::Exact if fit.is_whole && sort.is_name() => Tier::Name,
            Quality::Exact if fit.is_whole && is_title => Tier::Alias,
            Quality::Spelled if fit.is_whole && sort.is_name() => Tier::Alias,
            Quality::Spelled if fit.is_whole && is_title => Tier::Initials,
            _ if sort == Sort::Term => Tier::Spread,
            _ => Tier::Start,
        };
        let worst = if self.reading.is_one_letter() { fit.worst.min(Quality::Start) } else { fit.worst };
        let exact = if self.reading.is_one_letter() { 0 } else { fit.exact };
        let length: usize = self.texts.words(text).iter().map(|word| self.texts.vocabulary.word(*word as usize).len()).sum();
        let within = self.worth_of(sort)
            + worst as u32 * 1200
            + if fit.is_whole { 3000 } else { 0 }
            + if fit.opens { 600 } else { 0 }
            + exact * 1500 / self.reading.words.len().max(1) as u32
            + fit.letters * 1500 / length.max(1) as u32;
        (tier, within, text)
    }

    /// What a sort of text is worth: the visitor's language first, names before other names, those before the rest.
    fn worth_of(&self, sort: Sort) -> u32 {
        let own = sort.lang() == Some(self.lang);
        match sort {
            Sort::NameBg | Sort::NameEn => 2500 + if own { 1500 } else { 0 },
            Sort::AliasBg | Sort::AliasEn => 1800 + if own { 1000 } else { 0 },
            Sort::Slug => 1500,
            Sort::Person => 1500,
            Sort::Year => 1000,
            Sort::Term => 0,
        }
    }

    /// How a text meets all words that must be met; words typed as one must stand side by side.
    fn fit(&self, text: usize) -> Option<Fit> {
        let words = self.texts.words(text);
        let typed = &self.reading.words;
        let mut fit = Fit { worst: Quality::Exact, is_whole: true, opens: true, exact: 0, letters: 0 };
        let (mut next, mut met, mut group) = (0, 0, 0);
        while group < typed.len() {
            let size = 1 + typed[group + 1..].iter().take_while(|word| word.is_glued).count();
            let mut best: Option<(Quality, bool, u32, usize)> = None;
            for place in 0..(words.len() + 1).saturating_sub(size) {
                let mut quality = Quality::Exact;
                let mut letters = 0;
                let all = (0..size).all(|part| match self.meetings[group + part].get(words[place + part]) {
                    Some(meeting) => {
                        quality = quality.min(meeting.quality);
                        letters += meeting.length as u32;
                        true
                    }
                    None => false,
                });
                if all {
                    best = best.max(Some((quality, place == next, letters, place)));
                }
            }
            match best {
                Some((quality, follows, letters, place)) => {
                    fit.worst = fit.worst.min(quality);
                    fit.opens &= follows;
                    fit.exact += if quality >= Quality::Spelled { size as u32 } else { 0 };
                    fit.letters += letters;
                    met += size;
                    next = place + size;
                }
                None if typed[group].is_optional => fit.opens = false,
                None => return None,
            }
            group += size;
        }
        fit.is_whole = fit.opens && met == words.len();
        (met > 0).then_some(fit)
    }

    /// Each word met in some text of the method.
    fn spread(&self, texts: &[usize]) -> Option<(Tier, u32)> {
        let typed = &self.reading.words;
        let (mut worst, mut within, mut count) = (Quality::Exact, 0, 0);
        if typed.len() < 2 || typed.iter().any(|word| word.is_glued) {
            return None;
        }
        for (word, meetings) in typed.iter().zip(self.meetings).filter(|(word, _)| !word.is_optional) {
            let met = texts.iter().flat_map(|text| {
                let worth = self.worth_of(self.texts.sort(*text));
                self.texts.words(*text).iter().filter_map(move |met| Some((meetings.get(*met)?.quality, worth)))
            });
            let (quality, worth) = met.max().filter(|_| !word.letters.is_empty())?;
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
        Some((tier, within / count.max(1)))
    }
}
