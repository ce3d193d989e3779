//! (i) A comparison is saved, and found again from the start page.

use super::Actions;
use crate::{
    browser::visit,
    page::{SEED, SEED_SLUGS},
};

#[test]
fn a_comparison_is_saved_and_found_again() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        let actions = Actions::on(page);
        actions.press(".top .save").await;
        page.until("that it is saved", "localStorage['tertium.saved']")
            .await;
        page.open("?lang=bg").await;
        actions.press("ul[aria-labelledby=saved-list] a").await;
        page.has_columns(&SEED_SLUGS).await;
        actions.were_at_most(2);
    });
}
