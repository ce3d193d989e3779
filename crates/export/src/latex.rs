//! A complete LaTeX document: booktabs tables with `\cite` keys, and the references in it as a
//! file for biblatex.

use tertium_core::{
    compare::{AnswerLine, Row},
    locale::Lang,
};

use crate::{Column, Part, Table, TableRow, bibtex, tex};

/// How many methods a table has; more beside each other could not be read on a page.
const COLUMNS: usize = 5;

/// Fonts with Cyrillic letters, the first that is there is taken.
const FONTS: [&str; 6] = [
    "CMU Serif",
    "Libertinus Serif",
    "PT Serif",
    "DejaVu Serif",
    "FreeSerif",
    "Times New Roman",
];

/// The whole document.
pub fn write(table: &Table) -> String {
    let body = body(table);
    let references = bibtex::write(table);
    // An English table may cite a work with a Russian title.
    let is_cyrillic = is_cyrillic(&body) || is_cyrillic(&references);
    let mut out = String::from("% !TeX program = xelatex\n% xelatex, biber, xelatex (or lualatex");
    out.push_str(if is_cyrillic { ")\n" } else { ", pdflatex)\n" });
    out.extend([
        "\\begin{filecontents*}[overwrite]{\\jobname.bib}\n",
        &references,
        "\\end{filecontents*}\n",
    ]);
    out.push_str("\\documentclass[10pt,a4paper]{article}\n");
    out.push_str("\\usepackage[landscape,margin=18mm]{geometry}\n\\usepackage{iftex}\n");
    if is_cyrillic {
        out.push_str(
            "\\ifPDFTeX\n  \\usepackage[T1,T2A]{fontenc}\n\\else\n  \\usepackage{fontspec}\n  ",
        );
        for font in FONTS {
            out.extend(["\\IfFontExistsTF{", font, "}{\\setmainfont{", font, "}}{"]);
        }
        out.push_str(&"}".repeat(FONTS.len()));
        out.push_str("\n\\fi\n");
    } else {
        out.push_str(
            "\\ifPDFTeX\n  \\usepackage[T1]{fontenc}\n  \\usepackage{lmodern}\n  \
             \\usepackage{textcomp}\n\\else\n  \\usepackage{fontspec}\n\\fi\n",
        );
    }
    out.push_str(match table.lang {
        Lang::Bg => "\\usepackage{babel}\n\\babelprovide[import,main]{bulgarian}\n",
        Lang::En => "\\usepackage[english]{babel}\n",
    });
    out.push_str(
        "\\usepackage{csquotes}\n\\usepackage{booktabs,longtable,array}\n\
         \\usepackage[backend=biber,style=numeric,sorting=none,maxbibnames=20]{biblatex}\n\
         \\addbibresource{\\jobname.bib}\n\\usepackage[hidelinks]{hyperref}\n\
         \\begin{document}\n",
    );
    out + &body + "\\end{document}\n"
}

fn body(table: &Table) -> String {
    let mut out = String::from("\\section*{");
    tex::escape(&table.title, &mut out);
    out.push_str("}\n");
    for (place, columns) in table.columns.chunks(COLUMNS).enumerate() {
        draw(table, place * COLUMNS, columns, &mut out);
    }
    if !table.answer.is_empty() {
        out.push_str("\\subsection*{");
        tex::escape(&table.words.answer, &mut out);
        out.push_str("}\n\\begin{description}\n");
        for AnswerLine { name, text } in &table.answer {
            out.push_str("\\item[");
            // A bracket in the name would end it.
            out.push('{');
            tex::escape(name, &mut out);
            out.push_str("}] ");
            tex::escape(text, &mut out);
            out.push('\n');
        }
        out.push_str("\\end{description}\n");
    }
    out.push_str("\\noindent ");
    legend(table, &table.rows, &mut out);
    for fact in table.facts() {
        tex::escape(fact.label, &mut out);
        out.push_str(": ");
        if fact.is_link {
            out.extend(["\\url{", &verbatim(&fact.value), "}"]);
        } else {
            tex::escape(&fact.value, &mut out);
            out.push_str(". ");
        }
    }
    out.push_str("\n\n\\printbibliography[title={");
    tex::escape(&table.words.references, &mut out);
    out.push_str("}]\n");
    out
}

/// Some of the columns, the first at the place `start`, with the labels at their left.
fn draw(table: &Table, start: usize, columns: &[Column], out: &mut String) {
    let count = columns.len();
    // Hundredths of the width without the gaps between columns: 14 for the labels, the rest shared.
    let width = |share: usize| {
        let gaps = (2 * count + 2).to_string();
        [
            ">{\\raggedright\\arraybackslash}p{\\dimexpr(\\linewidth-",
            &gaps,
            "\\tabcolsep)*",
            &share.to_string(),
            "/100\\relax}",
        ]
        .concat()
    };
    out.extend(["{\\small\n\\begin{longtable}{", &width(14)]);
    (0..count).for_each(|_| out.push_str(&width(86 / count)));
    out.push_str("}\n\\toprule\n");
    tex::escape(&table.words.respect, out);
    columns.iter().for_each(|column| head(table, column, out));
    out.push_str(" \\\\\n\\midrule\n\\endhead\n");
    for row in &table.rows {
        label(row, out);
        for (column, cell) in columns.iter().zip(row.cells.iter().skip(start)) {
            out.push_str(" & ");
            // The reference itself stands in the bibliography.
            match table
                .source_of(column)
                .filter(|_| row.row == Some(Row::Source))
            {
                Some(place) => out.extend(["\\textcite{", &table.sources[place].item.id, "}"]),
                None => draw_cell(cell, out),
            }
        }
        out.push_str(" \\\\\n\\addlinespace\n");
    }
    out.push_str("\\bottomrule\n\\end{longtable}}\n\n");
}

/// The head of a method's column.
pub fn head(table: &Table, column: &Column, out: &mut String) {
    out.push_str(" & \\textbf{");
    tex::escape_words(&column.name, out);
    out.push('}');
    if let Some(place) = table.source_of(column) {
        out.extend(["~\\cite{", &table.sources[place].item.id, "}"]);
    }
}

/// The head of a row.
pub fn label(row: &TableRow, out: &mut String) {
    out.push_str("{\\bfseries ");
    tex::escape(&row.label, out);
    out.push_str(if row.differs() { "}~$\\neq$" } else { "}" });
}

/// What the sign at rows that differ means, where there are any.
pub fn legend(table: &Table, rows: &[TableRow], out: &mut String) {
    if rows.iter().any(TableRow::differs) {
        out.push_str("$\\neq$ ");
        tex::escape(&table.words.different, out);
        out.push_str(". ");
    }
}

fn draw_cell(cell: &[Part], out: &mut String) {
    if cell.is_empty() {
        out.push('—');
    }
    for (place, part) in cell.iter().enumerate() {
        out.push_str(if place > 0 { "; " } else { "" });
        match &part.link {
            Some(link) => {
                out.extend(["\\href{", &verbatim(link), "}{"]);
                tex::escape(&part.text, out);
                out.push('}');
            }
            None => tex::escape(&part.text, out),
        }
    }
}

/// Whether a text has letters that fonts for Latin text lack.
pub fn is_cyrillic(text: &str) -> bool {
    text.chars()
        .any(|letter| ('\u{400}'..='\u{52f}').contains(&letter))
}

/// An address, in which hyperref wants two signs escaped wherever it stands.
fn verbatim(link: &str) -> String {
    link.replace('%', "\\%").replace('#', "\\#")
}
