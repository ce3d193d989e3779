//! (j) The comparison on paper, without anything to press on it.

use serde_json::json;

use super::Actions;
use crate::{browser::visit, page::SEED};

#[test]
fn the_comparison_is_printed_by_one_press() {
    visit(async |page| {
        page.open_at_rest(&format!("{SEED}&lang=bg")).await;
        page.run::<()>("window.print = () => { globalThis.isPrinted = true; }", &[])
            .await;
        let actions = Actions::on(page);
        actions.press(".proposals [data-action=print]").await;
        page.until("the browser's way to paper", "globalThis.isPrinted")
            .await;
        actions.were_at_most(1);
        let media = json!({ "media": "print" });
        let cdp = page.driver.cdp();
        cdp.send_raw("Emulation.setEmulatedMedia", media)
            .await
            .expect("paper");
        let controls = "button, input, select, textarea, summary, dialog, [role=combobox], [role=button], [popover]";
        page.becomes::<usize, _>(
            &format!("$$('{controls}').filter(element => element.checkVisibility()).length"),
            &0,
        )
        .await;
    });
}
