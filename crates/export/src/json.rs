//! The comparison as JSON, for programs.

use serde::Serialize;
use tertium_core::compare::AnswerLine;

use crate::{Column, DatasetInfo, Part, Source, Table, TableRow, csl::CslItem};

/// What the table shows, its references as CSL-JSON, and where it comes from.
pub fn write(table: &Table) -> String {
    let DatasetInfo {
        name,
        version,
        release,
        date,
        licence,
    } = &table.dataset;
    let whole = Comparison {
        title: &table.title,
        lang: table.lang.tag(),
        link: table.link.as_deref(),
        dataset: Dataset {
            name,
            version,
            release,
            date,
            licence,
        },
        methods: table.columns.iter().map(method).collect(),
        rows: table.rows.iter().map(row).collect(),
        answer: table.answer.iter().map(line).collect(),
        references: table.sources.iter().map(reference).collect(),
    };
    print(&whole) + "\n"
}

/// A value as JSON on one line.
pub fn print(value: &impl Serialize) -> String {
    // Fails only where a map has keys that are no texts; none of ours has.
    serde_json::to_string(value).unwrap_or_default()
}

#[derive(Serialize)]
struct Comparison<'a> {
    title: &'a str,
    lang: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<&'a str>,
    dataset: Dataset<'a>,
    methods: Vec<Method<'a>>,
    rows: Vec<Row<'a>>,
    /// What decides for each method; none where there is no short answer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer: Vec<Line<'a>>,
    references: Vec<Reference<'a>>,
}

#[derive(Serialize)]
struct Dataset<'a> {
    name: &'a str,
    version: &'a str,
    release: &'a str,
    date: &'a str,
    licence: &'a str,
}

#[derive(Serialize)]
struct Method<'a> {
    slug: &'a str,
    name: &'a str,
    /// The key of its reference.
    source: Option<&'a str>,
}

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    label: &'a str,
    verdict: &'a str,
    cells: &'a [Vec<Part>],
}

#[derive(Serialize)]
struct Line<'a> {
    method: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct Reference<'a> {
    citation: &'a str,
    csl: CslItem<'a>,
}

fn method(column: &Column) -> Method<'_> {
    Method {
        slug: &column.slug,
        name: &column.name,
        source: column.source.as_deref(),
    }
}

fn row(row: &TableRow) -> Row<'_> {
    Row {
        id: row.id(),
        label: &row.label,
        verdict: row.verdict.id(),
        cells: &row.cells,
    }
}

fn line(AnswerLine { name, text }: &AnswerLine) -> Line<'_> {
    Line { method: name, text }
}

fn reference(source: &Source) -> Reference<'_> {
    Reference {
        citation: &source.citation,
        csl: CslItem::new(&source.item),
    }
}
