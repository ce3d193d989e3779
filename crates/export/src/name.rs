use serde::Deserialize;
use tertium_core::text::is_small;

use crate::clean;

/// A person's name in its parts, or an institution's, which has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    Person {
        /// "van der" of Laurens van der Maaten; stays with the family name.
        particle: String,
        family: String,
        given: String,
        suffix: String,
    },
    Literal(String),
}

/// A name as CSL-JSON holds it.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct CslName {
    literal: Option<String>,
    family: Option<String>,
    given: Option<String>,
    suffix: Option<String>,
    non_dropping_particle: Option<String>,
    dropping_particle: Option<String>,
}

impl Name {
    /// Takes a name apart; nothing where it has neither a family name nor a literal one.
    ///
    /// A particle may stand in a field of its own or at the head of the family name.
    pub(crate) fn from_csl(csl: CslName) -> Option<Self> {
        let clean = |text: Option<String>| text.map(|text| clean::text(&text)).unwrap_or_default();
        let literal = clean(csl.literal);
        if !literal.is_empty() {
            return Some(Self::Literal(literal));
        }
        let whole = clean(csl.family);
        if whole.is_empty() {
            return None;
        }
        let mut family = whole.as_str();
        while let Some((word, rest)) = family.split_once(' ')
            && word.starts_with(is_small)
        {
            family = rest;
        }
        // A name all of whose words are small has no particle: bell hooks.
        if family.starts_with(is_small) {
            family = &whole;
        }
        let leading = whole.strip_suffix(family).unwrap_or_default().trim();
        let particle = joined(&[&clean(csl.non_dropping_particle), leading], " ");
        let given = joined(&[&clean(csl.given), &clean(csl.dropping_particle)], " ");
        let suffix = clean(csl.suffix);
        Some(Self::Person {
            particle,
            family: family.to_owned(),
            given,
            suffix,
        })
    }

    /// Family name first with its particle, then the rest: "van der Maaten, Laurens".
    pub fn inverted(&self) -> String {
        match self {
            Self::Literal(name) => name.clone(),
            Self::Person { given, .. } => joined(&[&self.family(), given], ", "),
        }
    }

    /// The family name with its particle; the whole name of an institution.
    pub fn family(&self) -> String {
        match self {
            Self::Literal(name) => name.clone(),
            Self::Person {
                particle, family, ..
            } => joined(&[particle, family], " "),
        }
    }
}

/// The parts that are not empty, with a separator between them.
fn joined(parts: &[&str], separator: &str) -> String {
    let filled: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    filled.join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_names_apart() {
        #[track_caller]
        fn check(json: &str, expected: &str) {
            let shown = match Name::from_csl(serde_json::from_str(json).unwrap()) {
                Some(Name::Person {
                    particle,
                    family,
                    given,
                    suffix,
                }) => [particle, family, given, suffix].join("|"),
                Some(Name::Literal(name)) => name,
                None => "-".into(),
            };
            assert_eq!(shown, expected, "{json}");
        }
        check(r#"{"family":"Dettmers","given":"Tim"}"#, "|Dettmers|Tim|");
        check(
            r#"{"family":"van der Maaten","given":"Laurens"}"#,
            "van der|Maaten|Laurens|",
        );
        check(
            r#"{"family":"Maaten","given":"Laurens","non-dropping-particle":"van der"}"#,
            "van der|Maaten|Laurens|",
        );
        check(
            r#"{"family":"Humboldt","given":"Alexander","dropping-particle":"von"}"#,
            "|Humboldt|Alexander von|",
        );
        check(
            r#"{"family":"Little","given":"R. J.","suffix":"Jr."}"#,
            "|Little|R. J.|Jr.",
        );
        check(r#"{"family":"hooks","given":"bell"}"#, "|hooks|bell|");
        check(r#"{"family":"von und zu","given":"X"}"#, "|von und zu|X|");
        check(r#"{"family":"De Boor","given":"Carl"}"#, "|De Boor|Carl|");
        check(
            r#"{"literal":"Medical Research Council"}"#,
            "Medical Research Council",
        );
        check(r#"{"family":"A\nB\u202e"}"#, "|A B||");
        check(r#"{"given":"Nobody"}"#, "-");
    }

    #[test]
    fn refuses_what_is_no_name() {
        assert!(serde_json::from_str::<CslName>("7").is_err());
        assert!(serde_json::from_str::<CslName>(r#"{"family":7}"#).is_err());
    }
}
