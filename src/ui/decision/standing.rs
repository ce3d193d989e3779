use std::sync::Arc;

use tertium_core::{
    compare::Row,
    decision::{Counted, CountedRow, Ranking, Rule, ScoredRow, rank},
    locale::DecisionKey,
    method::{Method, Slug},
};

use super::words::{format, score};
use crate::app::{App, Decisions, references};

/// How the compared methods come out, by the rule that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub rule: Rule,
    /// The methods that are ranked or not, in the order of their columns.
    pub methods: Vec<Slug>,
    pub counted: Vec<CountedRow>,
    pub ranking: Ranking,
}

impl Standing {
    /// Of the methods that are loaded; nothing where no ranking is wanted.
    pub fn of(app: App, decisions: Decisions) -> Option<Self> {
        let rule = decisions.rule()?;
        let loaded: Vec<Arc<Method>> = app.loaded();
        let methods = references(&loaded);
        let counted = decisions.with(|decision| decision.counted(&methods));
        let rows: Vec<ScoredRow> = counted.iter().map(|row| row.scored.clone()).collect();
        Some(Self {
            rule,
            methods: methods.iter().map(|method| method.slug.clone()).collect(),
            counted,
            ranking: if rows.is_empty() {
                Ranking::empty(methods.len())
            } else {
                rank(&rows, rule)
            },
        })
    }

    /// The rows that count, as the rules take them.
    pub fn rows(&self) -> Vec<ScoredRow> {
        self.counted.iter().map(|row| row.scored.clone()).collect()
    }

    /// Whether some methods have places.
    pub fn is_ranked(&self) -> bool {
        self.ranking.ranks.iter().any(Option::is_some)
    }

    /// The place and the score of a method, or what it lacks for one; empty where nothing is ranked.
    pub fn place_text(&self, app: App, slug: &Slug) -> String {
        let Some(place) = self.methods.iter().position(|method| method == slug) else {
            return String::new();
        };
        match (self.ranking.ranks[place], self.ranking.scores[place]) {
            (Some(rank), Some(value)) => {
                let values = [("rank", &*rank.to_string()), ("score", &score(app, value))];
                format(app, DecisionKey::Place, &values)
            }
            _ if self.ranking.lacking[place].is_empty() => String::new(),
            _ => {
                let lacking = self.ranking.lacking[place].iter();
                let rows: Vec<String> = lacking.map(|row| self.row_name(app, *row)).collect();
                let rows = app.words.list(&rows);
                format(app, DecisionKey::NoPlace, &[("rows", &rows)])
            }
        }
    }

    /// What a row that counts is called.
    pub fn row_name(&self, app: App, row: usize) -> String {
        match &self.counted[row].row {
            Counted::Own(name) => name.clone(),
            Counted::Coded(facet) => app.row_label(Row::Facet(*facet)),
        }
    }

    /// The name of a method by its position.
    pub fn name(&self, app: App, place: usize) -> String {
        app.name(&self.methods[place])
    }
}
