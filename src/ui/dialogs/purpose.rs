use leptos::prelude::*;
use tertium_core::locale::Key;
use tertium_export::{Choices, Format, Purpose};

use crate::{
    app::use_app,
    platform::storage::{self, Item},
    ui::text::text,
};

/// What the comparison is taken away for, and in which of the formats that serve it; both are remembered on the device.
#[component]
pub fn PurposeChoice(
    /// What was chosen.
    choices: RwSignal<Choices>,
) -> impl IntoView {
    let app = use_app();
    let purpose = Memo::new(move |_| choices.with(Choices::purpose));
    let format = Memo::new(move |_| choices.with(Choices::format));
    let change = move |change: &dyn Fn(&mut Choices)| {
        choices.update(change);
        // A device that keeps nothing begins with the usual choice the next time.
        let _ = storage::write(Item::Export, &choices.with_untracked(Choices::to_string));
    };
    let purposes = Purpose::ALL.into_iter().map(|own| {
        let is_chosen = Signal::derive(move || purpose.get() == own);
        let choose = move || change(&|choices| choices.choose_purpose(own));
        view! { <Radio name="purpose" value=own.id() label=name_of(own) is_chosen choose/> }
    });
    let formats = move || {
        let formats = purpose.get().formats().iter().copied();
        let choice = |own: Format| {
            let is_chosen = Signal::derive(move || format.get() == own);
            let choose = move || change(&|choices| choices.choose(own));
            view! { <Radio name="format" value=own.id() label=name_of_format(own) is_chosen choose/> }
        };
        formats.map(choice).collect_view()
    };
    let has_formats = Memo::new(move |_| purpose.get().formats().len() > 1);
    view! {
        <fieldset class="purposes">
            <legend class="hidden">{text(app.words.label(Key::ExportPurpose))}</legend>
            {purposes.collect_view()}
        </fieldset>
        <Show when=move || has_formats.get()>
            <fieldset class="formats">
                <legend>{text(app.words.label(Key::ExportFormat))}</legend>
                {formats}
            </fieldset>
        </Show>
    }
}

/// One of several choices.
#[component]
fn Radio(
    /// What is chosen among.
    name: &'static str,
    /// Its own id.
    value: &'static str,
    /// What it is called.
    label: Key,
    is_chosen: Signal<bool>,
    /// Chooses it.
    choose: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <label data-chosen=move || is_chosen.get().to_string()>
            <input
                type="radio"
                name=name
                value=value
                prop:checked=is_chosen
                on:change=move |_| choose()
            />
            {text(use_app().words.label(label))}
        </label>
    }
}

/// What was chosen on this device.
pub fn remembered() -> Choices {
    let kept = storage::read(Item::Export).ok().flatten();
    Choices::read(&kept.unwrap_or_default())
}

fn name_of(purpose: Purpose) -> Key {
    match purpose {
        Purpose::Paper => Key::PurposePaper,
        Purpose::Document => Key::PurposeDocument,
        Purpose::Spreadsheet => Key::PurposeSpreadsheet,
        Purpose::References => Key::WordReferences,
        Purpose::Picture => Key::PurposePicture,
    }
}

fn name_of_format(format: Format) -> Key {
    match format {
        Format::Markdown => Key::FormatMarkdown,
        Format::Pandoc | Format::PandocTable => Key::FormatPandoc,
        Format::Quarto => Key::FormatQuarto,
        Format::Csv => Key::FormatCsv,
        Format::CsvExcel => Key::FormatCsvExcel,
        Format::Latex | Format::LatexTable => Key::FormatLatex,
        Format::Html => Key::FormatHtml,
        Format::HtmlTable => Key::FormatWord,
        Format::Json => Key::FormatJson,
        Format::Svg => Key::PurposePicture,
        Format::Bibtex => Key::FormatBibtex,
        Format::Ris => Key::FormatRis,
        Format::CslJson => Key::FormatCslJson,
        Format::Sentence => Key::ShareSentence,
    }
}
