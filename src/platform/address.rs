//! The address of the page and the browser's history.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::UrlSearchParams;

use crate::query::Query;

/// What the address asks for.
pub fn query() -> Query {
    let search = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    let Ok(parameters) = UrlSearchParams::new_with_str(&search) else { return Query::default() };
    let text = |pair: &Array, place| pair.get(place).as_string().unwrap_or_default();
    let pairs = Array::from(&parameters);
    let pairs = pairs.iter().map(|pair| pair.unchecked_into::<Array>());
    Query::read(&pairs.map(|pair| (text(&pair, 0), text(&pair, 1))).collect::<Vec<_>>())
}

/// The whole address of the page with another query.
pub fn absolute(query: &str) -> String {
    let location = web_sys::window().map(|window| window.location());
    let part = |part: fn(&web_sys::Location) -> Result<String, JsValue>| location.as_ref().and_then(|location| part(location).ok());
    [part(web_sys::Location::origin), part(web_sys::Location::pathname), Some(query.to_owned())].into_iter().flatten().collect()
}

/// Makes a new entry of the history: "back" leads to what was before.
pub fn push(query: &str) {
    change(query, web_sys::History::push_state_with_url);
}

/// Changes the address of the present entry.
pub fn replace(query: &str) {
    change(query, web_sys::History::replace_state_with_url);
}

type Change = fn(&web_sys::History, &JsValue, &str, Option<&str>) -> Result<(), JsValue>;

fn change(query: &str, change: Change) {
    let Some(window) = web_sys::window() else { return };
    // An empty address would keep the old query: name the path.
    let url = [&window.location().pathname().unwrap_or_default(), query].concat();
    // A browser may refuse when the history changes too often; the page itself is right all the same.
    let _ = window.history().and_then(|history| change(&history, &JsValue::NULL, "", Some(&url)));
    if let Ok(event) = web_sys::Event::new(CHANGED) {
        let _ = window.dispatch_event(&event);
    }
}

/// The event that tells the programs of the page that one of them changed the address.
const CHANGED: &str = "tertium:address";

/// Calls back when the visitor goes back or forward, or another program changes the address. The listener lives as long as the page.
pub fn on_change(call: impl FnMut() + 'static) {
    listen(&["popstate", CHANGED], call);
}

/// Calls back before anything on the page answers to a press, a key or a drop. The listener lives as long as the page.
pub fn before_use(call: impl FnMut() + 'static) {
    listen(&["click", "keydown", "input", "drop"], call);
}

/// Before those to whom the events are addressed.
fn listen(events: &[&str], call: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(call);
    if let Some(window) = web_sys::window() {
        for event in events {
            let _ = window.add_event_listener_with_callback_and_bool(event, listener.as_ref().unchecked_ref(), true);
        }
    }
    listener.forget();
}
