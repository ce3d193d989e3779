use leptos::prelude::*;

use super::{choice::RowChoice, near::Near};
use crate::{
    compare::{Row, Verdict},
    locale::{PanelKey, fill},
    query::Rows,
    state::{
        App,
        erased::{memo, memo_of_itself},
    },
    view::{
        built::{Built, IntoBuilt, nothing},
        erased::{maybe, part, text},
    },
};

/// The choice of rows by their verdict, each choice with how many rows it shows.
#[component]
pub fn RowFilter() -> impl IntoView {
    let app = App::use_context();
    // Of the rows that have a verdict: all, those that differ, those that agree.
    let counts = memo(move || {
        let verdicts: Vec<Verdict> = Row::ALL.into_iter().map(|row| app.judge(row).0).filter(|verdict| *verdict != Verdict::None).collect();
        let count = |wanted| verdicts.iter().filter(|verdict| **verdict == wanted).count();
        [verdicts.len(), count(Verdict::Different), count(Verdict::Same)]
    });
    // Drawn anew only where there is something to choose, so that the focus stays on the pressed button.
    let is_compared = memo(move || counts.get()[0] > 0);
    let choice = move |(place, rows): (usize, Rows)| {
        let key = [PanelKey::RowsAll, PanelKey::RowsDifferences, PanelKey::RowsSimilarities][place];
        let label = text(move || match place {
            0 => app.tell(key, &[]),
            _ => [&app.tell(key, &[]), " ", &counts.get()[place].to_string()].concat(),
        });
        let is_pressed = maybe(move || Some((app.query().rows == rows).to_string()));
        view! { <button type="button" data-action="filter" data-rows=rows.id() aria-pressed=is_pressed on:click=move |_| app.show_rows(rows)>{label}</button> }.built()
    };
    let told = move || {
        let [total, differ, _] = counts.get();
        fill(&app.tell_count(PanelKey::RowsCount, differ), &[("total", &total.to_string())])
    };
    let filter = part(move || {
        if !is_compared.get() {
            return nothing();
        }
        let choices: Vec<Built> = Rows::ALL.into_iter().enumerate().map(choice).collect();
        (view! { <div role="group" aria-label=app.told(PanelKey::RowsLabel)>{choices}</div> }, view! { <span role="status">{text(told)}</span> })
            .built()
    });
    // What comes before it grows while records come; once it stands, it stays.
    let has_columns = memo_of_itself(move |had: Option<&bool>| !app.columns().is_empty() && (had == Some(&true) || app.is_settled()));
    let more = part(move || if has_columns.get() { (view! { <RowChoice/> }, view! { <Near/> }).built() } else { nothing() });
    view! { {filter} {more} }
}
