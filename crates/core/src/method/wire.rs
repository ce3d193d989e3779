//! The record of a method as the build writes it and the page reads it.

use std::fmt;

use super::{Edge, Kind, Method, Slug, Software, Source, Term};
use crate::{json::Json, locale::Bilingual};

/// Why a record is not taken: what stands where, and what was expected there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordError {
    pub field: &'static str,
    pub found: String,
    pub expected: &'static str,
}

impl Method {
    /// Decodes the record of a method; what it does not know it passes over, so that old pages read new data.
    pub fn decode(record: &Json) -> Result<Self, RecordError> {
        let slug = text(record, "slug")?;
        Ok(Self {
            slug: slug.parse().map_err(|_| wrong("slug", &slug, "lower-case letters, digits and hyphens"))?,
            name: texts(record, "name")?,
            aliases: both(&record["aliases"], |aliases| list("aliases", aliases))?,
            field: term(&record["field"], "field")?,
            family: term(&record["family"], "family")?,
            kind: term(&record["type"], "type")?,
            years: match optional(record, "year")? {
                Some(year) => Some(year.parse().map_err(|_| wrong("year", &year, "years such as 1908 or 1974–1978"))?),
                None => None,
            },
            originators: list("originators", &record["originators"])?,
            source: if record["source"].is_null() { None } else { Some(source(&record["source"])?) },
            related: record["related"].items().iter().map(edge).collect::<Result<_, _>>()?,
            summary: texts(record, "summary")?,
            purpose: terms(record, "purpose")?,
            data: terms(record, "data")?,
            assumptions: terms(record, "assumptions")?,
            use_when: if record["use_when"].is_null() { None } else { Some(texts(record, "use_when")?) },
            limits: if record["limits"].is_null() { None } else { Some(texts(record, "limits")?) },
            software: record["software"].items().iter().map(software).collect::<Result<_, _>>()?,
        })
    }

    /// Decodes a record and makes sure that it is the one that was asked for.
    pub fn decode_as(slug: &Slug, record: &Json) -> Result<Self, RecordError> {
        let method = Self::decode(record)?;
        if method.slug == *slug { Ok(method) } else { Err(wrong("slug", method.slug.as_str(), "the slug of the file's name")) }
    }
}

/// Identifiers come in their one form from the build; here they only have to be harmless.
fn source(json: &Json) -> Result<Source, RecordError> {
    let identifier = |field: &'static str| match optional(json, field)? {
        Some(text) if text.bytes().all(|byte| byte.is_ascii_graphic()) => Ok(Some(text)),
        Some(text) => Err(wrong(field, &text, "an identifier without spaces")),
        None => Ok(None),
    };
    Ok(Source {
        citation: text(json, "citation")?,
        language: text(json, "language")?,
        work: text(json, "work")?,
        doi: identifier("doi")?,
        arxiv: identifier("arxiv")?,
        isbn: identifier("isbn")?,
        url: if json["url"].is_null() { None } else { Some(address(json)?) },
        grade: optional(json, "grade")?,
        csl: json["csl"].clone(),
    })
}

/// A kind that the page does not know yet is a connection all the same.
fn edge(json: &Json) -> Result<Edge, RecordError> {
    let slug = text(json, "slug")?;
    let kind = json["kind"].as_text().and_then(|kind| kind.parse().ok()).unwrap_or(Kind::Other);
    Ok(Edge { slug: slug.parse().map_err(|_| wrong("related", &slug, "lower-case letters, digits and hyphens"))?, kind })
}

fn software(json: &Json) -> Result<Software, RecordError> {
    let mut name = [&text(json, "language")?, " ", &text(json, "package")?].concat();
    if let Some(function) = optional(json, "function")? {
        name = [&name, ": ", &function].concat();
    }
    Ok(Software { name, url: address(json)? })
}

/// A web address that a link may lead to: nothing that runs as a script.
fn address(json: &Json) -> Result<String, RecordError> {
    let url = text(json, "url")?;
    if url.starts_with("https://") || url.starts_with("http://") { Ok(url) } else { Err(wrong("url", &url, "an http or https address")) }
}

fn term(json: &Json, field: &'static str) -> Result<Term, RecordError> {
    let id = filled(&json["id"]).ok_or_else(|| wrong(field, json.kind(), "an id with a label in each language"))?;
    Ok(Term { id, label: labels(json, field)? })
}

fn terms(record: &Json, field: &'static str) -> Result<Vec<Term>, RecordError> {
    record[field].items().iter().map(|json| term(json, field)).collect()
}

fn texts(record: &Json, field: &'static str) -> Result<Bilingual<String>, RecordError> {
    labels(&record[field], field)
}

fn labels(json: &Json, field: &'static str) -> Result<Bilingual<String>, RecordError> {
    both(json, |json| filled(json).ok_or_else(|| wrong(field, json.kind(), "a text in each language")))
}

fn both<T>(json: &Json, mut read: impl FnMut(&Json) -> Result<T, RecordError>) -> Result<Bilingual<T>, RecordError> {
    Ok(Bilingual { bg: read(&json["bg"])?, en: read(&json["en"])? })
}

fn text(json: &Json, field: &'static str) -> Result<String, RecordError> {
    filled(&json[field]).ok_or_else(|| wrong(field, json[field].kind(), "a text"))
}

fn optional(json: &Json, field: &'static str) -> Result<Option<String>, RecordError> {
    if json[field].is_null() { Ok(None) } else { text(json, field).map(Some) }
}

/// A list of texts; an absent one is empty.
fn list(field: &'static str, json: &Json) -> Result<Vec<String>, RecordError> {
    let items = match json {
        Json::Null => Some(Vec::new()),
        Json::List(items) => items.iter().map(filled).collect(),
        _ => None,
    };
    items.ok_or_else(|| wrong(field, json.kind(), "a list of texts"))
}

fn filled(json: &Json) -> Option<String> {
    json.as_text().filter(|text| !text.trim().is_empty()).map(str::to_owned)
}

fn wrong(field: &'static str, found: &str, expected: &'static str) -> RecordError {
    RecordError { field, found: found.chars().take(80).collect(), expected }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} is {}, expected {}", self.field, self.found, self.expected)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::tests::RECORD;

    fn decode(record: &str) -> Result<Method, RecordError> {
        Method::decode(&record.parse().unwrap())
    }

    #[test]
    fn decodes_a_record() {
        let method = decode(RECORD).unwrap();
        assert_eq!(method.slug.as_str(), "qlora");
        assert_eq!(method.related.iter().map(|edge| edge.kind).collect::<Vec<_>>(), [Kind::BuildsOn, Kind::AlternativeTo, Kind::Other, Kind::Other]);
        assert_eq!(method.source.unwrap().arxiv.as_deref(), Some("2305.14314"));
    }

    #[test]
    fn passes_over_what_it_does_not_know_and_bears_what_is_absent() {
        let method = decode(&RECORD.replacen('{', r#"{"novelty": [1, {"x": null}],"#, 1)).unwrap();
        assert_eq!(method.originators.len(), 4);
        let bare = r#"{"slug":"a","name":{"bg":"а","en":"a"},"aliases":{"bg":[],"en":[]},"field":{"id":"f","bg":"ф","en":"f"},
            "family":{"id":"f","bg":"ф","en":"f"},"type":{"id":"t","bg":"т","en":"t"},"summary":{"bg":"а","en":"a"}}"#;
        let method = decode(bare).unwrap();
        assert!(method.years.is_none() && method.source.is_none() && method.originators.is_empty() && method.related.is_empty());
    }

    #[test]
    fn refuses_broken_records() {
        #[track_caller]
        fn check(from: &str, to: &str, expected: &str) {
            assert!(RECORD.contains(from), "the record holds no {from}");
            let error = decode(&RECORD.replacen(from, to, 1)).unwrap_err().to_string();
            assert!(error.contains(expected), "{error:?} does not say {expected:?}");
        }
        check("\"qlora\"", "\"../x\"", "slug is ../x");
        check("\"qlora\"", "7", "slug is a number, expected a text");
        check("\"2023\"", "\"soon\"", "year is soon, expected years");
        check("\"2023\"", "2023", "year is a number, expected a text");
        check("\"arxiv\": \"2305.14314", "\"arxiv\": \"2305 14314", "expected an identifier without spaces");
        check("\"bg\": \"QLoRA\"", "\"de\": \"QLoRA\"", "name is absent, expected a text in each language");
        check("\"bg\": \"QLoRA\"", "\"bg\": \" \"", "name is a text, expected a text");
        check("\"summary\"", "\"summery\"", "summary is absent");
        check("{\"id\": \"deep-learning\"", "{\"key\": \"deep-learning\"", "field is an object, expected an id with a label");
        check("\"Tim Dettmers\"", "7", "expected a list of texts");
        check("[\"Tim Dettmers\"", "[\"<b>\", null, \"Tim\"", "originators is a list, expected");
        check("https://pypi.org", "javascript:alert(1)//", "url is javascript:alert(1)//");
        check("\"package\": \"peft\",", "", "package is absent, expected a text");
        check("{\"id\": \"text\"", "{\"id\": 7", "data is an object, expected an id");
        check("{\"slug\": \"c\"", "{\"slug\": \"../c\"", "related is ../c");
        check("{\"slug\": \"c\"", "{\"name\": \"c\"", "slug is absent");
        check("\"arxiv\"", "\"url\": \"javascript:alert(1)\", \"arxiv\"", "url is javascript:alert(1), expected an http");
    }

    #[test]
    fn refuses_the_record_of_another_method() {
        let slug: Slug = "lora".parse().unwrap();
        assert!(Method::decode_as(&slug, &RECORD.parse().unwrap()).unwrap_err().to_string().contains("slug of the file's name"));
    }

    mod properties {
        use proptest::prelude::*;

        use crate::{compare::tests::RECORD, json::Json, method::Method};

        fn json() -> impl Strategy<Value = Json> {
            let leaf = prop_oneof![
                Just(Json::Null),
                any::<bool>().prop_map(Json::Bool),
                any::<f64>().prop_map(Json::Number),
                any::<String>().prop_map(Json::Text)
            ];
            leaf.prop_recursive(3, 24, 4, |inner| {
                let names = prop::sample::select(vec!["bg", "en", "id", "citation", "work", "language", "doi", "x"]);
                prop_oneof![
                    prop::collection::vec(inner.clone(), 0..4).prop_map(Json::List),
                    prop::collection::vec((names.prop_map(str::to_owned), inner), 0..4).prop_map(Json::Object)
                ]
            })
        }

        proptest! {
            #[test]
            fn a_damaged_record_is_decoded_or_refused(at in 0..RECORD.len(), byte in any::<char>()) {
                let damaged: String = RECORD.char_indices().map(|(i, c)| if i == at { byte } else { c }).collect();
                let _ = damaged.parse().map(|json| Method::decode(&json));
            }

            #[test]
            fn any_value_in_any_place_is_decoded_or_refused(at in 0..11usize, value in json()) {
                let Json::Object(mut members) = RECORD.parse().unwrap() else { unreachable!() };
                members[at].1 = value;
                let _ = Method::decode(&Json::Object(members));
            }

            #[test]
            fn a_truncated_record_is_refused(at in 0..RECORD.len()) {
                let end = RECORD.floor_char_boundary(at);
                prop_assert!(RECORD[..end].trim_end().parse::<crate::json::Json>().is_err());
            }
        }
    }
}
