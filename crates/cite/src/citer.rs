use hayagriva::{
    BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest,
    ElemChildren, Rendered,
    citationberg::{IndependentStyle, Locale, LocaleCode, json},
};
use serde_json::{Map, Value};
use tertium_core::{
    locale::{Bilingual, Lang},
    thesis::ReferenceStyle,
};

use crate::Styles;

/// Renders references in one style.
pub struct Citer {
    of: ReferenceStyle,
    /// With the words that it has in texts of each language.
    style: Bilingual<IndependentStyle>,
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
            style: Bilingual {
                bg: styles.style(style, Lang::Bg)?,
                en: styles.style(style, Lang::En)?,
            },
            locales: styles.locales.clone(),
        })
    }

    /// Renders a source given in CSL-JSON as an entry of a list of references.
    ///
    /// Its words are English, or those of the text's language where the style speaks as the text.
    ///
    /// # Errors
    /// Where the source is none, or the style renders nothing of it.
    pub fn render(
        &self,
        slug: &str,
        source: &Map<String, Value>,
        address: Address,
        lang: Lang,
    ) -> Result<String, String> {
        // Of its own, a style speaks English.
        let lang = match self.of.speaks_as_the_text() {
            true => lang,
            false => Lang::En,
        };
        let rendered = self.rendered(&self.item(slug, source, address, lang)?, lang);
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
        let citation = self.tidied(citation.trim(), source);
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
        let item = self.item(slug, source, Address::Left, lang)?;
        let rendered = self.rendered(&item, lang);
        let citation = rendered.citations.first();
        let citation = plain(&citation.ok_or("the style cites nothing")?.citation)?;
        let inner = citation
            .trim()
            .trim_start_matches('(')
            .trim_end_matches(')');
        if inner.is_empty() {
            Err("the style cites nothing".into())
        } else {
            Ok(inner.replace(GUARD, ""))
        }
    }

    /// A source as the processor takes it.
    fn item(
        &self,
        slug: &str,
        source: &Map<String, Value>,
        address: Address,
        lang: Lang,
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
        if self.lists_container_after_in() && is_part_of_nothing(&item) {
            item.insert("type".into(), "article".into());
        }
        item.remove("custom");
        // The style puts the number of a report before its title, as if it were a volume of that.
        if self.of == ReferenceStyle::Iso690
            && item.get("type").and_then(Value::as_str) == Some("report")
            && let Some(Value::String(number)) = item.remove("number")
        {
            let genre = item.get("genre").and_then(Value::as_str);
            let genre = [genre.unwrap_or_default(), &number].join(" ");
            item.insert("genre".into(), genre.trim().into());
        }
        // English is what the processor takes for granted, but in a text of another language.
        match foreign_language(source) {
            Some(language) => item.insert("language".into(), language.into()),
            None => item.remove("language"),
        };
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
                *edition = edition_in_words(number, lang).into();
            }
        }
        for role in ["author", "editor"] {
            item.get_mut(role)
                .and_then(Value::as_array_mut)
                .into_iter()
                .flatten()
                .for_each(keep_particle);
        }
        item.values_mut().for_each(guard);
        serde_json::from_value(Value::Object(item)).map_err(|error| error.to_string())
    }

    /// An entry without what is left over where parts of it meet; what a part has in itself stays.
    fn tidied(&self, entry: &str, source: &Map<String, Value>) -> String {
        let mut entry = entry.to_owned();
        let texts: Vec<&str> = source.values().filter_map(Value::as_str).collect();
        let is_own = |leftover: &str| texts.iter().any(|text| text.contains(leftover));
        let leftovers = LEFTOVERS.iter().filter(|(leftover, _)| !is_own(leftover));
        let leftovers: Vec<_> = leftovers.collect();
        // What is taken away may leave others.
        while leftovers
            .iter()
            .any(|(leftover, _)| entry.contains(leftover))
        {
            for (leftover, instead) in &leftovers {
                entry = entry.replace(leftover, instead);
            }
        }
        let container = source.get("container-title").and_then(Value::as_str);
        match (self.of, container) {
            // The style knows the colon only where there are editors.
            (ReferenceStyle::Vancouver, Some(container)) => {
                entry = entry.replace(
                    &[" In ", container].concat(),
                    &[" In: ", container].concat(),
                );
            }
            // The processor capitalises words of the style's own for English sources alone.
            (ReferenceStyle::Apa, _) => {
                for (small, capital) in [(" (ed.), ", " (Ed.), "), (" (eds.), ", " (Eds.), ")] {
                    entry = entry.replace(small, capital);
                }
            }
            _ => {}
        }
        entry.replace(GUARD, "").trim().to_owned()
    }

    /// Whether the style writes "In" before what it takes for the container, though there be none.
    fn lists_container_after_in(&self) -> bool {
        matches!(self.of, ReferenceStyle::Vancouver | ReferenceStyle::Iso690)
    }

    fn rendered(&self, item: &json::Item, lang: Lang) -> Rendered {
        let (style, locale) = (self.style.get(lang), locale_code(lang));
        let mut driver = BibliographyDriver::new();
        driver.citation(CitationRequest::new(
            vec![CitationItem::with_entry(item)],
            style,
            Some(locale.clone()),
            &self.locales,
            None,
        ));
        driver.finish(BibliographyRequest {
            style,
            locale: Some(locale),
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

/// The number of an edition in words: "2nd ed.", „2. изд.“.
fn edition_in_words(number: u32, lang: Lang) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    match lang {
        Lang::Bg => format!("{number}. изд."),
        Lang::En => format!("{number}{ending} ed."),
    }
}

/// Stands before a text that begins with punctuation, until the processor is done with it.
const GUARD: char = '\u{2060}';

/// Guards the punctuation with which a text begins, and drops that of names: where it meets that of a style, the processor
/// takes one of both away and ends on a panic if what follows is no ASCII letter.
fn guard(value: &mut Value) {
    match value {
        Value::String(text) if !begins_with_a_word(text) && !text.is_empty() => {
            text.insert(0, GUARD)
        }
        Value::Array(values) => values.iter_mut().for_each(begin_with_a_word),
        Value::Object(values) => values.values_mut().for_each(begin_with_a_word),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn begins_with_a_word(text: &str) -> bool {
    text.starts_with(is_of_a_word)
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || "«„“‘\"'([{<¿¡#$€£@_~".contains(letter)
}

fn begin_with_a_word(value: &mut Value) {
    match value {
        Value::String(text) => {
            *text = text
                .trim_start_matches(|letter| !is_of_a_word(letter))
                .to_owned()
        }
        Value::Array(values) => values.iter_mut().for_each(begin_with_a_word),
        Value::Object(values) => values.values_mut().for_each(begin_with_a_word),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether a work is said to be a part of another, of which nothing is known.
fn is_part_of_nothing(item: &Map<String, Value>) -> bool {
    let kind = item.get("type").and_then(Value::as_str);
    matches!(kind, Some("chapter" | "paper-conference"))
        && !item.contains_key("container-title")
        && !item.contains_key("editor")
}

/// The language of a source in which words of titles are not capitalised; nothing where it is English, or may be.
fn foreign_language(source: &Map<String, Value>) -> Option<&str> {
    if let Some(language) = source.get("language").and_then(Value::as_str) {
        return (!language.starts_with("en")).then_some(language);
    }
    let named = ["container-title", "title"].into_iter();
    let text = named.filter_map(|name| source.get(name)?.as_str()).next()?;
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    // The last letter of the extended Latin alphabet.
    let (latin, others): (Vec<char>, Vec<char>) = letters.partition(|letter| *letter <= '\u{24f}');
    (others.len() > latin.len()).then_some("und")
}

/// What the processor leaves where a part ends in punctuation, or is missing, and what stands there instead.
const LEFTOVERS: [(&str, &str); 24] = [
    ("  ", " "),
    // A style's space before a colon is French.
    ("In\u{a0}:", "In:"),
    ("In:.", ""),
    ("В\u{a0}:", "В:"),
    ("В:.", ""),
    // The styles capitalise a number's first letter; arXiv writes itself small.
    ("(ArXiv:", "(arXiv:"),
    // Nobody says when the page was seen.
    ("Retrieved http", "http"),
    ("?.", "?"),
    ("!.", "!"),
    ("?:", "?"),
    ("!:", "!"),
    ("..", "."),
    (";.", "."),
    (";:", ":"),
    (". :", ":"),
    (":.", "."),
    (",.", "."),
    (",,", ","),
    (",)", ")"),
    ("( ", "("),
    ("()", ""),
    (" ,", ","),
    (" ;", ";"),
    (" )", ")"),
];

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
