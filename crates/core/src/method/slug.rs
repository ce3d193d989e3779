use std::{fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::record::checked;

/// The stable name of a method in addresses, file names and the document.
///
/// Lower-case ASCII letters and digits, at most [`Slug::MAX`] of them, parted by single hyphens.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

/// A text that is no slug, or its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotASlug(pub String);

impl Slug {
    /// The greatest number of letters and digits; hyphens do not count.
    pub const MAX: usize = 80;

    /// What every slug matches and nothing else, as a regular expression that JavaScript reads
    /// alike.
    pub const PATTERN: &str = "^[a-z0-9](?:-?[a-z0-9]){0,79}$";

    /// What stands between slugs in the address of a comparison; in no slug.
    pub const VERSUS: &str = "-vs-";

    /// How the slugs of the visitor's own methods begin, and none of the dataset: the tool checks that.
    pub const OWN: &str = "my-";

    /// The slug of an own method, made from a random number. Addresses are sent to the host: it says nothing of the
    /// method.
    pub fn own(random: u64) -> Self {
        const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let letter =
            |place: u32| char::from(LETTERS[(random >> (5 * place)) as usize % LETTERS.len()]);
        let letters: String = (0..10).map(letter).collect();
        Self([Self::OWN, &letters].concat().into())
    }

    /// Whether it is that of an own method, which is on the visitor's device and not in the dataset.
    pub fn is_own(&self) -> bool {
        self.0.starts_with(Self::OWN)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        let is_word = |word: &str| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        let letters = text.bytes().filter(|byte| *byte != b'-').count();
        if letters <= Self::MAX && text.split('-').all(is_word) {
            Ok(Self(text.into()))
        } else {
            Err(NotASlug(text.chars().take(2 * Self::MAX).collect()))
        }
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        checked(deserializer, |text| {
            text.parse().map_err(|error: NotASlug| error.to_string())
        })
    }
}

impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotASlug {}

impl fmt::Display for NotASlug {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "{:?}: expected at most {} lower-case letters and digits, parted by single hyphens",
            self.0,
            Slug::MAX
        )
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use regex::Regex;

    use super::*;

    #[test]
    fn parses() {
        #[track_caller]
        fn check(input: &str, expected: bool) {
            assert_eq!(input.parse::<Slug>().is_ok(), expected, "{input:?}");
        }
        check("qlora", true);
        check("direct-preference-optimization", true);
        check("2sls", true);
        check("", false);
        check("-a", false);
        check("a--b", false);
        check("QLoRA", false);
        check("../manifest", false);
        check("метод", false);
        check(&"a".repeat(80), true);
        check(&"a".repeat(81), false);
    }

    #[test]
    fn own_slugs_are_told_from_others() {
        for random in [0, 1, 32, u64::MAX] {
            let own = Slug::own(random);
            assert_eq!(own.as_str().parse().as_ref(), Ok(&own));
            assert!(own.is_own(), "{own}");
        }
        assert_ne!(Slug::own(1), Slug::own(2));
        assert!(!"mycielski-graph".parse::<Slug>().unwrap().is_own());
    }

    #[test]
    fn the_pattern_agrees_at_the_limit() {
        let pattern = Regex::new(Slug::PATTERN).unwrap();
        for length in 78..=82 {
            for text in [
                "a".repeat(length),
                "a-".repeat(length) + "a",
                "a-".repeat(length),
            ] {
                assert_eq!(
                    pattern.is_match(&text),
                    text.parse::<Slug>().is_ok(),
                    "{text}"
                );
            }
        }
    }

    proptest! {
        #[test]
        fn the_pattern_agrees(text in "[a-z0-9-]{0,6}|[a-z0-9]{76,82}(-[a-z0-9]{1,2}){0,3}|[aA9é\n -]{0,4}|.*") {
            let pattern = Regex::new(Slug::PATTERN).unwrap();
            prop_assert_eq!(pattern.is_match(&text), text.parse::<Slug>().is_ok());
        }
    }
}
