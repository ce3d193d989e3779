//! The panel that takes a comparison away: formats, copy, download, link.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{
    browser::{Visit, visit, visit_as},
    host::Fault,
    page::{Page, SEED, SEED_SLUGS},
};

const PREVIEW: &str = "($('#export-preview')?.value ?? '')";
const OPEN: &str = ".proposals [data-action=export]";

/// Each format with what the seed's comparison must show in it, and the ending of its file.
const FORMATS: [(&str, &[&str], &str); 11] = [
    ("markdown", &["|:-----|", "≠", "QLoRA", "CC-BY-4.0"], "md"),
    ("pandoc", &["≠", "QLoRA", "CC-BY-4.0"], "md"),
    (
        "csv",
        &[
            "\"Признак\",",
            "\"Година на възникване\",",
            "\"QLoRA\"",
            "CC-BY-4.0",
        ],
        "csv",
    ),
    ("csv-excel", &["\"Признак\",", "\"QLoRA\""], "csv"),
    (
        "latex",
        &["\\toprule", "\\cite{dettmers2023qlora}", "CC-BY-4.0"],
        "tex",
    ),
    ("html", &["<table", "≠", "<a href="], "html"),
    ("json", &["\"qlora\"", "CC-BY-4.0"], "json"),
    ("svg", &["<svg xmlns=", "≠", "QLoRA", "CC-BY-4.0"], "svg"),
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
];

#[test]
fn a_comparison_is_taken_away_in_every_format() {
    visit(async |page| {
        note_what_leaves(page).await;
        page.open(&format!("{SEED}&lang=bg")).await;
        page.until("the way to the exports", &format!("$('{OPEN}')"))
            .await;
        page.click(OPEN).await;
        page.until("a preview", PREVIEW).await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&panel=export&lang=bg"))
            .await;
        let shown: Vec<String> = page
            .read("$$('select[name=format] option').map(option => option.value)")
            .await;
        assert_eq!(shown, FORMATS.map(|(format, ..)| format));
        let [version, release, date] = ["version", "release", "date"]
            .map(|name| format!("JSON.parse($('#build').textContent).{name}"));
        let facts: Vec<String> = page
            .read(&format!(
                "[{version}, {release}, {date}, location.origin + location.pathname]"
            ))
            .await;
        for (format, parts, extension) in FORMATS {
            choose(page, format).await;
            for part in parts {
                page.until(part, &format!("{PREVIEW}.includes({})", json!(part)))
                    .await;
            }
            // Where it comes from stands in each: by the dataset's version, and the link with all slugs.
            let preview: String = page.read(PREVIEW).await;
            let plain = preview.replace("\\_", "_");
            assert!(
                plain.contains(&facts[0])
                    && plain.contains(&facts[3])
                    && plain.contains(&SEED_SLUGS.join(",")),
                "{format}: {preview}"
            );
            assert!(!preview.starts_with('\u{feff}'), "{format}");
            page.click("dialog [data-action=download]").await;
            let (name, text): (String, String) = saved(page).await;
            assert_eq!(
                name,
                format!("tertium-{}.{extension}", SEED_SLUGS.join("-"))
            );
            assert_eq!(text.starts_with('\u{feff}'), format == "csv-excel");
            assert_eq!(
                text.trim_start_matches('\u{feff}').replace("\r\n", "\n"),
                preview,
                "{format}"
            );
        }
        choose(page, "markdown").await;
        let markdown: String = page.read(PREVIEW).await;
        assert!(
            facts.iter().all(|fact| markdown.contains(fact)),
            "{facts:?} in {markdown}"
        );

        // Copied is what is seen; a browser that refuses is reported, and the text is ready to be copied by hand.
        page.click("dialog [data-action=copy]").await;
        page.becomes::<Option<String>, _>("globalThis.copied", &Some(markdown.clone()))
            .await;
        page.becomes::<String, _>("$('dialog [role=status]').innerText", "Копирано.")
            .await;
        page.click("dialog [data-action=copy-link]").await;
        let stamp = format!("/^{}\\.2\\.[\\w-]{{52}}$/", facts[1]);
        page.until(
            "a link with its stamp",
            &format!("{stamp}.test(new URL(globalThis.copied).searchParams.get('data'))"),
        )
        .await;
        let link: String = page.read("globalThis.copied").await;
        assert!(
            link.starts_with(&format!("{}{SEED}&data=", facts[3])) && link.ends_with("&lang=bg"),
            "{link}"
        );
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
        page.click("dialog [data-action=copy]").await;
        page.until(
            "a word of refusal",
            "$('dialog [role=status]').innerText.startsWith('Браузърът не позволи')",
        )
        .await;
        page.has_focus("#export-preview").await;
        page.until(
            "all is selected",
            &format!("$('#export-preview').selectionEnd === {PREVIEW}.length"),
        )
        .await;
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
                "$('dialog [role=status]')?.innerText.startsWith('There is nothing')",
            )
            .await;
            page.until("nothing to press", "$('dialog [data-action=download]').disabled && $('dialog [data-action=copy-link]').disabled").await;

            page.open(&format!(
                "?slugs={},{},nobody&panel=export&lang=en",
                SEED_SLUGS[2], SEED_SLUGS[0]
            ))
            .await;
            page.until(
                "English, in the order of the columns",
                &format!("/Field[^]*Family/.test({PREVIEW}) && /QLoRA.*Direct/.test({PREVIEW})"),
            )
            .await;
            page.until(
                "a link without what is not there",
                &format!("!{PREVIEW}.includes('nobody')"),
            )
            .await;
            page.run::<()>("$('.languages [lang=bg]').click()", &[])
                .await;
            page.until("Bulgarian", &format!("{PREVIEW}.includes('Област') && $('#panel-title').innerText === 'Експорт и споделяне'")).await;

            page.open(&format!("{SEED}&rows=differences&panel=export&lang=en"))
                .await;
            choose(page, "json").await;
            page.until("a preview", PREVIEW).await;
            let rows: Value = page.read(&format!("JSON.parse({PREVIEW}).rows")).await;
            let verdicts: Vec<&Value> = rows
                .as_array()
                .expect("rows")
                .iter()
                .map(|row| &row["verdict"])
                .collect();
            assert!(
                verdicts.len() >= 5 && verdicts.iter().all(|verdict| *verdict == "different"),
                "{verdicts:?}"
            );

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
            "$('dialog [role=status]').innerText",
            "Без QLoRA: няма данни от сървъра.",
        )
        .await;
        page.host.mend();
        page.click("dialog [data-action=retry]").await;
        page.until(
            "all",
            &format!("{PREVIEW}.includes('QLoRA: Efficient') && !$('dialog [data-action=retry]')"),
        )
        .await;
        page.becomes::<String, _>("$('dialog [role=status]').innerText", "")
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
                choose(page, format).await;
                page.until("a preview", &format!("{PREVIEW}.startsWith('\"')"))
                    .await;
                let bare: Vec<String> = page
                    .read(&format!("[...{PREVIEW}.matchAll(/\"((?:[^\"]|\"\")*)\"/g)].map(([, cell]) => cell).filter(cell => /^\\s*[=+@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}\u{2212}-]/.test(cell))"))
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

/// Lets the page's clipboard and downloads end in `copied` and `files`, before the page is there.
async fn note_what_leaves(page: &Page) {
    let script = "
        globalThis.files = [];
        navigator.clipboard.writeText = async text => {
            if (globalThis.isRefused) throw new DOMException('no', 'NotAllowedError');
            globalThis.copied = text;
        };
        const blobs = new Map(), address = URL.createObjectURL;
        URL.createObjectURL = blob => { const url = address.call(URL, blob); blobs.set(url, blob); return url; };
        HTMLAnchorElement.prototype.click = function () { files.push([this.download, blobs.get(this.href)]); };";
    page.driver
        .cdp()
        .send_raw(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await
        .expect("a script of the test");
}

/// The name and the text of the last file that was saved; its byte order mark is kept.
async fn saved(page: &Page) -> (String, String) {
    let script = "const done = arguments[0], [name, blob] = files.pop();
        blob.arrayBuffer().then(bytes => done([name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));";
    page.driver
        .execute_async(script, Vec::new())
        .await
        .expect("a file")
        .convert()
        .expect("its name and text")
}

/// Chooses a format by its name.
async fn choose(page: &Page, format: &str) {
    page.until("the formats", "$('select[name=format]')").await;
    let script = "const list = $('select[name=format]'); list.value = arguments[0]; list.dispatchEvent(new Event('change', { bubbles: true })); return list.value;";
    assert_eq!(page.run::<String>(script, &[json!(format)]).await, format);
}
