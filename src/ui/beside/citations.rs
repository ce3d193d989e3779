use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{locale::Key, method::Method};
use tertium_export::{Item, coins};

use crate::{app::use_app, ui::text::text};

/// What is not seen on a screen: the compared works as Zotero's connector reads them, and for
/// paper where the table comes from.
#[component]
pub fn Citations() -> impl IntoView {
    let app = use_app();
    let works = Memo::new(move |_| works(&app.loaded()));
    let spans = move || {
        let span = |title: String| view! { <span class="Z3988" title=title></span> };
        works.get().into_iter().map(span).collect_view()
    };
    let has_columns = Memo::new(move |_| !app.columns().is_empty());
    let link = Signal::derive(move || app.link());
    view! {
        <div class="works">{spans}</div>
        <Show when=move || has_columns.get()>
            <p class="origin">
                {text(app.words.label(Key::WordComparison))}
                ": "
                <span translate="no">{text(link)}</span>
            </p>
        </Show>
    }
}

/// A COinS title for each work, in the order of the columns; methods of one work share its key.
fn works(methods: &[Arc<Method>]) -> Vec<String> {
    let mut items: Vec<Item> = Vec::new();
    for csl in methods
        .iter()
        .filter_map(|method| method.source.as_ref()?.csl.as_deref())
    {
        // A reference that cannot be read is the export's to complain of; nobody waits for it here.
        if let Ok(item) = Item::from_csl(csl)
            && items.iter().all(|other| other.id != item.id)
        {
            items.push(item);
        }
    }
    items.iter().map(coins).collect()
}
