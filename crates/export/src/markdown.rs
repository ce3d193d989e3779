//! Markdown: a pipe table that GitHub and Pandoc both draw, with the references as a list or for Pandoc's citeproc.

use super::{Part, Table, csl};
use tertium_core::json::Json;

/// For GitHub and whatever reads its Markdown: numbered references below the table.
pub fn write(table: &Table) -> String {
    let mut out = ["# ", &escaped(&table.title), "\n\n"].concat();
    let number = |place: usize| [" \\[", &(place + 1).to_string(), "\\]"].concat();
    draw(table, &number, &mut out);
    if !table.sources.is_empty() {
        out.extend(["\n## ", &escaped(&table.words.references), "\n\n"]);
    }
    for (place, source) in table.sources.iter().enumerate() {
        out.extend([&(place + 1).to_string(), ". ", &escaped(&source.citation)]);
        if let Some(link) = source.item.link() {
            out.extend([" <", &link, ">"]);
        }
        out.push('\n');
    }
    origin(table, &mut out);
    out
}

/// For Pandoc with `--citeproc`: keys at the methods, the references as data in the head.
pub fn write_pandoc(table: &Table) -> String {
    // JSON is YAML; what stands in it is read as Markdown, so that it is escaped as such.
    let references = table.sources.iter().map(|source| match csl::item(&source.item) {
        Json::Object(members) => Json::Object(
            members.into_iter().map(|(name, value)| if matches!(&*name, "id" | "type") { (name, value) } else { (name, literal(value)) }).collect(),
        ),
        other => other,
    });
    let lines: Vec<String> = references.map(|item| ["  - ", &item.print(), "\n"].concat()).collect();
    let quoted = |text: &str| Json::Text(escaped(text)).print();
    let mut out = ["---\ntitle: ", &quoted(&table.title), "\nlang: ", &table.lang, "\n"].concat();
    if !lines.is_empty() {
        out.push_str("references:\n");
        out.extend(lines);
    }
    out.extend(["reference-section-title: ", &quoted(&table.words.references), "\n---\n\n"]);
    let key = |place: usize| [" [@", &table.sources[place].item.id, "]"].concat();
    draw(table, &key, &mut out);
    origin(table, &mut out);
    out
}

fn literal(value: Json) -> Json {
    match value {
        Json::Text(text) => Json::Text(escaped(&text)),
        Json::List(items) => Json::List(items.into_iter().map(literal).collect()),
        Json::Object(members) => Json::Object(members.into_iter().map(|(name, value)| (name, literal(value))).collect()),
        other => other,
    }
}

fn draw(table: &Table, cite: &dyn Fn(usize) -> String, out: &mut String) {
    out.extend(["| ", &escaped(&table.words.respect), " |"]);
    for column in &table.columns {
        let citation = table.source_of(column).map(cite).unwrap_or_default();
        out.extend([" ", &escaped(&column.name), &citation, " |"]);
    }
    out.push_str("\n|:-----");
    for _ in &table.columns {
        out.push_str("|:----------");
    }
    out.push_str("|\n");
    for row in &table.rows {
        out.extend(["| **", &escaped(&row.label), "**", if row.differs() { " ≠ |" } else { " |" }]);
        for cell in &row.cells {
            let parts: Vec<String> = cell.iter().map(part).collect();
            out.extend([" ", if parts.is_empty() { "—" } else { "" }, &parts.join("; "), " |"]);
        }
        out.push('\n');
    }
    if table.rows.iter().any(super::Row::differs) {
        out.extend(["\n≠ ", &escaped(&table.words.different), "\n"]);
    }
}

fn part(part: &Part) -> String {
    match &part.link {
        Some(link) => ["[", &escaped(&part.text), "](<", link, ">)"].concat(),
        None => escaped(&part.text),
    }
}

fn origin(table: &Table, out: &mut String) {
    out.push('\n');
    for (label, value) in table.facts() {
        let value = if value == table.link { ["<", &value, ">"].concat() } else { escaped(&value) };
        out.extend(["- ", &escaped(label), ": ", &value, "\n"]);
    }
}

/// Escapes what Markdown, its extensions and the HTML in it give a meaning.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut digits = true;
    for (place, letter) in text.chars().enumerate() {
        let opens_list = matches!(letter, '-' | '+' | '=') && place == 0 || matches!(letter, '.' | ')') && place > 0 && digits;
        digits &= letter.is_ascii_digit();
        let is_sign = matches!(letter, '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '>' | '#' | '|' | '~' | '^' | '$' | '@' | '&' | '!');
        if letter == '<' {
            // Also where a backslash is taken for itself.
            out.push_str("&lt;");
            continue;
        }
        if is_sign || opens_list {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn escapes() {
        #[track_caller]
        fn check(input: &str, expected: &str) {
            assert_eq!(super::escaped(input), expected);
        }
        check("a|b *c* _d_ `e` [f](g) <h>", "a\\|b \\*c\\* \\_d\\_ \\`e\\` \\[f\\](g) &lt;h\\>");
        check("# no heading", "\\# no heading");
        check("- no list", "\\- no list");
        check("1. no list", "1\\. no list");
        check("1.5 and 2) too", "1\\.5 and 2) too");
        check("$x$ ~~y~~ ^z^ @who &amp; ![i](j)", "\\$x\\$ \\~\\~y\\~\\~ \\^z\\^ \\@who \\&amp; \\!\\[i\\](j)");
        check("\\", "\\\\");
        check("state-of-the-art, 1908.", "state-of-the-art, 1908.");
    }
}
