//! Moving the focus.

use wasm_bindgen::JsCast;

use crate::method::Slug;

/// Focuses the button that removes a method; the table stays where it is.
pub fn remove_button(slug: &Slug) {
    if let Some(button) = find(&["th[data-slug='", slug.as_str(), "'] button"].concat()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = button.focus_with_options(&options);
    }
}

/// Focuses the button that removes the last method, where there is one.
pub fn last_remove_button() {
    focus("th[data-slug]:last-child button[data-action=remove]");
}

pub fn search_box() {
    focus("#search");
}

/// Focuses the table, or what stands in its place.
pub fn table() {
    focus("#table");
}

/// Focuses the table, or what stands in its place, where nothing has the focus.
pub fn find_again() {
    let active = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    if active.is_none_or(|active| active.tag_name() == "BODY") {
        table();
    }
}

/// Focuses what a panel shows now, in place of what it showed before.
pub fn panel_content() {
    focus("dialog .method");
}

/// Focuses a text field and selects what stands in it, to be copied by hand.
pub fn select(selector: &str) {
    if let Some(field) = find(selector) {
        let _ = field.focus();
        if let Ok(select) = js_sys::Reflect::get(&field, &"select".into()).and_then(|select| select.dyn_into::<js_sys::Function>()) {
            let _ = select.call0(&field);
        }
    }
}

/// Focuses the first element that a selector finds.
pub fn first(selector: &str) {
    focus(selector);
}

/// The same, once the page has drawn it.
pub fn first_soon(selector: &'static str) {
    leptos::prelude::request_animation_frame(move || focus(selector));
}

/// What stands in a field.
pub fn value(selector: &str) -> String {
    let value = find(selector).and_then(|field| js_sys::Reflect::get(&field, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

fn find(selector: &str) -> Option<web_sys::HtmlElement> {
    web_sys::window()?.document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// Scrolls the active suggestion of the list into view.
pub fn show_option(id: &str) {
    if let Some(element) = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id)) {
        show(&element);
    }
}

/// Scrolls what got the focus wholly into view; Chromium leaves what it sees a strip of where it is.
///
/// Only for the keyboard's focus: what a pointer presses must not move away under it.
pub fn show_focused(event: &web_sys::Event) {
    if let Some(element) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        && element.matches(":focus-visible") == Ok(true)
    {
        show(&element);
    }
}

fn show(element: &web_sys::Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
