//! What the table shows, derived from what is asked for and what is loaded.

use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    compare::{
        Conflict, Counts, Listed, Row, RowLabel, Verdict, alignment, missing, unlike, verdict,
    },
    locale::Key,
    method::{FacetId, Method, Slug},
    query::Query,
};

use super::{App, Load, Records};

/// What is known of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    pub verdict: Verdict,
    /// The methods that lack a value.
    pub missing: Vec<Slug>,
    /// In the order of the columns.
    pub cells: Vec<JudgedCell>,
}

/// What is known of a cell beside its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedCell {
    /// The method's.
    pub slug: Slug,
    /// Whether it differs from the baseline.
    pub is_unlike: bool,
    /// How it lists its set; nothing where it has none.
    pub listed: Vec<Listed>,
}

impl Judged {
    /// What is known of a method's cell.
    pub fn cell(&self, slug: &Slug) -> Option<&JudgedCell> {
        self.cells.iter().find(|cell| cell.slug == *slug)
    }
}

impl App {
    /// The methods that have a column: all that were chosen, save those that there are not.
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
        self.groups.with(|groups| {
            let rows = groups.iter().flat_map(|group| group.rows.iter());
            rows.copied().collect()
        })
    }

    /// The heading of the group that begins with a row.
    pub fn heading_above(self, row: Row) -> Option<Key> {
        self.groups.with(|groups| {
            let mut groups = groups.iter();
            groups
                .find(|group| group.rows.first() == Some(&row))?
                .heading
        })
    }

    /// Whether a row with this verdict is shown.
    pub fn is_shown(self, row: Row, verdict: Verdict) -> bool {
        self.navigation
            .with_table(|query| self.shows(query, row, verdict))
    }

    /// Whether a row below a heading is shown; the link to the data is no reason for one.
    pub fn is_group_shown(self, heading: Key) -> bool {
        let rows = self.groups.with(|groups| {
            let group = groups.iter().find(|group| group.heading == Some(heading));
            group.map(|group| group.rows.clone()).unwrap_or_default()
        });
        let mut rows = rows.into_iter().filter(|row| *row != Row::Dataset);
        rows.any(|row| self.is_shown(row, self.verdict(row)))
    }

    /// Whether a row is the first of those that are shown.
    pub fn is_first_shown(self, row: Row) -> bool {
        let mut rows = self.rows().into_iter();
        rows.find(|row| self.is_shown(*row, self.verdict(*row))) == Some(row)
    }

    /// How many rows are shown.
    pub fn shown_rows(self) -> usize {
        let rows = self.rows().into_iter();
        rows.filter(|row| self.is_shown(*row, self.verdict(*row)))
            .count()
    }

    /// Whether no row is shown; the link to the data is none.
    pub fn shows_nothing(self) -> bool {
        let mut rows = self.rows().into_iter().filter(|row| *row != Row::Dataset);
        !rows.any(|row| self.is_shown(row, self.verdict(row)))
    }

    /// How many rows differ of those that are compared, shown or not.
    pub fn counts(self) -> Counts {
        let rows = self.rows().into_iter();
        rows.map(|row| self.verdict(row)).collect()
    }

    /// Where nothing is compared, there is nothing to filter by: a single method keeps its rows.
    fn shows(self, query: &Query, row: Row, verdict: Verdict) -> bool {
        !query.hidden.contains(&row)
            && (self.loaded().len() < 2 || query.rows.contain(row, verdict))
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
        let own = self.own_data();
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
                Conflict::Unlike(facet) => self.row_label(Row::Facet(facet.id)),
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
        let unknown = self.unknown().into_iter();
        unknown
            .filter(|slug| !slug.is_own())
            .map(|slug| slug.as_str().to_owned())
            .chain(self.navigation.ignored().unreadable)
            .collect()
    }

    /// The own methods that the address names and this device does not keep.
    pub fn own_elsewhere(self) -> Vec<String> {
        let unknown = self.unknown().into_iter().filter(Slug::is_own);
        unknown.map(|slug| slug.as_str().to_owned()).collect()
    }

    /// The chosen slugs that neither the dataset nor this device has.
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

    /// The verdict of a row, who lacks a value in it, and what is to be said of its cells.
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
        let unlike = baseline.map(|baseline| unlike(row, &methods, baseline));
        let unlike = unlike.unwrap_or_default();
        let listed = alignment(row, &methods, baseline).into_iter();
        let cells = methods.iter().zip(listed).enumerate();
        let cells = cells.map(|(place, (method, listed))| JudgedCell {
            slug: method.slug.clone(),
            is_unlike: unlike.contains(&place),
            listed,
        });
        Judged {
            verdict,
            missing,
            cells: cells.collect(),
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
