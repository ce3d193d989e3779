use std::{fmt, str::FromStr, sync::Arc};

/// The stable name of a method in addresses, file names and the document.
///
/// Lower-case ASCII letters and digits, parted by single hyphens; at most [`Slug::MAX`] characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

/// A text that is no slug.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotASlug(pub String);

impl Slug {
    /// The greatest length in characters.
    pub const MAX: usize = 80;

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        let word = |w: &str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if text.len() <= Self::MAX && text.split('-').all(word) { Ok(Self(text.into())) } else { Err(NotASlug(text.into())) }
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

impl fmt::Display for NotASlug {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:?}: expected lower-case letters and digits parted by single hyphens, at most {} characters", self.0, Slug::MAX)
    }
}

#[cfg(test)]
mod tests {
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
}
