//! Tertium compares research methods side by side.
//!
//! `method`, `compare`, `export`, `search`, `query`, `locale`, `json` and `text` are plain Rust that knows neither Leptos nor a browser;
//! they compile and are tested without the feature `app`. `browser` alone touches the browser, `state` alone turns
//! values into signals, `view` draws. ARCHITECTURE.md is the map.

pub mod compare;
pub mod export;
pub mod json;
pub mod locale;
pub mod method;
pub mod query;
pub mod search;
pub mod text;

#[cfg(feature = "app")]
pub mod browser;
#[cfg(feature = "app")]
pub mod panel;
#[cfg(feature = "app")]
pub mod state;
#[cfg(feature = "app")]
pub mod view;
