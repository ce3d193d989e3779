//! Where a record lies in its release: in a file of its own or, in a large dataset, in a bundle
//! with a few others.
//!
//! Static hosts accept some 20,000 files. A bundle is named after a hash of the slugs in it: the
//! slug leads to the file, and no list is needed that would grow with the dataset.

use super::Slug;

/// The most bundles of a dataset: with 100,000 methods about six records in each.
pub const MOST: u32 = 1 << 14;

/// How many bundles a large dataset has: two to four records share one, as long as the host takes
/// so many files.
///
/// A power of two, which stays while the dataset grows a little: releases that are kept are read by
/// the number of the present one.
pub fn count(methods: usize) -> u32 {
    let wanted = u32::try_from(methods / 4).unwrap_or(MOST);
    wanted.min(MOST).next_power_of_two()
}

/// The bundle of a method, of so many.
pub fn of(slug: &Slug, bundles: u32) -> u32 {
    // FNV-1a.
    let hash = slug.as_str().bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    hash % bundles.max(1)
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

    #[test]
    fn names_do_not_change() {
        #[track_caller]
        fn check(slug: &str, bundles: u32, expected: &str) {
            let bundle = of(&slug.parse().unwrap(), bundles);
            assert_eq!(name(bundle), expected, "{slug}");
        }
        check("a", MOST, "_292c");
        check("qlora", MOST, "_32c4");
        check("qlora", MOST / 8, "_02c4");
    }

    #[test]
    fn there_are_as_many_as_the_dataset_needs() {
        #[track_caller]
        fn check(methods: usize, expected: u32) {
            assert_eq!(count(methods), expected, "{methods}");
        }
        check(4001, 1024);
        check(8000, 2048);
        check(16_000, 4096);
        check(100_000, MOST);
        check(usize::MAX, MOST);
    }

    #[test]
    fn bundles_are_of_about_one_size() {
        let mut sizes = vec![0_u32; MOST as usize];
        for number in 0..100_000 {
            let slug = format!("invented-method-{number}").parse().unwrap();
            sizes[of(&slug, MOST) as usize] += 1;
        }
        assert!(sizes.iter().max() <= Some(&24), "{:?}", sizes.iter().max());
    }
}
