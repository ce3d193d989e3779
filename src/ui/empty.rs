use leptos::prelude::*;
use tertium_core::locale::Key;

use super::{dynamic::dynamic, text::text};
use crate::app::use_app;

/// What stands where no method is chosen yet: what people come for, each a press away.
#[component]
pub fn Empty() -> impl IntoView {
    let app = use_app();
    // Nothing else is on the page, so that it does not come matters.
    app.parts.request_beside();
    let start = dynamic(move || app.parts.beside().ready().map(|beside| (beside.start)()));
    view! { <section class="empty" id="table" tabindex="-1">{start}</section> }
}

/// The way for those who do not know which methods to compare.
#[component]
pub fn GuideInvitation() -> impl IntoView {
    let app = use_app();
    view! {
        <p class="invitation">
            <button type="button" data-action="guide" aria-haspopup="dialog" on:click=move |_| app.show_guide()>
                {text(app.words.label(Key::GuideInvite))}
            </button>
        </p>
    }
}
