//! Every record of the dataset in every format, read back by readers of their own.

use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

use tertium::{
    export::{Format, Item, Kind, Name, Table, coins, write},
    json::Json,
    text::fold,
};

mod whole;

/// Lets the tool write its exports into a folder of this test's own.
fn exported(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let done = Command::new(env!("CARGO_BIN_EXE_tertium-tool")).arg("exports").arg(&folder).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    folder
}

fn table(folder: &std::path::Path, name: &str) -> Table {
    let request = fs::read_to_string(folder.join(format!("{name}.request.json"))).unwrap();
    Table::decode(&request.parse().unwrap()).unwrap()
}

#[test]
fn every_record_comes_out_whole_in_every_format() {
    let folder = exported("exports");
    for name in ["seed.bg", "seed.en", "kinds.bg", "kinds.en", "wide.bg", "wide.en", "all.bg", "all.en"] {
        whole::check(&table(&folder, name));
    }
    let all = table(&folder, "all.en");
    let authored = authored();
    assert_eq!(all.columns.len(), authored.len());
    for (place, column) in all.columns.iter().enumerate() {
        let mut alone = all.clone();
        alone.columns = vec![column.clone()];
        alone.rows.iter_mut().for_each(|row| row.cells = vec![row.cells[place].clone()]);
        alone.sources = vec![all.sources[all.source_of(column).unwrap()].clone()];
        whole::check(&alone);
        says_all(&alone, &authored[&column.slug]);
    }
}

/// The sources as people wrote them, by slug.
fn authored() -> BTreeMap<String, Json> {
    let records = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/data/methods")).unwrap();
    let read = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.unwrap().path();
        let record: Json = fs::read_to_string(&path).unwrap().parse().unwrap();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), record["source"].clone())
    };
    records.map(read).collect()
}

/// What the record says of its source stands in BibTeX, RIS, CSL-JSON and COinS.
fn says_all(table: &Table, source: &Json) {
    let item = &table.sources[0].item;
    let [bib, ris, csl] = [Format::Bibtex, Format::Ris, Format::CslJson].map(|format| write(format, table));
    let csl: Json = csl.parse().unwrap();
    let csl = &csl.items()[0];
    // Without TeX's commands and braces, letters folded.
    let plain = fold(&bib.replace("\\textquotedbl{}", " ").replace("\\chi", "χ").replace("\\lambda", "λ").replace(['{', '}', '\\', '$'], ""));
    for field in
        ["title", "container-title", "publisher", "volume", "issue", "edition", "collection-title", "publisher-place", "genre", "event-title"]
    {
        let Some(text) = source[field].as_text() else { continue };
        assert!(csl[field].as_text() == Some(text), "{}: {field} in CSL-JSON", item.id);
        assert!(ris.contains(&format!("  - {text}\r\n")), "{}: {field} in RIS", item.id);
        let is_symbolic = text.chars().any(|letter| "²√₁₂χλ".contains(letter)) || text == "arXiv";
        assert!(is_symbolic || plain.contains(&fold(text)), "{}: {field} {text:?} in BibTeX:\n{bib}", item.id);
    }
    if let Some(doi) = source["DOI"].as_text() {
        assert!(bib.contains(&format!("doi = {{{doi}}}")) && ris.contains(&format!("DO  - {doi}\r\n")) && csl["DOI"].as_text() == Some(doi), "{doi}");
    }
    if let Some(arxiv) = source["custom"]["arxiv"].as_text() {
        assert!(bib.contains(&format!("eprint = {{{arxiv}}}")) && ris.contains(&format!("AN  - arXiv:{arxiv}\r\n")), "{arxiv}");
    }
    assert_eq!(item.authors.len(), source["author"].items().len());
    assert_eq!(ris.matches("AU  - ").count(), item.authors.len() + 1);
    for (name, own) in item.authors.iter().zip(source["author"].items()) {
        let whole = own["family"].as_text().or(own["literal"].as_text()).unwrap();
        assert_eq!(name.family(), whole);
        assert!(bib.contains(whole) && ris.contains(&format!("AU  - {whole}")), "{whole}");
        assert!(matches!(name, Name::Literal(_)) == own["literal"].as_text().is_some());
    }
    assert!(matches!(item.kind, Kind::Article) == (source["type"].as_text() == Some("article")), "{}: an unknown type", item.id);
    assert!(coins(item).contains("&rft.date="));
    link_leads_somewhere(item, source);
}

fn link_leads_somewhere(item: &Item, source: &Json) {
    let has = ["DOI", "URL"].iter().any(|field| !source[field].is_null()) || !source["custom"]["arxiv"].is_null();
    assert_eq!(item.link().is_some(), has, "{}", item.id);
}
