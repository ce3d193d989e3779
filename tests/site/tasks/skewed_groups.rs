//! From the empty page to a comparison that says when each test is right.

use super::{Actions, in_sight};
use crate::browser::visit;

/// A student has skewed scores in two independent groups.
#[test]
fn from_the_empty_page_to_when_each_test_is_right() {
    visit(async |page| {
        page.open("?lang=en").await;
        let actions = Actions::on(page);
        page.until("the tasks", "$('.tasks a')").await;
        actions
            .press(".tasks a[href*='mann-whitney-u-test,welch-t-test']")
            .await;
        page.has_columns(&["mann-whitney-u-test", "welch-t-test", "permutation-test"])
            .await;
        page.until("when to use", &in_sight("tr[data-row=use_when] td"))
            .await;
        actions.were_at_most(4);
    });
}
