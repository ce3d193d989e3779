use super::clean;
use tertium_core::{json::Json, text::is_small};

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

impl Name {
    /// Decodes a name of CSL-JSON; a particle may stand apart or at the head of the family name.
    pub fn decode(json: &Json) -> Option<Self> {
        let field = |name: &str| json[name].as_text().map(clean::text).unwrap_or_default();
        let literal = field("literal");
        if !literal.is_empty() {
            return Some(Self::Literal(literal));
        }
        let whole = field("family");
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
        let leading = whole.strip_suffix(family).unwrap_or_default();
        let apart = field("non-dropping-particle");
        let particle = [&apart, leading].into_iter().map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let given = [field("given"), field("dropping-particle")].join(" ").trim().to_owned();
        Some(Self::Person { particle: particle.join(" "), family: family.to_owned(), given, suffix: field("suffix") })
    }

    /// Family name first with its particle, then the rest: "van der Maaten, Laurens".
    pub fn inverted(&self) -> String {
        match self {
            Self::Literal(name) => name.clone(),
            Self::Person { given, .. } => [self.family(), given.clone()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        }
    }

    /// The family name with its particle; the whole name of an institution.
    pub fn family(&self) -> String {
        match self {
            Self::Literal(name) => name.clone(),
            Self::Person { particle, family, .. } if particle.is_empty() => family.clone(),
            Self::Person { particle, family, .. } => [particle, " ", family].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_names_apart() {
        #[track_caller]
        fn check(json: &str, expected: &str) {
            let shown = match Name::decode(&json.parse().unwrap()) {
                Some(Name::Person { particle, family, given, suffix }) => [particle, family, given, suffix].join("|"),
                Some(Name::Literal(name)) => name,
                None => "-".into(),
            };
            assert_eq!(shown, expected, "{json}");
        }
        check(r#"{"family":"Dettmers","given":"Tim"}"#, "|Dettmers|Tim|");
        check(r#"{"family":"van der Maaten","given":"Laurens"}"#, "van der|Maaten|Laurens|");
        check(r#"{"family":"Maaten","given":"Laurens","non-dropping-particle":"van der"}"#, "van der|Maaten|Laurens|");
        check(r#"{"family":"Little","given":"R. J.","suffix":"Jr."}"#, "|Little|R. J.|Jr.");
        check(r#"{"family":"hooks","given":"bell"}"#, "|hooks|bell|");
        check(r#"{"family":"von und zu","given":"X"}"#, "|von und zu|X|");
        check(r#"{"family":"De Boor","given":"Carl"}"#, "|De Boor|Carl|");
        check(r#"{"literal":"Medical Research Council"}"#, "Medical Research Council");
        check(r#"{"family":"A\nB\u202e"}"#, "|A B||");
        check(r#"{"given":"Nobody"}"#, "-");
        check(r#"7"#, "-");
    }
}
