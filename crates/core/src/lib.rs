//! What is compared: methods, the rules of difference, addresses, languages.
//!
//! Plain Rust that knows neither Leptos nor a browser.

pub mod build;
pub mod compare;
pub mod json;
pub mod locale;
pub mod method;
pub mod query;
pub mod text;
