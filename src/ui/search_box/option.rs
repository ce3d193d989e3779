use leptos::prelude::*;
use tertium_core::locale::Key;
use tertium_search::Segment;

use crate::{
    app::{SearchBox, Suggestion, use_app},
    ui::text::{fixed, text},
};

/// One suggestion; the focus stays in the box while it is pressed.
#[component]
pub fn SearchOption(
    /// The box that it belongs to.
    state: SearchBox,
    /// Its position in the list.
    position: usize,
    suggestion: Suggestion,
) -> impl IntoView {
    let app = use_app();
    let Suggestion {
        slug,
        name,
        reason,
        is_present,
    } = suggestion;
    let data_slug = slug.to_string();
    let choose = move |_| {
        if !is_present {
            state.choose(slug.clone());
        }
    };
    let present = is_present.then(
        || view! { <small class="present">{text(app.words.label(Key::SearchPresent))}</small> },
    );
    view! {
        <li
            id=option_id(position)
            role="option"
            data-slug=data_slug
            aria-selected=Signal::derive(move || (state.active() == Some(position)).to_string())
            aria-disabled=is_present.to_string()
            on:mousedown=move |event| event.prevent_default()
            on:click=choose
        >
            <span>{marked(name)}</span>
            {reason.map(|reason| view! { <small>{marked(reason)}</small> })}
            {present}
        </li>
    }
}

/// The id of an option, by its position in the list.
pub fn option_id(position: usize) -> String {
    format!("suggestion-{position}")
}

/// A text whose matched parts are marked; it stays text, whatever it holds.
fn marked(segments: Vec<Segment>) -> impl IntoView {
    let part = |Segment { text, is_marked }| {
        if is_marked {
            view! { <mark>{fixed(text)}</mark> }.into_any()
        } else {
            fixed(text).into_any()
        }
    };
    segments.into_iter().map(part).collect_view()
}
