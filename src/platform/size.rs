use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, ResizeObserver};

/// Watches the size of an element; stops when dropped.
///
/// One observer looks at all elements before it tells any: told one by one, each answer would make the browser lay out the
/// page anew for the next question.
pub struct SizeWatch(Rc<Watched>);

struct Watched {
    element: Element,
    call: Box<dyn Fn(Size)>,
}

/// How large an element is, as it is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// In CSS pixels, without borders.
    pub width: u32,
    /// In CSS pixels, without borders.
    pub height: u32,
    /// Whether its content is taller than the element.
    pub overflows: bool,
}

#[derive(Default)]
struct All {
    observer: Option<ResizeObserver>,
    watched: Vec<Rc<Watched>>,
}

thread_local! {
    static ALL: RefCell<All> = RefCell::default();
}

impl SizeWatch {
    /// Calls back at once and whenever the size of a watched element changes.
    pub fn watch(element: &Element, call: impl Fn(Size) + 'static) -> Self {
        let watched = Rc::new(Watched {
            element: element.clone(),
            call: Box::new(call),
        });
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
}

fn look() {
    let watched = ALL.with_borrow(|all| all.watched.clone());
    let size = |element: &Element| Size {
        width: element.client_width().unsigned_abs(),
        height: element.client_height().unsigned_abs(),
        // One pixel of slack: heights are rounded.
        overflows: element.scroll_height() > element.client_height() + 1,
    };
    let sizes: Vec<Size> = watched
        .iter()
        .map(|watched| size(&watched.element))
        .collect();
    watched
        .iter()
        .zip(sizes)
        .for_each(|(watched, size)| (watched.call)(size));
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        ALL.with_borrow_mut(|all| {
            if let Some(observer) = &all.observer {
                observer.unobserve(&self.0.element);
            }
            all.watched.retain(|other| !Rc::ptr_eq(other, &self.0));
        });
    }
}
