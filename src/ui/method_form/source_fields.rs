//! The fields of a source: which are asked for depends on what kind of work it is.

use leptos::{ev::Event, prelude::*};
use tertium_core::{
    decision::{Draft, DraftSource},
    locale::{DecisionKey, Key},
};

use super::{
    fields::{ListField, TextField},
    findings::Found,
};
use crate::{
    app::{App, use_app},
    ui::{
        decision::words::{label, say},
        dynamic::dynamic,
        text::text,
    },
};

/// A field for a text.
struct SourceField {
    /// The way to it in a record.
    path: &'static str,
    name: Name,
    /// The kinds of works that it is asked for; for all others it is shown where it says something.
    kinds: &'static [&'static str],
    text: fn(&mut Draft) -> &mut String,
}

enum Name {
    Text(DecisionKey),
    /// The same in every language.
    Fixed(&'static str),
}

/// A source of which nobody said the kind.
const UNSAID: &str = "";
const PERIODICALS: &[&str] = &["article-journal", "article-magazine"];
const BOOKS: &[&str] = &["book", "chapter", "paper-conference"];
const PARTS: &[&str] = &["chapter", "paper-conference"];

static FIELDS: [SourceField; 16] = [
    SourceField {
        path: "source.container-title",
        name: Name::Text(DecisionKey::SourceContainer),
        kinds: &[
            UNSAID,
            "article-journal",
            "article-magazine",
            "chapter",
            "paper-conference",
            "webpage",
        ],
        text: |draft| &mut draft.source.container,
    },
    SourceField {
        path: "source.volume",
        name: Name::Text(DecisionKey::SourceVolume),
        kinds: &[
            "article-journal",
            "article-magazine",
            "book",
            "chapter",
            "paper-conference",
        ],
        text: |draft| &mut draft.source.volume,
    },
    SourceField {
        path: "source.issue",
        name: Name::Text(DecisionKey::SourceIssue),
        kinds: PERIODICALS,
        text: |draft| &mut draft.source.issue,
    },
    SourceField {
        path: "source.page",
        name: Name::Text(DecisionKey::SourcePage),
        kinds: &[
            "article-journal",
            "article-magazine",
            "chapter",
            "paper-conference",
        ],
        text: |draft| &mut draft.source.page,
    },
    SourceField {
        path: "source.edition",
        name: Name::Text(DecisionKey::SourceEdition),
        kinds: &["book", "chapter"],
        text: |draft| &mut draft.source.edition,
    },
    SourceField {
        path: "source.number",
        name: Name::Text(DecisionKey::SourceNumber),
        kinds: &["report"],
        text: |draft| &mut draft.source.number,
    },
    SourceField {
        path: "source.genre",
        name: Name::Text(DecisionKey::SourceGenre),
        kinds: &["thesis", "report"],
        text: |draft| &mut draft.source.genre,
    },
    SourceField {
        path: "source.publisher",
        name: Name::Text(DecisionKey::SourcePublisher),
        kinds: &[
            "book",
            "chapter",
            "paper-conference",
            "thesis",
            "report",
            "article",
        ],
        text: |draft| &mut draft.source.publisher,
    },
    SourceField {
        path: "source.publisher-place",
        name: Name::Text(DecisionKey::SourcePlace),
        kinds: &["book", "chapter", "paper-conference", "thesis", "report"],
        text: |draft| &mut draft.source.place,
    },
    SourceField {
        path: "source.collection-title",
        name: Name::Text(DecisionKey::SourceSeries),
        kinds: BOOKS,
        text: |draft| &mut draft.source.collection,
    },
    SourceField {
        path: "source.collection-number",
        name: Name::Text(DecisionKey::SourceSeriesNumber),
        kinds: &[],
        text: |draft| &mut draft.source.collection_number,
    },
    SourceField {
        path: "source.event-title",
        name: Name::Text(DecisionKey::SourceEvent),
        kinds: &[],
        text: |draft| &mut draft.source.event,
    },
    SourceField {
        path: "source.number-of-pages",
        name: Name::Text(DecisionKey::SourcePages),
        kinds: &[],
        text: |draft| &mut draft.source.pages,
    },
    SourceField {
        path: "source.ISBN",
        name: Name::Fixed("ISBN"),
        kinds: BOOKS,
        text: |draft| &mut draft.source.isbn,
    },
    SourceField {
        path: "source.ISSN",
        name: Name::Fixed("ISSN"),
        kinds: &[],
        text: |draft| &mut draft.source.issn,
    },
    SourceField {
        path: "source.arxiv",
        name: Name::Fixed("arXiv"),
        kinds: &["article", "article-journal", "paper-conference"],
        text: |draft| &mut draft.source.arxiv,
    },
];

impl SourceField {
    fn name(&self, app: App) -> String {
        match self.name {
            Name::Text(key) => say(app, key),
            Name::Fixed(name) => name.to_owned(),
        }
    }

    fn is_shown(&self, draft: &mut Draft) -> bool {
        let is_asked_for = self.kinds.contains(&&*draft.source.kind);
        is_asked_for || !(self.text)(draft).is_empty()
    }
}

/// What a field of a source is called in the form.
pub fn name(app: App, path: &str) -> Option<String> {
    let key = match path {
        "source.type" => DecisionKey::SourceKind,
        "source.title" => DecisionKey::SourceTitle,
        "source.author" => DecisionKey::SourceAuthors,
        "source.editor" => DecisionKey::SourceEditors,
        "source.issued" => DecisionKey::SourceYear,
        path => {
            let field = FIELDS.iter().find(|field| field.path == path);
            return field.map(|field| field.name(app));
        }
    };
    Some(say(app, key))
}

/// The work that introduced the method.
#[component]
pub fn SourceFields(draft: RwSignal<Draft>, found: RwSignal<Found>) -> impl IntoView {
    let app = use_app();
    let own_word = move |key: DecisionKey| label(app, key);
    let has_editors = Memo::new(move |_| {
        draft.with(|Draft { source, .. }| {
            PARTS.contains(&&*source.kind) || source.kind == "book" || !source.editors.is_empty()
        })
    });
    let editors = dynamic(move || {
        has_editors.get().then(|| {
            view! { <ListField draft found path="source.editor" label=own_word(DecisionKey::SourceEditors) list=|draft| &mut draft.source.editors/> }
        })
    });
    let shown = Memo::new(move |_| {
        let mut draft = draft.get();
        FIELDS.each_ref().map(|field| field.is_shown(&mut draft))
    });
    let fields = FIELDS.iter().enumerate().map(|(place, field)| {
        let is_shown = Memo::new(move |_| shown.with(|shown| shown[place]));
        dynamic(move || {
            is_shown.get().then(|| {
                let label = Signal::derive(move || field.name(app));
                view! { <TextField draft found path=field.path label text=field.text/> }
            })
        })
    });
    view! {
        <fieldset>
            <legend>{text(app.words.label(Key::RowSource))}</legend>
            <SourceKind draft/>
            <TextField draft found path="source.title" label=own_word(DecisionKey::SourceTitle) text=|draft| &mut draft.source.title/>
            <ListField draft found path="source.author" label=own_word(DecisionKey::SourceAuthors) list=|draft| &mut draft.source.authors/>
            {editors}
            <TextField draft found path="source.issued" label=own_word(DecisionKey::SourceYear) text=|draft| &mut draft.source.year/>
            {fields.collect_view()}
            <TextField draft found path="source.DOI" label=Signal::stored("DOI".to_owned()) text=|draft| &mut draft.source.doi/>
            <TextField draft found path="source.URL" label=own_word(DecisionKey::Address) text=|draft| &mut draft.source.url/>
        </fieldset>
    }
    .into_any()
}

#[component]
fn SourceKind(draft: RwSignal<Draft>) -> impl IntoView {
    let app = use_app();
    let kinds = DraftSource::KINDS.into_iter().zip([
        DecisionKey::SourceKindJournal,
        DecisionKey::SourceKindProceedings,
        DecisionKey::SourceKindBook,
        DecisionKey::SourceKindChapter,
        DecisionKey::SourceKindPreprint,
        DecisionKey::SourceKindThesis,
        DecisionKey::SourceKindReport,
        DecisionKey::SourceKindPage,
        DecisionKey::SourceKindMagazine,
        DecisionKey::SourceKindManuscript,
    ]);
    let options = kinds.map(|(kind, key)| {
        let is_chosen = Signal::derive(move || draft.with(|draft| draft.source.kind == kind));
        view! { <option value=kind prop:selected=is_chosen prop:textContent=label(app, key)></option> }
    });
    let is_none = Signal::derive(move || {
        draft.with(|draft| !DraftSource::KINDS.contains(&&*draft.source.kind))
    });
    let change = move |event: Event| {
        let kind = event_target_value(&event);
        draft.update(|draft| draft.source.kind = kind);
    };
    view! {
        <label>
            {text(label(app, DecisionKey::SourceKind))}
            <select name="source.type" on:change=change>
                <option value="" prop:selected=is_none prop:textContent=label(app, DecisionKey::NotSaid)></option>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}
