use leptos::prelude::*;
use tertium_core::locale::Key;

use super::text::text;
use crate::{app::use_app, platform::version};

/// What helps where something did not come: another try, or the version of the site that the host has by now.
#[component]
pub fn WayOn(
    /// Tries again.
    retry: Box<dyn Fn()>,
) -> impl IntoView {
    let app = use_app();
    let action = Signal::derive(move || match app.is_replaced() {
        true => "renew",
        false => "retry",
    });
    let label = Signal::derive(move || {
        app.words.text(match app.is_replaced() {
            true => Key::ReplacedOpen,
            false => Key::Retry,
        })
    });
    let press = move |_| match untrack(|| app.is_replaced()) {
        true => version::renew(),
        false => retry(),
    };
    view! {
        <button type="button" data-action=action on:click=press>
            {text(label)}
        </button>
    }
}
