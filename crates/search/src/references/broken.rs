//! References that were broken into lines, as a page of paper breaks them.

use std::ops::Range;

use super::style::{bare, begins_with_authors, is_full_stop, is_reference, names_author};
use crate::identifiers::identifiers;

/// Into how many lines one reference may be broken.
const MOST_LINES: usize = 16;

/// How many of these lines, from the first one on, are one reference; none where they are none.
///
/// It goes on up to its identifier, a blank line, the next number, bullet or author, or a line as short as a name; what
/// stands behind its last full stop is no part of it.
pub(super) fn broken(text: &str, lines: &[Range<usize>]) -> Option<usize> {
    let own = |line: &Range<usize>| &text[line.clone()];
    let of = |count: usize| &text[lines[0].start..lines[count - 1].end];
    let first = own(lines.first()?);
    let is_alone = is_reference(first);
    if !is_alone && !begins_with_authors(first) && !names_author(first) {
        return None;
    }
    let mut end = is_alone.then_some(1);
    let (mut is_ended, mut is_identified, mut may_end, mut count) = (false, false, false, 0);
    let mut open = String::new();
    for line in lines.iter().take(MOST_LINES).map(own) {
        let is_next = is_identified && !names_place(line)
            || is_ended
                && (begins_with_authors(line) || is_short(line) || line.starts_with(['-', '–']))
            || may_end && begins_with_authors(line) && is_reference(line);
        // A number that follows none may be that of a report: `Report⏎826. California Institute of Technology`.
        let is_item = is_numbered(line) && (is_ended || is_numbered(first));
        if count > 0 && (line.is_empty() || is_item || is_next) {
            break;
        }
        count += 1;
        // An identifier may have been broken, too.
        let last = match line.rsplit_once(char::is_whitespace) {
            Some((_, last)) => last.to_owned(),
            None => open + line,
        };
        is_identified = is_identifier(&last) && is_reference(of(count));
        is_ended = is_identified || is_full_stop(&last) && is_reference(of(count));
        if is_ended {
            end = Some(count);
        }
        // Pages, without a full stop.
        may_end = last.ends_with(|sign: char| sign.is_ascii_digit());
        open = if is_open(&last) { last } else { String::new() };
    }
    // One without a full stop or an identifier at its end.
    end.or_else(|| (1..=count).find(|count| is_reference(of(*count))))
}

/// Whether a word is an identifier or a web address that does not go on in the next line.
fn is_identifier(word: &str) -> bool {
    let is_one = word.contains("://") || !identifiers(word, &|_| None::<u32>).is_empty();
    is_one && !is_open(word)
}

/// Whether a word is the beginning of an identifier or a web address; an address of a page may end in a slash, that of an
/// identifier not.
fn is_open(word: &str) -> bool {
    let is_doi = word.contains("10.") || word.contains("doi.org");
    let is_one = is_doi || word.contains("://");
    is_one && word.ends_with(['-', '_', ':']) || is_doi && word.ends_with('/')
}

/// Whether a line says where the work lies that stands before.
fn names_place(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or_default();
    let word = bare(word).to_lowercase();
    let words = [
        "http",
        "doi",
        "arxiv",
        "isbn",
        "available",
        "online",
        "retrieved",
        "достъпно",
        "налично",
    ];
    words.iter().any(|own| word.starts_with(own))
}

/// Whether a line is as short as a name, and no end of a sentence.
fn is_short(line: &str) -> bool {
    const LEAST_WORDS: usize = 3;
    let is_end = line.ends_with(['.', ':']) || is_identifier(line);
    line.split_whitespace().count() < LEAST_WORDS && !is_end
}

/// Whether a line begins with the number or the bullet of an item of a list: `[3]`, `3.`, `•`.
fn is_numbered(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let (first, second) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let is_number = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let within = |open, close| {
        first
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close))
    };
    let in_brackets = within('[', ']').or_else(|| within('(', ')'));
    // Pages may end a sentence at the start of a line, too: `393. https://…`.
    let with_stop = first
        .strip_suffix(['.', ')'])
        .filter(|_| second.starts_with(char::is_uppercase));
    matches!(first, "•" | "*") || in_brackets.or(with_stop).is_some_and(is_number)
}
