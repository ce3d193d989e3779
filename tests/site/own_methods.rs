//! Methods of the visitor's own: added by a form or from a reference, compared and marked, kept, found, exported.

use serde_json::json;
use thirtyfour::Key;

use crate::{
    accessibility::axe,
    browser::visit,
    host::Fault,
    page::{Page, SEED, SEED_SLUGS},
};

/// Where a method comes from, as a reference manager writes it.
const ARTICLE: &str = r#"@article{x, author = {Ivanova, Maria and M{\"u}ller, K.}, title = {{R}obots that code}, journal = {Journal of Methods},
    year = 2024, volume = 7, number = 2, pages = {11--29}, doi = {10.1000/robot}}"#;

/// The list of references, without spaces that do not break.
const REFERENCES: &str =
    "$$('.thesis-references li').map(entry => entry.innerText.replace(/\\u00a0/g, ' '))";

/// What was fetched to cite own methods.
const CITING: &str = "performance.getEntriesByType('resource').filter(entry => /tertium-cite|_styles/.test(entry.name)).length";

const PREVIEW: &str = "($('#export-preview')?.value ?? '')";

/// What the head of each column says, and whether it is marked.
const HEADS: &str =
    "$$('th[data-slug]').map(head => head.innerText.replace(/[⋯×\\s]+/g, ' ').trim())";

/// What the row of purposes says of each method.
const PURPOSES: &str =
    "$$('tr[data-row=purpose] td').map(cell => cell.innerText.replace(/\\s+/g, ' ').trim())";

/// A method that this device keeps, beside the seed's.
const KEPT: &str = r#"{"tertium":"decision","version":2,"criteria":[],"methods":[
    {"slug":"my-kept234567","method":{"name":"Robot coding <b>","aliases":["Роботи"],"year":"2024","purpose":["adapt-model"],
    "source":{"type":"article-journal","title":"Robots that code","authors":["Ivanova, Maria"],"year":"2024","container":"Journal of Methods","doi":"10.1000/robot"}}}]}"#;

impl Page {
    /// Opens the form of a new method.
    async fn opens_method_form(&self) {
        self.until("the panel", "$('dialog .own-new-method')").await;
        self.focus("dialog .own-new-method summary").await;
        self.press(Key::Enter).await;
        // The terms of the dataset are fetched for it.
        self.until("the terms", "$('dialog .own-terms')").await;
    }

    /// Waits until an element says something.
    async fn says(&self, css: &str, text: &str) {
        let condition = format!("$({})?.innerText.includes({})", json!(css), json!(text));
        self.until(text, &condition).await;
    }

    /// Fills the form from a text.
    async fn reads(&self, text: &str) {
        self.run::<()>(
            "const field = $('dialog [name=reading]'); field.value = arguments[0]; field.dispatchEvent(new Event('input', { bubbles: true }))",
            &[json!(text)],
        )
        .await;
        self.click("dialog [data-action=fill]").await;
        self.announces("dialog .own-new-method", "The fields are filled in.")
            .await;
    }

    /// Opens the comparison as a text for a thesis.
    async fn opens_thesis(&self) {
        self.click("[data-action=export]").await;
        self.until("the way", "$('dialog [data-action=thesis]')")
            .await;
        self.click("dialog [data-action=thesis]").await;
        self.until("the text", "$('.thesis-text')").await;
    }

    async fn chooses_style(&self, style: &str) {
        self.run::<()>(
            "const field = $('dialog select[name=style]'); field.value = arguments[0]; field.dispatchEvent(new Event('change', { bubbles: true }))",
            &[json!(style)],
        )
        .await;
    }

    /// Types into a field of the form.
    async fn fills(&self, name: &str, text: &str) {
        self.focus(&format!("dialog .own-new-method [name='{name}']"))
            .await;
        self.press(text).await;
    }
}

#[test]
fn a_method_is_added_by_keyboard_and_compared_like_any_other() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=en")).await;
        let requests = "performance.getEntriesByType('resource').filter(entry => /_terms|my-/.test(entry.name)).length";
        assert_eq!(page.read::<usize>(requests).await, 0);
        page.activate("[data-action=decision]").await;
        page.opens_method_form().await;

        // Without a name it is not kept, and what is missing is said.
        page.fills("source.DOI", "doi").await;
        page.press(Key::Enter).await;
        page.says("dialog .own-new-method", "Name: is needed").await;
        page.says("dialog .own-new-method", "DOI: “doi” – is no DOI")
            .await;
        page.becomes::<Vec<String>, _>(
            "$$('dialog .own-method [aria-invalid=true]').map(field => field.name)",
            &["name", "source.DOI"],
        )
        .await;
        page.focus("dialog .own-new-method [name='source.DOI']")
            .await;
        page.run::<()>("$('dialog [name=\"source.DOI\"]').select()", &[])
            .await;
        page.press(Key::Delete).await;

        // A term of the dataset is found and ticked by keyboard alone.
        page.focus("dialog .own-terms summary").await;
        page.press(Key::Enter).await;
        page.press(Key::Tab).await;
        page.press("adapt").await;
        page.becomes::<usize, _>(
            "$$('dialog .own-terms[open] li').filter(item => item.checkVisibility()).length",
            &1,
        )
        .await;
        page.press(Key::Tab).await;
        page.press(Key::Space).await;
        page.until(
            "that it is chosen",
            "$('dialog .own-terms summary').innerText === 'Purpose: 1 chosen'",
        )
        .await;
        page.fills("name", "<b>Mine</b>").await;
        page.press(Key::Enter).await;
        page.announces("dialog", "Added: <b>Mine</b>.").await;
        page.has_focus("dialog .own-new-method [name=name]").await;
        page.press(Key::Escape).await;

        page.becomes::<Vec<String>, _>(
            HEADS,
            &[
                "Direct preference optimization",
                "Masked autoencoders",
                "QLoRA",
                "<b>Mine</b> unverified",
            ],
        )
        .await;
        let spoken = page.accessible_name("th[data-own]").await;
        assert_eq!(spoken, "<b>Mine</b> (unverified)");
        // By the same rules: a value of the dataset, and what nobody said is missing.
        page.until("its purpose", &format!("{PURPOSES}[3].includes('Adapt')"))
            .await;
        page.becomes::<Vec<String>, _>(
            "['year', 'field', 'data', 'related', 'dataset'].map(row => $(`tr[data-row=${row}] td:nth-of-type(4)`).dataset.state)",
            &["missing", "missing", "missing", "inapplicable", "inapplicable"],
        )
        .await;
        page.becomes::<String, _>("$('tr[data-row=field]').dataset.verdict", "incomplete")
            .await;

        // It survives a reload, and the other language has the labels of its own.
        page.run::<()>("location.reload()", &[]).await;
        page.until(
            "it again",
            &format!("{HEADS}[3] === '<b>Mine</b> unverified'"),
        )
        .await;
        page.click(".top button[lang=bg]").await;
        page.until(
            "the mark",
            &format!("{HEADS}[3] === '<b>Mine</b> непроверен'"),
        )
        .await;
        page.until(
            "the label",
            &format!("/[А-я]/.test({PURPOSES}[3]) && !{PURPOSES}[3].includes('Adapt')"),
        )
        .await;
        assert_eq!(
            page.read::<usize>("performance.getEntriesByType('resource').filter(entry => entry.name.includes('my-')).length").await,
            0,
            "an own method was asked of the host"
        );
    });
}

#[test]
fn a_reference_fills_the_form() {
    visit(async |page| {
        page.open(&format!("{SEED}&panel=decision&lang=en")).await;
        page.opens_method_form().await;
        page.click("dialog .own-reading summary").await;
        for (text, filled) in [
            (
                r#"@article{x, author = {Ivanova, Maria and M{\"u}ller, K.}, title = {{R}obots that code}, journal = {Journal of Methods}, year = 2024, doi = {10.1000/robot}}"#,
                "Robots that code|2024|Maria Ivanova; K. Müller|Ivanova, Maria; Müller, K.|10.1000/robot",
            ),
            (
                r#"[{"type": "book", "title": "<i>CSL</i>", "author": [{"family": "Wolf", "given": "Ana"}], "issued": {"date-parts": [[1999]]}}]"#,
                "<i>CSL</i>|1999|Ana Wolf|Wolf, Ana|",
            ),
        ] {
            page.reads(text).await;
            page.becomes::<String, _>(
                "['name', 'year', 'originators', 'source.author', 'source.DOI'].map(name => $(`dialog .own-new-method [name='${name}']`).value).join('|')",
                filled,
            )
            .await;
        }
        assert_eq!(page.count(".own-findings li").await, 0);
        // Nothing is kept before it is added.
        assert_eq!(
            page.read::<Option<String>>("localStorage['tertium.decision'] ?? null")
                .await,
            None
        );

        // A record is checked against the dataset's terms, each finding with its place in the file.
        let record = r#"{"name": {"bg": "Запис", "en": "A record"}, "purpose": ["adapt-model", "fly"], "year": "soon", "surprise": 1,
            "source": {"title": "T", "URL": "javascript:alert(1)"}, "software": [{"package": "py-peft"}]}"#;
        let script = "const files = new DataTransfer(); files.items.add(new File([arguments[0]], 'x.json')); const field = $('dialog input[name=reading-file]');
            field.files = files.files; field.dispatchEvent(new Event('change', { bubbles: true }))";
        page.run::<()>(script, &[json!(record)]).await;
        page.becomes::<Vec<String>, _>(
            "$$('.own-findings li').map(item => item.innerText)",
            &[
                "surprise: is no field of this format",
                "Year of origin (year): “soon” – is no year such as 2024",
                "Address (https://…) (source.URL): “javascript:alert(1)” – is no http or https address",
                "Purpose (purpose): “fly” – is no id of the dataset’s taxonomy",
            ],
        )
        .await;
        page.becomes::<String, _>("$('dialog .own-new-method [name=name]').value", "A record")
            .await;
        page.click("dialog .own-new-method [data-action=keep]")
            .await;
        page.becomes::<Vec<String>, _>(
            "$$('.own-methods strong').map(item => item.innerText)",
            &["A record"],
        )
        .await;
        page.run::<()>(script, &[json!("neither")]).await;
        page.says("dialog .own-new-method", "neither a BibTeX entry")
            .await;
    });
}

#[test]
fn an_own_article_is_cited_in_the_chosen_style() {
    visit(async |page| {
        page.open_at_rest("?slugs=welch-t-test&panel=decision&lang=en")
            .await;
        page.opens_method_form().await;
        page.click("dialog .own-reading summary").await;
        page.reads(ARTICLE).await;
        page.becomes::<Vec<String>, _>(
            "['type', 'container-title', 'volume', 'issue', 'page', 'DOI'].map(name => $(`dialog .own-new-method [name='source.${name}']`)?.value ?? '')",
            &["article-journal", "Journal of Methods", "7", "2", "11-29", "10.1000/robot"],
        )
        .await;
        page.click("dialog .own-new-method [data-action=keep]")
            .await;
        page.announces("dialog", "Added: Robots that code.").await;
        page.press(Key::Escape).await;

        // Nothing of what cites it comes before it is cited.
        page.until("its column", &format!("{HEADS}.length === 2"))
            .await;
        assert_eq!(page.read::<usize>(CITING).await, 0);
        page.opens_thesis().await;
        let reference = |start: &str, entry: &str| {
            format!("{REFERENCES}.includes({})", json!([start, entry].concat()))
        };
        let apa = "Ivanova, M., & Müller, K. (2024). Robots that code. Journal of Methods, 7(2), 11–29. https://doi.org/10.1000/robot";
        page.until("the entry of APA", &reference("", apa)).await;
        page.says(".thesis-text", "(Ivanova & Müller, 2024)").await;
        assert_ne!(page.read::<usize>(CITING).await, 0);
        page.chooses_style("iso690").await;
        let iso = "IVANOVA, Maria and MÜLLER, K. Robots that code. Journal of Methods. 2024. Vol. 7, no. 2, p. 11–29. DOI 10.1000/robot.";
        page.until("the entry of ISO 690", &reference("[2] ", iso))
            .await;
        page.says(".thesis-text", "[2]").await;
        // A Bulgarian text has Bulgarian references.
        page.press(Key::Escape).await;
        page.click(".languages [lang=bg]").await;
        page.speaks("bg").await;
        page.opens_thesis().await;
        page.chooses_style("iso690").await;
        let iso = "IVANOVA, Maria и MÜLLER, K. Robots that code. Journal of Methods. 2024. Т. 7, бр. 2, с. 11–29. DOI 10.1000/robot.";
        page.until("the entry in Bulgarian", &reference("[2] ", iso))
            .await;
    });
}

#[test]
fn a_book_is_described_by_hand_and_cited() {
    visit(async |page| {
        page.open("?slugs=welch-t-test&panel=decision&lang=bg")
            .await;
        page.opens_method_form().await;
        // The form asks for what a work of its kind has.
        let asked =
            "$$('dialog .own-new-method [name^=\"source.\"]').map(field => field.name.slice(7))";
        page.becomes::<Vec<String>, _>(
            asked,
            &[
                "type",
                "title",
                "author",
                "issued",
                "container-title",
                "DOI",
                "URL",
            ],
        )
        .await;
        page.run::<()>(
            "const kind = $('dialog [name=\"source.type\"]'); kind.value = 'book'; kind.dispatchEvent(new Event('change', { bubbles: true }))",
            &[],
        )
        .await;
        page.becomes::<Vec<String>, _>(
            asked,
            &[
                "type",
                "title",
                "author",
                "editor",
                "issued",
                "volume",
                "edition",
                "publisher",
                "publisher-place",
                "collection-title",
                "ISBN",
                "DOI",
                "URL",
            ],
        )
        .await;
        page.fills("name", "Мой метод").await;
        for (field, text) in [
            ("title", "Методи"),
            ("author", "Вълкова, Ана; Иванов, Петър; Марков, Иво"),
            ("issued", "1999"),
            ("edition", "2"),
            ("publisher", "Просвета"),
            ("ISBN", "978-0"),
        ] {
            page.fills(&format!("source.{field}"), text).await;
        }
        page.press(Key::Enter).await;
        page.says(
            "dialog .own-new-method",
            "ISBN: „978-0“ – не е ISBN с вярна контролна цифра",
        )
        .await;
        page.run::<()>("$('dialog [name=\"source.ISBN\"]').select()", &[])
            .await;
        page.press("9780306406157").await;

        // There is room for another package where one is said.
        page.becomes::<usize, _>("$$('dialog [name^=\"software\"]').length", &2)
            .await;
        page.fills("software[0].url", "https://example.org/one")
            .await;
        page.fills("software[1].url", "https://example.org/two")
            .await;
        page.press(Key::Enter).await;
        page.announces("dialog", "Добавено: Мой метод.").await;
        page.press(Key::Escape).await;
        page.becomes::<usize, _>("$$('tr[data-row=software] td:nth-of-type(2) a').length", &2)
            .await;

        page.opens_thesis().await;
        page.until(
            "the entry of APA",
            &format!("{REFERENCES}.includes('Вълкова, А., Иванов, П., & Марков, И. (1999). Методи (2nd ed.). Просвета.')"),
        )
        .await;
        page.says(".thesis-text", "(Вълкова и съавт., 1999)").await;
    });
}

/// A part that fails says so, and is asked for again.
fn comes_at_the_second_try(spoilt: &'static str) {
    visit(async move |page| {
        page.without_service_worker();
        page.open(&format!("{SEED}&lang=en")).await;
        page.keeps_decision(KEPT).await;
        page.host.spoil(spoilt, Fault::Status(500));
        page.open("?slugs=welch-t-test,my-kept234567&panel=thesis&lang=en")
            .await;
        page.until("why", "$('dialog [data-action=retry]')").await;
        // The others are there, and the text names the method without its work.
        page.becomes::<usize, _>("$$('.thesis-references li').length", &1)
            .await;
        page.says(".thesis-text", "and Robot coding <b>.").await;
        page.host.mend();
        page.focus("dialog [data-action=retry]").await;
        page.press(Key::Enter).await;
        let entry = "Ivanova, M. (2024). Robots that code. Journal of Methods. https://doi.org/10.1000/robot";
        page.until(
            "its reference",
            &format!("{REFERENCES}.includes({})", json!(entry)),
        )
        .await;
    });
}

#[test]
fn the_code_that_cites_is_asked_for_again() {
    comes_at_the_second_try("/tertium-cite-");
}

#[test]
fn the_styles_are_asked_for_again() {
    comes_at_the_second_try("/_styles.json");
}

#[test]
fn a_kept_method_is_found_and_exported_with_its_reference() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=en")).await;
        page.keeps_decision(KEPT).await;
        page.open_at_rest(&format!("{SEED}&lang=en")).await;
        // By its alias, too, before those of the dataset.
        page.search("робо").await;
        page.until(
            "it among the options",
            "$('[role=option]')?.innerText.replace(/\\s+/g, ' ').trim() === 'Robot coding <b> unverified'",
        )
        .await;
        page.press(Key::Enter).await;
        page.has_columns(&[&SEED_SLUGS[..], &["my-kept234567"]].concat())
            .await;
        page.becomes::<String, _>("$('tr[data-row=year] td:nth-of-type(4)').innerText", "2024")
            .await;

        page.click(".proposals [data-action=export]").await;
        for (format, expected) in [
            (
                "csv",
                &[
                    "\"Robot coding <b> (unverified)\"",
                    "Ivanova, M. (2024). Robots that code. Journal of Methods. [unverified]",
                ][..],
            ),
            (
                "bibtex",
                &[
                    "{my-kept234567,",
                    "Robots that code",
                    "10.1000/robot",
                    "unverified",
                ],
            ),
            ("markdown", &["(unverified)", "\\[unverified\\]"]),
        ] {
            crate::exporting::choose_format(page, format).await;
            for text in expected {
                page.until(text, &format!("{PREVIEW}.includes({})", json!(text)))
                    .await;
            }
        }
    });
}

#[test]
fn steps_with_methods_can_be_taken_back() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=en")).await;
        page.keeps_decision(KEPT).await;
        page.open(&format!("{SEED},my-kept234567&panel=decision&lang=en"))
            .await;
        let names = "$$('.own-methods strong').map(item => item.innerText)";
        page.becomes::<Vec<String>, _>(names, &["Robot coding <b>"])
            .await;

        page.click(".own-methods [data-action=change]").await;
        page.has_focus(".own-methods [name=name]").await;
        page.press(" anew").await;
        page.press(Key::Enter).await;
        page.becomes::<Vec<String>, _>(names, &["Robot coding <b> anew"])
            .await;
        page.until("its head", &format!("{HEADS}[3].includes('anew')"))
            .await;
        page.click("dialog [data-action=undo]").await;
        page.becomes::<Vec<String>, _>(names, &["Robot coding <b>"])
            .await;

        // It goes with its column, and no message says that it is elsewhere.
        page.click(".own-methods [data-action=delete]").await;
        page.becomes::<Vec<String>, _>(names, &[] as &[&str]).await;
        page.has_columns(&SEED_SLUGS).await;
        assert_eq!(page.count(".notices .problem").await, 0);
        page.has_focus("dialog [data-action=undo]").await;
        page.press(Key::Enter).await;
        page.becomes::<Vec<String>, _>(names, &["Robot coding <b>"])
            .await;
        page.click(".own-methods [data-action=compare]").await;
        page.has_columns(&[&SEED_SLUGS[..], &["my-kept234567"]].concat())
            .await;
    });
}

#[test]
fn a_method_whose_adding_is_taken_back_has_no_column() {
    visit(async |page| {
        page.open("?panel=decision&lang=en").await;
        page.opens_method_form().await;
        page.focus("dialog .own-new-method [name=name]").await;
        page.press("Robot coding").await;
        page.press(Key::Enter).await;
        page.until("its column", "$$('th[data-slug]').length === 1")
            .await;
        page.click("dialog [data-action=undo]").await;
        page.until("no column", "!$('th[data-slug]')").await;
        page.becomes::<usize, _>("$$('.own-methods strong, .notices .problem').length", &0)
            .await;
    });
}

/// Who keeps a decision finds it where nothing is compared yet, too.
#[test]
fn the_empty_page_leads_to_the_decision() {
    visit(async |page| {
        page.open_at_rest("?lang=en").await;
        page.until("what it offers", "$('.tasks a')").await;
        assert_eq!(page.count("main [data-action=decision]").await, 0);
        page.keeps_decision(KEPT).await;
        page.open("?lang=en").await;
        page.click("main .empty [data-action=decision]").await;
        page.becomes::<Vec<String>, _>(
            "$$('dialog .own-methods strong').map(item => item.innerText)",
            &["Robot coding <b>"],
        )
        .await;
    });
}

#[test]
fn another_device_says_what_is_missing_and_a_link_brings_it() {
    visit(async |page| {
        page.without_service_worker();
        page.open(&format!("{SEED},my-kept234567&lang=en")).await;
        page.says(".notices", "The comparison has 1 method that somebody added for themselves and that is not on this device.")
            .await;
        page.has_columns(&SEED_SLUGS).await;

        page.keeps_decision(KEPT).await;
        page.open(&format!("{SEED},my-kept234567&panel=decision&lang=en"))
            .await;
        page.until("the button", "$('dialog [data-action=link]:enabled')")
            .await;
        page.click("dialog [data-action=link]").await;
        page.has_focus("dialog .own-link input").await;
        let link: String = page.read("$('dialog .own-link input').value").await;
        page.run::<()>("localStorage.clear()", &[]).await;
        page.go("404.html").await;
        let query = format!("?{}", link.split_once('?').expect("a query").1);
        page.open(&query).await;
        page.announces("dialog", "Criteria read: 0; methods: 1")
            .await;
        page.has_columns(&[&SEED_SLUGS[..], &["my-kept234567"]].concat())
            .await;
        page.until(
            "its name",
            &format!("{HEADS}[3] === 'Robot coding <b> unverified'"),
        )
        .await;
    });
}

#[test]
fn own_methods_are_there_without_a_network() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=en")).await;
        page.is_kept().await;
        page.keeps_decision(KEPT).await;
        let query = format!("{SEED},my-kept234567&lang=en");
        page.open(&query).await;
        page.until("its head", &format!("{HEADS}[3]?.includes('unverified')"))
            .await;
        page.host.spoil("/", Fault::Gone);
        page.open(&query).await;
        page.becomes::<String, _>(
            "$('tr[data-row=year] td:nth-of-type(4)')?.innerText ?? ''",
            "2024",
        )
        .await;
    });
}

#[test]
fn terms_that_do_not_come_are_asked_for_again() {
    visit(async |page| {
        page.without_service_worker();
        page.open(&format!("{SEED}&lang=en")).await;
        page.keeps_decision(KEPT).await;
        page.host.spoil("/_terms.json", Fault::Status(500));
        page.open(&format!("{SEED},my-kept234567&lang=en")).await;
        page.until(
            "that it failed",
            "$('td[data-state=failed] [data-action=retry]')",
        )
        .await;
        page.host.mend();
        page.click("td[data-state=failed] [data-action=retry]")
            .await;
        page.becomes::<String, _>("$('tr[data-row=year] td:nth-of-type(4)').innerText", "2024")
            .await;
    });
}

#[test]
fn forms_and_marks_are_accessible_at_each_width() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=en")).await;
        page.keeps_decision(KEPT).await;
        let axe = axe();
        for lang in ["bg", "en"] {
            page.open(&format!("{SEED},my-kept234567&panel=decision&lang={lang}"))
                .await;
            page.opens_method_form().await;
            page.run::<()>(
                "$$('dialog details').forEach(details => details.open = true)",
                &[],
            )
            .await;
            page.click("dialog .own-new-method [data-action=keep]")
                .await;
            for (width, height, scheme) in [(1440, 900, "light"), (360, 740, "dark")] {
                page.screen(width, height).await;
                page.media("prefers-color-scheme", scheme).await;
                page.drawn().await;
                assert_eq!(
                    page.violations(&axe).await,
                    [""; 0],
                    "{lang}, {width}, {scheme}"
                );
                let sideways =
                    "$('dialog .decision').scrollWidth > $('dialog .decision').clientWidth";
                assert!(
                    !page.read::<bool>(sideways).await,
                    "{lang}, {width}: wider than the panel"
                );
            }
            page.click("dialog [data-action=close]").await;
            page.until("the table", "!$('dialog')").await;
            assert_eq!(page.violations(&axe).await, [""; 0], "{lang}: the table");
        }
    });
}
