use leptos::prelude::*;

use crate::{
    export::{Item, coins},
    locale::PanelKey,
    state::{App, erased::memo},
    view::{
        built::{Built, IntoBuilt, nothing},
        erased::{part, text},
    },
};

/// What is not seen on a screen: the compared works as Zotero's connector reads them, and for paper where the table comes from.
#[component]
pub fn Unseen() -> impl IntoView {
    let app = App::use_context();
    // In the order of the columns; methods of one work share its key.
    let works = memo(move || {
        let mut items: Vec<Item> = Vec::new();
        for method in app.loaded() {
            if let Some(item) = method.source.as_ref().and_then(|source| Item::decode(&source.csl))
                && !items.iter().any(|other| other.id == item.id)
            {
                items.push(item);
            }
        }
        items.iter().map(coins).collect::<Vec<String>>()
    });
    let spans =
        part(move || works.get().into_iter().map(|title| view! { <span class="Z3988" title=title></span> }.built()).collect::<Vec<Built>>().built());
    let origin = part(move || {
        if app.columns().is_empty() {
            return nothing();
        }
        let link = text(move || [&app.tell(PanelKey::WordComparison, &[]), ": ", &app.link()].concat());
        view! { <p class="origin">{link}</p> }.built()
    });
    view! { <div class="works">{spans}</div> {origin} }
}
