//! A record as the build writes it, and the method that it describes, for tests.
#![expect(clippy::expect_used, reason = "for tests alone")]

use crate::method::{Method, Slug};

/// The record of the method `qlora`.
pub const RECORD: &str = include_str!("../tests/record.json");

/// The method of [`RECORD`] after an edit.
///
/// # Panics
/// If the record of the tests cannot be decoded.
pub fn method(edit: impl FnOnce(&mut Method)) -> Method {
    let slug: Slug = "qlora".parse().expect("a slug");
    let mut method = Method::from_json(&slug, RECORD.as_bytes()).expect("a record");
    edit(&mut method);
    method
}
