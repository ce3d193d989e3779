use leptos::prelude::*;
use tertium_core::locale::Key;

use crate::{
    app::{SearchBox, SearchEngine, use_app},
    platform::focus,
    ui::{dynamic::dynamic, text::text},
};

/// What became of the search: how much was found, that it loads, that it failed.
#[component]
pub fn Outcome(
    /// The box that it speaks of.
    state: SearchBox,
) -> impl IntoView {
    let app = use_app();
    let message = Signal::derive(move || match app.search.engine() {
        _ if !state.is_open() => String::new(),
        SearchEngine::Unasked | SearchEngine::Pending => app.words.text(Key::SearchLoading),
        SearchEngine::Failed => app.words.text(Key::SearchFailed),
        // Announced once typing rests: a count at every key would interrupt whoever listens.
        SearchEngine::Ready(_) if !state.is_at_rest() => String::new(),
        SearchEngine::Ready(_) => match state.suggestions().len() {
            0 => app
                .words
                .format(Key::SearchNone, &[("text", state.text().trim())]),
            count => app.words.count(Key::SearchCount, count, &[]),
        },
    });
    let has_failed = move || state.is_open() && matches!(app.search.engine(), SearchEngine::Failed);
    let retry = move |_| {
        app.search.request();
        focus::search_box();
    };
    let retry_button = dynamic(move || {
        has_failed().then(|| {
            view! {
                <button
                    type="button"
                    on:mousedown=|event| event.prevent_default()
                    on:click=retry
                >
                    {text(app.words.label(Key::Retry))}
                </button>
            }
        })
    });
    let finds_nothing = Memo::new(move |_| {
        let is_ready = matches!(app.search.engine(), SearchEngine::Ready(_));
        state.is_open() && is_ready && state.is_at_rest() && state.suggestions().is_empty()
    });
    let guide = dynamic(move || {
        finds_nothing.get().then(|| {
            view! {
                <button
                    type="button"
                    data-action="guide"
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |_| app.show_guide()
                >
                    {text(app.words.label(Key::Guide))}
                </button>
            }
        })
    });
    view! {
        <div class="outcome" role="status" data-list=Signal::derive(move || state.has_list().to_string())>
            {text(message)} {retry_button} {guide}
        </div>
    }
}
