use leptos::prelude::*;

use super::{
    built::{Built, IntoBuilt, nothing},
    erased::{flag, maybe, part, text},
};
use crate::{
    browser::{clipboard, focus},
    locale::Key,
    search::Segment,
    state::{App, EngineLoad, SearchBox, Suggestion},
};

/// The box in which methods are searched for and added: a combobox with a list (WAI-ARIA APG).
#[component]
pub fn Search() -> impl IntoView {
    let app = App::use_context();
    let state = SearchBox::new(app);
    let on_key = move |event: web_sys::KeyboardEvent| {
        match &*event.key() {
            "ArrowDown" if event.alt_key() => state.reopen(),
            "ArrowDown" => state.step(1),
            "ArrowUp" => state.step(-1),
            "Enter" => state.accept(),
            "Escape" => state.escape(),
            // They move within the text, which the browser does.
            "Home" | "End" | "ArrowLeft" | "ArrowRight" => return state.leave_list(),
            "Backspace" if untrack(|| state.typed()).is_empty() => focus::last_remove_button(),
            _ => return,
        }
        event.prevent_default();
        if let Some(active) = untrack(|| state.active()) {
            focus::show_option(&option_id(active));
        }
    };
    let on_paste = move |event: web_sys::ClipboardEvent| {
        if clipboard::pasted(&event).is_some_and(|text| state.paste(text)) {
            event.prevent_default();
        }
    };
    let options = move || {
        state.suggestions().into_iter().enumerate().map(|(place, suggestion)| view! { <Choice state place suggestion/> }).collect_view().built()
    };
    view! {
        <div class="search">
            <div class="labels">
                <label for="search">{app.said(Key::SearchLabel)}</label>
                <button type="button" data-action="browse" on:click=move |_| app.show_all_methods()>{app.said(Key::Browse)}</button>
            </div>
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
                aria-expanded=text(move || state.has_list().to_string())
                aria-activedescendant=maybe(move || state.active().map(option_id))
                placeholder=app.said(Key::SearchHint)
                prop:value=text(move || state.typed())
                on:focus=move |_| app.ask_for_engine()
                on:pointerenter=move |_| app.ask_for_engine()
                on:input=move |event| state.type_text(event_target_value(&event))
                on:paste=on_paste
                on:keydown=on_key
                on:blur=move |_| state.close()
            />
            <p id="search-help" class="hidden">{app.said(Key::SearchHelp)}</p>
            <ul id="suggestions" role="listbox" aria-label=app.said(Key::SearchLabel) hidden=flag(move || !state.has_list())>
                {part(options)}
            </ul>
            <Outcome state/>
        </div>
    }
}

/// One suggestion; the focus stays in the box while it is pressed.
#[component]
fn Choice(
    /// The box that it belongs to.
    state: SearchBox,
    /// Its place in the list.
    place: usize,
    suggestion: Suggestion,
) -> impl IntoView {
    let app = App::use_context();
    let Suggestion { slug, name, reason, is_present } = suggestion;
    let data_slug = slug.to_string();
    let choose = move |_| {
        if !is_present {
            state.choose(slug.clone());
        }
    };
    view! {
        <li
            id=option_id(place)
            role="option"
            data-slug=data_slug
            aria-selected=text(move || (state.active() == Some(place)).to_string())
            aria-disabled=is_present.to_string()
            on:mousedown=move |event| event.prevent_default()
            on:click=choose
        >
            <span>{marked(name)}</span>
            {reason.map(|reason| view! { <small>{marked(reason)}</small> })}
            {is_present.then(|| view! { <small class="present">{app.said(Key::SearchPresent)}</small> })}
        </li>
    }
}

/// What became of the search: how much was found, that it loads, that it failed.
#[component]
fn Outcome(
    /// The box that it speaks of.
    state: SearchBox,
) -> impl IntoView {
    let app = App::use_context();
    let said = move || match state.engine() {
        _ if !state.is_open() => String::new(),
        EngineLoad::Unasked | EngineLoad::Pending => app.text(Key::SearchLoading),
        EngineLoad::Failed => app.text(Key::SearchFailed),
        // Told once typing rests: a count at every key would interrupt whoever listens.
        EngineLoad::Ready(_) if !state.is_at_rest() => String::new(),
        EngineLoad::Ready(_) => match state.suggestions().len() {
            0 => app.filled(Key::SearchNone, &[("text", state.typed().trim())]),
            count => app.counted(Key::SearchCount, count, &[]),
        },
    };
    let retry = move || {
        if state.is_open() && matches!(state.engine(), EngineLoad::Failed) {
            view! { <button type="button" on:mousedown=|event| event.prevent_default() on:click=move |_| app.ask_for_engine()>{app.said(Key::Retry)}</button> }.built()
        } else {
            nothing()
        }
    };
    view! { <div class="outcome" role="status" data-list=text(move || state.has_list().to_string())>{text(said)} {part(retry)}</div> }
}

/// A text whose matched parts are marked; it stays text, whatever it holds.
fn marked(segments: Vec<Segment>) -> Built {
    let part = |Segment { text, is_marked }| if is_marked { view! { <mark>{text}</mark> }.built() } else { text.built() };
    segments.into_iter().map(part).collect::<Vec<_>>().built()
}

fn option_id(place: usize) -> String {
    format!("suggestion-{place}")
}
