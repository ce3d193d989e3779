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
