//! A page of its own: the table with its references, readable without anything else.

use tertium_core::compare::AnswerLine;

use crate::{Part, Table, coins};

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
        attribute("data-row", row.row.id(), &mut out);
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
        escape(&source.citation, out);
        if let Some(link) = source.item.link() {
            out.push_str(" <a");
            attribute("href", &link, out);
            out.push('>');
            escape(&link, out);
            out.push_str("</a>");
        }
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
