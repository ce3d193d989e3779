use std::{fmt, str::FromStr};

use arrayvec::ArrayString;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Term, record};
use crate::locale::Bilingual;

/// A coded property that applies to some kinds of methods, with what a method has of it.
///
/// The record of a method holds those that apply to it, ready to be shown: which there are is a
/// matter of the data alone.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Facet {
    pub id: FacetId,
    /// What a textbook prints above such a column.
    #[serde(deserialize_with = "record::texts")]
    pub label: Bilingual<String>,
    /// The same for methods of this method's kind, where they read the facet in their own way.
    #[serde(default, deserialize_with = "record::optional_texts")]
    pub kind_label: Option<Bilingual<String>>,
    /// The sentence by which a difference explains itself: `{A}` and `{B}` are names of methods,
    /// `{a}` and `{b}` their values.
    #[serde(deserialize_with = "record::texts")]
    pub why: Bilingual<String>,
    /// One or more; none where it is not known yet.
    #[serde(default, deserialize_with = "record::list")]
    pub values: Vec<Term>,
    /// Whether it says what the data must be or what is answered, which a short answer names before
    /// technique and cost.
    #[serde(default)]
    pub leads: bool,
    /// How high the value stands, where the values are the levels of a scale.
    pub level: Option<u8>,
}

/// The stable name of a facet in the data, in addresses and in the document.
///
/// Lower-case ASCII letters parted by single hyphens, at most [`FacetId::MAX`] bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FacetId(ArrayString<{ FacetId::MAX }>);

/// A text that names no facet, or its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAFacetId(pub String);

impl FacetId {
    /// The greatest length in bytes.
    pub const MAX: usize = 32;

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for FacetId {
    type Err = NotAFacetId;

    fn from_str(text: &str) -> Result<Self, NotAFacetId> {
        let is_word =
            |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        ArrayString::from(text)
            .ok()
            .filter(|text| text.split('-').all(is_word))
            .map(Self)
            .ok_or_else(|| NotAFacetId(text.chars().take(Self::MAX).collect()))
    }
}

impl<'de> Deserialize<'de> for FacetId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        record::checked(deserializer, |text| {
            text.parse().map_err(|error: NotAFacetId| error.to_string())
        })
    }
}

impl Serialize for FacetId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl fmt::Display for FacetId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for FacetId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for NotAFacetId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "{:?}: expected small letters parted by single hyphens",
            self.0
        )
    }
}

impl std::error::Error for NotAFacetId {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_ids() {
        #[track_caller]
        fn check(text: &str, is_id: bool) {
            assert_eq!(text.parse::<FacetId>().is_ok(), is_id, "{text}");
        }
        check("outcome-type", true);
        check("estimand", true);
        check("", false);
        check("-", false);
        check("a--b", false);
        check("Outcome", false);
        check("изход", false);
        check(&"a".repeat(FacetId::MAX), true);
        check(&"a".repeat(FacetId::MAX + 1), false);
    }
}
