//! On a phone, from a friend's link: one method goes, another comes, and the link goes on.

use thirtyfour::Key;

use super::{Actions, in_sight};
use crate::browser::visit;

#[test]
fn a_shared_comparison_is_changed_and_shared_again_in_five_actions() {
    visit(async |page| {
        page.screen(360, 740).await;
        page.before_each_page(
            "Object.defineProperty(navigator.clipboard, 'writeText', { value: text => { window.copied = text; return Promise.resolve(); } })",
        )
        .await;
        page.open_at_rest("?slugs=lora,qlora,adapter-tuning&lang=en")
            .await;
        let actions = Actions::on(page);
        actions
            .press("th[data-slug=qlora] [data-action=remove]")
            .await;
        page.has_columns(&["lora", "adapter-tuning"]).await;
        actions.type_into("#search", "dora").await;
        page.until("the suggestion", "$('[role=option][data-slug=dora]')")
            .await;
        actions.key(Key::Enter).await;
        page.has_columns(&["lora", "adapter-tuning", "dora"]).await;
        page.until("the new column in sight", &in_sight("th[data-slug=dora]"))
            .await;
        actions.press("[data-action=export]").await;
        actions.press("[data-action=copy-link]").await;
        page.until(
            "the link",
            "window.copied?.includes('slugs=lora,adapter-tuning,dora')",
        )
        .await;
        actions.were_at_most(5);
    });
}
