//! Doing after the next paint what nobody waits for.

use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout};

/// Calls once what stands in the document now is painted; in a tab that is not seen, once it is.
pub fn after(call: impl FnOnce() + 'static) {
    let call: Box<dyn FnOnce()> = Box::new(call);
    request_animation_frame(|| set_timeout(call, Duration::ZERO));
}
