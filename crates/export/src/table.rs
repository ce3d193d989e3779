use std::fmt;

use serde::Serialize;
use tertium_core::{
    compare::{AnswerLine, Counts, Row, Verdict},
    locale::Lang,
    method::{Method, Slug},
};

use crate::{
    CodeBlock, DatasetInfo, Format, Item, Kind, Name, OwnRow, ReferenceError, SelectedRow,
    Selection, Words, clean, selection,
};

/// A comparison to export: what stands in the visible table, in its order and language.
///
/// Every text in it is one line without control characters, every link an http or https address
/// in ASCII.
#[derive(Debug, Clone)]
pub struct Table {
    pub lang: Lang,
    pub title: String,
    /// The address of the comparison, where it is known.
    pub link: Option<String>,
    pub dataset: DatasetInfo,
    /// At least one.
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    /// How many rows differ of all that are compared, shown or not.
    pub counts: Counts,
    /// What decides for each method of which there is something to say, by its name; none where there is no short answer.
    pub answer: Vec<AnswerLine>,
    /// Examples of code; only the formats of Markdown have them.
    pub code: Vec<CodeBlock>,
    /// No two have one key.
    pub sources: Vec<Source>,
    pub words: Words,
}

/// A method of the table.
#[derive(Debug, Clone)]
pub struct Column {
    pub slug: String,
    pub name: String,
    /// The key of its source, which is among the table's sources.
    pub source: Option<String>,
}

/// A row of the table.
#[derive(Debug, Clone)]
pub struct TableRow {
    /// The dataset's row; nothing for one of the visitor's own.
    pub row: Option<Row>,
    pub label: String,
    pub verdict: Verdict,
    /// A cell for each column; one without parts has no value.
    pub cells: Vec<Vec<Part>>,
}

/// A text of a cell; several of them are the items of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    pub text: String,
    /// The language of the text as a BCP 47 tag, where it is not the table's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// A reference, as it is read and as programs read it.
#[derive(Debug, Clone)]
pub struct Source {
    pub citation: String,
    pub item: Item,
}

/// Something an export says of where its table comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact<'a> {
    pub label: &'a str,
    pub value: String,
    /// Whether the value is the address of the comparison.
    pub is_link: bool,
}

/// Why a selection cannot be exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableError {
    NoMethods,
    /// The text of this field is empty once it is cleaned.
    EmptyText {
        field: &'static str,
        found: String,
    },
    /// The link is no http or https address.
    NotAnAddress {
        link: String,
    },
    /// The structured reference of a method cannot be used.
    Reference {
        method: Slug,
        error: ReferenceError,
    },
}

impl Table {
    /// Checks and cleans a selection.
    ///
    /// The row that links to the records is left out, and so is the one that counts related methods:
    /// the number says nothing without the page behind it. Left out are also links within cells that
    /// are no web addresses. Methods that share a source share its reference.
    ///
    /// # Errors
    /// Where no method is selected, a text is empty, the link is no web address or a reference
    /// cannot be read.
    pub fn new(selection: Selection) -> Result<Self, TableError> {
        let Selection {
            lang,
            title,
            link,
            dataset,
            methods,
            rows,
            own,
            counts,
            answer,
            code,
            words,
        } = selection;
        if methods.is_empty() {
            return Err(TableError::NoMethods);
        }
        let words = words.cleaned()?;
        let mut sources: Vec<Source> = Vec::new();
        let mut columns = Vec::with_capacity(methods.len());
        for method in methods {
            let source = source(method, &words)?;
            let name = filled("name", method.name.get(lang))?;
            columns.push(Column {
                slug: method.slug.as_str().to_owned(),
                name: if method.slug.is_own() {
                    [&name, " (", &words.unverified, ")"].concat()
                } else {
                    name
                },
                source: source.as_ref().map(|source| source.item.id.clone()),
            });
            let is_new = |source: &Source| sources.iter().all(|own| own.item.id != source.item.id);
            sources.extend(source.filter(is_new));
        }
        let rows = rows
            .iter()
            .filter(|selected| !matches!(selected.row, Row::Dataset | Row::Related));
        Ok(Self {
            lang,
            title: filled("title", title)?,
            link: link.map(address).transpose()?,
            dataset: DatasetInfo {
                name: filled("dataset.name", &dataset.name)?,
                version: filled("dataset.version", &dataset.version)?,
                release: filled("dataset.release", &dataset.release)?,
                date: filled("dataset.date", &dataset.date)?,
                licence: filled("dataset.licence", &dataset.licence)?,
            },
            columns,
            rows: rows
                .map(|selected| row(selected, methods, lang))
                .chain(own.iter().map(|own| own_row(own, methods.len())))
                .collect::<Result<_, _>>()?,
            counts,
            answer: answer
                .iter()
                .filter(|line| !line.text.is_empty())
                .map(line)
                .collect::<Result<_, _>>()?,
            code: code
                .iter()
                .map(CodeBlock::cleaned)
                .collect::<Result<_, _>>()?,
            sources,
            words,
        })
    }

    /// Where the table comes from: its dataset, licence and address.
    pub fn facts(&self) -> Vec<Fact<'_>> {
        let DatasetInfo {
            name,
            version,
            release,
            date,
            licence,
        } = &self.dataset;
        let words = &self.words;
        let mut facts = vec![
            Fact {
                label: &words.dataset,
                value: [name, " ", version, " (", release, "), ", date].concat(),
                is_link: false,
            },
            Fact {
                label: &words.licence,
                value: licence.clone(),
                is_link: false,
            },
        ];
        facts.extend(self.link.as_ref().map(|link| Fact {
            label: &words.comparison,
            value: link.clone(),
            is_link: true,
        }));
        facts
    }

    /// The name of the file that holds the table in a format.
    pub fn file_name(&self, format: Format) -> String {
        let slugs: Vec<&str> = self.columns.iter().map(|column| &*column.slug).collect();
        format.file_name(&self.dataset.id(), &slugs)
    }

    /// The place of a column's source among the sources.
    pub fn source_of(&self, column: &Column) -> Option<usize> {
        let key = column.source.as_ref()?;
        self.sources
            .iter()
            .position(|source| source.item.id == *key)
    }

    /// The comparison itself as a reference, so that a list of references says where it comes from.
    pub fn as_item(&self) -> Item {
        let mut item = Item::new(
            &[&self.dataset.id(), "-", &self.dataset.release].concat(),
            Kind::Dataset,
        );
        item.authors.push(Name::Literal(self.dataset.name.clone()));
        item.issued = self
            .dataset
            .date
            .split('-')
            .filter_map(|part| part.parse().ok())
            .collect();
        item.set("title", Some(self.title.clone()));
        item.set(
            "version",
            Some([&self.dataset.version, " (", &self.dataset.release, ")"].concat()),
        );
        item.set("language", Some(self.lang.tag().to_owned()));
        item.set("note", Some(self.dataset.licence.clone()));
        item.set("URL", self.link.clone());
        item
    }
}

fn address(link: &str) -> Result<String, TableError> {
    clean::address(link).ok_or_else(|| TableError::NotAnAddress {
        link: link.to_owned(),
    })
}

impl TableRow {
    /// The name of the row in the document's `data-row`.
    pub fn id(&self) -> &str {
        self.row.as_ref().map_or("own", Row::id)
    }

    pub fn differs(&self) -> bool {
        self.verdict == Verdict::Different
    }
}

fn row(selected: &SelectedRow, methods: &[&Method], lang: Lang) -> Result<TableRow, TableError> {
    let cells = methods
        .iter()
        .map(|method| selection::parts(selected.row, method, lang));
    Ok(TableRow {
        row: Some(selected.row),
        label: filled("label", &selected.label)?,
        verdict: selected.verdict,
        cells: cells.collect(),
    })
}

/// A row of the visitor's own, with a cell for each method, however many it has.
fn own_row(own: &OwnRow, methods: usize) -> Result<TableRow, TableError> {
    let mut cells: Vec<Vec<Part>> = own
        .cells
        .iter()
        .map(|text| selection::own_parts(text))
        .collect();
    cells.resize(methods, Vec::new());
    Ok(TableRow {
        row: None,
        label: filled("label", &own.label)?,
        verdict: own.verdict,
        cells,
    })
}

fn line(AnswerLine { name, text }: &AnswerLine) -> Result<AnswerLine, TableError> {
    Ok(AnswerLine {
        name: filled("answer", name)?,
        text: filled("answer", text)?,
    })
}

/// The reference of a method, marked where that is the visitor's own; nothing where its record has none.
fn source(method: &Method, words: &Words) -> Result<Option<Source>, TableError> {
    let Some(source) = &method.source else {
        return Ok(None);
    };
    let Some(csl) = &source.csl else {
        return Ok(None);
    };
    let mut item = Item::from_csl(csl).map_err(|error| TableError::Reference {
        method: method.slug.clone(),
        error,
    })?;
    let mut citation = filled("citation", &source.citation)?;
    if method.slug.is_own() {
        citation = [&citation, " [", &words.unverified, "]"].concat();
        item.set("note", Some(words.unverified.clone()));
    }
    Ok(Some(Source { citation, item }))
}

/// A text, cleaned, of which something must be left.
pub(crate) fn filled(field: &'static str, text: &str) -> Result<String, TableError> {
    let clean = clean::text(text);
    if clean.is_empty() {
        return Err(TableError::EmptyText {
            field,
            found: text.chars().take(80).collect(),
        });
    }
    Ok(clean)
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NoMethods => f.write_str("methods are none, expected at least one"),
            Self::EmptyText { field, found } => {
                write!(f, "{field} is {found:?}, expected a text that can be seen")
            }
            Self::NotAnAddress { link } => {
                write!(f, "link is {link:?}, expected an http or https address")
            }
            Self::Reference { method, error } => write!(f, "the reference of {method}: {error}"),
        }
    }
}

impl std::error::Error for TableError {}
