use leptos::prelude::*;
use tertium_core::locale::Key;

use crate::{
    app::{App, SearchBox, SearchEngine, use_app},
    platform::focus,
    ui::{dynamic::dynamic, text::text, way_on::WayOn},
};

/// What is said of the search in a box; nothing where the list says it all.
pub fn message(app: App, state: SearchBox) -> Signal<String> {
    // What names alone answer is shown; that nothing answers is only known with the whole index.
    Signal::derive(move || match app.search.engine() {
        _ if !state.is_open() => String::new(),
        SearchEngine::Unasked | SearchEngine::Pending(_) if state.offers_nothing() => {
            app.words.text(Key::SearchLoading)
        }
        SearchEngine::Failed(_) if state.offers_nothing() => app.failure(Key::SearchFailed),
        // Announced once typing rests: a count at every key would interrupt whoever listens.
        _ if !state.is_at_rest() => String::new(),
        _ if state.finds_nothing() => app
            .words
            .format(Key::SearchNone, &[("text", state.text().trim())]),
        _ => app
            .words
            .count(Key::SearchCount, state.suggestions().len(), &[]),
    })
}

/// What became of the search: how much was found, that it loads, that it failed.
#[component]
pub fn Outcome(
    /// The box that it speaks of.
    state: SearchBox,
    /// See [`message`].
    message: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let has_failed =
        move || state.offers_nothing() && matches!(app.search.engine(), SearchEngine::Failed(_));
    let retry = move || {
        app.search.request();
        focus::search_box();
    };
    let retry_button = dynamic(move || {
        has_failed().then(|| {
            view! {
                // The box keeps the focus, and stays open with it.
                <span on:mousedown=|event| event.prevent_default()>
                    <WayOn retry=Box::new(retry)/>
                </span>
            }
        })
    });
    // Beside a list its length is told to those alone who do not see it.
    let is_only_told = Signal::derive(move || {
        let is_seen = state.finds_nothing() || !state.has_list();
        (!is_seen).to_string()
    });
    view! {
        <div
            class="outcome"
            role="status"
            data-empty=Signal::derive(move || message.with(String::is_empty).to_string())
            data-told=is_only_told
        >
            {text(message)} {retry_button}
        </div>
    }
}
