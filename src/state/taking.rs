//! What is taken away: the visible comparison as the exporter wants it, and the way back to it.

mod kept;
mod since;

use leptos::prelude::*;

pub use kept::{Held, Keeping, Refused};
pub use since::Since;

use super::{App, Load};
use crate::{
    browser::{address, build},
    compare::{Row, Verdict},
    export::{self, Asked},
    locale::Key,
    method::{Method, Slug},
    query::{Query, Rows, View},
};

/// The licence of the dataset, as its manifest names it.
const LICENCE: &str = "CC-BY-4.0";

/// How far the methods are that have a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taking {
    /// No method is compared.
    Empty,
    /// Some record is still under way.
    Pending,
    Ready {
        /// The request to the exporter, as JSON text.
        request: String,
        /// The methods whose records did not come: they are left out.
        lacking: Vec<Slug>,
    },
}

impl App {
    /// The comparison as it is seen, to be taken away; `words` is what exports say besides the table.
    pub fn taking(self, words: &[(&str, String)]) -> Taking {
        let columns = self.columns();
        if columns.is_empty() {
            return Taking::Empty;
        }
        if columns.iter().any(|slug| !self.load(slug).get().is_settled()) {
            return Taking::Pending;
        }
        let lacking: Vec<Slug> = columns.into_iter().filter(|slug| matches!(self.load(slug).get(), Load::Failed(_))).collect();
        let loaded = self.loaded();
        let methods: Vec<&Method> = loaded.iter().map(|method| &**method).collect();
        let (shown, hidden) = (self.shown().rows, self.shown().view().hidden);
        let rows = Row::ALL.map(|row| (row, self.text(row.label()), self.judge(row).0));
        let rows: Vec<_> = rows.into_iter().filter(|(row, _, verdict)| is_shown(shown, *verdict) && !hidden.contains(row)).collect();
        let [version, release, date] = build::dataset().unwrap_or_default();
        let asked = Asked {
            lang: self.lang(),
            title: &self.comparison_title(),
            link: &self.link(),
            dataset: [&version, &release, &date, LICENCE],
            methods: &methods,
            rows: &rows,
            words,
        };
        Taking::Ready { request: export::request(&asked).print(), lacking }
    }

    /// What the comparison is called.
    pub fn comparison_title(self) -> String {
        let names: Vec<String> = self.columns().iter().map(|slug| self.name(slug)).collect();
        self.filled(Key::TableCaption, &[("names", &self.listed(&names))])
    }

    /// The whole address of the comparison, in the page's language and without panels and what could not be shown; it says
    /// which data it was made from, once they are there.
    pub fn link(self) -> String {
        address::absolute(&self.linked(&self.columns()).to_string())
    }

    /// What the link asks for.
    fn linked(self, columns: &[Slug]) -> Query {
        let mut query = Query { lang: Some(self.lang()), ..self.shown() };
        query.set_panel(None);
        for slug in query.comparison.slugs().to_vec() {
            if !columns.contains(&slug) {
                query.comparison.remove(&slug);
            }
        }
        query.set_view(&View { stamp: self.stamp_of(columns), ..query.view() });
        query
    }

    /// Asks again for the records that did not come.
    pub fn retry_failed(self) {
        let failed = untrack(|| self.chosen(|load| matches!(load, Load::Failed(_))));
        failed.iter().for_each(|slug| self.retry(slug));
    }
}

/// Whether a row with this verdict is among the shown ones.
fn is_shown(rows: Rows, verdict: Verdict) -> bool {
    match rows {
        Rows::All => true,
        Rows::Differences => verdict == Verdict::Different,
        Rows::Similarities => verdict == Verdict::Same,
    }
}
