//! Comparisons to take away: a table with its references in the forms that papers, slides and issues need.
//!
//! Plain Rust over [`Table`], a checked value; `src/bin/export.rs` makes a program of it that is loaded when asked for.

mod bibtex;
mod clean;
mod coins;
mod csl;
mod csv;
mod format;
mod html;
mod item;
mod json;
mod latex;
mod markdown;
mod name;
mod request;
mod ris;
mod sentence;
mod svg;
mod table;
mod tex;
mod width;

pub use coins::coins;
pub use format::{Format, write};
pub use item::{Item, Kind};
pub use name::Name;
pub use request::{Asked, request};
pub use table::{Column, Dataset, Part, Problem, Row, Source, Table, Words};
pub use width::width_of;

#[cfg(test)]
mod tests;
