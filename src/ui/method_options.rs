use leptos::prelude::*;
use tertium_core::method::Slug;

use crate::{app::use_app, ui::dynamic::dynamic};

/// The compared methods as options of a choice.
#[component]
pub fn MethodOptions(
    /// Which of them is chosen.
    chosen: Signal<Option<Slug>>,
) -> impl IntoView {
    let app = use_app();
    let columns = app.columns_memo();
    dynamic(move || {
        let option = |slug: Slug| {
            let (value, named) = (slug.as_str().to_owned(), slug.clone());
            let name = Signal::derive(move || app.name(&named));
            let is_chosen =
                Signal::derive(move || chosen.with(|chosen| chosen.as_ref() == Some(&slug)));
            view! { <option value=value prop:selected=is_chosen prop:textContent=name></option> }
        };
        columns.get().into_iter().map(option).collect_view()
    })
}
