use leptos::prelude::*;
use tertium_core::{
    compare::{Cell, Row},
    locale::Key,
    method::Slug,
};

use super::{CellValue, RecordFailure, UNLIKE_NOTE};
use crate::{
    app::{Judged, Load, LoadError, use_app},
    ui::{dynamic::dynamic, text::text},
};

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Content {
    /// The method's value in the row.
    Value(Cell),
    Pending,
    Slow,
    Failed(LoadError),
    /// The column is about to leave.
    Unknown,
}

impl Content {
    /// The cell's `data-state`, a contract with scripts.
    fn state(&self) -> &'static str {
        match self {
            Self::Value(Cell::Missing) => "missing",
            Self::Value(Cell::Inapplicable) => "inapplicable",
            Self::Value(_) => "ready",
            Self::Slow => "slow",
            Self::Failed(_) => "failed",
            Self::Pending | Self::Unknown => "pending",
        }
    }

    /// The language of the text, where it is not the page's.
    fn lang(&self) -> Option<String> {
        if let Self::Value(cell) = self {
            cell.lang().map(str::to_owned)
        } else {
            None
        }
    }
}

/// Where a row and a method meet: the value, or how far it is.
#[component]
pub fn TableCell(
    /// The respect of comparison.
    row: Row,
    /// The method of the column.
    slug: Slug,
    /// What is known of the whole row.
    judged: Memo<Judged>,
) -> impl IntoView {
    let app = use_app();
    let slug = StoredValue::new(slug);
    let get = move || slug.get_value();
    let is_unlike = Signal::derive(move || {
        let is_unlike =
            judged.with(|judged| judged.cell(&get()).is_some_and(|cell| cell.is_unlike));
        is_unlike.then_some("≠")
    });
    let content = Memo::new(move |_| match app.records.get(&get()) {
        Load::Ready(method) => {
            let cell = row.cell(&method, app.words.lang());
            Content::Value(judged.with(|judged| match judged.cell(&method.slug) {
                Some(own) => cell.listed(&own.listed, app.words.lang()),
                None => cell,
            }))
        }
        Load::Failed(error) => Content::Failed(error),
        Load::Slow => Content::Slow,
        Load::Pending | Load::Unasked => Content::Pending,
        Load::Unknown => Content::Unknown,
    });
    let is_base = Memo::new(move |_| app.baseline() == Some(get()));
    // How far a record is, is told once in a column: in its first row.
    let value = Memo::new(move |_| content.with(|content| matches!(content, Content::Value(_))));
    let view = dynamic(move || {
        if value.get() {
            let cell = Signal::derive(move || match content.get() {
                Content::Value(cell) => cell,
                _ => Cell::Missing,
            });
            return view! { <CellValue cell slug=get() row=Some(row)/> }.into_any();
        }
        match content.get() {
            Content::Failed(error) if app.is_first_shown(row) => {
                view! { <RecordFailure error slug=get()/> }.into_any()
            }
            Content::Slow if app.is_first_shown(row) => {
                view! { <p role="status">{text(app.words.label(Key::Slow))}</p> }.into_any()
            }
            Content::Pending if app.is_first_shown(row) => {
                view! { <span class="hidden">{text(app.words.label(Key::Pending))}</span> }
                    .into_any()
            }
            _ => ().into_any(),
        }
    });
    view! {
        <td
            role="cell"
            data-state=Signal::derive(move || content.with(Content::state))
            lang=Signal::derive(move || content.with(Content::lang))
            data-base=Signal::derive(move || is_base.get().then_some("true"))
            data-mark=is_unlike
            aria-describedby=Signal::derive(move || is_unlike.get().map(|_| UNLIKE_NOTE))
        >
            {view}
        </td>
    }
}
