//! CSV by RFC 4180: a header, CRLF, every line with as many fields; for Excel with what it goes by instead.

use std::borrow::Cow;

use tertium_core::locale::Lang;

use crate::{Column, Part, Source, Table};

/// The table, then for each column its reference and key, then where the table comes from.
pub fn write(table: &Table) -> String {
    write_with(',', table)
}

/// The same as Excel opens it in columns: it recognises UTF-8 by a byte order mark, and parts a line where the lists of its
/// own region have their separator, which in Bulgarian is a semicolon (CLDR: the decimal separator is a comma).
pub fn write_for_excel(table: &Table) -> String {
    let separator = match table.lang {
        Lang::Bg => ';',
        Lang::En => ',',
    };
    ["\u{feff}", &write_with(separator, table)].concat()
}

fn write_with(separator: char, table: &Table) -> String {
    let words = &table.words;
    let mut out = String::new();
    let mut add = |label: &str, verdict: &str, cells: &[String]| {
        let cells = cells.iter().map(String::as_str);
        out.push_str(&line(separator, [label, verdict].into_iter().chain(cells)));
    };
    let columns = |of: &dyn Fn(&Column) -> String| table.columns.iter().map(of).collect::<Vec<_>>();
    add(
        &words.respect,
        &words.verdict,
        &columns(&|column| column.name.clone()),
    );
    for row in &table.rows {
        let cells: Vec<String> = row.cells.iter().map(|cell| joined(cell)).collect();
        add(&row.label, words.of_verdict(row.verdict), &cells);
    }
    let of_source = |of: &dyn Fn(&Source) -> String| {
        let source = |column: &Column| table.source_of(column).map(|place| &table.sources[place]);
        columns(&|column| source(column).map(of).unwrap_or_default())
    };
    add(
        &words.references,
        "",
        &of_source(&|source| source.citation.clone()),
    );
    add(
        "URL",
        "",
        &of_source(&|source| source.item.link().unwrap_or_default()),
    );
    add("BibTeX", "", &of_source(&|source| source.item.id.clone()));
    for fact in table.facts() {
        let mut cells = vec![fact.value];
        cells.resize(table.columns.len(), String::new());
        add(fact.label, "", &cells);
    }
    out
}

/// Marks a text as text by an apostrophe where a spreadsheet would take it for a formula.
///
/// Spreadsheets pass over leading spaces and know the wide forms of the signs, too; a leading tab
/// or break of line makes some of them begin a new cell. The text still has to be quoted.
pub fn neutral_cell(text: &str) -> Cow<'_, str> {
    const SIGNS: [char; 9] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '−'];
    if text.starts_with(['\t', '\r', '\n']) || text.trim_start().starts_with(SIGNS) {
        Cow::Owned(["'", text].concat())
    } else {
        Cow::Borrowed(text)
    }
}

fn joined(cell: &[Part]) -> String {
    cell.iter()
        .map(|part| part.text.as_str())
        .collect::<Vec<_>>()
        .join("; ")
}

fn line<'a>(separator: char, cells: impl Iterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells
        .map(|text| ["\"", &neutral_cell(text).replace('"', "\"\""), "\""].concat())
        .collect();
    cells.join(separator.encode_utf8(&mut [0; 4])) + "\r\n"
}

#[cfg(test)]
mod tests {
    #[test]
    fn neutralises_formulas() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(super::neutral_cell(text), expected, "{text:?}");
        }
        check("=1+2", "'=1+2");
        check("+1", "'+1");
        check("-1", "'-1");
        check("−1", "'−1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("  =1", "'  =1");
        check("\u{a0}＝1", "'\u{a0}＝1");
        check("\tx", "'\tx");
        check("\rx", "'\rx");
        check("\nx", "'\nx");
        check("a=1", "a=1");
        check("'=1", "'=1");
        check("", "");
    }
}
