//! The short answer to a comparison: what decides between a few methods, in a sentence or two each.

use super::{Parts, Row, strongest};
use crate::{
    locale::{Catalogue, Key, Lang, fill},
    method::Method,
};

/// What decides between some methods, in the words of a language; made by rule from coded rows and
/// from when to use each method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortAnswer {
    /// What tells most of the methods apart, the strongest row first; none where nothing coded
    /// does.
    pub rows: Vec<AnswerRow>,
    /// A line for each method, in their order.
    pub lines: Vec<AnswerLine>,
}

/// A row that decides, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    pub row: Row,
    pub label: String,
}

/// What decides for a method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLine {
    pub name: String,
    /// One or two sentences.
    pub text: String,
}

impl ShortAnswer {
    /// How many methods are told apart in a few sentences; more would be a table again.
    pub const METHODS: std::ops::RangeInclusive<usize> = 2..=5;

    /// The answer for these rows and methods; `None` where they are too few or too many.
    pub fn new(
        rows: &[Row],
        methods: &[&Method],
        baseline: Option<usize>,
        catalogue: &Catalogue,
        lang: Lang,
    ) -> Option<Self> {
        if !Self::METHODS.contains(&methods.len()) {
            return None;
        }
        let writer = Writer {
            methods,
            baseline,
            catalogue,
            lang,
        };
        let rows = strongest(rows, methods, baseline);
        let lines = (0..methods.len())
            .map(|place| AnswerLine {
                name: methods[place].name.get(lang).clone(),
                text: writer.line(place, &rows),
            })
            .collect();
        let rows = rows.into_iter().map(|row| AnswerRow {
            row,
            label: writer.label(row),
        });
        Some(Self {
            rows: rows.collect(),
            lines,
        })
    }
}

struct Writer<'a> {
    methods: &'a [&'a Method],
    /// The place of the method to which the others are held.
    baseline: Option<usize>,
    catalogue: &'a Catalogue,
    lang: Lang,
}

impl Writer<'_> {
    /// What a method has in the rows that decide, or how it differs there from the baseline, and when to use it.
    fn line(&self, place: usize, rows: &[Row]) -> String {
        let base = self.baseline.filter(|base| *base != place);
        let clauses = rows.iter().filter_map(|row| match base {
            None => self.clause(place, *row),
            Some(base) => self.difference(place, base, *row),
        });
        let clauses: Vec<String> = clauses.collect();
        let mut sentences = Vec::new();
        match base {
            Some(base) => sentences.extend(self.against(base, rows, &clauses)),
            None if clauses.is_empty() => {}
            None => sentences.push([&capitalised(&clauses.join("; ")), "."].concat()),
        }
        if let Some(advice) = &self.methods[place].use_when {
            let advice = advice.get(self.lang).trim();
            sentences.push(advice.to_owned());
        }
        sentences.join(" ")
    }

    /// What a method has in a row: of a facet all, of other sets what not every method has.
    fn clause(&self, place: usize, row: Row) -> Option<String> {
        let method = self.methods[place];
        let own: Vec<&str> = if let Row::Facet(id) = row {
            let values = method.facet(id).map_or(&[][..], |facet| &facet.values);
            let labels = values.iter().map(|value| value.label.get(self.lang));
            labels.map(String::as_str).collect()
        } else {
            let parts = Parts::of(row, self.methods);
            let only_some = parts.only_some().filter(|part| part.of.contains(&place));
            only_some.map(|part| part.label.get(self.lang)).collect()
        };
        let mut clauses = Vec::new();
        if !own.is_empty() {
            let values = [("label", &*self.label(row)), ("values", &own.join(" · "))];
            clauses.push(fill(self.catalogue.text(Key::AnswerClause), &values));
        }
        if row == Row::Assumptions {
            let parts = Parts::of(row, self.methods);
            let spared = parts.only_some().filter(|part| !part.of.contains(&place));
            let spared: Vec<&str> = spared.map(|part| part.label.get(self.lang)).collect();
            if !spared.is_empty() {
                let values = [("items", &*spared.join(" · "))];
                clauses.push(fill(self.catalogue.text(Key::AnswerSpared), &values));
            }
        }
        (!clauses.is_empty()).then(|| clauses.join("; "))
    }

    /// How a method differs from the baseline, in a sentence that names it; none where nothing decides.
    fn against(&self, base: usize, rows: &[Row], clauses: &[String]) -> Option<String> {
        let key = match clauses {
            _ if rows.is_empty() => return None,
            [] => Key::AnswerLike,
            _ => Key::AnswerUnlike,
        };
        let values = [
            ("name", &**self.methods[base].name.get(self.lang)),
            ("clauses", &*clauses.join("; ")),
        ];
        Some(capitalised(&fill(self.catalogue.text(key), &values)))
    }

    /// What a method has in a row and the baseline has not, and the other way round.
    fn difference(&self, place: usize, base: usize, row: Row) -> Option<String> {
        let parts = Parts::of(row, self.methods);
        let of_one = |has: usize, lacks: usize| -> Vec<&str> {
            let parts = parts.parts.iter();
            let own = parts.filter(|part| part.of.contains(&has) && !part.of.contains(&lacks));
            own.map(|part| part.label.get(self.lang)).collect()
        };
        let (own, others) = (of_one(place, base), of_one(base, place));
        let key = match (row, own.is_empty(), others.is_empty()) {
            (_, true, true) => return None,
            (Row::Assumptions, false, false) => Key::AnswerNeedsInstead,
            (Row::Assumptions, false, true) => Key::AnswerNeeds,
            (Row::Assumptions, true, false) => Key::AnswerSpared,
            (_, false, false) => Key::AnswerInstead,
            (_, false, true) => Key::AnswerBesides,
            (_, true, false) => Key::AnswerWithout,
        };
        let (own, others) = (own.join(" · "), others.join(" · "));
        let values = [
            ("label", &*self.label(row)),
            ("values", &*own),
            ("items", if own.is_empty() { &*others } else { &*own }),
            ("others", &*others),
        ];
        Some(fill(self.catalogue.text(key), &values))
    }

    fn label(&self, row: Row) -> String {
        row.label(self.methods).text(self.catalogue, self.lang)
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
