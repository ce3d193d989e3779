//! A release of the dataset: a folder named after its content.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::Path,
};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use tertium_cite::{Address, Citer, Citers, Styles};
use tertium_core::{
    locale::Lang,
    method::{FacetId, Slug, Source, identifier},
    thesis::{Reference, ReferenceStyle},
};
use tertium_export::neutral_cell;
use unicode_normalization::UnicodeNormalization;

use crate::{
    authored::{Dataset, Method, Term},
    code,
    common::common,
    datapackage::{self, Table},
    facets::Facet,
    grade::grade,
    guide, index,
    keys::keys,
    layout::{self, File, Part, RecordText},
    others::Others,
    start, terms,
};

/// A release, ready to be written.
#[derive(Serialize, Deserialize)]
pub struct Release {
    /// The first twelve hexadecimal digits of the SHA-256 of all its files.
    pub name: String,
    /// The records as they are written, by slug.
    pub records: Vec<(String, String)>,
    pub files: Vec<File>,
    /// What says which release is the newest.
    pub manifest: String,
}

impl Release {
    /// Writes `data/<release>/` and `data/manifest.json` below a folder.
    pub fn write(&self, dist: &Path) -> Result<(), String> {
        let folder = dist.join("data").join(&self.name);
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        for File { name, text } in &self.files {
            put(&folder.join(name), text)?;
        }
        put(&dist.join("data/manifest.json"), &self.manifest)
    }
}

/// The release of a dataset.
///
/// How its files are laid out, `layout.rs` says; in a dataset of today's size `<slug>.json` is the record of a method,
/// `_names.txt` and `_details.txt` the search index, `_common.json` the stems that nearly all summaries use, `_guide.json`
/// the guide, `_code-<slug>.json` the examples of a method's code, `_references_0000.json` and so on
/// references in several styles, `_styles.json` the styles for methods of one's own, `_terms.json` the terms for methods of one's own, `_values.json` what can be said of one's own data, `_start.json` the tasks of the empty page, `_dataset.json` and `_dataset.csv` the whole, `_datapackage.json`
/// its description; no slug begins with an underscore.
pub fn make(dataset: &Dataset) -> Result<Release, String> {
    let (mut texts, mut records) = (Vec::new(), Vec::new());
    for (method, record) in dataset.methods.iter().zip(self::records(dataset)?) {
        texts.push(RecordText {
            slug: method.slug.clone(),
            text: text(&record),
        });
        records.push(record);
    }
    let file = |name: &str, text: String| File {
        name: name.to_owned(),
        text,
    };
    let written = texts.iter();
    let written = written.map(|record| (record.slug.clone(), record.text.clone()));
    let written = written.collect();
    let mut files = layout::records(texts);
    let index = index::write(dataset)?;
    files.push(file("_names.txt", index.names));
    files.push(file("_details.txt", index.details));
    files.push(file("_common.json", text(&common(dataset))));
    files.push(file("_guide.json", text(&guide::json(dataset))));
    files.push(file("_values.json", text(&values(dataset))));
    files.push(file("_terms.json", text(&terms::json(dataset))));
    files.push(file("_start.json", text(&start::json(dataset))));
    let styles = Styles::archived()?;
    files.extend(references(dataset, &styles)?);
    files.push(file("_styles.json", text(&styles)));
    for (slug, code) in &dataset.codes.by_slug {
        files.push(file(
            &format!("_code-{slug}.json"),
            text(&code::json(dataset, slug, code)),
        ));
    }
    let mut hash = Sha256::new();
    for file in &files {
        hash.update(&file.name);
        hash.update(&file.text);
    }
    let name: String = hash
        .finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let manifest = manifest(dataset, &name);
    let mut whole = json!({
        "manifest": manifest,
        "changelog": dataset.changelog,
        "taxonomies": dataset.taxonomies,
        "facets": dataset.facets.facets,
        "profiles": dataset.facets.profiles,
        "software": dataset.packages,
        "places": dataset.places,
    });
    let (facets, languages) = (dataset.facets.ids(), &dataset.manifest.languages);
    let mut parts = layout::parts(records, |record| text(record).len());
    if let [only] = &mut parts[..] {
        files.push(file(
            "_dataset.csv",
            csv(&only.methods, &facets, languages)?,
        ));
        whole["methods"] = only.methods.drain(..).collect();
    } else {
        whole["parts"] = layout::list(&parts);
        let bundles = layout::bundles(dataset.methods.len());
        for Part { suffix, methods } in parts {
            files.push(file(
                &format!("_dataset{suffix}.csv"),
                csv(&methods, &facets, languages)?,
            ));
            let content = text(&layout::content(methods, bundles));
            files.push(file(&format!("_dataset{suffix}.json"), content));
        }
    }
    files.push(file("_dataset.json", text(&whole)));
    let tables: Vec<Table> = files
        .iter()
        .filter(|file| file.name.ends_with(".csv"))
        .map(|File { name, text }| Table { name, csv: text })
        .collect();
    let package = datapackage::descriptor(&dataset.manifest, &tables);
    files.push(file("_datapackage.json", text(&package)));

    Ok(Release {
        name,
        records: written,
        files,
        manifest: text(&manifest),
    })
}

/// The records of all methods as the page reads them, in order.
pub fn records(dataset: &Dataset) -> Result<Vec<Value>, String> {
    let edges = dataset.edges();
    let citations = citations(dataset)?;
    let keys = keys(dataset, |method| work(method, &citations[&*method.slug]));
    let others = Others::new(dataset);
    let record = |method: &Method| {
        let slug = &*method.slug;
        let related = edges.get(slug).map_or(&[][..], Vec::as_slice);
        let mut record = record(dataset, &citations[slug], &keys[slug], method);
        record["related"] = others.related(related);
        record["baselines"] = others.baselines(method);
        record
    };
    Ok(dataset.methods.iter().map(record).collect())
}

/// The reference of each method's source, by slug.
pub fn citations(dataset: &Dataset) -> Result<HashMap<&str, String>, String> {
    let citer = Citer::new(&Styles::archived()?, ReferenceStyle::Apa)?;
    let cite = |method: &Method| {
        citer
            .render(&method.slug, &method.source, Address::Left, Lang::En)
            .map_err(|error| format!("{}: source: {error}", method.file()))
    };
    let methods = dataset.methods.iter();
    methods
        .map(|method| Ok((&*method.slug, cite(method)?)))
        .collect()
}

/// What can be said of one's own data, as the page reads it (`tertium_core::compare::KnownValues`).
fn values(dataset: &Dataset) -> Value {
    let assumptions = dataset.taxonomies.get("assumptions").into_iter().flatten();
    let assumptions: Vec<&str> = assumptions.map(|term| &*term.id).collect();
    let values = |facet: &Facet| facet.values.iter().map(|value| value.id.clone()).collect();
    let facets = dataset.facets.facets.iter();
    let facets = facets.map(|facet| (facet.id.as_str(), values(facet)));
    let facets: BTreeMap<&str, Vec<String>> = facets.collect();
    json!({ "assumptions": assumptions, "facets": facets })
}

/// The references of all methods in each style, some in a file: a host takes so many files, and few are read.
fn references(dataset: &Dataset, styles: &Styles) -> Result<Vec<File>, String> {
    let citers = Citers::new(styles)?;
    let mut bundles: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    for method in &dataset.methods {
        let slug: Slug = method
            .slug
            .parse()
            .map_err(|error| format!("{}: {error}", method.file()))?;
        let mut reference = citers
            .reference(&method.slug, &method.source)
            .map_err(|error| format!("{}: source: {error}", method.file()))?;
        // By this whoever keeps the file for use without a network knows what it is.
        reference["slug"] = json!(method.slug);
        let bundle = bundles.entry(Reference::file(&slug)).or_default();
        bundle.insert(method.slug.clone(), reference);
    }
    let file = |(name, references)| File {
        name,
        text: text(&Value::Object(references)),
    };
    Ok(bundles.into_iter().map(file).collect())
}

/// What is equal for the sources of two methods that are the same work.
pub fn work(method: &Method, citation: &str) -> String {
    let known = known(method, citation);
    // The ISBN is that of the whole book.
    let is_part = matches!(
        method.source_text("type"),
        Some("chapter" | "paper-conference")
    );
    let isbn = known.isbn.filter(|_| !is_part);
    Source { isbn, ..known }.identity()
}

fn manifest(dataset: &Dataset, release: &str) -> Value {
    let mut manifest = json!(dataset.manifest);
    manifest["release"] = release.into();
    manifest["methods"] = dataset.methods.len().into();
    manifest
}

fn record(dataset: &Dataset, citation: &str, key: &str, method: &Method) -> Value {
    let term = |taxonomy: &str, id: &String| label(dataset.term(taxonomy, id));
    // In the order of the taxonomy, so that sets are listed alike wherever they stand side by side.
    let terms = |taxonomy: &str, ids: &[String]| {
        let all = dataset.taxonomies.get(taxonomy).into_iter().flatten();
        let own = all.filter(|term| ids.contains(&term.id));
        own.map(|own| label(Some(own))).collect::<Vec<_>>()
    };
    let mut source = json!({
        "citation": citation,
        "language": method.source_text("language"),
        "grade": grade(dataset, method),
    });
    let known = known(method, citation);
    source["work"] = work(method, citation).into();
    for (name, value) in [
        ("doi", known.doi),
        ("arxiv", known.arxiv),
        ("isbn", known.isbn),
        ("url", known.url),
    ] {
        if let Some(value) = value {
            source[name] = value.into();
        }
    }
    source["evidence"] = json!(method.evidence);
    source["csl"] = json!(method.source);
    source["csl"]["id"] = key.into();
    let software: Vec<_> = method
        .software
        .iter()
        .filter_map(|used| {
            let package = dataset.package(&used.package)?;
            let mut software = json!({ "language": package.language, "package": package.package, "url": package.url });
            if let Some(function) = &used.function {
                software["function"] = json!(function);
            }
            Some(software)
        })
        .collect();
    let mut record = json!({
        "slug": method.slug,
        "name": method.name,
        "aliases": method.aliases.own(),
        "field": term("field", &method.field),
        "family": term("family", &method.family),
        "type": term("type", &method.kind),
        "year": method.year.replace('-', "–"),
        "originators": method.originators,
        "source": source,
        "summary": method.summary,
        "purpose": terms("purpose", &method.purpose),
        "data": terms("data", &method.data),
        "assumptions": terms("assumptions", &method.assumptions),
        "facets": dataset.facets.record(method),
        "use_when": method.use_when,
        "limits": method.limits,
        "software": software,
    });
    if !method.code.is_empty() {
        record["has_code"] = true.into();
    }
    record
}

/// What is known of a source, its identifiers in their one form.
fn known(method: &Method, citation: &str) -> Source {
    let identified =
        |field: &str, rule: fn(&str) -> Option<String>| method.source_text(field).and_then(rule);
    Source {
        citation: citation.to_owned(),
        doi: identified("DOI", identifier::doi),
        arxiv: method.arxiv().and_then(identifier::arxiv),
        isbn: identified("ISBN", identifier::isbn),
        url: method.source_text("URL").map(str::to_owned),
        ..Source::default()
    }
}

fn label(term: Option<&Term>) -> Value {
    term.map_or(
        Value::Null,
        |term| json!({ "id": term.id, "bg": term.label.bg, "en": term.label.en }),
    )
}

/// The dataset as a table (RFC 4180): texts in each of its languages, sets as ids parted by semicolons, a column for each facet.
fn csv(records: &[Value], facets: &[FacetId], languages: &[Lang]) -> Result<String, String> {
    const COLUMNS: [&str; 26] = [
        "/slug",
        "/name/bg",
        "/name/en",
        "/aliases/bg",
        "/aliases/en",
        "/field/id",
        "/family/id",
        "/type/id",
        "/year",
        "/originators",
        "/source/citation",
        "/source/doi",
        "/source/arxiv",
        "/source/isbn",
        "/source/url",
        "/source/grade",
        "/related",
        "/summary/bg",
        "/summary/en",
        "/purpose",
        "/data",
        "/assumptions",
        "/use_when/bg",
        "/use_when/en",
        "/limits/bg",
        "/limits/en",
    ];
    let mut table = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let fail = |error: csv::Error| format!("_dataset.csv: {error}");
    let name = |path: &&str| path.trim_start_matches('/').replace('/', ".");
    let is_said = |path: &&&str| {
        let lang = Lang::ALL.into_iter().find(|lang| {
            let part = path.strip_suffix(lang.tag());
            part.is_some_and(|part| part.ends_with('/'))
        });
        lang.is_none_or(|lang| languages.contains(&lang))
    };
    let said: Vec<&str> = COLUMNS.iter().filter(is_said).copied().collect();
    let columns = said.iter().map(name);
    let of_facets = facets.iter().map(|id| ["facets.", id.as_str()].concat());
    table.write_record(columns.chain(of_facets)).map_err(fail)?;
    for record in records {
        let values = |id: &FacetId| {
            let own = record["facets"].as_array()?;
            own.iter()
                .find(|facet| facet["id"] == id.as_str())?
                .get("values")
        };
        let cells = said
            .iter()
            .map(|path| record.pointer(path))
            .chain(facets.iter().map(values))
            .map(|value| neutral_cell(&cell(value)).into_owned());
        table.write_record(cells).map_err(fail)?;
    }
    let bytes = table
        .into_inner()
        .map_err(|error| format!("_dataset.csv: {error}"))?;
    String::from_utf8(bytes).map_err(|error| format!("_dataset.csv: {error}"))
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(values)) => values
            .iter()
            .map(|value| {
                cell(
                    value
                        .get("id")
                        .or_else(|| value.get("slug"))
                        .or(Some(value)),
                )
            })
            .collect::<Vec<_>>()
            .join("; "),
        Some(other) => other.to_string(),
    }
}

/// JSON in Unicode's composed form, so that equal texts are equal bytes.
fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value)
        .unwrap_or_default()
        .nfc()
        .collect()
}

fn put(path: &Path, content: &str) -> Result<(), String> {
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}
