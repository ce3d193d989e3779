//! Which rows decide between methods.

use super::{Row, Verdict, in_order, row::Identity, verdict};
use crate::method::Method;

impl Row {
    /// Whether the row says what a method is for, needs or does, rather than where it comes from.
    pub fn decides(self) -> bool {
        matches!(
            self,
            Self::Purpose | Self::Facet(_) | Self::Data | Self::Assumptions
        )
    }

    /// Whether a short answer names it before technique and cost.
    fn leads(self, methods: &[&Method]) -> bool {
        match self {
            Self::Facet(id) => {
                let mut facets = methods.iter().filter_map(|method| method.facet(id));
                facets.any(|facet| facet.leads)
            }
            // That differs because what is answered does.
            Self::Purpose | Self::Data => false,
            row => row.decides(),
        }
    }
}

/// A row that tells methods apart.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Divider {
    row: Row,
    /// The pairs of methods whose values differ in it, by their number in [`pairs`].
    divides: Vec<usize>,
}

/// The two or three rows that tell most methods apart, the strongest first.
///
/// Each is the row that divides most of the pairs that those before it leave alike; of several, the
/// one that divides most pairs of all, then the one that stands first. What the data must be and
/// what is answered comes before technique and cost. Against a baseline only its pairs count.
pub fn strongest(rows: &[Row], methods: &[&Method], baseline: Option<usize>) -> Vec<Row> {
    const MOST: usize = 3;
    let mut dividers = dividers(rows, methods, baseline);
    let mut open: Vec<usize> = (0..pairs(methods.len(), baseline).len()).collect();
    let mut chosen = Vec::new();
    while chosen.len() < MOST {
        let rank = |divider: &Divider| {
            let new = divider.divides.iter().filter(|pair| open.contains(pair));
            let new = new.count();
            let leads = divider.row.leads(methods);
            (new > 0, leads, new, divider.divides.len())
        };
        // The first of equals: `max_by_key` would take the last.
        let best = (0..dividers.len())
            .rev()
            .max_by_key(|place| rank(&dividers[*place]));
        let Some(best) = best else { break };
        let best = dividers.remove(best);
        open.retain(|pair| !best.divides.contains(pair));
        chosen.push(best.row);
    }
    chosen
}

/// What comes first in the order of what decides: the rows that the short answer names, as it names
/// them; then the others that tell methods apart, as it would rank them; then advice.
pub(super) fn first(rows: &[Row], methods: &[&Method], baseline: Option<usize>) -> Vec<Row> {
    let mut order = strongest(rows, methods, baseline);
    let mut others = dividers(rows, methods, baseline);
    others.retain(|divider| !order.contains(&divider.row));
    let rank = |divider: &Divider| (divider.row.leads(methods), divider.divides.len());
    let others = in_order(others, |one, other| rank(one) > rank(other));
    order.extend(others.into_iter().map(|divider| divider.row));
    order.extend(rows.iter().filter(|row| row.advises()));
    order
}

/// The deciding rows that differ, in the order of the table.
fn dividers(rows: &[Row], methods: &[&Method], baseline: Option<usize>) -> Vec<Divider> {
    let pairs = pairs(methods.len(), baseline);
    let deciding = rows.iter().filter(|row| row.decides());
    deciding
        .filter(|row| verdict(**row, methods) == Verdict::Different)
        .filter_map(|row| {
            let values = row.identities(methods);
            let differs = |(one, other): &(usize, usize)| {
                matches!((&values[*one], &values[*other]), (Identity::Value(one), Identity::Value(other)) if one != other)
            };
            let divides = pairs.iter().enumerate().filter(|(_, pair)| differs(pair));
            let divides: Vec<usize> = divides.map(|(number, _)| number).collect();
            (!divides.is_empty()).then_some(Divider { row: *row, divides })
        })
        .collect()
}

/// The pairs of methods that are compared, by their positions: all, or those with a baseline.
fn pairs(count: usize, baseline: Option<usize>) -> Vec<(usize, usize)> {
    let all = (0..count).flat_map(|other| (0..other).map(move |one| (one, other)));
    all.filter(|(one, other)| {
        baseline.is_none_or(|baseline| baseline == *one || baseline == *other)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_records::method;

    fn ids(rows: &[Row]) -> String {
        let ids: Vec<&str> = rows.iter().map(Row::id).collect();
        ids.join(" ")
    }

    /// A method in which a value of each named row is its own.
    fn unlike(names: &str, with: &str) -> Method {
        method(|method| {
            for name in names.split(' ') {
                let terms = match name {
                    "purpose" => &mut method.purpose,
                    "data" => &mut method.data,
                    "assumptions" => &mut method.assumptions,
                    _ => match method.facets.iter_mut().find(|f| f.id.as_str() == name) {
                        Some(facet) => &mut facet.values,
                        None => continue,
                    },
                };
                terms[0].id = with.into();
            }
        })
    }

    #[test]
    fn finds_what_decides() {
        #[track_caller]
        fn check(unlike_rows: [&str; 3], baseline: Option<usize>, expected: &str, order: &str) {
            let methods: Vec<Method> = unlike_rows
                .iter()
                .zip(["x", "y", "z"])
                .map(|(rows, with)| unlike(rows, with))
                .collect();
            let methods: Vec<&Method> = methods.iter().collect();
            let taxonomy = ["memory-required", "modified-part"].map(|id| id.parse().unwrap());
            let rows = Row::of(&methods, &taxonomy);
            assert_eq!(ids(&strongest(&rows, &methods, baseline)), expected);
            assert_eq!(ids(&first(&rows, &methods, baseline)), order);
        }
        check(["", "", ""], None, "", "use_when limits");
        // Data divide the first from both others; memory divides these two.
        check(
            ["data memory-required", "memory-required", ""],
            None,
            "memory-required data",
            "memory-required data use_when limits",
        );
        check(
            ["data assumptions", "purpose", ""],
            None,
            "assumptions purpose data",
            "assumptions purpose data use_when limits",
        );
        check(
            ["data", "purpose", ""],
            Some(2),
            "purpose data",
            "purpose data use_when limits",
        );
        check(
            ["data", "data", "data modified-part"],
            Some(0),
            "data modified-part",
            "data modified-part use_when limits",
        );
    }
}
