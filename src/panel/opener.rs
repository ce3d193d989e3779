use leptos::prelude::*;

use crate::{
    browser::engine,
    locale::Key,
    state::{
        App,
        erased::{effect, memo, spawn},
    },
    view::{
        built::{IntoBuilt, nothing},
        erased::part,
    },
};

/// Fetches the program of the dialogs as soon as one is open, and says where it did not come.
#[component]
pub fn Opener() -> impl IntoView {
    let app = App::use_context();
    let (has_failed, set_failed) = signal(false);
    let ask = move || {
        spawn(async move {
            let _ = set_failed.try_set(false);
            let has_come = engine::start("dialogs").await;
            let _ = set_failed.try_set(!has_come);
        });
    };
    let is_open = memo(move || app.query().panel().is_some());
    effect(move || {
        if is_open.get() {
            ask();
        }
    });
    let said = part(move || {
        if !has_failed.get() || !is_open.get() {
            return nothing();
        }
        view! {
            <p class="notice problem">
                <span>{app.said(Key::PanelFailed)}</span>
                <button type="button" data-action="retry" on:click=move |_| ask()>{app.said(Key::Retry)}</button>
                <button type="button" class="dismiss" aria-label=app.said(Key::Dismiss) on:click=move |_| app.show_panel(None)>"×"</button>
            </p>
        }
        .built()
    });
    view! { <div class="notices" role="alert">{said}</div> }
}
