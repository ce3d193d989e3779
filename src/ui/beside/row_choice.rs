use leptos::{
    html::{Button, Div},
    prelude::*,
};
use tertium_core::{compare::Row, locale::Key, query::RowOrder};

use crate::{
    app::use_app,
    platform::popover::{is_open, place},
    ui::text::text,
};

/// The id of the list of rows.
const LIST: &str = "rows-choice";

/// Rows hidden and shown one by one.
///
/// The filter counts the respects of the comparison, hidden or not; the button says how many are
/// hidden.
#[component]
pub fn RowChoice() -> impl IntoView {
    let app = use_app();
    let (button, list) = (NodeRef::<Button>::new(), NodeRef::<Div>::new());
    let label =
        Signal::derive(
            move || match app.navigation.with_query(|query| query.hidden.len()) {
                0 => app.words.text(Key::RowsChoose),
                count => app.words.count(Key::RowsHidden, count, &[]),
            },
        );
    // The browser opens the list after this press; it is placed before it is painted.
    let place_list = move |_| {
        request_animation_frame(move || {
            if let (Some(list), Some(button)) = (list.get_untracked(), button.get_untracked())
                && is_open(&list)
            {
                place(&list, &button);
            }
        });
    };
    view! {
        <button
            type="button"
            class="choose"
            data-action="rows"
            popovertarget=LIST
            node_ref=button
            on:click=place_list
        >
            {text(label)}
        </button>
        <div
            id=LIST
            class="menu"
            role="group"
            popover="auto"
            aria-label=app.words.label(Key::RowsLabel)
            node_ref=list
        >
            <For each=move || app.rows() key=|row| *row let:row>
                <RowSwitch row/>
            </For>
            <OrderSwitch/>
            <DistinctiveSwitch/>
            <button type="button" data-action="show-all" on:click=move |_| app.show_hidden_rows()>
                {text(app.words.label(Key::RowsShowAll))}
            </button>
        </div>
    }
}

/// Shows or hides one row.
#[component]
fn RowSwitch(
    /// The row that it hides.
    row: Row,
) -> impl IntoView {
    let app = use_app();
    let is_shown = Signal::derive(move || {
        app.navigation
            .with_query(|query| !query.hidden.contains(&row))
    });
    view! {
        <label>
            <input
                type="checkbox"
                name=row.id().to_owned()
                prop:checked=is_shown
                on:change=move |_| app.toggle_row(row)
            />
            {text(Signal::derive(move || app.row_label(row)))}
        </label>
    }
}

/// Puts what decides between the methods first.
#[component]
fn OrderSwitch() -> impl IntoView {
    let app = use_app();
    let is_on = Signal::derive(move || {
        app.navigation
            .with_query(|query| query.order == RowOrder::Deciding)
    });
    let turn = move |_| {
        app.order_rows(if is_on.get_untracked() {
            RowOrder::Seed
        } else {
            RowOrder::Deciding
        })
    };
    view! {
        <label class="order">
            <input type="checkbox" name="order" prop:checked=is_on on:change=turn/>
            {text(app.words.label(Key::RowsOrder))}
        </label>
    }
}

/// Lets what is distinctive in the summaries stand out.
#[component]
fn DistinctiveSwitch() -> impl IntoView {
    let app = use_app();
    let is_on = Signal::derive(move || app.distinctive.is_on());
    view! {
        <label class="dimming">
            <input
                type="checkbox"
                name="dimming"
                prop:checked=is_on
                on:change=move |_| app.toggle_distinctive()
            />
            {text(app.words.label(Key::RowsDim))}
        </label>
    }
}
