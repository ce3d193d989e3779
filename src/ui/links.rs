//! Links to what an address asks for, and the button that adds a method or takes it out.

use leptos::{ev::MouseEvent, prelude::*};
use tertium_core::{locale::Key, method::Slug, query::Query};

use super::text::text;
use crate::{
    app::{App, use_app},
    platform::focus,
};

/// The styles of links and buttons, for each part of the program that draws them.
pub const STYLES: &str = include_str!("links.css");

/// A link within the page: a plain press goes there without loading the page anew, any other press is the browser's.
#[component]
pub fn QueryLink(
    /// Where it leads.
    #[prop(into)]
    query: Signal<Query>,
    /// What is to be pressed.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let href = Signal::derive(move || query.with(Query::to_string));
    let go = move |event: MouseEvent| follow(app, &event, query.get_untracked());
    view! {
        <a class="inner" href=href on:click=go>
            {children()}
        </a>
    }
}

/// A link to the view of one method, under its name.
#[component]
pub fn MethodLink(
    /// The method.
    slug: Slug,
    /// What stands there in place of the name that the page knows.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let named = slug.clone();
    let name = Signal::derive(move || label.clone().unwrap_or_else(|| app.name(&named)));
    let query = Signal::derive(move || app.query_of_method(&slug));
    view! { <QueryLink query>{text(name)}</QueryLink> }
}

/// The button that adds a method to the comparison or takes it out.
#[component]
pub fn ToggleButton(
    /// The method.
    slug: Slug,
) -> impl IntoView {
    let app = use_app();
    let (named, toggled) = (slug.clone(), slug.clone());
    let is_chosen = Memo::new(move |_| app.is_chosen(&slug));
    // The label says what a press does; that it changes is all that tells the state.
    let label = Signal::derive(move || {
        let key = if is_chosen.get() {
            Key::BrowseRemove
        } else {
            Key::BrowseAdd
        };
        app.words.format(key, &[("name", &app.name(&named))])
    });
    let sign = Signal::derive(move || if is_chosen.get() { "−" } else { "+" }.to_owned());
    view! {
        <button
            type="button"
            class="toggle"
            data-action="toggle"
            data-chosen=Signal::derive(move || is_chosen.get().to_string())
            aria-label=label
            on:click=move |_| app.toggle(&toggled)
        >
            {text(sign)}
        </button>
    }
}

/// Follows a link within the page, unless the press asks the browser for another tab or window.
pub fn follow(app: App, event: &MouseEvent, query: Query) {
    let has_modifier = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.button() == 0 && !has_modifier {
        event.prevent_default();
        app.go(query);
        // The link may be gone with what it stood in.
        request_animation_frame(focus::find_again);
    }
}
