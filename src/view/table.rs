use leptos::prelude::*;

use super::{
    built::IntoBuilt,
    column::ColumnHead,
    columns::each,
    erased::{flag, text},
    row::TableRow,
};
use crate::{
    browser::focus,
    compare::Row,
    locale::Key,
    state::{App, erased::memo},
};

/// The comparison: a column for each method, a row for each respect.
///
/// Rows are laid out as grids, which lets labels stand above their cells on phones; the roles say what the elements are all the same.
#[component]
pub fn Table() -> impl IntoView {
    let app = App::use_context();
    let columns = memo(move || app.columns());
    let caption = text(move || {
        let names: Vec<String> = columns.get().iter().map(|slug| app.name(slug)).collect();
        app.filled(Key::TableCaption, &[("names", &app.listed(&names))])
    });
    let clear = move |_| {
        focus::search_box();
        app.clear();
    };
    view! {
        <div
            class="scroller"
            id="table"
            role="region"
            tabindex="0"
            aria-labelledby="caption"
            data-rows=text(move || app.shown().rows.id().to_owned())
            data-compared=flag(move || app.loaded().len() > 1)
        >
            <table role="table" aria-labelledby="caption" style:--columns=text(move || columns.get().len().to_string())>
                <caption id="caption">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <td role="cell" class="corner">
                            <button type="button" on:click=clear>{app.said(Key::ClearAll)}</button>
                        </td>
                        {each(columns, |slug| view! { <ColumnHead slug/> }.built())}
                    </tr>
                </thead>
                <tbody role="rowgroup" on:focusin=move |event| focus::show_focused(&event)>{Row::ALL.map(|row| view! { <TableRow row columns/> })}</tbody>
            </table>
        </div>
    }
}
