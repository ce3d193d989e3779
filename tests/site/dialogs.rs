//! How dialogs are closed by the mouse, and how not.

use thirtyfour::By;

use crate::{
    browser::visit,
    page::{Page, SEED},
};

/// A point beside the dialog, on what it covers.
const BESIDE: (i64, i64) = (8, 450);

/// Presses the mouse button at one place and lets it go at another.
async fn drags(page: &Page, from: Option<&str>, to: Option<&str>) {
    let mut actions = page.driver.action_chain();
    for (place, css) in [from, to].into_iter().enumerate() {
        actions = match css {
            None => actions.move_to(BESIDE.0, BESIDE.1),
            Some(css) => {
                let element = page
                    .driver
                    .find(By::Css(css))
                    .await
                    .expect("an element of the dialog");
                actions.move_to_element_center(&element)
            }
        };
        actions = if place == 0 {
            actions.click_and_hold()
        } else {
            actions.release()
        };
    }
    actions.perform().await.expect("the mouse moves");
}

#[test]
fn a_selection_that_leaves_a_dialog_leaves_it_open() {
    visit(async |page| {
        for panel in [
            "browse",
            "export",
            "method&method=lora",
            "timeline",
            "saved",
        ] {
            page.open(&format!("{SEED}&panel={panel}&lang=bg")).await;
            page.until("the panel", "$('dialog[open] #panel-title')?.innerText")
                .await;
            page.until(
                "what stands beside it",
                &format!(
                    "document.elementFromPoint({}, {}).matches('dialog')",
                    BESIDE.0, BESIDE.1
                ),
            )
            .await;
            page.run::<()>(
                "window.clicks = 0; addEventListener('mouseup', () => clicks++, true);",
                &[],
            )
            .await;
            let (inside, outside) = (Some("#panel-title"), None);
            for (count, (from, to)) in [(inside, outside), (outside, inside), (inside, inside)]
                .into_iter()
                .enumerate()
            {
                drags(page, from, to).await;
                page.becomes::<usize, _>("clicks", &(count + 1)).await;
                page.drawn().await;
                page.until("the panel, still", "$('dialog[open]')").await;
                page.until("its address", "location.search.includes('panel=')")
                    .await;
            }
            // A click beside it closes it, as ever.
            drags(page, outside, outside).await;
            page.until("no panel", "!$('dialog')").await;
            page.until("no address of it", "!location.search.includes('panel=')")
                .await;
        }
    });
}

/// Where a dialog ends and what it holds, in CSS pixels.
#[derive(Debug, serde::Deserialize)]
struct Heights {
    top: f64,
    bottom: f64,
    /// Between the end of what it holds and its own end.
    spare: f64,
    /// The same within what scrolls in it.
    spare_within: f64,
    /// Whether something has to be scrolled to.
    scrolls: bool,
}

const HEIGHTS: &str = "(dialog => {
    const frame = dialog.querySelector('.panel-frame');
    const end = box => Math.max(...[...box.children]
        .filter(child => getComputedStyle(child).position !== 'absolute' && child.getBoundingClientRect().height)
        .map(child => child.getBoundingClientRect().bottom));
    const areas = [...frame.querySelectorAll(':scope > :is(.listing, .method, .export-panel)')];
    const { top, bottom } = dialog.getBoundingClientRect();
    return {
        top, bottom, spare: bottom - end(frame),
        spare_within: Math.max(0, ...areas.filter(area => area.children.length).map(area => area.getBoundingClientRect().bottom - end(area))),
        scrolls: areas.some(area => area.scrollHeight > area.clientHeight + 1),
    };
})($('dialog'))";

#[test]
fn dialogs_are_as_high_as_what_they_hold() {
    visit(async |page| {
        for (width, height) in [(360, 740), (768, 1024), (1440, 900)] {
            page.screen(width, height).await;
            for (panel, content) in [
                ("browse", "dialog .listing li"),
                ("export", "dialog #export-preview"),
                ("method&method=lora", "dialog [data-fact=limits]"),
                ("timeline", "dialog .when-list li"),
                ("saved", "dialog .listing li"),
                ("check", "dialog .fitting li"),
                ("decision", "dialog .decision summary"),
                ("guide", "dialog .choices li"),
            ] {
                page.open(&format!("{SEED}&panel={panel}&lang=bg")).await;
                page.until("what it holds", &format!("$('{content}')"))
                    .await;
                page.drawn().await;
                let heights: Heights = page.read(HEIGHTS).await;
                let Heights {
                    top,
                    bottom,
                    spare,
                    spare_within,
                    scrolls,
                } = heights;
                let (of, height) = (
                    format!("{panel} at {width}: {heights:?}"),
                    f64::from(height),
                );
                assert!(top >= 0.0 && bottom <= height, "{of}");
                assert!(spare <= 32.0 && spare_within <= 32.0, "empty: {of}");
                // Nothing is scrolled where there is room for it.
                assert!(
                    !scrolls || bottom - top >= (height * 0.9).min(830.0),
                    "{of}"
                );
            }
        }
    });
}
