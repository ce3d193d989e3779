//! A hint beside the control that it explains (WCAG 1.4.13: it can be dismissed, pointed at, and stays).

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::popover::{self, Popover};

/// The listeners of a hint, which live as long as the page.
#[derive(Clone)]
pub struct Hint(Rc<Inner>);

struct Inner {
    element: HtmlElement,
    /// Which controls it explains.
    controls: &'static str,
    /// The control that is explained now.
    shown: RefCell<Option<Shown>>,
    on_change: Box<dyn Fn(Option<String>)>,
}

#[derive(Clone)]
struct Shown {
    control: Element,
    /// By press or focus: the pointer may go elsewhere.
    is_kept: bool,
}

impl Hint {
    /// Explains controls from now on; calls back with the row of the control, or with nothing when the hint goes.
    pub fn listen(element: &HtmlElement, controls: &'static str, on_change: impl Fn(Option<String>) + 'static) -> Self {
        let hint = Self(Rc::new(Inner { element: element.clone(), controls, shown: RefCell::default(), on_change: Box::new(on_change) }));
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return hint };
        for event in ["pointerover", "focusin", "click", "keydown", "scroll"] {
            let hint = hint.clone();
            let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| hint.hear(&event));
            // Scrolling does not bubble; captured, it is heard all the same.
            let _ = document.add_event_listener_with_callback_and_bool(event, listener.as_ref().unchecked_ref(), true);
            listener.forget();
        }
        // Pressed before the program was there.
        if let Some(control) = document.active_element().filter(|active| active.matches(controls).unwrap_or(false)) {
            hint.show(control, true);
        }
        hint
    }

    fn hear(&self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let within = |css: &str| target.as_ref().and_then(|target| target.closest(css).ok().flatten());
        let control = within(self.0.controls);
        let is_inside = within("#why").is_some();
        let shown = self.0.shown.borrow().clone();
        let is_kept = shown.as_ref().is_some_and(|shown| shown.is_kept);
        let is_same = shown.is_some_and(|shown| Some(shown.control) == control);
        match (&*event.type_(), control) {
            ("scroll", _) => self.place(),
            ("keydown", _) if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") => self.hide(),
            ("keydown", _) => {}
            ("click", Some(_)) if is_same && is_kept => self.hide(),
            ("click", Some(control)) => self.show(control, true),
            ("focusin", Some(control)) if control.matches(":focus-visible").unwrap_or(false) => self.show(control, true),
            ("focusin", Some(_)) => {}
            ("pointerover", Some(control)) if !is_same => self.show(control, false),
            ("pointerover", None) if !is_inside && !is_kept => self.hide(),
            ("pointerover", _) => {}
            (_, None) if !is_inside => self.hide(),
            _ => {}
        }
    }

    fn show(&self, control: Element, is_kept: bool) {
        self.hide();
        let _ = control.set_attribute("aria-describedby", "why");
        let _ = control.set_attribute("aria-expanded", "true");
        let row = control.closest("[data-row]").ok().flatten().and_then(|row| row.get_attribute("data-row"));
        *self.0.shown.borrow_mut() = Some(Shown { control, is_kept });
        (self.0.on_change)(row);
    }

    /// Takes the hint away.
    pub fn hide(&self) {
        let Some(shown) = self.0.shown.borrow_mut().take() else { return };
        let _ = shown.control.set_attribute("aria-expanded", "false");
        let _ = shown.control.remove_attribute("aria-describedby");
        let _ = self.popover().hide();
        (self.0.on_change)(None);
    }

    /// Puts the hint beside its control, whose place may have changed; it goes where the control has gone.
    pub fn place(&self) {
        let Some(control) = self.0.shown.borrow().as_ref().map(|shown| shown.control.clone()) else { return };
        if !control.is_connected() {
            return self.hide();
        }
        popover::place(&self.0.element, &control);
    }

    fn popover(&self) -> Popover {
        self.0.element.clone().unchecked_into()
    }
}
