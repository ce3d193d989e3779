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
