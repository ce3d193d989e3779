use wasm_bindgen::{JsCast, prelude::Closure};

/// Calls back when Ctrl+K or ⌘K is pressed anywhere in the page. The listener lives as long as the page.
pub fn on_search(mut call: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut(web_sys::KeyboardEvent)>::new(move |event: web_sys::KeyboardEvent| {
        // The key's place, not its letter: it is К where the keyboard is Bulgarian.
        if (event.ctrl_key() || event.meta_key()) && !event.shift_key() && !event.alt_key() && event.code() == "KeyK" {
            event.prevent_default();
            call();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
