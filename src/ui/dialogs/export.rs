use leptos::{prelude::*, task::spawn_local};
use tertium_core::locale::Key;
use tertium_export::{Format, write};

use super::{dialog::Dialog, share::Share};
use crate::{
    app::{App, Export, use_app},
    platform::{clipboard, download, focus, picture},
    ui::text::text,
};

/// Formats that stand together in the list.
struct FormatGroup {
    label: Key,
    formats: &'static [Format],
}

const GROUPS: [FormatGroup; 2] = [
    FormatGroup {
        label: Key::ExportTables,
        formats: &[
            Format::Markdown,
            Format::Pandoc,
            Format::Csv,
            Format::CsvExcel,
            Format::Latex,
            Format::Html,
            Format::Json,
            Format::Svg,
        ],
    },
    FormatGroup {
        label: Key::ExportReferences,
        formats: &[Format::Bibtex, Format::Ris, Format::CslJson],
    },
];

/// The comparison as a file, as a text to paste, as a link.
#[component]
pub fn ExportDialog() -> impl IntoView {
    let app = use_app();
    let export = Memo::new_with_compare(move |_| app.export(), |_, _| true);
    let format = RwSignal::new(Format::Markdown);
    // What became of the visitor's last act.
    let outcome = RwSignal::new(None::<Key>);
    let written = move |format: Format| export.with(|export| Some(write(format, export.table()?)));
    let document = Memo::new(move |_| written(format.get()));
    let sentence =
        Memo::new(move |_| written(Format::Sentence).map(|text| text.trim_end().to_owned()));
    // What Excel knows UTF-8 by is no part of a text that is read or pasted.
    let shown = Signal::derive(move || {
        document
            .get()
            .unwrap_or_default()
            .trim_start_matches('\u{feff}')
            .to_owned()
    });
    let choose = move |event| {
        outcome.set(None);
        format.set(Format::named(&event_target_value(&event)).unwrap_or(Format::Markdown));
    };
    let copy = move |_| {
        spawn_local(async move {
            let copied = clipboard::copy(&shown.get_untracked()).await;
            if copied.is_err() {
                focus::select("#export-preview");
            }
            // The dialog may be closed by then.
            let _ = outcome.try_set(Some(if copied.is_ok() {
                Key::Copied
            } else {
                Key::CopyDenied
            }));
        });
    };
    let save = move |_| {
        let format = format.get_untracked();
        let name = untrack(|| app.export_file_name(format));
        let content = document.get_untracked().unwrap_or_default();
        let saved = download::save_text(&name, format.mime(), &content);
        outcome.set(saved.err().map(|_| Key::DownloadFailed));
    };
    let save_png = move |_| {
        let name = untrack(|| app.export_file_name(Format::Svg)).replace(".svg", ".png");
        let drawing = document.get_untracked().unwrap_or_default();
        spawn_local(async move {
            let saved = picture::save_png(&name, &drawing).await;
            let _ = outcome.try_set(saved.err().map(|_| Key::DownloadFailed));
        });
    };
    let lacks_document = Signal::derive(move || document.with(Option::is_none));
    let is_drawing = move || format.get() == Format::Svg && !lacks_document.get();
    let status = Signal::derive(move || export.with(|export| status(app, export, outcome.get())));
    let has_left_out = move || export.with(|export| !export.left_out().is_empty());
    let group = |group: &'static FormatGroup| {
        let options = group.formats.iter().map(|format| {
            let label = app.words.label(label(*format));
            view! { <option value=format.id() prop:textContent=label></option> }
        });
        view! {
            <optgroup label=app.words.label(group.label)>{options.collect_view()}</optgroup>
        }
    };
    let groups = GROUPS.iter().map(group).collect_view();
    view! {
        <Dialog title=app.words.label(Key::Export)>
            <div class="export-bar">
                <label>
                    {text(app.words.label(Key::ExportFormat))}
                    <select name="format" on:change=choose>
                        {groups}
                    </select>
                </label>
                <button type="button" data-action="copy" disabled=lacks_document on:click=copy>
                    {text(app.words.label(Key::Copy))}
                </button>
                <button type="button" data-action="download" disabled=lacks_document on:click=save>
                    {text(app.words.label(Key::Download))}
                </button>
                <Show when=is_drawing>
                    <button type="button" data-action="png" on:click=save_png>
                        {text(app.words.label(Key::DownloadPng))}
                    </button>
                </Show>
            </div>
            <textarea
                id="export-preview"
                class="export-preview"
                translate="no"
                readonly=true
                spellcheck="false"
                wrap="off"
                aria-label=app.words.label(Key::ExportPreview)
                prop:value=shown
            ></textarea>
            <p class="found">
                <span role="status">{text(status)}</span>
                <Show when=has_left_out>
                    <button type="button" data-action="retry" on:click=move |_| app.retry_failed()>
                        {text(app.words.label(Key::Retry))}
                    </button>
                </Show>
            </p>
            <Share sentence outcome/>
        </Dialog>
    }
}

/// How far the export is, or what became of the last act.
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

/// What a format is called in the list.
fn label(format: Format) -> Key {
    match format {
        Format::Markdown => Key::FormatMarkdown,
        Format::Pandoc => Key::FormatPandoc,
        Format::Csv => Key::FormatCsv,
        Format::CsvExcel => Key::FormatCsvExcel,
        Format::Latex => Key::FormatLatex,
        Format::Html => Key::FormatHtml,
        Format::Json => Key::FormatJson,
        Format::Svg => Key::FormatSvg,
        Format::Bibtex => Key::FormatBibtex,
        Format::Ris => Key::FormatRis,
        Format::CslJson => Key::FormatCslJson,
        Format::Sentence => Key::CopySentence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_of_a_file_is_offered_once() {
        let offered: Vec<Format> = GROUPS
            .iter()
            .flat_map(|group| group.formats)
            .copied()
            .collect();
        for format in Format::ALL {
            let count = offered.iter().filter(|other| **other == format).count();
            assert_eq!(count, usize::from(format != Format::Sentence), "{format:?}");
        }
    }
}
