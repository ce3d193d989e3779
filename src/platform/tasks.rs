//! Work that is done later.

/// Lets futures run in the browser's own queue; called before the first of them is spawned.
///
/// Leptos does it when it mounts, but the catalogue and the records are fetched before.
pub fn start() {
    // The error says that it was done already.
    #[cfg(target_arch = "wasm32")]
    let _ = any_spawner::Executor::init_wasm_bindgen();
}
