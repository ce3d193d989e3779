//! The browser behind small functions.
//!
//! The only place that names web-sys, js-sys and gloo-net. Off the browser, as when pages are rendered at build time,
//! there is no window, and each function answers as if the browser refused.

pub mod build;
pub mod cells;
pub mod clipboard;
pub mod compression;
pub mod document;
pub mod download;
pub mod fetch;
pub mod focus;
pub mod history;
pub mod intl;
pub mod keyboard;
pub mod paint;
pub mod picture;
pub mod pointer;
pub mod popover;
pub mod print;
pub mod random;
pub mod share;
pub mod size;
pub mod storage;
pub mod styles;
pub mod takeover;
pub mod tasks;
pub mod upload;
pub mod version;

/// The window, where there is one: web-sys panics off the browser.
#[allow(clippy::disallowed_methods)]
fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") {
        web_sys::window()
    } else {
        None
    }
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}
