//! What lies over the page, beside the control that it belongs to.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, document::elements};

/// Shows a popover where there is room beside a control, and the control stays in sight.
pub fn place(popover: &HtmlElement, control: &Element) {
    let style = popover.style();
    let set = |name: &str, pixels: f64| {
        let _ = style.set_property(name, &[&(pixels as i32).to_string(), "px"].concat());
    };
    // It may be open already, or the browser may know no popovers: then it stands where it is in the document.
    let _ = popover.show_popover();
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
    let _ = popover.hide_popover();
}

/// Closes the popover with an id.
pub fn hide_by_id(id: &str) {
    if let Some(popover) = by_id(id) {
        hide(&popover);
    }
}

/// Whether a popover is open.
pub fn is_open(popover: &HtmlElement) -> bool {
    popover.matches(":popover-open").unwrap_or(false)
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
