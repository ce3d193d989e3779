use super::{Adding, Comparison, Panel, Query, Rows, repair::repaired};
use crate::{
    compare::{OwnData, Row, RowOrder},
    guide::Answers,
    method::Slug,
    text::is_invisible,
};

/// An address as it was read: what it asks for, and what it named in vain.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    pub query: Query,
    /// Parts of `slugs` that are no slugs, shortened: for a message, never to be fetched.
    pub unreadable: Vec<String>,
    /// Slugs beyond the limit of a comparison; no more than that again, however long the address.
    pub surplus: Vec<Slug>,
    /// Parts of `hide` that can be the name of no row, shortened.
    pub unreadable_rows: Vec<String>,
    /// Parts of `goal` and `answers` that can be none, shortened.
    pub unreadable_answers: Vec<String>,
    /// Parts of `own` that can say nothing, shortened.
    pub unreadable_own: Vec<String>,
    /// Whether it names an order of rows: one that does not leaves it to what the device remembers.
    pub names_order: bool,
    /// Whether it was read otherwise than it is written: whoever passed it on had damaged it.
    pub is_repaired: bool,
}

/// How many rows can be hidden: more than there are.
const MOST_HIDDEN: usize = 64;

impl Address {
    /// Reads the parameters of an address, unescaped by whoever holds them (the browser's
    /// URLSearchParams); never fails.
    ///
    /// `slugs` may stand more than once, and capital letters and spaces around a slug do not
    /// matter; of every other parameter the first counts. What carriers do to links is undone.
    pub fn read(parameters: &[(String, String)]) -> Self {
        let (parameters, is_repaired) = repaired(parameters);
        let value = |wanted: &str| {
            parameters
                .iter()
                .find(|(name, _)| name == wanted)
                .map(|(_, value)| value.as_str())
        };
        let (mut hidden, mut unreadable_rows) = (Vec::new(), Vec::new());
        let rows = value("hide").unwrap_or_default().split(',').map(str::trim);
        for part in rows.filter(|part| !part.is_empty()) {
            match Row::from_id(part) {
                Some(row) if hidden.len() < MOST_HIDDEN && !hidden.contains(&row) => {
                    hidden.push(row)
                }
                Some(_) => {}
                None => remember(&mut unreadable_rows, part),
            }
        }
        let order = value("order").and_then(RowOrder::from_id);
        let query = Query {
            comparison: Comparison::default(),
            lang: value("lang").and_then(|tag| tag.parse().ok()),
            rows: value("rows").and_then(Rows::from_id).unwrap_or_default(),
            order: order.unwrap_or_default(),
            baseline: value("base").and_then(|slug| slug.parse().ok()),
            hidden,
            own: value("own").map(OwnData::read).unwrap_or_default(),
            stamp: value("data").and_then(|stamp| stamp.parse().ok()),
            panel: Panel::read(value),
        };
        let mut address = Self {
            query,
            unreadable_rows,
            names_order: order.is_some(),
            is_repaired,
            ..Self::default()
        };
        if let Some(Panel::Guide(_)) = &address.query.panel {
            for part in Answers::unreadable(value("goal"), value("answers")) {
                remember(&mut address.unreadable_answers, part);
            }
        }
        for part in OwnData::unreadable(value("own").unwrap_or_default()) {
            remember(&mut address.unreadable_own, part);
        }
        let lists = parameters.iter().filter(|(name, _)| name == "slugs");
        for part in lists.flat_map(|(_, list)| list.split(',')).map(str::trim) {
            if !part.is_empty() {
                address.read_slug(part);
            }
        }
        address.query.normalise();
        address
    }

    /// Reads the query part of an address as [`Query`] writes it: nothing in it is escaped.
    pub fn parse(written: &str) -> Self {
        let pairs = written
            .trim_start_matches('?')
            .split('&')
            .filter_map(|pair| pair.split_once('='));
        Self::read(
            &pairs
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect::<Vec<_>>(),
        )
    }

    /// The same for a page that another site shows in a frame: the table that the address
    /// describes, whatever this device remembers, and no panel.
    pub fn in_frame(mut self) -> Self {
        self.query.panel = None;
        self.unreadable_answers.clear();
        self.names_order = true;
        self
    }

    fn read_slug(&mut self, part: &str) {
        match part.to_ascii_lowercase().parse::<Slug>() {
            Ok(slug) if self.query.comparison.add(slug.clone()) == Adding::Full => {
                if self.surplus.len() < Comparison::LIMIT && !self.surplus.contains(&slug) {
                    self.surplus.push(slug);
                }
            }
            Ok(_) => {}
            Err(_) => remember(&mut self.unreadable, part),
        }
    }
}

/// Keeps what could not be read for a message: long enough to be recognised, short enough to be
/// shown, and unable to turn the text around it.
fn remember(parts: &mut Vec<String>, part: &str) {
    let visible = |c| if is_invisible(c) { '\u{fffd}' } else { c };
    let shown: String = part.chars().take(40).map(visible).collect();
    if parts.len() < Comparison::LIMIT && !parts.contains(&shown) {
        parts.push(shown);
    }
}
