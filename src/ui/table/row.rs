use leptos::prelude::*;
use tertium_core::{
    compare::{Row, Verdict},
    locale::Key,
};

use super::{cell::TableCell, explained::WhyButton, row_button::RowButton};
use crate::{
    app::use_app,
    ui::{dynamic::dynamic, text::text},
};

/// A respect of comparison: its label, its verdict and a cell for each method.
#[component]
pub fn TableRow(
    /// Which respect it is.
    row: Row,
    /// Whether the names of related methods are shown below their number.
    is_related_open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let columns = app.columns_memo();
    let judged = Memo::new(move |_| app.judge(row));
    let differs = Memo::new(move |_| judged.with(|judged| judged.verdict == Verdict::Different));
    let is_hidden = Memo::new(move |_| {
        let verdict = judged.with(|judged| judged.verdict);
        !app.is_shown(row, verdict)
    });
    let missing = Memo::new(move |_| {
        let missing = judged.with(|judged| judged.missing.clone());
        (!missing.is_empty()).then(|| {
            let names = app.names(&missing);
            app.words.format(Key::NoValueFor, &[("names", &names)])
        })
    });
    let lacking = dynamic(move || {
        missing
            .get()
            .map(|missing| view! { <small>{text(missing)}</small> })
    });
    let has_code = Memo::new(move |_| row == Row::Software && app.has_code());
    let button = dynamic(move || match row {
        Row::Related => {
            let toggle = Callback::new(move |()| {
                app.parts.request_beside();
                is_related_open.update(|is_open| *is_open = !*is_open);
            });
            view! {
                <RowButton action="related" label=Key::RelatedOpen is_open=is_related_open toggle/>
            }
            .into_any()
        }
        Row::Software if has_code.get() => {
            let is_open = Signal::derive(move || app.code.is_shown());
            let toggle = Callback::new(move |()| {
                app.parts.load_code();
                app.code.toggle();
            });
            view! { <RowButton action="code" label=Key::CodeOpen is_open toggle/> }.into_any()
        }
        _ => ().into_any(),
    });
    view! {
        <tr
            role="row"
            data-row=row.id().to_owned()
            data-verdict=Signal::derive(move || judged.with(|judged| judged.verdict.id()))
            data-hidden=Signal::derive(move || is_hidden.get().then_some("true"))
        >
            <th scope="row" role="rowheader">
                <span class="label">
                    {text(Signal::derive(move || app.row_label(row)))}
                    {dynamic(move || differs.get().then(|| view! { <WhyButton row/> }))}
                </span>
                {lacking}
                {button}
            </th>
            <For each=move || columns.get() key=Clone::clone let:slug>
                <TableCell row slug judged/>
            </For>
        </tr>
    }
}
