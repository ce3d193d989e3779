//! Exports of a comparison: the table with its references in the formats of papers, slides and
//! issues.
//!
//! [`Table::new`] checks and cleans what was selected, once; [`write`] writes it in a [`Format`],
//! and no format has to distrust a text again. [`coins`] describes one reference to citation
//! managers that read the page itself.

mod bibtex;
mod clean;
mod code;
mod coins;
mod csl;
mod csv;
mod format;
mod html;
mod item;
mod json;
mod latex;
mod latex_table;
mod markdown;
mod name;
mod purpose;
mod ris;
mod selection;
mod sentence;
mod svg;
mod table;
mod tex;
mod width;
mod words;

#[cfg(any(test, feature = "test-readers"))]
pub mod readers;

pub use code::CodeBlock;
pub use coins::coins;
pub use csv::neutral_cell;
pub use format::{Format, write};
pub use html::escape as escape_html;
pub use item::{Item, Kind, Pages, ReferenceError};
pub use name::Name;
pub use purpose::{Choices, Purpose};
pub use selection::{DatasetInfo, OwnRow, SelectedRow, Selection};
pub use table::{Column, Fact, Part, Source, Table, TableError, TableRow};
pub use width::width_of;
pub use words::Words;

#[cfg(test)]
mod tests;
