//! Puts into words why the values of a row differ.

use tertium_core::{
    compare::{Parts, Reason, Row, YearsApart, explain},
    locale::{Key, fill},
    method::{Facet, Method, Years},
};

use crate::app::{App, references};

/// Why a row differs, a line for each thing there is to say.
pub fn reasons(app: App, row: Row) -> Vec<String> {
    let loaded = app.loaded();
    let methods = references(&loaded);
    let baseline = app.baseline_position(&methods);
    let explanation = explain(row, &methods, baseline);
    let label = app.row_label(row);
    let writer = Writer {
        app,
        row,
        label: &label,
        methods: &methods,
        baseline: None,
    };
    let mut lines = match (&explanation.reason, baseline) {
        (Reason::Baseline { alike, unlike }, Some(baseline)) => {
            writer.against(baseline, alike, unlike)
        }
        (reason, _) => writer.among(reason),
    };
    if !explanation.missing.is_empty() {
        let names = writer.names(&explanation.missing);
        lines.push(app.words.format(Key::NoValueFor, &[("names", &names)]));
    }
    lines
}

/// Writes of some methods in the language of the page; positions are those of the methods.
struct Writer<'a> {
    app: App,
    row: Row,
    /// What the table calls the row.
    label: &'a str,
    methods: &'a [&'a Method],
    /// The baseline among them, of which a line about a pair need not say that it is meant.
    baseline: Option<usize>,
}

impl Writer<'_> {
    /// Who is unlike the baseline and who like it; where there is more to say of a pair, that too.
    fn against(&self, baseline: usize, alike: &[usize], unlike: &[usize]) -> Vec<String> {
        let base = self.name(baseline);
        let line = |key, positions: &[usize]| {
            self.app
                .words
                .format(key, &[("base", &base), ("names", &self.names(positions))])
        };
        let mut lines = vec![line(Key::WhyUnlike, unlike)];
        if !alike.is_empty() {
            lines.push(line(Key::WhyAlike, alike));
        }
        for position in unlike {
            let pair = [self.methods[baseline], self.methods[*position]];
            let reason = explain(self.row, &pair, None).reason;
            if matches!(
                reason,
                Reason::Years { .. } | Reason::People(_) | Reason::Terms(_) | Reason::Facet(_)
            ) {
                let pair = Writer {
                    methods: &pair,
                    baseline: Some(0),
                    ..*self
                };
                let reason = match &reason {
                    Reason::Years {
                        apart: YearsApart::Apart(count),
                        ..
                    } => pair.later(*count),
                    // The facet's own sentence names both.
                    Reason::Facet(facets) => {
                        lines.extend(pair.facet(facets));
                        continue;
                    }
                    reason => pair.among(reason).join("; "),
                };
                let values = [("name", &*self.name(*position)), ("reason", &*reason)];
                lines.push(self.app.words.format(Key::WhyPair, &values));
            }
        }
        // Where a pair has no more to say than that it differs, what holds of all of them does.
        let of_all = explain(self.row, self.methods, None).reason;
        if let Reason::Works { .. } | Reason::Texts(_) = of_all {
            lines.extend(self.among(&of_all));
        } else if let Reason::Groups(groups) = of_all
            && !matches!(self.row, Row::Facet(_))
        {
            lines.extend(groups.iter().map(|group| self.group(group)));
        }
        lines
    }

    /// By how many years the second of two methods is the later or the earlier.
    fn later(&self, count: u16) -> String {
        let first_year = |method: &&Method| Some(method.years.as_ref()?.spans().first()?.first);
        let years: Vec<Option<u16>> = self.methods.iter().map(first_year).collect();
        let key = if years.is_sorted() {
            Key::WhyLater
        } else {
            Key::WhyEarlier
        };
        let year = self.methods.last().and_then(|method| method.years.as_ref());
        let year = year.map(Years::to_string).unwrap_or_default();
        self.app.words.count(key, count.into(), &[("year", &year)])
    }

    /// Why the methods differ from each other.
    fn among(&self, reason: &Reason) -> Vec<String> {
        match reason {
            Reason::Years { apart, alike } => {
                let alike = alike.iter().map(|group| self.group(group));
                std::iter::once(self.years(*apart)).chain(alike).collect()
            }
            Reason::Groups(groups) => groups.iter().map(|group| self.group(group)).collect(),
            Reason::Works { count, alike } => {
                let one_work = |group: &Vec<usize>| {
                    let names = self.names(group);
                    self.app.words.format(Key::WhyOneWork, &[("names", &names)])
                };
                let works = self.app.words.count(Key::WhyWorks, *count, &[]);
                let alike = alike.iter().map(one_work);
                std::iter::once(works).chain(alike).collect()
            }
            Reason::Texts(_) => vec![self.texts()],
            Reason::People(parts) => self.parts(parts, Key::WhyNobody),
            Reason::Terms(parts) => self.parts(parts, Key::WhyNothing),
            Reason::Facet(pair) => self.facet(pair),
            Reason::None | Reason::Same | Reason::Rewritten | Reason::Baseline { .. } => Vec::new(),
        }
    }

    /// The facet's own sentence, and which of two levels of a scale is the higher.
    fn facet(&self, [(one, of_one), (other, of_other)]: &[(usize, &Facet); 2]) -> Vec<String> {
        let lang = self.app.words.lang();
        let values = |facet: &Facet| {
            let labels = facet.values.iter().map(|value| &**value.label.get(lang));
            labels.collect::<Vec<_>>().join(" · ")
        };
        let gaps = [
            ("A", &*self.name(*one)),
            ("B", &*self.name(*other)),
            ("a", &*values(of_one)),
            ("b", &*values(of_other)),
        ];
        let higher = match (of_one.level, of_other.level) {
            (Some(level), Some(of_other)) if level > of_other => Some(*one),
            (Some(level), Some(of_other)) if level < of_other => Some(*other),
            _ => None,
        };
        let higher = higher.map(|position| {
            let name = self.name(position);
            self.app.words.format(Key::WhyHigher, &[("name", &name)])
        });
        let sentence = fill(&under_label(of_one.why.get(lang), self.label), &gaps);
        std::iter::once(sentence).chain(higher).collect()
    }

    /// That summaries differ says little: what is said of one method alone is a press away.
    fn texts(&self) -> String {
        let words = self.app.words;
        let values = [
            ("switch", &*words.text(Key::RowsDim)),
            ("menu", &*words.text(Key::RowsChoose)),
        ];
        words.format(Key::WhyTexts, &values)
    }

    fn name(&self, position: usize) -> String {
        self.methods[position]
            .name
            .get(self.app.words.lang())
            .clone()
    }

    fn names(&self, positions: &[usize]) -> String {
        let names: Vec<String> = positions
            .iter()
            .map(|position| self.name(*position))
            .collect();
        self.app.words.list(&names)
    }

    fn years(&self, apart: YearsApart) -> String {
        let years = self
            .methods
            .iter()
            .filter_map(|method| method.years.as_ref());
        let mut years: Vec<String> = years.map(Years::to_string).collect();
        years.sort_unstable();
        years.dedup();
        let words = self.app.words;
        let years = words.list(&years);
        let values = [("years", &*years)];
        match apart {
            YearsApart::Apart(count) => words.count(Key::WhyApart, count.into(), &values),
            YearsApart::Within(span) => {
                let years = span.last.saturating_sub(span.first);
                words.count(Key::WhyWithin, years.into(), &values)
            }
            YearsApart::Overlapping => words.format(Key::WhyOverlapping, &values),
        }
    }

    /// Who shares a year, or a value of a taxonomy.
    fn group(&self, group: &[usize]) -> String {
        let value = group.first().and_then(|position| {
            let method = self.methods[*position];
            let term = match self.row {
                Row::Year => return method.years.as_ref().map(Years::to_string),
                Row::Field => Some(&method.field),
                Row::Family => Some(&method.family),
                Row::Facet(id) => method.facet(id).and_then(|facet| facet.values.first()),
                _ => Some(&method.kind),
            };
            Some(term?.label.get(self.app.words.lang()).clone())
        });
        let (value, names) = (value.unwrap_or_default(), self.names(group));
        let values = [("value", &*value), ("names", &*names)];
        self.app.words.format(Key::WhyGroup, &values)
    }

    /// What all share, then what only some have, under the same owners together.
    fn parts(&self, parts: &Parts, nothing: Key) -> Vec<String> {
        let (words, lang) = (self.app.words, self.app.words.lang());
        if parts.is_disjoint() {
            return vec![words.text(nothing)];
        }
        let mut lines = Vec::new();
        let shared: Vec<&str> = parts.shared().map(|part| part.label.get(lang)).collect();
        if !shared.is_empty() {
            let items = ("items", &*shared.join(ITEMS));
            lines.push(match self.baseline {
                Some(base) => {
                    words.format(Key::WhySharedWith, &[("name", &*self.name(base)), items])
                }
                None => words.format(Key::WhyShared, &[items]),
            });
        }
        let mut owned: Vec<Owned> = Vec::new();
        for part in parts.only_some() {
            let label = part.label.get(lang);
            match owned.iter_mut().find(|owned| owned.owners == part.of) {
                Some(owned) => owned.labels.push(label),
                None => owned.push(Owned {
                    owners: &part.of,
                    labels: vec![label],
                }),
            }
        }
        lines.extend(owned.iter().map(|Owned { owners, labels }| {
            let others: Vec<usize> = (0..self.methods.len())
                .filter(|position| !owners.contains(position))
                .collect();
            // The shorter list says it.
            let (key, positions) = if others.len() < owners.len() {
                (Key::WhyAllBut, &others[..])
            } else {
                (Key::WhyOnly, *owners)
            };
            let values = [
                ("names", &*self.names(positions)),
                ("items", &*labels.join(ITEMS)),
            ];
            words.format(key, &values)
        }));
        lines
    }
}

/// A facet's sentence under the label of its row: kinds of methods call a facet by names of their own, and the sentence
/// begins with a name for all of them, unless it is a whole sentence.
fn under_label(sentence: &str, label: &str) -> String {
    match sentence.split_once(": ") {
        Some((name, rest)) if !name.contains('{') => [label, ": ", rest].concat(),
        _ => sentence.to_owned(),
    }
}

/// What stands between items: phrases in which commas may stand.
const ITEMS: &str = " · ";

/// What the same methods have, and no others.
struct Owned<'a> {
    owners: &'a [usize],
    labels: Vec<&'a str>,
}
