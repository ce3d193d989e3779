use std::{collections::BTreeMap, fmt};

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Piece, Sentence};
use crate::{
    locale::{Bilingual, Lang},
    method::{Method, Slug, bundle},
};

/// A style in which works are cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReferenceStyle {
    /// American Psychological Association, 7th edition: author and year.
    #[default]
    Apa,
    /// Institute of Electrical and Electronics Engineers: numbers.
    Ieee,
    /// National Library of Medicine: numbers.
    Vancouver,
    /// ISO 690, in Bulgaria БДС ISO 690: numbers.
    Iso690,
}

/// A work as each style has it.
///
/// The tool renders those of the dataset; those of the visitor's own methods a part of the program does, which is loaded for
/// them alone.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Reference {
    /// Author and year, as they stand in a text of each language, without brackets.
    pub(super) in_text: Bilingual<String>,
    apa: String,
    ieee: String,
    vancouver: String,
    /// In the words of each language.
    iso690: Bilingual<String>,
}

/// What a text cites, numbered or sorted as a style asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedWorks {
    style: ReferenceStyle,
    lang: Lang,
    /// Each work once; in the order of their numbers, or of the alphabet.
    works: Vec<CitedWork>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct CitedWork {
    /// Equal for equal works.
    key: String,
    in_text: String,
    entry: String,
}

impl ReferenceStyle {
    pub const ALL: [Self; 4] = [Self::Apa, Self::Ieee, Self::Vancouver, Self::Iso690];

    /// The name in forms and files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Apa => "apa",
            Self::Ieee => "ieee",
            Self::Vancouver => "vancouver",
            Self::Iso690 => "iso690",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.id() == id)
    }

    /// Whether its words ("and", "p.", "Available from") are those of the text that cites: the other styles are manuals of English.
    pub fn speaks_as_the_text(self) -> bool {
        self == Self::Iso690
    }

    fn is_numbered(self) -> bool {
        self != Self::Apa
    }
}

/// What renders works in every style.
pub trait Cite: Send + Sync {
    /// The reference of a method, of its source in CSL-JSON.
    ///
    /// # Errors
    /// Where a style renders nothing of it.
    fn cite(&self, slug: &Slug, source: &RawValue) -> Result<Reference, CiteError>;
}

/// Why a work has no reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CiteError(String);

impl CiteError {
    pub fn new(why: impl fmt::Display) -> Self {
        Self(why.to_string())
    }
}

impl fmt::Display for CiteError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for CiteError {}

/// In how many files the references of all methods lie.
const FILES: u32 = 64;

impl Reference {
    /// The name of the file in the release that holds the reference of a method, with those of others.
    pub fn file(slug: &Slug) -> String {
        [
            "_references",
            &bundle::name(bundle::of(slug, FILES)),
            ".json",
        ]
        .concat()
    }

    /// The reference of a method from a file that holds those of several, by slug; nothing where it has none.
    ///
    /// # Errors
    /// Where the file is none of that kind.
    pub fn from_bundle(slug: &Slug, json: &[u8]) -> Result<Option<Self>, serde_json::Error> {
        let bundle: BTreeMap<String, Box<RawValue>> = serde_json::from_slice(json)?;
        let reference = bundle.get(slug.as_str());
        reference
            .map(|reference| serde_json::from_str(reference.get()))
            .transpose()
    }

    /// The entry in the list of references of a text in a language.
    pub fn entry(&self, style: ReferenceStyle, lang: Lang) -> &str {
        match style {
            ReferenceStyle::Apa => &self.apa,
            ReferenceStyle::Ieee => &self.ieee,
            ReferenceStyle::Vancouver => &self.vancouver,
            ReferenceStyle::Iso690 => self.iso690.get(lang),
        }
    }
}

impl CitedWorks {
    /// What sentences cite, of methods with their references; what has none is not cited.
    pub fn new(
        sentences: &[Sentence],
        cited: &[(&Method, Option<&Reference>)],
        style: ReferenceStyle,
        lang: Lang,
    ) -> Self {
        let mut works: Vec<CitedWork> = Vec::new();
        for piece in sentences.iter().flat_map(|sentence| &sentence.pieces) {
            let Piece::Work(work) = piece else { continue };
            let Some((method, Some(reference))) = cited.get(*work) else {
                continue;
            };
            let key = key(method);
            if works.iter().all(|work| work.key != key) {
                works.push(CitedWork {
                    key,
                    in_text: reference.in_text.get(lang).clone(),
                    entry: reference.entry(style, lang).to_owned(),
                });
            }
        }
        if !style.is_numbered() {
            works.sort_by_key(|work| work.entry.to_lowercase());
            part_equal_years(&mut works);
        }
        Self { style, lang, works }
    }

    /// How the work of a method stands in a text, with its brackets; nothing where it is not cited.
    pub fn in_text(&self, method: &Method) -> Option<String> {
        let place = self.works.iter().position(|work| work.key == key(method))?;
        Some(if self.style.is_numbered() {
            format!("[{}]", place + 1)
        } else {
            format!("({})", self.works[place].in_text)
        })
    }

    /// The list of references, each with its number where the style has them.
    pub fn list(&self) -> Vec<String> {
        let entry = |(place, work): (usize, &CitedWork)| {
            if self.style.is_numbered() {
                format!("[{}] {}", place + 1, work.entry)
            } else {
                work.entry.clone()
            }
        };
        self.works.iter().enumerate().map(entry).collect()
    }

    /// The sentence with its citations, or without those of works that cannot be cited.
    pub fn write(&self, sentence: &Sentence, cited: &[(&Method, Option<&Reference>)]) -> String {
        let mut text = String::new();
        for piece in &sentence.pieces {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Work(work) => {
                    let method = cited.get(*work).map(|(method, _)| *method);
                    match method.and_then(|method| self.in_text(method)) {
                        Some(citation) => text.push_str(&citation),
                        // The space before it goes, too.
                        None => text.truncate(text.trim_end().len()),
                    }
                }
            }
        }
        text
    }
}

/// Different works of the same authors and year get letters, as APA asks for (Publication Manual, 8.19).
fn part_equal_years(works: &mut [CitedWork]) {
    let in_text: Vec<String> = works.iter().map(|work| work.in_text.clone()).collect();
    for (place, work) in works.iter_mut().enumerate() {
        let alike = |other: &&String| **other == in_text[place];
        if in_text.iter().filter(alike).count() < 2 {
            continue;
        }
        let before = in_text[..place].iter().filter(alike).count();
        let Some(letter) = (b'a'..=b'z').nth(before).map(char::from) else {
            continue;
        };
        let year = work.in_text.rsplit(' ').next().unwrap_or_default();
        // An entry says in English that there is no year.
        let (year, letter) = match year.ends_with(|sign: char| sign.is_ascii_digit()) {
            true => (year, letter.to_string()),
            false => ("n.d.", format!("-{letter}")),
        };
        work.entry = work
            .entry
            .replacen(&format!("({year})"), &format!("({year}{letter})"), 1);
        work.in_text.push_str(&letter);
    }
}

fn key(method: &Method) -> String {
    let source = method.source.as_ref();
    source.map_or_else(
        || method.slug.as_str().to_owned(),
        |source| source.work.clone(),
    )
}
