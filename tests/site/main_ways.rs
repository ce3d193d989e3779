//! The main ways through the page in each browser engine, by what a visitor sees. All else that is tested of the site is
//! tested in Chromium; here stands nothing that only one of the drivers can do.

use serde_json::{Value, json};
use thirtyfour::{Key, PageLoadStrategy, common::print::PrintParameters};

use crate::{
    browser::{Engine, Visit, in_each_engine, visit_as, visit_in},
    exporting::{NOTES_WHAT_LEAVES, OPEN, PURPOSES, WITH_REFERENCES, choose_format, saved},
    host::Fault,
    page::{Page, SEARCH, SEED, SEED_SLUGS},
    releases::Releases,
    updates::NOTICE,
};

const DPO: &str = SEED_SLUGS[0];
const MAE: &str = SEED_SLUGS[1];
const QLORA: &str = SEED_SLUGS[2];
const VISIBLE: &str =
    "$$('tr[data-row]').filter(row => row.checkVisibility()).map(row => row.dataset.row)";
/// A prerendered page.
const PAIR: &str = "en/compare/student-t-test-vs-welch-t-test/";
/// It is all there, and its program is not.
const WAITS: &str = "$('#app')?.hasAttribute('data-waiting') && $('footer.bottom')";
/// The loader, which notes what is pressed, has begun: it asks for the catalogue.
const LOADER_RUNS: &str = "$('link[rel=preload][href^=\"locale/\"]')";
const CLOSED: &str = "!$$('[role=listbox]').some(list => list.checkVisibility())";

in_each_engine! { visit_in:
    load add remove undo why filter order baseline browse guide language export picture print offline
    retry search_again limited
}

// What is held back may hold the end of loading, for which WebKit's driver would wait.
in_each_engine! { visit_at_once: taken_over pressed_early }

fn visit_at_once(engine: Engine, way: impl AsyncFn(&Page)) {
    visit_as(
        Visit {
            engine,
            waits_for: PageLoadStrategy::None,
            ..Visit::default()
        },
        way,
    );
}

async fn load(page: &Page) {
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    page.has_columns(&SEED_SLUGS).await;
    let rows = page.rows().await;
    assert_eq!(rows[0].label, "Област");
    assert_eq!(rows[2].cells, ["2023", "2021", "2023"]);
    assert!(rows[2].differs && !rows[0].differs, "{rows:?}");
    page.is_no_wider_than_the_screen().await;
    let are_in_sight: bool = page
        .read(
            "$$('th[scope=col][data-slug]').map(head => head.getBoundingClientRect())
                .every(({ left, right, top, bottom }) =>
                    left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight
                )",
        )
        .await;
    assert!(are_in_sight, "the heads of the columns");
    // A first visit has nothing newer to offer, also where the page hears late of its service worker.
    page.run::<()>(
        "window.busy = setInterval(() => {
            const end = performance.now() + 200;
            while (performance.now() < end);
        }, 210);",
        &[],
    )
    .await;
    page.is_kept().await;
    page.run::<()>("clearInterval(window.busy)", &[]).await;
    page.drawn().await;
    assert_eq!(page.count("[data-notice=update]").await, 0);
}

async fn add(page: &Page) {
    page.open(&format!("{SEED}&lang=bg")).await;
    page.search("lora").await;
    assert_eq!(page.text("[role=option]").await.trim(), "LoRA");
    page.press(Key::Down + Key::Enter).await;
    page.has_columns(&[DPO, MAE, QLORA, "lora"]).await;
    page.settled().await;
    assert_eq!(page.rows().await[2].cells, ["2023", "2021", "2023", "2021"]);
    page.until("no list", CLOSED).await;
    page.has_focus(SEARCH).await;
    page.announces("main", "Добавено: LoRA.").await;
    // And by the mouse.
    page.add_by_search("topsis").await;
    page.has_columns(&[DPO, MAE, QLORA, "lora", "topsis"]).await;
    page.until("no list", CLOSED).await;
}

async fn remove(page: &Page) {
    page.open(&format!("{SEED}&lang=bg")).await;
    page.click(&remover(MAE)).await;
    page.has_columns(&[DPO, QLORA]).await;
    page.has_focus(&remover(QLORA)).await;
    page.announces("main", "Премахнато: ").await;
    page.press(Key::Enter).await;
    page.has_columns(&[DPO]).await;
    page.has_focus(&remover(DPO)).await;
    page.becomes::<String, _>("location.search", &*format!("?slugs={DPO}&lang=bg"))
        .await;
    steps(page, -1).await;
    page.has_columns(&[DPO, QLORA]).await;
    steps(page, 1).await;
    page.has_columns(&[DPO]).await;
    page.press(Key::Tab).await;
    page.click(&remover(DPO)).await;
    page.has_columns(&[]).await;
    page.has_focus(SEARCH).await;
}

async fn undo(page: &Page) {
    page.open(&format!("{SEED}&lang=bg")).await;
    for slug in [DPO, QLORA] {
        page.click(&remover(slug)).await;
        page.announces("main", "Премахнато: ").await;
        page.click("[data-action=undo]").await;
        page.has_columns(&SEED_SLUGS).await;
        page.has_focus(&remover(slug)).await;
        assert_eq!(page.rows().await[2].cells, ["2023", "2021", "2023"]);
    }
}

async fn why(page: &Page) {
    const SAID: &str = "$('#why')?.checkVisibility() ? $('#why').innerText.trim().replace(/\\s*\\n\\s*/g, ' | ') : ''";
    let sign = |row: &str| format!("[data-row={row}] th [data-action=why]");
    page.open_at_rest(&format!("{SEED}&lang=en")).await;
    page.click(&sign("year")).await;
    page.becomes::<String, _>(
        SAID,
        "2021 and 2023: 2 years apart | 2023 – Direct preference optimization and QLoRA",
    )
    .await;
    lies_at(page, "#why", &sign("year")).await;
    page.press(Key::Escape).await;
    page.becomes::<String, _>(SAID, "").await;
    page.run::<()>(
        "$('[data-row=originator]').scrollIntoView({ block: 'center' })",
        &[],
    )
    .await;
    page.hover(&sign("originator")).await;
    page.becomes::<String, _>(SAID, "No originator in common")
        .await;
    lies_at(page, "#why", &sign("originator")).await;
    page.hover(".top").await;
    page.becomes::<String, _>(SAID, "").await;
}

async fn filter(page: &Page) {
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    let all: Vec<String> = page.read(VISIBLE).await;
    page.click("[data-action=filter][data-rows=similarities]")
        .await;
    page.becomes::<Vec<String>, _>(VISIBLE, &["field", "family", "dataset"])
        .await;
    page.becomes::<String, _>(
        "location.search",
        &*format!("{SEED}&rows=similarities&lang=bg"),
    )
    .await;
    page.click("[data-action=filter][data-rows=differences]")
        .await;
    page.until(
        "differences",
        &format!("{VISIBLE}.includes('year') && !{VISIBLE}.includes('field')"),
    )
    .await;
    page.click("[data-action=filter][data-rows=all]").await;
    page.becomes::<Vec<String>, _>(VISIBLE, &all).await;
    // A row by itself.
    page.click("[data-action=rows]").await;
    page.until("the rows", "$('#rows-choice')?.checkVisibility()")
        .await;
    lies_at(page, "#rows-choice", "[data-action=rows]").await;
    page.click("#rows-choice input[name=year]").await;
    page.until("no years", &format!("!{VISIBLE}.includes('year')"))
        .await;
}

async fn order(page: &Page) {
    page.open_at_rest(&format!("{SEED}&lang=en")).await;
    page.click("[data-action=rows]").await;
    page.until("the rows", "$('#rows-choice')?.checkVisibility()")
        .await;
    // What was just opened is not yet where it will be pressed.
    lies_at(page, "#rows-choice", "[data-action=rows]").await;
    page.click("#rows-choice [data-order=choosing]").await;
    page.becomes::<Vec<String>, _>(&format!("{VISIBLE}.slice(0, 2)"), &["summary", "use_when"])
        .await;
    page.becomes::<String, _>(
        "location.search",
        &*format!("{SEED}&order=choosing&lang=en"),
    )
    .await;
    page.press(Key::Escape).await;
    page.until("no list", "!$('#rows-choice').checkVisibility()")
        .await;
    steps(page, -1).await;
    page.becomes::<Vec<String>, _>(&format!("{VISIBLE}.slice(0, 2)"), &["field", "family"])
        .await;
}

async fn baseline(page: &Page) {
    let marks = "$$('[data-row=type] td').map(cell => cell.dataset.mark ?? '')";
    let options = format!("th[data-slug={MAE}] [data-action=column]");
    page.open_at_rest(&format!("{SEED}&lang=en")).await;
    page.click(&options).await;
    page.until("the menu", "$('#column-menu')?.checkVisibility()")
        .await;
    lies_at(page, "#column-menu", &options).await;
    page.click("#column-menu [role=menuitem]:nth-of-type(5)")
        .await;
    page.becomes::<Vec<String>, _>(marks, &["≠", "", "≠"]).await;
    page.until("no menu", "!$('#column-menu').checkVisibility()")
        .await;
    page.becomes::<String, _>("location.search", &*format!("{SEED}&base={MAE}&lang=en"))
        .await;
    page.click("[data-row=year] [data-action=why]").await;
    page.until(
        "the reason",
        "$('#why')?.checkVisibility() && $('#why').innerText.includes('QLoRA – 2 years later (2023)')",
    )
    .await;
}

async fn browse(page: &Page) {
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    page.click("[data-action=browse]").await;
    page.becomes::<usize, _>("$$('.listing li').length", &20)
        .await;
    page.becomes::<String, _>("location.search", &*format!("{SEED}&panel=browse&lang=bg"))
        .await;
    page.click("select[name=family] option[value=statistics]")
        .await;
    page.until(
        "the address",
        "location.search.includes('family=statistics')",
    )
    .await;
    page.until(
        "as many as were promised",
        "$('select[name=family] option:checked').innerText.match(/\\((\\d+)\\)/)[1]
            === $('.found [role=status]').innerText.match(/\\d+/)[0]",
    )
    .await;
    let slug: String = page.read("$('.listing li').dataset.slug").await;
    page.click(".listing li:first-child button").await;
    page.has_columns(&[DPO, MAE, QLORA, &slug]).await;
    page.press(Key::Escape).await;
    page.until("no panel", "!$('dialog')").await;
    page.has_focus("[data-action=browse]").await;
}

async fn guide(page: &Page) {
    let asked = "$('.guide [data-part=question]')?.dataset.row ?? ''";
    page.open_at_rest("?lang=en").await;
    page.click(".invitation [data-action=guide]").await;
    page.until("the goals", "$$('.guide [data-action=goal]').length === 8")
        .await;
    page.click(".guide [data-goal=compare-groups]").await;
    page.becomes::<String, _>(asked, "outcome-type").await;
    page.click(".guide [data-value=ordinal]").await;
    page.until("the next question", &format!("{asked} !== 'outcome-type'"))
        .await;
    page.click(".guide [data-value=two]").await;
    page.until(
        "a method that fits",
        "$('.guide > .fitting [data-slug=mann-whitney-u-test]')",
    )
    .await;
    page.has_focus(".guide [data-part=question]").await;
    page.is_sure_of_nothing_more().await;
    page.click(".guide [data-action=compare-left]").await;
    page.until(
        "the table",
        "$$('th[data-slug]').length > 1 && !$('dialog') && location.search.includes('rows=differences')",
    )
    .await;
}

async fn language(page: &Page) {
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    for lang in ["en", "bg"] {
        page.click(&format!(".languages button[lang={lang}]")).await;
        page.speaks(lang).await;
        page.becomes::<String, _>("location.search", &*format!("{SEED}&lang={lang}"))
            .await;
        assert_eq!(page.strangers(lang).await, [""; 0]);
    }
    // The choice is remembered where the address names none.
    page.click(".languages button[lang=en]").await;
    page.speaks("en").await;
    page.open("?slugs=lora").await;
    page.speaks("en").await;
}

async fn export(page: &Page) {
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    page.run::<()>(NOTES_WHAT_LEAVES, &[]).await;
    page.click(OPEN).await;
    for (format, parts, extension) in PURPOSES.iter().flat_map(|(_, formats)| *formats) {
        choose_format(page, format).await;
        page.click("dialog [data-action=download]").await;
        // The file that the citations lead to comes last.
        let has_references = WITH_REFERENCES.contains(format);
        let count = 1 + usize::from(has_references);
        page.becomes::<usize, _>("files.length", &count).await;
        if has_references {
            let (_, references) = saved(page).await;
            assert!(references.contains("{dettmers2023qlora,"), "{references}");
        }
        let (name, text) = saved(page).await;
        assert!(name.ends_with(&format!(".{extension}")), "{format}: {name}");
        for part in *parts {
            assert!(text.contains(part), "{part} is missing in {format}: {text}");
        }
    }
    choose_format(page, "markdown").await;
    page.until(
        "Markdown",
        "$('#export-preview')?.value.includes('|:-----|')",
    )
    .await;
    page.click("dialog [data-action=copy]").await;
    page.becomes::<bool, _>("window.copied === $('#export-preview').value", &true)
        .await;
}

/// The table as pixels: as many as the drawing asks for, and letters on them.
async fn picture(page: &Page) {
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    page.run::<()>(NOTES_WHAT_LEAVES, &[]).await;
    page.click(OPEN).await;
    choose_format(page, "svg").await;
    page.until("the drawing", "$('img#export-preview')?.naturalWidth")
        .await;
    let size = "[$('#export-preview').naturalWidth, $('#export-preview').naturalHeight]";
    let [width, height] = page.read::<[f64; 2]>(size).await;
    page.click("dialog [data-action=png]").await;
    page.becomes::<usize, _>("files.length", &1).await;
    let script = "const done = arguments[0], [name, blob] = files[0];
        createImageBitmap(blob).then(image => {
            const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: 200 });
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
            let dark = 0;
            for (let at = 0; at < data.length; at += 4) if (data[at] < 100) dark++;
            done([name, blob.type, image.width, image.height, dark]);
        }, error => done([String(error), '', 0, 0, 0]))";
    let seen = page.driver.execute_async(script, Vec::new()).await;
    let seen: (String, String, f64, f64, usize) =
        seen.expect("a picture").convert().expect("what it shows");
    assert!(
        seen.0.ends_with(".png") && seen.1 == "image/png",
        "{seen:?}"
    );
    // WebKit says another size of a drawing than it has, in the same proportion.
    let is_whole = (seen.2 / seen.3 - width / height).abs() < 0.01;
    assert!(
        is_whole && seen.2 > 1500.0,
        "{seen:?} of {width} by {height}"
    );
    assert!(seen.4 > 500, "letters: {seen:?}");
}

/// What a print style hides is seen by no driver: here the style of paper is made that of the screen. Where the driver
/// prints, it does.
async fn print(page: &Page) {
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    page.run::<()>("window.print = () => { window.isPrinted = true; }", &[])
        .await;
    page.click(".proposals [data-action=print]").await;
    page.until("the browser's way to paper", "window.isPrinted")
        .await;
    if page.engine != Engine::WebKit {
        let paper = page.driver.print_page(PrintParameters::default()).await;
        let paper = paper.expect("paper");
        assert!(paper.starts_with(b"%PDF-") && paper.len() > 20_000);
    }
    page.run::<()>(
        "const turn = rules => {
            for (const rule of rules) {
                if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
                if (rule.cssRules) turn(rule.cssRules);
            }
        };
        for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) turn(sheet.cssRules);",
        &[],
    )
    .await;
    let controls = "button, input, select, textarea, summary, dialog, [role=combobox], [role=button], [popover]";
    page.becomes::<usize, _>(
        &format!("$$('{controls}').filter(element => element.checkVisibility()).length"),
        &0,
    )
    .await;
    page.until(
        "a table with its references",
        "getComputedStyle($('.scroller table')).display === 'table' && $('.paper').innerText.includes('2305.18290')",
    )
    .await;
}

async fn offline(page: &Page) {
    page.open(&format!("{SEED}&lang=bg")).await;
    page.is_kept().await;
    page.host.spoil("/", Fault::Gone);
    page.open(&format!("{SEED}&lang=bg")).await;
    page.has_columns(&SEED_SLUGS).await;
    assert_eq!(page.rows().await[2].cells, ["2023", "2021", "2023"]);
    page.click(".languages button[lang=en]").await;
    page.speaks("en").await;
    page.search("qlora").await;
    page.open("?slugs=topsis&lang=bg").await;
    page.warns_of("Няма връзка със сървъра.").await;
}

mod update {
    use super::{Engine, NOTICE, Page, Releases, SEED, SEED_SLUGS, Visit, visit_as};

    #[test]
    fn in_chromium() {
        update(Engine::Chromium, "update-chromium");
    }

    #[test]
    fn in_firefox() {
        update(Engine::Firefox, "update-firefox");
    }

    #[test]
    fn in_webkit() {
        update(Engine::WebKit, "update-webkit");
    }

    fn update(engine: Engine, folder: &str) {
        let releases = Releases::new(folder);
        let dist = releases.path();
        let visit = Visit {
            engine,
            dist,
            ..Visit::default()
        };
        visit_as(visit, async |page: &Page| {
            page.open(&format!("{SEED}&lang=bg")).await;
            page.is_kept().await;
            releases.publish("new");
            page.look_for_update().await;
            page.until("an offer", NOTICE).await;
            page.shows_version(false).await;
            page.click("[data-action=update]").await;
            page.shows_version(true).await;
            page.has_columns(&SEED_SLUGS).await;
            page.settled().await;
            // What was taken is offered no more.
            page.is_kept().await;
            page.drawn().await;
            assert_eq!(page.count("[data-notice=update]").await, 0);
        });
    }
}

/// A prerendered page: read before the program is there, and taken over by it without a move.
async fn taken_over(page: &Page) {
    page.host.spoil(".wasm", Fault::Held);
    page.go(PAIR).await;
    page.until("the page", WAITS).await;
    let rows = page.rows().await;
    assert!(rows.len() >= 15 && rows.iter().all(|row| row.cells.len() == 2));
    page.is_no_wider_than_the_screen().await;
    page.run::<()>("$('.scroller').scrollTop = 120", &[]).await;
    page.click("#search").await;
    page.press("lora").await;
    let places = "$$('#app :is(h1, th, td, button, input)')
        .filter(element => element.checkVisibility() && !element.matches('.fold'))
        .map(element => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height].map(Math.round).join(' ');
        })";
    let before: Vec<String> = page.read(places).await;
    page.host.mend();
    page.until("the program", &format!("!({WAITS})")).await;
    let after: Vec<String> = page.read(places).await;
    let moved: Vec<&String> = before
        .iter()
        .filter(|place| !after.contains(place))
        .collect();
    assert_eq!(moved, [""; 0], "what stood there is where it was");
    assert_eq!(page.read::<i32>("$('.scroller').scrollTop").await, 120);
    page.has_focus("#search").await;
    page.becomes::<String, _>("$('#search').value", "lora")
        .await;
    page.until("suggestions", "$('[role=option]')").await;
}

/// A press on a prerendered page before the program arrives is not lost.
async fn pressed_early(page: &Page) {
    page.host.spoil(".wasm", Fault::Held);
    page.go(PAIR).await;
    page.until("the page", WAITS).await;
    page.until("the loader", LOADER_RUNS).await;
    // By the keyboard: WebKit's driver scrolls a head that sticks out of sight before it clicks on it.
    page.activate("[data-action=remove]").await;
    page.until("the press, noted", "$('[data-pressed]')").await;
    page.host.mend();
    page.has_columns(&["welch-t-test"]).await;
}

/// Goes along the history. WebKit's driver has a command for it that waits for a page to load, in vain where the same page
/// goes on.
async fn steps(page: &Page, count: i32) {
    page.run::<()>("history.go(arguments[0])", &[json!(count)])
        .await;
}

/// A part that did not come comes with the next try: the same address is asked for again.
async fn retry(page: &Page) {
    page.without_service_worker();
    page.host.spoil("/tertium-dialogs-", Fault::Status(500));
    page.open_at_rest(&format!("{SEED}&lang=en")).await;
    page.click("[data-action=browse]").await;
    page.warns_of("This part of the page could not be loaded.")
        .await;
    page.host.mend();
    page.click("[role=alert] [data-action=retry]").await;
    page.becomes::<usize, _>("$$('.listing li').length", &20)
        .await;
}

/// So does the search.
async fn search_again(page: &Page) {
    page.without_service_worker();
    page.host.spoil("/tertium-search-", Fault::Status(500));
    page.open("?slugs=lora&lang=en").await;
    page.click(SEARCH).await;
    page.press("qlora").await;
    page.until(
        "a word of it",
        "/could not be loaded\\.\\s+Try again/.test($('.outcome').innerText)",
    )
    .await;
    page.host.mend();
    page.click(".outcome button").await;
    page.until("suggestions", "$('[role=option]')?.checkVisibility()")
        .await;
}

/// The page works on where the browser takes no more changes of the address: WebKit refuses them after a hundred in ten
/// seconds, Chromium passes them over after two hundred.
async fn limited(page: &Page) {
    page.open_at_rest(&format!("{SEED}&lang=bg")).await;
    page.run::<()>(
        "try { for (let n = 0; n < 300; n++) history.replaceState(history.state, '', location.href); } catch {}",
        &[],
    )
    .await;
    page.click(&remover(MAE)).await;
    page.has_columns(&[DPO, QLORA]).await;
    page.announces("main", "Премахнато: ").await;
    page.click("[data-action=undo]").await;
    page.has_columns(&SEED_SLUGS).await;
    page.click(".languages button[lang=en]").await;
    page.speaks("en").await;
    page.click("[data-action=browse]").await;
    page.becomes::<usize, _>("$$('.listing li').length", &20)
        .await;
}

fn remover(slug: &str) -> String {
    format!("th[data-slug={slug}] [data-action=remove]")
}

/// What lies over the page comes to lie within the window, touches its control and is no larger than what it holds.
async fn lies_at(page: &Page, popover: &str, control: &str) {
    let place = format!(
        "((popover, control) => {{
            const box = popover.getBoundingClientRect(), beside = control.getBoundingClientRect();
            const parts = [...popover.children]
                .map(child => child.getBoundingClientRect())
                .filter(({{ height }}) => height);
            const held = Math.max(...parts.map(({{ bottom }}) => bottom)) - Math.min(...parts.map(({{ top }}) => top));
            return {{
                isWithin: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight + 1,
                touches: Math.abs(box.top - beside.bottom) < 2 || Math.abs(box.bottom - beside.top) < 2,
                isFilled: box.height < held + 32,
                isLow: [...popover.querySelectorAll('button')].every(button => button.offsetHeight < 60),
            }};
        }})($({}), $({}))",
        json!(popover),
        json!(control)
    );
    let expected = json!({ "isWithin": true, "touches": true, "isFilled": true, "isLow": true });
    page.becomes::<Value, _>(&place, &expected).await;
}
