//! The comparison as a text for a thesis: an own panel.

mod page_wording;
mod panel;
mod works;
mod written;

pub use panel::ThesisPanel;
