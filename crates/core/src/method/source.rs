use serde::Deserialize;
use serde_json::value::RawValue;

use super::{identifier, record};

/// The work that introduced a method, cited and identified.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Source {
    /// The reference in APA style, rendered at build time, without the address of the work.
    #[serde(deserialize_with = "record::text")]
    pub citation: String,
    /// The language of the work, as a BCP 47 tag; empty where an own method does not say it.
    #[serde(deserialize_with = "record::text")]
    pub language: String,
    /// Equal for two sources that are the same work; see [`Source::identity`].
    #[serde(deserialize_with = "record::text")]
    pub work: String,
    #[serde(default, deserialize_with = "record::identifier")]
    pub doi: Option<String>,
    #[serde(default, deserialize_with = "record::identifier")]
    pub arxiv: Option<String>,
    #[serde(default, deserialize_with = "record::identifier")]
    pub isbn: Option<String>,
    #[serde(default, deserialize_with = "record::link")]
    pub url: Option<String>,
    /// How well the work is verified: A, B or C; computed from the evidence at build time.
    #[serde(default, deserialize_with = "record::optional_text")]
    pub grade: Option<String>,
    /// Where the work was seen, as text: who explains the grade reads it ([`Source::seen`]).
    #[serde(default)]
    pub evidence: Option<Box<RawValue>>,
    /// The structured reference (CSL-JSON) with its citation key, as text: exports read and check
    /// it.
    pub csl: Option<Box<RawValue>>,
}

/// Where a reader is sent for the work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    Doi(String),
    Link(String),
    Isbn(String),
    None,
}

impl Source {
    /// The best way to the work: its DOI, else a link (arXiv first), else its ISBN.
    pub fn access(&self) -> Access {
        if let Some(doi) = &self.doi {
            Access::Doi(["https://doi.org/", &escape(doi)].concat())
        } else if let Some(arxiv) = &self.arxiv {
            Access::Link(["https://arxiv.org/abs/", arxiv].concat())
        } else if let Some(url) = &self.url {
            Access::Link(url.clone())
        } else if let Some(isbn) = &self.isbn {
            Access::Isbn(isbn.clone())
        } else {
            Access::None
        }
    }

    /// Equal for two sources that are the same work: its DOI, else arXiv identifier, else ISBN,
    /// else URL, else folded citation.
    ///
    /// It is computed when the record is written; the page compares what is written there.
    pub fn identity(&self) -> String {
        if let Some(doi) = self.doi.as_deref().and_then(identifier::doi) {
            format!("doi:{doi}")
        } else if let Some(arxiv) = self.arxiv.as_deref().and_then(identifier::arxiv) {
            format!("arxiv:{arxiv}")
        } else if let Some(isbn) = self.isbn.as_deref().and_then(identifier::isbn) {
            format!("isbn:{isbn}")
        } else if let Some(url) = self.url.as_deref().and_then(identifier::url) {
            format!("url:{url}")
        } else {
            crate::text::fold(&self.citation)
        }
    }
}

/// Escapes what an old DOI may contain and a path may not (DOI Handbook, 2.5.2.4).
fn escape(doi: &str) -> String {
    let mut escaped = String::with_capacity(doi.len());
    for letter in doi.chars() {
        match letter {
            '%' => escaped.push_str("%25"),
            '"' => escaped.push_str("%22"),
            '#' => escaped.push_str("%23"),
            '?' => escaped.push_str("%3F"),
            '<' => escaped.push_str("%3C"),
            '>' => escaped.push_str("%3E"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(doi: &str, arxiv: &str, isbn: &str, url: &str) -> Source {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Source {
            citation: "Wolf, A. (1999). Old Title!".into(),
            language: "en".into(),
            work: String::new(),
            grade: None,
            evidence: None,
            csl: None,
            doi: some(doi),
            arxiv: some(arxiv),
            isbn: some(isbn),
            url: some(url),
        }
    }

    #[test]
    fn leads_to_the_work() {
        #[track_caller]
        fn check(source: Source, expected: Access) {
            assert_eq!(source.access(), expected);
        }
        check(
            source("10.1000/a<b>", "2305.14314", "", ""),
            Access::Doi("https://doi.org/10.1000/a%3Cb%3E".into()),
        );
        check(
            source("", "2305.14314", "", "https://x.org"),
            Access::Link("https://arxiv.org/abs/2305.14314".into()),
        );
        check(
            source("", "", "9780471056690", "https://x.org"),
            Access::Link("https://x.org".into()),
        );
        check(
            source("", "", "9780471056690", ""),
            Access::Isbn("9780471056690".into()),
        );
        check(source("", "", "", ""), Access::None);
    }

    #[test]
    fn identifies_the_work() {
        #[track_caller]
        fn check(one: Source, other: Source, same: bool) {
            assert_eq!(
                one.identity() == other.identity(),
                same,
                "{one:?} {other:?}"
            );
        }
        check(
            source("10.1000/AB", "", "", ""),
            source("10.1000/ab", "2305.14314", "", ""),
            true,
        );
        check(
            source("10.1000/ab", "", "", ""),
            source("10.1000/ac", "", "", ""),
            false,
        );
        check(
            source("", "", "", "http://www.x.org/a/"),
            source("", "", "", "https://x.org/a"),
            true,
        );
        check(
            source("", "", "9780471056690", ""),
            source("", "", "9780471056690", "https://x.org/a"),
            true,
        );
        let mut cited_otherwise = source("", "", "", "");
        cited_otherwise.citation = "WOLF A 1999 — Old title".into();
        check(source("", "", "", ""), cited_otherwise, true);
    }
}
