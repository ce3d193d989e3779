//! What is done to the heads of columns: by press, by key, by drag.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

use super::{attribute, marks, popover};
use crate::method::Slug;

/// What is wanted of a column.
pub enum Wish {
    /// Its options.
    Menu,
    /// To go one place to the left or right; the action of the button that has the focus.
    Step(isize, String),
    /// To go where another stands.
    To(Slug),
}

/// How far a pointer goes before it drags.
const SLACK: i32 = 6;

/// A column that is about to be dragged by its button.
struct Drag {
    slug: Slug,
    start: i32,
    /// The column that it would take the place of, once it is dragged.
    target: Option<Element>,
}

/// Listens as long as the page lives.
pub fn listen(call: impl Fn(Slug, Wish) + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let (call, drag) = (Rc::new(call), Rc::new(RefCell::new(None::<Drag>)));
    for kind in ["click", "keydown", "pointerdown", "pointermove", "pointerup", "pointercancel"] {
        let (call, drag, page) = (call.clone(), drag.clone(), document.clone());
        let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            hear(&page, &event, &drag, &*call);
        });
        let _ = document.add_event_listener_with_callback_and_bool(kind, listener.as_ref().unchecked_ref(), true);
        listener.forget();
    }
}

fn hear(document: &Document, event: &Event, drag: &RefCell<Option<Drag>>, call: &dyn Fn(Slug, Wish)) -> Option<()> {
    let button = || event.target()?.dyn_into::<Element>().ok()?.closest("th[data-slug] button").ok()?;
    let action = |button: &Element| button.get_attribute("data-action").unwrap_or_default();
    let handle = || button().filter(|button| action(button) == "column");
    match &*event.type_() {
        "click" => call(slug(&handle()?)?, Wish::Menu),
        "keydown" => {
            let key = event.dyn_ref::<KeyboardEvent>()?;
            let button = button()?;
            match (&*key.key(), key.alt_key()) {
                ("ArrowLeft" | "ArrowRight", true) => {
                    // It would leave the page.
                    event.prevent_default();
                    call(slug(&button)?, Wish::Step(if key.key() == "ArrowLeft" { -1 } else { 1 }, action(&button)));
                }
                ("ArrowDown" | "ArrowUp", false) if action(&button) == "column" => {
                    event.prevent_default();
                    button.dyn_ref::<HtmlElement>()?.click();
                }
                _ => {}
            }
        }
        "pointerdown" => {
            let pointer = event.dyn_ref::<MouseEvent>()?;
            let handle = handle().filter(|_| pointer.button() == 0);
            *drag.borrow_mut() = handle.and_then(|handle| Some(Drag { slug: slug(&handle)?, start: pointer.client_x(), target: None }));
        }
        "pointermove" => {
            let mut drag = drag.borrow_mut();
            let drag = drag.as_mut()?;
            let x = event.dyn_ref::<MouseEvent>()?.client_x();
            if drag.target.is_some() || (x - drag.start).abs() > SLACK {
                let heads = document.query_selector("#table thead tr").ok()??;
                let target = marks::children(&heads).skip(1).find(|head| popover::holds(head, x.into()));
                show(drag.target.as_ref(), false);
                drag.target = target.or(drag.target.take());
                show(drag.target.as_ref(), true);
            }
        }
        _ => {
            let Drag { slug: dragged, target, .. } = drag.borrow_mut().take()?;
            let target = target?;
            show(Some(&target), false);
            let place = target.get_attribute("data-slug")?.parse::<Slug>().ok()?;
            if event.type_() == "pointerup" && place != dragged {
                call(dragged, Wish::To(place));
            }
        }
    }
    Some(())
}

fn show(target: Option<&Element>, is_target: bool) {
    if let Some(target) = target {
        attribute::set(target, "data-drop", is_target.then_some("true"));
    }
}

fn slug(within: &Element) -> Option<Slug> {
    within.closest("th[data-slug]").ok()??.get_attribute("data-slug")?.parse().ok()
}

/// The selector of a button in a column's head.
pub fn button(slug: &Slug, action: &str) -> String {
    ["th[data-slug='", slug.as_str(), "'] [data-action=", action, "]"].concat()
}

/// Moves the focus among the items of a menu by a key; answers whether the key means that.
pub fn rove(menu: &HtmlElement, key: &str) -> bool {
    let items: Vec<Element> = marks::children(menu).filter(|item| item.get_attribute("role").as_deref() == Some("menuitem")).collect();
    let active = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    let place = items.iter().position(|item| Some(item) == active.as_ref());
    let count = items.len();
    let next = match (key, place) {
        ("ArrowDown", Some(place)) => (place + 1) % count,
        ("ArrowUp", Some(place)) => (place + count - 1) % count,
        ("Home" | "ArrowDown", _) => 0,
        ("End" | "ArrowUp", _) => count.saturating_sub(1),
        _ => return false,
    };
    if let Some(item) = items.get(next).and_then(|item| item.dyn_ref::<HtmlElement>()) {
        let _ = item.focus();
    }
    true
}
