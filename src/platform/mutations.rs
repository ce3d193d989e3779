//! Being told when the page draws something anew.

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{MutationObserver, MutationObserverInit};

/// How much of the page's main part is watched.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Its parts: the table, or what stands there where nothing is compared.
    Parts,
    /// All that is in it.
    Whole,
}

/// Calls back when elements of the main part come or go, or texts in the whole of it change; the listener lives as long as the page.
pub fn watch(depth: Depth, call: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(call);
    let main = web_sys::window().and_then(|window| window.document()).and_then(|document| document.query_selector("main").ok()?);
    if let (Some(main), Ok(observer)) = (main, MutationObserver::new(listener.as_ref().unchecked_ref())) {
        let wanted = MutationObserverInit::new();
        wanted.set_child_list(true);
        wanted.set_subtree(depth == Depth::Whole);
        wanted.set_character_data(depth == Depth::Whole);
        let _ = observer.observe_with_options(&main, &wanted);
    }
    listener.forget();
}
