//! CSV by RFC 4180: a header, CRLF, every line with as many fields.

use super::{Column, Part, Table};

/// The table, then for each column its reference and key, then where the table comes from.
pub fn write(table: &Table) -> String {
    let words = &table.words;
    let mut out = String::new();
    let columns = |of: &dyn Fn(&Column) -> String| table.columns.iter().map(of).collect::<Vec<_>>();
    line(&words.respect, &words.verdict, &columns(&|column| column.name.clone()), &mut out);
    for row in &table.rows {
        let cells: Vec<String> = row.cells.iter().map(|cell| joined(cell)).collect();
        line(&row.label, words.of_verdict(&row.verdict), &cells, &mut out);
    }
    let of_source =
        |of: &dyn Fn(&super::Source) -> String| columns(&|column| table.source_of(column).map(|place| of(&table.sources[place])).unwrap_or_default());
    line(&words.references, "", &of_source(&|source| source.citation.clone()), &mut out);
    line("URL", "", &of_source(&|source| source.item.link().unwrap_or_default()), &mut out);
    line("BibTeX", "", &of_source(&|source| source.item.id.clone()), &mut out);
    for (label, value) in table.facts() {
        let mut cells = vec![value];
        cells.resize(table.columns.len(), String::new());
        line(label, "", &cells, &mut out);
    }
    out
}

fn joined(cell: &[Part]) -> String {
    cell.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("; ")
}

fn line(label: &str, verdict: &str, cells: &[String], out: &mut String) {
    let mut before = "\"";
    for text in [label, verdict].into_iter().chain(cells.iter().map(String::as_str)) {
        out.extend([before, neutral(text), &text.replace('"', "\"\"")]);
        before = "\",\"";
    }
    out.push_str("\"\r\n");
}

/// What a spreadsheet would take for a formula is marked as text by an apostrophe; wide forms count too.
fn neutral(text: &str) -> &'static str {
    if text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '−']) { "'" } else { "" }
}
