//! The address of the page and the browser's history.

use js_sys::Array;
use leptos::{ev, leptos_dom::helpers::window_event_listener};
use tertium_core::query::Address;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, Location, UrlSearchParams};

use super::window;

/// The browser did not change its history: Safari takes 100 entries in a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HistoryRefused;

/// What the address asks for.
pub fn address() -> Address {
    let search = window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default();
    let Ok(parameters) = UrlSearchParams::new_with_str(&search) else {
        return Address::default();
    };
    let text = |pair: &Array, place| pair.get(place).as_string().unwrap_or_default();
    let pairs = Array::from(&parameters);
    let pairs = pairs.iter().map(|pair| pair.unchecked_into::<Array>());
    Address::read(
        &pairs
            .map(|pair| (text(&pair, 0), text(&pair, 1)))
            .collect::<Vec<_>>(),
    )
}

/// The whole address of the page with another query.
pub fn absolute(query: &str) -> String {
    let location = window().map(|window| window.location());
    let part = |part: fn(&Location) -> Result<String, JsValue>| {
        location
            .as_ref()
            .and_then(|location| part(location).ok())
            .unwrap_or_default()
    };
    [&part(Location::origin), &part(Location::pathname), query].concat()
}

/// Makes a new entry of the history: "back" leads to what was before.
pub fn push(query: &str) -> Result<(), HistoryRefused> {
    write(query, History::push_state_with_url)
}

/// Changes the address of the present entry.
pub fn replace(query: &str) -> Result<(), HistoryRefused> {
    write(query, History::replace_state_with_url)
}

type Write = fn(&History, &JsValue, &str, Option<&str>) -> Result<(), JsValue>;

fn write(query: &str, write: Write) -> Result<(), HistoryRefused> {
    let window = window().ok_or(HistoryRefused)?;
    // An empty address would keep the old query: name the path.
    let url = [&window.location().pathname().unwrap_or_default(), query].concat();
    let history = window.history().map_err(|_| HistoryRefused)?;
    write(&history, &JsValue::NULL, "", Some(&url)).map_err(|_| HistoryRefused)
}

/// Calls back when the visitor goes back or forward. The listener lives as long as the page.
pub fn on_traverse(call: impl Fn() + 'static) {
    if window().is_some() {
        let _ = window_event_listener(ev::popstate, move |_| call());
    }
}
