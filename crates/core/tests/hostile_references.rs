//! References in BibTeX that nobody wrote in good faith: fifty thousand of them, or as many as TERTIUM_FUZZ says.

use std::env;

use tertium_core::{
    decision::{Draft, OwnMethod, Terms},
    locale::Lang,
    method::Slug,
    test_records::Dice,
    text::is_invisible,
};

const NAMES: &[&str] = &[
    "title", "author", "editor", "year", "date", "journal", "volume", "number", "pages", "doi",
    "url", "eprint", "crossref", "xdata", "ids", "a", "b", "edition", "isbn", "type", "month",
];

/// What stands in values: commands that end and that do not, braces, what refers to itself, markup, marks that turn text.
const SCRAPS: &[&str] = &[
    "a",
    "B",
    "é",
    "я",
    "价",
    "😀",
    "\u{301}",
    "\u{202e}",
    "\u{feff}",
    " ",
    "\n",
    "\n@",
    "@",
    "{",
    "}",
    "{{",
    "}}",
    "{}",
    "\"",
    "\\\"",
    "\\",
    "\\\\",
    "\\'",
    "\\'\\i",
    "\\v",
    "\\c{",
    "\\emph{",
    "\\H{o}",
    "\\a ",
    "\\textit",
    "$",
    "$$",
    "\\$",
    "%",
    "\\%",
    "~",
    "-",
    "--",
    "---",
    "----",
    "#",
    " # ",
    ",",
    ", ",
    "=",
    " and ",
    "and",
    " and others",
    "others",
    "jr",
    "van",
    "1",
    "2024",
    "1e999",
    "-1",
    "99999999999999999999",
    "<b>",
    "javascript:alert(1)",
    "https://a.b/c",
    "10.1000/x",
    "family=",
    "given=A, ",
    "@string{a = b}",
    "@comment{",
    "@preamble{",
    "(",
    ")",
    "/",
    "..",
    "~/",
    "2020/2021",
    "?",
    "\u{a0}",
    "\t",
    "\r\n",
];

fn value(dice: &mut Dice) -> String {
    let mut text = String::new();
    for _ in 0..dice.below(7) {
        text += dice.pick(SCRAPS);
    }
    match dice.below(8) {
        0 => text,
        1 => ["\"", &text, "\""].concat(),
        2 => [dice.pick(NAMES), " # ", dice.pick(NAMES)].concat(),
        3 => ["{", &text, "} # ", dice.pick(NAMES)].concat(),
        _ => ["{", &text, "}"].concat(),
    }
}

fn entry(dice: &mut Dice) -> String {
    let kind = dice.pick(&[
        "article", "book", "misc", "string", "xdata", "set", "comment", "",
    ]);
    let key = dice.pick(&["x", "y", "", "1", "ключ", "a b"]);
    let mut entry = ["@", kind, "{"].concat();
    if kind != "string" {
        entry += key;
        entry += ",";
    }
    for _ in 0..dice.below(6) {
        let value = value(dice);
        entry += &[dice.pick(NAMES), " = ", &value, ",\n"].concat();
    }
    if dice.below(8) > 0 {
        entry += "}\n";
    }
    entry
}

/// Each is refused or read; what was read is kept as it is, and shows nothing that turns text.
#[test]
fn references_of_any_content_are_refused_or_read() {
    let count = env::var("TERTIUM_FUZZ")
        .ok()
        .and_then(|count| count.parse().ok());
    let (mut dice, terms) = (Dice(6), Terms::default());
    let (mut read, mut refused) = (0, 0);
    for _ in 0..count.unwrap_or(50_000) {
        let entries = 1 + dice.below(3);
        let text: String = (0..entries).map(|_| entry(&mut dice)).collect();
        let (draft, findings) = Draft::read(&text, Lang::En, &terms);
        let Ok(own) = OwnMethod::new(Slug::own(1), &draft) else {
            refused += 1;
            assert!(!findings.is_empty(), "{text}");
            continue;
        };
        read += 1;
        assert_eq!(own.draft(), &draft, "{text}");
        let source = &draft.source;
        let texts = [
            &draft.name,
            &source.title,
            &source.container,
            &source.volume,
        ];
        let texts = texts.into_iter().chain(&source.authors);
        for text in texts.chain(&source.editors) {
            assert!(!text.chars().any(is_invisible), "{text:?}");
        }
        assert!(
            source.url.is_empty() || source.url.starts_with("http"),
            "{text}"
        );
    }
    assert!(read > 0 && refused > 0, "{read} read, {refused} refused");
}
