//! What lies over the page, beside the control that it belongs to.

use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Element, HtmlElement};

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    pub(super) type Popover;
    #[wasm_bindgen(method, catch, js_name = showPopover)]
    fn show(this: &Popover) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = hidePopover)]
    pub(super) fn hide(this: &Popover) -> Result<(), JsValue>;
    #[wasm_bindgen(method, js_name = getBoundingClientRect)]
    fn area(this: &Popover) -> Area;
    #[wasm_bindgen(method, getter)]
    fn style(this: &Popover) -> Style;

    type Area;
    #[wasm_bindgen(method, getter)]
    fn left(this: &Area) -> f64;
    #[wasm_bindgen(method, getter)]
    fn right(this: &Area) -> f64;
    #[wasm_bindgen(method, getter)]
    fn top(this: &Area) -> f64;
    #[wasm_bindgen(method, getter)]
    fn bottom(this: &Area) -> f64;
    #[wasm_bindgen(method, getter)]
    fn width(this: &Area) -> f64;
    #[wasm_bindgen(method, getter)]
    fn height(this: &Area) -> f64;

    type Style;
    #[wasm_bindgen(method, js_name = setProperty)]
    fn set(this: &Style, name: &str, value: &str);
}

/// Shows it where there is room beside a control.
pub fn place(popover: &HtmlElement, control: &Element) {
    let popover: Popover = popover.clone().unchecked_into();
    let _ = popover.show();
    popover.style().set("max-height", "none");
    let (beside, own) = (control.clone().unchecked_into::<Popover>().area(), popover.area());
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    let (width, height) = root.map_or((0, 0), |root| (root.client_width(), root.client_height()));
    let left = beside.left().min(f64::from(width) - own.width() - 8.0).max(8.0);
    // They touch, so that the pointer can go over.
    let (above, below) = (beside.top(), f64::from(height) - beside.bottom());
    let is_below = own.height() <= below || above <= below;
    // The control stays in sight, however long the popover: it scrolls.
    let room = if is_below { below } else { above };
    let top = if is_below { beside.bottom() } else { above - own.height().min(room) };
    for (name, length) in [("max-height", room), ("left", left), ("top", top)] {
        popover.style().set(name, &[&(length as i32).to_string(), "px"].concat());
    }
}

/// Places an open popover, found by its id, beside the element that a selector finds; one that is closed stays so.
pub fn place_open(id: &str, control: &str) -> bool {
    match (opened(id), find(control)) {
        (Some(popover), Some(control)) => {
            place(&popover, &control);
            true
        }
        _ => false,
    }
}

/// Closes a popover, found by its id, if it is open.
pub fn close(id: &str) {
    if let Some(popover) = opened(id) {
        hide(&popover);
    }
}

fn opened(id: &str) -> Option<HtmlElement> {
    find(&["#", id, ":popover-open"].concat())?.dyn_into().ok()
}

fn find(css: &str) -> Option<Element> {
    web_sys::window()?.document()?.query_selector(css).ok()?
}

pub fn hide(element: &HtmlElement) {
    let _ = element.clone().unchecked_into::<Popover>().hide();
}

/// Whether a horizontal place lies within an element.
pub(super) fn holds(element: &Element, x: f64) -> bool {
    let area = element.clone().unchecked_into::<Popover>().area();
    area.left() <= x && x < area.right()
}
