//! How the page lies on screens of all sizes.

use serde::Deserialize;
use thirtyfour::Key;

use crate::{
    browser::visit,
    page::{EIGHT, Page, SEED},
};

/// A box on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
struct Area {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// A phone, a tablet, a desk, and a desk zoomed to 400%.
const SCREENS: [(u32, u32); 4] = [(360, 740), (768, 1024), (1440, 900), (320, 256)];

fn never_scrolls_sideways(query: &str) {
    visit(async |page| {
        for (width, height) in SCREENS {
            page.screen(width, height).await;
            page.open_at_rest(query).await;
            page.does_not_scroll_sideways().await;
            page.search("test").await;
            page.does_not_scroll_sideways().await;
        }
    });
}

#[test]
fn the_start_never_scrolls_sideways() {
    never_scrolls_sideways("?lang=bg");
}

#[test]
fn a_comparison_of_three_never_scrolls_the_page_sideways() {
    never_scrolls_sideways(&format!("{SEED}&lang=bg"));
}

#[test]
fn a_comparison_of_eight_never_scrolls_the_page_sideways() {
    never_scrolls_sideways(&format!("{EIGHT}&lang=en"));
}

#[test]
fn long_words_in_messages_never_scroll_the_page_sideways() {
    never_scrolls_sideways(&format!(
        "{SEED},{}&lang=bg",
        "no-such-method-".repeat(7) + "at-all"
    ));
}

#[test]
fn a_phone_shows_two_columns_at_once_with_labels_above() {
    visit(async |page| {
        page.screen(360, 740).await;
        // The longest names of the dataset make the heads higher.
        let longest = "?slugs=robust-bias-corrected-rd-inference,marginal-maximum-likelihood-for-item-response-models";
        for query in [SEED, longest] {
            page.open_at_rest(&format!("{query}&lang=bg")).await;
            page.becomes::<usize, _>(
                "$$('th .name').filter(name => name.scrollHeight > name.clientHeight + 1).length",
                &0,
            )
            .await;
            for head in &page.areas("th[scope=col][data-slug]").await[..2] {
                assert!(
                    head.left >= 0.0 && head.right <= 360.0 && head.right - head.left > 100.0,
                    "{head:?}"
                );
            }
            for row in page.rows().await {
                let row = format!("tr[data-row={}]", row.id);
                page.run::<()>(
                    "$(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })",
                    &[row.clone().into()],
                )
                .await;
                let label = page.areas(&format!("{row} th")).await[0];
                let cells = page.areas(&format!("{row} td")).await;
                for cell in &cells[..2] {
                    assert!(cell.left >= 0.0 && cell.right <= 360.0, "{row}: {cell:?}");
                }
                assert!(
                    label.left >= 0.0 && label.bottom > label.top && label.top >= 0.0,
                    "{row}: {label:?}"
                );
                // A label sticks as long as its row is in sight: it may stand over the row's own cells, never below their top.
                assert!(
                    label.top < cells[0].top || page.sticks(&format!("{row} th")).await,
                    "{row}: {label:?} over {:?}",
                    cells[0]
                );
                page.until(
                    &format!("a visible label of {row}"),
                    &uncovered(&format!("{row} th")),
                )
                .await;
            }
        }
    });
}

#[test]
fn on_a_desk_header_and_labels_stick() {
    visit(async |page| {
        page.screen(1440, 900).await;
        page.open_at_rest(&format!("{EIGHT}&lang=bg")).await;
        let (heads, labels) = (page.areas("thead").await, page.areas("th[scope=row]").await);
        // The tall row of summaries begins above what is in sight.
        page.run::<()>(
            "const top = css => $(css).getBoundingClientRect().top;
            $('.scroller').scrollTo(9999, top('tr[data-row=summary]') - top('tbody') + 40)",
            &[],
        )
        .await;
        page.drawn().await;
        page.until(
            "a table scrolled both ways",
            "$('.scroller').scrollLeft > 600 && $('.scroller').scrollTop > 400",
        )
        .await;
        let (heads_after, labels_after) =
            (page.areas("thead").await, page.areas("th[scope=row]").await);
        assert_eq!(heads_after[0].top, heads[0].top);
        assert_eq!(labels_after[0].left, labels[0].left);
        assert!(labels_after[0].top < labels[0].top, "rows scroll");
        let last = page.areas("th[scope=col]:last-child").await[0];
        assert!(last.right <= 1440.0, "{last:?} is reached");
        page.until(
            "the last name in sight",
            &uncovered("th[scope=col]:last-child .name"),
        )
        .await;
        page.until(
            "a label in sight",
            &uncovered("tr[data-row=summary] th .label"),
        )
        .await;
    });
}

#[test]
fn nothing_shifts_while_a_comparison_loads() {
    visit(async |page| {
        for (width, height) in SCREENS {
            page.screen(width, height).await;
            page.open_at_rest(&format!("{SEED}&lang=bg")).await;
            page.drawn().await;
            let script = "const done = arguments[0], shifts = [];
                new PerformanceObserver(list => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done(shifts.map(shift => [shift.value, shift.sources.map(source => `${source.node?.outerHTML.slice(0, 80)} from ${JSON.stringify(source.previousRect)} to ${JSON.stringify(source.currentRect)}`).join()])), 100);";
            let shifts = page
                .driver
                .execute_async(script, Vec::new())
                .await
                .expect("shifts");
            let shifts: Vec<(f64, String)> = shifts.convert().expect("numbers");
            assert!(
                shifts.iter().map(|(value, _)| value).sum::<f64>() < 0.001,
                "{width}x{height}: {shifts:#?}"
            );
        }
    });
}

#[test]
fn a_list_of_suggestions_fits_the_screen() {
    visit(async |page| {
        for (width, height) in SCREENS {
            page.screen(width, height).await;
            page.open_at_rest(&format!("{SEED}&lang=bg")).await;
            page.search("test").await;
            let list = page.areas("[role=listbox]").await[0];
            assert!(
                list.left >= 0.0 && list.right <= f64::from(width),
                "{width}x{height}: {list:?}"
            );
            page.press(Key::Down).await;
            page.until(
                "the active option in sight",
                &uncovered("[role=option][aria-selected=true]"),
            )
            .await;
        }
    });
}

impl Page {
    async fn does_not_scroll_sideways(&self) {
        let (needed, given): (f64, f64) = self
            .read("[document.scrollingElement.scrollWidth, innerWidth]")
            .await;
        assert!(
            needed <= given,
            "the page is {needed} wide on a screen of {given}, {}",
            self.driver.current_url().await.expect("an address")
        );
    }

    async fn areas(&self, css: &str) -> Vec<Area> {
        self.run(
            "return $$(arguments[0]).map(element => element.getBoundingClientRect().toJSON())",
            &[css.into()],
        )
        .await
    }

    /// Whether an element stands at its sticky place below the header.
    async fn sticks(&self, css: &str) -> bool {
        self.run("return Math.abs($(arguments[0]).getBoundingClientRect().top - $('thead').getBoundingClientRect().bottom) <= 1", &[css.into()]).await
    }
}

/// A condition: the element's middle is on the screen and nothing covers it.
fn uncovered(css: &str) -> String {
    format!(
        "(element => {{
            const box = element.getBoundingClientRect();
            const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
            return hit !== null && element.contains(hit);
        }})($('{css}'))"
    )
}
