//! The document as a whole: its title, its language, its shell.

use wasm_bindgen::JsCast;

use crate::locale::Lang;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
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

/// The language that the page speaks now.
pub fn lang() -> Option<String> {
    document()?.document_element()?.get_attribute("lang")
}

/// A place for panels, at the end of the page's main part.
pub fn panels() -> Option<web_sys::HtmlElement> {
    let place = document()?.create_element("div").ok()?;
    document()?.query_selector("main").ok()??.append_child(&place).ok()?;
    place.dyn_into().ok()
}

/// The place that the page keeps for proposals.
pub fn proposals() -> Option<web_sys::HtmlElement> {
    document()?.query_selector(".proposals").ok()??.dyn_into().ok()
}

/// A place between the table and the proposals: what comes there moves nothing that is read.
pub fn below_table() -> Option<web_sys::HtmlElement> {
    let place = document()?.create_element("div").ok()?;
    let proposals = document()?.query_selector(".proposals").ok()??;
    proposals.before_with_node_1(&place).ok()?;
    place.dyn_into().ok()
}

/// A place in the head of the page, before the choice of language.
pub fn head() -> Option<web_sys::HtmlElement> {
    let place = document()?.create_element("div").ok()?;
    place.set_class_name("keeping");
    document()?.query_selector(".top .languages").ok()??.before_with_node_1(&place).ok()?;
    place.dyn_into().ok()
}

/// A place for the choice of rows, above the table where the page keeps room for it.
pub fn toolbar() -> Option<web_sys::HtmlElement> {
    let place = document()?.create_element("div").ok()?;
    place.set_class_name("toolbar");
    document()?.query_selector(".intro").ok()??.append_child(&place).ok()?;
    place.dyn_into().ok()
}

/// Clears the shell's frame and answers the element that the app takes over.
pub fn take_over() -> Option<web_sys::HtmlElement> {
    let place = document()?.get_element_by_id("app")?;
    place.set_text_content(None);
    place.dyn_into().ok()
}

/// The languages that the visitor reads, best first, as BCP 47 tags.
pub fn languages() -> Vec<String> {
    web_sys::window().map(|window| window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()).unwrap_or_default()
}

/// Shows the shell's own message that the page could not start.
pub fn fail() {
    if let Some(message) = document().and_then(|document| document.get_element_by_id("failure")) {
        let _ = message.remove_attribute("hidden");
    }
}
