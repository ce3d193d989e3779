//! The record of a method as the build writes it and the page reads it.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use super::{Edge, Kind, Method, Slug, Software, Source, Term, json_path::json_path};
use crate::locale::Bilingual;

/// Why a record is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordError {
    /// The bytes are no JSON; the text says where.
    Syntax(String),
    /// A field is absent or holds something of another type.
    Structure {
        /// The way to the field, such as `related[2].slug`.
        field: String,
        problem: String,
    },
    /// A field holds a value that it may not have.
    Value {
        /// The way to the field, such as `related[2].slug`.
        field: String,
        /// The beginning of the value.
        found: String,
        expected: &'static str,
    },
}

impl Method {
    /// Decodes the record of a method and makes sure that it is the one asked for.
    ///
    /// Fields that the program does not know are passed over, so that old pages read new data.
    pub fn from_json(slug: &Slug, json: &[u8]) -> Result<Self, RecordError> {
        let method = Self::try_from(decode::<Record>(json)?)?;
        if method.slug == *slug {
            Ok(method)
        } else {
            Err(value(
                "slug",
                method.slug.as_str(),
                "the slug of the file's name",
            ))
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

/// A record as it is written; what is empty may be left out.
#[derive(Deserialize)]
struct Record {
    slug: String,
    name: Texts,
    #[serde(default)]
    aliases: Option<Aliases>,
    field: RecordTerm,
    family: RecordTerm,
    r#type: RecordTerm,
    year: Option<String>,
    originators: Option<Vec<String>>,
    source: Option<RecordSource>,
    related: Option<Vec<RecordEdge>>,
    summary: Texts,
    purpose: Option<Vec<RecordTerm>>,
    data: Option<Vec<RecordTerm>>,
    assumptions: Option<Vec<RecordTerm>>,
    use_when: Option<Texts>,
    limits: Option<Texts>,
    software: Option<Vec<RecordSoftware>>,
}

/// A text in each language. Unlike [`Bilingual`] it bears languages that the program does not know.
#[derive(Deserialize)]
struct Texts {
    bg: String,
    en: String,
}

#[derive(Deserialize)]
struct Aliases {
    bg: Option<Vec<String>>,
    en: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct RecordTerm {
    id: String,
    bg: String,
    en: String,
}

#[derive(Deserialize)]
struct RecordSource {
    citation: String,
    language: String,
    work: String,
    doi: Option<String>,
    arxiv: Option<String>,
    isbn: Option<String>,
    url: Option<String>,
    grade: Option<String>,
    csl: Option<Box<RawValue>>,
}

#[derive(Deserialize)]
struct RecordEdge {
    slug: String,
    kind: Option<String>,
}

#[derive(Deserialize)]
struct RecordSoftware {
    language: String,
    package: String,
    function: Option<String>,
    url: String,
}

impl TryFrom<Record> for Method {
    type Error = RecordError;

    fn try_from(record: Record) -> Result<Self, RecordError> {
        let year = |year: String| {
            year.parse()
                .map_err(|_| value("year", &year, "years such as 1908 or 1974–1978"))
        };
        let aliases = record.aliases.unwrap_or(Aliases { bg: None, en: None });
        Ok(Self {
            slug: slug(&record.slug)?,
            name: within("name", record.name)?,
            aliases: Bilingual {
                bg: each("aliases.bg", aliases.bg, filled)?,
                en: each("aliases.en", aliases.en, filled)?,
            },
            field: within("field", record.field)?,
            family: within("family", record.family)?,
            kind: within("type", record.r#type)?,
            years: record.year.map(year).transpose()?,
            originators: each("originators", record.originators, filled)?,
            source: record
                .source
                .map(|source| within("source", source))
                .transpose()?,
            related: each("related", record.related, Edge::try_from)?,
            summary: within("summary", record.summary)?,
            purpose: each("purpose", record.purpose, Term::try_from)?,
            data: each("data", record.data, Term::try_from)?,
            assumptions: each("assumptions", record.assumptions, Term::try_from)?,
            use_when: record
                .use_when
                .map(|texts| within("use_when", texts))
                .transpose()?,
            limits: record
                .limits
                .map(|texts| within("limits", texts))
                .transpose()?,
            software: each("software", record.software, Software::try_from)?,
        })
    }
}

impl TryFrom<Texts> for Bilingual<String> {
    type Error = RecordError;

    fn try_from(texts: Texts) -> Result<Self, RecordError> {
        Ok(Self {
            bg: text("bg", texts.bg)?,
            en: text("en", texts.en)?,
        })
    }
}

impl TryFrom<RecordTerm> for Term {
    type Error = RecordError;

    fn try_from(term: RecordTerm) -> Result<Self, RecordError> {
        let label = Texts {
            bg: term.bg,
            en: term.en,
        };
        Ok(Self {
            id: text("id", term.id)?,
            label: label.try_into()?,
        })
    }
}

impl TryFrom<RecordSource> for Source {
    type Error = RecordError;

    fn try_from(source: RecordSource) -> Result<Self, RecordError> {
        Ok(Self {
            citation: text("citation", source.citation)?,
            language: text("language", source.language)?,
            work: text("work", source.work)?,
            doi: identifier("doi", source.doi)?,
            arxiv: identifier("arxiv", source.arxiv)?,
            isbn: identifier("isbn", source.isbn)?,
            url: source.url.map(link).transpose()?,
            grade: source.grade.map(|grade| text("grade", grade)).transpose()?,
            csl: source.csl,
        })
    }
}

impl TryFrom<RecordEdge> for Edge {
    type Error = RecordError;

    /// A kind that the program does not know is a connection all the same.
    fn try_from(edge: RecordEdge) -> Result<Self, RecordError> {
        let kind = edge
            .kind
            .and_then(|kind| kind.parse().ok())
            .unwrap_or(Kind::Other);
        Ok(Self {
            slug: slug(&edge.slug)?,
            kind,
        })
    }
}

impl TryFrom<RecordSoftware> for Software {
    type Error = RecordError;

    fn try_from(software: RecordSoftware) -> Result<Self, RecordError> {
        let language = text("language", software.language)?;
        let package = text("package", software.package)?;
        let mut name = [&language, " ", &package].concat();
        if let Some(function) = software.function {
            name = [&name, ": ", &text("function", function)?].concat();
        }
        Ok(Self {
            name,
            url: link(software.url)?,
        })
    }
}

fn slug(found: &str) -> Result<Slug, RecordError> {
    let expected = "lower-case letters, digits and hyphens";
    found.parse().map_err(|_| value("slug", found, expected))
}

fn text(field: &str, found: String) -> Result<String, RecordError> {
    filled(found).map_err(|error| error.within(field))
}

/// A text that says something.
fn filled(found: String) -> Result<String, RecordError> {
    if found.trim().is_empty() {
        Err(value("", "empty", "a text"))
    } else {
        Ok(found)
    }
}

/// Identifiers come in their one form from the build; here they only have to be harmless.
fn identifier(field: &str, found: Option<String>) -> Result<Option<String>, RecordError> {
    let Some(found) = found else { return Ok(None) };
    let found = text(field, found)?;
    if found.bytes().all(|byte| byte.is_ascii_graphic()) {
        Ok(Some(found))
    } else {
        Err(value(field, &found, "an identifier without spaces"))
    }
}

/// An address that a link may lead to: nothing that runs as a script.
fn link(url: String) -> Result<String, RecordError> {
    if url.starts_with("https://") || url.starts_with("http://") {
        Ok(url)
    } else {
        Err(value("url", &url, "an http or https address"))
    }
}

fn within<W, T: TryFrom<W, Error = RecordError>>(field: &str, wire: W) -> Result<T, RecordError> {
    T::try_from(wire).map_err(|error| error.within(field))
}

/// Converts the items of a list; an absent one is empty.
fn each<W, T>(
    field: &str,
    items: Option<Vec<W>>,
    convert: impl Fn(W) -> Result<T, RecordError>,
) -> Result<Vec<T>, RecordError> {
    let mut converted = Vec::new();
    for (place, item) in items.into_iter().flatten().enumerate() {
        let located =
            |error: RecordError| error.within(&[field, "[", &place.to_string(), "]"].concat());
        converted.push(convert(item).map_err(located)?);
    }
    Ok(converted)
}

fn value(field: &str, found: &str, expected: &'static str) -> RecordError {
    RecordError::Value {
        field: field.to_owned(),
        found: found.chars().take(80).collect(),
        expected,
    }
}

/// Decodes JSON, with the way to the field that is not as expected.
fn decode<T: DeserializeOwned>(json: &[u8]) -> Result<T, RecordError> {
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
        RecordError::Structure {
            field,
            problem: error.to_string(),
        }
    })
}

impl RecordError {
    /// The same error, told from the object or list that holds the field.
    fn within(self, outer: &str) -> Self {
        match self {
            Self::Value {
                field,
                found,
                expected,
            } => {
                let dot = if field.is_empty() || field.starts_with('[') {
                    ""
                } else {
                    "."
                };
                Self::Value {
                    field: [outer, dot, &field].concat(),
                    found,
                    expected,
                }
            }
            other => other,
        }
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Syntax(problem) => write!(f, "no JSON: {problem}"),
            Self::Structure { field, problem } => write!(f, "{field}: {problem}"),
            Self::Value {
                field,
                found,
                expected,
            } => {
                write!(f, "{field} is {found}, expected {expected}")
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
        check("\"qlora\"", "\"../x\"", "slug is ../x");
        check(
            "\"qlora\"",
            "7",
            "slug: invalid type: integer `7`, expected a string",
        );
        check("\"2023\"", "\"soon\"", "year is soon, expected years");
        check(
            "\"2023\"",
            "2023",
            "year: invalid type: integer `2023`, expected a string",
        );
        let arxiv = "source.arxiv is 2305 14314, expected an identifier without spaces";
        check("\"arxiv\": \"2305.14314", "\"arxiv\": \"2305 14314", arxiv);
        check(
            "\"bg\": \"QLoRA\"",
            "\"de\": \"QLoRA\"",
            "name: missing field `bg`",
        );
        check(
            "\"bg\": \"QLoRA\"",
            "\"bg\": \" \"",
            "name.bg is empty, expected a text",
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
            "originators[1] is empty, expected a text",
        );
        check(
            "[\"Quantized LoRA\"]",
            "[\"\"]",
            "aliases.en[0] is empty, expected a text",
        );
        check(
            "https://pypi.org",
            "javascript:alert(1)//",
            "software[0].url is javascript:alert(1)//",
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
            "data[0].id is empty, expected a text",
        );
        check(
            "{\"slug\": \"c\"",
            "{\"slug\": \"../c\"",
            "related[2].slug is ../c",
        );
        check(
            "{\"slug\": \"c\"",
            "{\"name\": \"c\"",
            "related[2]: missing field `slug`",
        );
        let url = "source.url is javascript:alert(1), expected an http or https address";
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
            "slug is qlora, expected the slug of the file's name"
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
