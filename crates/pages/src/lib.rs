//! Prerendered pages: the app's own components, rendered when the site is built.
//!
//! [`Site`] says which pages there are; [`Site::render`] writes one of them as a whole document. Whoever builds the site
//! says where its program, its style and its dataset lie ([`Frame`]).

mod address;
mod comparison;
mod document;
pub mod head;
pub mod html;
mod listing;
mod notes;
mod site;
mod sitemap;
pub mod skeleton;

pub use address::{PICTURES, Page};
pub use document::{Asset, Frame, Rendered};
pub use site::{About, Site, Topic, TopicKind};
pub use sitemap::{robots, sitemap};

/// The most methods that a page compares: beyond that a table is no answer. The style sheet has a rule for each number.
pub const MOST_COLUMNS: usize = 6;

/// The styles of these pages; those of the app and of what stands beside its table come before them.
pub const STYLES: &str = include_str!("pages.css");

#[cfg(test)]
mod tests;
