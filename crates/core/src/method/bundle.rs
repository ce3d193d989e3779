//! Where a record lies in its release: in a file of its own or, in a large dataset, in a bundle
//! with a few others.
//!
//! Static hosts accept some 20,000 files. A bundle is named after a hash of the slugs in it: the
//! slug leads to the file, and no list is needed that would grow with the dataset.

use super::Slug;

/// How many bundles a large dataset has: with 100,000 methods about six in each.
pub const BUNDLES: u32 = 1 << 14;

/// The bundle of a method.
pub fn of(slug: &Slug) -> u32 {
    // FNV-1a; the loader (src/loader.js) does the same.
    slug.as_str().bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    }) % BUNDLES
}

/// The name of a bundle's file without its extension: an underscore, with which no slug begins, and
/// four hexadecimal digits.
pub fn name(bundle: u32) -> String {
    let digit = |shift: u32| char::from_digit(bundle >> shift & 15, 16).unwrap_or('0');
    ['_', digit(12), digit(8), digit(4), digit(0)]
        .iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The loader computes the same; its numbers were taken from a browser.
    #[test]
    fn names_do_not_change() {
        #[track_caller]
        fn check(slug: &str, expected: &str) {
            assert_eq!(name(of(&slug.parse().unwrap())), expected, "{slug}");
        }
        check("a", "_292c");
        check("qlora", "_32c4");
    }

    #[test]
    fn bundles_are_of_about_one_size() {
        let mut sizes = vec![0_u32; BUNDLES as usize];
        for number in 0..100_000 {
            sizes[of(&format!("invented-method-{number}").parse().unwrap()) as usize] += 1;
        }
        assert!(sizes.iter().max() <= Some(&24), "{:?}", sizes.iter().max());
    }
}
