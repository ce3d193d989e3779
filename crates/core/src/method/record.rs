//! How records are decoded: each value is checked where it is read, so that a method in hand is
//! valid.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeOwned, Visitor},
};
use serde_json::value::RawValue;

use super::{Kind, Method, Slug, Software, Term, json_path::json_path};
use crate::locale::Bilingual;

/// Why a record is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordError {
    /// The bytes are no JSON; the text says where.
    Syntax(String),
    /// A field is absent, or holds what it may not hold.
    Field {
        /// The way to the field, such as `related[2].slug`.
        field: String,
        /// What was found and what was expected.
        problem: String,
    },
    /// It is the record of another method than the one that was asked for.
    OtherMethod(Slug),
}

impl Method {
    /// Decodes the record of a method and makes sure that it is the one asked for.
    ///
    /// Fields that the program does not know are passed over, so that old pages read new data.
    pub fn from_json(slug: &Slug, json: &[u8]) -> Result<Self, RecordError> {
        let method: Self = decode(json)?;
        if method.slug == *slug {
            Ok(method)
        } else {
            Err(RecordError::OtherMethod(method.slug))
        }
    }

    /// Decodes the record of a method from a bundle, an object that holds records by slug.
    ///
    /// `None` where the bundle has no such record.
    pub fn from_bundle(slug: &Slug, json: &[u8]) -> Result<Option<Self>, RecordError> {
        let bundle: BTreeMap<String, Box<RawValue>> = decode(json)?;
        let record = bundle.get(slug.as_str());
        record
            .map(|record| Self::from_json(slug, record.get().as_bytes()))
            .transpose()
    }
}

/// Reads a text and checks it at its place, so that an error knows where that is.
pub(super) fn checked<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    check: fn(&str) -> Result<T, String>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Check(check))
}

struct Check<T>(fn(&str) -> Result<T, String>);

impl<T> Visitor<'_> for Check<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(E::custom)
    }
}

/// A text that says something.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        checked(deserializer, |text| {
            if text.trim().is_empty() {
                Err("is empty, expected a text".to_owned())
            } else {
                Ok(Self(text.to_owned()))
            }
        })
    }
}

/// A text in each language. Unlike [`Bilingual`] it bears languages that the program does not know.
#[derive(Deserialize)]
struct Texts {
    bg: Text,
    en: Text,
}

impl From<Texts> for Bilingual<String> {
    fn from(Texts { bg, en }: Texts) -> Self {
        Self { bg: bg.0, en: en.0 }
    }
}

/// An entry of a taxonomy as it is written.
#[derive(Deserialize)]
pub(super) struct RecordTerm {
    id: Text,
    bg: Text,
    en: Text,
}

impl From<RecordTerm> for Term {
    fn from(RecordTerm { id, bg, en }: RecordTerm) -> Self {
        Self {
            id: id.0,
            label: Bilingual { bg: bg.0, en: en.0 },
        }
    }
}

/// An implementation as it is written.
#[derive(Deserialize)]
pub(super) struct RecordSoftware {
    language: Text,
    package: Text,
    function: Option<Text>,
    url: Link,
}

impl From<RecordSoftware> for Software {
    fn from(
        RecordSoftware {
            language,
            package,
            function,
            url,
        }: RecordSoftware,
    ) -> Self {
        let mut name = [&language.0, " ", &package.0].concat();
        if let Some(function) = function {
            name = [&name, ": ", &function.0].concat();
        }
        Self { name, url: url.0 }
    }
}

/// An address that a link may lead to: nothing that runs as a script.
struct Link(String);

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        checked(deserializer, |url| {
            if url.starts_with("https://") || url.starts_with("http://") {
                Ok(Self(url.to_owned()))
            } else {
                Err(unlike(url, "an http or https address"))
            }
        })
    }
}

/// Identifiers come in their one form from the build; here they only have to be harmless.
struct Identifier(String);

impl<'de> Deserialize<'de> for Identifier {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        checked(deserializer, |text| {
            if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic()) {
                Ok(Self(text.to_owned()))
            } else {
                Err(unlike(text, "an identifier without spaces"))
            }
        })
    }
}

/// What was found, where that is a value, and what was expected.
fn unlike(found: &str, expected: &str) -> String {
    let found: String = found.chars().take(80).collect();
    ["is ", &found, ", expected ", expected].concat()
}

pub(super) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(Text::deserialize(deserializer)?.0)
}

pub(super) fn optional_text<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(Option::<Text>::deserialize(deserializer)?.map(|text| text.0))
}

pub(super) fn identifier<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(Option::<Identifier>::deserialize(deserializer)?.map(|identifier| identifier.0))
}

pub(super) fn link<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<Link>::deserialize(deserializer)?.map(|link| link.0))
}

pub(super) fn required_link<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<String, D::Error> {
    Ok(Link::deserialize(deserializer)?.0)
}

pub(super) fn texts<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Bilingual<String>, D::Error> {
    Texts::deserialize(deserializer).map(Bilingual::from)
}

pub(super) fn optional_texts<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Bilingual<String>>, D::Error> {
    Ok(Option::<Texts>::deserialize(deserializer)?.map(Bilingual::from))
}

/// A list that may be absent or null.
pub(super) fn list<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    Ok(Option::<Vec<T>>::deserialize(deserializer)?.unwrap_or_default())
}

pub(super) fn names<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let names = list::<Text, D>(deserializer)?;
    Ok(names.into_iter().map(|name| name.0).collect())
}

/// The other names in each language, each of which may be absent.
pub(super) fn aliases<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Bilingual<Vec<String>>, D::Error> {
    #[derive(Default, Deserialize)]
    struct Aliases {
        #[serde(default, deserialize_with = "names")]
        bg: Vec<String>,
        #[serde(default, deserialize_with = "names")]
        en: Vec<String>,
    }
    let Aliases { bg, en } = Option::<Aliases>::deserialize(deserializer)?.unwrap_or_default();
    Ok(Bilingual { bg, en })
}

/// A kind that the program does not know is a connection all the same.
pub(super) fn kind<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Kind, D::Error> {
    let kind = Option::<String>::deserialize(deserializer)?;
    Ok(kind
        .and_then(|kind| kind.parse().ok())
        .unwrap_or(Kind::Other))
}

/// Decodes JSON; an error names the way to the field that is not as expected.
pub(crate) fn decode<T: DeserializeOwned>(json: &[u8]) -> Result<T, RecordError> {
    serde_json::from_slice(json).map_err(|error| {
        if !error.is_data() {
            return RecordError::Syntax(error.to_string());
        }
        let path = json_path(json, error.line(), error.column());
        let field = if path.is_empty() {
            "record".to_owned()
        } else {
            path
        };
        RecordError::Field {
            field,
            problem: error.to_string(),
        }
    })
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Syntax(problem) => write!(f, "no JSON: {problem}"),
            Self::Field { field, problem } => write!(f, "{field}: {problem}"),
            Self::OtherMethod(slug) => {
                write!(f, "slug: is {slug}, expected the slug of the file's name")
            }
        }
    }
}

impl std::error::Error for RecordError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_records::RECORD;

    fn decode(record: &str) -> Result<Method, RecordError> {
        Method::from_json(&"qlora".parse().unwrap(), record.as_bytes())
    }

    #[test]
    fn decodes_a_record() {
        let method = decode(RECORD).unwrap();
        assert_eq!(method.slug.as_str(), "qlora");
        assert_eq!(
            method
                .related
                .iter()
                .map(|edge| edge.kind)
                .collect::<Vec<_>>(),
            [
                Kind::BuildsOn,
                Kind::AlternativeTo,
                Kind::Other,
                Kind::Other
            ]
        );
        let source = method.source.unwrap();
        assert_eq!(source.arxiv.as_deref(), Some("2305.14314"));
        assert!(source.csl.unwrap().get().contains("dettmers2023qlora"));
    }

    #[test]
    fn passes_over_what_it_does_not_know_and_bears_what_is_absent() {
        let novel = RECORD.replacen('{', r#"{"novelty": [1, {"x": null}],"#, 1);
        let method = decode(&novel.replacen("\"bg\"", "\"de\": 7, \"bg\"", 1)).unwrap();
        assert_eq!(method.originators.len(), 4);
        let bare = r#"{"slug":"qlora","name":{"bg":"а","en":"a"},"field":{"id":"f","bg":"ф","en":"f"},
            "family":{"id":"f","bg":"ф","en":"f"},"type":{"id":"t","bg":"т","en":"t"},"summary":{"bg":"а","en":"a"}"#;
        for end in [
            "}",
            r#","aliases":null,"year":null,"originators":null,"source":null,"related":null}"#,
            r#","aliases":{},"purpose":null,"use_when":null,"software":null}"#,
        ] {
            let method = decode(&[bare, end].concat()).unwrap();
            assert!(method.years.is_none() && method.source.is_none() && method.use_when.is_none());
            assert!(method.originators.is_empty() && method.related.is_empty());
            assert!(method.aliases.bg.is_empty() && method.software.is_empty());
        }
    }

    #[test]
    fn refuses_broken_records() {
        #[track_caller]
        fn check(from: &str, to: &str, expected: &str) {
            assert!(RECORD.contains(from), "the record holds no {from}");
            let error = decode(&RECORD.replacen(from, to, 1))
                .unwrap_err()
                .to_string();
            assert!(
                error.starts_with(expected),
                "{error:?} does not say {expected:?}"
            );
        }
        check("\"qlora\"", "\"../x\"", "slug: \"../x\": expected");
        check(
            "\"qlora\"",
            "7",
            "slug: invalid type: integer `7`, expected a string",
        );
        check("\"2023\"", "\"soon\"", "year: \"soon\"");
        check(
            "\"2023\"",
            "2023",
            "year: invalid type: integer `2023`, expected a string",
        );
        let arxiv = "source.arxiv: is 2305 14314, expected an identifier without spaces";
        check("\"arxiv\": \"2305.14314", "\"arxiv\": \"2305 14314", arxiv);
        check(
            "\"bg\": \"QLoRA\"",
            "\"de\": \"QLoRA\"",
            "name: missing field `bg`",
        );
        check(
            "\"bg\": \"QLoRA\"",
            "\"bg\": \" \"",
            "name.bg: is empty, expected a text",
        );
        check(
            "\"summary\"",
            "\"summery\"",
            "record: missing field `summary`",
        );
        check(
            "\"id\": \"deep-learning\"",
            "\"key\": \"deep-learning\"",
            "field: missing field `id`",
        );
        check(
            "\"Tim Dettmers\"",
            "7",
            "originators[0]: invalid type: integer `7`",
        );
        check(
            "[\"Tim Dettmers\"",
            "[\"<b>\", null, \"Tim\"",
            "originators[1]: invalid type: null",
        );
        check(
            "[\"Tim Dettmers\"",
            "[\"<b>\", \"\\n\"",
            "originators[1]: is empty, expected a text",
        );
        check(
            "[\"Quantized LoRA\"]",
            "[\"\"]",
            "aliases.en[0]: is empty, expected a text",
        );
        check(
            "https://pypi.org",
            "javascript:alert(1)//",
            "software[0].url: is javascript:alert(1)//",
        );
        check(
            "\"package\": \"peft\",",
            "",
            "software[0]: missing field `package`",
        );
        check(
            "{\"id\": \"text\"",
            "{\"id\": 7",
            "data[0].id: invalid type: integer `7`",
        );
        check(
            "{\"id\": \"text\"",
            "{\"id\": \"\"",
            "data[0].id: is empty, expected a text",
        );
        check(
            "{\"slug\": \"c\"",
            "{\"slug\": \"../c\"",
            "related[2].slug: \"../c\": expected",
        );
        check(
            "{\"slug\": \"c\"",
            "{\"id\": \"c\"",
            "related[2]: missing field `slug`",
        );
        let url = "source.url: is javascript:alert(1), expected an http or https address";
        check(
            "\"arxiv\"",
            "\"url\": \"javascript:alert(1)\", \"arxiv\"",
            url,
        );
        check("{", "[", "no JSON: ");
        check("\n}", "\n} {", "no JSON: trailing characters");
        check(
            "{",
            "<!doctype html>{",
            "no JSON: expected value at line 1 column 1",
        );
    }

    #[test]
    fn refuses_the_record_of_another_method() {
        let error = Method::from_json(&"lora".parse().unwrap(), RECORD.as_bytes()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "slug: is qlora, expected the slug of the file's name"
        );
    }

    #[test]
    fn finds_a_record_in_a_bundle() {
        let bundle = format!(r#"{{"lora": 7, "qlora": {RECORD}, "dora": {RECORD}}}"#);
        let read = |slug: &str| Method::from_bundle(&slug.parse().unwrap(), bundle.as_bytes());
        assert_eq!(read("qlora").unwrap().unwrap().slug.as_str(), "qlora");
        assert!(
            read("mae").unwrap().is_none(),
            "the dataset has no such method"
        );
        assert!(read("lora").is_err() && read("dora").is_err());
        assert!(Method::from_bundle(&"qlora".parse().unwrap(), b"[]").is_err());
    }

    #[test]
    fn deep_nesting_does_not_overflow() {
        let deep = ["[".repeat(200_000), "]".repeat(200_000)].concat();
        // What nobody reads is skipped or kept as it is written.
        for field in ["\"novelty\"", "\"source\": {\"csl\""] {
            let record = RECORD.replacen(field, &format!("{field}: {deep}, \"old\""), 1);
            let _ = decode(&record);
            let record = RECORD.replacen('{', &format!("{{\"novelty\": {deep},"), 1);
            assert!(decode(&record).is_ok());
        }
        for field in ["\"name\"", "\"purpose\"", "\"source\""] {
            let record = RECORD.replacen(field, &format!("{field}: {deep}, \"old\""), 1);
            assert!(decode(&record).is_err(), "{field}");
        }
    }

    mod properties {
        use proptest::prelude::*;
        use serde_json::{Map, Value};

        use super::decode;
        use crate::{method::Method, test_records::RECORD};

        fn json() -> impl Strategy<Value = Value> {
            let leaf = prop_oneof![
                Just(Value::Null),
                any::<bool>().prop_map(Value::from),
                any::<f64>().prop_map(Value::from),
                any::<String>().prop_map(Value::from)
            ];
            leaf.prop_recursive(3, 24, 4, |inner| {
                let names = [
                    "bg", "en", "id", "citation", "work", "language", "doi", "csl", "x",
                ];
                let name = prop::sample::select(names.to_vec()).prop_map(str::to_owned);
                let members = prop::collection::vec((name, inner.clone()), 0..4);
                prop_oneof![
                    prop::collection::vec(inner, 0..4).prop_map(Value::from),
                    members.prop_map(|members| Value::Object(members.into_iter().collect()))
                ]
            })
        }

        proptest! {
            #[test]
            fn a_damaged_text_is_decoded_or_refused(at in 0..RECORD.len(), with in any::<char>()) {
                let damage = |(place, letter)| if place == at { with } else { letter };
                let _ = decode(&RECORD.char_indices().map(damage).collect::<String>());
            }

            #[test]
            fn damaged_bytes_are_decoded_or_refused(at in 0..RECORD.len(), with in any::<u8>()) {
                let mut damaged = RECORD.as_bytes().to_vec();
                damaged[at] = with;
                let _ = Method::from_json(&"qlora".parse().unwrap(), &damaged);
                let _ = Method::from_bundle(&"qlora".parse().unwrap(), &damaged);
            }

            #[test]
            fn any_value_in_any_place_is_decoded_or_refused(
                at in any::<prop::sample::Index>(),
                value in json(),
            ) {
                let mut members: Map<String, Value> = serde_json::from_str(RECORD).unwrap();
                let name = at.get(&members.keys().cloned().collect::<Vec<_>>()).clone();
                members.insert(name, value);
                let _ = decode(&serde_json::to_string(&members).unwrap());
            }

            #[test]
            fn a_truncated_record_is_refused(at in 0..RECORD.trim_end().len()) {
                prop_assert!(decode(&RECORD[..RECORD.floor_char_boundary(at)]).is_err());
            }
        }
    }
}
