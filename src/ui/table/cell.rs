use leptos::prelude::*;
use tertium_core::{
    compare::{Cell, Row},
    locale::Key,
    method::Slug,
};

use super::{CellValue, GROUP_NOTE, RecordFailure, UNLIKE_NOTE};
use crate::{
    app::{Judged, Load, LoadError, Mark, use_app},
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
    let content = Memo::new(move |_| match app.records.get(&get()) {
        Load::Ready(method) => Content::Value(row.cell(&method, app.words.lang())),
        Load::Failed(error) => Content::Failed(error),
        Load::Slow => Content::Slow,
        Load::Pending | Load::Unasked => Content::Pending,
        Load::Unknown => Content::Unknown,
    });
    let mark = Memo::new(move |_| {
        let slug = get();
        let find = |judged: &Judged| {
            judged
                .marks
                .iter()
                .find(|(of, _)| *of == slug)
                .map(|(_, mark)| *mark)
        };
        judged.with(find)
    });
    let is_base = Memo::new(move |_| app.baseline() == Some(get()));
    // How far a record is, is told once in a column: in the row that every order has, and the seed's has first.
    let is_first = row == Row::FIXED[0];
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
            Content::Failed(error) if is_first => {
                view! { <RecordFailure error slug=get()/> }.into_any()
            }
            Content::Slow if is_first => {
                view! { <p role="status">{text(app.words.label(Key::Slow))}</p> }.into_any()
            }
            Content::Pending if is_first => {
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
            data-mark=Signal::derive(move || mark.get().map(sign))
            aria-describedby=Signal::derive(move || mark.get().map(note))
        >
            {view}
        </td>
    }
}

/// The sign of a mark: ≠, or the letter of its group.
fn sign(mark: Mark) -> String {
    match mark {
        Mark::Unlike => "≠".to_owned(),
        Mark::Group(group) => char::from(b'A' + group.min(25) as u8).to_string(),
    }
}

/// The id of the text that explains a mark.
fn note(mark: Mark) -> &'static str {
    match mark {
        Mark::Unlike => UNLIKE_NOTE,
        Mark::Group(_) => GROUP_NOTE,
    }
}
