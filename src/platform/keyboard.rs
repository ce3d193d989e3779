use leptos::{ev, leptos_dom::helpers::window_event_listener};

use super::window;

/// Calls back when Ctrl+K or ⌘K is pressed anywhere in the page. The listener lives as long as the page.
pub fn on_search_shortcut(call: impl Fn() + 'static) {
    if window().is_none() {
        return;
    }
    let _ = window_event_listener(ev::keydown, move |event| {
        // The key's place, not its letter: it is К where the keyboard is Bulgarian.
        let has_others = event.shift_key() || event.alt_key();
        if (event.ctrl_key() || event.meta_key()) && !has_others && event.code() == "KeyK" {
            event.prevent_default();
            call();
        }
    });
}

/// Calls back when Escape is pressed anywhere in the page. The listener lives as long as the page.
pub fn on_escape(call: impl Fn() + 'static) {
    if window().is_some() {
        let _ = window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" {
                call();
            }
        });
    }
}

/// Whether a key belongs to an input method that composes a word: Enter ends it, and means nothing else.
pub fn is_composing(event: &web_sys::KeyboardEvent) -> bool {
    // Safari ends the composition before it tells of the key; 229 says so all the same (UI Events, 7.3.1).
    event.is_composing() || event.key_code() == 229
}
