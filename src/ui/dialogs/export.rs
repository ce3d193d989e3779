use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use tertium_core::{locale::Key, query::Panel};
use tertium_export::{Choices, Format, write};

use super::{
    dialog::Dialog,
    preview::Preview,
    purpose::{PurposeChoice, remembered},
    share::Share,
};
use crate::{
    app::{App, Export, use_app},
    platform::{
        download,
        picture::{self, PictureError},
        print,
    },
    ui::{
        copying::{Content, CopyButton},
        panel_button::PanelButton,
        text::text,
        way_on::WayOn,
    },
};

/// How long a browser needs before it takes the next file.
const BETWEEN_FILES: Duration = Duration::from_millis(200);

/// The comparison as a link, and as what somebody needs it for: a table to paste, a document, cells, references, a picture.
#[component]
pub fn ExportDialog() -> impl IntoView {
    let app = use_app();
    let export = Memo::new_with_compare(move |_| app.export(), |_, _| true);
    let choices = RwSignal::new(remembered());
    let format = Memo::new(move |_| choices.with(Choices::format));
    // What did not come of the visitor's last act.
    let outcome = RwSignal::new(None::<Key>);
    let written = move |format: Format| export.with(|export| Some(write(format, export.table()?)));
    let document = Memo::new(move |_| written(format.get()));
    let bibliography = Memo::new(move |_| written(format.get().bibliography()?));
    let sentence =
        Memo::new(move |_| written(Format::Sentence).map(|text| text.trim_end().to_owned()));
    let status = Signal::derive(move || export.with(|export| status(app, export, outcome.get())));
    let has_left_out = move || export.with(|export| !export.left_out().is_empty());
    let note = Signal::derive(move || {
        let key = match format.get() {
            Format::LatexTable => Key::NoteLatex,
            Format::PandocTable => Key::NotePandoc,
            Format::HtmlTable => Key::NoteWord,
            Format::CsvExcel => Key::NoteExcel,
            _ => return String::new(),
        };
        app.words.text(key)
    });
    view! {
        <Dialog title=app.words.label(Key::Export)>
            <div class="export-panel">
                <Share sentence/>
                <section class="export-as" aria-labelledby="export-as-title">
                    <div class="export-as-head">
                        <h3 id="export-as-title">{text(app.words.label(Key::ExportTake))}</h3>
                        <PanelButton action="thesis" label=app.words.label(Key::Thesis) panel=Panel::Thesis/>
                        <button type="button" data-action="print" on:click=|_| print::page()>
                            {text(app.words.label(Key::Print))}
                        </button>
                    </div>
                    <PurposeChoice choices/>
                    <p class="note" prop:textContent=note></p>
                    <Acts export format document bibliography outcome/>
                    <p class="found">
                        <span role="status">{text(status)}</span>
                        <Show when=has_left_out>
                            <WayOn retry=Box::new(move || app.retry_failed())/>
                        </Show>
                    </p>
                    <Preview export format document bibliography/>
                </section>
            </div>
        </Dialog>
    }
}

/// What can be done with what is chosen: copied, downloaded, both with the references that belong to it.
#[component]
fn Acts(
    /// The comparison.
    export: Memo<Export>,
    /// In which format.
    format: Memo<Format>,
    /// The text of the format.
    document: Memo<Option<String>>,
    /// The text of the file that belongs to it, where one does.
    bibliography: Memo<Option<String>>,
    /// What did not come of the last act.
    outcome: RwSignal<Option<Key>>,
) -> impl IntoView {
    let app = use_app();
    let copied = Callback::new(move |()| {
        let content = document.get_untracked().unwrap_or_default();
        let is_markup = format.get_untracked() == Format::HtmlTable;
        // Where only bare text is taken, it is that of a table that is read as such.
        let bare = export.with_untracked(|export| {
            let table = export.table().filter(|_| is_markup)?;
            Some(write(Format::Markdown, table))
        });
        match bare {
            Some(text) => Content::Markup {
                html: content,
                text,
            },
            None => Content::Text(content.trim_start_matches('\u{feff}').to_owned()),
        }
    });
    let copied_references =
        Callback::new(move |()| Content::Text(bibliography.get_untracked().unwrap_or_default()));
    let file_name = move |format: Format| {
        export.with_untracked(|export| export.table().map(|table| table.file_name(format)))
    };
    let save = move |name: &str, format: Format, content: &str| {
        let saved = download::save_text(name, format.mime(), content);
        // The dialog may be closed by then.
        let _ = outcome.try_set(saved.err().map(|_| Key::DownloadFailed));
    };
    let save_all = move |_| {
        let format = format.get_untracked();
        if let Some((name, content)) = file_name(format).zip(document.get_untracked()) {
            save(&name, format, &content);
        }
        let references = format.bibliography();
        let name = references.and_then(file_name);
        if let (Some(format), Some(name), Some(content)) =
            (references, name, bibliography.get_untracked())
        {
            set_timeout(move || save(&name, format, &content), BETWEEN_FILES);
        }
    };
    let save_png = move |_| {
        let name = file_name(Format::Svg).map(|name| name.replace(".svg", ".png"));
        let drawing = document.get_untracked();
        spawn_local(async move {
            let Some((name, drawing)) = name.zip(drawing) else {
                return;
            };
            let saved = picture::save_png(&name, &drawing).await;
            let _ = outcome.try_set(saved.err().map(|error| match error {
                PictureError::Refused => Key::DownloadFailed,
                PictureError::TooLarge => Key::PictureTooLarge,
                PictureError::Falsified => Key::PictureFalsified,
            }));
        });
    };
    let lacks_document = Signal::derive(move || document.with(Option::is_none));
    let is_picture = Memo::new(move |_| format.get() == Format::Svg);
    let has_references = Memo::new(move |_| format.get().bibliography().is_some());
    let copy_label = Signal::derive(move || {
        let is_table = has_references.get() || format.get() == Format::HtmlTable;
        app.words
            .text(if is_table { Key::CopyTable } else { Key::Copy })
    });
    let files = move |formats: &[Format]| {
        let extensions: Vec<String> = formats
            .iter()
            .map(|format| [".", format.extension()].concat())
            .collect();
        let files = app.words.list(&extensions);
        app.words.format(Key::Download, &[("files", &files)])
    };
    let download_label = Signal::derive(move || {
        let format = format.get();
        match format.bibliography() {
            Some(references) => files(&[format, references]),
            None => files(&[format]),
        }
    });
    let png_label = Signal::derive(move || app.words.format(Key::Download, &[("files", ".png")]));
    view! {
        <div class="acts">
            <Show when=move || !is_picture.get()>
                <CopyButton
                    action="copy"
                    label=copy_label
                    content=copied
                    field="#export-preview"
                    is_primary=true
                    is_disabled=lacks_document
                />
            </Show>
            <Show when=move || has_references.get()>
                <CopyButton
                    action="copy-references"
                    label=app.words.label(Key::CopyReferences)
                    content=copied_references
                    field="#export-references"
                    is_disabled=lacks_document
                />
            </Show>
            <Show when=move || is_picture.get()>
                <button
                    type="button"
                    class="primary"
                    data-action="png"
                    disabled=lacks_document
                    on:click=save_png
                >
                    {text(png_label)}
                </button>
            </Show>
            <button type="button" data-action="download" disabled=lacks_document on:click=save_all>
                {text(download_label)}
            </button>
        </div>
    }
}

/// How far the export is, or what did not come of the last act.
fn status(app: App, export: &Export, outcome: Option<Key>) -> String {
    match (export, outcome) {
        (Export::Empty, _) => app.words.text(Key::ExportEmpty),
        (Export::Pending, _) => app.words.text(Key::ExportLoading),
        (Export::Ready { table: Err(_), .. }, _) => app.words.text(Key::ExportFailed),
        (Export::Ready { .. }, Some(outcome)) => app.words.text(outcome),
        (Export::Ready { left_out, .. }, None) if !left_out.is_empty() => app
            .words
            .format(Key::ExportWithout, &[("names", &app.names(left_out))]),
        (Export::Ready { .. }, None) => String::new(),
    }
}
