use super::Actions;
use crate::{browser::visit, page::EIGHT};

/// Eight methods, three rows: from a link to just those that matter.
#[test]
fn three_rows_of_eight_methods() {
    visit(async |page| {
        page.screen(1280, 800).await;
        page.open_at_rest(&format!("{EIGHT}&lang=en")).await;
        let actions = Actions::on(page);
        actions.press("[data-action=rows]").await;
        actions.press("#rows-choice [data-only=use_when]").await;
        actions.press("#rows-choice [name=limits]").await;
        actions.press("#rows-choice [name=data]").await;
        page.becomes::<Vec<String>, _>(
            "$$('tr[data-row]').filter(row => row.checkVisibility()).map(row => row.dataset.row)",
            &["data", "use_when", "limits"],
        )
        .await;
        actions.were_at_most(4);
    });
}
