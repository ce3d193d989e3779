use leptos::{ev::KeyboardEvent, prelude::*};
use tertium_core::{
    locale::Key,
    method::{CodeLanguage, Slug},
};

use crate::{
    app::{after_paint, use_app},
    platform::focus,
};

/// The choice of the language in which all columns show their examples, as tabs (WAI-ARIA's pattern: one stop of Tab,
/// arrows choose).
#[component]
pub fn LanguageTabs(
    /// The method of the column.
    slug: Slug,
    /// The id of the panel below.
    panel: String,
) -> impl IntoView {
    let app = use_app();
    let label = {
        let slug = slug.clone();
        Signal::derive(move || {
            app.words
                .format(Key::CodeLanguage, &[("name", &app.name(&slug))])
        })
    };
    let selected = ["#", &panel, "-tab"].concat();
    let on_key = move |event: KeyboardEvent| {
        let last = CodeLanguage::ALL.len() - 1;
        let place = CodeLanguage::ALL
            .iter()
            .position(|language| *language == app.code.language())
            .unwrap_or_default();
        let place = match &*event.key() {
            "ArrowRight" | "ArrowDown" => (place + 1) % (last + 1),
            "ArrowLeft" | "ArrowUp" => place.checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        app.code.choose(CodeLanguage::ALL[place]);
        // The id moves to the tab that is chosen now.
        let selected = selected.clone();
        after_paint(move || focus::first(&selected));
    };
    let tab = |language: CodeLanguage| {
        let is_chosen = Memo::new(move |_| app.code.language() == language);
        let id = [&panel, "-tab"].concat();
        view! {
            <button
                type="button"
                role="tab"
                id=Signal::derive(move || is_chosen.get().then(|| id.clone()))
                data-language=language.id()
                aria-selected=Signal::derive(move || is_chosen.get().to_string())
                aria-controls=panel.clone()
                tabindex=Signal::derive(move || if is_chosen.get() { "0" } else { "-1" })
                translate="no"
                on:click=move |_| app.code.choose(language)
            >
                {language.name()}
            </button>
        }
    };
    view! {
        <div role="tablist" aria-label=label on:keydown=on_key>
            {CodeLanguage::ALL.map(tab).collect_view()}
        </div>
    }
}
