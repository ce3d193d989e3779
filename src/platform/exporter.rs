//! The program of the exports, which the loader fetches and starts.

use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

use super::engine;
use crate::export::Format;

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    type Exported;
    #[wasm_bindgen(method, catch)]
    fn write(this: &Exported, format: &str, request: &str) -> Result<String, JsValue>;
}

/// The exporter. The browser has one thread: the wrapper never leaves it.
#[derive(Clone)]
pub struct Exporter(SendWrapper<Exported>);

impl Exporter {
    /// Fetches the program, unless that was done; nothing where it failed.
    pub async fn start() -> Option<Self> {
        engine::program("export").await.ok().map(|program| Self(SendWrapper::new(program.unchecked_into())))
    }

    /// Writes what a request asks for in a format; nothing where the request is not taken.
    pub fn write(&self, format: Format, request: &str) -> Option<String> {
        self.0.write(format.id(), request).ok()
    }
}
