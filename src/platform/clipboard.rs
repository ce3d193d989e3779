use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, ClipboardItem};

use super::{download, window};

/// The browser did not let the page copy: it asks for a secure address and a press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CopyRefused;

/// Copies a text.
pub async fn copy(text: &str) -> Result<(), CopyRefused> {
    let copied = JsFuture::from(clipboard()?.write_text(text)).await;
    copied.map(drop).map_err(|_| CopyRefused)
}

/// Copies a text with its look, and the bare text for whoever takes no other.
pub async fn copy_markup(html: &str, text: &str) -> Result<(), CopyRefused> {
    let clipboard = clipboard()?;
    let item = js_sys::Object::new();
    for (mime, content) in [("text/html", html), ("text/plain", text)] {
        let blob = download::blob(mime, content).map_err(|_| CopyRefused)?;
        js_sys::Reflect::set(&item, &JsValue::from_str(mime), &blob).map_err(|_| CopyRefused)?;
    }
    let item =
        ClipboardItem::new_with_record_from_str_to_blob_promise(&item).map_err(|_| CopyRefused)?;
    let copied = JsFuture::from(clipboard.write(&Array::of1(&item))).await;
    copied.map(drop).map_err(|_| CopyRefused)
}

/// Where the page is not served safely there is no clipboard, whatever web-sys says.
fn clipboard() -> Result<Clipboard, CopyRefused> {
    let navigator = window().ok_or(CopyRefused)?.navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        Ok(navigator.clipboard())
    } else {
        Err(CopyRefused)
    }
}

/// The text that a paste brings.
pub fn pasted_text(event: &web_sys::ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text").ok()
}
