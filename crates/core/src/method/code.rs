//! Examples in code: how a method is called, seen to run.

use serde::Deserialize;

use super::{RecordError, Slug, record};
use crate::locale::Bilingual;

/// The examples of a method, one in each language of programming.
///
/// [`Code::from_json`] makes it and checks it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Code {
    pub slug: Slug,
    /// What is asked of which data.
    #[serde(deserialize_with = "record::texts")]
    pub question: Bilingual<String>,
    /// What the number is called that the examples print last.
    #[serde(deserialize_with = "record::texts")]
    pub result: Bilingual<String>,
    /// Why the languages differ in it, where they do.
    #[serde(default, deserialize_with = "record::optional_texts")]
    pub apart: Option<Bilingual<String>>,
    /// The number as it was published, too.
    #[serde(default)]
    pub proven: Option<Proven>,
    /// The day on which all examples were run, as ISO 8601 has it.
    #[serde(deserialize_with = "record::text")]
    pub ran: String,
    pub examples: Vec<Example>,
}

/// A number that was published, and the book, paper or reference data set in which it stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Proven {
    /// With the digits that stand there.
    #[serde(deserialize_with = "record::text")]
    pub value: String,
    #[serde(deserialize_with = "record::text")]
    pub place: String,
}

/// A complete program in one language.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Example {
    pub language: CodeLanguage,
    /// The version of the language that it was run with.
    #[serde(deserialize_with = "record::text")]
    pub version: String,
    /// The package that it shows, with the version that it was run with.
    #[serde(deserialize_with = "record::text")]
    pub package: String,
    #[serde(deserialize_with = "record::text")]
    pub package_version: String,
    /// Where the package is documented.
    #[serde(deserialize_with = "record::required_link")]
    pub url: String,
    /// The number that it prints last, as it was seen.
    #[serde(deserialize_with = "record::text")]
    pub value: String,
    pub lines: Vec<CodeLine>,
}

/// A line of code, in pieces that together are the line.
pub type CodeLine = Vec<Token>;

/// A piece of a line: a word, a string, a sign, a stretch of spaces.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(from = "(TokenKind, String)")]
pub struct Token {
    pub kind: TokenKind,
    pub text: String,
}

impl From<(TokenKind, String)> for Token {
    fn from((kind, text): (TokenKind, String)) -> Self {
        Self { kind, text }
    }
}

/// What a piece of code is, as far as it is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum TokenKind {
    #[serde(rename = "c")]
    Comment,
    #[serde(rename = "s")]
    String,
    #[serde(rename = "n")]
    Number,
    #[serde(rename = "k")]
    Keyword,
    #[serde(rename = "f")]
    Function,
    /// Names, signs and spaces.
    #[serde(other)]
    Plain,
}

/// A language of programming.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum CodeLanguage {
    R,
    Python,
}

impl CodeLanguage {
    pub const ALL: [Self; 2] = [Self::R, Self::Python];

    /// The name, which is the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::R => "R",
            Self::Python => "Python",
        }
    }

    /// The name in fenced code blocks and in scripts.
    pub fn id(self) -> &'static str {
        match self {
            Self::R => "r",
            Self::Python => "python",
        }
    }
}

impl Code {
    /// Decodes the examples of a method and makes sure that they are of the one asked for.
    pub fn from_json(slug: &Slug, json: &[u8]) -> Result<Self, RecordError> {
        let code: Self = record::decode(json)?;
        if code.slug == *slug {
            Ok(code)
        } else {
            Err(RecordError::OtherMethod(code.slug))
        }
    }

    /// The example in a language, where there is one.
    pub fn example(&self, language: CodeLanguage) -> Option<&Example> {
        self.examples
            .iter()
            .find(|example| example.language == language)
    }
}

impl Example {
    /// The program as it is run.
    pub fn text(&self) -> String {
        let lines = self.lines.iter();
        let lines = lines.map(|line| line.iter().map(|token| &*token.text).collect::<String>());
        let lines: Vec<String> = lines.collect();
        lines.join("\n") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = r##"{ "slug": "welch-t-test",
        "question": {"bg": "въпрос", "en": "question"}, "result": {"bg": "t", "en": "t"}, "ran": "2026-11-30",
        "examples": [{"language": "R", "version": "4.2.2", "package": "stats", "package_version": "4.2.2",
            "url": "https://example.org", "value": "-1.86",
            "lines": [[["", "x"], ["", " "], ["", "<-"], ["", " "], ["n", "1"]], [], [["f", "print"], ["", "(x)"], ["new", ""]]]}]
    }"##;

    fn decode(json: &str) -> Result<Code, RecordError> {
        Code::from_json(&"welch-t-test".parse().unwrap(), json.as_bytes())
    }

    #[test]
    fn decodes_examples() {
        let code = decode(CODE).unwrap();
        assert_eq!(
            code.example(CodeLanguage::R).unwrap().text(),
            "x <- 1\n\nprint(x)\n"
        );
        assert_eq!(code.example(CodeLanguage::Python), None);
    }

    #[test]
    fn refuses_what_is_no_example() {
        #[track_caller]
        fn check(from: &str, to: &str, expected: &str) {
            let error = decode(&CODE.replacen(from, to, 1)).unwrap_err();
            let error = error.to_string();
            assert!(
                error.starts_with(expected),
                "{error:?} does not say {expected:?}"
            );
        }
        check(
            "\"R\"",
            "\"Perl\"",
            "examples[0].language: unknown variant `Perl`",
        );
        check("https:", "javascript:", "examples[0].url: is javascript:");
        check("[\"n\", \"1\"]", "[\"n\"]", "examples[0].lines[0]");
        check("\"ran\"", "ran", "no JSON");
        check("welch-t-test", "topsis", "slug: is topsis");
    }
}
