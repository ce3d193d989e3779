//! The rules of difference: what a row holds, whether its values differ, and why.

mod answer;
mod cell;
mod connections;
mod deciding;
mod distinct;
mod explain;
mod grouping;
mod nearness;
mod parts;
mod row;
mod stamp;
mod timeline;
mod verdict;

pub use answer::{Answer, AnswerLine, AnswerRow};
pub use cell::{Cell, Marked};
pub use connections::{
    Bridge, Connections, Direct, Neighbour, Step, Tie, bridges, connections, path,
};
pub use deciding::{by_deciding, strongest};
pub use distinct::{Stretch, distinct, stems};
pub use explain::{Explanation, Reason, YearsApart, explain};
pub use grouping::groups;
pub use nearness::{Near, Nearness, near_duplicates};
pub use parts::{Label, Part, Parts};
pub use row::{Identity, Row, RowLabel};
pub use stamp::{ChangedCell, ChangedPlace, Changes, NotAStamp, Stamp};
pub use timeline::{Event, Extent, MARK, Placed, Timeline};
pub use verdict::{Verdict, missing, verdict, verdict_against};

#[cfg(test)]
mod tests;
