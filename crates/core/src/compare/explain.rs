use super::{Parts, Row, Verdict, grouping::partition, verdict::judge};
use crate::method::{Method, Years};

/// Why a row is judged as it is, for the view to put into words; numbers are positions of the methods.
#[derive(Debug, PartialEq)]
pub struct Explanation<'a> {
    pub verdict: Verdict,
    pub reason: Reason<'a>,
    /// The methods without a value.
    pub missing: Vec<usize>,
}

/// What there is to say of the values that are present.
#[derive(Debug, PartialEq)]
pub enum Reason<'a> {
    /// Fewer than two values, or a row that is never compared.
    None,
    /// All mean the same and are written alike.
    Same,
    /// All mean the same, written in different ways: the same work cited differently, the same people in another order.
    Rewritten,
    Years(YearsApart),
    /// Which methods share a value, the largest group first, each in the order of the methods.
    Groups(Vec<Vec<usize>>),
    /// So many different works.
    Works(usize),
    People(Parts<'a>),
    Terms(Parts<'a>),
    /// So many different texts.
    Texts(usize),
    /// Against a baseline: who agrees with it and who does not.
    Baseline {
        alike: Vec<usize>,
        unlike: Vec<usize>,
    },
}

/// How years that are not the same lie to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearsApart {
    /// Two values: from the last year of the earlier to the first of the later.
    Apart(u16),
    /// Two values with a year in common.
    Overlapping,
    /// More values, or such as lie within each other: from the first year of all to the last.
    Within(u16, u16),
}

/// Explains a row, over all methods or against one of them.
///
/// Why a method is unlike the baseline is told by the explanation of the two: `explain(row, &[baseline, other], None)`.
pub fn explain<'a>(row: Row, methods: &[&'a Method], baseline: Option<usize>) -> Explanation<'a> {
    let values = row.identities(methods);
    if !row.is_compared() || methods.len() < 2 {
        return Explanation {
            verdict: Verdict::None,
            reason: Reason::None,
            missing: Vec::new(),
        };
    }
    let missing = (0..values.len())
        .filter(|place| values[*place].is_none())
        .collect();
    Explanation {
        verdict: judge(&values, baseline),
        reason: reason(row, methods, &values, baseline),
        missing,
    }
}

fn reason<'a>(
    row: Row,
    methods: &[&'a Method],
    values: &[Option<String>],
    baseline: Option<usize>,
) -> Reason<'a> {
    let mut parts = partition(values);
    if parts.iter().map(Vec::len).sum::<usize>() < 2 {
        return Reason::None;
    }
    if parts.len() == 1 {
        let mut written = parts[0].iter().map(|place| row.written(methods[*place]));
        let first = written.next();
        return if written.all(|text| Some(text) == first) {
            Reason::Same
        } else {
            Reason::Rewritten
        };
    }
    if let Some(baseline) = baseline {
        let is_alike = |part: &Vec<usize>| part.contains(&baseline);
        let Some(place) = parts.iter().position(is_alike) else {
            return Reason::None;
        };
        let mut alike = parts.remove(place);
        alike.retain(|place| *place != baseline);
        let unlike = (0..values.len())
            .filter(|place| parts.iter().any(|part| part.contains(place)))
            .collect();
        return Reason::Baseline { alike, unlike };
    }
    match row {
        Row::Year => years(methods, &parts),
        Row::Source => Reason::Works(parts.len()),
        Row::Summary => Reason::Texts(parts.len()),
        Row::Originator => Reason::People(Parts::of(row, methods)),
        Row::Purpose | Row::Data | Row::Assumptions => Reason::Terms(Parts::of(row, methods)),
        _ => {
            largest_first(&mut parts);
            Reason::Groups(parts)
        }
    }
}

/// Moves larger groups forward, step by step: there are at most as many as columns.
fn largest_first(parts: &mut [Vec<usize>]) {
    for end in 1..parts.len() {
        for place in (1..=end).rev() {
            if parts[place - 1].len() < parts[place].len() {
                parts.swap(place - 1, place);
            }
        }
    }
}

fn years<'a>(methods: &[&'a Method], parts: &[Vec<usize>]) -> Reason<'a> {
    let spans: Vec<&[(u16, u16)]> = parts
        .iter()
        .filter_map(|part| Some(methods[*part.first()?].years.as_ref()?.spans()))
        .collect();
    let bounds = |spans: &[(u16, u16)]| Some((spans.first()?.0, spans.last()?.1));
    let mut all = (u16::MAX, 0);
    for (first, last) in spans.iter().filter_map(|spans| bounds(spans)) {
        all = (all.0.min(first), all.1.max(last));
    }
    let within = Reason::Years(YearsApart::Within(all.0, all.1));
    let [one, other] = spans[..] else {
        return within;
    };
    if one
        .iter()
        .any(|a| other.iter().any(|b| a.0 <= b.1 && b.0 <= a.1))
    {
        return Reason::Years(YearsApart::Overlapping);
    }
    match (bounds(one), bounds(other)) {
        (Some(one), Some(other)) if one.1 < other.0 => {
            Reason::Years(YearsApart::Apart(other.0 - one.1))
        }
        (Some(one), Some(other)) if other.1 < one.0 => {
            Reason::Years(YearsApart::Apart(one.0 - other.1))
        }
        _ => within,
    }
}

impl Row {
    /// What the values of a row look like, where they can be equal and yet be written differently.
    fn written(self, method: &Method) -> Option<String> {
        match self {
            Self::Year => method.years.as_ref().map(Years::to_string),
            Self::Originator => Some(method.originators.join("\n")),
            Self::Source => method.source.as_ref().map(|source| source.citation.clone()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
