use hayagriva::{
    BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest,
    ElemChildren, Rendered,
    citationberg::{IndependentStyle, Locale, LocaleCode, json},
};
use serde_json::{Map, Value};
use tertium_core::{locale::Lang, thesis::ReferenceStyle};

use crate::Styles;

/// Renders references in one style.
pub struct Citer {
    of: ReferenceStyle,
    style: IndependentStyle,
    locales: Vec<Locale>,
}

/// Whether a reference says where the work lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// By DOI or URL, as the style asks for.
    Given,
    /// Not at all: the page shows it as a link of its own.
    Left,
}

impl Citer {
    /// Takes one of the styles.
    ///
    /// # Errors
    /// Where it is missing, or no style of its own.
    pub fn new(styles: &Styles, style: ReferenceStyle) -> Result<Self, String> {
        Ok(Self {
            of: style,
            style: styles.style(style)?,
            locales: styles.locales.clone(),
        })
    }

    /// Renders a source given in CSL-JSON as an entry of a list of references.
    pub fn render(
        &self,
        slug: &str,
        source: &Map<String, Value>,
        address: Address,
    ) -> Result<String, String> {
        let rendered = self.rendered(&self.item(slug, source, address)?, None);
        let entry = rendered
            .bibliography
            .and_then(|mut bibliography| bibliography.items.pop())
            .ok_or("the style renders nothing")?;
        let citation = plain(&entry.content)?;
        // Its number is that of the only entry.
        let citation = citation
            .trim()
            .trim_start_matches("1. ")
            .trim_start_matches("[1]");
        // The styles capitalise a number's first letter; arXiv writes itself small. After the year of a conference APA
        // leaves the comma of a day that nobody named; IEEE leaves two spaces, ISO 690 a French space and two full stops.
        let citation = citation
            .trim()
            .replace("(ArXiv:", "(arXiv:")
            .replace(",).", ").")
            .replace("  ", " ")
            .replace("In\u{a0}: ", "In: ")
            .replace("s..)", "s.)");
        if citation.is_empty() {
            Err("the style renders nothing".into())
        } else {
            Ok(citation)
        }
    }

    /// Author and year, as they stand in a text of a language, without brackets.
    pub fn in_text(
        &self,
        slug: &str,
        source: &Map<String, Value>,
        lang: Lang,
    ) -> Result<String, String> {
        let item = self.item(slug, source, Address::Left)?;
        let rendered = self.rendered(&item, Some(locale_code(lang)));
        let citation = rendered.citations.first();
        let citation = plain(&citation.ok_or("the style cites nothing")?.citation)?;
        let inner = citation
            .trim()
            .trim_start_matches('(')
            .trim_end_matches(')');
        if inner.is_empty() {
            Err("the style cites nothing".into())
        } else {
            Ok(inner.to_owned())
        }
    }

    /// A source as the processor takes it.
    fn item(
        &self,
        slug: &str,
        source: &Map<String, Value>,
        address: Address,
    ) -> Result<json::Item, String> {
        let mut item = source.clone();
        item.insert("id".into(), slug.into());
        // The manual of APA cites a paper in edited proceedings as a chapter; of a paper-conference with editors the processor
        // loses volume, pages and publisher, since the editors that stand for an author are gone when the style asks for
        // them again.
        if item.get("type").and_then(Value::as_str) == Some("paper-conference")
            && item.contains_key("editor")
        {
            item.insert("type".into(), "chapter".into());
        }
        for field in ["custom", "language"] {
            item.remove(field);
        }
        match address {
            Address::Left => {
                item.remove("DOI");
                item.remove("URL");
            }
            Address::Given => {
                let arxiv = source.get("custom").and_then(|custom| custom.get("arxiv"));
                if let (Some(arxiv), false) =
                    (arxiv.and_then(Value::as_str), item.contains_key("DOI"))
                {
                    item.entry("URL")
                        .or_insert_with(|| format!("https://arxiv.org/abs/{arxiv}").into());
                }
            }
        }
        // ISO 690's style prints the bare number.
        if let (ReferenceStyle::Iso690, Some(edition)) = (self.of, item.get_mut("edition")) {
            let number = edition.as_str().and_then(|edition| edition.parse().ok());
            if let Some(number) = number {
                *edition = ordinal(number).into();
            }
        }
        for role in ["author", "editor"] {
            item.get_mut(role)
                .and_then(Value::as_array_mut)
                .into_iter()
                .flatten()
                .for_each(keep_particle);
        }
        item.values_mut().for_each(begin_with_a_word);
        serde_json::from_value(Value::Object(item)).map_err(|error| error.to_string())
    }

    fn rendered(&self, item: &json::Item, locale: Option<LocaleCode>) -> Rendered {
        let mut driver = BibliographyDriver::new();
        driver.citation(CitationRequest::new(
            vec![CitationItem::with_entry(item)],
            &self.style,
            locale,
            &self.locales,
            None,
        ));
        driver.finish(BibliographyRequest {
            style: &self.style,
            locale: None,
            locale_files: &self.locales,
        })
    }
}

pub fn locale_code(lang: Lang) -> LocaleCode {
    let code = match lang {
        Lang::Bg => "bg-BG",
        Lang::En => "en-US",
    };
    LocaleCode(code.to_owned())
}

fn plain(content: &ElemChildren) -> Result<String, String> {
    let mut text = String::new();
    content
        .write_buf(&mut text, BufWriteFormat::Plain)
        .map_err(|error| error.to_string())?;
    Ok(text)
}

/// The number of an edition in words: "2nd ed.".
fn ordinal(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending} ed.")
}

/// Drops the punctuation with which texts begin: where it meets that of a style, the processor takes one of both away and ends
/// on a panic if what follows is no ASCII letter.
fn begin_with_a_word(value: &mut Value) {
    let is_word =
        |letter: char| letter.is_alphanumeric() || "«„“‘\"'([{<¿¡#$€£@_~".contains(letter);
    match value {
        Value::String(text) => {
            *text = text
                .trim_start_matches(|letter| !is_word(letter))
                .to_owned()
        }
        Value::Array(values) => values.iter_mut().for_each(begin_with_a_word),
        Value::Object(values) => values.values_mut().for_each(begin_with_a_word),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Names the particle of "van der Maaten" as one that stays with the family name, which the processor would demote.
fn keep_particle(person: &mut Value) {
    let Some(family) = person.get("family").and_then(Value::as_str) else {
        return;
    };
    let name = family
        .split_inclusive(' ')
        .skip_while(|word| word.starts_with(char::is_lowercase))
        .collect::<String>();
    let particle = family
        .strip_suffix(&name)
        .unwrap_or_default()
        .trim()
        .to_owned();
    if !particle.is_empty() && !name.is_empty() {
        person["family"] = name.into();
        person["non-dropping-particle"] = particle.into();
    }
}
