//! What changes the comparison, and says so.

use leptos::prelude::*;
use tertium_core::{
    build::Build,
    compare::{Row, RowOrder, Saying, SubjectId},
    guide::Answers,
    locale::Key,
    method::Slug,
    query::{Adding, Panel, Query, Rows},
};

use super::{App, Notice, after_paint};
use crate::platform::{
    focus::{self, ColumnButton},
    storage::{self, Item},
};

impl App {
    /// Whether a method is asked for, known or not.
    pub fn is_chosen(self, slug: &Slug) -> bool {
        self.navigation
            .with_query(|query| query.comparison.position(slug).is_some())
    }

    /// Adds a method at the end.
    pub fn add(self, slug: Slug) {
        let mut query = untrack(|| self.navigation.query());
        let notice = match query.comparison.add(slug.clone()) {
            Adding::Added => Notice::Added(slug.clone()),
            Adding::Full => Notice::Full(slug.clone()),
            Adding::Present => return,
        };
        self.change(Some(notice), move |now| *now = query);
        show_column(slug);
    }

    /// Adds several methods at the end; says what was added, what was not found and what found no place.
    pub fn add_all(self, known: Vec<Slug>, unknown: Vec<String>) {
        let mut query = untrack(|| self.navigation.query());
        let (mut added, mut full) = (Vec::new(), Vec::new());
        for slug in known {
            match query.comparison.add(slug.clone()) {
                Adding::Added => added.push(slug),
                Adding::Full => full.push(slug),
                Adding::Present => {}
            }
        }
        let last = added.last().cloned();
        self.change(
            Some(Notice::Listed {
                added,
                unknown,
                full,
            }),
            move |now| *now = query,
        );
        if let Some(last) = last {
            show_column(last);
        }
    }

    /// Takes a method out.
    pub fn remove(self, slug: &Slug) {
        let mut query = untrack(|| self.navigation.query());
        if let Some(removed) = query.remove(slug) {
            self.change(Some(Notice::Removed(vec![removed])), move |now| {
                *now = query
            });
        }
    }

    /// Takes methods out that are no more: in one step, and with no way back to them.
    pub(super) fn remove_columns<'a>(self, gone: impl Iterator<Item = &'a Slug>) {
        let mut query = untrack(|| self.navigation.query());
        let removed = gone.filter_map(|slug| query.remove(slug)).count();
        if removed > 0 {
            self.change(None, move |now| *now = query);
        }
    }

    /// Adds a method, or takes it out.
    pub fn toggle(self, slug: &Slug) {
        if untrack(|| self.is_chosen(slug)) {
            self.remove(slug)
        } else {
            self.add(slug.clone())
        }
    }

    /// Takes all methods out.
    pub fn clear(self) {
        let mut query = untrack(|| self.navigation.query());
        let removed = query.clear();
        self.change(Some(Notice::Removed(removed)), move |now| *now = query);
    }

    /// Takes back what the notice speaks of; answers a method that came back.
    pub fn undo(self) -> Option<Slug> {
        match self.notice.get_untracked()? {
            Notice::Removed(removed) => {
                let mut query = untrack(|| self.navigation.query());
                let left_out = query.restore(&removed);
                let mut slugs: Vec<Slug> =
                    removed.into_iter().map(|removed| removed.slug).collect();
                slugs.retain(|slug| !left_out.contains(slug));
                let first = slugs.first().cloned();
                let notice = match left_out.into_iter().next() {
                    Some(slug) => Notice::Full(slug),
                    None => Notice::Restored(slugs),
                };
                self.change(Some(notice), move |now| *now = query);
                first
            }
            Notice::Added(slug) => {
                self.change(None, move |query| drop(query.remove(&slug)));
                None
            }
            Notice::Listed { added, .. } => {
                self.change(None, move |query| {
                    added.iter().for_each(|slug| drop(query.remove(slug)));
                });
                None
            }
            _ => None,
        }
    }

    /// Moves a column to where another stands.
    pub fn move_column(self, slug: &Slug, place_of: &Slug) {
        let (slug, place_of) = (slug.clone(), place_of.clone());
        self.navigation
            .change(move |query| query.comparison.move_to(&slug, &place_of));
    }

    /// Moves a column by so many places, as far as it goes; says where it is and keeps the focus on its button.
    pub fn step_column(self, slug: &Slug, by: isize, button: ColumnButton) {
        let columns = self.settled_columns();
        let Some(place) = columns.iter().position(|other| other == slug) else {
            return;
        };
        let target = place.saturating_add_signed(by).min(columns.len() - 1);
        self.move_column_to(slug, &columns[target], button);
    }

    /// Moves a column to where another stands; says where it is and keeps the focus on its button.
    pub fn move_column_to(self, slug: &Slug, place_of: &Slug, button: ColumnButton) {
        self.move_column(slug, place_of);
        let columns = self.settled_columns();
        let place = columns
            .iter()
            .position(|other| other == slug)
            .unwrap_or_default()
            + 1;
        let (place, count) = (place.to_string(), columns.len().to_string());
        let moved = untrack(|| {
            let values = [
                ("name", &*self.name(slug)),
                ("place", &place),
                ("count", &count),
            ];
            self.words.format(Key::ColumnMoved, &values)
        });
        self.announce(moved);
        let slug = slug.clone();
        // A moved element loses the focus.
        after_paint(move || focus::column_button(&slug, button));
    }

    /// Shows another comparison in the language of the page.
    pub fn open(self, mut query: Query) {
        self.build(|build| build.settle(&mut query));
        self.change(None, move |now| {
            *now = Query {
                lang: now.lang,
                ..query
            }
        });
    }

    /// Compares these methods by what differs.
    pub fn compare_differences(self, slugs: Vec<Slug>) {
        let query = untrack(|| self.query_comparing(&slugs));
        self.open(Query {
            rows: Rows::Differences,
            ..query
        });
        // The dialog takes its button along.
        after_paint(focus::new_table);
    }

    /// Opens a panel, or closes the one that is open.
    pub fn show_panel(self, panel: Option<Panel>) {
        self.navigation.change_at_once(|query| query.panel = panel);
        self.request_dialogs();
    }

    /// Whether the dataset has a guide.
    pub fn has_guide(self) -> bool {
        self.build(|build| build.has(Build::GUIDE))
    }

    /// Opens the guide at its beginning.
    pub fn show_guide(self) {
        self.show_panel(Some(Panel::Guide(Answers::default())));
    }

    /// Loads the dialogs where one is asked for.
    pub(super) fn request_dialogs(self) {
        if untrack(|| self.navigation.with_query(|query| query.panel.is_some())) {
            self.parts.load_dialogs();
        }
    }

    /// Goes to what a link within the page leads to.
    pub fn go(self, query: Query) {
        self.navigation.change_at_once(move |now| *now = query);
        self.request_records();
        self.request_dialogs();
    }

    /// Shows the rows of some verdicts only.
    pub fn show_rows(self, rows: Rows) {
        self.navigation.change(move |query| query.rows = rows);
        self.announce_rows();
    }

    /// Puts the rows in an order, which this device remembers; that of the seed leaves none out.
    pub fn order_rows(self, order: RowOrder) {
        // Where storage is blocked, nothing is remembered, and nothing is lost that was there.
        let _ = storage::write(Item::Order, order.id());
        self.navigation.change(move |query| {
            query.order = order;
            if order == RowOrder::Seed {
                query.hidden.clear();
            }
        });
        self.announce_rows();
    }

    /// Judges against a method from now on, or against all.
    pub fn set_baseline(self, baseline: Option<Slug>) {
        self.navigation
            .change(move |query| query.baseline = baseline);
    }

    /// Hides a row, or shows it again.
    pub fn toggle_row(self, row: Row) {
        self.navigation.change(move |query| query.toggle_row(row));
        self.announce_rows();
    }

    /// Hides all rows but one, or all.
    pub fn show_only(self, row: Option<Row>) {
        let rows = untrack(|| self.rows());
        self.navigation
            .change(move |query| query.show_only(row, &rows));
        self.announce_rows();
    }

    /// Says something of the visitor's own data, or nothing any more.
    pub fn say_of_own_data(self, id: SubjectId, saying: Option<Saying>) {
        self.navigation
            .change(move |query| query.own.say(id, saying));
    }

    /// Shows all rows that were hidden one by one.
    pub fn show_hidden_rows(self) {
        self.navigation.change(|query| query.hidden.clear());
        self.announce_rows();
    }

    /// Shows all rows, whatever their verdict.
    pub fn show_all_rows(self) {
        self.navigation.change(|query| {
            query.rows = Rows::All;
            query.hidden.clear();
        });
        self.announce_rows();
    }

    /// Says how many rows are shown, once the table shows them.
    fn announce_rows(self) {
        after_paint(move || {
            let shown = untrack(|| self.words.count(Key::RowsShown, self.shown_rows(), &[]));
            self.announce(shown);
        });
    }

    /// Drops from the address what it named and the page cannot show.
    pub fn drop_ignored(self) {
        let unknown = untrack(|| self.unknown());
        let said = untrack(|| self.navigation.with_query(|query| query.own.clone()));
        let (own, _) = untrack(|| self.sift_own_data(said));
        self.build(|build| {
            self.navigation.drop_ignored(&unknown, &build.facets, &own);
        });
    }

    /// Changes what is asked for and says what was done.
    fn change(self, notice: Option<Notice>, change: impl FnOnce(&mut Query)) {
        self.navigation.change(change);
        self.request_records();
        self.notice.set(notice);
    }

    /// Asks for the records of all that is compared.
    pub fn request_records(self) {
        let slugs = untrack(|| {
            self.navigation
                .with_query(|query| query.comparison.slugs().to_vec())
        });
        slugs.iter().for_each(|slug| self.records.request(slug));
    }
}

/// Scrolls the table sideways to a column that comes, as on a phone, where few have room.
fn show_column(slug: Slug) {
    // After the first paint the column is drawn, after the second it has a place.
    after_paint(move || after_paint(move || focus::show_column(&slug)));
}
