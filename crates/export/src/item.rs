use std::{collections::BTreeMap, fmt};

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{Name, clean, name::CslName};

/// A reference: what CSL-JSON says of a work, checked and cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The citation key: letters, digits and few signs of ASCII.
    pub id: String,
    pub kind: Kind,
    pub authors: Vec<Name>,
    pub editors: Vec<Name>,
    /// Year, then month and day where they are known.
    pub issued: Vec<i32>,
    /// The other fields under CSL-JSON's names, none of them empty.
    fields: Vec<(&'static str, String)>,
}

/// The kinds of work that CSL tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A preprint.
    Article,
    Journal,
    Magazine,
    Book,
    Chapter,
    Paper,
    Report,
    Thesis,
    Webpage,
    Manuscript,
    Dataset,
}

/// The pages of a work; a single page has no last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pages<'a> {
    pub first: &'a str,
    pub last: Option<&'a str>,
}

/// Why a structured reference cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferenceError {
    /// It is no JSON object.
    NotAnObject { found: String },
    /// It lacks a field that every reference needs.
    Missing {
        field: &'static str,
        expected: &'static str,
    },
    /// A field holds something else than it should.
    Unexpected {
        field: &'static str,
        found: String,
        expected: &'static str,
    },
}

impl Kind {
    const ALL: [Self; 11] = [
        Self::Article,
        Self::Journal,
        Self::Magazine,
        Self::Book,
        Self::Chapter,
        Self::Paper,
        Self::Report,
        Self::Thesis,
        Self::Webpage,
        Self::Manuscript,
        Self::Dataset,
    ];

    /// The name of the kind in CSL.
    pub fn id(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Journal => "article-journal",
            Self::Magazine => "article-magazine",
            Self::Book => "book",
            Self::Chapter => "chapter",
            Self::Paper => "paper-conference",
            Self::Report => "report",
            Self::Thesis => "thesis",
            Self::Webpage => "webpage",
            Self::Manuscript => "manuscript",
            Self::Dataset => "dataset",
        }
    }
}

/// The text fields that are taken over; arXiv's identifier stands in `custom`.
const FIELDS: [&str; 19] = [
    "title",
    "container-title",
    "collection-title",
    "collection-number",
    "volume",
    "issue",
    "page",
    "number",
    "number-of-pages",
    "edition",
    "publisher",
    "publisher-place",
    "genre",
    "event-title",
    "version",
    "language",
    "note",
    "ISBN",
    "ISSN",
];

#[derive(Deserialize)]
struct CslDate {
    #[serde(rename = "date-parts", default)]
    date_parts: Vec<Vec<i32>>,
}

#[derive(Deserialize)]
struct CslCustom {
    arxiv: Option<String>,
}

/// The members of a CSL-JSON object by name; each is read apart, so that an error can name it.
struct Members<'a>(BTreeMap<String, &'a RawValue>);

impl<'a> Members<'a> {
    fn read(csl: &'a RawValue) -> Result<Self, ReferenceError> {
        let members = serde_json::from_str(csl.get());
        members.map(Self).map_err(|_| ReferenceError::NotAnObject {
            found: excerpt(csl),
        })
    }

    /// A member, if it is there and not null.
    fn get<T: Deserialize<'a>>(
        &self,
        field: &'static str,
        expected: &'static str,
    ) -> Result<Option<T>, ReferenceError> {
        let Some(member) = self.0.get(field) else {
            return Ok(None);
        };
        serde_json::from_str(member.get()).map_err(|_| ReferenceError::Unexpected {
            field,
            found: excerpt(member),
            expected,
        })
    }

    fn text(&self, field: &'static str) -> Result<Option<String>, ReferenceError> {
        self.get(field, "a text")
    }

    fn names(&self, field: &'static str) -> Result<Vec<Name>, ReferenceError> {
        let names = self
            .get::<Vec<CslName>>(field, "a list of names")?
            .unwrap_or_default();
        Ok(names.into_iter().filter_map(Name::from_csl).collect())
    }

    /// Year, month and day of the first date.
    fn issued(&self) -> Result<Vec<i32>, ReferenceError> {
        const EXPECTED: &str = "date-parts with year, month and day as numbers";
        let date = self.get::<CslDate>("issued", EXPECTED)?;
        let parts = date
            .and_then(|date| date.date_parts.into_iter().next())
            .unwrap_or_default();
        match parts
            .iter()
            .find(|part| !(-99_999..=99_999).contains(*part))
        {
            None => Ok(parts),
            Some(part) => Err(ReferenceError::Unexpected {
                field: "issued",
                found: part.to_string(),
                expected: EXPECTED,
            }),
        }
    }
}

impl Item {
    /// An item with nothing in it yet; of the key only what a key may hold is kept.
    pub fn new(id: &str, kind: Kind) -> Self {
        Self {
            id: key(id).unwrap_or_else(|| "reference".to_owned()),
            kind,
            authors: Vec::new(),
            editors: Vec::new(),
            issued: Vec::new(),
            fields: Vec::new(),
        }
    }

    /// Reads a reference in CSL-JSON.
    ///
    /// Names without a family name, identifiers with spaces in them and addresses of no web page
    /// are left out: no format could carry them.
    ///
    /// # Errors
    /// Where key or title is missing, or a field holds something of another type.
    pub fn from_csl(csl: &RawValue) -> Result<Self, ReferenceError> {
        let members = Members::read(csl)?;
        let missing = |field, expected| ReferenceError::Missing { field, expected };
        let kind = members.text("type")?;
        let mut item = Self {
            id: members
                .text("id")?
                .and_then(|id| key(&id))
                .ok_or_else(|| missing("id", "a key that begins with a letter or digit"))?,
            kind: Kind::ALL
                .into_iter()
                .find(|own| kind.as_deref() == Some(own.id()))
                .unwrap_or(Kind::Article),
            authors: members.names("author")?,
            editors: members.names("editor")?,
            issued: members.issued()?,
            fields: Vec::new(),
        };
        for name in FIELDS {
            item.set(name, members.text(name)?.map(|text| clean::text(&text)));
        }
        let identifier = |text: String| {
            let text = clean::text(&text);
            text.bytes()
                .all(|byte| byte.is_ascii_graphic())
                .then_some(text)
        };
        if item.kind == Kind::Report {
            // The series of a report is what kind of report it is: "TIK-Report 103".
            item.rename_missing("collection-title", "genre");
            item.rename_missing("collection-number", "number");
        }
        item.set("DOI", members.text("DOI")?.and_then(identifier));
        let custom = members.get::<CslCustom>("custom", "an object with arxiv as a text")?;
        let arxiv = custom.and_then(|custom| custom.arxiv).and_then(identifier);
        let special = ['{', '}', '\\', '"', '%', '#', '~', '^'];
        item.set("arxiv", arxiv.filter(|text| !text.contains(special)));
        item.set(
            "URL",
            members.text("URL")?.and_then(|url| clean::address(&url)),
        );
        if item.get("title").is_none() {
            return Err(missing("title", "a text"));
        }
        Ok(item)
    }

    /// Sets a text field; nothing and an empty text leave it out.
    pub fn set(&mut self, name: &'static str, text: Option<String>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.fields.push((name, text));
        }
    }

    /// Gives a field another name, unless there is a field of that name.
    fn rename_missing(&mut self, from: &str, to: &'static str) {
        if self.get(to).is_none()
            && let Some((name, _)) = self.fields.iter_mut().find(|(own, _)| *own == from)
        {
            *name = to;
        }
    }

    /// A text field under CSL-JSON's name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(own, _)| *own == name)
            .map(|(_, text)| text.as_str())
    }

    /// All text fields in the order in which they were set.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.fields
            .iter()
            .map(|(name, text)| (*name, text.as_str()))
    }

    /// Where a reader is sent for the work: its DOI, else arXiv, else its address.
    pub fn link(&self) -> Option<String> {
        if let Some(doi) = self.get("DOI") {
            // The DOI Handbook, 2.5.2.4, names what must be escaped.
            const SPECIAL: &[u8] = b"%\"#?<>'`\\^{}|";
            let mut link = String::from("https://doi.org/");
            let may_stand = |byte: u8| byte.is_ascii_graphic() && !SPECIAL.contains(&byte);
            clean::percent(doi, may_stand, &mut link);
            return Some(link);
        }
        match self.get("arxiv") {
            Some(arxiv) => clean::address(&["https://arxiv.org/abs/", arxiv].concat()),
            None => self.get("URL").map(str::to_owned),
        }
    }

    /// The address of the work where it needs one: its own, else arXiv's if it has no DOI.
    pub fn address(&self) -> Option<String> {
        match self.get("URL") {
            Some(url) => Some(url.to_owned()),
            None if self.get("DOI").is_some() => None,
            None => self.link(),
        }
    }

    pub fn year(&self) -> Option<i32> {
        self.issued.first().copied()
    }

    pub fn pages(&self) -> Option<Pages<'_>> {
        let page = self.get("page")?;
        Some(match page.split_once(['-', '–']) {
            None => Pages {
                first: page,
                last: None,
            },
            Some((first, last)) => {
                let last = last.trim_start_matches(['-', '–']).trim();
                Pages {
                    first: first.trim(),
                    last: (!last.is_empty()).then_some(last),
                }
            }
        })
    }
}

fn key(text: &str) -> Option<String> {
    let is_allowed = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.');
    let key: String = text.chars().filter(is_allowed).collect();
    key.starts_with(|first: char| first.is_ascii_alphanumeric())
        .then_some(key)
}

fn excerpt(json: &RawValue) -> String {
    json.get().chars().take(80).collect()
}

impl fmt::Display for ReferenceError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NotAnObject { found } => write!(f, "{found} stands there, expected an object"),
            Self::Missing { field, expected } => {
                write!(f, "{field} is missing, expected {expected}")
            }
            Self::Unexpected {
                field,
                found,
                expected,
            } => {
                write!(f, "{field} is {found}, expected {expected}")
            }
        }
    }
}

impl std::error::Error for ReferenceError {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ARTICLE: &str = r#"{"id":"dettmers2023qlora","type":"article","title":"QLoRA",
        "author":[{"family":"Dettmers","given":"Tim"}],"issued":{"date-parts":[[2023,5,23]]},
        "page":"1-20","DOI":"10.1000/a","URL":"https://example.org/","volume":null,
        "custom":{"arxiv":"2305.14314"},"unknown":[1]}"#;

    fn read(json: &str) -> Result<Item, ReferenceError> {
        Item::from_csl(&RawValue::from_string(json.to_owned()).unwrap())
    }

    #[test]
    fn reads_a_reference() {
        let item = read(ARTICLE).unwrap();
        assert_eq!(item.kind, Kind::Article);
        assert_eq!(item.issued, [2023, 5, 23]);
        assert_eq!(
            item.pages(),
            Some(Pages {
                first: "1",
                last: Some("20")
            })
        );
        let fields: Vec<_> = item.fields().collect();
        assert_eq!(
            fields,
            [
                ("title", "QLoRA"),
                ("page", "1-20"),
                ("DOI", "10.1000/a"),
                ("arxiv", "2305.14314"),
                ("URL", "https://example.org/"),
            ]
        );
    }

    #[test]
    fn the_series_of_a_report_is_its_type() {
        #[track_caller]
        fn check(fields: &str, expected: &[(&str, &str)]) {
            let item = read(&[r#"{"id":"a","title":"T","#, fields, "}"].concat()).unwrap();
            let fields: Vec<_> = item.fields().skip(1).collect();
            assert_eq!(fields, expected);
        }
        check(
            r#""type":"report","collection-title":"TIK-Report","collection-number":"103""#,
            &[("genre", "TIK-Report"), ("number", "103")],
        );
        check(
            r#""type":"report","collection-title":"S","genre":"Manual","number":"7""#,
            &[
                ("collection-title", "S"),
                ("number", "7"),
                ("genre", "Manual"),
            ],
        );
        check(
            r#""type":"book","collection-title":"S""#,
            &[("collection-title", "S")],
        );
    }

    #[test]
    fn refuses_what_is_no_reference() {
        #[track_caller]
        fn check(from: &str, to: &str, expected: &str) {
            assert!(ARTICLE.contains(from), "{from}");
            let error = read(&ARTICLE.replacen(from, to, 1))
                .unwrap_err()
                .to_string();
            assert!(
                error.contains(expected),
                "{error:?} does not say {expected:?}"
            );
        }
        check("\"id\"", "\"key\"", "id is missing, expected a key");
        check("dettmers2023qlora", "{}-", "id is missing, expected a key");
        check("\"dettmers2023qlora\"", "7", "id is 7, expected a text");
        check(
            "\"QLoRA\"",
            "\" \\u202e\"",
            "title is missing, expected a text",
        );
        check(
            "\"QLoRA\"",
            "[\"QLoRA\"]",
            "title is [\"QLoRA\"], expected a text",
        );
        check(
            "\"Tim\"",
            "7",
            "author is [{\"family\":\"Dettmers\",\"given\":7}], expected a list",
        );
        check(
            "[[2023,5,23]]",
            "[[\"soon\"]]",
            "issued is {\"date-parts\":[[\"soon\"]]}, expected date",
        );
        check(
            "2023,5",
            "202300,5",
            "issued is 202300, expected date-parts",
        );
        check(
            "\"2305.14314\"",
            "2305",
            "custom is {\"arxiv\":2305}, expected an object",
        );
        check("null", "{}", "volume is {}, expected a text");
        assert!(
            read("[]")
                .unwrap_err()
                .to_string()
                .contains("[] stands there")
        );
        assert!(
            read("null")
                .unwrap_err()
                .to_string()
                .contains("expected an object")
        );
    }

    #[test]
    fn leaves_out_identifiers_that_are_none() {
        #[track_caller]
        fn check(from: &str, to: &str, field: &str) {
            assert!(ARTICLE.contains(from), "{from}");
            assert_eq!(
                read(&ARTICLE.replacen(from, to, 1)).unwrap().get(field),
                None,
                "{to}"
            );
        }
        check("10.1000/a", "10.1000/a b", "DOI");
        check("2305.14314", "2305}\\\\input", "arxiv");
        check("https://example.org/", "javascript:alert(1)", "URL");
    }

    fn json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(serde_json::Value::from),
            any::<i64>().prop_map(serde_json::Value::from),
            any::<String>().prop_map(serde_json::Value::from),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            let names = prop::sample::select(vec!["family", "literal", "date-parts", "arxiv", "x"]);
            let members = prop::collection::vec((names, inner.clone()), 0..4);
            prop_oneof![
                prop::collection::vec(inner, 0..4).prop_map(serde_json::Value::from),
                members.prop_map(|members| members.into_iter().collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_value_in_any_field_is_read_or_refused(
            at in any::<prop::sample::Index>(),
            value in json(),
        ) {
            let mut item: serde_json::Value = serde_json::from_str(ARTICLE).unwrap();
            let members = item.as_object_mut().unwrap();
            let name = at.get(&members.keys().cloned().collect::<Vec<_>>()).clone();
            members.insert(name, value);
            let _ = read(&item.to_string());
        }
    }
}
