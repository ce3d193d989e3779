use super::{
    Parts, Row, Verdict,
    grouping::partition,
    in_order,
    row::Identity,
    verdict::{judge, unlike_values},
};
use crate::method::{Facet, FacetId, Method, Span, Years};

/// Why a row has its verdict, for the view to put into words.
///
/// Methods are named by their positions.
#[derive(Debug, PartialEq)]
pub struct Explanation<'a> {
    pub verdict: Verdict,
    pub reason: Reason<'a>,
    /// The methods without a value.
    pub missing: Vec<usize>,
}

/// How the values that are present relate to each other.
#[derive(Debug, PartialEq)]
pub enum Reason<'a> {
    /// Fewer than two values, or a row that is never compared.
    None,
    /// All mean the same and are written alike.
    Same,
    /// All mean the same, written in different ways: the same work cited differently, the same
    /// people in another order.
    Rewritten,
    /// How far the years lie apart, and which methods are of one year.
    Years {
        apart: YearsApart,
        alike: Vec<Vec<usize>>,
    },
    /// Which methods share a value, the largest group first, each in the order of the methods; on a
    /// scale the lowest level first.
    Groups(Vec<Vec<usize>>),
    /// The number of different works, and which methods share one.
    Works {
        count: usize,
        alike: Vec<Vec<usize>>,
    },
    People(Parts<'a>),
    Terms(Parts<'a>),
    /// Two methods that differ in a facet, which says so in its own sentence.
    Facet([(usize, &'a Facet); 2]),
    /// The number of different texts.
    Texts(usize),
    /// Against a baseline: which methods agree with it and which do not.
    Baseline {
        alike: Vec<usize>,
        unlike: Vec<usize>,
    },
}

/// How different years relate to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearsApart {
    /// Two values: the years from the end of the earlier to the beginning of the later.
    Apart(u16),
    /// Two values with a year in common.
    Overlapping,
    /// More values, or such as lie within each other: from the first year of all to the last.
    Within(Span),
}

/// Explains a row, over all methods or against one of them.
///
/// Why a method differs from the baseline follows from the two alone:
/// `explain(row, &[baseline, other], None)`.
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
        .filter(|place| values[*place] == Identity::Missing)
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
    values: &[Identity],
    baseline: Option<usize>,
) -> Reason<'a> {
    let parts = partition(values);
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
        let Some(mut alike) = parts.into_iter().find(is_alike) else {
            return Reason::None;
        };
        alike.retain(|place| *place != baseline);
        let unlike = unlike_values(values, baseline);
        return Reason::Baseline { alike, unlike };
    }
    match row {
        Row::Year => Reason::Years {
            apart: years(methods, &parts),
            alike: alike(parts),
        },
        Row::Source => Reason::Works {
            count: parts.len(),
            alike: alike(parts),
        },
        Row::Summary => Reason::Texts(parts.len()),
        Row::Originator => Reason::People(Parts::of(row, methods)),
        Row::Purpose | Row::Data | Row::Assumptions => Reason::Terms(Parts::of(row, methods)),
        Row::Facet(id) => facet(row, id, methods, parts),
        _ => Reason::Groups(largest_first(parts)),
    }
}

/// Two methods are told apart by the facet's own sentence, more by who has what.
fn facet<'a>(row: Row, id: FacetId, methods: &[&'a Method], parts: Vec<Vec<usize>>) -> Reason<'a> {
    if let [one, other] = &parts[..]
        && let (&[one], &[other]) = (&one[..], &other[..])
        && let (Some(of_one), Some(of_other)) = (methods[one].facet(id), methods[other].facet(id))
    {
        return Reason::Facet([(one, of_one), (other, of_other)]);
    }
    let is_one = |method: &&Method| method.facet(id).is_none_or(|facet| facet.values.len() < 2);
    if !methods.iter().all(is_one) {
        return Reason::Terms(Parts::of(row, methods));
    }
    let level = |part: &[usize]| {
        let facet = part.first().and_then(|place| methods[*place].facet(id));
        facet.and_then(|facet| facet.level)
    };
    // Only levels have an order: all other groups stay as they are.
    let groups = largest_first(parts);
    Reason::Groups(in_order(groups, |one, other| level(one) < level(other)))
}

/// Groups by size, the largest first.
fn largest_first(parts: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    in_order(parts, |one, other| one.len() > other.len())
}

/// The groups of more than one, the largest first.
fn alike(mut parts: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    parts.retain(|part| part.len() > 1);
    largest_first(parts)
}

fn years(methods: &[&Method], parts: &[Vec<usize>]) -> YearsApart {
    let spans: Vec<&[Span]> = parts
        .iter()
        .filter_map(|part| Some(methods[*part.first()?].years.as_ref()?.spans()))
        .collect();
    let whole = |spans: &[Span]| {
        Some(Span {
            first: spans.first()?.first,
            last: spans.last()?.last,
        })
    };
    let wholes: Vec<Span> = spans.iter().filter_map(|spans| whole(spans)).collect();
    let within = YearsApart::Within(Span {
        first: wholes
            .iter()
            .map(|span| span.first)
            .min()
            .unwrap_or_default(),
        last: wholes
            .iter()
            .map(|span| span.last)
            .max()
            .unwrap_or_default(),
    });
    let (&[one, other], &[whole, other_whole]) = (&spans[..], &wholes[..]) else {
        return within;
    };
    let overlap = |a: &Span| other.iter().any(|b| a.first <= b.last && b.first <= a.last);
    if one.iter().any(overlap) {
        YearsApart::Overlapping
    } else if whole.last < other_whole.first {
        YearsApart::Apart(other_whole.first - whole.last)
    } else if other_whole.last < whole.first {
        YearsApart::Apart(whole.first - other_whole.last)
    } else {
        within
    }
}

impl Row {
    /// The value as it is written, in rows where equal values can be written differently.
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
