//! Own rows for exports, as the table shows them.

use tertium_core::{
    compare::Verdict,
    decision::{Criterion, Decision, NoteSubject},
    locale::DecisionKey,
    method::Slug,
};
use tertium_export::OwnRow;

use super::{
    notes_row::{column_text, has_notes},
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

/// The notes for exports: those on methods and cells by column, that on the comparison in its first.
fn exported_notes(app: App, decision: &Decision, columns: &[Slug]) -> Vec<OwnRow> {
    if !has_notes(decision, columns) {
        return Vec::new();
    }
    let row = |label: DecisionKey, cells: Vec<String>| OwnRow {
        label: say(app, label),
        verdict: Verdict::None,
        cells,
    };
    let one_line = |note: &str| note.lines().collect::<Vec<_>>().join("; ");
    let mut rows = Vec::new();
    let cells = columns.iter().map(|slug| column_text(app, decision, slug));
    let cells: Vec<String> = cells.map(|note| one_line(&note)).collect();
    if cells.iter().any(|cell| !cell.is_empty()) {
        rows.push(row(DecisionKey::Notes, cells));
    }
    if let Some(note) = decision.note(&NoteSubject::comparison(columns)) {
        let mut cells = vec![String::new(); columns.len()];
        if let Some(first) = cells.first_mut() {
            *first = one_line(note);
        }
        rows.push(row(DecisionKey::NoteComparison, cells));
    }
    rows
}
