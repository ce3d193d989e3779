//! What the table shows, derived from what is asked for and what is loaded.

use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    compare::{Conflict, Reason, Row, RowLabel, Verdict, explain, groups, missing, verdict},
    locale::Key,
    method::{FacetId, Method, Slug},
};

use super::{App, Load, Records};

/// What is said of a cell beside its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It differs from the baseline.
    Unlike,
    /// It agrees with the other cells of this group.
    Group(usize),
}

/// What is known of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    pub verdict: Verdict,
    /// The methods that lack a value.
    pub missing: Vec<Slug>,
    /// The marked cells.
    pub marks: Vec<(Slug, Mark)>,
}

impl App {
    /// The methods that have a column: all that were chosen, save those that the dataset has not.
    pub fn columns(self) -> Vec<Slug> {
        self.columns.get()
    }

    /// The same as [`Self::columns`] for who hands it on.
    pub fn columns_memo(self) -> Memo<Vec<Slug>> {
        self.columns
    }

    /// Whether no record of a column is under way.
    pub fn is_settled(self) -> bool {
        self.columns
            .with(|slugs| slugs.iter().all(|slug| self.records.get(slug).is_settled()))
    }

    /// The methods that are loaded, in the order of their columns.
    pub fn loaded(self) -> Vec<Arc<Method>> {
        self.columns.with(|slugs| ready(self.records, slugs))
    }

    /// The rows of the table, in their order.
    pub fn rows(self) -> Vec<Row> {
        self.rows.get()
    }

    /// What a row is called in the page's language.
    pub fn row_label(self, row: Row) -> String {
        let loaded = self.loaded();
        self.label_over(row, &references(&loaded))
    }

    /// What a row over some methods is called in the page's language.
    pub fn label_over(self, row: Row, methods: &[&Method]) -> String {
        match row.label(methods) {
            RowLabel::Key(key) => self.words.text(key),
            RowLabel::Facet(label) => label.get(self.words.lang()).clone(),
            RowLabel::Id(id) => id.to_string(),
        }
    }

    /// What of the visitor's own data rules a method out, in short: the names of what it needs and of what differs.
    pub fn ruled_out_by(self, slug: &Slug) -> Option<String> {
        let own = self.navigation.with_table(|query| query.own.clone());
        if own.is_empty() {
            return None;
        }
        let method = self.records.ready(slug)?;
        let lang = self.words.lang();
        let names = own
            .conflicts(&method)
            .into_iter()
            .map(|conflict| match conflict {
                Conflict::Needs(term) => term.label.get(lang).clone(),
                Conflict::Unlike(facet) => facet.label.get(lang).clone(),
            });
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| {
            self.words
                .format(Key::CheckOut, &[("reason", &names.join(", "))])
        })
    }

    /// The rows that the address hides and no table has.
    pub fn unknown_rows(self) -> Vec<String> {
        let is_known = |id: &FacetId| self.build(|build| build.facets.contains(id));
        let hidden = self.navigation.with_table(|query| query.hidden.clone());
        let unknown = hidden.into_iter().filter_map(|row| match row {
            Row::Facet(id) if !is_known(&id) => Some(id.to_string()),
            _ => None,
        });
        unknown
            .chain(self.navigation.ignored().unreadable_rows)
            .collect()
    }

    /// The columns whose records did not come.
    pub fn failed(self) -> Vec<Slug> {
        let slugs = self.columns();
        let is_failed = |slug: &Slug| matches!(self.records.get(slug), Load::Failed(_));
        slugs.into_iter().filter(is_failed).collect()
    }

    /// What the address names and nothing can show: slugs without a record, and parts that are no slugs.
    pub fn unknown_names(self) -> Vec<String> {
        let unknown = self
            .unknown()
            .into_iter()
            .map(|slug| slug.as_str().to_owned());
        unknown
            .chain(self.navigation.ignored().unreadable)
            .collect()
    }

    /// The chosen slugs that the dataset has not.
    pub(super) fn unknown(self) -> Vec<Slug> {
        let slugs = self.navigation.table().comparison.slugs().to_vec();
        slugs
            .into_iter()
            .filter(|slug| matches!(self.records.get(slug), Load::Unknown))
            .collect()
    }

    /// The columns as they are asked for, also where a press before this one has not yet reached the table.
    pub(super) fn settled_columns(self) -> Vec<Slug> {
        self.navigation.settle();
        self.columns.get_untracked()
    }

    /// The column that takes over the focus when this one leaves: the next, else the previous.
    pub fn neighbour(self, slug: &Slug) -> Option<Slug> {
        let columns = self.settled_columns();
        let position = columns.iter().position(|other| other == slug)?;
        columns
            .get(position + 1)
            .or_else(|| columns.get(position.checked_sub(1)?))
            .cloned()
    }

    /// The verdict of a row.
    pub fn verdict(self, row: Row) -> Verdict {
        let loaded = self.loaded();
        verdict(row, &references(&loaded))
    }

    /// The verdict of a row, who lacks a value in it, and its marked cells.
    pub fn judge(self, row: Row) -> Judged {
        let loaded = self.loaded();
        let methods = references(&loaded);
        let verdict = verdict(row, &methods);
        let missing = match verdict {
            Verdict::None => Vec::new(),
            _ => missing(row, &methods)
                .iter()
                .map(|method| method.slug.clone())
                .collect(),
        };
        let baseline = self.baseline_position(&methods);
        let marks = marks(row, &methods, baseline);
        let marks = marks
            .into_iter()
            .map(|(place, mark)| (methods[place].slug.clone(), mark))
            .collect();
        Judged {
            verdict,
            missing,
            marks,
        }
    }

    /// The method against which the others are judged, where it has a column.
    pub fn baseline(self) -> Option<Slug> {
        self.baseline.get()
    }

    /// The position of the baseline among loaded methods.
    pub fn baseline_position(self, methods: &[&Method]) -> Option<usize> {
        let baseline = self.baseline()?;
        methods.iter().position(|method| method.slug == baseline)
    }
}

/// The records of methods that are there, in the same order.
pub(super) fn ready(records: Records, slugs: &[Slug]) -> Vec<Arc<Method>> {
    slugs
        .iter()
        .filter_map(|slug| records.ready(slug))
        .collect()
}

/// Loaded methods as the rules of comparison take them.
pub fn references(methods: &[Arc<Method>]) -> Vec<&Method> {
    methods.iter().map(|method| &**method).collect()
}

/// The marked cells of a row: those unlike the baseline, or without one those that agree with another.
fn marks(row: Row, methods: &[&Method], baseline: Option<usize>) -> Vec<(usize, Mark)> {
    if baseline.is_none() {
        let groups = groups(row, methods).into_iter().enumerate();
        return groups
            .filter_map(|(place, group)| Some((place, Mark::Group(group?.into()))))
            .collect();
    }
    match explain(row, methods, baseline).reason {
        Reason::Baseline { unlike, .. } => unlike
            .into_iter()
            .map(|place| (place, Mark::Unlike))
            .collect(),
        _ => Vec::new(),
    }
}
