use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use tertium_core::pages::PageIndex;

use crate::{app::use_app, platform::document};

/// Tells search engines which prerendered page shows the same methods, where there is one.
#[component]
pub fn Canonical() -> impl IntoView {
    let app = use_app();
    let index = RwSignal::new(None::<Arc<PageIndex>>);
    let is_wanted = Memo::new(move |_| app.has_page_index() && !app.columns().is_empty());
    Effect::new(move || {
        if is_wanted.get() && index.with_untracked(Option::is_none) {
            spawn_local(async move {
                match app.page_index().await {
                    Ok(found) => drop(index.try_set(Some(found.into()))),
                    // Who reads the page misses nothing.
                    Err(error) => leptos::logging::warn!("prerendered pages: {error}"),
                }
            });
        }
    });
    Effect::new(move || {
        if let Some(index) = index.get() {
            let page = index.path(app.words.lang(), &app.columns());
            document::set_canonical(page.map(|path| app.address_of_page(&path)).as_deref());
        }
    });
}
