//! What is kept and taken along: links that know their data, pictures, paper, references.

use serde_json::{Value, json};

use crate::{
    browser::{Engine, Preference, Visit, visit, visit_as, visit_in},
    host::Fault,
    page::{EIGHT, Page, SEED, SEED_SLUGS, first_slugs},
};

/// A release that this build is not.
const OLD: &str = "0123456789ab";
const EXPORT_STATUS: &str = "$('.export-as .found [role=status]').innerText.trim()";
const SINCE: &str = "($('.since')?.innerText ?? '')";

#[test]
fn a_link_says_what_changed_since_it_was_made() {
    visit(async |page| {
        page.host.spoil("/service-worker.js", Fault::Status(404));
        note_what_is_copied(page).await;
        page.open(&format!("{SEED}&panel=export&lang=bg")).await;
        page.until(
            "a link to copy",
            "$('#export-preview')?.value && !$('[data-action=copy-link]').disabled",
        )
        .await;
        page.click("[data-action=copy-link]").await;
        page.until(
            "a stamp in the link",
            "globalThis.copied?.includes('data=')",
        )
        .await;
        let stamp: String = page
            .read("new URL(globalThis.copied).searchParams.get('data')")
            .await;
        let (release, letters) = stamp.split_once('.').expect("a release and letters");
        assert_eq!(
            release,
            page.read::<String>("JSON.parse($('#build').textContent).release")
                .await
        );
        page.until(
            "an address without it",
            "!location.search.includes('data=')",
        )
        .await;

        // The same data, and other data with the same cells: nothing is said.
        for release in [release, OLD] {
            page.open_at_rest(&format!("{SEED}&data={release}.{letters}&lang=bg"))
                .await;
            page.until("the place of the notice", "$('.since')").await;
            page.becomes::<String, _>(SINCE, "").await;
        }

        // The third letter of the third column is of its year: a column has fifteen rows with values, and a letter for
        // all facets together.
        let place = "2.".len() + 2 * 16 + 2;
        let other = if &letters[place..=place] == "A" {
            "B"
        } else {
            "A"
        };
        let changed = [&letters[..place], other, &letters[place + 1..]].concat();
        let link = format!("{SEED}&data={OLD}.{changed}");
        let slow = page
            .read::<f64>("$('#table').getBoundingClientRect().top")
            .await;
        page.open(&format!("{link}&lang=bg")).await;
        page.until(
            "what changed",
            &format!("{SINCE}.includes('се промени 1 клетка: QLoRA (Година на възникване)')"),
        )
        .await;
        assert_eq!(
            page.read::<f64>("$('#table').getBoundingClientRect().top")
                .await,
            slow,
            "the notice moved the table"
        );

        // The host no longer keeps the old release; then it does.
        page.click(".since [data-action=old]").await;
        page.until(
            "that nothing is kept",
            &format!("{SINCE}.includes('вече не пази старите данни за QLoRA')"),
        )
        .await;
        let address: String = page
            .read("`data/${JSON.parse($('#build').textContent).release}/qlora.json`")
            .await;
        let record = "const [address, done] = arguments;
            fetch(address)
                .then(answer => answer.json())
                .then(record => done({ ...record, year: '1999' }))";
        let record: Value = page
            .driver
            .execute_async(record, vec![json!(address)])
            .await
            .expect("a record")
            .convert()
            .expect("JSON");
        page.host.spoil(
            "/data/0123456789ab/qlora.json",
            Fault::Instead("application/json", record.to_string().leak()),
        );
        page.open(&format!("{link}&lang=en")).await;
        page.until(
            "English",
            &format!("{SINCE}.includes('1 cell has changed: QLoRA (Year of origin)')"),
        )
        .await;
        page.click(".since [data-action=old]").await;
        page.until(
            "the old year",
            "$('.since [data-old=year]')?.innerText.includes('1999')",
        )
        .await;
        page.is_accessible(async || {}).await;

        // Dismissed, it leaves the address; also when the comparison is another.
        page.click(".since [data-action=forget]").await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&lang=en"))
            .await;
        page.becomes::<String, _>(SINCE, "").await;
        page.open(&format!("{link}&lang=en")).await;
        page.until("what changed", SINCE).await;
        page.click("th[data-slug=masked-autoencoders] [data-action=remove]")
            .await;
        page.until(
            "a comparison without a stamp",
            "!location.search.includes('data=') && !location.search.includes('masked')",
        )
        .await;
        page.becomes::<String, _>(SINCE, "").await;
    });
}

/// Lets the page's clipboard end in `copied`, before the page is there.
async fn note_what_is_copied(page: &Page) {
    let script = "navigator.clipboard.writeText = async text => { globalThis.copied = text; };";
    page.before_each_page(script).await;
}

#[test]
fn the_table_is_a_picture() {
    visit(async |page| {
        note_files(page).await;
        picture_to_save(page, SEED).await;
        let size: [f64; 2] = page
            .read("[$('#export-preview').naturalWidth, $('#export-preview').naturalHeight]")
            .await;
        page.click("dialog [data-action=png]").await;
        page.until("a file", "files.length === 1").await;
        let (name, kind): (String, String) = page.read("[files[0][0], files[0][1].type]").await;
        assert_eq!(
            (&*name, &*kind),
            (
                &*format!("tertium-{}.png", SEED_SLUGS.join("-")),
                "image/png"
            )
        );
        assert_eq!(first_picture(page).await, size.map(|side| side * 2.0));
    });
}

/// Opens the export of some methods at their picture.
async fn picture_to_save(page: &Page, methods: &str) {
    page.open(&format!("{methods}&panel=export&lang=bg")).await;
    page.until("the purposes", "$('input[value=picture]')")
        .await;
    page.click("input[value=picture]").await;
    // An image of ill-formed XML would not be decoded, and there would be no file.
    page.until("a drawing", "$('img#export-preview')?.naturalWidth")
        .await;
}

/// Width and height of the first file, a picture, in pixels.
async fn first_picture(page: &Page) -> [f64; 2] {
    let script = "const done = arguments[0];
        createImageBitmap(files[0][1]).then(
            image => done([image.width, image.height]),
            () => done([0, 0])
        )";
    let size = page.driver.execute_async(script, Vec::new()).await;
    size.expect("a picture").convert().expect("its size")
}

/// Firefox that resists fingerprinting hands out noise: it does not become a file.
#[test]
fn a_falsified_picture_is_refused() {
    let careful = Visit {
        engine: Engine::Firefox,
        preference: Some(Preference::ResistFingerprinting),
        ..Visit::default()
    };
    visit_as(careful, async |page| {
        picture_to_save(page, SEED).await;
        page.click("dialog [data-action=png]").await;
        page.becomes::<String, _>(
            EXPORT_STATUS,
            "Браузърът променя картините, които прави страницата, за да ви пази от проследяване. \
             Запазете .svg или разрешете на страницата да чете картини.",
        )
        .await;
        // What does not go through pixels does.
        page.click("dialog [data-action=download]").await;
        page.becomes::<String, _>(EXPORT_STATUS, "").await;
    });
}

/// A browser that paints nothing on a larger canvas, as those of iOS do, gets a smaller picture, and one that paints next
/// to nothing a word.
#[test]
fn a_picture_that_is_too_large_is_scaled_or_refused() {
    visit(async |page| {
        note_files(page).await;
        let script = "const painted = CanvasRenderingContext2D.prototype.drawImage;
            CanvasRenderingContext2D.prototype.drawImage = function (...what) {
                const { width, height } = this.canvas;
                if (width * height <= largest) painted.apply(this, what);
            };
            window.largest = 0;";
        page.before_each_page(script).await;
        picture_to_save(page, EIGHT).await;
        page.click("dialog [data-action=png]").await;
        page.becomes::<String, _>(
            EXPORT_STATUS,
            "Браузърът не побира толкова голяма картина. Запазете .svg или сравнете по-малко методи.",
        )
        .await;
        assert_eq!(page.read::<usize>("files.length").await, 0);
        page.run::<()>("largest = 16_777_216", &[]).await;
        page.click("dialog [data-action=png]").await;
        page.until("a file", "files.length === 1").await;
        page.becomes::<String, _>(EXPORT_STATUS, "").await;
        let [width, height] = first_picture(page).await;
        let area = width * height;
        assert!(
            (16e6..=16_777_216.0).contains(&area),
            "{width} by {height} pixels"
        );
    });
}

/// On the reader's paper, whichever way it lies: nothing to press, nothing cut, each source by its number.
#[test]
fn the_table_is_printed_whole_with_its_references() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        for lies in [false, true] {
            let (sheets, width, height) = printed(page, "seed", lies).await;
            assert!(
                (1..=6).contains(&sheets) && (width > height) == lies,
                "{sheets} sheets of {width} by {height}"
            );
        }
        page.on_paper(true).await;
        let controls: Vec<String> = page
            .read(
                "$$('button, input, select, textarea, summary, dialog, [role=combobox]')
                    .filter(element => element.checkVisibility())
                    .map(element => element.outerHTML)",
            )
            .await;
        assert_eq!(controls, [""; 0]);
        let clipped: Vec<String> = page
            .read(
                "$$('tbody td, tbody th, thead th')
                    .filter(cell => cell.checkVisibility()
                        && (cell.scrollWidth > cell.clientWidth + 1
                            || cell.scrollHeight > cell.clientHeight + 1))
                    .map(cell => cell.innerText)",
            )
            .await;
        assert_eq!(clipped, [""; 0]);
        let placed: Vec<String> = page
            .read(
                "$$('tbody td, tbody th')
                    .filter(cell => cell.checkVisibility())
                    .map(cell => getComputedStyle(cell).verticalAlign)",
            )
            .await;
        assert!(placed.iter().all(|place| place == "top"), "{placed:?}");
        let shown: Vec<String> = page
            .read(
                "$$('.paper li')
                    .filter(item => item.checkVisibility())
                    .map(item => item.innerText.replace(/\\s+/g, ' '))",
            )
            .await;
        assert!(
            shown.len() == 3
                && shown[2].starts_with("[3] Dettmers, T.")
                && shown[2].contains("arxiv.org"),
            "{shown:?}"
        );
        // Numbers come from a counter, which only its rules tell.
        for place in [
            "thead th:last-child .name",
            "tr[data-row=source] td:last-child",
        ] {
            let pseudo = if place.contains("source") {
                "::before"
            } else {
                "::after"
            };
            let content: String = page
                .read(&format!(
                    "getComputedStyle($('{place}'), '{pseudo}').content"
                ))
                .await;
            assert!(content.contains("counter(method)"), "{place}: {content}");
        }
        page.on_paper(false).await;

        page.host.spoil("/service-worker.js", Fault::Status(404));
        page.host.spoil("/tertium-beside-", Fault::Status(500));
        page.open(&format!("{EIGHT}&lang=en")).await;
        let (sheets, ..) = printed(page, "early", false).await;
        assert!(sheets >= 2, "{sheets} sheets: the table was cut off");
    });
}

/// Firefox selects cells one by one where Control is held: each in a range of its own.
#[test]
fn cells_that_are_selected_one_by_one_are_copied_as_rows() {
    visit_in(Engine::Firefox, async |page| {
        page.open_at_rest(&format!("{SEED}&lang=en")).await;
        let select = "const selection = getSelection();
            selection.removeAllRanges();
            for (const cell of [
                'tr[data-row=year] > :nth-child(2)', 'tr[data-row=year] > :nth-child(4)',
                'tr[data-row=field] > :nth-child(4)',
            ]) {
                const range = document.createRange();
                range.selectNodeContents(document.querySelector(cell));
                selection.addRange(range);
            }
            return selection.rangeCount;";
        assert_eq!(page.run::<u32>(select, &[]).await, 3);
        let copied = "(clipboardData => {
            const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
            $('tr[data-row=year] > :nth-child(2)').dispatchEvent(event);
            return (event.clipboardData ?? clipboardData).getData('text/plain');
        })(new DataTransfer())";
        page.becomes::<String, _>(copied, "\tDeep learning\n2023\t2023")
            .await;
    });
}

/// Cells are copied as rows and columns, without the signs of what can be pressed.
#[test]
fn cells_are_copied_as_rows() {
    // What a browser would put into its clipboard, where the page leaves it to it: nothing here.
    const COPIED: &str = "((from, to) => {
        const range = document.createRange();
        range.setStart(from, 0);
        range.setEnd(to, to.childNodes.length);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        const clipboardData = new DataTransfer();
        const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
        to.dispatchEvent(event);
        return ['text/plain', 'text/html'].map(kind => clipboardData.getData(kind));
    })";
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=en")).await;
        let copied = async |from: &str, to: &str| {
            let script = format!("{COPIED}($('{from}'), $('{to}'))");
            page.read::<[String; 2]>(&script).await
        };
        let [text, html] = copied(".scroller thead", "tr[data-row=year]").await;
        assert_eq!(
            text,
            "\tDirect preference optimization\tMasked autoencoders\tQLoRA\n\
             Field\tDeep learning\tDeep learning\tDeep learning\n\
             Family\tMachine learning\tMachine learning\tMachine learning\n\
             Year of origin\t2023\t2021\t2023"
        );
        assert!(
            html.starts_with("<table><tr><td></td><td>Direct preference")
                && html.ends_with("<td>2023</td></tr></table>"),
            "{html}"
        );
        // Members of a set, and the address of a source in place of the words of its link.
        let [text, _] = copied(
            "tr[data-row=purpose] th",
            "tr[data-row=purpose] td:last-child",
        )
        .await;
        let cells: Vec<&str> = text.split('\t').collect();
        assert!(
            cells.len() == 4 && cells[3].contains("; ") && !text.contains('≠'),
            "{text}"
        );
        let [text, _] = copied(
            "tr[data-row=source] td:nth-child(2)",
            "tr[data-row=source] td:last-child",
        )
        .await;
        assert!(
            text.contains("https://arxiv.org/abs/2305.18290") && !text.contains('↗'),
            "{text}"
        );
        assert_eq!(text.split('\t').count(), 3);
        // A part of one cell, and all of the page, are the browser's own matter.
        for place in ["tr[data-row=summary] td", "body"] {
            assert_eq!(copied(place, place).await, ["", ""], "{place}");
        }
    });
}

/// Who selects all of a page and copies it gets what it says, not what its controls are called.
#[test]
fn a_page_is_copied_without_its_controls() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=en")).await;
        let selected: String = page
            .run(
                "document.execCommand('selectAll'); return getSelection().toString();",
                &[],
            )
            .await;
        assert!(
            ["QLoRA", "Year of origin", "What decides", "Training signal"]
                .iter()
                .all(|said| selected.contains(said)),
            "{selected}"
        );
        for control in ["×", "⋯", "Choose rows", "Save", "Print", "Export and share"] {
            let lines = selected.lines().flat_map(|line| line.split('\t'));
            let found: Vec<&str> = lines.filter(|line| line.trim() == control).collect();
            assert_eq!(found, [""; 0], "{control} in {selected}");
        }
    });
}

/// Columns of a few millimetres are read by nobody: many stand in parts, each with the labels of the rows.
#[test]
fn a_wide_table_is_printed_in_parts() {
    visit(async |page| {
        page.open_at_rest(&format!("?slugs={}&lang=en", first_slugs(24).join(",")))
            .await;
        page.on_paper(true).await;
        page.run::<()>("dispatchEvent(new Event('beforeprint'))", &[])
            .await;
        let parts: Vec<(usize, usize, Vec<String>)> = page
            .read(
                "$$('.scroller > table').filter(table => table.checkVisibility()).map(table => [
                    table.querySelectorAll('thead th').length,
                    table.querySelectorAll('tbody th[scope=row]').length,
                    [...table.querySelectorAll('thead th')].map(head => head.dataset.slug),
                ])",
            )
            .await;
        let columns: Vec<usize> = parts.iter().map(|(columns, ..)| *columns).collect();
        assert_eq!(columns, [5, 5, 5, 5, 4]);
        assert!(
            parts
                .iter()
                .all(|(_, labels, _)| *labels == parts[0].1 && *labels > 10)
        );
        let slugs: Vec<String> = parts.into_iter().flat_map(|(.., slugs)| slugs).collect();
        let expected: Vec<String> = page
            .read(
                "$$('.scroller > table:not([data-part]) thead th').map(head => head.dataset.slug)",
            )
            .await;
        assert_eq!(slugs, expected, "each column once");
        let narrowest: f64 = page
            .read("Math.min(...$$('[data-part] td').map(cell => cell.getBoundingClientRect().width || 999))")
            .await;
        assert!(narrowest > 90.0, "{narrowest} px");
        let ids: Vec<String> = page
            .read("$$('[id]').map(({ id }) => id).filter((id, place, all) => all.indexOf(id) !== place)")
            .await;
        assert_eq!(ids, [""; 0], "ids that stand twice");
        page.run::<()>("dispatchEvent(new Event('afterprint'))", &[])
            .await;
        page.on_paper(false).await;
        assert_eq!(page.count(".scroller > table").await, 1);
        let (sheets, ..) = printed(page, "wide", false).await;
        assert!(sheets >= 4, "{sheets} sheets");
        assert_eq!(page.count(".scroller > table").await, 1);
    });
}

#[test]
fn the_page_tells_zotero_what_is_compared() {
    visit(async |page| {
        page.before_each_page(
            "globalThis.told = 0; addEventListener('ZoteroItemUpdated', () => { told += 1; });",
        )
        .await;
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        const TITLES: &str =
            "$$('.Z3988').map(span => new URLSearchParams(span.title).get('rft.atitle') ?? '')";
        page.until(
            "three works",
            &format!("{TITLES}.length === 3 && {TITLES}[2].startsWith('QLoRA: ')"),
        )
        .await;
        page.until("the word of it", "told > 0").await;
        page.run::<()>("globalThis.told = 0", &[]).await;
        page.click("th[data-slug=qlora] [data-action=remove]").await;
        page.until("the word of the change", "told > 0").await;
        page.until(
            "two works",
            &format!("{TITLES}.length === 2 && !{TITLES}.join().includes('QLoRA')"),
        )
        .await;
    });
}

/// Prints the page: how many sheets, their width and height. The file stays beside the tests' other files.
async fn printed(page: &Page, name: &str, lies: bool) -> (usize, f64, f64) {
    let wishes = json!({ "printBackground": true, "preferCSSPageSize": true, "landscape": lies });
    let pdf = page
        .driver
        .cdp()
        .send_raw("Page.printToPDF", wishes)
        .await
        .expect("a PDF");
    let script = "const pdf = atob(arguments[0]);
        return [
            (pdf.match(/\\/Type \\/Page\\b(?!s)/g) ?? []).length,
            ...pdf.match(/MediaBox \\[([^\\]]*)\\]/)[1].trim().split(/ +/).slice(2).map(Number)
        ]";
    let _ = std::fs::write(
        std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf.base64")),
        pdf["data"].as_str().unwrap_or_default(),
    );
    page.run(script, &[pdf["data"].clone()]).await
}

impl Page {
    /// Shows the page as paper does, or as a screen again.
    async fn on_paper(&self, is_paper: bool) {
        let media = json!({ "media": if is_paper { "print" } else { "" } });
        let cdp = self.driver.cdp();
        cdp.send_raw("Emulation.setEmulatedMedia", media)
            .await
            .expect("another medium");
    }
}

/// Lets the page's downloads end in `files`, before the page is there.
async fn note_files(page: &Page) {
    let script = "
        globalThis.files = [];
        const blobs = new Map(), address = URL.createObjectURL;
        URL.createObjectURL = blob => { const url = address.call(URL, blob); blobs.set(url, blob); return url; };
        HTMLAnchorElement.prototype.click = function () { files.push([this.download, blobs.get(this.href)]); };";
    page.before_each_page(script).await;
}
