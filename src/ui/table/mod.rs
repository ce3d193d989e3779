//! The comparison: a column for each method, a row for each respect.

mod cell;
mod column_head;
mod explained;
mod folded;
mod row;
mod row_button;
mod row_heading;
mod value;

use leptos::{
    html::{Div, Tr},
    prelude::*,
};
use tertium_core::{compare::Row, locale::Key};

pub use self::explained::ExplainButton;
pub use self::value::{CellValue, LoadFailure, RecordFailure, failure_text};
use self::{
    column_head::{ColumnHead, DropTarget},
    row::TableRow,
    row_heading::RowHeading,
};
use super::{dynamic::dynamic, footer::Footer, text::text};
use crate::{
    app::use_app,
    platform::{focus, size::SizeWatch, styles},
};

/// The table.
///
/// Rows are laid out as grids, which lets labels stand above their cells on phones; the roles say what the elements are all
/// the same.
#[component]
pub fn Table(
    /// Whether the names of related methods are shown below their number.
    is_related_open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let columns = app.columns_memo();
    let caption = Signal::derive(move || app.comparison_title());
    let clear = move |_| {
        focus::search_box();
        app.clear();
    };
    let baseline_note = Signal::derive(move || {
        let note = |base| {
            app.words
                .format(Key::BaseUnlike, &[("name", &app.name(&base))])
        };
        app.baseline().map(note).unwrap_or_default()
    });
    provide_context(DropTarget::default());
    let related = move || {
        let beside = app.parts.beside().ready().filter(|_| is_related_open.get());
        beside.map(|beside| (beside.related)())
    };
    let code = move || {
        let part = app.parts.code().ready().filter(|_| app.shows_code());
        part.map(|part| (part.row)())
    };
    let own_rows = move || {
        let beside = app.parts.beside().ready();
        beside.map(|beside| (beside.own_rows)())
    };
    // On narrow screens what stands still below the heads must know how high they are.
    let (scroller, head) = (NodeRef::<Div>::new(), NodeRef::<Tr>::new());
    let watch = StoredValue::new_local(None::<SizeWatch>);
    Effect::new(move |_| {
        let (Some(scroller), Some(head)) = (scroller.get(), head.get()) else {
            return;
        };
        watch.set_value(Some(SizeWatch::watch(&head, move |size| {
            styles::set_property(&scroller, "--heads", &format!("{}px", size.height));
        })));
    });
    view! {
        <div
            class="scroller"
            id="table"
            node_ref=scroller
            role="region"
            tabindex="0"
            aria-labelledby="caption"
            data-base=Signal::derive(move || app.baseline().map(|_| "true"))
            on:scroll=move |_| app.why.follow_control()
        >
            <table
                role="table"
                aria-labelledby="caption"
                style:--columns=Signal::derive(move || columns.get().len().to_string())
                on:focusin=move |event| focus::show_focused(&event)
            >
                <caption id="caption">{text(caption)}</caption>
                <thead role="rowgroup">
                    <tr role="row" node_ref=head>
                        <td role="cell" class="corner">
                            <button type="button" on:click=clear>{text(app.words.label(Key::ClearAll))}</button>
                        </td>
                        <For each=move || columns.get() key=Clone::clone let:slug>
                            <ColumnHead slug/>
                        </For>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || app.rows() key=|row| *row let:row>
                        {dynamic(move || app.heading_above(row).map(|heading| view! { <RowHeading heading/> }))}
                        <TableRow row is_related_open/>
                        {match row {
                            Row::Related => Some(dynamic(related)),
                            Row::Software => Some(dynamic(code)),
                            _ => None,
                        }}
                    </For>
                    {dynamic(own_rows)}
                </tbody>
            </table>
            <Footer/>
        </div>
        <p id=UNLIKE_NOTE hidden=true>{text(baseline_note)}</p>
    }
}

/// The id of the text that explains ≠ in a cell to readers of the screen.
const UNLIKE_NOTE: &str = "unlike";
