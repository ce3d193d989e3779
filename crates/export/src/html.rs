//! A page of its own: the table with its references, readable without anything else.

use tertium_core::compare::{AnswerLine, Row};

use crate::{Part, Source, Table, TableRow, coins};

/// The look, kept in the file: the page may be opened from a disk.
const STYLE: &str = "\
    body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#222;background:#fff}\
    table{border-collapse:collapse}\
    caption{font-size:1.4rem;font-weight:600;text-align:start;padding-block-end:.7rem}\
    th,td{text-align:start;vertical-align:top;padding:.5rem .8rem;border-block-end:1px solid #ccc}\
    tr[data-verdict=different]>th{border-inline-start:3px solid #b7791f}\
    ul{margin:0;padding-inline-start:1.1rem}";

/// The whole document.
pub fn write(table: &Table) -> String {
    let mut out = String::from("<!DOCTYPE html>\n<html");
    attribute("lang", table.lang.tag(), &mut out);
    out.push_str(">\n<meta charset=\"utf-8\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    escape(&table.title, &mut out);
    out.extend(["</title>\n<style>", STYLE, "</style>\n<table>\n<caption>"]);
    escape(&table.title, &mut out);
    out.push_str("</caption>\n<thead>\n<tr><th scope=\"col\">");
    escape(&table.words.respect, &mut out);
    out.push_str("</th>");
    for column in &table.columns {
        out.push_str("<th scope=\"col\">");
        escape(&column.name, &mut out);
        if let Some(place) = table.source_of(column) {
            let number = (place + 1).to_string();
            out.push_str(" <a");
            let target = ["#ref-", &table.sources[place].item.id].concat();
            attribute("href", &target, &mut out);
            out.extend([">[", &number, "]</a>"]);
        }
        out.push_str("</th>");
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr");
        attribute("data-row", row.id(), &mut out);
        attribute("data-verdict", row.verdict.id(), &mut out);
        out.push_str("><th scope=\"row\">");
        escape(&row.label, &mut out);
        if row.differs() {
            out.push_str(" <abbr");
            attribute("title", &table.words.different, &mut out);
            out.push_str(">≠</abbr>");
        }
        out.push_str("</th>");
        row.cells.iter().for_each(|cell| draw(cell, &mut out));
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    answer(table, &mut out);
    references(table, &mut out);
    out.push_str("</html>\n");
    out
}

/// The table and its references without a page around them, drawn so that word processors keep its
/// lines when it is pasted.
pub fn write_table(table: &Table) -> String {
    let mut out = String::from("<div");
    attribute("lang", table.lang.tag(), &mut out);
    out.push_str(">\n<p><b>");
    escape(&table.title, &mut out);
    out.push_str("</b></p>\n<table");
    attribute("style", "border-collapse:collapse", &mut out);
    out.push_str(">\n<thead>\n<tr>");
    lined("th", &|out| escape(&table.words.respect, out), &mut out);
    for column in &table.columns {
        let draw = |out: &mut String| {
            escape(&column.name, out);
            if let Some(place) = table.source_of(column) {
                out.extend([" [", &(place + 1).to_string(), "]"]);
            }
        };
        lined("th", &draw, &mut out);
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        let label = |out: &mut String| {
            escape(&row.label, out);
            out.push_str(if row.differs() { " ≠" } else { "" });
        };
        lined("th", &label, &mut out);
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            // The reference itself stands in the list.
            match table
                .source_of(column)
                .filter(|_| row.row == Some(Row::Source))
            {
                Some(place) => {
                    let number =
                        |out: &mut String| out.extend(["[", &(place + 1).to_string(), "]"]);
                    lined("td", &number, &mut out);
                }
                None => lined("td", &|out| draw_line(cell, out), &mut out),
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    if table.rows.iter().any(TableRow::differs) {
        out.push_str("<p>≠ ");
        escape(&table.words.different, &mut out);
        out.push_str("</p>\n");
    }
    if !table.sources.is_empty() {
        out.push_str("<p><b>");
        escape(&table.words.references, &mut out);
        out.push_str("</b></p>\n<ol>\n");
        for source in &table.sources {
            out.push_str("<li>");
            citation(source, &mut out);
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n");
    }
    out.push_str("<p>");
    for (place, fact) in table.facts().into_iter().enumerate() {
        out.push_str(if place > 0 { "; " } else { "" });
        escape(fact.label, &mut out);
        out.push_str(": ");
        let link = fact.is_link.then(|| fact.value.clone());
        part(
            &Part {
                text: fact.value,
                lang: None,
                link,
            },
            &mut out,
        );
    }
    out.push_str("</p>\n</div>\n");
    out
}

/// A cell with lines around it: what is pasted brings no styles of a page along.
fn lined(name: &str, content: &dyn Fn(&mut String), out: &mut String) {
    const LOOK: &str = "border:1px solid #999;padding:4px 6px;text-align:left;vertical-align:top";
    out.extend(["<", name]);
    attribute("style", LOOK, out);
    out.push('>');
    content(out);
    out.extend(["</", name, ">"]);
}

/// The parts of a cell in one line.
fn draw_line(cell: &[Part], out: &mut String) {
    if cell.is_empty() {
        out.push('—');
    }
    for (place, one) in cell.iter().enumerate() {
        out.push_str(if place > 0 { "; " } else { "" });
        part(one, out);
    }
}

fn draw(cell: &[Part], out: &mut String) {
    match cell {
        [] => out.push_str("<td>—</td>"),
        [only] => {
            out.push_str("<td>");
            part(only, out);
            out.push_str("</td>");
        }
        several => {
            out.push_str("<td><ul>");
            for one in several {
                out.push_str("<li>");
                part(one, out);
                out.push_str("</li>");
            }
            out.push_str("</ul></td>");
        }
    }
}

fn part(part: &Part, out: &mut String) {
    let tag = if part.link.is_some() { "a" } else { "span" };
    let is_bare = part.link.is_none() && part.lang.is_none();
    if !is_bare {
        out.extend(["<", tag]);
        if let Some(link) = &part.link {
            attribute("href", link, out);
        }
        if let Some(lang) = &part.lang {
            attribute("lang", lang, out);
        }
        out.push('>');
    }
    escape(&part.text, out);
    if !is_bare {
        out.extend(["</", tag, ">"]);
    }
}

/// What decides, for each method.
fn answer(table: &Table, out: &mut String) {
    if table.answer.is_empty() {
        return;
    }
    out.push_str("<h2>");
    escape(&table.words.answer, out);
    out.push_str("</h2>\n<dl>\n");
    for AnswerLine { name, text } in &table.answer {
        out.push_str("<dt>");
        escape(name, out);
        out.push_str("</dt><dd>");
        escape(text, out);
        out.push_str("</dd>\n");
    }
    out.push_str("</dl>\n");
}

fn references(table: &Table, out: &mut String) {
    if !table.sources.is_empty() {
        out.push_str("<h2>");
        escape(&table.words.references, out);
        out.push_str("</h2>\n<ol>\n");
    }
    for source in &table.sources {
        out.push_str("<li");
        attribute("id", &["ref-", &source.item.id].concat(), out);
        if let Some(lang) = source.item.get("language")
            && lang != table.lang.tag()
        {
            attribute("lang", lang, out);
        }
        out.push('>');
        citation(source, out);
        out.push_str("<span class=\"Z3988\"");
        attribute("title", &coins(&source.item), out);
        out.push_str("></span></li>\n");
    }
    out.push_str(if table.sources.is_empty() {
        "<dl>\n"
    } else {
        "</ol>\n<dl>\n"
    });
    for fact in table.facts() {
        out.push_str("<dt>");
        escape(fact.label, out);
        out.push_str("</dt><dd>");
        let link = fact.is_link.then(|| fact.value.clone());
        part(
            &Part {
                text: fact.value,
                lang: None,
                link,
            },
            out,
        );
        out.push_str("</dd>\n");
    }
    out.push_str("</dl>\n");
}

/// A reference with its address.
fn citation(source: &Source, out: &mut String) {
    escape(&source.citation, out);
    if let Some(link) = source.item.link() {
        out.push_str(" <a");
        attribute("href", &link, out);
        out.push('>');
        escape(&link, out);
        out.push_str("</a>");
    }
}

pub fn attribute(name: &str, value: &str, out: &mut String) {
    out.extend([" ", name, "=\""]);
    escape(value, out);
    out.push('"');
}

pub fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
}
