use leptos::prelude::*;

use super::{dialog::Dialog, share::Share};
use crate::{
    browser::{clipboard, download, exporter::Exporter, focus, picture},
    export::Format,
    locale::{Key, PanelKey},
    method::Slug,
    state::{
        App, Taking,
        erased::{memo, spawn},
    },
    view::{
        built::{Built, IntoBuilt, nothing},
        erased::{flag, part, text},
    },
};

/// The formats with the whole table, and those with its references alone.
const GROUPS: [(PanelKey, &[(Format, PanelKey)]); 2] = [
    (
        PanelKey::ExportTables,
        &[
            (Format::Markdown, PanelKey::FormatMarkdown),
            (Format::Pandoc, PanelKey::FormatPandoc),
            (Format::Csv, PanelKey::FormatCsv),
            (Format::CsvExcel, PanelKey::FormatCsvExcel),
            (Format::Latex, PanelKey::FormatLatex),
            (Format::Html, PanelKey::FormatHtml),
            (Format::Json, PanelKey::FormatJson),
            (Format::Svg, PanelKey::FormatSvg),
        ],
    ),
    (
        PanelKey::ExportReferences,
        &[(Format::Bibtex, PanelKey::FormatBibtex), (Format::Ris, PanelKey::FormatRis), (Format::CslJson, PanelKey::FormatCslJson)],
    ),
];

/// The words of an export under their names in a request.
const WORDS: [(&str, PanelKey); 9] = [
    ("respect", PanelKey::WordRespect),
    ("verdict", PanelKey::WordVerdict),
    ("same", PanelKey::WordSame),
    ("incomplete", PanelKey::WordIncomplete),
    ("references", PanelKey::WordReferences),
    ("dataset", PanelKey::WordDataset),
    ("licence", PanelKey::WordLicence),
    ("comparison", PanelKey::WordComparison),
    ("sentence", PanelKey::WordSentence),
];

/// How far the exporter is.
#[derive(Clone)]
enum Program {
    Pending,
    Failed,
    Ready(Exporter),
}

/// The comparison to take away: as a file, as a text to paste, as a link.
#[component]
pub fn Export() -> impl IntoView {
    let app = App::use_context();
    let (program, set_program) = signal(Program::Pending);
    let start = move || {
        set_program.set(Program::Pending);
        spawn(async move {
            let started = Exporter::start().await.map_or(Program::Failed, Program::Ready);
            // The panel may be closed by then.
            let _ = set_program.try_set(started);
        });
    };
    start();
    let (format, set_format) = signal(Format::Markdown);
    let (said, say) = signal(None::<PanelKey>);
    let taking = memo(move || app.taking(&app.words_of_exports()));
    let written = move |format: Format| match (program.get(), taking.get()) {
        (Program::Ready(exporter), Taking::Ready { request, .. }) => exporter.write(format, &request),
        _ => None,
    };
    let export = memo(move || written(format.get()));
    let sentence = memo(move || written(Format::Sentence).map(|sentence| sentence.trim_end().to_owned()));
    // What Excel knows UTF-8 by is no part of a text that is read or pasted.
    let shown = move || export.get().unwrap_or_default().trim_start_matches('\u{feff}').to_owned();
    let choose = move |event| {
        say.set(None);
        set_format.set(Format::named(&event_target_value(&event)).unwrap_or(Format::Markdown));
    };
    let copy = move |_| {
        spawn(async move {
            let copied = clipboard::copy(&untrack(shown)).await;
            if !copied {
                focus::select("#export-preview");
            }
            let _ = say.try_set(Some(if copied { PanelKey::Copied } else { PanelKey::CopyDenied }));
        });
    };
    let save = move |_| {
        let format = format.get_untracked();
        let saved = download::save(&untrack(|| app.file_name(format)), format.mime(), &export.get_untracked().unwrap_or_default());
        say.set((!saved).then_some(PanelKey::DownloadFailed));
    };
    let png = move || {
        if format.get() != Format::Svg || export.with(Option::is_none) {
            return nothing();
        }
        let save = move |_| {
            let name = untrack(|| app.file_name(Format::Svg)).replace(".svg", ".png");
            let drawing = export.get_untracked().unwrap_or_default();
            spawn(async move {
                let saved = picture::save(&name, &drawing).await;
                let _ = say.try_set((!saved).then_some(PanelKey::DownloadFailed));
            });
        };
        view! { <button type="button" data-action="png" on:click=save>{app.told(PanelKey::DownloadPng)}</button> }.built()
    };
    let status = move || match (taking.get(), program.get(), said.get()) {
        (Taking::Empty, ..) => app.tell(PanelKey::ExportEmpty, &[]),
        (_, Program::Failed, _) => app.tell(PanelKey::ExportFailed, &[]),
        (Taking::Pending, ..) | (_, Program::Pending, _) => app.tell(PanelKey::ExportLoading, &[]),
        _ if export.with(Option::is_none) => app.tell(PanelKey::ExportFailed, &[]),
        (.., Some(said)) => app.tell(said, &[]),
        (Taking::Ready { lacking, .. }, ..) if !lacking.is_empty() => {
            let names: Vec<String> = lacking.iter().map(|slug| app.name(slug)).collect();
            app.tell(PanelKey::ExportWithout, &[("names", &app.listed(&names))])
        }
        _ => String::new(),
    };
    let retry = move || {
        let lacks = taking.with(|taking| matches!(taking, Taking::Ready { lacking, .. } if !lacking.is_empty()));
        let failed = matches!(program.get(), Program::Failed);
        let again = move |_| if failed { start() } else { app.retry_failed() };
        if lacks || failed {
            return view! { <button type="button" data-action="retry" on:click=again>{app.said(Key::Retry)}</button> }.built();
        }
        nothing()
    };
    let lacks_all = move || export.with(Option::is_none);
    let options = |formats: &'static [(Format, PanelKey)]| {
        let option = |(format, key): &(Format, PanelKey)| view! { <option value=format.id()>{app.told(*key)}</option> }.built();
        formats.iter().map(option).collect::<Vec<Built>>()
    };
    let groups = GROUPS.map(|(label, formats)| view! { <optgroup label=app.told(label)>{options(formats)}</optgroup> }.built());
    let content = view! {
        <div class="export-bar">
            <label>
                <span>{app.told(PanelKey::ExportFormat)}</span>
                <select name="format" on:change=choose>{groups.into_iter().collect::<Vec<Built>>()}</select>
            </label>
            <button type="button" data-action="copy" disabled=flag(lacks_all) on:click=copy>{app.told(PanelKey::Copy)}</button>
            <button type="button" data-action="download" disabled=flag(lacks_all) on:click=save>{app.told(PanelKey::Download)}</button>
            {part(png)}
        </div>
        <textarea id="export-preview" class="export-preview" readonly=flag(|| true) spellcheck="false" wrap="off" aria-label=app.told(PanelKey::ExportPreview) prop:value=text(shown)></textarea>
        <p class="found"><span role="status">{text(status)}</span> {part(retry)}</p>
        <Share sentence say/>
    };
    view! { <Dialog title=PanelKey::Export content=content.built()/> }
}

impl App {
    fn file_name(self, format: Format) -> String {
        let columns = self.columns();
        format.file_name(&columns.iter().map(Slug::as_str).collect::<Vec<_>>())
    }

    /// What exports say besides the table.
    fn words_of_exports(self) -> Vec<(&'static str, String)> {
        let own = WORDS.into_iter().map(|(name, key)| (name, self.tell(key, &[])));
        own.chain([("different", self.text(Key::Different))]).collect()
    }
}
