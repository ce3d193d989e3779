//! The panel that takes a comparison away: formats, copy, download, link.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{
    browser::{Visit, visit, visit_as},
    host::Fault,
    page::{Page, SEED, SEED_SLUGS},
};

pub const PREVIEW: &str = "($('#export-preview')?.value ?? '')";
pub const OPEN: &str = ".proposals [data-action=export]";
/// What the button that copies an export says of it.
const WORD_ON_COPY: &str = "$('.copying:has([data-action=copy]) [role=status]').innerText";

/// A format, what an export of it must show, and the ending of its file.
pub type Expected = (&'static str, &'static [&'static str], &'static str);

/// A purpose with its formats.
pub type OfPurpose = (&'static str, &'static [Expected]);

/// What can be chosen, with what the seed's comparison must show.
pub const PURPOSES: [OfPurpose; 5] = [
    (
        "paper",
        &[
            (
                "latex-table",
                &[
                    "\\begin{table}",
                    "\\label{tab:",
                    "\\caption{Сравнение на",
                    "\\toprule",
                    "\\cite{dettmers2023qlora}",
                    "booktabs",
                ],
                "tex",
            ),
            ("html-table", &["<table", "≠", "[3]", "<ol>"], "html"),
            (
                "pandoc-table",
                &["|:-----|", "[@dettmers2023qlora]", "≠"],
                "md",
            ),
        ],
    ),
    (
        "document",
        &[
            (
                "html",
                &["<!DOCTYPE html>", "<table", "≠", "<a href="],
                "html",
            ),
            (
                "latex",
                &["\\documentclass", "\\toprule", "\\cite{dettmers2023qlora}"],
                "tex",
            ),
            ("markdown", &["|:-----|", "≠", "QLoRA", "CC-BY-4.0"], "md"),
            ("pandoc", &["references:", "≠", "QLoRA", "CC-BY-4.0"], "md"),
            ("quarto", &["references:", "≠", "QLoRA", "CC-BY-4.0"], "qmd"),
        ],
    ),
    (
        "spreadsheet",
        &[
            ("csv-excel", &["\"Признак\";", "\"QLoRA\""], "csv"),
            (
                "csv",
                &["\"Признак\",", "\"Година на възникване\",", "CC-BY-4.0"],
                "csv",
            ),
            ("json", &["\"qlora\"", "CC-BY-4.0"], "json"),
        ],
    ),
    (
        "references",
        &[
            (
                "bibtex",
                &["{dettmers2023qlora,", "{rafailov2023direct,", "CC-BY-4.0"],
                "bib",
            ),
            ("ris", &["TY  - ", "ER  - ", "AU  - Dettmers"], "ris"),
            (
                "csl-json",
                &["\"dettmers2023qlora\"", "\"Rafailov\""],
                "json",
            ),
        ],
    ),
    ("picture", &[("svg", &["<svg xmlns=", "≠", "QLoRA"], "svg")]),
];

/// The formats whose citations lead to a file beside theirs.
pub const WITH_REFERENCES: [&str; 2] = ["latex-table", "pandoc-table"];

#[test]
fn a_comparison_is_taken_away_for_every_purpose() {
    visit(async |page| {
        note_what_leaves(page).await;
        page.open(&format!("{SEED}&lang=bg")).await;
        page.until("the way to the exports", &format!("$('{OPEN}')"))
            .await;
        page.click(OPEN).await;
        page.until(
            "a fragment of LaTeX",
            &format!("{PREVIEW}.includes('begin{{table}}')"),
        )
        .await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&panel=export&lang=bg"))
            .await;
        let shown: Vec<String> = page
            .read("$$('dialog input[name=purpose]').map(input => input.value)")
            .await;
        assert_eq!(shown, PURPOSES.map(|(purpose, _)| purpose));
        let facts: Vec<String> = page
            .read(
                "(build => [build.version, build.release, build.date, location.origin + location.pathname])
                    (JSON.parse($('#build').textContent))",
            )
            .await;
        for (purpose, formats) in PURPOSES {
            choose_format(page, formats[0].0).await;
            let shown: Vec<String> = page
                .read("$$('input[name=format]').map(input => input.value)")
                .await;
            let expected: Vec<&str> = formats.iter().map(|(format, ..)| *format).collect();
            // A purpose with one format asks for none.
            assert_eq!(
                shown,
                if expected.len() > 1 {
                    expected
                } else {
                    Vec::new()
                },
                "{purpose}"
            );
            for (format, parts, extension) in formats {
                choose_format(page, format).await;
                page.click("dialog [data-action=download]").await;
                let count = if WITH_REFERENCES.contains(format) {
                    2
                } else {
                    1
                };
                page.becomes::<usize, _>("files.length", &count).await;
                let stem = format!("tertium-{}", SEED_SLUGS.join("-"));
                if count == 2 {
                    let (name, references) = saved(page).await;
                    assert_eq!(name, format!("{stem}.bib"));
                    assert!(references.contains("{dettmers2023qlora,"), "{references}");
                }
                let (name, text) = saved(page).await;
                assert_eq!(name, format!("{stem}.{extension}"));
                for part in *parts {
                    assert!(text.contains(part), "{part} is missing in {format}: {text}");
                }
                // Where it comes from stands in each: the dataset's version, and the link with all slugs.
                let plain = text.replace("\\_", "_");
                assert!(
                    plain.contains(&facts[0])
                        && plain.contains(&facts[3])
                        && plain.contains(&SEED_SLUGS.join(",")),
                    "{format}: {text}"
                );
                // A number of related methods says nothing without the page behind it.
                assert!(!text.contains("Свързани"), "{format}: {text}");
                assert_eq!(text.starts_with('\u{feff}'), *format == "csv-excel");
                if !matches!(*format, "html-table" | "svg") {
                    let preview: String = page.read(PREVIEW).await;
                    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
                    assert_eq!(text, preview, "{format}");
                }
            }
        }
        choose_format(page, "markdown").await;
        page.until("Markdown", &format!("{PREVIEW}.includes('|:-----|')"))
            .await;
        let markdown: String = page.read(PREVIEW).await;
        assert!(
            facts.iter().all(|fact| markdown.contains(fact)),
            "{facts:?} in {markdown}"
        );

        // Copied is what is seen; a browser that refuses is reported, and the text is ready to be copied by hand.
        page.click("dialog [data-action=copy]").await;
        page.becomes::<Option<String>, _>("globalThis.copied", &Some(markdown.clone()))
            .await;
        // It is said where the hand is: on the pressed button, for a while.
        page.becomes::<String, _>(WORD_ON_COPY, "Копирано.").await;
        page.until(
            "the word on the button",
            "(([button, said]) =>
                said.left >= button.left && said.right <= button.right && said.bottom <= button.bottom
            )([...$('.copying:has([data-action=copy])').children].map(child => child.getBoundingClientRect()))",
        )
        .await;
        page.becomes::<String, _>(WORD_ON_COPY, "").await;
        page.click("dialog [data-action=copy-link]").await;
        let stamp = format!("/^{}\\.2\\.[\\w-]{{52}}$/", facts[1]);
        page.until(
            "a link with its stamp",
            &format!("{stamp}.test(new URL(globalThis.copied).searchParams.get('data'))"),
        )
        .await;
        let link: String = page.read("globalThis.copied").await;
        assert!(
            link.starts_with(&format!("{}{SEED}&order=seed&data=", facts[3]))
                && link.ends_with("&lang=bg"),
            "{link}"
        );
        assert_eq!(page.read::<String>("$('#share-link').value").await, link);
        assert!(
            markdown.replace("\\_", "_").contains(
                link.split("data=")
                    .nth(1)
                    .and_then(|rest| rest.split('&').next())
                    .expect("a stamp")
            ),
            "{link}"
        );
        page.click("dialog [data-action=copy-sentence]").await;
        page.until(
            "the sentence with the link",
            &format!("globalThis.copied.includes({})", json!(link)),
        )
        .await;
        page.run::<()>("globalThis.isRefused = true;", &[]).await;
        for (action, field) in [
            ("copy-link", "#share-link"),
            ("copy-sentence", "#share-sentence"),
            ("copy", "#export-preview"),
        ] {
            page.click(&format!("dialog [data-action={action}]")).await;
            page.until(
                "a word of refusal",
                &format!(
                    "(said =>
                        said.innerText.startsWith('Браузърът не позволи')
                        && said.checkVisibility({{ opacityProperty: true }})
                    )($('.copying:has([data-action={action}]) [role=status]'))"
                ),
            )
            .await;
            page.has_focus(field).await;
            page.until(
                "all is selected",
                &format!("$('{field}').selectionEnd === $('{field}').value.length"),
            )
            .await;
        }
        page.until(
            "no share sheet, no button",
            "!!navigator.share === !!$('[data-action=share]')",
        )
        .await;

        page.press(Key::Escape).await;
        page.until("no panel", "!$('dialog')").await;
        page.has_focus(OPEN).await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&lang=bg"))
            .await;
    });
}

#[test]
fn what_it_is_taken_away_for_is_remembered_on_the_device() {
    visit(async |page| {
        note_what_leaves(page).await;
        page.open(&format!("{SEED}&panel=export&lang=en")).await;
        choose_format(page, "html-table").await;
        choose_format(page, "ris").await;
        page.open(&format!("{SEED}&panel=export&lang=en")).await;
        page.until("RIS", &format!("{PREVIEW}.startsWith('TY  - ')"))
            .await;
        // A purpose that was left has the format that it had; its table is copied with its look.
        page.click("input[name=purpose][value=paper]").await;
        page.until(
            "the table as it is pasted",
            "$('input[value=html-table]').checked && $('#export-preview tbody tr')",
        )
        .await;
        page.click("dialog [data-action=copy]").await;
        page.until(
            "its markup",
            "globalThis.copiedItem?.types.join() === 'text/html,text/plain'",
        )
        .await;
        let script = "const done = arguments[0];
            copiedItem.getType('text/html')
                .then(blob => blob.text())
                .then(done, error => done(String(error)))";
        let markup: String = page
            .driver
            .execute_async(script, Vec::new())
            .await
            .expect("markup")
            .convert()
            .expect("a text");
        assert!(
            markup.starts_with("<div lang=\"en\">") && markup.contains(">QLoRA [3]</th>"),
            "{markup}"
        );
        // Refused, it stands selected.
        page.run::<()>("globalThis.isRefused = true;", &[]).await;
        page.click("dialog [data-action=copy]").await;
        page.until(
            "the table, selected",
            &format!("String(getSelection()).includes('QLoRA [3]') && {WORD_ON_COPY}"),
        )
        .await;
        // What is kept may be anything.
        page.run::<()>("localStorage['tertium.export'] = '<b> sentence latex'", &[])
            .await;
        page.open(&format!("{SEED}&panel=export&lang=en")).await;
        page.until(
            "a document",
            &format!("{PREVIEW}.includes('documentclass')"),
        )
        .await;
    });
}

#[test]
fn the_panel_follows_address_language_and_rows() {
    visit_as(
        Visit {
            languages: "en",
            ..Visit::default()
        },
        async |page| {
            page.open("?panel=export&lang=en").await;
            page.until(
                "nothing to export",
                "$('dialog .found [role=status]')?.innerText.startsWith('There is nothing')",
            )
            .await;
            page.until(
                "nothing to press",
                "$('dialog [data-action=download]').disabled
                    && $('dialog [data-action=copy-link]').disabled",
            )
            .await;
            page.until(
                "nothing that a link would open",
                "!$('.share').innerText.includes('The link opens')",
            )
            .await;

            page.open(&format!(
                "?slugs={},{},nobody&panel=export&lang=en",
                SEED_SLUGS[2], SEED_SLUGS[0]
            ))
            .await;
            page.until(
                "English, in the order of the columns",
                &format!("/QLoRA.*Direct/.test({PREVIEW}) && /Field[^]*Family/.test({PREVIEW})"),
            )
            .await;
            page.becomes::<String, _>(
                "$('#share-opens').innerText",
                "The link opens QLoRA and Direct preference optimization: all rows, in English.",
            )
            .await;
            page.until(
                "a link without what is not there",
                &format!("!{PREVIEW}.includes('nobody')"),
            )
            .await;
            page.run::<()>("$('.languages [lang=bg]').click()", &[])
                .await;
            page.until(
                "Bulgarian",
                &format!(
                    "{PREVIEW}.includes('Област')
                        && $('#panel-title').innerText === 'Експорт и споделяне'"
                ),
            )
            .await;

            page.open(&format!("{SEED}&rows=differences&panel=export&lang=en"))
                .await;
            page.becomes::<String, _>(
                "$('#share-opens').innerText.split(': ')[1]",
                "differences only, in English.",
            )
            .await;
            choose_format(page, "json").await;
            page.until("a preview", &format!("{PREVIEW}.startsWith('{{')"))
                .await;
            let rows: Value = page.read(&format!("JSON.parse({PREVIEW}).rows")).await;
            // The sentences that decide go along, though nothing is marked in them.
            let (differ, advise): (Vec<&Value>, Vec<&Value>) = rows
                .as_array()
                .expect("rows")
                .iter()
                .partition(|row| row["verdict"] == "different");
            let advise: Vec<&Value> = advise.iter().map(|row| &row["id"]).collect();
            assert!(differ.len() >= 5, "{rows:?}");
            assert_eq!(advise, ["use_when", "limits"]);

            page.is_accessible(async || {
                page.open(&format!("{SEED}&panel=export&lang=en")).await;
                page.until("a preview", &format!("$('dialog') && {PREVIEW}"))
                    .await;
                page.is_no_wider_than_the_screen().await;
            })
            .await;
        },
    );
}

#[test]
fn what_does_not_come_is_said_and_asked_for_again() {
    visit(async |page| {
        // A service worker that is quicker than this test would have the exports already.
        page.host.spoil("/service-worker.js", Fault::Status(404));
        page.host.spoil("/qlora.json", Fault::Status(500));
        page.open(&format!("{SEED}&lang=bg")).await;
        page.until("the way to the exports", &format!("$('{OPEN}')"))
            .await;
        page.host.spoil("/tertium-dialogs-", Fault::Status(500));
        page.click(OPEN).await;
        page.warns_of("Тази част на страницата не можа да се зареди.")
            .await;
        page.until("another try", "$('.notices [data-action=retry]')")
            .await;
        page.host.mend();
        page.host.spoil("/qlora.json", Fault::Status(500));
        page.click(".notices [data-action=retry]").await;
        page.until(
            "what there is",
            &format!("{PREVIEW}.includes('Маскирани') && !{PREVIEW}.includes('dettmers')"),
        )
        .await;
        page.becomes::<String, _>(
            "$('dialog .found [role=status]').innerText",
            "Без QLoRA: няма данни от сървъра.",
        )
        .await;
        page.host.mend();
        page.click("dialog [data-action=retry]").await;
        page.until(
            "all",
            "$('#export-references').value.includes('Efficient') && !$('dialog [data-action=retry]')",
        )
        .await;
        page.becomes::<String, _>("$('dialog .found [role=status]').innerText", "")
            .await;
    });
}

#[test]
fn a_panel_that_comes_before_the_records_waits_for_the_page() {
    visit(async |page| {
        // The page appears 450 ms after it started; the panel's program of this host is there before.
        page.host.spoil("/qlora.json", Fault::Late(2000));
        page.open(&format!("{SEED}&panel=export&lang=bg")).await;
        page.until(
            "a preview of what is there",
            &format!("$('dialog') && {PREVIEW}"),
        )
        .await;
        page.until(
            "the rows that the table shows",
            "$('.toolbar') && $('.proposals [data-action=export]')",
        )
        .await;
    });
}

/// What a spreadsheet would run is marked as text in one way, whatever signs stand before it.
#[test]
fn formulas_are_texts_in_every_table_of_cells() {
    const FORMULAS: [&str; 9] = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        " =1",
        "\u{ff1d}1",
        "\u{ff0b}1",
        "\u{2212}1",
    ];
    visit(async |page| {
        page.without_service_worker();
        // What has a fault is not cached: the altered records below have the same address.
        page.host.spoil("/qlora.json", Fault::Late(0));
        page.open(&format!("{SEED}&lang=en")).await;
        let script = "return fetch($('[data-row=dataset] td:last-child a').href).then(answer => answer.json())";
        let record: Value = page.run(script, &[]).await;
        for formula in FORMULAS {
            let mut record = record.clone();
            record["name"] = json!({ "bg": formula, "en": formula });
            record["summary"] = json!({ "bg": formula, "en": formula });
            record["originators"] = json!([formula]);
            page.host.mend();
            page.without_service_worker();
            page.host.spoil(
                "/qlora.json",
                Fault::Instead("application/json", record.to_string().leak()),
            );
            page.open(&format!("{SEED}&panel=export&lang=en")).await;
            for format in ["csv", "csv-excel"] {
                choose_format(page, format).await;
                page.until("a preview", &format!("{PREVIEW}.startsWith('\"')"))
                    .await;
                let bare: Vec<String> = page
                    .read(&format!(
                        "[...{PREVIEW}.matchAll(/\"((?:[^\"]|\"\")*)\"/g)]
                            .map(([, cell]) => cell)
                            .filter(cell => /^\\s*[=+@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}\u{2212}-]/.test(cell))"
                    ))
                    .await;
                assert_eq!(bare, [""; 0], "{formula:?} in {format}");
                page.until(
                    "it, marked",
                    &format!(
                        "{PREVIEW}.includes({})",
                        json!(format!("\"'{}", formula.trim()))
                    ),
                )
                .await;
            }
        }
    });
}

/// Lets the page's clipboard and downloads end in `copied` and `files`. Drivers run scripts in a global object of their
/// own, so that the page's own is named.
pub const NOTES_WHAT_LEAVES: &str = "
        window.files = [];
        navigator.clipboard.writeText = async text => {
            if (window.isRefused) throw new DOMException('no', 'NotAllowedError');
            window.copied = text;
        };
        navigator.clipboard.write = async ([item]) => {
            if (window.isRefused) throw new DOMException('no', 'NotAllowedError');
            window.copiedItem = item;
        };
        const blobs = new Map(), address = URL.createObjectURL;
        URL.createObjectURL = blob => { const url = address.call(URL, blob); blobs.set(url, blob); return url; };
        HTMLAnchorElement.prototype.click = function () { files.push([this.download, blobs.get(this.href)]); };";

/// The same before the page is there.
async fn note_what_leaves(page: &Page) {
    page.before_each_page(NOTES_WHAT_LEAVES).await;
}

/// The name and the text of the last file that was saved; its byte order mark is kept.
pub async fn saved(page: &Page) -> (String, String) {
    let script = "const done = arguments[0], [name, blob] = files.pop();
        blob.arrayBuffer().then(bytes => done([name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));";
    page.driver
        .execute_async(script, Vec::new())
        .await
        .expect("a file")
        .convert()
        .expect("its name and text")
}

/// Chooses the purpose that a format serves, and the format where there are several.
pub async fn choose_format(page: &Page, format: &str) {
    let serves = |(_, formats): &&OfPurpose| formats.iter().any(|(own, ..)| *own == format);
    let (purpose, formats) = PURPOSES.iter().find(serves).expect("a purpose");
    let purpose = format!("input[name=purpose][value={purpose}]");
    page.until("the purposes", &format!("$('{purpose}')")).await;
    page.click(&purpose).await;
    if formats.len() > 1 {
        let format = format!("input[name=format][value={format}]");
        page.until("the format", &format!("$('{format}')")).await;
        page.click(&format).await;
    }
}
