//! Moving the focus.

use tertium_core::method::Slug;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::{document, window};

/// A button in the head of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnButton {
    /// The ×.
    Remove,
    /// The ⋯.
    Options,
}

impl ColumnButton {
    /// Its `data-action`.
    pub fn action(self) -> &'static str {
        match self {
            Self::Remove => "remove",
            Self::Options => "column",
        }
    }
}

/// Focuses a button in the head of a column; the table stays where it is.
pub fn column_button(slug: &Slug, button: ColumnButton) {
    let selector = [
        "th[data-slug='",
        slug.as_str(),
        "'] [data-action=",
        button.action(),
        "]",
    ]
    .concat();
    in_place(&selector);
}

/// Focuses the first element that a selector finds, and scrolls nothing.
fn in_place(selector: &str) {
    if let Some(element) = find(selector) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Focuses the button that removes the last method, where there is one.
pub fn last_remove_button() {
    first("th[data-slug]:last-child button[data-action=remove]");
}

pub fn search_box() {
    first("#search");
}

/// Focuses the table, or what stands in its place.
pub fn table() {
    first("#table");
}

/// The same for a table that has just come: on low screens it would take the page's bar out of sight.
pub fn new_table() {
    in_place("#table");
}

/// Focuses what a dialog holds or else the table, or what stands in its place, where nothing has the focus; the page stays
/// where it is.
pub fn find_again() {
    let active = document().and_then(|document| document.active_element());
    if active.is_none_or(|active| active.tag_name() == "BODY") {
        match has("dialog[open]") {
            true => in_place("dialog[open] [tabindex='0']"),
            false => new_table(),
        }
    }
}

/// Focuses the first element that a selector finds.
pub fn first(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// Whether a selector finds something.
pub fn has(selector: &str) -> bool {
    find(selector).is_some()
}

/// Has what is typed in a field that may go told of now, by a moment without the focus: browsers tell of a change when the
/// field loses it, Chromium also when the field is taken away, and nobody listens any more then.
pub fn tell_of_typing() {
    let active = document().and_then(|document| document.active_element());
    let field = active.filter(|active| {
        let within = active.closest("dialog, tr.own");
        within.is_ok_and(|within| within.is_some())
    });
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        let _ = field.blur();
        let _ = field.focus();
    }
}

/// Focuses a control.
pub fn control(control: &Element) {
    if let Some(control) = control.dyn_ref::<HtmlElement>() {
        let _ = control.focus();
    }
}

/// Whether the focus lies in what a selector finds.
pub fn is_in(selector: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| active.closest(selector).is_ok_and(|found| found.is_some()))
}

/// The same as [`first`], once the page has drawn the element.
pub fn first_soon(selector: &'static str) {
    leptos::prelude::request_animation_frame(move || first(selector));
}

/// Focuses an element and selects what stands in it, to be copied by hand.
pub fn select(selector: &str) {
    first(selector);
    let Some(element) = find(selector) else {
        return;
    };
    if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
        field.select();
    } else if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.select();
    } else if let Some(selection) = window().and_then(|window| window.get_selection().ok()?) {
        let _ = selection.select_all_children(&element);
    }
}

/// Scrolls a row of the table into view and gives its head the focus for a moment's reading.
pub fn show_row(id: &str) {
    let selector = ["tr[data-row='", id, "'] th"].concat();
    if let Some(head) = find(&selector) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        head.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls the column of a method into view, where there is one.
pub fn show_column(slug: &Slug) {
    if let Some(head) = find(&["th[data-slug='", slug.as_str(), "']"].concat()) {
        show(&head);
    }
}

/// Scrolls the element with an id into view.
pub fn show_by_id(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        show(&element);
    }
}

/// Scrolls what got the focus wholly into view; Chromium leaves what it sees a strip of where it is.
///
/// Only for the keyboard's focus: what a pointer presses must not move away under it.
pub fn show_focused(event: &Event) {
    if let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        && is_visible(&element)
    {
        show(&element);
    }
}

/// Whether the element of an event has the keyboard's focus, as the browser shows it.
pub fn is_by_keyboard(event: &Event) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| is_visible(&element))
}

fn is_visible(element: &Element) -> bool {
    element.matches(":focus-visible").unwrap_or(false)
}

fn show(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}
