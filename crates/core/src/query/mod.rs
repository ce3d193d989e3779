//! The address of a comparison, read and written: `?slugs=a,b&lang=bg`.

mod carried;
mod comparison;
mod panel;
mod saved;
#[cfg(test)]
mod tests;
mod view;

use std::fmt;

use crate::{locale::Lang, method::Slug};

pub use carried::Carried;
pub use comparison::{Adding, Comparison};
pub use panel::{Filters, Order, Panel};
pub use saved::{Merged, Saved, Shelf};
pub use view::View;

/// What an address says of the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    pub comparison: Comparison,
    pub lang: Option<Lang>,
    pub rows: Rows,
    /// What panels and marks of the table need.
    pub carried: Carried,
    /// Named in the address, but no slugs; to be told to the visitor, never to be fetched.
    pub unreadable: Vec<String>,
    /// Beyond the limit; no more than that again, however long the address.
    pub surplus: Vec<Slug>,
}

/// Which rows are shown, by their verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rows {
    #[default]
    All,
    Differences,
    Similarities,
}

impl Rows {
    pub const ALL: [Self; 3] = [Self::All, Self::Differences, Self::Similarities];

    /// The name in an address.
    pub fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Differences => "differences",
            Self::Similarities => "similarities",
        }
    }
}

impl Query {
    /// Reads the parameters of an address, unescaped by whoever holds them (the browser's URLSearchParams); never fails.
    ///
    /// `slugs` may stand more than once, capital letters and spaces around a slug do not matter; of the others the first counts.
    pub fn read(parameters: &[(String, String)]) -> Self {
        let value = |wanted: &str| parameters.iter().find(|(name, _)| name == wanted).map(|(_, value)| &**value);
        let mut query = Self {
            lang: value("lang").and_then(|tag| tag.parse().ok()),
            rows: value("rows").and_then(|id| Rows::ALL.into_iter().find(|rows| rows.id() == id)).unwrap_or_default(),
            carried: Carried::read(value),
            ..Self::default()
        };
        let slugs = parameters.iter().filter(|(name, _)| name == "slugs").flat_map(|(_, value)| value.split(','));
        for part in slugs.map(str::trim).filter(|part| !part.is_empty()) {
            query.read_slug(part);
        }
        query
    }

    fn read_slug(&mut self, part: &str) {
        match part.to_ascii_lowercase().parse::<Slug>() {
            Ok(slug) if self.comparison.add(slug.clone()) == Adding::Full => {
                if self.surplus.len() < Comparison::LIMIT && !self.surplus.contains(&slug) {
                    self.surplus.push(slug);
                }
            }
            Ok(_) => {}
            Err(_) => {
                // Shown back to the visitor: long enough to be recognised, short enough for a message, and unable to
                // turn the words around it.
                let shown: String = part.chars().take(40).map(|c| if is_unseen(c) { '\u{fffd}' } else { c }).collect();
                if self.unreadable.len() < Comparison::LIMIT && !self.unreadable.contains(&shown) {
                    self.unreadable.push(shown);
                }
            }
        }
    }
}

/// Control characters and marks of direction: what is not seen, but changes what is seen around it.
fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

impl fmt::Display for Query {
    /// Writes the query part of an address with its question mark; nothing where there is nothing to say.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut written = String::new();
        let mut parameter = |name: &str, value: &str| {
            written.push(if written.is_empty() { '?' } else { '&' });
            [name, "=", value].iter().for_each(|part| written.push_str(part));
        };
        if !self.comparison.slugs().is_empty() {
            parameter("slugs", &self.comparison.slugs().iter().map(Slug::as_str).collect::<Vec<_>>().join(","));
        }
        if self.rows != Rows::All {
            parameter("rows", self.rows.id());
        }
        self.carried.write(&mut parameter);
        if let Some(lang) = self.lang {
            parameter("lang", lang.tag());
        }
        f.write_str(&written)
    }
}
