//! How much of the screen the table has.

use serde::Deserialize;

use crate::{
    browser::{Visit, visit, visit_as},
    page::Page,
};

const TESTS: &str = "?slugs=student-t-test,welch-t-test,paired-t-test&lang=en";

/// What of the table a screen shows.
#[derive(Debug, Deserialize)]
struct Room {
    /// The part of the screen's height in which rows are seen, of 100.
    share: f64,
    /// Rows that are seen whole.
    rows: usize,
    /// The height of the names of the columns, in CSS pixels.
    names: f64,
}

impl Page {
    async fn room(&self) -> Room {
        self.read(
            "(() => {
                const top = $('th[scope=col]').getBoundingClientRect().bottom;
                const bar = $('.proposals').getBoundingClientRect().top;
                const bottom = Math.min(innerHeight, bar > top ? bar : innerHeight);
                const rows = $$('tr[data-row]').map(row => row.getBoundingClientRect());
                return {
                    share: 100 * (bottom - top) / innerHeight,
                    rows: rows.filter(row => row.height && row.top >= top - 1 && row.bottom <= bottom + 1).length,
                    names: $('th[scope=col]').offsetHeight,
                };
            })()",
        )
        .await
    }
}

#[test]
fn the_table_has_most_of_every_screen() {
    visit(async |page| {
        for (width, height, share, rows) in [
            (1440, 900, 74.0, 10),
            (1280, 720, 68.0, 7),
            (768, 1024, 72.0, 10),
            (360, 740, 58.0, 5),
            (640, 360, 30.0, 1),
        ] {
            page.screen(width, height).await;
            page.open_at_rest(TESTS).await;
            let room = page.room().await;
            assert!(
                room.share >= share && room.rows >= rows,
                "{width}x{height}: {room:?}"
            );
            assert!(room.names <= 60.0, "{width}x{height}: {room:?}");
        }
    });
}

#[test]
fn names_of_columns_stay_in_sight_where_all_scrolls() {
    visit(async |page| {
        for (width, height) in [(640, 360), (740, 360)] {
            page.screen(width, height).await;
            page.open_at_rest(TESTS).await;
            page.run::<()>("$('tr[data-row=limits]').scrollIntoView()", &[])
                .await;
            page.until(
                "the bar to be gone",
                "$('.top').getBoundingClientRect().bottom < 0",
            )
            .await;
            page.until(
                "the names at the top",
                "(box => box.top >= -1 && box.top < 2 && box.height <= 48)($('th[scope=col]').getBoundingClientRect())",
            )
            .await;
            // Sideways goes the table alone.
            page.run::<()>("$('#app').scrollTo(9999, 0)", &[]).await;
            page.until(
                "the last column whole",
                "$('th[scope=col]:last-child').getBoundingClientRect().right <= innerWidth",
            )
            .await;
            page.until(
                "the bar where it was",
                "Math.abs($('.top').getBoundingClientRect().left) < 1",
            )
            .await;
        }
    });
}

#[test]
fn a_column_that_is_added_comes_into_view_on_a_phone() {
    visit(async |page| {
        page.screen(360, 740).await;
        page.open_at_rest("?slugs=lora,qlora&lang=bg").await;
        page.add_by_search("dora").await;
        page.until(
            "the new column in sight",
            "(box => box.left >= 0 && box.right <= innerWidth + 1)($('th[data-slug=dora]').getBoundingClientRect())",
        )
        .await;
    });
}

#[test]
fn controls_of_a_column_stand_on_one_line_in_the_order_of_the_keyboard() {
    visit(async |page| {
        for (width, height) in [(1440, 900), (768, 1024), (360, 740)] {
            page.screen(width, height).await;
            page.open_at_rest(TESTS).await;
            let lines: Vec<bool> = page
                .read(
                    "$$('th[data-slug]').map(head => {
                        const boxes = [...head.children].map(child => child.getBoundingClientRect());
                        const middles = boxes.map(box => (box.top + box.bottom) / 2);
                        return Math.max(...middles) - Math.min(...middles) <= 2
                            && boxes.every((box, place) => !place || box.left >= boxes[place - 1].right - 1)
                            && boxes.slice(1).every(box => box.width >= 32 && box.height >= 32);
                    })",
                )
                .await;
            assert_eq!(lines, [true; 3], "{width}x{height}");
        }
    });
}

#[test]
fn a_notice_floats_above_the_bar_and_passes() {
    visit(async |page| {
        for (width, height) in [(1280, 720), (360, 740)] {
            page.screen(width, height).await;
            page.open_at_rest(TESTS).await;
            let top: f64 = page.read("$('tbody').getBoundingClientRect().top").await;
            page.activate("th[data-slug=paired-t-test] [data-action=remove]")
                .await;
            page.announces(".notices", "Removed").await;
            let pushed: f64 = page.read("$('tbody').getBoundingClientRect().top").await;
            assert_eq!(top, pushed, "{width}x{height}: nothing is pushed");
            page.until(
                "the notice above the bar",
                "$('[data-passing]').getBoundingClientRect().bottom <= $('.proposals').getBoundingClientRect().top",
            )
            .await;
            // While it holds the focus its time stands still; the test lets the rest pass at once.
            let left = "$('[data-passing]').getAnimations()[0]";
            page.focus("[data-passing] [data-action=undo]").await;
            page.until("a pause", &format!("{left}.playState === 'paused'"))
                .await;
            page.focus("#search").await;
            page.until(
                "the time to go on",
                &format!("{left}.playState === 'running'"),
            )
            .await;
            let seconds: f64 = page
                .read(&format!(
                    "{left}.effect.getComputedTiming().duration / 1000"
                ))
                .await;
            assert!(seconds >= 10.0, "a way back stays longer: {seconds} s");
            page.run::<()>(&format!("{left}.finish()"), &[]).await;
            page.until("it to be gone", "!$('[data-passing]')").await;
        }
    });
}

#[test]
fn what_was_done_can_be_undone_on_every_screen() {
    visit(async |page| {
        for (width, height) in [(1440, 900), (1280, 500), (740, 360), (640, 360), (360, 740)] {
            for row in ["field", "limits"] {
                page.screen(width, height).await;
                page.open_at_rest(TESTS).await;
                let scroll = format!("$('tr[data-row={row}]').scrollIntoView()");
                page.run::<()>(&scroll, &[]).await;
                page.activate("th[data-slug=welch-t-test] [data-action=remove]")
                    .await;
                for control in ["[data-action=undo]", ".dismiss"] {
                    page.until(
                        &format!("{width}x{height}, {row}: nothing over {control}"),
                        &format!(
                            "(control => {{
                                const box = control?.getBoundingClientRect();
                                return box && control.contains(
                                    document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
                                );
                            }})($('[data-passing] {control}'))"
                        ),
                    )
                    .await;
                }
                page.until(
                    "the × beside the first line",
                    "$('[data-passing] .dismiss').getBoundingClientRect().top
                        < $('[data-passing] > span').getBoundingClientRect().top + 16",
                )
                .await;
            }
        }
    });
}

#[test]
fn the_baseline_is_named_below_its_name() {
    visit(async |page| {
        for (width, height) in [(1440, 900), (768, 1024), (640, 360), (360, 740)] {
            for lang in ["bg", "en"] {
                page.screen(width, height).await;
                page.open_at_rest(&format!(
                    "?slugs=student-t-test,welch-t-test,paired-t-test&base=paired-t-test&lang={lang}"
                ))
                .await;
                let room: f64 = page
                    .read(
                        "(head => {
                            const text = document.createRange();
                            text.selectNodeContents(head.querySelector('.name'));
                            const mark = parseFloat(getComputedStyle(head, '::after').height);
                            return head.getBoundingClientRect().bottom - mark - text.getBoundingClientRect().bottom;
                        })($('th[data-base]'))",
                    )
                    .await;
                assert!(room >= 0.0, "{width}x{height}, {lang}: {room}");
            }
        }
    });
}

#[test]
fn names_of_columns_that_begin_alike_are_told_apart() {
    visit(async |page| {
        for (width, height) in [(1440, 900), (768, 1024), (360, 740)] {
            page.screen(width, height).await;
            for methods in [
                "student-t-test,welch-t-test,paired-t-test",
                "adapter-tuning,prefix-tuning,full-fine-tuning,lora,qlora,dora,bitfit,adalora",
            ] {
                page.open_at_rest(&format!("?slugs={methods}&lang=bg"))
                    .await;
                let cut: Vec<String> = page
                    .read(
                        "$$('th[data-slug] .name')
                            .filter(name => name.scrollHeight > name.clientHeight + 2
                                || name.title !== name.textContent)
                            .map(name => name.textContent)",
                    )
                    .await;
                assert_eq!(cut, [""; 0], "{width}x{height}");
            }
        }
    });
}

#[test]
fn no_word_of_a_label_is_broken() {
    visit(async |page| {
        for (lang, methods) in [
            ("en", "lightgbm,catboost,random-forest,xgboost"),
            ("bg", "lightgbm,catboost,random-forest,xgboost"),
            ("bg", "student-t-test,welch-t-test,paired-t-test"),
        ] {
            for width in [1440, 768] {
                page.screen(width, 900).await;
                page.open_at_rest(&format!("?slugs={methods}&lang={lang}"))
                    .await;
                let broken: Vec<String> = page
                    .read(
                        "$$('th[scope=row] .label > span:first-child').flatMap(label => {
                            const text = label.firstChild;
                            return [...text.data.matchAll(/[^\\s-]+/g)].filter(({ 0: word, index }) => {
                                const range = document.createRange();
                                range.setStart(text, index);
                                range.setEnd(text, index + word.length);
                                return new Set([...range.getClientRects()].map(box => box.top)).size > 1;
                            }).map(found => found[0]);
                        })",
                    )
                    .await;
                assert_eq!(broken, [""; 0], "{lang}, {width}");
            }
        }
    });
}

#[test]
fn a_line_that_goes_on_beyond_the_screen_fades() {
    visit(async |page| {
        let fade = |css: &str| format!("getComputedStyle($('{css}')).getPropertyValue('--fade')");
        for motion in ["no-preference", "reduce"] {
            page.media("prefers-reduced-motion", motion).await;
            page.screen(360, 740).await;
            page.open_at_rest(TESTS).await;
            for css in [".toolbar", ".answer > p"] {
                page.becomes::<String, _>(&fade(css), "48px").await;
                page.run::<()>(&format!("$('{css}').scrollTo(9999, 0)"), &[])
                    .await;
                page.becomes::<String, _>(&fade(css), "0px").await;
            }
            page.screen(1600, 900).await;
            page.open_at_rest(TESTS).await;
            page.becomes::<String, _>(&fade(".toolbar"), "0px").await;
        }
    });
}

#[test]
fn a_comparison_that_is_opened_on_a_low_screen_is_seen_from_its_top() {
    visit(async |page| {
        page.screen(640, 360).await;
        page.open_at_rest("?lang=en").await;
        page.activate(".tasks li:nth-child(2) a").await;
        page.until("a table", "$('main[data-table] td[data-state=ready]')")
            .await;
        page.has_focus("#table").await;
        page.until(
            "the bar of the page in sight",
            "scrollY === 0 && $('#app').scrollTop === 0",
        )
        .await;
    });
}

/// The panels, as an address names them.
const PANELS: [&str; 9] = [
    "",
    "export",
    "browse",
    "saved",
    "timeline",
    "check",
    "decision",
    "guide",
    "method&method=lora",
];

/// What holds the content of a panel: the dialog, and what may scroll in it.
const FRAMES: &str = "dialog[open], \
    dialog[open] :is(.panel-frame, .export-panel, .method, .listing, .check, .guide)";

impl Page {
    /// Opens the page and each of its panels in both languages: nothing goes beyond the screen's edge.
    async fn fits_sideways(&self, prepare: impl AsyncFn(&Page)) {
        for lang in ["bg", "en"] {
            for panel in PANELS {
                let query = TESTS.replace("lang=en", &format!("lang={lang}"));
                if panel.is_empty() {
                    self.open_at_rest(&query).await;
                } else {
                    self.open(&format!("{query}&panel={panel}")).await;
                    self.until("the dialog", "$('dialog[open]')").await;
                    self.settled().await;
                }
                prepare(self).await;
                self.drawn().await;
                self.until(
                    &format!("no sideways scrolling, {lang} {panel}"),
                    &format!(
                        "[document.scrollingElement, ...$$('{FRAMES}')]
                            .every(box => box.scrollWidth <= Math.max(box.clientWidth, box.offsetWidth))"
                    ),
                )
                .await;
            }
        }
    }
}

#[test]
fn large_text_overlaps_nothing_and_leaves_a_table() {
    visit(async |page| {
        page.screen(360, 740).await;
        let enlarge = async |page: &Page| {
            page.run::<()>(
                "const sheet = new CSSStyleSheet(); sheet.replaceSync('html { font-size: 200% !important }');
                 document.adoptedStyleSheets.push(sheet)",
                &[],
            )
            .await;
        };
        page.fits_sideways(enlarge).await;
        page.open_at_rest(TESTS).await;
        enlarge(page).await;
        page.drawn().await;
        page.until(
            "bars one below the other",
            "['.top', '.toolbar', '.answer-slot', '.scroller', '.proposals'].map(css => $(css).getBoundingClientRect())
                .every((box, place, boxes) => !place || box.top >= boxes[place - 1].bottom - 1)",
        )
        .await;
        page.until(
            "room for rows",
            "$('.scroller').clientHeight - $('thead').offsetHeight >= 150",
        )
        .await;
    });
}

#[test]
fn a_browser_set_to_large_letters_shows_rows() {
    let large = Visit {
        flags: &["--blink-settings=defaultFontSize=32"],
        ..Visit::default()
    };
    visit_as(large, async |page| {
        page.screen(360, 740).await;
        page.fits_sideways(async |_| ()).await;
        for (width, height) in [(360, 740), (1280, 720)] {
            page.screen(width, height).await;
            page.open_at_rest(TESTS).await;
            page.until(
                "large letters and no sideways scrolling of the page",
                "getComputedStyle($('html')).fontSize === '32px'
                    && document.scrollingElement.scrollWidth <= innerWidth",
            )
            .await;
            page.until(
                "bars one below the other, and a row in sight",
                "['.top', '.toolbar', '.answer-slot', 'thead', 'tr[data-row=field]']
                    .map(css => $(css).getBoundingClientRect())
                    .every((box, place, boxes) => box.bottom <= innerHeight
                        && (!place || box.top >= boxes[place - 1].bottom - 1))",
            )
            .await;
        }
    });
}
