//! Bytes made smaller by the browser's own DEFLATE, where it has one.

use js_sys::{Array, ArrayBuffer, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableWritablePair, Response};

use super::window;

/// The browser has no compression, or the bytes are not what it can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CompressionRefused;

/// Compresses bytes by raw DEFLATE.
pub async fn deflate(bytes: &[u8]) -> Result<Vec<u8>, CompressionRefused> {
    through("CompressionStream", bytes).await
}

/// Reads bytes that were compressed by raw DEFLATE.
pub async fn inflate(bytes: &[u8]) -> Result<Vec<u8>, CompressionRefused> {
    through("DecompressionStream", bytes).await
}

/// What comes out of a pair of streams, which web-sys does not name yet.
async fn through(name: &str, bytes: &[u8]) -> Result<Vec<u8>, CompressionRefused> {
    let window = window().ok_or(CompressionRefused)?;
    let make = Reflect::get(&window, &name.into()).map_err(refused)?;
    let make: Function = make.dyn_into().map_err(refused)?;
    let pair = Reflect::construct(&make, &Array::of1(&"deflate-raw".into())).map_err(refused)?;
    let pair: ReadableWritablePair = pair.unchecked_into();
    let body = Uint8Array::from(bytes);
    let input = Response::new_with_opt_js_u8_array(Some(&body)).map_err(refused)?;
    let output = input.body().ok_or(CompressionRefused)?.pipe_through(&pair);
    let output = Response::new_with_opt_readable_stream(Some(&output)).map_err(refused)?;
    let buffer = JsFuture::from(output.array_buffer().map_err(refused)?).await;
    let buffer: ArrayBuffer = buffer.map_err(refused)?.dyn_into().map_err(refused)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn refused(_: JsValue) -> CompressionRefused {
    CompressionRefused
}
