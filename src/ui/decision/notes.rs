use leptos::{ev::Event, prelude::*};
use tertium_core::{
    compare::{Row, Verdict},
    decision::{Change, Decision, NoteSubject},
    locale::{DecisionKey, Key},
    method::Slug,
};
use tertium_export::OwnRow;

use super::words::{format, label, refused_key, say};
use crate::{
    app::{App, Decisions, use_app},
    platform::focus,
    ui::{
        dynamic::dynamic,
        text::{fixed, text},
    },
};

/// The notes on what is compared, each to be changed or deleted, and the form of another one.
#[component]
pub fn Notes(
    decisions: Decisions,
    /// What became of the last act.
    outcome: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let columns = app.columns_memo();
    // What is written about: nothing stands for the comparison.
    let about = RwSignal::new(None::<Slug>);
    let row = RwSignal::new(None::<Row>);
    let subject = Memo::new(move |_| {
        let columns = columns.get();
        match (about.get().filter(|slug| columns.contains(slug)), row.get()) {
            (None, _) => NoteSubject::comparison(&columns),
            (Some(slug), None) => NoteSubject::Method(slug),
            (Some(slug), Some(row)) => NoteSubject::Cell(slug, row),
        }
    });
    let write = move |subject: NoteSubject, written: String| {
        let change = Change::Note {
            subject,
            text: Some(written),
        };
        let refused = decisions.change(change).err();
        outcome.set(
            refused
                .map(|refused| say(app, refused_key(refused)))
                .unwrap_or_default(),
        );
    };
    let written = Signal::derive(move || {
        decisions.with(|decision| {
            let note = subject.with(|subject| decision.note(subject).map(str::to_owned));
            note.unwrap_or_default()
        })
    });
    let kept = Memo::new(move |_| {
        let columns = columns.get();
        decisions.with(|decision| {
            let subjects = decision.notes().keys();
            let concerned = subjects.filter(|subject| subject.concerns(&columns));
            concerned.cloned().collect::<Vec<NoteSubject>>()
        })
    });
    let is_empty = Memo::new(move |_| columns.with(Vec::is_empty));
    let choose_method = move |event: Event| about.set(event_target_value(&event).parse().ok());
    let choose_row = move |event: Event| row.set(Row::from_id(&event_target_value(&event)));
    let methods = dynamic(move || {
        let option = |slug: Slug| {
            let (value, named) = (slug.as_str().to_owned(), slug.clone());
            let name = Signal::derive(move || app.name(&named));
            let is_chosen = Signal::derive(move || about.get().as_ref() == Some(&slug));
            view! { <option value=value prop:selected=is_chosen prop:textContent=name></option> }
        };
        columns.get().into_iter().map(option).collect_view()
    });
    let rows = dynamic(move || {
        let option = |own: Row| {
            let name = Signal::derive(move || app.row_label(own));
            let is_chosen = Signal::derive(move || row.get() == Some(own));
            view! { <option value=own.id().to_owned() prop:selected=is_chosen prop:textContent=name></option> }
        };
        app.rows().into_iter().map(option).collect_view()
    });
    let is_no_row = Signal::derive(move || row.get().is_none());
    let is_of_all = Signal::derive(move || about.with(Option::is_none));
    let edit = Callback::new(move |subject: NoteSubject| {
        match subject {
            NoteSubject::Comparison(_) => about.set(None),
            NoteSubject::Method(slug) => {
                about.set(Some(slug));
                row.set(None);
            }
            NoteSubject::Cell(slug, own) => {
                about.set(Some(slug));
                row.set(Some(own));
            }
        }
        focus::first_soon("dialog .own-note textarea");
    });
    view! {
        <h3>{text(label(app, DecisionKey::Notes))}</h3>
        <ul class="own-criteria own-notes">
            <For each=move || kept.get() key=Clone::clone let:subject>
                <NoteItem decisions subject edit outcome/>
            </For>
        </ul>
        <div class="own-form own-note">
            <label>
                {text(label(app, DecisionKey::NoteAbout))}
                <select name="about" disabled=is_empty on:change=choose_method>
                    <option value="" prop:textContent=label(app, DecisionKey::NoteComparison)></option>
                    {methods}
                </select>
            </label>
            <label>
                {text(label(app, DecisionKey::NoteRow))}
                <select name="row" disabled=is_of_all on:change=choose_row>
                    <option value="" prop:selected=is_no_row>"–"</option>
                    {rows}
                </select>
            </label>
            <label class="whole">
                {text(label(app, DecisionKey::Note))}
                <textarea
                    name="note"
                    rows="2"
                    maxlength="2000"
                    disabled=is_empty
                    prop:value=written
                    on:change=move |event| write(subject.get_untracked(), event_target_value(&event))
                ></textarea>
            </label>
            <label class="whole check">
                <input
                    type="checkbox"
                    name="notes-exported"
                    prop:checked=move || decisions.exports_notes()
                    on:change=move |event| decisions.export_notes(event_target_checked(&event))
                />
                {text(label(app, DecisionKey::NotesExported))}
            </label>
        </div>
    }
    .into_any()
}

/// A note with what it is about.
#[component]
fn NoteItem(
    decisions: Decisions,
    subject: NoteSubject,
    edit: Callback<NoteSubject>,
    outcome: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let subject = StoredValue::new(subject);
    let place = Signal::derive(move || subject.with_value(|subject| subject_text(app, subject)));
    let written = Signal::derive(move || {
        decisions.with(|decision| {
            let note = subject.with_value(|subject| decision.note(subject).map(str::to_owned));
            note.unwrap_or_default()
        })
    });
    let delete_label = Signal::derive(move || {
        app.words
            .format(Key::SavedDelete, &[("name", &place.get())])
    });
    let change_label =
        Signal::derive(move || format(app, DecisionKey::ChangeLabel, &[("name", &place.get())]));
    let delete = move |_| {
        let told = app
            .words
            .format(Key::SavedDeleted, &[("name", &place.get_untracked())]);
        let change = Change::Note {
            subject: subject.get_value(),
            text: None,
        };
        let deleted = decisions.change(change);
        outcome.set(deleted.map_or_else(|refused| say(app, refused_key(refused)), |()| told));
        focus::first_soon("dialog .found [data-action=undo]");
    };
    view! {
        <li>
            <div>
                <strong>{text(place)}</strong>
                <p class="note-text">{text(written)}</p>
            </div>
            <div class="acts">
                <button type="button" data-action="change-note" aria-label=change_label on:click=move |_| edit.run(subject.get_value())>
                    {text(label(app, DecisionKey::Change))}
                </button>
                <button type="button" data-action="delete-note" aria-label=delete_label on:click=delete>
                    "×"
                </button>
            </div>
        </li>
    }
}

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
        .keys()
        .any(|subject| subject.concerns(columns))
}

/// The notes for exports: those on methods and cells by column, that on the comparison in its first.
pub fn exported_notes(app: App, decision: &Decision, columns: &[Slug]) -> Vec<OwnRow> {
    if !has_notes(decision, columns) {
        return Vec::new();
    }
    let row = |label: DecisionKey, cells: Vec<String>| OwnRow {
        label: say(app, label),
        verdict: Verdict::None,
        cells,
    };
    let one_line = |note: &str| note.lines().collect::<Vec<_>>().join("; ");
    let mut rows = Vec::new();
    let cells = columns.iter().map(|slug| column_text(app, decision, slug));
    let cells: Vec<String> = cells.map(|note| one_line(&note)).collect();
    if cells.iter().any(|cell| !cell.is_empty()) {
        rows.push(row(DecisionKey::Notes, cells));
    }
    if let Some(note) = decision.note(&NoteSubject::comparison(columns)) {
        let mut cells = vec![String::new(); columns.len()];
        if let Some(first) = cells.first_mut() {
            *first = one_line(note);
        }
        rows.push(row(DecisionKey::NoteComparison, cells));
    }
    rows
}

/// What is noted of a method and of its cells, a line each.
fn column_text(app: App, decision: &Decision, slug: &Slug) -> String {
    let line = |(subject, note): (&NoteSubject, &String)| match subject {
        NoteSubject::Method(own) if own == slug => Some(note.clone()),
        NoteSubject::Cell(own, row) if own == slug => {
            Some([&app.row_label(*row), ": ", note].concat())
        }
        _ => None,
    };
    let lines: Vec<String> = decision.notes().iter().filter_map(line).collect();
    lines.join("\n")
}

/// What a note is about, in words.
fn subject_text(app: App, subject: &NoteSubject) -> String {
    match subject {
        NoteSubject::Comparison(_) => say(app, DecisionKey::NoteComparison),
        NoteSubject::Method(slug) => app.name(slug),
        NoteSubject::Cell(slug, row) => [&app.name(slug), " – ", &app.row_label(*row)].concat(),
    }
}
