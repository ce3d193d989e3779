//! Markdown: a pipe table that GitHub and Pandoc both draw, with the references as a list or for
//! Pandoc's citeproc.

use tertium_core::compare::AnswerLine;

use crate::{Format, Part, Table, TableRow, csl::CslItem, json};

/// For GitHub and whatever reads its Markdown: numbered references below the table.
pub fn write(table: &Table) -> String {
    let mut out = ["# ", &escaped(&table.title), "\n\n"].concat();
    let number = |place: usize| [" \\[", &(place + 1).to_string(), "\\]"].concat();
    draw(table, &number, &mut out);
    legend(table, &mut out);
    answer(table, &mut out);
    code(table, false, &mut out);
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
    write_with_citeproc(table, false)
}

/// For Quarto: the same, with code that is run.
pub fn write_quarto(table: &Table) -> String {
    write_with_citeproc(table, true)
}

fn write_with_citeproc(table: &Table, is_run: bool) -> String {
    let quoted = |text: &str| json::print(&escaped(text));
    let lang = table.lang.tag();
    let mut out = [
        "---\ntitle: ",
        &quoted(&table.title),
        "\nlang: ",
        lang,
        "\n",
    ]
    .concat();
    if !table.sources.is_empty() {
        out.push_str("references:\n");
    }
    for source in &table.sources {
        // JSON is YAML; Pandoc reads its texts as Markdown, so they are escaped as such.
        let item = json::print(&CslItem::escaped(&source.item, escaped));
        out.extend(["  - ", &item, "\n"]);
    }
    out.extend([
        "reference-section-title: ",
        &quoted(&table.words.references),
        "\n---\n\n",
    ]);
    let key = |place: usize| [" [@", &table.sources[place].item.id, "]"].concat();
    draw(table, &key, &mut out);
    legend(table, &mut out);
    answer(table, &mut out);
    code(table, is_run, &mut out);
    origin(table, &mut out);
    out
}

/// A table for a document of Pandoc or Quarto that has its own head: keys at the methods, the
/// references in a file beside it.
pub fn write_pandoc_table(table: &Table) -> String {
    let mut out = String::new();
    let key = |place: usize| [" [@", &table.sources[place].item.id, "]"].concat();
    draw(table, &key, &mut out);
    // Right below the table: below a paragraph Pandoc takes it for a definition.
    out.extend(["\n: ", &escaped(&table.title), "\n"]);
    legend(table, &mut out);
    origin(table, &mut out);
    out.extend([
        "- ",
        &escaped(&table.words.references),
        ": `",
        &table.file_name(Format::Bibtex),
        "`\n",
    ]);
    out
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
        out.extend([
            "| **",
            &escaped(&row.label),
            "**",
            if row.differs() { " ≠ |" } else { " |" },
        ]);
        for cell in &row.cells {
            let parts: Vec<String> = cell.iter().map(part).collect();
            out.extend([
                " ",
                if parts.is_empty() { "—" } else { "" },
                &parts.join("; "),
                " |",
            ]);
        }
        out.push('\n');
    }
}

/// What the sign at rows that differ means, where there are any.
fn legend(table: &Table, out: &mut String) {
    if table.rows.iter().any(TableRow::differs) {
        out.extend(["\n≠ ", &escaped(&table.words.different), "\n"]);
    }
}

/// What decides, a list item for each method.
fn answer(table: &Table, out: &mut String) {
    if table.answer.is_empty() {
        return;
    }
    out.extend(["\n## ", &escaped(&table.words.answer), "\n\n"]);
    for AnswerLine { name, text } in &table.answer {
        out.extend(["- **", &escaped(name), "**: ", &escaped(text), "\n"]);
    }
}

/// The examples of code that are shown, each under the name of its method.
fn code(table: &Table, is_run: bool, out: &mut String) {
    if table.code.is_empty() {
        return;
    }
    out.extend(["\n## ", &escaped(&table.words.code), "\n"]);
    for block in &table.code {
        out.extend([
            "\n### ",
            &escaped(&block.name),
            "\n\n",
            &escaped(&block.question),
            "\n\n",
        ]);
        out.push_str(&block.fenced(is_run));
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
    for fact in table.facts() {
        let value = if fact.is_link {
            ["<", &fact.value, ">"].concat()
        } else {
            escaped(&fact.value)
        };
        out.extend(["- ", &escaped(fact.label), ": ", &value, "\n"]);
    }
}

/// Escapes what Markdown, its extensions and the HTML in it give a meaning.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut digits = true;
    for (place, letter) in text.chars().enumerate() {
        let opens_list = matches!(letter, '-' | '+' | '=') && place == 0
            || matches!(letter, '.' | ')') && place > 0 && digits;
        digits &= letter.is_ascii_digit();
        let is_sign = matches!(
            letter,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '>'
                | '#'
                | '|'
                | '~'
                | '^'
                | '$'
                | '@'
                | '&'
                | '!'
        );
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
        check(
            "a|b *c* _d_ `e` [f](g) <h>",
            "a\\|b \\*c\\* \\_d\\_ \\`e\\` \\[f\\](g) &lt;h\\>",
        );
        check("# no heading", "\\# no heading");
        check("- no list", "\\- no list");
        check("1. no list", "1\\. no list");
        check("1.5 and 2) too", "1\\.5 and 2) too");
        check(
            "$x$ ~~y~~ ^z^ @who &amp; ![i](j)",
            "\\$x\\$ \\~\\~y\\~\\~ \\^z\\^ \\@who \\&amp; \\!\\[i\\](j)",
        );
        check("\\", "\\\\");
        check("state-of-the-art, 1908.", "state-of-the-art, 1908.");
    }
}
