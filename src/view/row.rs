use leptos::prelude::*;

use super::{
    built::IntoBuilt,
    cell::value_cell,
    columns::each,
    erased::{part, text},
};
use crate::{
    compare::{Row, Verdict},
    locale::Key,
    method::Slug,
    state::{App, erased::memo},
};

/// A respect of comparison: its label, its verdict and a cell for each method.
#[component]
pub fn TableRow(
    row: Row,
    /// The methods that have a column, in order.
    columns: Memo<Vec<Slug>>,
) -> impl IntoView {
    let app = App::use_context();
    let judged = memo(move || app.judge(row));
    let verdict = text(move || judged.with(|(verdict, _)| verdict.id().to_owned()));
    let sign = part(move || {
        let differs = judged.with(|(verdict, _)| *verdict == Verdict::Different);
        // The panels' program says why, by listeners of its own; the loader fetches it at the first press.
        differs.then(|| view! { <button data-action="why" aria-label=app.said(Key::Different)>"≠"</button> }).built()
    });
    let lacking = part(move || {
        let names: Vec<String> = judged.with(|(_, lacking)| lacking.iter().map(|slug| app.name(slug)).collect());
        (!names.is_empty()).then(|| view! { <small>{app.filled(Key::NoValueFor, &[("names", &app.listed(&names))])}</small> }).built()
    });
    view! {
        <tr role="row" data-row=row.id() data-verdict=verdict>
            <th scope="row" role="rowheader">
                <span class="label">{app.said(row.label())} {sign}</span>
                {lacking}
            </th>
            {each(columns, move |slug| value_cell(app, row, slug))}
        </tr>
    }
}
