//! The address of the page and the browser's history.

use js_sys::Array;
use leptos::{ev, leptos_dom::helpers::window_event_listener};
use tertium_core::{decision::Packed, query::Address};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, History, Url, UrlSearchParams};

use super::{document, window};

/// The browser did not change its history: Safari takes 100 entries in a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HistoryRefused;

/// What the address asks for: its query, or what the prerendered page there shows.
pub fn address() -> Address {
    let address = written_address();
    if document::is_embedded() {
        address.in_frame()
    } else {
        address
    }
}

fn written_address() -> Address {
    let search = || window()?.location().search().ok();
    let search = prerendered_query().or_else(search).unwrap_or_default();
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

/// The whole address of the app with another query.
pub fn absolute(query: &str) -> String {
    let origin = window().and_then(|window| window.location().origin().ok());
    [&origin.unwrap_or_default(), &app_path(), query].concat()
}

/// The whole address of the page that shows a query in a frame of another site.
pub fn embedded(query: &str) -> String {
    let origin = window().and_then(|window| window.location().origin().ok());
    let path = path("embed.html").unwrap_or_default();
    [&origin.unwrap_or_default(), &path, query].concat()
}

/// Where the app itself lies: prerendered pages lie in folders below it.
fn app_path() -> String {
    let own = || window()?.location().pathname().ok();
    let of_prerendered = || prerendered_place().and_then(|_| path("./"));
    of_prerendered().or_else(own).unwrap_or_default()
}

/// The element that says which page the document is, where it is a prerendered one.
fn prerendered_place() -> Option<Element> {
    let place = document()?.get_element_by_id("app")?;
    place.has_attribute("data-path").then_some(place)
}

/// What the prerendered page shows; nothing where the address is not its own any more.
fn prerendered_query() -> Option<String> {
    let place = prerendered_place()?;
    let own = path(&place.get_attribute("data-path")?)?;
    let is_here = window()?.location().pathname().ok()? == own;
    is_here.then(|| place.get_attribute("data-query"))?
}

/// Where the prerendered page lies below the root of the site, where the document is one.
pub fn prerendered_path() -> Option<String> {
    prerendered_place()?.get_attribute("data-path")
}

/// The path of an address that is relative to the site's root.
fn path(relative: &str) -> Option<String> {
    let base = document()?.base_uri().ok()??;
    Some(Url::new_with_base(relative, &base).ok()?.pathname())
}

/// Makes a new entry of the history: "back" leads to what was before. In a frame the history is another site's: there the
/// present entry changes.
pub fn push(query: &str) -> Result<(), HistoryRefused> {
    if document::is_embedded() {
        return replace(query);
    }
    write(query, History::push_state_with_url)
}

/// Changes the address of the present entry; a fragment that nobody has read yet stays.
pub fn replace(query: &str) -> Result<(), HistoryRefused> {
    write(
        &[query, &fragment()].concat(),
        History::replace_state_with_url,
    )
}

/// The fragment of the address with its sign; empty where there is none.
pub fn fragment() -> String {
    let hash = || window()?.location().hash().ok();
    hash().unwrap_or_default()
}

/// Gives the address the fragment that a carrier escaped into the end of its query; to be called before either is read.
pub fn repair_fragment() {
    // Links to a prerendered page carry none.
    if prerendered_place().is_some() {
        return;
    }
    let search = window().and_then(|window| window.location().search().ok());
    let search = search.unwrap_or_default();
    if let Some((query, fragment)) = Packed::parted(&search) {
        // Where the browser refuses, the comparison is shown without it.
        let _ = write(
            &[query, &fragment].concat(),
            History::replace_state_with_url,
        );
    }
}

/// Takes the fragment out of the address.
pub fn drop_fragment() {
    let search = || window()?.location().search().ok();
    // Where the browser refuses, it is read once more after the next loading, and asked about again.
    let _ = write(
        &search().unwrap_or_default(),
        History::replace_state_with_url,
    );
}

/// Calls back when the fragment changes, as when a link is pasted into the address bar. The listener lives as long as the
/// page.
pub fn on_fragment(call: impl Fn() + 'static) {
    if window().is_some() {
        let _ = window_event_listener(ev::hashchange, move |_| call());
    }
}

type Write = fn(&History, &JsValue, &str, Option<&str>) -> Result<(), JsValue>;

fn write(query: &str, write: Write) -> Result<(), HistoryRefused> {
    let window = window().ok_or(HistoryRefused)?;
    // An empty address would keep the old query: name the path.
    let url = [&app_path(), query].concat();
    let history = window.history().map_err(|_| HistoryRefused)?;
    write(&history, &JsValue::NULL, "", Some(&url)).map_err(|_| HistoryRefused)
}

/// Calls back when the visitor goes back or forward. The listener lives as long as the page.
///
/// An entry may be another document's: of a prerendered page whose app was loaded anew. Only that document can show it.
pub fn on_traverse(call: impl Fn() + 'static) {
    let here = || window()?.location().pathname().ok();
    let own = [here(), Some(app_path())];
    if window().is_some() {
        let _ = window_event_listener(ev::popstate, move |_| {
            if own.contains(&here()) {
                call();
            } else if let Some(window) = window() {
                let _ = window.location().reload();
            }
        });
    }
}
