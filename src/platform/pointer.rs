//! Where a pointer is and what it presses.

use leptos::{ev, leptos_dom::helpers::window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

use super::window;

/// What is pressed: a popover is put beside it.
pub type Control = Element;

/// The element to whose handler an event came.
pub fn control(event: &Event) -> Option<Control> {
    event.current_target()?.dyn_into().ok()
}

/// Whether a pointer leaves an element for what a selector finds.
pub fn goes_to(event: &PointerEvent, selector: &str) -> bool {
    is_within(event.related_target(), selector)
}

/// Calls back when something is pressed that does not lie in what a selector finds. The listener lives as long as the page.
pub fn on_press_outside(selector: &'static str, call: impl Fn() + 'static) {
    if window().is_some() {
        let _ = window_event_listener(ev::pointerdown, move |event| {
            if !is_within(event.target(), selector) {
                call();
            }
        });
    }
}

/// Whether the focus leaves an element for what a selector finds.
pub fn focus_goes_to(event: &web_sys::FocusEvent, selector: &str) -> bool {
    is_within(event.related_target(), selector)
}

fn is_within(target: Option<web_sys::EventTarget>, selector: &str) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Goes on telling an element of a pointer that leaves it.
pub fn capture(event: &PointerEvent) {
    if let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    {
        // Without it a drag ends at the edge of the button.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// The value of an attribute of that sibling of an element under which a pointer is, horizontally.
pub fn sibling_under(event: &PointerEvent, of: &Element, attribute: &str) -> Option<String> {
    let x = f64::from(event.client_x());
    let parent = of.parent_element()?;
    let children =
        std::iter::successors(parent.first_element_child(), Element::next_element_sibling);
    let is_under = |child: &Element| {
        let area = child.get_bounding_client_rect();
        area.left() <= x && x < area.right()
    };
    children
        .filter(|child| child.has_attribute(attribute))
        .find(is_under)?
        .get_attribute(attribute)
}
