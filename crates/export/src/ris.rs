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
///
/// What a tag means depends on the type. The tags are those of EndNote's table of reference types,
/// which citation-js follows, and of Zotero's translator "RIS".
pub fn record(item: &Item, out: &mut String) {
    let mut tag = |name: &str, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            out.extend([name, "  - ", value, "\r\n"]);
        }
    };
    let is_paper = item.kind == Kind::Paper && item.get("container-title").is_some();
    let kind = match item.kind {
        Kind::Journal => "JOUR",
        Kind::Magazine => "MGZN",
        Kind::Book => "BOOK",
        Kind::Chapter => "CHAP",
        // CPAPER is a talk: it has no proceedings.
        Kind::Paper if item.get("container-title").is_none() => "CPAPER",
        Kind::Paper => "CONF",
        Kind::Report => "RPRT",
        Kind::Thesis => "THES",
        Kind::Webpage => "ELEC",
        Kind::Manuscript => "UNPB",
        Kind::Dataset => "DATA",
        // RIS has no preprints. As reports they keep number and archive; GEN becomes an article of
        // no journal in Zotero.
        Kind::Article if item.get("number").is_some() => "RPRT",
        Kind::Article => "GEN",
    };
    tag("TY", Some(kind));
    tag("ID", Some(&item.id));
    for name in &item.authors {
        tag("AU", Some(&person(name)));
    }
    // A2 of a book are the editors of its series.
    let editor = if item.kind == Kind::Book { "A3" } else { "A2" };
    for name in &item.editors {
        tag(editor, Some(&person(name)));
    }
    tag("TI", item.get("title"));
    let container = item.get("container-title");
    let series = item.get("collection-title");
    match item.kind {
        // T2 is the conference: were the proceedings there too, styles would print them twice. JF
        // is for readers that do not know C3.
        Kind::Paper => {
            tag("T2", item.get("event-title"));
            tag("C3", container);
            tag("JF", container);
            tag("T3", series);
        }
        Kind::Book | Kind::Report => tag("T2", series.or(container)),
        _ => {
            tag("T2", container);
            tag("T3", series);
        }
    }
    if let Some(year) = item.year() {
        let year = year.to_string();
        tag("PY", Some(&year));
        // PY is when the conference was, C2 when its proceedings appeared.
        tag("C2", Some(&year).filter(|_| is_paper).map(String::as_str));
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
    tag(if is_paper { "M1" } else { "IS" }, item.get("issue"));
    // The number within a series; as IS it would be an issue, or how many volumes a book has.
    let within_series = match item.kind {
        Kind::Book => "M1",
        Kind::Report => "NV",
        _ => "SV",
    };
    tag(within_series, item.get("collection-number"));
    // The number of a report, the article number of a journal.
    let number = item.get("number");
    let is_report = kind == "RPRT";
    tag(if is_report { "SN" } else { "C7" }, number);
    if let Some(pages) = item.pages() {
        tag("SP", Some(pages.first));
        tag("EP", pages.last);
    }
    tag("ET", item.get("edition").or(item.get("version")));
    tag("PB", item.get("publisher"));
    // CY is where the conference was.
    tag(
        if is_paper { "C1" } else { "CY" },
        item.get("publisher-place"),
    );
    tag("M3", item.get("genre"));
    let is_numbered = is_report && number.is_some();
    let standard_number = item.get("ISBN").or(item.get("ISSN"));
    tag("SN", standard_number.filter(|_| !is_numbered));
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

#[cfg(test)]
mod tests {
    use serde_json::value::RawValue;

    use super::*;

    /// The tags that EndNote, Zotero and citation-js expect of each kind.
    #[test]
    fn writes_each_kind_as_its_readers_expect() {
        #[track_caller]
        fn check(kind: &str, fields: &str, expected: &str) {
            let csl = [
                r#"{"id":"a","type":""#,
                kind,
                r#"","title":"T","issued":{"date-parts":[[2016]]},"#,
                fields,
                "}",
            ]
            .concat();
            let item = Item::from_csl(&RawValue::from_string(csl).unwrap()).unwrap();
            let mut out = String::new();
            record(&item, &mut out);
            assert_eq!(out.replace("\r\n", "\n").trim_end(), expected);
        }
        const PROCEEDINGS: &str = r#""container-title":"Proceedings","publisher-place":"Rome",
            "collection-title":"Series","collection-number":"9","issue":"1",
            "editor":[{"family":"Wu","given":"Xindong"}]"#;
        check(
            "paper-conference",
            PROCEEDINGS,
            "TY  - CONF\nID  - a\nA2  - Wu, Xindong\nTI  - T\nC3  - Proceedings\n\
             JF  - Proceedings\nT3  - Series\nPY  - 2016\nC2  - 2016\nM1  - 1\nSV  - 9\n\
             C1  - Rome\nER  -",
        );
        check(
            "paper-conference",
            r#""container-title":"Proceedings","event-title":"ICML 2016""#,
            "TY  - CONF\nID  - a\nTI  - T\nT2  - ICML 2016\nC3  - Proceedings\n\
             JF  - Proceedings\nPY  - 2016\nC2  - 2016\nER  -",
        );
        check(
            "paper-conference",
            r#""event-title":"Annual meeting","publisher-place":"Iowa City""#,
            "TY  - CPAPER\nID  - a\nTI  - T\nT2  - Annual meeting\nPY  - 2016\n\
             CY  - Iowa City\nER  -",
        );
        check(
            "chapter",
            PROCEEDINGS,
            "TY  - CHAP\nID  - a\nA2  - Wu, Xindong\nTI  - T\nT2  - Proceedings\nT3  - Series\n\
             PY  - 2016\nIS  - 1\nSV  - 9\nCY  - Rome\nER  -",
        );
        check(
            "book",
            r#""collection-title":"Series","collection-number":"9","publisher":"P",
               "editor":[{"family":"Wu","given":"Xindong"}]"#,
            "TY  - BOOK\nID  - a\nA3  - Wu, Xindong\nTI  - T\nT2  - Series\nPY  - 2016\n\
             M1  - 9\nPB  - P\nER  -",
        );
        check(
            "report",
            r#""collection-title":"TIK-Report","collection-number":"103","publisher":"ETH",
               "ISBN":"1""#,
            "TY  - RPRT\nID  - a\nTI  - T\nPY  - 2016\nSN  - 103\nPB  - ETH\n\
             M3  - TIK-Report\nER  -",
        );
        check(
            "article",
            r#""number":"arXiv:1607.06450","publisher":"arXiv","custom":{"arxiv":"1607.06450"}"#,
            "TY  - RPRT\nID  - a\nTI  - T\nPY  - 2016\nSN  - arXiv:1607.06450\nPB  - arXiv\n\
             AN  - arXiv:1607.06450\nUR  - https://arxiv.org/abs/1607.06450\nER  -",
        );
        check(
            "thesis",
            r#""publisher":"Princeton University","genre":"Doctoral dissertation""#,
            "TY  - THES\nID  - a\nTI  - T\nPY  - 2016\nPB  - Princeton University\n\
             M3  - Doctoral dissertation\nER  -",
        );
        check(
            "article-journal",
            r#""container-title":"J","volume":"1","issue":"2","number":"20""#,
            "TY  - JOUR\nID  - a\nTI  - T\nT2  - J\nPY  - 2016\nVL  - 1\nIS  - 2\nC7  - 20\nER  -",
        );
    }
}
