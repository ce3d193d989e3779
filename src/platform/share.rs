//! The share sheet of the system, where there is one.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

fn sheet() -> Option<(web_sys::Navigator, Function)> {
    let navigator = web_sys::window()?.navigator();
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}

/// Whether the browser has a share sheet.
pub fn is_there() -> bool {
    sheet().is_some()
}

/// Opens the share sheet with a title and a link; a visitor who closes it wanted nothing else.
pub async fn open(title: &str, link: &str) {
    let Some((navigator, share)) = sheet() else { return };
    let data = Object::new();
    for (name, text) in [("title", title), ("url", link)] {
        let _ = Reflect::set(&data, &name.into(), &JsValue::from_str(text));
    }
    if let Some(shared) = share.call1(&navigator, &data).ok().and_then(|shared| shared.dyn_into::<Promise>().ok()) {
        let _ = JsFuture::from(shared).await;
    }
}
