//! The version of the site that the host has by now. The loader finds it out, for whatever part of the page asks.

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = tertium, js_name = isReplaced, catch)]
    fn loader_is_replaced() -> Result<js_sys::Promise, JsValue>;
    #[wasm_bindgen(js_namespace = tertium, js_name = renew, catch)]
    fn loader_renew() -> Result<(), JsValue>;
}

/// Whether the site's first page is of another build than this page; no where that cannot be found out.
pub async fn is_replaced() -> bool {
    match loader_is_replaced() {
        Ok(promise) => JsFuture::from(promise)
            .await
            .is_ok_and(|answer| answer.is_truthy()),
        Err(_) => false,
    }
}

/// Opens that version, with what the address says.
pub fn renew() {
    // Without a loader there is nothing to renew.
    let _ = loader_renew();
}
