//! Prerendered pages: read without the program, and taken over by it unnoticed.

use std::{collections::BTreeSet, fs};

use serde_json::json;
use thirtyfour::Key;

use crate::{
    browser::visit,
    build::headers_of,
    host::{Fault, dist},
    page::{Page, SEED_SLUGS, TableRow},
};

/// The page of two well-known rivals.
const PAIR: &str = "en/compare/student-t-test-vs-welch-t-test/";

/// The page of the seed's comparison.
fn seed(lang: &str) -> String {
    format!("{lang}/compare/{}/", SEED_SLUGS.join("-vs-"))
}

/// Whether the program has not taken the page over yet.
const WAITS: &str = "$('#app').hasAttribute('data-waiting')";

impl Page {
    /// Opens a page and lets its program wait for [`Self::let_it_come`].
    async fn open_before_the_program(&self, path: &str) {
        self.fresh().await;
        self.without_service_worker();
        self.host.spoil(".wasm", Fault::Held);
        self.go(path).await;
        assert!(self.read::<bool>(WAITS).await, "{path}");
    }

    async fn let_it_come(&self) {
        self.host.mend();
        self.until("the program", &format!("!{WAITS}")).await;
    }
}

#[test]
fn the_seed_comparison_is_read_without_scripts() {
    visit(async |page| {
        let mut by_the_program = Vec::new();
        for lang in ["bg", "en"] {
            page.open(&format!("?slugs={}&lang={lang}", SEED_SLUGS.join(",")))
                .await;
            by_the_program.push(said(page).await);
        }
        let cdp = page.driver.cdp();
        cdp.send_raw(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await
        .expect("no scripts");
        for (lang, first) in [("bg", "Област"), ("en", "Field")] {
            page.go(&seed(lang)).await;
            let (rows, marks) = said(page).await;
            let (expected_rows, expected_marks) = &by_the_program[usize::from(lang == "en")];
            for (row, expected) in rows.iter().zip(expected_rows) {
                assert_eq!(row, expected, "{lang}");
            }
            assert_eq!(rows.len(), expected_rows.len(), "{lang}");
            assert_eq!(&marks, expected_marks, "{lang}");
            let rows = page.rows().await;
            assert_eq!((&*rows[0].label, &*rows[0].id), (first, "field"));
            assert!(rows.len() >= 15, "{lang}: {} rows", rows.len());
            for row in &rows {
                let is_whole =
                    row.cells.len() == 3 && row.cells.iter().all(|cell| !cell.is_empty());
                assert!(is_whole, "{lang}: {row:?}");
                assert_eq!(row.differs, row.verdict == "different", "{lang}: {row:?}");
            }
            let year = rows.iter().find(|row| row.id == "year").expect("years");
            assert_eq!(year.cells, ["2023", "2021", "2023"]);
            let shown = "[...$$('#app button')]
                .filter(button => button.checkVisibility() && button.dataset.action !== 'why')
                .length";
            assert_eq!(
                page.read::<usize>(shown).await,
                0,
                "{lang}: nothing to press"
            );
            let notes: String = page.read("$('#notes').innerText").await;
            for expected in [
                ["Какво решава", "What decides"],
                ["По какво се различават", "Where they differ"],
                [
                    "https://arxiv.org/abs/2305.18290",
                    "https://arxiv.org/abs/2305.18290",
                ],
            ] {
                let expected = expected[usize::from(lang == "en")];
                assert!(notes.contains(expected), "{lang}: {expected} in {notes}");
            }
            page.is_no_wider_than_the_screen().await;
        }
    });
}

#[test]
fn the_program_takes_a_page_over_unnoticed() {
    visit(async |page| {
        page.before_each_page(
            "globalThis.shifts = [];
            new PerformanceObserver(list => {
                const what = ({ node, previousRect: { x, y }, currentRect }) =>
                    `${node?.outerHTML?.slice(0, 80) ?? node?.nodeValue}:
                        ${x} ${y} to ${currentRect.x} ${currentRect.y}`;
                for (const { value, sources } of list.getEntries()) shifts.push(`${value}: ${sources.map(what)}`);
            }).observe({ type: 'layout-shift', buffered: true });",
        )
        .await;
        for (width, height) in [(1440, 900), (360, 740)] {
            page.screen(width, height).await;
            page.open_before_the_program(PAIR).await;
            // All that is seen; what folds gets its button with the program, over the end of its last line.
            let places = "$$('#app *')
                .filter(element => element.checkVisibility() && !element.closest('.folded, .fold, svg, [data-action=grade]'))
                .map(element => {
                    const { x, y, width, height } = element.getBoundingClientRect();
                    return [element.localName, x, y, width, height].map(part => Math.round(part) || part).join(' ');
                })
                .filter(place => !/ 0$| 0 0$/.test(place))";
            page.run::<()>(
                "$('.scroller').scrollTop = 120;
                const text = $('tr[data-row=summary] .folded span').firstChild, range = document.createRange();
                range.setStart(text, 4);
                range.setEnd(text, 22);
                getSelection().removeAllRanges();
                getSelection().addRange(range);",
                &[],
            )
            .await;
            let before: Vec<String> = page.read(places).await;
            let selected: String = page.read("String(getSelection())").await;
            page.let_it_come().await;
            let after: Vec<String> = page.read(places).await;
            let gone: Vec<&String> = before
                .iter()
                .filter(|place| !after.contains(place))
                .collect();
            assert_eq!(gone, [""; 0], "{width}: what stood there is where it was");
            assert_eq!(page.read::<i32>("$('.scroller').scrollTop").await, 120);
            assert_eq!(
                page.read::<String>("String(getSelection())").await,
                selected
            );
            assert_eq!(selected.chars().count(), 18);
            page.drawn().await;
            assert_eq!(page.read::<Vec<String>>("shifts").await, [""; 0], "{width}");
            assert_eq!(
                page.read::<String>("location.pathname").await,
                format!("/{PAIR}")
            );
        }
    });
}

#[test]
fn what_is_done_before_the_program_is_there_is_not_lost() {
    visit(async |page| {
        page.open_before_the_program(PAIR).await;
        page.click("#search").await;
        page.press("lora").await;
        page.let_it_come().await;
        page.has_focus("#search").await;
        page.becomes::<String, _>("$('#search').value", "lora")
            .await;
        page.until("suggestions", "$('[role=option]')").await;

        page.open_before_the_program(PAIR).await;
        page.click("[data-action=remove]").await;
        page.until("the press, noted", "$('[data-pressed]')").await;
        page.let_it_come().await;
        page.has_columns(&["welch-t-test"]).await;

        // Enter takes what is found for the text that stands there then.
        page.open_before_the_program(PAIR).await;
        page.click("#search").await;
        page.press("mann-whitney").await;
        page.press(Key::Enter).await;
        page.let_it_come().await;
        page.has_columns(&["student-t-test", "welch-t-test", "mann-whitney-u-test"])
            .await;

        // All presses, in their order.
        page.open_before_the_program(&seed("en")).await;
        let [first, kept, last] = SEED_SLUGS;
        let remove = |slug| format!("th[data-slug={slug}] [data-action=remove]");
        for css in [
            "[data-rows=similarities]",
            &*remove(first),
            &*remove(last),
            "[data-rows=differences]",
        ] {
            page.click(css).await;
        }
        page.let_it_come().await;
        page.has_columns(&[kept]).await;
        page.until(
            "one column is not compared",
            "!$('[data-rows]')?.checkVisibility()",
        )
        .await;
        page.open_before_the_program(PAIR).await;
        page.click("[data-rows=similarities]").await;
        page.click("[data-rows=differences]").await;
        page.let_it_come().await;
        page.until(
            "the filter",
            "$('[data-rows=differences]').ariaPressed === 'true' && location.search.includes('rows=differences')",
        )
        .await;
    });
}

#[test]
fn a_change_leads_to_the_app_and_back_to_the_page() {
    visit(async |page| {
        page.open(PAIR).await;
        page.until("the program", &format!("!{WAITS}")).await;
        let title: String = page.read("document.title").await;
        assert!(
            title.contains("Welch") && title.ends_with("| Tertium"),
            "{title}"
        );
        assert_eq!(
            page.text("h1").await,
            "Comparison of Student's t-test and Welch's t-test"
        );
        page.click("[data-action=remove]").await;
        page.becomes::<String, _>(
            "location.pathname + location.search",
            "/?slugs=welch-t-test&lang=en",
        )
        .await;
        page.until("no notes", "!$('#notes').checkVisibility()")
            .await;
        page.becomes::<String, _>("document.title", "Welch's t-test – Tertium")
            .await;
        page.run::<()>("history.back()", &[]).await;
        page.becomes::<String, _>("location.pathname + location.search", &*format!("/{PAIR}"))
            .await;
        page.has_columns(&["student-t-test", "welch-t-test"]).await;
        page.until("the notes", "$('#notes').checkVisibility()")
            .await;
        page.becomes::<String, _>("document.title", &*title).await;
        page.run::<()>("history.forward()", &[]).await;
        page.has_columns(&["welch-t-test"]).await;
        // The app's own address is whole when it is loaded anew.
        page.driver.refresh().await.expect("the page again");
        page.settled().await;
        page.has_columns(&["welch-t-test"]).await;
    });
}

/// After that the document is the app's: the page's entry is another document's.
#[test]
fn back_leads_to_the_page_after_the_app_was_loaded_anew() {
    visit(async |page| {
        page.go(PAIR).await;
        page.until("the program", &format!("!{WAITS}")).await;
        page.click("th[data-slug=welch-t-test] [data-action=remove]")
            .await;
        page.becomes::<String, _>("location.pathname", "/").await;
        page.driver.refresh().await.expect("a reload");
        page.has_columns(&["student-t-test"]).await;
        page.driver.back().await.expect("a step back");
        page.until("the page's own document", "$('#notes')?.checkVisibility()")
            .await;
        page.until("the program", &format!("!{WAITS}")).await;
        page.has_columns(&["student-t-test", "welch-t-test"]).await;
        page.becomes::<String, _>("location.pathname", &["/", PAIR].concat())
            .await;
    });
}

/// What changes a page leads to the app, whatever it is, and back leads to the page.
#[test]
fn back_leads_to_the_page_from_a_baseline_and_from_hidden_rows() {
    visit(async |page| {
        for change in ["base=student-t-test", "hide=field"] {
            page.fresh().await;
            page.go("en/methods/student-t-test/").await;
            page.go(PAIR).await;
            page.until("the program", &format!("!{WAITS}")).await;
            if change.starts_with("base") {
                page.click("th[data-slug=student-t-test] [data-action=column]")
                    .await;
                page.until("the menu", "$('#column-menu')?.checkVisibility()")
                    .await;
                page.click("#column-menu [role=menuitem]:nth-of-type(5)")
                    .await;
            } else {
                page.click("[data-action=rows]").await;
                page.click("li input[name=field]").await;
            }
            page.until(
                "the app's address",
                &format!("location.search.includes('{change}')"),
            )
            .await;
            page.run::<()>("history.back()", &[]).await;
            page.becomes::<String, _>("location.pathname + location.search", &*format!("/{PAIR}"))
                .await;
            page.until("the notes", "$('#notes').checkVisibility()")
                .await;
            page.becomes::<usize, _>("$$('th[data-base], tr[data-hidden]').length", &0)
                .await;
        }
    });
}

/// What is wrong stands below a page that reads in full, with the way on that helps.
#[test]
fn a_page_says_why_its_controls_do_not_come() {
    visit(async |page| {
        page.without_service_worker();
        page.host.spoil("/loader-", Fault::Status(404));
        page.go(PAIR).await;
        assert!(
            !page
                .read::<bool>("$('#late').checkVisibility({ visibilityProperty: true })")
                .await
        );
        // It waits for the loader; the test does not.
        page.run::<()>(
            "$('#late').getAnimations().forEach(animation => animation.finish())",
            &[],
        )
        .await;
        page.until("what is said", "$('#late').checkVisibility({ visibilityProperty: true }) && $('#late').innerText.includes('its controls did not load')")
            .await;
        page.host.mend();
        page.click("#late a").await;
        page.until("the program", &format!("!{WAITS}")).await;
        assert_eq!(page.count("#late").await, 0);
        page.before_each_page("delete globalThis.WebAssembly").await;
        page.go(PAIR).await;
        page.until("what is said", "$('#failure').checkVisibility()")
            .await;
        let said = page.text("#failure").await;
        assert!(
            said.contains("has no WebAssembly")
                && !said.contains("Check the connection")
                && !said.contains("Try again"),
            "{said}"
        );
        page.becomes::<Vec<String>, _>(
            "$$('#failure a').filter(link => link.checkVisibility()).map(link => link.getAttribute('href'))",
            &["en/methods/"],
        )
        .await;
    });
}

/// Nothing is drawn over a page that reads in full by what is less than it.
#[test]
fn a_page_stays_whole_where_the_program_does_not_come() {
    visit(async |page| {
        for part in [
            ".wasm",
            "/student-t-test.json",
            "/locale/",
            "/tertium-beside-",
        ] {
            page.fresh().await;
            page.without_service_worker();
            page.host.spoil(part, Fault::Status(500));
            page.go(PAIR).await;
            page.until("what is said", "$('#failure').checkVisibility()")
                .await;
            assert!(
                page.text("#failure")
                    .await
                    .starts_with("The table reads in full"),
                "{part}"
            );
            let rows = page.rows().await;
            let is_whole = |row: &TableRow| row.cells.iter().all(|cell| !cell.is_empty());
            assert!(
                rows.len() >= 15 && rows.iter().all(is_whole),
                "{part}: {rows:?}"
            );
            let pressed: usize = page
                .read("[...$$('#app :is(button, input)')].filter(control => getComputedStyle(control).pointerEvents !== 'none').length")
                .await;
            assert_eq!(pressed, 0, "{part}: what does nothing looks so");
            page.host.mend();
        }
    });
}

#[test]
fn caret_selection_and_a_pressed_name_are_not_lost() {
    visit(async |page| {
        page.open_before_the_program(PAIR).await;
        page.click("#search").await;
        page.press("adapter" + Key::Home).await;
        page.let_it_come().await;
        page.becomes::<String, _>("$('#search').value", "adapter")
            .await;
        page.until("suggestions", "$('[role=option]')").await;
        assert_eq!(page.read::<i32>("$('#search').selectionStart").await, 0);

        // From the table into what stands below it.
        page.open_before_the_program(PAIR).await;
        page.run::<()>(
            "const range = document.createRange();
            range.setStart($('tr[data-row=limits] td .folded span').firstChild, 3);
            range.setEnd($('#notes h2').firstChild, 4);
            getSelection().removeAllRanges();
            getSelection().addRange(range);",
            &[],
        )
        .await;
        // Between the two the program has more to say, at the foot of the table.
        let ends =
            "(selected => [selected.slice(0, 200), selected.slice(-4)])(String(getSelection()))";
        let before: [String; 2] = page.read(ends).await;
        assert_eq!(before[1], "What");
        page.let_it_come().await;
        assert_eq!(page.read::<[String; 2]>(ends).await, before);

        page.open_before_the_program(PAIR).await;
        page.click("th[data-slug=welch-t-test] .name").await;
        page.let_it_come().await;
        page.until(
            "its panel",
            "$('dialog[open]')?.innerText.includes(\"Welch's t-test\")",
        )
        .await;
    });
}

#[test]
fn the_other_order_forwards() {
    visit(async |page| {
        page.go("en/compare/welch-t-test-vs-student-t-test/").await;
        page.becomes::<String, _>("location.pathname", &*format!("/{PAIR}"))
            .await;
    });
}

#[test]
fn every_kind_of_page_is_accessible() {
    visit(async |page| {
        let pages = [
            PAIR,
            "bg/methods/welch-t-test/",
            "en/fields/hypothesis-testing/",
            "bg/goals/compare-groups/",
            "en/families/statistics/",
            "bg/methods/",
            "en/about/",
            &seed("en"),
        ];
        for path in pages {
            page.is_accessible(async || {
                page.go(path).await;
                page.until(
                    "all of it",
                    &format!("document.readyState === 'complete' && !($('#app') && {WAITS})"),
                )
                .await;
            })
            .await;
            page.is_no_wider_than_the_screen().await;
        }
        // As it stands before the program has come.
        page.is_accessible(async || page.open_before_the_program(PAIR).await)
            .await;
    });
}

/// Fifty comparisons drawn with a seed: the same text and the same marks by both.
#[test]
fn the_program_says_what_the_page_said() {
    visit(async |page| {
        let mut folders: BTreeSet<String> = BTreeSet::new();
        for lang in ["bg", "en"] {
            let compare = dist().join(lang).join("compare");
            let all = fs::read_dir(compare).expect("comparisons");
            let names = all.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
            let mut names: Vec<String> = names.collect();
            names.sort();
            // A linear congruential generator (Knuth): the same draw on each machine.
            let mut state: u64 = 2026;
            while folders.iter().filter(|path| path.starts_with(lang)).count() < 25 {
                state = state
                    .wrapping_mul(6364136223846793005)
                    .wrapping_add(1442695040888963407);
                let name = &names[(state >> 33) as usize % names.len()];
                let html = fs::read_to_string(
                    dist()
                        .join(lang)
                        .join("compare")
                        .join(name)
                        .join("index.html"),
                );
                // Those of the other order only forward.
                if html.expect("a page").contains("data-waiting") {
                    folders.insert(format!("{lang}/compare/{name}/"));
                }
            }
        }
        for path in &folders {
            page.open_before_the_program(path).await;
            let before = said(page).await;
            page.let_it_come().await;
            let after = said(page).await;
            assert_eq!(before, after, "{path}");
        }
    });
}

/// Each row with its verdict and its texts, and what each cell is marked with.
async fn said(page: &Page) -> (Vec<String>, Vec<String>) {
    // The buttons of texts that fold come with the program; without scripts all is unfolded, and nothing can be pressed.
    page.run::<()>(
        "$$('.fold, [data-action=grade]').forEach(button => button.remove())",
        &[],
    )
    .await;
    let rows = page.rows().await;
    let line =
        |TableRow {
             id,
             verdict,
             label,
             differs,
             cells,
         }: TableRow| { format!("{id} {verdict} {label} {differs} {}", cells.join(" | ")) };
    let marks = "$$('td[data-mark], [data-standing]')
        .map(({ dataset, textContent }) => [dataset.mark, dataset.standing, textContent].join(' '))";
    (rows.into_iter().map(line).collect(), page.read(marks).await)
}

#[test]
fn the_app_says_which_page_shows_the_same() {
    const CANONICAL: &str = "$('link[rel=canonical]')?.getAttribute('href') ?? ''";
    visit(async |page| {
        // Whatever the order of the methods and whichever rows are shown.
        page.open("?slugs=welch-t-test,student-t-test&rows=differences&lang=en")
            .await;
        page.becomes::<String, _>(CANONICAL, PAIR).await;
        page.click(".languages button[lang=bg]").await;
        page.becomes::<String, _>(CANONICAL, &PAIR.replacen("en/", "bg/", 1))
            .await;
        page.click("th[data-slug=student-t-test] [data-action=remove]")
            .await;
        page.becomes::<String, _>(CANONICAL, "bg/methods/welch-t-test/")
            .await;
        let path = dist().join("bg/methods/welch-t-test/index.html");
        assert!(path.exists());
        // These two have no page.
        page.open("?slugs=lora,welch-t-test&lang=en").await;
        page.until(
            "the list of pages",
            "performance.getEntriesByType('resource').some(({ name }) => /pages-[^/]*json/.test(name))",
        )
        .await;
        page.becomes::<String, _>(CANONICAL, "").await;
    });
}

#[test]
fn a_comparison_has_a_picture() {
    visit(async |page| {
        page.go(&seed("bg")).await;
        let picture = "$('#notes a[type=\"image/svg+xml\"]')";
        page.run::<()>(&format!("{picture}.click()"), &[]).await;
        page.until(
            "the picture",
            "document.documentElement.localName === 'svg'",
        )
        .await;
        let text: String = page.read("document.documentElement.textContent").await;
        for part in ["QLoRA", "Област", "2305.18290"] {
            assert!(text.contains(part), "{part} in {text}");
        }
        let policy = headers_of(&dist(), "/pictures/bg/x.svg");
        let name = "Cross-Origin-Resource-Policy";
        assert!(
            policy.contains(&(name.to_owned(), "cross-origin".to_owned())),
            "{policy:?}"
        );
    });
}

/// What holds the place of the page is what the app draws first: nothing moves when the program comes.
#[test]
fn the_place_of_the_page_is_held_by_its_own_first_view() {
    // What lies above the rows; they grow with what comes into them.
    const BOXES: &str = "[...$$('#app :is(header, header input, header button, .scroller, thead)')]
        .filter(element => element.checkVisibility())
        .map(element => {
            const { x, y, width } = element.getBoundingClientRect();
            return [element.localName, element.className, Math.round(x), Math.round(y), Math.round(width)].join(' ');
        })";
    visit(async |page| {
        for (width, height) in [(1440, 900), (360, 740)] {
            page.screen(width, height).await;
            for query in [
                "?slugs=student-t-test,welch-t-test,mann-whitney-u-test&lang=en",
                "?lang=bg",
            ] {
                page.fresh().await;
                page.without_service_worker();
                page.host.spoil(".wasm", Fault::Held);
                page.go(query).await;
                page.until("its place", "$('main[aria-busy]')").await;
                // After five seconds it says that the page takes long, and on a busy machine it does.
                page.run::<()>("$('#late').remove()", &[]).await;
                let controls = "[...$$('#app :is(button, input)')]";
                assert!(
                    page.read::<bool>(&format!("{controls}.every(({{ disabled }}) => disabled)"))
                        .await
                );
                let before: Vec<String> = page.read(BOXES).await;
                assert!(before.len() > 5, "{query}: {before:?}");
                let labels = page.count("#app th[scope=row]").await;
                assert!(labels == 0 || labels > 10, "{query}: {labels}");
                page.host.mend();
                page.until("the page", "$('main:not([aria-busy])')").await;
                let after: Vec<String> = page.read(BOXES).await;
                assert_eq!(before, after, "{query} at {width}");
            }
        }
    });
}
