//! The document as a whole: its title, its language, the place of the page in it.

use tertium_core::locale::Lang;
use wasm_bindgen::JsCast;

use super::document;

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

/// The place that the page takes over, emptied of what stood there meanwhile.
pub fn take_over() -> Option<web_sys::HtmlElement> {
    let place = document()?.get_element_by_id("app")?;
    place.set_text_content(None);
    place.dyn_into().ok()
}

/// Shows the shell's own message that the page could not start.
pub fn show_failure() {
    if let Some(message) = document().and_then(|document| document.get_element_by_id("failure")) {
        let _ = message.remove_attribute("hidden");
    }
}
