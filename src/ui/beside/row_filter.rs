use leptos::prelude::*;
use tertium_core::{compare::Counts, locale::Key, query::Rows};

use crate::{app::use_app, ui::text::text};

/// The choice of rows by their verdict, each choice with how many rows have it, and how many differ
/// of those that are compared: whatever is shown.
#[component]
pub fn RowFilter() -> impl IntoView {
    let app = use_app();
    let counts = Memo::new(move |_| app.counts());
    let is_compared = Memo::new(move |_| counts.get().compared > 0);
    let summary = Signal::derive(move || {
        let Counts {
            compared,
            different,
            ..
        } = counts.get();
        app.words.count(
            Key::RowsCount,
            different,
            &[("total", &compared.to_string())],
        )
    });
    // Drawn anew only where there is something to choose: the focus stays on the pressed button.
    view! {
        <Show when=move || is_compared.get()>
            <div role="group" aria-label=app.words.label(Key::RowsLabel)>
                {Rows::ALL.into_iter().map(|rows| view! { <Choice rows counts/> }).collect_view()}
            </div>
            <span role="status">{text(summary)}</span>
        </Show>
    }
}

/// One choice of rows.
#[component]
fn Choice(
    /// The rows that it shows.
    rows: Rows,
    counts: Memo<Counts>,
) -> impl IntoView {
    let app = use_app();
    let label = Signal::derive(move || {
        let Counts {
            different, same, ..
        } = counts.get();
        let with_count = |key, count: usize| {
            let text = app.words.text(key);
            [&text, " ", &count.to_string()].concat()
        };
        match rows {
            Rows::All => app.words.text(Key::RowsAll),
            Rows::Differences => with_count(Key::RowsDifferences, different),
            Rows::Similarities => with_count(Key::RowsSimilarities, same),
        }
    });
    let is_pressed = Signal::derive(move || {
        let is_pressed = app.navigation.with_query(|query| query.rows == rows);
        is_pressed.to_string()
    });
    view! {
        <button
            type="button"
            data-action="filter"
            data-rows=rows.id()
            aria-pressed=is_pressed
            on:click=move |_| app.show_rows(rows)
        >
            {text(label)}
        </button>
    }
}
