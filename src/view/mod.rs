//! What is drawn: a component a file, its styles beside it. No rules live here.

pub mod built;
pub mod cell;
mod column;
pub mod columns;
mod empty;
pub mod erased;
mod folded;
mod footer;
mod header;
mod notices;
mod page;
mod row;
mod search;
mod table;

pub use page::Page;
