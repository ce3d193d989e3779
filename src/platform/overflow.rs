use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, ResizeObserver};

use super::attribute::set;

/// Watches whether an element's content is taller than the element; stops when dropped.
///
/// One observer looks at all of them before it tells any: told one by one, each answer would make the browser lay out the
/// page anew for the next question.
pub struct Overflow(Rc<Watched>);

struct Watched {
    element: Element,
    call: Box<dyn Fn(bool)>,
}

#[derive(Default)]
struct All {
    observer: Option<ResizeObserver>,
    watched: Vec<Rc<Watched>>,
}

thread_local! {
    static ALL: RefCell<All> = RefCell::default();
}

impl Overflow {
    /// Calls back at once and whenever the size of a watched element changes.
    pub fn watch(element: &Element, call: impl Fn(bool) + 'static) -> Self {
        let watched = Rc::new(Watched { element: element.clone(), call: Box::new(call) });
        ALL.with_borrow_mut(|all| {
            if all.observer.is_none() {
                let listener = Closure::<dyn FnMut()>::new(look);
                all.observer = ResizeObserver::new(listener.as_ref().unchecked_ref()).ok();
                listener.forget();
            }
            if let Some(observer) = &all.observer {
                observer.observe(element);
            }
            all.watched.push(watched.clone());
        });
        Self(watched)
    }

    /// Shows all of the content, or as much as the styles allow.
    pub fn open(&self, is_open: bool) {
        set(&self.0.element, "data-open", is_open.then_some("true"));
    }

    pub fn is_open(&self) -> bool {
        self.0.element.has_attribute("data-open")
    }
}

fn look() {
    let watched = ALL.with_borrow(|all| all.watched.clone());
    // One pixel of slack: heights are rounded.
    let seen: Vec<bool> = watched.iter().map(|text| text.element.scroll_height() > text.element.client_height() + 1).collect();
    watched.iter().zip(seen).for_each(|(text, is_over)| (text.call)(is_over));
}

impl Drop for Overflow {
    fn drop(&mut self) {
        ALL.with_borrow_mut(|all| {
            if let Some(observer) = &all.observer {
                observer.unobserve(&self.0.element);
            }
            all.watched.retain(|other| !Rc::ptr_eq(other, &self.0));
        });
    }
}
