//! (d) A link that opens the differences alone, with difference-in-differences as baseline.

use super::Actions;
use crate::browser::visit;

#[test]
fn a_link_opens_differences_from_a_baseline() {
    visit(async |page| {
        page.open("?slugs=difference-in-differences,synthetic-control-method,regression-discontinuity-design&lang=en")
            .await;
        page.run::<()>(
            "navigator.clipboard.writeText = async text => { globalThis.copied = text; }",
            &[],
        )
        .await;
        let actions = Actions::on(page);
        actions.press(".toolbar [data-rows=differences]").await;
        actions
            .press("th[data-slug=difference-in-differences] [data-action=column]")
            .await;
        actions.press("[role=menuitem]:nth-of-type(5)").await;
        actions.press(".proposals [data-action=export]").await;
        page.becomes::<String, _>(
            "$('#share-opens').innerText.split(': ')[1]",
            "differences only, baseline Difference-in-differences, in English.",
        )
        .await;
        actions.press("dialog [data-action=copy-link]").await;
        page.until("a link", "globalThis.copied").await;
        actions.were_at_most(5);
        let parts = "['rows', 'base'].map(name => new URL(copied).searchParams.get(name))";
        let parts: Vec<String> = page.read(parts).await;
        assert_eq!(parts, ["differences", "difference-in-differences"]);
    });
}
