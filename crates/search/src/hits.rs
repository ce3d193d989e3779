//! Hits as they are shown: names with their matched parts marked, and why a hit is one.

use std::{cmp::Reverse, ops::Range};

use tertium_core::locale::Lang;

use crate::{
    engine::{Engine, Findings, Wanted},
    letters::places,
    rank::{Found, Tier},
    reading::{Reading, Word},
    results::{Hit, Hits, Reason, ReasonKind, Segment},
    texts::TextKind,
};

impl Engine {
    /// See [`crate::Search::search`].
    pub(crate) fn hits(&self, typed: &str, lang: Lang, most: usize) -> Hits {
        let findings = self.find(typed, lang, Wanted::Best(most));
        let best = findings
            .found
            .iter()
            .filter_map(|found| self.hit(&findings, found, lang))
            .collect();
        let total = findings.total;
        Hits { best, total }
    }

    pub(crate) fn hit(&self, findings: &Findings, found: &Found, lang: Lang) -> Option<Hit> {
        let method = found.method as usize;
        let name = self.texts.name(method, lang);
        let reading = found
            .reading
            .and_then(|reading| findings.readings.get(reading as usize));
        let is_by_initials = reading.is_none();
        let reason = match found.score.tier {
            Tier::NamedNeed | Tier::Need | Tier::Loose => {
                Some(self.needs_fit(findings, found, lang))
            }
            _ => {
                let text = self.reason(findings, found, reading, lang);
                text.map(|text| Reason {
                    kind: self.reason_kind(text),
                    text: self.marked(findings, reading, text, is_by_initials),
                })
            }
        };
        let is_name_met = found.text == Some(name as u32);
        Some(Hit {
            slug: self.index.slug(&self.index.methods[method])?,
            name: self.marked(findings, reading, name, is_by_initials && is_name_met),
            reason,
        })
    }

    /// The needs that a method was found by.
    fn needs_fit(&self, findings: &Findings, found: &Found, lang: Lang) -> Reason {
        let needs = findings.needs.reasons(&self.needs, found.method);
        let labels: Vec<String> = needs
            .into_iter()
            .map(|need| self.needs.label(&self.index, need, lang))
            .collect();
        Reason {
            kind: ReasonKind::Needs,
            text: vec![Segment {
                text: labels.join(" · "),
                is_marked: false,
            }],
        }
    }

    /// The text that says why, unless the name in the page's language does.
    fn reason(
        &self,
        findings: &Findings,
        found: &Found,
        reading: Option<&Reading>,
        lang: Lang,
    ) -> Option<usize> {
        let method = found.method as usize;
        let name = self.texts.name(method, lang);
        if let Some(text) = found.text {
            let said = reading.map_or(Some(text as usize), |reading| {
                self.said(findings, text as usize, reading, method, lang)
            });
            return said.filter(|text| *text != name);
        }
        // Matched in several texts: the one that matches a word which the name does not.
        let entry = &self.index.methods[method];
        let own = self.texts.own(method).filter(|text| *text != name);
        let people = self
            .index
            .people_of(entry)
            .iter()
            .map(|person| self.texts.person(*person));
        let langs = match lang {
            Lang::Bg => [Lang::Bg, Lang::En],
            Lang::En => [Lang::En, Lang::Bg],
        };
        let labels = |term: &u32| langs.map(|lang| self.texts.term(*term, lang));
        let texts: Vec<usize> = own
            .chain(people)
            .chain(entry.terms.iter().flat_map(labels))
            .collect();
        let quality = |text: usize, word: &Word| {
            let matches = findings.matched.of(word)?;
            let words = self.texts.words(text).iter();
            words
                .filter_map(|word| matches.get(*word))
                .map(|found| found.quality)
                .max()
        };
        let words = reading?.words.iter().filter(|word| !word.is_optional);
        words
            .filter(|word| quality(name, word).is_none())
            .flat_map(|word| {
                texts
                    .iter()
                    .filter_map(move |text| Some((quality(*text, word)?, *text)))
            })
            .max_by_key(|(quality, text)| (*quality, Reverse(*text)))
            .map(|(_, text)| text)
    }

    /// The text that says what was met: where that was all of a one-word alias, which several
    /// methods may share ("ANOVA"), its own name or alias that holds the word.
    fn said(
        &self,
        findings: &Findings,
        text: usize,
        reading: &Reading,
        method: usize,
        lang: Lang,
    ) -> Option<usize> {
        let ([word], [met]) = (&*reading.words, self.texts.words(text)) else {
            return Some(text);
        };
        let whole = self.texts.postings(*met as usize).iter().filter(|posting| {
            let is_alias = matches!(posting.kind(), TextKind::AliasBg | TextKind::AliasEn);
            is_alias && posting.is_whole()
        });
        let mut owners = whole.map(|posting| posting.owner());
        let first = owners.next();
        if !owners.any(|owner| Some(owner) != first) {
            return Some(text);
        }
        let matches = findings.matched.of(word)?;
        let met = matches.get(*met)?.quality;
        let is_said = |text: &usize| {
            let words = self.texts.words(*text);
            let is_met = |word: &u32| matches.get(*word).is_some_and(|found| found.quality >= met);
            words.len() > 1 && words.iter().any(is_met)
        };
        let name = self.texts.name(method, lang);
        let in_lang = |text: &usize| self.texts.kind(*text).lang() == Some(lang);
        let other = |text: &usize| self.texts.kind(*text).lang().is_some_and(|own| own != lang);
        let own = || self.texts.own(method);
        let longer = is_said(&name)
            .then_some(name)
            .or_else(|| own().filter(in_lang).find(is_said))
            .or_else(|| own().filter(other).find(is_said));
        Some(longer.unwrap_or(text))
    }

    fn reason_kind(&self, text: usize) -> ReasonKind {
        match self.texts.kind(text) {
            TextKind::NameBg | TextKind::NameEn => ReasonKind::OtherName,
            TextKind::AliasBg | TextKind::AliasEn => ReasonKind::Alias,
            TextKind::Slug => ReasonKind::Slug,
            TextKind::Year => ReasonKind::Year,
            TextKind::Person => ReasonKind::Person,
            TextKind::Term => ReasonKind::Term,
        }
    }

    /// A text with its matched parts marked: those that a reading matches, or its initials.
    fn marked(
        &self,
        findings: &Findings,
        reading: Option<&Reading>,
        text: usize,
        is_by_initials: bool,
    ) -> Vec<Segment> {
        let letters = match reading {
            Some(reading) => self.matched_letters(findings, reading, text),
            None if is_by_initials => vec![Some(0..1); self.texts.words(text).len()],
            None => Vec::new(),
        };
        let whole = self.index.text(self.texts.span(text));
        let mut marks: Vec<Range<usize>> = Vec::new();
        for place in places(whole) {
            let letters = letters.get(place.word).and_then(Option::as_ref);
            if letters.is_none_or(|letters| !letters.contains(&place.letter)) {
                continue;
            }
            match marks.last_mut() {
                Some(last) if last.end == place.bytes.start => last.end = place.bytes.end,
                // One letter of the text that was folded to two.
                Some(last) if last.end > place.bytes.start => {}
                _ => marks.push(place.bytes),
            }
        }
        segments(whole, &marks)
    }

    /// For each word of a text, which of its letters a reading matches.
    fn matched_letters(
        &self,
        findings: &Findings,
        reading: &Reading,
        text: usize,
    ) -> Vec<Option<Range<usize>>> {
        let words = self.texts.words(text);
        let mut marks: Vec<Option<Range<usize>>> = vec![None; words.len()];
        for word in &reading.words {
            let Some(matches) = findings.matched.of(word) else {
                continue;
            };
            let places = words.iter().enumerate();
            let found = places.filter_map(|(place, word)| Some((matches.get(*word)?, place)));
            // The best place, and of equals one that is not yet marked.
            let best = found.max_by_key(|(found, place)| {
                (found.quality, marks[*place].is_none(), Reverse(*place))
            });
            if let Some((found, place)) = best.filter(|(_, place)| marks[*place].is_none()) {
                marks[place] = Some(found.start..found.start + found.length);
            }
        }
        marks
    }
}

/// A text cut at its marks, which are in order.
fn segments(text: &str, marks: &[Range<usize>]) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut push = |range: Range<usize>, is_marked: bool| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            segments.push(Segment {
                text: text.to_owned(),
                is_marked,
            });
        }
    };
    let mut done = 0;
    for mark in marks {
        push(done..mark.start, false);
        push(mark.clone(), true);
        done = mark.end;
    }
    push(done..text.len(), false);
    segments
}
