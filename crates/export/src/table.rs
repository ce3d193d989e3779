use std::fmt;

use super::{Item, Kind, Name, clean};
use tertium_core::json::Json;

/// A comparison to take away: what stands in the visible table, in its order and language.
#[derive(Debug, Clone)]
pub struct Table {
    /// The language of the texts, a BCP 47 tag.
    pub lang: String,
    pub title: String,
    /// The address of the comparison.
    pub link: String,
    pub dataset: Dataset,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// No two have one key.
    pub sources: Vec<Source>,
    pub words: Words,
}

/// Which data the comparison shows.
#[derive(Debug, Clone)]
pub struct Dataset {
    pub version: String,
    pub release: String,
    pub date: String,
    pub licence: String,
}

#[derive(Debug, Clone)]
pub struct Column {
    pub slug: String,
    pub name: String,
    /// The key of its source.
    pub source: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Row {
    pub id: String,
    pub label: String,
    /// The id of the verdict: same, different, incomplete or none.
    pub verdict: String,
    /// A cell for each column; one without parts has no value.
    pub cells: Vec<Vec<Part>>,
}

/// A text of a cell; several of them are the items of a list.
#[derive(Debug, Clone)]
pub struct Part {
    pub text: String,
    /// Where that is not the table's.
    pub lang: Option<String>,
    pub link: Option<String>,
}

/// A reference as it is read and as programs read it.
#[derive(Debug, Clone)]
pub struct Source {
    pub citation: String,
    pub item: Item,
}

/// What the exports say besides the table, in its language.
#[derive(Debug, Clone)]
pub struct Words {
    pub respect: String,
    pub verdict: String,
    pub same: String,
    pub different: String,
    pub incomplete: String,
    pub references: String,
    pub dataset: String,
    pub licence: String,
    pub comparison: String,
    /// A sentence to quote, with gaps: {title}, {different}, {compared}, {link}, {version}, {date}.
    pub sentence: String,
}

/// Why a request is not taken: the field, and what was expected there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub field: &'static str,
    pub expected: &'static str,
}

impl Table {
    /// Decodes a request; texts are cleaned, addresses that are none are left out.
    pub fn decode(json: &Json) -> Result<Self, Problem> {
        let columns = json["columns"].items().iter().map(column).collect::<Result<Vec<_>, _>>()?;
        if columns.is_empty() {
            return Err(Problem { field: "columns", expected: "at least one method" });
        }
        let mut sources: Vec<Source> = Vec::new();
        for json in json["sources"].items() {
            let item = Item::decode(&json["csl"]).ok_or(Problem { field: "sources", expected: "references with a key and a title in csl" })?;
            if !sources.iter().any(|source| source.item.id == item.id) {
                sources.push(Source { citation: text(json, "citation")?, item });
            }
        }
        let lang = text(json, "lang")?;
        if !is_tag(&lang) {
            return Err(Problem { field: "lang", expected: "a language tag" });
        }
        Ok(Self {
            lang,
            title: text(json, "title")?,
            link: json["link"].as_text().and_then(clean::address).ok_or(Problem { field: "link", expected: "an http or https address" })?,
            dataset: Dataset {
                version: text(&json["dataset"], "version")?,
                release: text(&json["dataset"], "release")?,
                date: text(&json["dataset"], "date")?,
                licence: text(&json["dataset"], "licence")?,
            },
            rows: json["rows"].items().iter().map(|json| row(json, columns.len())).collect::<Result<_, _>>()?,
            columns,
            sources,
            words: words(&json["words"])?,
        })
    }

    /// What has to be said of where the table comes from: a label and its value.
    pub fn facts(&self) -> [(&str, String); 3] {
        let Dataset { version, release, date, licence } = &self.dataset;
        [
            (&self.words.dataset, ["Tertium ", version, " (", release, "), ", date].concat()),
            (&self.words.licence, licence.clone()),
            (&self.words.comparison, self.link.clone()),
        ]
    }

    /// The place of a column's source among the sources.
    pub fn source_of(&self, column: &Column) -> Option<usize> {
        let key = column.source.as_ref()?;
        self.sources.iter().position(|source| source.item.id == *key)
    }

    /// The comparison itself as a reference, so that a list of references says where it comes from.
    pub fn as_item(&self) -> Item {
        let mut item = Item::new(&["tertium-", &self.dataset.release].concat(), Kind::Dataset);
        item.authors.push(Name::Literal("Tertium".to_owned()));
        item.issued = self.dataset.date.split('-').filter_map(|part| part.parse().ok()).collect();
        item.set("title", Some(self.title.clone()));
        item.set("version", Some([&self.dataset.version, " (", &self.dataset.release, ")"].concat()));
        item.set("language", Some(self.lang.clone()));
        item.set("note", Some(self.dataset.licence.clone()));
        item.set("URL", Some(self.link.clone()));
        item
    }
}

impl Row {
    pub fn differs(&self) -> bool {
        self.verdict == "different"
    }
}

impl Words {
    /// The word for a verdict's id; none for rows that are not compared.
    pub fn of_verdict(&self, id: &str) -> &str {
        match id {
            "same" => &self.same,
            "different" => &self.different,
            "incomplete" => &self.incomplete,
            _ => "",
        }
    }
}

fn words(json: &Json) -> Result<Words, Problem> {
    Ok(Words {
        respect: text(json, "respect")?,
        verdict: text(json, "verdict")?,
        same: text(json, "same")?,
        different: text(json, "different")?,
        incomplete: text(json, "incomplete")?,
        references: text(json, "references")?,
        dataset: text(json, "dataset")?,
        licence: text(json, "licence")?,
        comparison: text(json, "comparison")?,
        sentence: text(json, "sentence")?,
    })
}

fn column(json: &Json) -> Result<Column, Problem> {
    Ok(Column { slug: text(json, "slug")?, name: text(json, "name")?, source: json["source"].as_text().map(str::to_owned) })
}

fn row(json: &Json, columns: usize) -> Result<Row, Problem> {
    let cells: Vec<Vec<Part>> = json["cells"].items().iter().map(cell).collect();
    if cells.len() != columns {
        return Err(Problem { field: "cells", expected: "a cell for each column" });
    }
    Ok(Row { id: text(json, "id")?, label: text(json, "label")?, verdict: text(json, "verdict")?, cells })
}

/// A text, a part or a list of them; null and empty texts are no parts.
fn cell(json: &Json) -> Vec<Part> {
    match json {
        Json::List(items) => items.iter().flat_map(cell).collect(),
        Json::Text(text) => part(text, None, None).into_iter().collect(),
        other => {
            let lang = other["lang"].as_text().filter(|tag| is_tag(tag)).map(str::to_owned);
            other["text"].as_text().and_then(|text| part(text, lang, other["link"].as_text().and_then(clean::address))).into_iter().collect()
        }
    }
}

fn part(text: &str, lang: Option<String>, link: Option<String>) -> Option<Part> {
    let text = clean::text(text);
    (!text.is_empty()).then_some(Part { text, lang, link })
}

fn is_tag(text: &str) -> bool {
    text.len() < 36 && text.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn text(json: &Json, field: &'static str) -> Result<String, Problem> {
    json[field].as_text().map(clean::text).filter(|text| !text.is_empty()).ok_or(Problem { field, expected: "a text" })
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("request: ")?;
        f.write_str(self.field)?;
        f.write_str(": expected ")?;
        f.write_str(self.expected)
    }
}
