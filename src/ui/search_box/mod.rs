//! The box in which methods are searched for and added.

mod option;
mod options;
mod outcome;

use std::sync::Once;

use leptos::prelude::*;
use tertium_core::{
    locale::Key,
    query::{Filters, Panel},
};

use self::{options::Options, outcome::Outcome};
use super::{dynamic::dynamic, text::text};
use crate::{
    app::{SearchBox, SearchPart, suggest, use_app},
    platform::{clipboard, focus, keyboard, styles},
};

/// The search engine with what the box offers: a part of the program that is loaded when somebody is about to search. Only
/// where it is split off may this be named.
pub fn part() -> SearchPart {
    static ADOPTED: Once = Once::new();
    ADOPTED.call_once(|| styles::adopt(include_str!("options.css")));
    SearchPart {
        open: |index, names| Box::pin(index.open(names)),
        suggest,
        options: |state| view! { <Options state/> }.into_any(),
    }
}

/// The id of an option, by its position in the list.
fn option_id(position: usize) -> String {
    ["suggestion-", &position.to_string()].concat()
}

/// The search box with its list: a combobox (WAI-ARIA APG).
#[component]
pub fn SearchField() -> impl IntoView {
    let app = use_app();
    let state = SearchBox::new(app);
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if keyboard::is_composing(&event) {
            return;
        }
        match &*event.key() {
            "ArrowDown" if event.alt_key() => state.reopen(),
            "ArrowDown" => state.step(1),
            "ArrowUp" => state.step(-1),
            "Enter" => state.accept(),
            "Escape" => state.escape(),
            // They move within the text, which the browser does.
            "Home" | "End" | "ArrowLeft" | "ArrowRight" => return state.leave_list(),
            "Backspace" if untrack(|| state.text()).is_empty() => focus::last_remove_button(),
            _ => return,
        }
        event.prevent_default();
        if let Some(active) = untrack(|| state.active()) {
            focus::show_by_id(&option_id(active));
        }
    };
    let on_paste = move |event: leptos::ev::ClipboardEvent| {
        if clipboard::pasted_text(&event).is_some_and(|text| state.paste(text)) {
            event.prevent_default();
        }
    };
    let options = dynamic(move || {
        let (_, part) = app.search.so_far()?;
        Some((part.options)(state))
    });
    let message = outcome::message(app, state);
    let is_open = Signal::derive(move || {
        let is_told = message.with(|message| !message.is_empty());
        (is_told || state.has_list()).to_string()
    });
    let browse = move |_| app.show_panel(Some(Panel::Browse(Filters::default())));
    view! {
        <div class="search">
            <label for="search">{text(app.words.label(Key::SearchLabel))}</label>
            <input
                id="search"
                type="text"
                role="combobox"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls="suggestions"
                aria-describedby="search-help"
                aria-expanded=Signal::derive(move || state.has_list().to_string())
                aria-activedescendant=Signal::derive(move || state.active().map(option_id))
                placeholder=app.words.label(Key::SearchHint)
                prop:value=Signal::derive(move || state.text())
                on:focus=move |_| app.search.request()
                on:pointerenter=move |_| app.search.request()
                on:input=move |event| state.type_text(event_target_value(&event))
                on:paste=on_paste
                on:keydown=on_key
                on:blur=move |_| state.close()
            />
            <p id="search-help" class="hidden">{text(app.words.label(Key::SearchHelp))}</p>
            <div class="popup" data-open=is_open>
                <Outcome state message/>
                <ul
                    id="suggestions"
                    role="listbox"
                    aria-label=app.words.label(Key::SearchLabel)
                    hidden=Signal::derive(move || !state.has_list())
                >
                    {options}
                </ul>
            </div>
            <button type="button" data-action="browse" aria-haspopup="dialog" on:click=browse>
                {text(app.words.label(Key::Browse))}
            </button>
        </div>
    }
}
