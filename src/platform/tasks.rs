//! Work that is done later.

use std::time::Duration;

use leptos::prelude::set_timeout;

/// Lets futures run in the browser's own queue; called before the first of them is spawned.
///
/// Leptos does it when it mounts, but the catalogue and the records are fetched before.
pub fn start() {
    // The error says that it was done already.
    #[cfg(target_arch = "wasm32")]
    let _ = any_spawner::Executor::init_wasm_bindgen();
}

/// Calls once after a while; off the browser never.
pub fn after(duration: Duration, call: impl FnOnce() + 'static) {
    if cfg!(target_arch = "wasm32") {
        set_timeout(call, duration);
    }
}
