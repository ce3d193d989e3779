use leptos::{ev::Event, html::Textarea, prelude::*};
use tertium_core::{
    compare::Row,
    decision::{Change, NoteSubject},
    locale::DecisionKey,
    method::Slug,
};

use super::{
    entry::{self, EntryActs},
    words::{label, refused_key, say},
};
use crate::{
    app::{App, Decisions, use_app},
    platform::focus,
    ui::{dynamic::dynamic, method_options::MethodOptions, text::text},
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
    let row = RwSignal::new(None::<NotedRow>);
    let own_rows = Memo::new(move |_| {
        let columns = columns.get();
        decisions.with(|decision| {
            let criteria = decision.criteria().iter();
            let shown = criteria.filter(|criterion| criterion.concerns(&columns));
            let names = shown.map(|criterion| NotedRow::Own(criterion.name().to_owned()));
            names.collect::<Vec<_>>()
        })
    });
    // A criterion can be renamed or deleted meanwhile.
    let chosen = Memo::new(move |_| {
        let is_there = |row: &NotedRow| match row {
            NotedRow::Dataset(_) => true,
            NotedRow::Own(_) => own_rows.with(|rows| rows.contains(row)),
        };
        row.get().filter(is_there)
    });
    let subject = Memo::new(move |_| {
        let columns = columns.get();
        match (
            about.get().filter(|slug| columns.contains(slug)),
            chosen.get(),
        ) {
            (None, _) => NoteSubject::comparison(&columns),
            (Some(slug), None) => NoteSubject::Method(slug),
            (Some(slug), Some(NotedRow::Dataset(row))) => NoteSubject::Cell(slug, row),
            (Some(slug), Some(NotedRow::Own(name))) => NoteSubject::Value(slug, name),
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
    let kept_note = move || {
        decisions.with(|decision| {
            let note = subject.with(|subject| decision.note(subject).map(str::to_owned));
            note.unwrap_or_default()
        })
    };
    // What stood there when typing began: while somebody types, what another tab writes does not take the text away.
    let typing = RwSignal::new(None::<String>);
    let written = Signal::derive(move || match typing.with(Option::is_some) {
        true => None,
        false => Some(kept_note()),
    });
    let field = NodeRef::<Textarea>::new();
    Effect::new(move || {
        if let (Some(field), Some(written)) = (field.get(), written.get()) {
            field.set_value(&written);
        }
    });
    let begin = move |_| {
        typing.update(|typing| {
            typing.get_or_insert_with(|| untrack(kept_note));
        });
    };
    let end = move |event: Event| {
        // The field may be gone: a browser tells of its change also when it takes it away.
        let Some(subject) = subject.try_get_untracked() else {
            return;
        };
        let typed = event_target_value(&event);
        let meanwhile = untrack(kept_note);
        let before = typing.get_untracked();
        let is_changed = before.is_some_and(|before| before != meanwhile) && meanwhile != typed;
        write(
            subject,
            match is_changed && !meanwhile.is_empty() {
                true => [&meanwhile, "\n", &typed].concat(),
                false => typed,
            },
        );
        typing.set(None);
    };
    let rest = move |_| {
        let _ = typing.try_set(None);
    };
    let kept = Memo::new(move |_| {
        let columns = columns.get();
        decisions.with(|decision| {
            let subjects = decision.notes().map(|(subject, _)| subject);
            let concerned = subjects.filter(|subject| subject.concerns(&columns));
            concerned.collect::<Vec<NoteSubject>>()
        })
    });
    let is_empty = Memo::new(move |_| columns.with(Vec::is_empty));
    let choose_method = move |event: Event| about.set(event_target_value(&event).parse().ok());
    let choose_row = move |event: Event| row.set(NotedRow::read(&event_target_value(&event)));
    let rows = dynamic(move || {
        let option = |noted: NotedRow| {
            let (value, named) = (noted.written(), noted.clone());
            let name = Signal::derive(move || named.label(app));
            let is_chosen =
                Signal::derive(move || chosen.with(|chosen| chosen.as_ref() == Some(&noted)));
            view! { <option value=value prop:selected=is_chosen prop:textContent=name></option> }
        };
        let of_dataset = app.rows().into_iter().map(NotedRow::Dataset);
        of_dataset.chain(own_rows.get()).map(option).collect_view()
    });
    let is_no_row = Signal::derive(move || chosen.with(Option::is_none));
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
                row.set(Some(NotedRow::Dataset(own)));
            }
            NoteSubject::Value(slug, criterion) => {
                about.set(Some(slug));
                row.set(Some(NotedRow::Own(criterion)));
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
                    <MethodOptions chosen=about.into()/>
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
                    node_ref=field
                    on:input=begin
                    on:change=end
                    on:blur=rest
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

/// A row in which something can be noted of a method.
#[derive(Clone, PartialEq)]
enum NotedRow {
    Dataset(Row),
    /// That of an own criterion, by its name.
    Own(String),
}

impl NotedRow {
    /// What no id of a row begins with.
    const OWN: &str = "own:";

    /// As the value of an option, which [`Self::read`] reads.
    fn written(&self) -> String {
        match self {
            Self::Dataset(row) => row.id().to_owned(),
            Self::Own(name) => [Self::OWN, name].concat(),
        }
    }

    fn read(value: &str) -> Option<Self> {
        match value.strip_prefix(Self::OWN) {
            Some(name) => Some(Self::Own(name.to_owned())),
            None => Row::from_id(value).map(Self::Dataset),
        }
    }

    fn label(&self, app: App) -> String {
        match self {
            Self::Dataset(row) => app.row_label(*row),
            Self::Own(name) => name.clone(),
        }
    }
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
    let change = Callback::new(move |()| edit.run(subject.get_value()));
    let delete = Callback::new(move |()| {
        let step = Change::Note {
            subject: subject.get_value(),
            text: None,
        };
        entry::delete(app, decisions, outcome, &place.get_untracked(), step);
    });
    view! {
        <li>
            <div>
                <strong>{text(place)}</strong>
                <p class="note-text">{text(written)}</p>
            </div>
            <EntryActs name=place change delete/>
        </li>
    }
}

/// What a note is about, in words.
fn subject_text(app: App, subject: &NoteSubject) -> String {
    match subject {
        NoteSubject::Comparison(_) => say(app, DecisionKey::NoteComparison),
        NoteSubject::Method(slug) => app.name(slug),
        NoteSubject::Cell(slug, row) => [&app.name(slug), " – ", &app.row_label(*row)].concat(),
        NoteSubject::Value(slug, criterion) => [&app.name(slug), " – ", criterion].concat(),
    }
}
