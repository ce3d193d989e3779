use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// The browser did not let the page copy: it asks for a secure address and a press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CopyRefused;

/// Copies a text.
pub async fn copy(text: &str) -> Result<(), CopyRefused> {
    let navigator = window().ok_or(CopyRefused)?.navigator();
    // Where the page is not served safely there is no clipboard, whatever web-sys says.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return Err(CopyRefused);
    }
    let copied = JsFuture::from(navigator.clipboard().write_text(text)).await;
    copied.map(drop).map_err(|_| CopyRefused)
}

/// The text that a paste brings.
pub fn pasted_text(event: &web_sys::ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text").ok()
}
