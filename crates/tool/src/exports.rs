//! Exports of real comparisons and of all references, for `make check-exports` and its tests.

use std::{fs, path::Path};

use serde::Serialize;
use tertium_core::{
    compare::{Row, ShortAnswer, verdict},
    locale::{Catalogue, Lang},
    method::{Method, Slug},
    query::Comparison,
};
use tertium_export::{self as export, DatasetInfo, Format, SelectedRow, Selection, Table, Words};

use crate::{authored::Dataset, release, texts};

#[cfg(test)]
mod answers;
#[cfg(test)]
mod tests;

/// The page's first example.
const SEED: &str = "direct-preference-optimization masked-autoencoders qlora";

/// Methods with every kind of source, name and sign that the dataset has.
const KINDS: &str = "umap spea2 q-learning rmsprop t-sne student-t-test paired-t-test \
    randomized-controlled-trial decision-tree-analysis shapley-value stepwise-regression \
    electre-tri kolmogorov-smirnov-test markov-chain case-study-research word2vec \
    fisher-exact-test dagostino-pearson-test littles-law nested-cross-validation \
    partial-least-squares-regression wavenet gpt";

/// A comparison to export.
struct Sample<'a> {
    /// What its files are called.
    name: &'static str,
    methods: Vec<&'a Method>,
    rows: Vec<Row>,
}

/// What was selected, for readers that compare it with what they understand of an export.
#[derive(Serialize)]
struct Expected<'a> {
    methods: Vec<ExpectedMethod<'a>>,
    /// The labels of the rows.
    rows: Vec<String>,
}

#[derive(Serialize)]
struct ExpectedMethod<'a> {
    slug: &'a str,
    name: &'a str,
}

/// Writes `<sample>.<lang>.<format>.<extension>` into a folder, and what was selected beside them
/// as `<sample>.<lang>.selection.json`.
///
/// # Errors
/// Where a record, a catalogue or a method of the samples is missing or broken, or a file cannot be
/// written.
pub fn write(dataset: &Dataset, folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let methods = methods(dataset)?;
    for lang in Lang::ALL {
        let catalogue = catalogue(Path::new("public/locale"), dataset, lang)?;
        for sample in samples(dataset, &methods)? {
            let put = |ending: &str, content: &str| {
                let path = folder.join(format!("{}.{lang}.{ending}", sample.name));
                fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display()))
            };
            let expected = serde_json::to_string(&expected(&sample, &catalogue, lang));
            put(
                "selection.json",
                &expected.map_err(|error| error.to_string())?,
            )?;
            let table = table(dataset, &catalogue, lang, &sample)?;
            for format in Format::ALL {
                let ending = format!("{}.{}", format.id(), format.extension());
                put(&ending, &export::write(format, &table))?;
            }
        }
    }
    Ok(())
}

/// All methods as the page reads them.
fn methods(dataset: &Dataset) -> Result<Vec<Method>, String> {
    let records = dataset.methods.iter().zip(release::records(dataset)?);
    let method = |(authored, record): (&crate::authored::Method, serde_json::Value)| {
        let slug: Slug = authored
            .slug
            .parse()
            .map_err(|_| format!("exports: {:?} is no slug", authored.slug))?;
        Method::from_json(&slug, record.to_string().as_bytes())
            .map_err(|error| format!("{slug}: {error}"))
    };
    records.map(method).collect()
}

fn catalogue(folder: &Path, dataset: &Dataset, lang: Lang) -> Result<Catalogue, String> {
    let path = folder.join(format!("{lang}.json"));
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    texts::catalogue(&text, dataset, lang).map_err(|error| format!("{}: {error}", path.display()))
}

/// The comparisons to export; the last one has all methods and a single row.
fn samples<'a>(dataset: &Dataset, methods: &'a [Method]) -> Result<[Sample<'a>; 4], String> {
    let named = |slug: &str| {
        let found = methods.iter().find(|method| method.slug.as_str() == slug);
        found.ok_or_else(|| format!("exports: no method is called {slug}"))
    };
    let chosen = |slugs: &str| {
        slugs
            .split_whitespace()
            .map(named)
            .collect::<Result<_, _>>()
    };
    let facets = dataset.facets.ids();
    let whole = |name, methods: Vec<&'a Method>| Sample {
        name,
        rows: Row::of(&methods, &facets),
        methods,
    };
    Ok([
        whole("seed", chosen(SEED)?),
        whole("kinds", chosen(KINDS)?),
        // As many columns as there can be.
        whole("wide", methods.iter().take(Comparison::LIMIT).collect()),
        Sample {
            name: "all",
            methods: methods.iter().collect(),
            rows: vec![Row::Year],
        },
    ])
}

fn table(
    dataset: &Dataset,
    catalogue: &Catalogue,
    lang: Lang,
    sample: &Sample,
) -> Result<Table, String> {
    let methods = &sample.methods;
    let row = |row: &Row| SelectedRow {
        row: *row,
        label: row.label(methods).text(catalogue, lang),
        verdict: verdict(*row, methods),
    };
    let rows: Vec<SelectedRow> = sample.rows.iter().map(row).collect();
    let answer = ShortAnswer::new(&sample.rows, methods, None, catalogue, lang);
    let names: Vec<&str> = methods
        .iter()
        .take(3)
        .map(|method| &**method.name.get(lang))
        .collect();
    let slugs: Vec<&str> = methods.iter().map(|method| method.slug.as_str()).collect();
    let link = format!(
        "https://example.org/tertium/?slugs={}&lang={lang}",
        slugs.join(",")
    );
    let manifest = &dataset.manifest;
    let selection = Selection {
        lang,
        title: &names.join(", "),
        link: Some(&link),
        dataset: DatasetInfo {
            name: manifest.name.clone(),
            version: manifest.version.clone(),
            release: "check".to_owned(),
            date: manifest.date.clone(),
            licence: manifest.licence.clone(),
        },
        methods,
        rows: &rows,
        own: &[],
        counts: rows.iter().map(|row| row.verdict).collect(),
        answer: answer.as_ref().map_or(&[], |answer| &*answer.lines),
        code: &[],
        words: Words::from_catalogue(|key| catalogue.text(key).to_owned()),
    };
    Table::new(selection).map_err(|error| format!("{}: {error}", sample.name))
}

fn expected<'a>(sample: &Sample<'a>, catalogue: &Catalogue, lang: Lang) -> Expected<'a> {
    let method = |method: &&'a Method| ExpectedMethod {
        slug: method.slug.as_str(),
        name: method.name.get(lang),
    };
    // The rows that link to the records and count related methods are no part of exports.
    let rows = sample
        .rows
        .iter()
        .filter(|row| !matches!(row, Row::Dataset | Row::Related));
    Expected {
        methods: sample.methods.iter().map(method).collect(),
        rows: rows
            .map(|row| row.label(&sample.methods).text(catalogue, lang))
            .collect(),
    }
}
