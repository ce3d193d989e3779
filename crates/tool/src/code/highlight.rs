//! Programs in R and Python as lines of tokens, coloured once at build time.
//!
//! Enough for short examples: no strings over several lines but Python's, which are coloured line by line, no raw strings of R.

use serde_json::{Value, json};
use tertium_core::method::CodeLanguage;

const KEYWORDS_R: [&str; 17] = [
    "if", "else", "for", "in", "while", "repeat", "break", "next", "function", "return", "TRUE",
    "FALSE", "NULL", "NA", "Inf", "NaN", "library",
];

const KEYWORDS_PYTHON: [&str; 24] = [
    "and", "as", "assert", "break", "class", "continue", "def", "elif", "else", "False", "for",
    "from", "if", "import", "in", "is", "lambda", "None", "not", "or", "return", "True", "while",
    "with",
];

/// The lines of a program, each a list of tokens `[kind, text]` that together are the line.
pub fn lines(program: &str, language: CodeLanguage) -> Vec<Value> {
    let line = |line: &str| json!(tokens(line.trim_end(), language));
    program.trim_end().lines().map(line).collect()
}

/// The tokens of a line: `c`omment, `s`tring, `n`umber, `k`eyword, `f`unction that is called, and nothing for the rest.
pub fn tokens(line: &str, language: CodeLanguage) -> Vec<(&'static str, &str)> {
    let mut rest = line;
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        let (kind, length) = match first {
            '#' => ("c", rest.len()),
            '"' | '\'' => ("s", string_length(rest, first)),
            _ if first.is_ascii_digit() => ("n", number_length(rest)),
            _ if is_name(first, language) => {
                let length = span(rest, |c| is_name(c, language) || c.is_ascii_digit());
                (
                    kind_of_name(&rest[..length], &rest[length..], language),
                    length,
                )
            }
            ' ' => ("", span(rest, |c| c == ' ')),
            _ => ("", operator_length(rest)),
        };
        let (token, others) = rest.split_at(length);
        tokens.push((kind, token));
        rest = others;
    }
    tokens
}

fn is_name(letter: char, language: CodeLanguage) -> bool {
    letter.is_alphabetic() || letter == '_' || letter == '.' && language == CodeLanguage::R
}

fn kind_of_name(name: &str, behind: &str, language: CodeLanguage) -> &'static str {
    let keywords: &[&str] = match language {
        CodeLanguage::R => &KEYWORDS_R,
        CodeLanguage::Python => &KEYWORDS_PYTHON,
    };
    if keywords.contains(&name) {
        "k"
    } else if behind.starts_with('(') {
        "f"
    } else {
        ""
    }
}

/// How many bytes at the beginning are of a kind.
fn span(text: &str, is_of_kind: impl Fn(char) -> bool) -> usize {
    text.find(|letter| !is_of_kind(letter))
        .unwrap_or(text.len())
}

/// A string with its quotation marks; one that does not end goes to the end of the line.
fn string_length(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (place, letter) in text.char_indices().skip(1) {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if letter == quote => return place + 1,
            _ => {}
        }
    }
    text.len()
}

/// A number: digits, a point, an exponent with its sign, R's `L`.
fn number_length(text: &str) -> usize {
    let mut last = ' ';
    let is_of_number = |letter: char| {
        let goes_on = letter.is_ascii_alphanumeric()
            || matches!(letter, '.' | '_')
            || matches!(letter, '+' | '-') && matches!(last, 'e' | 'E');
        last = letter;
        goes_on
    };
    let mut is_of_number = is_of_number;
    text.find(|letter| !is_of_number(letter))
        .unwrap_or(text.len())
}

/// Signs that belong together: `<-`, `|>`, `==`, `**`; of all others one.
fn operator_length(text: &str) -> usize {
    const TOGETHER: [&str; 14] = [
        "<-", "->", "|>", "==", "!=", "<=", ">=", "**", "//", "%%", "%*%", "::", "&&", "||",
    ];
    let known = TOGETHER.iter().find(|sign| text.starts_with(**sign));
    let first = text.chars().next().map_or(1, char::len_utf8);
    known.map_or(first, |sign| sign.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_lines() {
        #[track_caller]
        fn check(language: CodeLanguage, line: &str, expected: &str) {
            let found = tokens(line, language);
            let whole: String = found.iter().map(|(_, text)| *text).collect();
            assert_eq!(whole, line);
            let shown = found.iter().filter(|(_, text)| !text.trim().is_empty());
            let shown = shown.map(|(kind, text)| match *kind {
                "" => (*text).to_owned(),
                kind => format!("{kind}:{text}"),
            });
            assert_eq!(shown.collect::<Vec<_>>().join(" "), expected);
        }
        use CodeLanguage::{Python, R};
        check(R, "", "");
        check(
            R,
            "x <- c(1.5, -2e-3, 4L) # the data",
            "x <- f:c ( n:1.5 , - n:2e-3 , n:4L ) c:# the data",
        );
        check(
            R,
            "t.test(x, mu = 0)$p.value",
            "f:t.test ( x , mu = n:0 ) $ p.value",
        );
        check(R, "library(survival)", "k:library ( survival )");
        check(R, "a %*% b |> stats::sd()", "a %*% b |> stats :: f:sd ( )");
        check(
            Python,
            "from scipy import stats  # tests",
            "k:from scipy k:import stats c:# tests",
        );
        check(
            Python,
            "print(f'a \\' # {x}', y[1:2] ** 2)",
            "f:print ( f s:'a \\' # {x}' , y [ n:1 : n:2 ] ** n:2 )",
        );
        check(Python, "\"not ended", "s:\"not ended");
        check(R, "x <- \"й\" + я", "x <- s:\"й\" + я");
    }
}
