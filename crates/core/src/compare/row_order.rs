//! In which order rows stand, and under which headings.

use super::{Row, deciding, in_order};
use crate::{locale::Key, method::Method};

/// In which order rows stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowOrder {
    /// That of the seed's table, the same for every comparison.
    #[default]
    Seed,
    /// What helps to choose comes first, then where the methods come from.
    Choosing,
    /// What a citation needs comes first.
    Citing,
    /// What decides between the methods comes first.
    Deciding,
}

/// Rows that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowGroup {
    /// What stands above them.
    pub heading: Option<Key>,
    pub rows: Vec<Row>,
}

impl RowOrder {
    pub const ALL: [Self; 4] = [Self::Seed, Self::Choosing, Self::Citing, Self::Deciding];

    /// The name in an address.
    pub fn id(self) -> &'static str {
        match self {
            Self::Seed => "seed",
            Self::Choosing => "choosing",
            Self::Citing => "citing",
            Self::Deciding => "deciding",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.id() == id)
    }

    /// Puts rows, which stand in the seed's order, in this one.
    ///
    /// Those that come first need no heading; the others follow under one, as they stood.
    pub fn arrange(
        self,
        rows: &[Row],
        methods: &[&Method],
        baseline: Option<usize>,
    ) -> Vec<RowGroup> {
        let (first, heading) = match self {
            Self::Seed => (rows.to_vec(), None),
            Self::Choosing => (first(rows, for_choosing), Some(Key::RowsOrigin)),
            Self::Citing => (first(rows, for_citing), Some(Key::RowsOthers)),
            Self::Deciding => {
                let first = deciding::first(rows, methods, baseline);
                (first, Some(Key::RowsOthers))
            }
        };
        let others = rows.iter().filter(|row| !first.contains(row));
        let others: Vec<Row> = others.copied().collect();
        let groups = [
            RowGroup {
                heading: None,
                rows: first,
            },
            RowGroup {
                heading,
                rows: others,
            },
        ];
        let groups = groups.into_iter();
        groups.filter(|group| !group.rows.is_empty()).collect()
    }
}

/// The rows that have a rank, the lowest first.
fn first(rows: &[Row], rank: fn(Row) -> Option<u8>) -> Vec<Row> {
    let ranked = rows.iter().filter(|row| rank(**row).is_some());
    in_order(ranked.copied(), |one, other| rank(*one) < rank(*other))
}

/// How early a row stands for somebody who chooses: what a method is and when it is taken, what it
/// needs, and what comes of it. Nothing for rows that say where it comes from.
fn for_choosing(row: Row) -> Option<u8> {
    Some(match row {
        Row::Summary => 1,
        Row::UseWhen => 2,
        Row::Facet(_) => 3,
        Row::Data => 4,
        Row::Assumptions => 5,
        Row::Limits => 6,
        Row::Purpose => 7,
        Row::Software => 8,
        _ => return None,
    })
}

/// How early a row stands for somebody who cites: the work, when and by whom, then what the method
/// is called, and the software that was used. Nothing for rows that describe it.
fn for_citing(row: Row) -> Option<u8> {
    Some(match row {
        Row::Source => 1,
        Row::Year => 2,
        Row::Originator => 3,
        Row::Type => 4,
        Row::Aliases => 5,
        Row::Software => 6,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_records::method;

    #[test]
    fn arranges_rows() {
        #[track_caller]
        fn check(order: RowOrder, expected: &str) {
            let (one, other) = (method(|_| ()), method(|method| method.data.clear()));
            let methods = [&one, &other];
            let taxonomy = ["modified-part", "memory-required"].map(|id| id.parse().unwrap());
            let rows = Row::of(&methods, &taxonomy);
            let groups = order.arrange(&rows, &methods, None);
            let group = |group: &RowGroup| {
                let heading = group.heading.map(|heading| format!("{heading:?}: "));
                let ids: Vec<&str> = group.rows.iter().map(Row::id).collect();
                heading.unwrap_or_default() + &ids.join(" ")
            };
            let shown: Vec<String> = groups.iter().map(group).collect();
            assert_eq!(shown.join(" | "), expected);
            assert_eq!(
                groups.iter().map(|group| group.rows.len()).sum::<usize>(),
                rows.len(),
                "no row is lost"
            );
        }
        check(
            RowOrder::Seed,
            "field family year originator type source aliases related summary purpose \
             modified-part memory-required data assumptions use_when limits software dataset",
        );
        check(
            RowOrder::Choosing,
            "summary use_when modified-part memory-required data assumptions limits purpose software \
             | RowsOrigin: field family year originator type source aliases related dataset",
        );
        check(
            RowOrder::Citing,
            "source year originator type aliases software \
             | RowsOthers: field family related summary purpose modified-part memory-required data \
             assumptions use_when limits dataset",
        );
        check(
            RowOrder::Deciding,
            "use_when limits \
             | RowsOthers: field family year originator type source aliases related summary purpose \
             modified-part memory-required data assumptions software dataset",
        );
    }

    #[test]
    fn is_named_in_addresses() {
        for order in RowOrder::ALL {
            assert_eq!(RowOrder::from_id(order.id()), Some(order));
        }
        assert_eq!(RowOrder::from_id("all"), None);
    }
}
