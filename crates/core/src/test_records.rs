//! What tests are made of: a record as the build writes it, the method that it describes, and chance with a seed.
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

/// A generator of numbers with a seed (splitmix64): the same input on every machine.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % bound as u64) as usize
    }

    /// One of a list, which must not be empty.
    pub fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}
