//! A student who has no Bulgarian keyboard and compares three regressions.

use serde_json::json;
use thirtyfour::Key;

use super::Actions;
use crate::{browser::visit, page::SEARCH};

#[test]
fn three_regressions_are_compared_from_latin_letters() {
    visit(async |page| {
        page.open("?lang=bg").await;
        let actions = Actions::on(page);
        actions.type_into(SEARCH, "regresia").await;
        let first = "$('[role=option]')";
        page.until(
            "linear regression first",
            &format!(
                "{first}?.dataset.slug === 'ordinary-least-squares'
                && {first}.innerText.includes('Линейна регресия')"
            ),
        )
        .await;
        actions.key(Key::Enter).await;
        page.has_columns(&["ordinary-least-squares"]).await;
        // What else there is stands below the table: to scroll there takes no press.
        for slug in ["quantile-regression", "weighted-least-squares"] {
            let add = format!(".proposals button[data-action=add][data-slug={slug}]");
            page.until(&add, &format!("$({})", json!(add))).await;
            page.run::<()>(
                "$(arguments[0]).scrollIntoView({ block: 'center' })",
                &[json!(add)],
            )
            .await;
            actions.press(&add).await;
        }
        page.has_columns(&[
            "ordinary-least-squares",
            "quantile-regression",
            "weighted-least-squares",
        ])
        .await;
        actions.were_at_most(5);
    });
}
