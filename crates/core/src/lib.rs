//! What is compared: methods, the rules of difference, addresses, languages.
//!
//! Plain Rust that knows neither Leptos nor a browser.

pub mod build;
pub mod compare;
pub mod decision;
pub mod guide;
pub mod locale;
pub mod method;
pub mod pages;
pub mod query;
pub mod start;
#[cfg(any(test, feature = "test-records"))]
pub mod test_records;
pub mod text;
pub mod thesis;
