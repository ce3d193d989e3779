use leptos::prelude::*;

use crate::{app::use_app, ui::dynamic::dynamic};

/// The visitor's own rows, once the part is there that draws them.
#[component]
pub fn OwnRows() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        let part = app.parts.decision().ready();
        part.map(|part| (part.rows)(part.decisions))
    })
}
