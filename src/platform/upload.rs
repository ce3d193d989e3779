//! Files that the visitor hands to the page.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What was chosen.
pub enum Upload {
    Text(String),
    /// It has more bytes than are read.
    Long,
    /// The browser did not hand it out.
    Failed,
}

/// Reads the file that was chosen in a field, and empties the field, so that the same file can be chosen again.
pub async fn read(event: &web_sys::Event, longest: usize) -> Option<Upload> {
    let field: JsValue = event.target()?.into();
    let file = Reflect::get(&Reflect::get(&field, &"files".into()).ok()?, &0.into()).ok().filter(JsValue::is_object)?;
    let size = Reflect::get(&file, &"size".into()).ok().and_then(|size| size.as_f64()).unwrap_or(f64::INFINITY);
    let upload = if size > longest as f64 { Upload::Long } else { text(&file).await.map_or(Upload::Failed, Upload::Text) };
    let _ = Reflect::set(&field, &"value".into(), &"".into());
    Some(upload)
}

async fn text(file: &JsValue) -> Option<String> {
    let read: Function = Reflect::get(file, &"text".into()).ok()?.dyn_into().ok()?;
    let promise: Promise = read.call0(file).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}
