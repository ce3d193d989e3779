//! Every record of the dataset in every format, read back by readers that share no code with the
//! writers.

use serde_json::{Map, Value};
use tertium_core::text::fold;
use tertium_export::{Item, Kind, Name, coins, readers, write};

use super::*;
use crate::authored;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

#[test]
fn every_record_comes_out_whole_in_every_format() {
    let root = Path::new(ROOT);
    let (dataset, findings) = Dataset::load(&root.join("data")).unwrap();
    assert!(findings.is_empty());
    let methods = methods(&dataset).unwrap();
    for lang in Lang::ALL {
        let catalogue = catalogue(&root.join("public/locale"), &dataset, lang).unwrap();
        for sample in samples(&dataset, &methods).unwrap() {
            readers::check(&table(&dataset, &catalogue, lang, &sample).unwrap());
        }
    }
    let catalogue = catalogue(&root.join("public/locale"), &dataset, Lang::En).unwrap();
    assert_eq!(methods.len(), dataset.methods.len());
    for (method, authored) in methods.iter().zip(&dataset.methods) {
        let alone = Sample {
            name: "alone",
            methods: vec![method],
            rows: vec![Row::Year],
        };
        let table = table(&dataset, &catalogue, Lang::En, &alone).unwrap();
        readers::check(&table);
        check_reference(&table, authored);
    }
}

/// TeX's names of the small letters from alpha to omega, the final sigma among them.
const GREEK: [&str; 25] = [
    "alpha",
    "beta",
    "gamma",
    "delta",
    "varepsilon",
    "zeta",
    "eta",
    "theta",
    "iota",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    "omicron",
    "pi",
    "rho",
    "varsigma",
    "sigma",
    "tau",
    "upsilon",
    "varphi",
    "chi",
    "psi",
    "omega",
];

/// What the record says of its source stands in BibTeX, RIS, CSL-JSON and COinS.
fn check_reference(table: &Table, authored: &authored::Method) {
    let item = &table.sources[0].item;
    let source = &authored.source;
    let text = |field: &str| authored.source_text(field);
    let [bib, ris, csl] =
        [Format::Bibtex, Format::Ris, Format::CslJson].map(|format| write(format, table));
    let csl: Vec<Map<String, Value>> = serde_json::from_str(&csl).unwrap();
    let csl = |field: &str| csl[0].get(field).and_then(Value::as_str);
    // Greek letters for TeX's names of them, without braces, letters folded.
    let mut words = bib.replace("\\textquotedbl{}", " ").to_lowercase();
    for (letter, name) in ('α'..='ω').zip(GREEK) {
        words = words.replace(&format!("\\{name}"), &letter.to_string());
    }
    let words = fold(&words.replace(['{', '}', '\\', '$'], ""));
    let fields = [
        "title",
        "container-title",
        "publisher",
        "volume",
        "issue",
        "edition",
        "collection-title",
        "publisher-place",
        "genre",
        "event-title",
    ];
    for field in fields {
        let Some(own) = text(field) else { continue };
        // The series of a report is written as its type.
        let is_type = item.kind == Kind::Report && field == "collection-title";
        let name = if is_type { "genre" } else { field };
        assert_eq!(csl(name), Some(own), "{}: {field} in CSL-JSON", item.id);
        assert!(
            ris.contains(&format!("  - {own}\r\n")),
            "{}: {field} in RIS",
            item.id
        );
        let is_symbolic = own.chars().any(|letter| "²√₀₁₂×−".contains(letter)) || own == "arXiv";
        let is_there = is_symbolic || words.contains(&fold(own));
        assert!(is_there, "{}: {field} {own:?} in BibTeX:\n{bib}", item.id);
    }
    if let Some(doi) = text("DOI") {
        assert!(bib.contains(&format!("doi = {{{doi}}}")), "{doi} in BibTeX");
        assert!(ris.contains(&format!("DO  - {doi}\r\n")), "{doi} in RIS");
        assert_eq!(csl("DOI"), Some(doi));
    }
    if let Some(arxiv) = authored.arxiv() {
        assert!(
            bib.contains(&format!("eprint = {{{arxiv}}}")),
            "{arxiv} in BibTeX"
        );
        assert!(
            ris.contains(&format!("AN  - arXiv:{arxiv}\r\n")),
            "{arxiv} in RIS"
        );
    }
    let authors = source["author"].as_array().unwrap();
    assert_eq!(item.authors.len(), authors.len());
    assert_eq!(ris.matches("AU  - ").count(), authors.len() + 1);
    for (name, own) in item.authors.iter().zip(authors) {
        check_name(name, own, &bib, &ris);
    }
    let is_article = text("type") == Some("article");
    assert_eq!(
        item.kind == Kind::Article,
        is_article,
        "{}: an unknown type",
        item.id
    );
    assert!(coins(item).contains("&rft.date="));
    check_link(item, authored);
}

fn check_name(name: &Name, own: &Value, bib: &str, ris: &str) {
    let literal = own["literal"].as_str();
    let whole = own["family"].as_str().or(literal).unwrap();
    assert_eq!(name.family(), whole);
    assert_eq!(
        matches!(name, Name::Literal(_)),
        literal.is_some(),
        "{whole}"
    );
    assert!(bib.contains(whole), "{whole} in BibTeX");
    assert!(ris.contains(&format!("AU  - {whole}")), "{whole} in RIS");
}

/// A work that has an address is linked.
fn check_link(item: &Item, authored: &authored::Method) {
    let has_address = ["DOI", "URL"]
        .iter()
        .any(|field| authored.source.contains_key(*field));
    let is_linked = item.link().is_some();
    assert_eq!(
        is_linked,
        has_address || authored.arxiv().is_some(),
        "{}",
        item.id
    );
}
