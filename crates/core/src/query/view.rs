use super::Query;
use crate::{compare::Row, method::Slug};

/// How the table is looked at, for the panels' program to act on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// The method against which the others are judged (`base`); always one of the comparison.
    pub baseline: Option<Slug>,
    /// The rows that are not shown (`hide`), in the order of the table.
    pub hidden: Vec<Row>,
    /// What a shared link says of the data it was made from (`data`): a release and a fingerprint.
    pub stamp: Option<String>,
}

impl Query {
    pub fn view(&self) -> View {
        let hidden = self.carried.get("hide").unwrap_or_default();
        View {
            baseline: self.carried.get("base").and_then(|slug| slug.parse().ok()).filter(|slug| self.comparison.position(slug).is_some()),
            hidden: Row::ALL.into_iter().filter(|row| hidden.split(',').any(|id| id == row.id())).collect(),
            stamp: self.carried.get("data").map(str::to_owned),
        }
    }

    pub fn set_view(&mut self, view: &View) {
        let hidden = Row::ALL.iter().filter(|row| view.hidden.contains(row)).map(|row| row.id()).collect::<Vec<_>>().join(",");
        self.carried.set("base", view.baseline.as_ref().map(Slug::to_string));
        self.carried.set("hide", Some(hidden).filter(|ids| !ids.is_empty()));
        self.carried.set("data", view.stamp.clone());
    }
}
