use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{Slug, record};
use crate::locale::{Bilingual, Key};

/// A connection with another method, seen from the one that holds it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Edge {
    pub slug: Slug,
    #[serde(default = "unknown", deserialize_with = "record::kind")]
    pub kind: Kind,
    /// The name of the method at its other end; old records do not hold it.
    #[serde(default, deserialize_with = "record::optional_texts")]
    pub name: Option<Bilingual<String>>,
    /// How much that method is used: better known ones are proposed first.
    #[serde(default)]
    pub usage: u32,
}

/// An older method of the same field that many know.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Baseline {
    pub slug: Slug,
    #[serde(deserialize_with = "record::texts")]
    pub name: Bilingual<String>,
}

/// How a method is connected with another; read "this … that".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    BuildsOn,
    /// The other end of `BuildsOn`; never authored.
    #[serde(skip_deserializing)]
    BasisOf,
    VariantOf,
    /// The other end of `VariantOf`; never authored.
    #[serde(skip_deserializing)]
    HasVariant,
    AlternativeTo,
    CombinedWith,
    Generalises,
    /// The other end of `Generalises`; never authored.
    #[serde(skip_deserializing)]
    SpecialCaseOf,
    /// A kind that the program does not know yet; never authored.
    #[serde(skip_deserializing)]
    Other,
}

impl Edge {
    /// An edge to a method of which no more is known.
    pub fn new(slug: Slug, kind: Kind) -> Self {
        Self {
            slug,
            kind,
            name: None,
            usage: 0,
        }
    }
}

impl Kind {
    /// What stands above the methods of a kind.
    pub fn heading(self) -> Key {
        match self {
            Self::BuildsOn => Key::KindBuildsOn,
            Self::BasisOf => Key::KindBasisOf,
            Self::VariantOf => Key::KindVariantOf,
            Self::HasVariant => Key::KindHasVariant,
            Self::AlternativeTo => Key::KindAlternativeTo,
            Self::CombinedWith => Key::KindCombinedWith,
            Self::Generalises => Key::KindGeneralises,
            Self::SpecialCaseOf => Key::KindSpecialCaseOf,
            Self::Other => Key::KindOther,
        }
    }
}

/// The kind of an edge whose record names none.
fn unknown() -> Kind {
    Kind::Other
}

/// A text that names no kind of connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownKind(pub String);

impl Kind {
    pub const ALL: [Self; 9] = [
        Self::BuildsOn,
        Self::BasisOf,
        Self::VariantOf,
        Self::HasVariant,
        Self::AlternativeTo,
        Self::CombinedWith,
        Self::Generalises,
        Self::SpecialCaseOf,
        Self::Other,
    ];

    /// The name of the kind in records.
    pub fn id(self) -> &'static str {
        match self {
            Self::BuildsOn => "builds-on",
            Self::BasisOf => "basis-of",
            Self::VariantOf => "variant-of",
            Self::HasVariant => "has-variant",
            Self::AlternativeTo => "alternative-to",
            Self::CombinedWith => "combined-with",
            Self::Generalises => "generalises",
            Self::SpecialCaseOf => "special-case-of",
            Self::Other => "other",
        }
    }

    /// The same connection seen from its other end.
    pub fn reversed(self) -> Self {
        match self {
            Self::BuildsOn => Self::BasisOf,
            Self::BasisOf => Self::BuildsOn,
            Self::VariantOf => Self::HasVariant,
            Self::HasVariant => Self::VariantOf,
            Self::Generalises => Self::SpecialCaseOf,
            Self::SpecialCaseOf => Self::Generalises,
            Self::AlternativeTo | Self::CombinedWith | Self::Other => self,
        }
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, UnknownKind> {
        let kind = Self::ALL.into_iter().find(|kind| kind.id() == name);
        kind.ok_or_else(|| UnknownKind(name.to_owned()))
    }
}

impl fmt::Display for UnknownKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "{:?}: expected a kind of connection such as builds-on",
            self.0
        )
    }
}

impl std::error::Error for UnknownKind {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back_and_ends_agree() {
        for kind in Kind::ALL {
            assert_eq!(kind.id().parse(), Ok(kind));
            assert_eq!(kind.reversed().reversed(), kind);
        }
        assert_eq!(
            "outdoes".parse::<Kind>(),
            Err(UnknownKind("outdoes".into()))
        );
        assert_eq!(Kind::BuildsOn.reversed().id(), "basis-of");
    }

    /// The tool writes the names that the page reads.
    #[test]
    fn the_tool_writes_the_same_names() {
        for kind in Kind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.id());
        }
        assert!(
            serde_json::from_str::<Kind>("\"basis-of\"").is_err(),
            "the other end is never authored"
        );
    }
}
