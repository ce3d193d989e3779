//! What lies over the page, beside the control that it belongs to.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::{document, document::elements, window};

/// Says that a popover is open where the browser knows none (Chromium before 114, Firefox before 125).
const OPEN: &str = "data-open";

/// Opens and closes popovers where the browser does not: by their buttons, by a press beside them and by Escape.
pub fn imitate() {
    let body = document().and_then(|document| document.body());
    let (Some(window), Some(body)) = (window(), body) else {
        return;
    };
    if are_known(&body) {
        return;
    }
    let press = |event: Event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let closest = |css: &str| target.as_ref().and_then(|target| target.closest(css).ok()?);
        let named =
            closest("[popovertarget]").and_then(|button| button.get_attribute("popovertarget"));
        let meant = named.as_deref().and_then(by_id);
        let was_open = meant.as_ref().is_some_and(is_open);
        if closest("[popover]").is_none() {
            close_all();
        }
        if let (Some(popover), false) = (meant, was_open) {
            show(&popover);
        }
    };
    let key = |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close_all();
        }
    };
    let press = Closure::<dyn Fn(Event)>::new(press).into_js_value();
    let key = Closure::<dyn Fn(KeyboardEvent)>::new(key).into_js_value();
    // Behind the controls' own listeners, as the browser itself would.
    for (name, listener) in [("click", press), ("keydown", key)] {
        let _ = window.add_event_listener_with_callback(name, listener.unchecked_ref());
    }
}

fn are_known(element: &HtmlElement) -> bool {
    js_sys::Reflect::has(element, &JsValue::from_str("popover")).unwrap_or(false)
}

fn show(popover: &HtmlElement) {
    let _ = match are_known(popover) {
        // It may be open already.
        true => popover.show_popover(),
        false => popover.set_attribute(OPEN, ""),
    };
}

/// Closes all that a press beside them closes.
fn close_all() {
    let body = document().and_then(|document| document.body());
    for popover in body
        .iter()
        .flat_map(|body| elements(body, "[popover=auto]"))
    {
        let _ = popover.remove_attribute(OPEN);
    }
}

/// Shows a popover where there is room beside a control, and the control stays in sight.
pub fn place(popover: &HtmlElement, control: &Element) {
    let style = popover.style();
    let set = |name: &str, pixels: f64| {
        let _ = style.set_property(name, &[&(pixels as i32).to_string(), "px"].concat());
    };
    show(popover);
    let _ = style.set_property("max-height", "none");
    let (beside, own) = (
        control.get_bounding_client_rect(),
        popover.get_bounding_client_rect(),
    );
    let root = document().and_then(|document| document.document_element());
    let (width, height) = root.map_or((0, 0), |root| (root.client_width(), root.client_height()));
    set(
        "left",
        beside
            .left()
            .min(f64::from(width) - own.width() - 8.0)
            .max(8.0),
    );
    // They touch, so that the pointer can go over.
    let (above, below) = (beside.top(), f64::from(height) - beside.bottom());
    let is_below = own.height() <= below || above <= below;
    // However long the popover: it scrolls.
    let room = if is_below { below } else { above };
    set("max-height", room);
    set(
        "top",
        if is_below {
            beside.bottom()
        } else {
            above - own.height().min(room)
        },
    );
}

/// Closes a popover; one that is closed stays so.
pub fn hide(popover: &HtmlElement) {
    let _ = match are_known(popover) {
        true => popover.hide_popover(),
        false => popover.remove_attribute(OPEN),
    };
}

/// Closes the popover with an id.
pub fn hide_by_id(id: &str) {
    if let Some(popover) = by_id(id) {
        hide(&popover);
    }
}

/// Whether a popover is open.
pub fn is_open(popover: &HtmlElement) -> bool {
    popover.has_attribute(OPEN) || popover.matches(":popover-open").unwrap_or(false)
}

/// Moves the focus among some controls in a popover by a key; answers whether the key means that (WAI-ARIA APG, Menu).
pub fn move_among(popover: &HtmlElement, controls: &str, key: &str) -> bool {
    let items: Vec<HtmlElement> = elements(popover, controls)
        .into_iter()
        .filter_map(|item| item.dyn_into().ok())
        .collect();
    let active = document().and_then(|document| document.active_element());
    let place = items
        .iter()
        .position(|item| active.as_ref() == Some(item.as_ref()));
    let count = items.len();
    let next = match (key, place) {
        ("ArrowDown", Some(place)) => (place + 1) % count,
        ("ArrowUp", Some(place)) => (place + count - 1) % count,
        ("Home" | "ArrowDown", _) => 0,
        ("End" | "ArrowUp", _) => count.saturating_sub(1),
        _ => return false,
    };
    if let Some(item) = items.get(next) {
        let _ = item.focus();
    }
    true
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
