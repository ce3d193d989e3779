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
fn large_text_overlaps_nothing_and_leaves_a_table() {
    visit(async |page| {
        page.screen(360, 740).await;
        page.open_at_rest(TESTS).await;
        page.run::<()>(
            "const sheet = new CSSStyleSheet(); sheet.replaceSync('html { font-size: 200% !important }');
             document.adoptedStyleSheets.push(sheet)",
            &[],
        )
        .await;
        page.drawn().await;
        page.until(
            "no sideways scrolling",
            "document.scrollingElement.scrollWidth <= innerWidth",
        )
        .await;
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
        for (width, height) in [(360, 740), (1280, 720)] {
            page.screen(width, height).await;
            page.open_at_rest(TESTS).await;
            page.until(
                "large letters and no sideways scrolling of the page",
                "getComputedStyle($('html')).fontSize === '32px' && document.scrollingElement.scrollWidth <= innerWidth",
            )
            .await;
            page.until(
                "bars one below the other, and a row in sight",
                "['.top', '.toolbar', '.answer-slot', 'thead', 'tr[data-row=field]'].map(css => $(css).getBoundingClientRect())
                    .every((box, place, boxes) => box.bottom <= innerHeight && (!place || box.top >= boxes[place - 1].bottom - 1))",
            )
            .await;
        }
    });
}
