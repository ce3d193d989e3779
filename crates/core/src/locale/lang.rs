use std::{fmt, str::FromStr};

/// A language of the interface and of the dataset's own texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Bulgarian, what is taken when nothing says otherwise.
    #[default]
    Bg,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Bg, Self::En];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Bg => "bg",
            Self::En => "en",
        }
    }

    /// The name of the language in itself.
    pub fn endonym(self) -> &'static str {
        match self {
            Self::Bg => "Български",
            Self::En => "English",
        }
    }

    /// The first choice that is a language of ours: address, then the last choice, then the browser's languages, then Bulgarian.
    pub fn choose<'a>(choices: impl IntoIterator<Item = &'a str>) -> Self {
        choices.into_iter().find_map(|tag| tag.parse().ok()).unwrap_or_default()
    }
}

impl FromStr for Lang {
    type Err = ();

    /// Reads a BCP 47 tag by its primary subtag: "en-GB" is English.
    fn from_str(tag: &str) -> Result<Self, ()> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag())).ok_or(())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// One thing in each language of the interface.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[derive(serde::Deserialize, serde::Serialize)]
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
    use super::*;

    #[test]
    fn chooses() {
        #[track_caller]
        fn check(choices: &[&str], expected: Lang) {
            assert_eq!(Lang::choose(choices.iter().copied()), expected, "{choices:?}");
        }
        check(&["en", "bg"], Lang::En);
        check(&["EN-gb"], Lang::En);
        check(&["de", "fr-CA", "en_US"], Lang::En);
        check(&["eng"], Lang::Bg);
        check(&["de"], Lang::Bg);
        check(&[], Lang::Bg);
    }
}
