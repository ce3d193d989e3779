//! Files that the page hands to the visitor.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{
    JsCast, JsValue,
    prelude::{Closure, wasm_bindgen},
};

#[wasm_bindgen]
extern "C" {
    pub type Blob;
    #[wasm_bindgen(constructor, catch)]
    fn new(parts: &Array, options: &Object) -> Result<Blob, JsValue>;
    #[wasm_bindgen(catch, js_namespace = URL, js_name = createObjectURL)]
    fn address_of(blob: &Blob) -> Result<String, JsValue>;
    #[wasm_bindgen(js_namespace = URL, js_name = revokeObjectURL)]
    pub fn drop_address(address: &str);
}

/// How long a slow browser may take to fetch the file out of the page, in milliseconds.
const KEPT: i32 = 60_000;

/// Saves a text as a file; answers whether the browser took it.
pub fn save(name: &str, mime: &str, text: &str) -> bool {
    handed(name, mime, text).is_some()
}

fn handed(name: &str, mime: &str, text: &str) -> Option<()> {
    hand(name, &blob(mime, text)?)
}

fn blob(mime: &str, text: &str) -> Option<Blob> {
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &[mime, ";charset=utf-8"].concat().into()).ok()?;
    Blob::new(&Array::of1(&text.into()), &options).ok()
}

/// An address under which the page itself can read a text, until it is dropped.
pub fn address_of_text(mime: &str, text: &str) -> Option<String> {
    address_of(&blob(mime, text)?).ok()
}

/// Hands a file to the visitor.
pub fn hand(name: &str, blob: &Blob) -> Option<()> {
    let address = address_of(blob).ok()?;
    let window = web_sys::window()?;
    let link: web_sys::HtmlElement = window.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    let drop = Closure::once_into_js(move || drop_address(&address));
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(drop.unchecked_ref(), KEPT);
    Some(())
}
