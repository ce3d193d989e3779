use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use super::json::from_js;
use crate::json::Json;

/// Why nothing usable came from the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// No answer at all, or none that ends: offline, refused, cut off.
    Network,
    /// An answer that is no success.
    Status(u16),
    /// Something other than JSON: many hosts answer a missing file with a page.
    Content,
}

#[wasm_bindgen]
extern "C" {
    /// The loader's: fetches JSON and looks at status, type, size and time before it is used. Throws the status of an
    /// answer that is no success, 0 where no answer came whole, 1 where it is something else.
    #[wasm_bindgen(catch, js_namespace = tertium)]
    async fn get(url: &str) -> Result<JsValue, JsValue>;
}

/// Fetches JSON from below the page's own folder.
pub async fn json(url: &str) -> Result<Json, FetchError> {
    match get(url).await {
        Ok(value) => Ok(from_js(&value)),
        Err(why) => Err(match why.as_f64().unwrap_or_default() as u16 {
            0 => FetchError::Network,
            1 => FetchError::Content,
            status => FetchError::Status(status),
        }),
    }
}
