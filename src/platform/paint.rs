use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout};

use super::document;

/// Calls once what stands in the document now is painted.
pub fn after(call: Box<dyn FnOnce()>) {
    let Some(document) = document() else { return };
    if document.hidden() {
        // Nothing is painted, and frames may never come.
        return set_timeout(call, Duration::ZERO);
    }
    request_animation_frame(|| set_timeout(call, Duration::ZERO));
}
