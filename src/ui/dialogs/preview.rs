use leptos::prelude::*;
use tertium_core::locale::Key;
use tertium_export::{Format, Part, Table};

use crate::{
    app::{Export, use_app},
    platform::picture,
    ui::text::fixed,
};

/// The most lines of a text that are seen at once; the rest is scrolled to.
const LINES: usize = 11;
/// The same for what is a companion of another text.
const FEW_LINES: usize = 5;

/// What is about to be taken away, as it will be: a text, a table that is pasted with its look, a picture.
#[component]
pub fn Preview(
    /// The comparison.
    export: Memo<Export>,
    /// In which format.
    format: Memo<Format>,
    /// The text of the format.
    document: Memo<Option<String>>,
    /// The text of the file that belongs to it, where one does.
    bibliography: Memo<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    // Drawn anew when it is another kind of thing, not whenever the text changes.
    let kind = Memo::new(move |_| Kind::of(format.get()));
    let has_bibliography = Memo::new(move |_| format.get().bibliography().is_some());
    move || match kind.get() {
        Kind::Text => view! {
            <TextPreview id="export-preview" label=Key::ExportPreview lines=LINES document/>
            <Show when=move || has_bibliography.get()>
                <TextPreview
                    id="export-references"
                    label=Key::WordReferences
                    lines=FEW_LINES
                    document=bibliography
                />
            </Show>
        }
        .into_any(),
        Kind::Table => view! {
            <div
                id="export-preview"
                class="export-table"
                tabindex="0"
                role="region"
                aria-label=app.words.label(Key::ExportPreview)
            >
                {move || export.with(|export| export.table().map(drawn_table))}
            </div>
        }
        .into_any(),
        Kind::Picture => view! {
            {move || document.get().map(|drawing| view! { <Picture drawing/> })}
        }
        .into_any(),
    }
}

/// How something is shown before it is taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Table,
    Picture,
}

impl Kind {
    fn of(format: Format) -> Self {
        match format {
            Format::HtmlTable => Self::Table,
            Format::Svg => Self::Picture,
            _ => Self::Text,
        }
    }
}

/// A text to read and to copy by hand, as high as it is long up to some lines.
#[component]
fn TextPreview(
    id: &'static str,
    /// What it is called.
    label: Key,
    /// How many lines are seen at once.
    lines: usize,
    /// The text.
    document: Memo<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    // What Excel knows UTF-8 by is no part of a text that is read or pasted.
    let shown = Signal::derive(move || {
        let document = document.get().unwrap_or_default();
        document.trim_start_matches('\u{feff}').to_owned()
    });
    // One more, for the bar by which long lines are scrolled.
    let rows = Signal::derive(move || {
        (shown.get().lines().count() + 1)
            .clamp(3, lines)
            .to_string()
    });
    view! {
        <textarea
            id=id
            class="export-preview"
            translate="no"
            readonly=true
            spellcheck="false"
            wrap="off"
            rows=rows
            aria-label=app.words.label(label)
            prop:value=shown
        ></textarea>
    }
}

/// The table as a word processor pastes it.
fn drawn_table(table: &Table) -> impl IntoView + use<> {
    let number = |place: Option<usize>| {
        place.map_or_else(String::new, |place| {
            [" [", &(place + 1).to_string(), "]"].concat()
        })
    };
    let heads = table.columns.iter().map(|column| {
        let head = [&column.name, &*number(table.source_of(column))].concat();
        view! { <th scope="col">{fixed(head)}</th> }
    });
    let rows = table.rows.iter().map(|row| {
        let label = [&*row.label, if row.differs() { " ≠" } else { "" }].concat();
        let cells = row.cells.iter().map(|cell| {
            let texts: Vec<&str> = cell.iter().map(|Part { text, .. }| &**text).collect();
            view! { <td>{fixed(texts.join("; "))}</td> }
        });
        view! {
            <tr>
                <th scope="row">{fixed(label)}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    let sources = table.sources.iter();
    let sources = sources.map(|source| view! { <li>{fixed(source.citation.clone())}</li> });
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{fixed(table.words.respect.clone())}</th>
                    {heads.collect_view()}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <ol>{sources.collect_view()}</ol>
    }
}

/// A drawing as a picture.
#[component]
fn Picture(
    /// The drawing, as SVG.
    drawing: String,
) -> impl IntoView {
    let app = use_app();
    let address = picture::address(&drawing).unwrap_or_default();
    let revoked = address.clone();
    on_cleanup(move || picture::revoke(&revoked));
    view! {
        <img
            id="export-preview"
            class="export-picture"
            src=address
            alt=Signal::derive(move || app.comparison_title())
        />
    }
}
