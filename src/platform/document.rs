//! The document as a whole: its title, its language, the place of the page in it.

use tertium_core::locale::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement};

use super::document;

pub fn title() -> String {
    document().map_or_else(String::new, |document| document.title())
}

/// What an element says, by its selector; nothing where there is none.
pub fn text_of(selector: &str) -> String {
    let element = document().and_then(|document| document.query_selector(selector).ok()?);
    let text = element.and_then(|element| element.text_content());
    text.unwrap_or_default()
}

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

pub fn set_lang(lang: Lang) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", lang.tag());
    }
}

/// The language of the document, which the loader chose.
pub fn lang() -> Option<Lang> {
    document()?
        .document_element()?
        .get_attribute("lang")?
        .parse()
        .ok()
}

/// What a prerendered page carries until the program has taken its place.
const WAITING: &str = "data-waiting";

/// Whether the page is a prerendered one that waits for the program.
pub fn is_prerendered() -> bool {
    place().is_some_and(|place| place.has_attribute(WAITING))
}

/// Whether the document is the one that other sites show in a frame (crates/tool/src/build/embed.rs); it stays so.
pub fn is_embedded() -> bool {
    place().is_some_and(|place| place.has_attribute("data-embedded"))
}

/// The place of the page in the document.
pub fn place() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// The elements below one that a selector names, in their order.
pub(super) fn elements(place: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = place.query_selector_all(selector) else {
        return Vec::new();
    };
    let items = (0..list.length()).filter_map(|number| list.item(number));
    items.filter_map(|node| node.dyn_into().ok()).collect()
}

/// Empties the place of the page.
pub fn clear(place: &HtmlElement) {
    place.set_text_content(None);
    let _ = place.remove_attribute(WAITING);
}

/// Says which address is the page's own (RFC 6596), or that there is none.
///
/// Relative ones count from the site's root.
pub fn set_canonical(address: Option<&str>) {
    let Some(document) = document() else {
        return;
    };
    let link = document
        .query_selector("link[rel=canonical]")
        .ok()
        .flatten();
    let (Some(link), Some(head)) = (
        link.or_else(|| document.create_element("link").ok()),
        document.head(),
    ) else {
        return;
    };
    match address {
        Some(address) => {
            let _ = link.set_attribute("rel", "canonical");
            let _ = link.set_attribute("href", address);
            let _ = head.append_child(&link);
        }
        None => link.remove(),
    }
}

/// Tells reference managers that the page speaks of other works than before (Zotero, "Exposing your metadata").
pub fn tell_works_changed() {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = Event::new_with_event_init_dict("ZoteroItemUpdated", &init);
    if let (Some(document), Ok(event)) = (document(), event) {
        let _ = document.dispatch_event(&event);
    }
}

/// Shows or hides what stands below a prerendered page: it speaks of that page alone.
pub fn show_notes(is_shown: bool) {
    if let Some(notes) = document().and_then(|document| document.get_element_by_id("notes")) {
        let _ = notes.toggle_attribute_with_force("hidden", !is_shown);
    }
}

/// Lets the loader say that the page could not start.
pub fn show_failure() {
    if let (Some(window), Ok(event)) = (super::window(), Event::new("failed")) {
        let _ = window.dispatch_event(&event);
    }
}
