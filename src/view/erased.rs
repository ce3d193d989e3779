//! Reactive parts whose closures are erased.
//!
//! Leptos compiles its machinery anew for every closure's own type, 1 to 4 kB each; behind one boxed type it is compiled once.

use super::built::Built;

/// A text that follows the state; also the value of an attribute.
pub type Text = Box<dyn FnMut() -> String + Send>;

/// An attribute that may be absent.
pub type Maybe = Box<dyn FnMut() -> Option<String> + Send>;

/// An attribute that is there or not, such as `hidden`.
pub type Flag = Box<dyn FnMut() -> bool + Send>;

/// A part of the page that is drawn anew when what it reads changes.
pub type Part = Box<dyn FnMut() -> Built + Send>;

pub fn text(text: impl FnMut() -> String + Send + 'static) -> Text {
    Box::new(text)
}

pub fn maybe(value: impl FnMut() -> Option<String> + Send + 'static) -> Maybe {
    Box::new(value)
}

pub fn flag(value: impl FnMut() -> bool + Send + 'static) -> Flag {
    Box::new(value)
}

pub fn part(draw: impl FnMut() -> Built + Send + 'static) -> Part {
    Box::new(draw)
}
