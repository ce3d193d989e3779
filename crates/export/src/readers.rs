//! Readers of the formats that share no code with the writers, for the tests of this and other
//! crates.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used
)]

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{Format, Table, coins, write};

/// Asserts that every format can be read back and holds the whole table.
///
/// # Panics
/// If a reader finds a fault.
#[track_caller]
pub fn check(table: &Table) {
    csv(&write(Format::Csv, table), table);
    bibtex(&write(Format::Bibtex, table), table);
    ris(&write(Format::Ris, table), table);
    csl(&write(Format::CslJson, table), table);
    latex(latex_body(&write(Format::Latex, table)));
    latex(&latex_tables(&write(Format::LatexTable, table)));
    html(&write(Format::Html, table));
    html(&write(Format::HtmlTable, table));
    svg(&write(Format::Svg, table), table);
    markdown(&write(Format::Markdown, table), table);
    markdown(&write(Format::Pandoc, table), table);
    markdown(&write(Format::PandocTable, table), table);
    let json: Value = serde_json::from_str(&write(Format::Json, table)).unwrap();
    assert_eq!(json["rows"].as_array().unwrap().len(), table.rows.len());
    assert_eq!(
        json["references"].as_array().unwrap().len(),
        table.sources.len()
    );
    for source in &table.sources {
        let coins = coins(&source.item);
        assert!(
            coins
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-._~%&=".contains(&byte)),
            "{coins}"
        );
    }
}

/// Well-formed XML: one root, elements closed in order, attributes once and in quotes, characters
/// that XML allows.
fn svg(text: &str, table: &Table) {
    let is_control = |letter: char| letter < ' ' && !matches!(letter, '\t' | '\n' | '\r');
    let is_allowed = |letter| !is_control(letter) && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    assert!(text.chars().all(is_allowed), "{text}");
    let entities = ["amp;", "lt;", "gt;", "quot;", "#39;"];
    assert!(
        text.split('&')
            .skip(1)
            .all(|after| entities.iter().any(|entity| after.starts_with(entity))),
        "{text}"
    );
    let (mut open, mut roots, mut texts) = (Vec::new(), 0, 0);
    for part in text.split('<').skip(1) {
        let (tag, after) = part.split_once('>').expect("an end of the tag");
        assert!(
            !after.contains('>') && (!open.is_empty() || roots <= 1),
            "{part}"
        );
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{text}");
            continue;
        }
        let (name, mut attributes) = tag
            .trim_end_matches('/')
            .split_once(' ')
            .unwrap_or((tag, ""));
        assert!(
            ["svg", "title", "desc", "rect", "text"].contains(&name),
            "{tag}"
        );
        roots += usize::from(open.is_empty());
        texts += usize::from(name == "text");
        let mut names = BTreeSet::new();
        while let Some((name, rest)) = attributes.trim_start().split_once("=\"") {
            let (_, rest) = rest.split_once('"').expect("a quoted value");
            assert!(
                name.bytes()
                    .all(|byte| byte.is_ascii_alphabetic() || b":-".contains(&byte))
                    && names.insert(name.to_owned()),
                "{tag}"
            );
            attributes = rest;
        }
        assert!(attributes.is_empty(), "{tag}");
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(
        open.is_empty() && roots == 1 && texts > table.rows.len(),
        "{text}"
    );
}

/// Fields by RFC 4180, all of them quoted.
fn csv(text: &str, table: &Table) {
    let (mut lines, mut line, mut field, mut is_quoted) =
        (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => field.extend(letters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => line.push(std::mem::take(&mut field)),
            '\r' if !is_quoted => {
                assert_eq!(letters.next(), Some('\n'));
                line.push(std::mem::take(&mut field));
                lines.push(std::mem::take(&mut line));
            }
            '\n' => panic!("a bare line feed"),
            _ => field.push(letter),
        }
    }
    assert!(
        line.is_empty() && field.is_empty() && !is_quoted,
        "the last line is not ended"
    );
    assert_eq!(lines.len(), table.rows.len() + 7);
    for line in &lines {
        assert_eq!(line.len(), table.columns.len() + 2, "{line:?}");
        assert!(
            !line
                .iter()
                .any(|field| field.trim_start().starts_with(['=', '+', '-', '@'])),
            "{line:?}"
        );
    }
}

/// Entries of BibTeX: keys that are unique, braces that balance within each value.
fn bibtex(text: &str, table: &Table) {
    let mut keys = BTreeSet::new();
    let mut depth = 0i32;
    let mut before = ' ';
    for line in text.lines() {
        if depth == 0 && !line.is_empty() {
            if let Some(entry) = line.strip_prefix('@') {
                let (kind, rest) = entry.split_once('{').unwrap();
                assert!(kind.bytes().all(|byte| byte.is_ascii_lowercase()), "{line}");
                assert!(
                    keys.insert(rest.trim_end_matches(',').to_owned()),
                    "the key {rest} stands twice"
                );
            } else {
                assert!(line.starts_with('%') && !line.contains('@'), "{line}");
                continue;
            }
        }
        for letter in line.chars() {
            // Biber counts braces even where a backslash stands before them.
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            assert!(depth >= 0, "{line}");
            assert!(
                letter != '%' || before == '\\' || is_literal(line),
                "a comment begins in {line}"
            );
            before = letter;
        }
        assert!(depth <= 1, "a value is not closed: {line}");
    }
    assert_eq!(depth, 0);
    assert_eq!(keys.len(), table.sources.len() + 1);
}

/// Whether biber reads the field literally.
fn is_literal(line: &str) -> bool {
    ["doi", "url", "eprint"]
        .iter()
        .any(|name| line.trim_start().starts_with(name))
}

/// Records of RIS: each from TY to ER, each line a tag, CRLF everywhere.
fn ris(text: &str, table: &Table) {
    let (mut records, mut is_open) = (0, false);
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    for line in text
        .split_terminator("\r\n")
        .filter(|line| !line.is_empty())
    {
        let (tag, value) = line
            .split_once("  - ")
            .unwrap_or_else(|| panic!("no tag: {line:?}"));
        assert!(
            tag.len() == 2
                && tag
                    .bytes()
                    .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()),
            "{line}"
        );
        assert_eq!(tag == "TY", !is_open, "{line}");
        is_open = tag != "ER";
        records += usize::from(!is_open);
        assert_eq!(value.is_empty(), tag == "ER", "{line}");
    }
    assert!(!is_open);
    assert_eq!(records, table.sources.len() + 1);
}

fn csl(text: &str, table: &Table) {
    let items: Vec<Value> = serde_json::from_str(text).unwrap();
    let keys: BTreeSet<&str> = items
        .iter()
        .map(|item| item["id"].as_str().unwrap())
        .collect();
    assert_eq!(keys.len(), table.sources.len() + 1);
    for item in &items {
        assert!(
            ["title", "type", "id"]
                .iter()
                .all(|name| item[name].is_string()),
            "{item}"
        );
    }
}

/// What stands between the preamble and the end of a document.
fn latex_body(text: &str) -> &str {
    let body = text.split("\\begin{document}").nth(1).unwrap();
    body.strip_suffix("\\end{document}\n").unwrap()
}

/// What stands below the comments at the head of a fragment.
fn latex_tables(text: &str) -> String {
    let lines = text.lines().skip_while(|line| line.starts_with('%'));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The body of LaTeX: braces and environments balance, no comment and no command but ours.
fn latex(body: &str) {
    const OURS: &str = "begin end documentclass usepackage ifPDFTeX else fi IfFontExistsTF \
        setmainfont babelprovide addbibresource jobname section raggedright arraybackslash dimexpr \
        linewidth tabcolsep relax toprule midrule bottomrule endhead bfseries textbf cite textcite \
        addlinespace centering footnotesize caption label par smallskip noindent url href printbibliography small neq textbackslash textbraceleft \
        textbraceright textasciitilde textasciicircum textasciigrave textquotedbl";
    let (mut depth, mut letters) = (0i32, body.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            '%' | '#' => panic!("a bare {letter}"),
            '\\' => {
                let mut name = String::new();
                while let Some(letter) = letters.next_if(char::is_ascii_alphabetic) {
                    name.push(letter);
                }
                if name.is_empty() {
                    let sign = letters.next().unwrap();
                    assert!("{}#$%&_\\,".contains(sign), "\\{sign}");
                } else {
                    assert!(
                        OURS.split_whitespace().any(|own| own == name) || is_mathematics(&name),
                        "\\{name}"
                    );
                }
            }
            _ => {}
        }
        assert!(depth >= 0);
    }
    assert_eq!(depth, 0, "{body}");
    assert_eq!(
        body.matches("\\begin{").count(),
        body.matches("\\end{").count(),
        "{body}"
    );
}

fn is_mathematics(name: &str) -> bool {
    name.len() < 11
        && ![
            "input", "include", "write", "openout", "csname", "catcode", "def", "let",
        ]
        .contains(&name)
}

/// Elements of HTML that are opened are closed, in order.
fn html(text: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in text.split('<').skip(1) {
        let (tag, _) = tag
            .split_once('>')
            .unwrap_or_else(|| panic!("a bare < before {tag}"));
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{text}"),
            None if matches!(name, "!DOCTYPE" | "meta") => {}
            None => open.push(name),
        }
        assert!(tag.matches('"').count() % 2 == 0, "{tag}");
        if matches!(open.last(), Some(&"script" | &"img")) {
            panic!("an element of the text: {tag}");
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

/// Lines of the table have as many bars that part cells.
fn markdown(text: &str, table: &Table) {
    let bars = |line: &str| {
        let mut before = ' ';
        line.chars()
            .filter(|letter| {
                let is_bar = *letter == '|' && before != '\\';
                // A backslash that is escaped escapes nothing.
                before = if *letter == '\\' && before == '\\' {
                    ' '
                } else {
                    *letter
                };
                is_bar
            })
            .count()
    };
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    assert_eq!(rows.len(), table.rows.len() + 2, "{text}");
    assert!(
        rows.iter().all(|row| bars(row) == table.columns.len() + 2),
        "{text}"
    );
}
