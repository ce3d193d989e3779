//! What a search answers, as JSON: names with their met parts marked, and why a hit is one.

use super::{
    engine::{Engine, Findings},
    letters::places,
    rank::Found,
    reading::{Reading, Word},
    shelf::at,
    texts::Sort,
    writer::Writer,
};
use tertium_core::locale::Lang;

impl Engine {
    /// The best hits as a list of `{slug, name, reason}`.
    ///
    /// `name` is a list of parts `[text, is_met]` in the page's language; `reason` is null where the name alone was met, else
    /// `{kind, text}` with such parts.
    pub fn search(&self, typed: &str, lang: Lang, most: usize) -> String {
        let findings = self.find(typed, lang, most);
        let mut writer = Writer::default();
        writer.list(|writer| findings.found.iter().for_each(|found| self.hit(writer, &findings, found, at(lang))));
        writer.finish()
    }

    fn hit(&self, writer: &mut Writer, findings: &Findings, found: &Found, lang: usize) {
        let entry = &self.shelf.methods[found.method as usize];
        let name = self.texts.own(found.method as usize).start + lang;
        let reading = findings.readings.get(usize::from(found.reading));
        let reason = self.reason(findings, found, reading, name);
        writer.object(|writer| {
            writer.key("slug").string(self.shelf.text(entry.slug));
            writer.key("name");
            self.marked(writer, findings, reading, name, found.text == Some(name as u32));
            match reason {
                None => writer.key("reason").null(),
                Some(text) => writer.key("reason").object(|writer| {
                    writer.key("kind").string(kind(self.texts.sort(text)));
                    writer.key("text");
                    self.marked(writer, findings, reading, text, true);
                }),
            }
        });
    }

    /// The text that says why, unless the name in the page's language does.
    fn reason(&self, findings: &Findings, found: &Found, reading: Option<&Reading>, name: usize) -> Option<usize> {
        if let Some(text) = found.text {
            return (text as usize != name).then_some(text as usize);
        }
        // Met in several texts: the one that meets a word which the name does not.
        let entry = &self.shelf.methods[found.method as usize];
        let people = self.shelf.people_of(entry).iter().map(|person| self.texts.person(*person as usize));
        let lang = name - self.texts.own(found.method as usize).start;
        let terms = entry.terms.iter().flat_map(|term| [lang, 1 - lang].map(|lang| self.texts.term(*term as usize, lang)));
        let texts: Vec<usize> = self.texts.own(found.method as usize).filter(|text| *text != name).chain(people).chain(terms).collect();
        let meets = |text: usize, word: &Word| {
            let meetings = findings.met.of(word)?;
            self.texts.words(text).iter().filter_map(|met| meetings.get(*met)).map(|meeting| meeting.quality).max()
        };
        let words = reading?.words.iter().filter(|word| !word.is_optional);
        let missing = words.filter(|word| meets(name, word).is_none());
        missing
            .flat_map(|word| texts.iter().filter_map(move |text| Some((meets(*text, word)?, *text))))
            .max_by_key(|(quality, text)| (*quality, std::cmp::Reverse(*text)))
            .map(|(_, text)| text)
    }

    /// A text as parts, those that were met marked.
    fn marked(&self, writer: &mut Writer, findings: &Findings, reading: Option<&Reading>, text: usize, by_initials: bool) {
        let words = self.texts.words(text);
        let mut marks: Vec<Option<(usize, usize)>> = vec![None; words.len()];
        match reading {
            Some(reading) => {
                for word in &reading.words {
                    let Some(meetings) = findings.met.of(word) else { continue };
                    let met = words.iter().enumerate().filter_map(|(place, met)| Some((meetings.get(*met)?, place)));
                    // The best place, and of equals one that is not yet marked.
                    let best = met.max_by_key(|(meeting, place)| (meeting.quality, marks[*place].is_none(), std::cmp::Reverse(*place)));
                    if let Some((meeting, place)) = best.filter(|(_, place)| marks[*place].is_none()) {
                        marks[place] = Some((meeting.start, meeting.start + meeting.length));
                    }
                }
            }
            None if by_initials => marks.iter_mut().for_each(|mark| *mark = Some((0, 1))),
            None => {}
        }
        let whole = self.shelf.text(self.texts.span(text));
        let mut parts: Vec<(usize, usize)> = Vec::new();
        for (word, place, range) in places(whole) {
            if marks.get(word).copied().flatten().is_some_and(|(start, end)| (start..end).contains(&place)) {
                match parts.last_mut() {
                    Some(last) if last.1 == range.start => last.1 = range.end,
                    Some(last) if last.1 > range.start => {}
                    _ => parts.push((range.start, range.end)),
                }
            }
        }
        writer.list(|writer| {
            let mut done = 0;
            for (start, end) in parts.into_iter().chain([(whole.len(), whole.len())]) {
                for (part, is_met) in [(whole.get(done..start), false), (whole.get(start..end), true)] {
                    if let Some(part) = part.filter(|part| !part.is_empty()) {
                        writer.list(|writer| {
                            writer.string(part);
                            writer.bool(is_met);
                        });
                    }
                }
                done = end;
            }
        });
    }
}

fn kind(sort: Sort) -> &'static str {
    match sort {
        Sort::NameBg | Sort::NameEn => "other-name",
        Sort::AliasBg | Sort::AliasEn => "alias",
        Sort::Slug => "slug",
        Sort::Year => "year",
        Sort::Person => "person",
        Sort::Term => "term",
    }
}
