use leptos::{
    ev::KeyboardEvent,
    html::{Button, Div},
    prelude::*,
};
use tertium_core::{
    compare::{Row, RowOrder},
    locale::Key,
};

use crate::{
    app::use_app,
    platform::popover::{is_open, move_among, place},
    ui::text::text,
};

/// The id of the list of rows.
const LIST: &str = "rows-choice";

/// Which rows are shown, and in which order.
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
    // The arrows lead from row to row, among the boxes or among the buttons beside them.
    let on_key = move |event: KeyboardEvent, controls: &str| {
        if let Some(list) = list.get_untracked()
            && move_among(&list, controls, &event.key())
        {
            event.prevent_default();
        }
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
            class="menu rows-choice"
            role="group"
            popover="auto"
            aria-label=app.words.label(Key::RowsChoose)
            node_ref=list
        >
            <OrderChoice/>
            <div class="bulk" role="group" aria-label=app.words.label(Key::RowsLabel)>
                <span aria-hidden="true">{text(app.words.label(Key::RowsLabel))}</span>
                <button type="button" data-action="show-all" on:click=move |_| app.show_hidden_rows()>
                    {text(app.words.label(Key::RowsShowAll))}
                </button>
                <button type="button" data-action="show-none" on:click=move |_| app.show_only(None)>
                    {text(app.words.label(Key::RowsNone))}
                </button>
            </div>
            <ul>
                <For each=move || app.rows() key=|row| *row let:row>
                    <RowSwitch row on_key/>
                </For>
            </ul>
            <DistinctiveSwitch/>
        </div>
    }
}

/// In which order the rows stand.
#[component]
fn OrderChoice() -> impl IntoView {
    let app = use_app();
    let choice = move |order: RowOrder| {
        let key = match order {
            RowOrder::Seed => Key::RowsAll,
            RowOrder::Choosing => Key::RowsChoosing,
            RowOrder::Citing => Key::RowsCiting,
            RowOrder::Deciding => Key::RowsDeciding,
        };
        let is_pressed = Signal::derive(move || {
            // "All" leaves none out.
            let is_pressed = app.navigation.with_query(|query| {
                query.order == order && (order != RowOrder::Seed || query.hidden.is_empty())
            });
            is_pressed.to_string()
        });
        view! {
            <button
                type="button"
                data-action="order"
                data-order=order.id()
                aria-pressed=is_pressed
                on:click=move |_| app.order_rows(order)
            >
                {text(app.words.label(key))}
            </button>
        }
    };
    view! {
        <div class="orders" role="group" aria-label=app.words.label(Key::RowsOrder)>
            <span aria-hidden="true">{text(app.words.label(Key::RowsOrder))}</span>
            {RowOrder::ALL.map(choice).into_iter().collect_view()}
        </div>
    }
}

/// Shows or hides one row, or shows it alone.
#[component]
fn RowSwitch(
    /// The row.
    row: Row,
    /// Leads from row to row.
    on_key: impl Fn(KeyboardEvent, &str) + Copy + 'static,
) -> impl IntoView {
    let app = use_app();
    let is_shown = Signal::derive(move || {
        app.navigation
            .with_query(|query| !query.hidden.contains(&row))
    });
    let label = Signal::derive(move || app.row_label(row));
    let only = Signal::derive(move || {
        app.words
            .format(Key::RowsOnlyThis, &[("row", &label.get())])
    });
    view! {
        <li>
            <label>
                <input
                    type="checkbox"
                    name=row.id().to_owned()
                    prop:checked=is_shown
                    on:change=move |_| app.toggle_row(row)
                    on:keydown=move |event| on_key(event, "li input")
                />
                {text(label)}
            </label>
            <button
                type="button"
                data-action="only"
                data-only=row.id().to_owned()
                aria-label=only
                on:click=move |_| app.show_only(Some(row))
                on:keydown=move |event| on_key(event, "[data-action=only]")
            >
                {text(app.words.label(Key::RowsOnly))}
            </button>
        </li>
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
