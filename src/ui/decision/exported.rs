//! Own rows for exports, as the table shows them.

use tertium_core::{compare::Verdict, decision::Criterion, locale::DecisionKey, method::Slug};
use tertium_export::OwnRow;

use super::{
    notes::exported_notes,
    rows::OwnJudged,
    standing::Standing,
    words::{say, value_text},
};
use crate::app::{App, Decisions};

/// The own rows that are shown beside the methods that are loaded, and the ranking where it was asked for.
pub fn exported(app: App, decisions: Decisions) -> Vec<OwnRow> {
    let loaded = app.loaded();
    let slugs: Vec<Slug> = loaded.iter().map(|method| method.slug.clone()).collect();
    let shown = app.navigation.with_table(|query| query.rows);
    let row = |criterion: &Criterion| {
        let verdict = OwnJudged::new(Some(criterion), &slugs, None).verdict;
        let is_shown = slugs.len() < 2 || shown.contain_own(verdict);
        let cell = |slug: &Slug| {
            let value = criterion.value(slug);
            value.map_or_else(String::new, |value| value_text(app, criterion, value))
        };
        is_shown.then(|| OwnRow {
            label: criterion.name().to_owned(),
            verdict,
            cells: slugs.iter().map(cell).collect(),
        })
    };
    let mut rows: Vec<OwnRow> = decisions.with(|decision| {
        let criteria = decision.criteria().iter();
        let concerned = criteria.filter(|criterion| criterion.concerns(&slugs));
        concerned.filter_map(row).collect()
    });
    rows.extend(Standing::of(app, decisions).map(|standing| {
        OwnRow {
            label: say(app, DecisionKey::Ranking),
            verdict: Verdict::None,
            cells: slugs
                .iter()
                .map(|slug| standing.place_text(app, slug))
                .collect(),
        }
    }));
    if decisions.exports_notes() {
        rows.extend(decisions.with(|decision| exported_notes(app, decision, &slugs)));
    }
    rows
}
