//! A data scientist who knows two names and types them in one line.

use thirtyfour::Key;

use super::Actions;
use crate::{browser::visit, page::SEARCH};

#[test]
fn two_names_in_one_line_are_compared() {
    visit(async |page| {
        page.open("").await;
        let actions = Actions::on(page);
        actions.type_into(SEARCH, "LightGBM, CatBoost").await;
        page.until(
            "the list as an option",
            "$('[role=option][data-offer=list]')",
        )
        .await;
        actions.key(Key::Enter).await;
        page.has_columns(&["lightgbm", "catboost"]).await;
        actions.were_at_most(2);
    });
}
