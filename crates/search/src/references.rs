//! Whole references in a text that somebody pasted: entries of BibTeX, lines of a list of references. Free of the engine.

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
    while let Some((before, entry, after)) = next_entry(rest) {
        add_lines(before, &mut pieces);
        pieces.push(Piece::Reference(entry));
        rest = after;
    }
    add_lines(rest, &mut pieces);
    pieces
}

/// What a reference is called where it cannot be found: the title of an entry, the line itself else.
pub fn title(reference: &str) -> &str {
    let reference = reference.trim();
    if !reference.starts_with('@') {
        return reference;
    }
    // ASCII case alone keeps the places of bytes.
    let lower = reference.to_ascii_lowercase();
    let field = lower.match_indices("title").find_map(|(place, name)| {
        let is_name = !lower[..place].ends_with(|letter: char| letter.is_alphanumeric());
        let value = reference[place + name.len()..].trim_start();
        value.strip_prefix('=').filter(|_| is_name)
    });
    let value = field.unwrap_or(reference).trim_start();
    let is_open = |letter: char| matches!(letter, '{' | '"');
    let value = value.trim_start_matches(is_open);
    let end = value.find(['}', '"', '\n']).unwrap_or(value.len());
    value[..end].trim_end_matches(['}', '"', ','])
}

/// The first entry of BibTeX, `@article{key, …}` with all its braces closed, and what stands around it.
fn next_entry(text: &str) -> Option<(&str, &str, &str)> {
    let (start, end) = text.match_indices('@').find_map(|(start, _)| {
        let rest = &text[start + 1..];
        let kind = rest.find('{')?;
        let is_kind =
            |kind: &str| !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_alphabetic());
        if !is_kind(rest[..kind].trim_end()) {
            return None;
        }
        let mut depth = 0;
        for (place, byte) in rest.bytes().enumerate() {
            match byte {
                b'{' => depth += 1,
                b'}' => depth -= 1,
                _ => continue,
            }
            if depth == 0 {
                return Some((start, start + 1 + place + 1));
            }
            // Closed before it was opened: no entry.
            if depth < 0 {
                return None;
            }
        }
        None
    })?;
    Some((&text[..start], &text[start..end], &text[end..]))
}

fn add_lines<'a>(text: &'a str, pieces: &mut Vec<Piece<'a>>) {
    for line in text.split(['\n', '\r', '\t']) {
        if line.trim().is_empty() {
            continue;
        }
        pieces.push(match is_reference(line) {
            true => Piece::Reference(line),
            false => Piece::Line(line),
        });
    }
}

/// Whether a line reads like an entry of a list of references, in whatever style: it has a year, several words and an author
/// with initials, or says "et al."
fn is_reference(line: &str) -> bool {
    const LEAST_WORDS: usize = 6;
    let words: Vec<&str> = line.split_whitespace().collect();
    let bare = |word: &str| -> String {
        let is_inner = |letter: char| letter.is_alphanumeric();
        word.trim_matches(|letter| !is_inner(letter)).to_owned()
    };
    let is_year = |word: &&str| {
        let year = bare(word);
        // A letter tells works of one year apart: 1998a.
        let digits = year.strip_suffix(|letter: char| letter.is_ascii_lowercase());
        let digits = digits.unwrap_or(&year);
        digits.len() == 4
            && digits
                .parse()
                .is_ok_and(|year: u16| (1600..2100).contains(&year))
    };
    let letters = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && letters(word) > 1;
    let are_initials = |word: &str| {
        (1..=3).contains(&letters(word))
            && word
                .chars()
                .all(|letter| letter.is_uppercase() || ".,-&".contains(letter))
    };
    // "Hu, E. J.", "Hu EJ," and "E. J. Hu".
    let is_author = |pair: &[&str]| {
        let [first, second] = [pair[0], pair[1]];
        let is_behind = is_name(first)
            && are_initials(second)
            && (first.ends_with(',') && second.contains('.')
                || second.ends_with([',', '.']) && !first.ends_with(','));
        is_behind || are_initials(first) && first.ends_with('.') && is_name(second)
    };
    let is_et_al = |pair: &[&str]| {
        pair[0] == "et" && bare(pair[1]) == "al" || bare(pair[0]) == "и" && bare(pair[1]) == "др"
    };
    words.len() >= LEAST_WORDS
        && words.iter().any(is_year)
        && words
            .windows(2)
            .any(|pair| is_author(pair) || is_et_al(pair))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_of_references_are_told_from_lists() {
        #[track_caller]
        fn check(line: &str, expected: bool) {
            assert_eq!(is_reference(line), expected, "{line:?}");
        }
        check(
            "Hu, E. J., Shen, Y., Wallis, P., & Chen, W. (2021). LoRA: Low-rank adaptation of large language models.",
            true,
        );
        check(
            "1. Hu EJ, Shen Y, Wallis P, et al. LoRA: Low-rank adaptation. arXiv. 2021. doi:10.48550/arXiv.2106.09685",
            true,
        );
        check(
            "Mann, H. B., and D. R. Whitney. 1947. “On a test of whether …” The Annals of Mathematical Statistics 18: 50–60.",
            true,
        );
        check(
            "[3] H. B. Mann and D. R. Whitney, “On a test,” Ann. Math. Stat., vol. 18, no. 1, pp. 50–60, 1947.",
            true,
        );
        check(
            "Калинов, К. (2013). Статистически методи в поведенческите и социалните науки. София: НБУ.",
            true,
        );
        check(
            "LoRA (2021), QLoRA (2023), adapter tuning (2019) and prefix tuning",
            false,
        );
        check(
            "Student's t-test, Welch's t-test, Mann–Whitney U test since 1947",
            false,
        );
        check(
            "ANOVA, MANOVA, A/B test, C4.5 and other things from 1993 on",
            false,
        );
        check("Hu, E. J. (2021)", false);
        check("", false);
    }

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
                Piece::Line(" QLoRA"),
            ],
        );
        // No entries: an address, and braces that stay open.
        check("a@b.org {x}", &[Piece::Line("a@b.org {x}")]);
        check("@article{x, title", &[Piece::Line("@article{x, title")]);
        check("@article}{", &[Piece::Line("@article}{")]);
        check("a\tb", &[Piece::Line("a"), Piece::Line("b")]);
        check(" \n", &[]);
    }

    #[test]
    fn an_entry_is_called_by_its_title() {
        #[track_caller]
        fn check(reference: &str, expected: &str) {
            assert_eq!(title(reference), expected);
        }
        check(
            "@article{x, booktitle={Proc.}, Title = {On a test}, year=1947}",
            "On a test",
        );
        check("@article{x, title = \"On a test\"}", "On a test");
        check("@misc{x}", "@misc{x");
        check(" Mann, H. B. (1947). ", "Mann, H. B. (1947).");
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
