//! A fragment of LaTeX to paste into a paper: floating tables with `\cite` keys, no preamble.

use tertium_core::compare::Row;

use crate::{Column, Format, Part, Table, TableRow, bibtex, latex, tex, width};

/// How many methods a table has; more beside each other could not be read on a page.
const COLUMNS: usize = 4;

// What a page of the standard classes holds, in points, with the letters of `\footnotesize`.
const LINE_WIDTH: usize = 345;
const LETTERS: usize = 8;
/// How much of the line the labels have, in hundredths.
const LABELS: usize = 18;
/// The lines of a page, without those of head, caption and note.
const LINES: usize = 42;

/// How cells are set; without the space TeX would not break the first word of one.
const CELLS: &str = ">{\\raggedright\\arraybackslash\\hspace{0pt}}";

/// The tables: as many as it takes, none higher than a page.
pub fn write(table: &Table) -> String {
    let mut parts: Vec<Piece> = Vec::new();
    for (place, columns) in table.columns.chunks(COLUMNS).enumerate() {
        let start = place * COLUMNS;
        for rows in pages(&table.rows, start, columns.len()) {
            parts.push(Piece {
                start,
                columns,
                rows,
            });
        }
    }
    let mut body = String::new();
    for (place, piece) in parts.iter().enumerate() {
        let number = (parts.len() > 1).then_some((place + 1, parts.len()));
        body.push('\n');
        draw(table, piece, number, &mut body);
    }
    // The references are set in the same paper.
    let is_cyrillic = latex::is_cyrillic(&body) || latex::is_cyrillic(&bibtex::write(table));
    comments(table, is_cyrillic) + &body
}

/// The columns and rows of one of the tables.
struct Piece<'a> {
    /// The place of the first column.
    start: usize,
    columns: &'a [Column],
    rows: &'a [TableRow],
}

/// What the paper needs for it, and where it comes from.
fn comments(table: &Table, is_cyrillic: bool) -> String {
    let bibliography = table.file_name(Format::Bibtex);
    let stem = bibliography.trim_end_matches(".bib");
    let mut out = ["% ", &table.words.packages, ": booktabs, tabularx"].concat();
    out.push_str(if is_cyrillic {
        "; fontspec | [T1,T2A]{fontenc}"
    } else {
        "; fontspec | [T1]{fontenc}"
    });
    out.extend(["\n% ", &table.words.references, ": ", &bibliography]);
    out.extend([
        " (\\addbibresource{",
        &bibliography,
        "} | \\bibliography{",
        stem,
        "})\n",
    ]);
    for fact in table.facts() {
        out.extend(["% ", fact.label, ": ", &fact.value, "\n"]);
    }
    out
}

/// The rows, parted so that each part is no higher than a page.
fn pages(rows: &[TableRow], start: usize, columns: usize) -> Vec<&[TableRow]> {
    let (mut pages, mut first, mut used) = (Vec::new(), 0, 0);
    for (place, row) in rows.iter().enumerate() {
        let lines = lines(row, start, columns);
        if used + lines > LINES && place > first {
            pages.push(&rows[first..place]);
            (first, used) = (place, 0);
        }
        used += lines;
    }
    pages.push(&rows[first..]);
    pages
}

/// How many lines a row takes at most.
fn lines(row: &TableRow, start: usize, columns: usize) -> usize {
    let room = LINE_WIDTH * (100 - LABELS) / 100 / columns.max(1) - 12;
    let label = width::wrap(&row.label, LINE_WIDTH * LABELS / 100, LETTERS).len();
    let cells = row.cells.iter().skip(start).take(columns);
    let cells = cells.map(|cell| {
        let texts: Vec<&str> = cell.iter().map(|part| &*part.text).collect();
        // The reference itself stands in the bibliography.
        match row.row {
            Some(Row::Source) => 1,
            _ => width::wrap(&texts.join("; "), room, LETTERS).len(),
        }
    });
    // The space below it.
    1 + cells.max().unwrap_or_default().max(label)
}

fn draw(table: &Table, piece: &Piece, number: Option<(usize, usize)>, out: &mut String) {
    let Piece {
        start,
        columns,
        rows,
    } = piece;
    out.push_str("\\begin{table}[htbp]\n  \\centering\n  \\footnotesize\n  \\caption{");
    tex::escape(&table.title, out);
    if let Some((number, of)) = number {
        out.extend([" (", &number.to_string(), "/", &of.to_string(), ")"]);
    }
    out.push_str("}\n  \\label{tab");
    for (place, column) in table.columns.iter().take(3).enumerate() {
        out.extend([if place == 0 { ":" } else { "-" }, &column.slug]);
    }
    if let Some((number, _)) = number.filter(|(number, _)| *number > 1) {
        out.extend(["-", &number.to_string()]);
    }
    out.extend([
        "}\n  \\begin{tabularx}{\\linewidth}{@{}",
        CELLS,
        "p{0.",
        &LABELS.to_string(),
        "\\linewidth}*{",
        &columns.len().to_string(),
        "}{",
        CELLS,
        "X}@{}}\n    \\toprule\n    ",
    ]);
    tex::escape(&table.words.respect, out);
    for column in *columns {
        latex::head(table, column, out);
    }
    out.push_str(" \\\\\n    \\midrule\n");
    for (place, row) in rows.iter().enumerate() {
        if place > 0 {
            out.push_str("    \\addlinespace\n");
        }
        out.push_str("    ");
        latex::label(row, out);
        for (column, cell) in columns.iter().zip(row.cells.iter().skip(*start)) {
            out.push_str(" & ");
            match table
                .source_of(column)
                .filter(|_| row.row == Some(Row::Source))
            {
                Some(place) => out.extend(["\\cite{", &table.sources[place].item.id, "}"]),
                None => draw_cell(cell, out),
            }
        }
        out.push_str(" \\\\\n");
    }
    out.push_str("    \\bottomrule\n  \\end{tabularx}\n  \\par\\smallskip\n  ");
    latex::legend(table, rows, out);
    tex::escape(&table.words.dataset, out);
    out.push_str(": ");
    tex::escape(&table.dataset.name, out);
    out.push(' ');
    tex::escape(&table.dataset.version, out);
    out.push_str(", ");
    tex::escape(&table.dataset.licence, out);
    out.extend(["~\\cite{", &table.as_item().id, "}.\n\\end{table}\n"]);
}

fn draw_cell(cell: &[Part], out: &mut String) {
    if cell.is_empty() {
        out.push_str("---");
    }
    for (place, part) in cell.iter().enumerate() {
        out.push_str(if place > 0 { "; " } else { "" });
        tex::escape_words(&part.text, out);
    }
}
