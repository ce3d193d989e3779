//! RIS, the tagged format that reference managers import; lines end in CRLF, as its specification
//! asks.

use crate::{Item, Kind, Name, Table};

/// The references of a table, and the comparison itself as the last record.
pub fn write(table: &Table) -> String {
    let mut out = String::new();
    for source in &table.sources {
        record(&source.item, &mut out);
    }
    record(&table.as_item(), &mut out);
    out
}

/// Writes one record, from TY to ER.
pub fn record(item: &Item, out: &mut String) {
    let mut tag = |name: &str, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            out.extend([name, "  - ", value, "\r\n"]);
        }
    };
    let kind = match item.kind {
        Kind::Journal => "JOUR",
        Kind::Magazine => "MGZN",
        Kind::Book => "BOOK",
        Kind::Chapter => "CHAP",
        Kind::Paper => "CPAPER",
        Kind::Report => "RPRT",
        Kind::Thesis => "THES",
        Kind::Webpage => "ELEC",
        Kind::Manuscript => "UNPB",
        Kind::Dataset => "DATA",
        Kind::Article => "GEN",
    };
    tag("TY", Some(kind));
    tag("ID", Some(&item.id));
    for name in &item.authors {
        tag("AU", Some(&person(name)));
    }
    for name in &item.editors {
        tag(
            if item.kind == Kind::Book { "ED" } else { "A2" },
            Some(&person(name)),
        );
    }
    tag("TI", item.get("title"));
    tag("T2", item.get("container-title"));
    tag("T3", item.get("collection-title"));
    if let Some(year) = item.year() {
        let year = year.to_string();
        tag("PY", Some(&year));
        if let Some(month) = item.issued.get(1) {
            let two = |part: &i32| [if *part < 10 { "0" } else { "" }, &part.to_string()].concat();
            let day = item.issued.get(2).map(two).unwrap_or_default();
            tag(
                "DA",
                Some(&[&year, "/", &two(month), "/", &day, "/"].concat()),
            );
        }
    }
    tag("VL", item.get("volume"));
    let number = item
        .get("number")
        .filter(|number| !number.starts_with("arXiv:"));
    tag("IS", item.get("issue").or(item.get("collection-number")));
    // The number of a report, the article number of a journal.
    tag(
        if item.kind == Kind::Report {
            "SN"
        } else {
            "C7"
        },
        number,
    );
    if let Some(pages) = item.pages() {
        tag("SP", Some(pages.first));
        tag("EP", pages.last);
    }
    tag("ET", item.get("edition").or(item.get("version")));
    tag("PB", item.get("publisher"));
    tag("CY", item.get("publisher-place"));
    tag("M3", item.get("genre"));
    tag("C3", item.get("event-title"));
    tag("SN", item.get("ISBN").or(item.get("ISSN")));
    tag("DO", item.get("DOI"));
    if let Some(arxiv) = item.get("arxiv") {
        tag("AN", Some(&["arXiv:", arxiv].concat()));
    }
    let arxiv = item
        .get("arxiv")
        .map(|arxiv| ["https://arxiv.org/abs/", arxiv].concat());
    tag("UR", item.get("URL").or(arxiv.as_deref()));
    tag("LA", item.get("language"));
    tag("N1", item.get("note"));
    out.push_str("ER  - \r\n\r\n");
}

/// "van der Maaten, Laurens"; a suffix comes last: "Little, R. J., Jr.".
fn person(name: &Name) -> String {
    match name {
        Name::Person { suffix, .. } if !suffix.is_empty() => {
            [&name.inverted(), ", ", suffix].concat()
        }
        // A comma would part the name of an institution.
        Name::Literal(name) => name.replace(',', ""),
        Name::Person { .. } => name.inverted(),
    }
}
