//! What this device remembers. Blocked or full storage remembers nothing and harms nothing.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// The closed list of what is kept.
#[derive(Clone, Copy)]
pub enum Kept {
    Lang,
    /// The comparisons that were saved.
    Saved,
    /// What stood in their place and could not be read.
    Unread,
}

impl Kept {
    fn name(self) -> &'static str {
        match self {
            Self::Lang => "tertium.lang",
            Self::Saved => "tertium.saved",
            Self::Unread => "tertium.saved.unread",
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

pub fn get(kept: Kept) -> Option<String> {
    read(kept).ok().flatten()
}

/// Why nothing is kept: storage is blocked.
#[derive(Debug)]
pub struct Blocked;

/// The same as [`get`] for those who must know whether there is nothing or no storage.
pub fn read(kept: Kept) -> Result<Option<String>, Blocked> {
    storage().ok_or(Blocked)?.get_item(kept.name()).map_err(|_| Blocked)
}

/// Keeps a text; answers whether the browser took it: storage may be blocked or full.
pub fn keep(kept: Kept, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(kept.name(), value).is_ok())
}

/// Calls back when another tab changes what is kept. The listener lives as long as the page.
pub fn on_change(kept: Kept, mut call: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let key = Reflect::get(&event, &"key".into()).ok().and_then(|key| key.as_string());
        // Nothing is named where all was cleared.
        if key.is_none_or(|key| key == kept.name()) {
            call();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
