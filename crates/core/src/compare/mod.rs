//! The rules of difference: what a row holds, whether its values differ, and why.

mod alignment;
mod answer;
mod cell;
mod code;
mod connections;
mod counts;
mod deciding;
mod distinct;
mod explain;
mod grouping;
mod known_values;
mod nearness;
mod own_data;
mod parts;
mod proposals;
mod row;
mod row_order;
mod stamp;
mod timeline;
mod verdict;

pub use alignment::{Listed, Standing, alignment};
pub use answer::{AnswerLine, AnswerRow, ShortAnswer};
pub use cell::{Cell, Marked, Member};
pub use code::unlike_tokens;
pub use connections::{
    Bridge, Connections, Direct, Neighbour, Step, Tie, bridges, connections, path,
};
pub use counts::Counts;
pub use deciding::strongest;
pub use distinct::{Stretch, distinct, stems};
pub use explain::{Explanation, Reason, YearsApart, explain};
pub use known_values::KnownValues;
pub use nearness::{Near, Nearness, near_duplicates};
pub use own_data::{Conflict, OwnData, Saying, SubjectId};
pub use parts::{Label, Part, Parts};
pub use proposals::{Proposal, ProposalKind, proposals};
pub use row::{Identity, Row, RowLabel};
pub use row_order::{RowGroup, RowOrder};
pub use stamp::{ChangedCell, ChangedPlace, Changes, NotAStamp, Stamp};
pub use timeline::{Event, Extent, MARK, Placed, Timeline};
pub use verdict::{Verdict, judge, missing, unlike, unlike_values, verdict};

/// Puts a few items in order; equal ones keep theirs.
///
/// Rows, columns and facets are few. The sorting of the standard library is made for many and
/// weighs more than all rules of this module.
pub fn in_order<T>(
    items: impl IntoIterator<Item = T>,
    is_before: impl Fn(&T, &T) -> bool,
) -> Vec<T> {
    let mut ordered = Vec::new();
    for item in items {
        let place = ordered.partition_point(|other| !is_before(&item, other));
        ordered.insert(place, item);
    }
    ordered
}

#[cfg(test)]
mod tests;
