use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language of the interface and of the dataset's own texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Bulgarian, the language where nothing says otherwise.
    #[default]
    Bg,
    En,
}

/// A tag of no language of the page, or its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLang(pub String);

impl Lang {
    pub const ALL: [Self; 2] = [Self::Bg, Self::En];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Bg => "bg",
            Self::En => "en",
        }
    }

    /// What every tag of the language matches, as a regular expression that JavaScript reads alike;
    /// its case does not matter.
    pub fn pattern(self) -> &'static str {
        match self {
            Self::Bg => "^bg?(?:[^a-z]|$)",
            Self::En => "^en?(?:[^a-z]|$)",
        }
    }

    /// The name of the language in itself.
    pub fn endonym(self) -> &'static str {
        match self {
            Self::Bg => "Български",
            Self::En => "English",
        }
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads a BCP 47 tag by its primary subtag: "en-GB" is English. Links end in one, and one that lost its last letter
    /// still says which.
    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        let is_end = |letter: char| !letter.is_ascii_alphabetic();
        let primary = tag.split(is_end).next().unwrap_or(tag);
        let is_meant = |lang: &Self| {
            let whole = lang.tag();
            let cut = whole.get(..1).unwrap_or(whole);
            [whole, cut]
                .iter()
                .any(|tag| primary.eq_ignore_ascii_case(tag))
        };
        let lang = Self::ALL.into_iter().find(is_meant);
        lang.ok_or_else(|| UnknownLang(tag.chars().take(40).collect()))
    }
}

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "{:?}: expected a tag of Bulgarian or English, such as bg or en-GB",
            self.0
        )
    }
}

impl std::error::Error for UnknownLang {}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// The same thing in each language of the interface.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual<T> {
    pub bg: T,
    pub en: T,
}

impl<T> Bilingual<T> {
    pub fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Bg => &self.bg,
            Lang::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use regex::RegexBuilder;

    use super::*;

    /// The loader finds the language of a tag by these patterns, the program by [`FromStr`].
    #[track_caller]
    fn check_patterns(tag: &str) {
        let matches = |lang: &Lang| {
            let pattern = RegexBuilder::new(lang.pattern())
                .case_insensitive(true)
                .build()
                .unwrap();
            pattern.is_match(tag)
        };
        assert_eq!(
            Lang::ALL.into_iter().find(matches),
            tag.parse().ok(),
            "{tag:?}"
        );
    }

    #[test]
    fn patterns_agree() {
        for tag in [
            "en",
            "EN-gb",
            "en_US",
            "eng",
            "en-",
            "bg\n",
            " bg",
            "bg-Cyrl-BG",
            "b",
            "E",
            "es",
            "en)",
            "",
            "xx",
        ] {
            check_patterns(tag);
        }
    }

    proptest! {
        #[test]
        fn patterns_agree_on_any_tag(tag in "[bgenBGEN_-]{0,5}|[a-zA-Z]{2}[-_].*|.*") {
            check_patterns(&tag);
        }
    }
}
