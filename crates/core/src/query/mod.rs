//! What the visitor asks for, read from an address and written to it: `?slugs=a,b&lang=bg`.

mod address;
mod comparison;
mod navigation;
mod panel;
mod repair;
mod saved;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, fmt};

use crate::{
    compare::{OwnData, Row, RowOrder, Stamp, Verdict, in_order},
    locale::Lang,
    method::Slug,
};

pub use address::Address;
pub use comparison::{Adding, Comparison};
pub use navigation::{HistoryEntry, Navigation};
pub use panel::{Filters, Order, Panel};
pub use saved::{
    Merged, RemovedComparison, SaveError, SavedComparison, SavedComparisons, SavedFile,
    SavedFileError,
};

/// What the page shows.
///
/// [`Address::read`] and [`Navigation`] keep it in the one form that is written in full and read
/// back equal: the baseline is compared, the hidden rows stand in the order of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    pub comparison: Comparison,
    /// The language that was chosen; without one the page keeps the language that it has.
    pub lang: Option<Lang>,
    pub rows: Rows,
    /// In which order the rows stand.
    pub order: RowOrder,
    /// The method against which the others are judged; always one of the comparison.
    pub baseline: Option<Slug>,
    /// The rows that are not shown, in the order of the table.
    pub hidden: Vec<Row>,
    /// What the visitor said of their own data.
    pub own: OwnData,
    /// What a shared link says of the data it was made from. It speaks of this comparison alone.
    pub stamp: Option<Stamp>,
    pub panel: Option<Panel>,
}

/// Which rows are shown, by their verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rows {
    #[default]
    All,
    Differences,
    Similarities,
}

/// A method that was taken out of the comparison, with what it takes to put it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    pub slug: Slug,
    /// Its place before this and whatever was removed together with it.
    pub position: usize,
    pub was_baseline: bool,
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

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rows| rows.id() == id)
    }

    /// Whether a row with a verdict is among these, where methods are compared.
    ///
    /// "Differences" never hides the sentences by which one decides; the link to the data always
    /// stays.
    pub fn contain(self, row: Row, verdict: Verdict) -> bool {
        match self {
            Self::All => true,
            _ if row == Row::Dataset => true,
            Self::Differences if row.advises() => true,
            _ => self.contain_own(verdict),
        }
    }

    /// Whether a row of the visitor's own with a verdict is among these.
    pub fn contain_own(self, verdict: Verdict) -> bool {
        match self {
            Self::All => true,
            Self::Differences => verdict == Verdict::Different,
            Self::Similarities => verdict == Verdict::Same,
        }
    }
}

impl Query {
    /// A comparison without anything else.
    pub fn new(comparison: Comparison) -> Self {
        Self {
            comparison,
            ..Self::default()
        }
    }

    /// Takes a method out; `None` where it is not compared.
    pub fn remove(&mut self, slug: &Slug) -> Option<Removed> {
        let position = self.comparison.remove(slug)?;
        let was_baseline = self.baseline.take_if(|baseline| baseline == slug).is_some();
        Some(Removed {
            slug: slug.clone(),
            position,
            was_baseline,
        })
    }

    /// Takes all methods out.
    pub fn clear(&mut self) -> Vec<Removed> {
        let comparison = std::mem::take(&mut self.comparison);
        let baseline = self.baseline.take();
        let removed = |(position, slug): (usize, &Slug)| {
            let was_baseline = baseline.as_ref() == Some(slug);
            Removed {
                slug: slug.clone(),
                position,
                was_baseline,
            }
        };
        comparison.slugs().iter().enumerate().map(removed).collect()
    }

    /// Puts back what was removed together, in the order of the former positions; gives the methods
    /// for which there is no place any more.
    ///
    /// A method becomes the baseline again unless there is another one by now.
    pub fn restore(&mut self, removed: &[Removed]) -> Vec<Slug> {
        let mut left_out = Vec::new();
        for Removed {
            slug,
            position,
            was_baseline,
        } in removed
        {
            match self.comparison.insert(*position, slug.clone()) {
                Adding::Full => left_out.push(slug.clone()),
                Adding::Added | Adding::Present => {
                    if *was_baseline && self.baseline.is_none() {
                        self.baseline = Some(slug.clone());
                    }
                }
            }
        }
        left_out
    }

    /// Hides a row, or shows it again.
    pub fn toggle_row(&mut self, row: Row) {
        if self.hidden.contains(&row) {
            self.hidden.retain(|hidden| *hidden != row);
        } else {
            self.hidden.push(row);
            self.sort_hidden();
        }
    }

    /// Hides all of these rows but one, or all.
    pub fn show_only(&mut self, shown: Option<Row>, rows: &[Row]) {
        let others = rows.iter().filter(|row| Some(**row) != shown);
        self.hidden = others.copied().collect();
        self.sort_hidden();
    }

    /// Calls methods by their present slugs, where they had others.
    pub fn rename(&mut self, renamed: &BTreeMap<String, String>) {
        if renamed.is_empty() {
            return;
        }
        let present = |slug: &Slug| {
            let present = renamed.get(slug.as_str());
            let present = present.and_then(|present| present.parse().ok());
            present.unwrap_or_else(|| slug.clone())
        };
        let before = self.comparison.slugs().len();
        self.comparison = self.comparison.slugs().iter().map(present).collect();
        // What a stamp says of a column, it says by its place.
        if self.comparison.slugs().len() != before {
            self.stamp = None;
        }
        self.baseline = self.baseline.as_ref().map(present);
        if let Some(Panel::Method(slug)) = &mut self.panel {
            *slug = present(slug);
        }
    }

    /// The address with the order of the rows, whichever it is: left out, it would be the one that
    /// the reader's device remembers.
    pub fn with_order(&self) -> String {
        let mut address = String::new();
        // A text takes all that is written into it.
        let _ = self.write(&mut address, true);
        address
    }

    fn write(&self, out: &mut dyn fmt::Write, names_order: bool) -> fmt::Result {
        let mut separator = "?";
        let mut parameter = |name: &str, value: &str| {
            if value.is_empty() {
                return Ok(());
            }
            let parts = [std::mem::replace(&mut separator, "&"), name, "=", value];
            parts.into_iter().try_for_each(|part| out.write_str(part))
        };
        let slug = |slug: &Option<Slug>| slug.as_ref().map_or_else(String::new, Slug::to_string);
        parameter("slugs", &self.comparison.to_string())?;
        if self.rows != Rows::All {
            parameter("rows", self.rows.id())?;
        }
        if names_order || self.order != RowOrder::Seed {
            parameter("order", self.order.id())?;
        }
        parameter("base", &slug(&self.baseline))?;
        parameter(
            "hide",
            &self
                .hidden
                .iter()
                .map(|row| row.id())
                .collect::<Vec<_>>()
                .join(","),
        )?;
        parameter("own", &self.own.to_string())?;
        parameter(
            "data",
            &self
                .stamp
                .as_ref()
                .map_or_else(String::new, Stamp::to_string),
        )?;
        if let Some(panel) = &self.panel {
            parameter("panel", panel.id())?;
            match panel {
                Panel::Method(slug) => parameter("method", slug.as_str())?,
                Panel::Browse(filters) => {
                    parameter("field", filters.field.as_deref().unwrap_or_default())?;
                    parameter("family", filters.family.as_deref().unwrap_or_default())?;
                    parameter("type", filters.kind.as_deref().unwrap_or_default())?;
                    let find = filters.find.as_deref().unwrap_or_default();
                    parameter("find", &find.replace(' ', "+"))?;
                    parameter("sort", filters.order.map_or("", Order::id))?;
                }
                Panel::Guide(answers) => {
                    parameter("goal", answers.goal.as_deref().unwrap_or_default())?;
                    parameter("answers", &answers.to_string())?;
                }
                Panel::Export
                | Panel::Timeline
                | Panel::Saved
                | Panel::Check
                | Panel::Decision
                | Panel::Thesis => {}
            }
        }
        parameter("lang", self.lang.map_or("", Lang::tag))
    }

    /// Brings the query into the form that is written in full and read back equal.
    fn normalise(&mut self) {
        let comparison = &self.comparison;
        self.baseline
            .take_if(|baseline| !comparison.contains(baseline));
        self.sort_hidden();
        if let Some(Panel::Browse(filters)) = &mut self.panel {
            filters.normalise();
        }
    }

    fn sort_hidden(&mut self) {
        self.hidden = in_order(std::mem::take(&mut self.hidden), |one, other| one < other);
        self.hidden.dedup();
    }
}

impl fmt::Display for Query {
    /// Writes the query part of an address with its question mark; nothing where there is nothing
    /// to say.
    ///
    /// No value needs escaping, but for the spaces of what is to be found.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.write(f, false)
    }
}
