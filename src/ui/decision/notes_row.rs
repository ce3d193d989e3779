use leptos::prelude::*;
use tertium_core::{
    decision::{Decision, NoteSubject},
    locale::DecisionKey,
    method::Slug,
};

use super::words::label;
use crate::{
    app::{App, Decisions, use_app},
    ui::{
        dynamic::dynamic,
        text::{fixed, text},
    },
};

/// The row of notes below the own rows: what is noted of each method and of its cells.
#[component]
pub fn NotesRow(decisions: Decisions) -> impl IntoView {
    let app = use_app();
    let columns = app.columns_memo();
    let of_all = Signal::derive(move || {
        let subject = NoteSubject::comparison(&columns.get());
        decisions.with(|decision| decision.note(&subject).map(str::to_owned))
    });
    let comparison = dynamic(move || {
        let note = of_all.get()?;
        Some(view! { <small class="note-text">{fixed(note)}</small> })
    });
    view! {
        <tr role="row" class="own" data-row="own-notes" data-verdict="none">
            <th scope="row" role="rowheader">
                <span class="label">{text(label(app, DecisionKey::Notes))}</span>
                {comparison}
            </th>
            <For each=move || columns.get() key=Clone::clone let:slug>
                <td role="cell">
                    <span class="note-text">
                        {text(Signal::derive(move || {
                            decisions.with(|decision| column_text(app, decision, &slug))
                        }))}
                    </span>
                </td>
            </For>
        </tr>
    }
}

/// Whether some note concerns these methods.
pub fn has_notes(decision: &Decision, columns: &[Slug]) -> bool {
    decision
        .notes()
        .any(|(subject, _)| subject.concerns(columns))
}

/// What is noted of a method and of its cells, a line each.
pub fn column_text(app: App, decision: &Decision, slug: &Slug) -> String {
    let line = |(subject, note): (NoteSubject, &str)| match subject {
        NoteSubject::Method(own) if own == *slug => Some(note.to_owned()),
        NoteSubject::Cell(own, row) if own == *slug => {
            Some([&app.row_label(row), ": ", note].concat())
        }
        NoteSubject::Value(own, criterion) if own == *slug => {
            Some([&criterion, ": ", note].concat())
        }
        _ => None,
    };
    let lines: Vec<String> = decision.notes().filter_map(line).collect();
    lines.join("\n")
}
