//! The page without a mouse.

use serde::Deserialize;
use std::time::Duration;

use thirtyfour::Key;

use crate::{
    browser::visit,
    page::{Page, SEED},
};

/// Where the focus is.
#[derive(Debug, Deserialize)]
struct Stop {
    /// What it is, in short.
    name: String,
    /// Whether its middle is on the screen and uncovered.
    is_seen: bool,
    html: String,
}

const FOCUS: &str = "(element => {
    const box = element.getBoundingClientRect();
    // Of an element larger than the screen, the middle of what is on the screen.
    const middle = (from, to, screen) => to - from > screen ? (Math.max(from, 0) + Math.min(to, screen)) / 2 : (from + to) / 2;
    const { clientWidth, clientHeight } = document.documentElement;
    const x = middle(box.left, box.right, clientWidth), y = middle(box.top, box.bottom, clientHeight);
    const hit = document.elementFromPoint(x, y);
    const slug = element.closest('th[data-slug]')?.dataset.slug;
    const names = { '.skip': 'skip', '.brand': 'brand', '.languages [lang=bg]': 'bg', '.languages [lang=en]': 'en', '[role=combobox]': 'search', '.scroller': 'table' };
    const known = Object.keys(names).find(css => element.matches(css));
    return {
        name: known ? names[known] : (element.dataset.action === 'remove' && slug) || element.tagName.toLowerCase(),
        is_seen: hit !== null && element.contains(hit),
        html: `${element.outerHTML.slice(0, 120)} in ${JSON.stringify(box)}, under ${hit?.outerHTML.slice(0, 120)}`,
    };
})(document.activeElement)";

fn tab_reaches_everything_in_order(width: u32, height: u32) {
    visit(async |page| {
        page.screen(width, height).await;
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        // After some seconds the foot gets a line about use without a network, and what stands below it moves.
        page.until(
            "the last that comes by itself",
            "$('#offline')?.hasChildNodes()",
        )
        .await;
        let stops = walk(page).await;
        let hidden: Vec<&str> = stops
            .iter()
            .filter(|stop| !stop.is_seen)
            .map(|stop| &*stop.html)
            .collect();
        assert!(
            hidden.is_empty(),
            "focused, but not to be seen: {hidden:#?}"
        );
        let named: Vec<&str> = stops
            .iter()
            .map(|stop| &*stop.name)
            .filter(|name| !["button", "a"].contains(name))
            .collect();
        assert_eq!(
            named,
            [
                "skip",
                "brand",
                "search",
                "bg",
                "en",
                "table",
                "direct-preference-optimization",
                "masked-autoencoders",
                "qlora"
            ]
        );
        // The ways to the sources and the records.
        assert!(
            stops.iter().filter(|stop| stop.name == "a").count() >= 6,
            "{stops:#?}"
        );
    });
}

#[test]
fn on_a_desk_tab_reaches_everything_in_order_and_in_sight() {
    tab_reaches_everything_in_order(1280, 800);
}

#[test]
fn on_a_phone_tab_reaches_everything_in_order_and_in_sight() {
    tab_reaches_everything_in_order(360, 740);
}

#[test]
fn on_a_zoomed_screen_tab_reaches_everything_in_order_and_in_sight() {
    tab_reaches_everything_in_order(320, 256);
}

#[test]
fn going_back_with_shift_tab_nothing_is_covered() {
    visit(async |page| {
        page.screen(360, 740).await;
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        page.focus("footer a").await;
        loop {
            page.driver
                .action_chain()
                .key_down(Key::Shift)
                .send_keys(Key::Tab)
                .key_up(Key::Shift)
                .perform()
                .await
                .expect("keys are pressed");
            let stop = stop(page).await;
            if ["search", "body"].contains(&&*stop.name) {
                break assert_eq!(stop.name, "search");
            }
            assert!(stop.is_seen, "focused, but not to be seen: {}", stop.html);
        }
    });
}

#[test]
fn the_skip_link_leads_to_the_table() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        page.press(Key::Tab).await;
        page.has_focus(".skip").await;
        page.press(Key::Enter).await;
        page.has_focus(".scroller").await;
        page.press(Key::Tab + Key::Tab).await;
        page.has_focus("th[data-slug=direct-preference-optimization] [data-action=column]")
            .await;
    });
}

#[test]
fn arrows_scroll_the_focused_table() {
    visit(async |page| {
        page.screen(1280, 600).await;
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        page.focus(".scroller").await;
        page.press(Key::Down + Key::Down).await;
        page.until("a scrolled table", "$('.scroller').scrollTop > 0")
            .await;
    });
}

/// What has the focus; what comes into sight a little later is seen too.
async fn stop(page: &Page) -> Stop {
    let mut stop: Stop = page.read(FOCUS).await;
    for _ in 0..100 {
        if stop.is_seen || stop.name == "body" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        stop = page.read(FOCUS).await;
    }
    stop
}

/// Everything that Tab reaches from the top of the page to its end.
async fn walk(page: &Page) -> Vec<Stop> {
    let mut stops = Vec::new();
    loop {
        page.press(Key::Tab).await;
        let stop = stop(page).await;
        if stop.name == "body" || (stop.name == "skip" && !stops.is_empty()) {
            return stops;
        }
        stops.push(stop);
        assert!(stops.len() < 80, "Tab never comes to an end: {stops:#?}");
    }
}
