//! Whole references in a text that somebody pasted: records of other programs, entries of a list of references. Free of the
//! engine.
//!
//! The rule, from the surest to what remains:
//!
//! 1. An entry of BibTeX, an object of JSON and a run of tagged lines (RIS, PubMed) is one reference.
//! 2. A line, or several into which a line was broken, is one reference where it reads like one: see [`style::is_reference`].
//! 3. Every other line may list names.
//!
//! Of a reference its identifiers alone count: whatever else stands in it is asked for nowhere.

mod broken;
mod records;
mod style;

use std::ops::Range;

pub use records::title;

use self::{
    broken::broken,
    records::{Entry, next_entry, tagged},
};

/// A part of a pasted text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// What describes one work; its commas separate nothing.
    Reference(&'a str),
    /// A line that may list names.
    Line(&'a str),
}

/// The pieces of a text; no blank ones.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(Entry { range, is_work }) = next_entry(rest) {
        add_lines(&rest[..range.start], &mut pieces);
        if is_work {
            pieces.push(Piece::Reference(&rest[range.clone()]));
        }
        rest = &rest[range.end..];
    }
    add_lines(rest, &mut pieces);
    pieces
}

/// The lines of a text that holds no entries; those that are one reference together are one piece.
fn add_lines<'a>(text: &'a str, pieces: &mut Vec<Piece<'a>>) {
    let lines = lines(text);
    let mut next = 0;
    while let Some(line) = lines.get(next) {
        let own = &text[line.clone()];
        let count = tagged(text, &lines[next..]).or_else(|| broken(text, &lines[next..]));
        let end = lines[next + count.unwrap_or(1) - 1].end;
        next += count.unwrap_or(1);
        // Brackets and commas around objects of JSON, and comments of BibTeX.
        let says_nothing = !own.contains(char::is_alphanumeric) || own.starts_with('%');
        match count {
            Some(_) => pieces.push(Piece::Reference(&text[line.start..end])),
            None if says_nothing => {}
            None => pieces.push(Piece::Line(own)),
        }
    }
}

/// Where the lines of a text stand, without space around them; blank ones are empty.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r', '\t']) {
        // The second sign of one end of a line.
        if line == "\n" && text[..start].ends_with('\r') {
            start += line.len();
            continue;
        }
        let own = line.trim_start();
        let before = line.len() - own.len();
        lines.push(start + before..start + before + own.trim_end().len());
        start += line.len();
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_is_cut_into_pieces() {
        #[track_caller]
        fn check(text: &str, expected: &[Piece]) {
            assert_eq!(pieces(text), expected, "{text:?}");
        }
        const ENTRY: &str =
            "@article{hu2021,\n  title = {{LoRA}: Low-rank adaptation},\n  eprint={2106.09685}\n}";
        check(ENTRY, &[Piece::Reference(ENTRY)]);
        check(
            &["LoRA\n", ENTRY, "\n\n", ENTRY, " QLoRA"].concat(),
            &[
                Piece::Line("LoRA"),
                Piece::Reference(ENTRY),
                Piece::Reference(ENTRY),
                Piece::Line("QLoRA"),
            ],
        );
        // No entries: an address, and braces that stay open.
        check("a@b.org {x}", &[Piece::Line("a@b.org {x}")]);
        check("@article{x, title", &[Piece::Line("@article{x, title")]);
        check("@article}{", &[Piece::Line("@article}{")]);
        // Brackets of the other kind, and what describes no work.
        check(
            "@string{jml = {J. Mach. Learn.}}\n@comment(a, b)\n% c\n@article(x, title = {A) b}, year = 2001)",
            &[Piece::Reference("@article(x, title = {A) b}, year = 2001)")],
        );
        check(
            "[{\"title\": \"A\", \"author\": [{\"family\": \"B\"}]}, {\"title\": \"C\"}]",
            &[
                Piece::Reference("{\"title\": \"A\", \"author\": [{\"family\": \"B\"}]}"),
                Piece::Reference("{\"title\": \"C\"}"),
            ],
        );
        const RIS: &str = "TY  - JOUR\r\nTI  - A, b and c\r\nDO  - 10.1/x\r\nER  -";
        const PUBMED: &str = "PMID- 1\nTI  - A, b\n      and c\nAID - 10.1/x [doi]";
        check(
            &[RIS, " \r\n\r\n", RIS, "\n\n", PUBMED, "\nLoRA"].concat(),
            &[
                Piece::Reference(RIS),
                Piece::Reference(RIS),
                Piece::Reference(PUBMED),
                Piece::Line("LoRA"),
            ],
        );
        // Broken into lines.
        const LINES: [&str; 3] = [
            "[1] H. B. Mann and D. R. Whitney, “On a test\nof whether,” Ann. Math. Stat., vol. 18, no. 1,\npp. 50–60, 1947.",
            "[2] Mann, H. B. (1947). On a test of LoRA.\nThe Annals of Mathematical\nStatistics, 18(1), 50–60.\nhttps://doi.org/10.1214/x",
            "Mann, H. B. (1947). On a test of one\nof two. Annals, 18(1).",
        ];
        check(
            &[&LINES.join("\n"), "\nLoRA\nQLoRA, MAE"].concat(),
            &[
                Piece::Reference(LINES[0]),
                Piece::Reference(LINES[1]),
                Piece::Reference(LINES[2]),
                Piece::Line("LoRA"),
                Piece::Line("QLoRA, MAE"),
            ],
        );
        // The number of a report is that of no item.
        const REPORT: &str = "MOSCATO, Pablo. On evolution, search,\noptimization and genetic algorithms. C3P Report\n826. California Institute of Technology, 1989.";
        check(REPORT, &[Piece::Reference(REPORT)]);
        check("a\tb", &[Piece::Line("a"), Piece::Line("b")]);
        check(" \n", &[]);
    }

    proptest! {
        #[test]
        fn pieces_are_parts_of_the_text(text in "(@a\\{|\\{|\\}|@|Hu, E\\.|\\(2021\\)|[a-z ,\\n]|\\PC){0,40}") {
            let mut rest = &text[..];
            for piece in pieces(&text) {
                let (Piece::Reference(own) | Piece::Line(own)) = piece;
                let place = rest.find(own);
                prop_assert!(place.is_some(), "{own:?}");
                rest = &rest[place.unwrap_or_default() + own.len()..];
                title(own);
            }
        }
    }
}
