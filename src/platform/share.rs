//! The share sheet of the system, where there is one.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

use super::window;

/// Whether the browser has a share sheet.
pub fn is_available() -> bool {
    window().is_some_and(|window| {
        let share = js_sys::Reflect::get(&window.navigator(), &JsValue::from_str("share"));
        share.is_ok_and(|share| share.is_function())
    })
}

/// Opens the share sheet with a title and a link; a visitor who closes it wanted nothing else.
pub async fn open(title: &str, link: &str) {
    let Some(window) = window() else { return };
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(link);
    let _ = JsFuture::from(window.navigator().share_with_data(&data)).await;
}
