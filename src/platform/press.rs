use wasm_bindgen::{JsCast, prelude::*};
use web_sys::{Element, Event};

/// Calls back when something is pressed, with an attribute of the nearest element around it that has one; the listener
/// lives as long as the page.
pub fn listen(pressed: &'static str, attribute: &'static str, call: impl Fn(String) + 'static) {
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if let Some(value) = attribute_of(&event, pressed, attribute) {
            call(value);
        }
    });
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let _ = document.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// An attribute of the nearest element around what was pressed, where that is of the wanted ones.
pub fn attribute_of(event: &Event, pressed: &str, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let holder = target.closest(pressed).ok()??.closest(&["[", attribute, "]"].concat()).ok()??;
    holder.get_attribute(attribute)
}
