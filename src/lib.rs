//! Tertium compares research methods side by side, in the browser.
//!
//! What is compared and how stands in the crates below `crates/`, which know neither Leptos nor a browser. Here, `app` is
//! the state, `ui` draws it, and `platform` is the browser behind small functions. ARCHITECTURE.md is the map.

pub mod app;
pub mod platform;
pub mod ui;
