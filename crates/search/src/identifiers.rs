//! Identifiers of works in a text, as people paste them. Free of the engine.

use std::{borrow::Cow, ops::Range};

use tertium_core::method::identifier;

/// An identifier in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifier<T> {
    /// Where it stands, in bytes, with all that belongs to it: brackets, the address of a resolver, a version.
    pub range: Range<usize>,
    /// The identifier alone.
    pub own: Range<usize>,
    /// What it identifies, where that is known.
    pub known: Option<T>,
}

/// The longest identifier that is read, in bytes.
const LONGEST: usize = 400;
/// At how many signs an identifier may end that is followed by something else.
const MAX_ENDS: usize = 24;

/// The identifiers of a text in their order: DOIs and numbers of arXiv, bare or in addresses of whatever resolver, ISBNs, and
/// web addresses that are known.
///
/// `known` is asked with the form that [`identifier`] gives, in lower case. An old DOI holds signs that also
/// end one (`10.1002/(SICI)…4<1::AID-SIM1>3.0.CO;2-X`): the longest that is known counts.
pub fn identifiers<T>(text: &str, known: &dyn Fn(&str) -> Option<T>) -> Vec<Identifier<T>> {
    let mut found: Vec<Identifier<T>> = Vec::new();
    let mut at = 0;
    let may_begin = |letter: char| is_digit(letter) || letter == '/';
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(may_begin)) {
        let start = at + next;
        let before = found.last().map_or(0, |last| last.range.end);
        let own = if text[start..].starts_with('/') {
            at = start + 1;
            address(text, start, before, known)
        } else {
            let run = text[start..].find(|letter| !is_digit(letter));
            at = run.map_or(text.len(), |length| start + length);
            doi(text, start, known)
                .or_else(|| arxiv(text, start, known))
                .or_else(|| old_arxiv(text, start, known))
                .or_else(|| isbn(text, start, known))
        };
        let Some((own, known)) = own else { continue };
        if own.start < before {
            continue;
        }
        let range = with_surroundings(text, own.clone(), before);
        at = range.end;
        found.push(Identifier { range, own, known });
    }
    found
}

type Own<T> = (Range<usize>, Option<T>);

/// The DOI that begins here.
fn doi<T>(text: &str, start: usize, known: &dyn Fn(&str) -> Option<T>) -> Option<Own<T>> {
    if text[..start].ends_with(|letter| is_digit(letter) || letter == '.') {
        return None;
    }
    let word = word(text, start);
    let registrant = word.strip_prefix("10.")?;
    let registrant = registrant
        .find(|letter: char| !is_digit(letter) && letter != '.')
        .filter(|length| *length >= 4)?;
    let suffix = &word["10.".len() + registrant..];
    if !decoded(suffix).starts_with('/') {
        return None;
    }
    if let Some(own) = parted_doi(text, start, word, known) {
        return Some(own);
    }
    let is_sign = |(_, letter): &(usize, char)| !letter.is_alphanumeric();
    let signs = word.char_indices().rev().filter(is_sign);
    let signs = signs.map(|(place, _)| place).take(MAX_ENDS);
    let mut ends = [word.len()].into_iter().chain(signs);
    let of_end = |end: usize| {
        let doi = decoded(word.get(..end)?);
        let doi = identifier::doi(&doi)?;
        let arxiv = doi
            .strip_prefix("10.48550/arxiv.")
            .and_then(identifier::arxiv);
        Some((start..start + end, Some(known(&arxiv.unwrap_or(doi))?)))
    };
    ends.find_map(of_end).or_else(|| {
        let word = &word[..separator(word)];
        let own = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        identifier::doi(&decoded(own))?;
        Some((start..start + own.len(), None))
    })
}

/// The DOI that begins here with a word that cannot be all of it, since a space came into it: `10.1023/A: 1010933404324`.
fn parted_doi<T>(
    text: &str,
    start: usize,
    first: &str,
    known: &dyn Fn(&str) -> Option<T>,
) -> Option<Own<T>> {
    if !first.ends_with([':', '/']) {
        return None;
    }
    let behind = text[start + first.len()..].trim_start();
    let second = text.len() - behind.len();
    let word = word(text, second);
    let word = word[..separator(word)].trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let doi = identifier::doi(&decoded(&[first, word].concat()))?;
    let known = known(&doi);
    let is_sure = known.is_some() || word.starts_with(is_digit);
    is_sure.then_some((start..second + word.len(), known))
}

/// Where a word ends that may be followed by another without a space; a semicolon may belong to a code of a page, or to a
/// DOI (`…3.0.CO;2-2`).
fn separator(word: &str) -> usize {
    let is_end = |(place, sign): &(usize, &str)| {
        let before = word[..*place].to_ascii_lowercase();
        let belongs = ["&lt", "&gt", "&amp", ".co"];
        *sign == "," || !belongs.iter().any(|own| before.ends_with(own))
    };
    let end = word.match_indices([',', ';']).find(is_end);
    end.map_or(word.len(), |(place, _)| place)
}

/// The number of arXiv that begins here; one that nobody knows only where the text says that it is one.
fn arxiv<T>(text: &str, start: usize, known: &dyn Fn(&str) -> Option<T>) -> Option<Own<T>> {
    let before = &text[..start];
    if before.ends_with(|letter: char| letter.is_alphanumeric()) {
        return None;
    }
    let word = word(text, start);
    let end = word
        .find(|letter: char| !is_digit(letter) && letter != '.' && letter != 'v')
        .unwrap_or(word.len());
    let word = word[..end].trim_end_matches('.');
    let id = identifier::arxiv(word)?;
    told_or_known(before, start..start + word.len(), known(&id))
}

/// The old number of arXiv (`math/0309285`) whose digits begin here.
fn old_arxiv<T>(text: &str, start: usize, known: &dyn Fn(&str) -> Option<T>) -> Option<Own<T>> {
    let archive = text[..start].strip_suffix('/')?;
    let is_part = |letter: char| letter.is_ascii_alphabetic() || matches!(letter, '-' | '.');
    let begin = archive.trim_end_matches(is_part).len();
    let word = word(text, start);
    let digits = word.find(|letter| !is_digit(letter)).unwrap_or(word.len());
    let (own, before) = (begin..start + digits, &text[..begin]);
    let archive = &text[begin..start - 1];
    // The class of a subject does not belong to the number: `math.ST/0309285`.
    let archive = archive
        .split_once('.')
        .map_or(archive, |(archive, _)| archive);
    let id = identifier::arxiv(&[archive, "/", &word[..digits]].concat())?;
    told_or_known(before, own, known(&id))
}

/// The ISBN that begins here, with hyphens, spaces or without; one that nobody knows only where it can be nothing else.
fn isbn<T>(text: &str, start: usize, known: &dyn Fn(&str) -> Option<T>) -> Option<Own<T>> {
    let before = &text[..start];
    if before.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.')) {
        return None;
    }
    /// Digits of the longest ISBN, and the hyphens between its five parts.
    const LONGEST: usize = 17;
    let is_check = |letter: char| matches!(letter, 'X' | 'x');
    let belongs =
        |letter: char| is_digit(letter) || is_check(letter) || matches!(letter, '-' | '–' | ' ');
    let signs = text[start..].char_indices().take(LONGEST);
    let signs = signs.take_while(|(_, letter)| belongs(*letter));
    let digits: Vec<usize> = signs
        .filter(|(_, letter)| is_digit(*letter) || is_check(*letter))
        .map(|(place, _)| start + place + 1)
        .collect();
    [13, 10].into_iter().find_map(|count| {
        let end = *digits.get(count - 1)?;
        let goes_on = text[end..].starts_with(char::is_alphanumeric);
        let id = identifier::isbn(&text[start..end]).filter(|_| !goes_on)?;
        let near = before.len().saturating_sub("ISBN-13: ".len());
        let near = before.get(before.ceil_char_boundary(near)..)?;
        let is_told = near.to_ascii_lowercase().contains("isbn");
        let known = known(&id);
        let is_sure = is_told || count == 13 && id.starts_with("97") || known.is_some();
        is_sure.then_some((start..end, known))
    })
}

/// The web address whose first slash stands here, where it is known; the scheme may be missing.
fn address<T>(
    text: &str,
    slash: usize,
    before: usize,
    known: &dyn Fn(&str) -> Option<T>,
) -> Option<Own<T>> {
    let is_open = |letter: char| {
        letter.is_whitespace() || matches!(letter, '/' | '(' | '[' | '<' | '"' | '“' | '„')
    };
    let in_front = text.get(before..slash)?;
    let open = in_front
        .char_indices()
        .rfind(|(_, letter)| is_open(*letter));
    if open.is_some_and(|(_, letter)| letter == '/') {
        return None;
    }
    let start = before + open.map_or(0, |(place, letter)| place + letter.len_utf8());
    let word = word(text, start).trim_end_matches(|letter: char| ".,;:!?)]>'".contains(letter));
    let of = |word: &str| {
        let url = match word.contains("://") {
            true => identifier::url(word),
            false => identifier::url(&["https://", word].concat()),
        };
        let own = url?.to_ascii_lowercase();
        Some((start..start + word.len(), Some(known(&own)?)))
    };
    // The document behind a page that is known.
    of(word).or_else(|| of(word.strip_suffix(".pdf")?))
}

fn told_or_known<T>(before: &str, own: Range<usize>, known: Option<T>) -> Option<Own<T>> {
    let near = before.len().saturating_sub("arxiv.org/abs/".len());
    let near = before.get(before.ceil_char_boundary(near)..)?;
    let is_told = near.to_ascii_lowercase().contains("arxiv");
    (is_told || known.is_some()).then_some((own, known))
}

/// What stands here up to the next space or quotation mark, but no more than counts.
fn word(text: &str, start: usize) -> &str {
    let end = text.floor_char_boundary(start.saturating_add(LONGEST));
    let rest = &text[start..end];
    let is_end = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(
                letter,
                '"' | '“' | '”' | '„' | '«' | '»' | '\u{200b}'..='\u{200f}' | '\u{feff}'
            )
    };
    &rest[..rest.find(is_end).unwrap_or(rest.len())]
}

/// An identifier with all that stands around it without a space, and the words that announce it.
fn with_surroundings(text: &str, own: Range<usize>, before: usize) -> Range<usize> {
    let is_between = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';');
    let in_front = &text[before..own.start];
    let mut start = before
        + in_front.rfind(is_between).map_or(0, |place| {
            place + in_front[place..].chars().next().map_or(0, char::len_utf8)
        });
    let announced = text[before..start].trim_end();
    let word = announced
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let is_announcement = ["doi", "arxiv", "isbn", "isbn-10", "isbn-13"]
        .iter()
        .any(|name| {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            word.eq_ignore_ascii_case(name)
        });
    if is_announcement {
        start = before + announced.len() - word.len();
    }
    let behind = &text[own.end..];
    let mut end = own.end + behind.find(is_between).unwrap_or(behind.len());
    // The class that arXiv prints behind its numbers: [cs.CL].
    let rest = text[end..].trim_start();
    let class = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    if class.is_some_and(|(class, _)| {
        class.len() <= 20
            && class
                .bytes()
                .all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'.' | b'-'))
    }) {
        end = text.len() - rest.len() + rest.find(']').map_or(0, |place| place + 1);
        end += date(&text[end..]);
    }
    start..end
}

/// How much of a text is the day that arXiv prints behind a class: ` 2 Aug 2023`.
fn date(text: &str) -> usize {
    let mut words = text.split_whitespace();
    let mut next = || words.next().unwrap_or_default();
    let (day, month, year) = (next(), next(), next());
    let are_digits =
        |word: &str, most: usize| (1..=most).contains(&word.len()) && word.chars().all(is_digit);
    let is_month = month.len() >= 3 && month.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !(are_digits(day, 2) && is_month && are_digits(year, 4) && year.len() == 4) {
        return 0;
    }
    // The year stands behind day and month, which hold no such digits.
    text.find(year).map_or(0, |place| place + year.len())
}

/// A text without the codes that addresses and pages have for signs, also where it was written in them several times.
fn decoded(text: &str) -> Cow<'_, str> {
    const MOST_TIMES: usize = 3;
    let mut decoded = Cow::Borrowed(text);
    for _ in 0..MOST_TIMES {
        if !decoded.contains(['%', '&']) {
            break;
        }
        decoded = Cow::Owned(decoded_once(&decoded));
    }
    decoded
}

fn decoded_once(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, others)) = rest.split_first() {
        let code = (*first == b'%').then(|| others.get(..2)).flatten();
        let byte = code.and_then(|code| u8::from_str_radix(str::from_utf8(code).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &others[2..] } else { others };
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    let decode = |text: String, (code, sign): (&str, &str)| text.replace(code, sign);
    entities.into_iter().fold(text, decode)
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SICI: &str = "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2";
    const KNOWN: [&str; 7] = [
        "10.1093/biomet/6.1.1",
        "2106.09685",
        "math/0309285",
        SICI,
        "10.1023/a:1010933404324",
        "9780471162407",
        "aclanthology.org/w04-3252",
    ];

    fn found(text: &str) -> Vec<Identifier<usize>> {
        identifiers(text, &|id| KNOWN.iter().position(|known| *known == id))
    }

    /// Each identifier with its surroundings, and what it identifies.
    #[track_caller]
    fn check(text: &str, expected: &[(&str, Option<usize>)]) {
        let found = found(text);
        let shown: Vec<(&str, Option<usize>)> = found
            .iter()
            .map(|found| (&text[found.range.clone()], found.known))
            .collect();
        assert_eq!(shown, expected, "{text:?}");
    }

    #[test]
    fn are_found_as_they_are_pasted() {
        // Alone on the line, all of which belongs to it.
        #[track_caller]
        fn alone(text: &str, known: usize) {
            check(text, &[(text, Some(known))]);
        }
        for text in [
            "10.1093/biomet/6.1.1",
            "doi:10.1093/BIOMET/6.1.1",
            "DOI: 10.1093/biomet/6.1.1",
            "doi 10.1093/biomet/6.1.1.",
            "DOI10.1093/biomet/6.1.1",
            "(10.1093/biomet/6.1.1)",
            "[doi:10.1093/biomet/6.1.1].",
            "<https://doi.org/10.1093/biomet/6.1.1>",
            "https://dx.doi.org/10.1093%2Fbiomet%2F6.1.1",
            "https://doi-org.proxy.uni-sofia.bg/10.1093/biomet/6.1.1?src=x#top",
            "https://academic.oup.com/doi/abs/10.1093/biomet/6.1.1/full",
            "**10.1093/biomet/6.1.1**",
            "{10.1093/biomet/6.1.1}",
        ] {
            alone(text, 0);
        }
        for text in [
            "2106.09685",
            "arXiv:2106.09685v2",
            "arXiv:2106.09685v2 [cs.CL]",
            "arXiv:2106.09685v2  [cs.CL]  16 Oct 2021",
            "arXiv: 2106.09685 [stat-mech.X]",
            "https://arxiv.org/abs/2106.09685v1?context=cs",
            "https://arxiv.org/pdf/2106.09685.pdf",
            "https://huggingface.co/papers/2106.09685",
            "10.48550/arXiv.2106.09685",
            "https://doi.org/10.48550/ARXIV.2106.09685.",
        ] {
            alone(text, 1);
        }
        for text in [
            "math/0309285",
            "arXiv:math.ST/0309285v1",
            "https://arxiv.org/abs/math/0309285",
        ] {
            alone(text, 2);
        }
        for text in [
            "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",
            "doi:10.1002/(SICI)1097-0258(19980815)17:15&lt;1661::AID-SIM968&gt;3.0.CO;2-2",
            "https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2",
        ] {
            alone(text, 3);
        }
        for text in [
            "https://doi.org/10.1023/A:1010933404324",
            "https://doi.org/10.1023%2FA:1010933404324",
            "https://doi.org/10.1023%252FA:1010933404324",
            "https://doi.org/10.1023%25252FA%25253A1010933404324",
            "DOI 10.1023/A: 1010933404324",
            "doi:10.1023/ A:1010933404324.",
        ] {
            alone(text, 4);
        }
        for text in [
            "9780471162407",
            "978-0-471-16240-7",
            "ISBN 978 0 471 16240 7.",
            "ISBN-10: 047116240X",
            "0-471-16240-x",
        ] {
            alone(text, 5);
        }
        for text in [
            "https://aclanthology.org/W04-3252/",
            "http://www.aclanthology.org/W04-3252.",
            "aclanthology.org/W04-3252",
            "<https://aclanthology.org/W04-3252.pdf>",
        ] {
            alone(text, 6);
        }
    }

    #[test]
    fn are_told_from_what_stands_beside_them() {
        check(
            "LoRA, doi: 10.1093/biomet/6.1.1; and arXiv:2106.09685v2.",
            &[
                ("doi: 10.1093/biomet/6.1.1", Some(0)),
                ("arXiv:2106.09685v2.", Some(1)),
            ],
        );
        check(
            &[SICI, ";", SICI, ",2106.09685"].concat(),
            &[(SICI, Some(3)), (SICI, Some(3)), ("2106.09685", Some(1))],
        );
        // Unknown ones are told only where they can be nothing else.
        check(
            "10.1000/x-1, 10.1000/y",
            &[("10.1000/x-1", None), ("10.1000/y", None)],
        );
        check("arXiv:1234.56789", &[("arXiv:1234.56789", None)]);
        let sici = SICI.replace("2-2", "2-x").replace("1661", "1");
        check(&[&sici, "; b"].concat(), &[(&sici, None)]);
        let coded = sici.replace('<', "&lt;").replace('>', "&gt;");
        check(
            &[&coded, ";10.1000/y"].concat(),
            &[(&coded, None), ("10.1000/y", None)],
        );
        check("10.1023/A: 123", &[("10.1023/A: 123", None)]);
        check("10.1000/x: lora", &[("10.1000/x:", None)]);
        check("978-0-306-40615-7", &[("978-0-306-40615-7", None)]);
        check("ISBN 0-306-40615-2", &[("ISBN 0-306-40615-2", None)]);
        check(
            "0-306-40615-2, 0471162403, 1234567890123, https://a.b/c",
            &[],
        );
        check("1234.56789 and math/1234567", &[]);
        check(
            "ISO 9001, C4.5, 10.5, 110.1093/biomet/6.1.1, 2001-2010, t(10.1234)",
            &[],
        );
        check("", &[]);
    }

    proptest! {
        /// Ranges are in order, apart, and hold what they are about.
        #[test]
        fn ranges_are_in_order(text in "(10\\.1093/biomet/6\\.1\\.1|2106\\.09685|math/0309285|10\\.[0-9]{4}/|arXiv:|doi: |[,;() %&<>v.é0-9]|\\PC){0,24}") {
            let mut end = 0;
            for identifier in found(&text) {
                prop_assert!(identifier.range.start >= end);
                prop_assert!(identifier.range.start <= identifier.own.start);
                prop_assert!(identifier.own.end <= identifier.range.end);
                prop_assert!(text.get(identifier.range.clone()).is_some_and(|text| !text.is_empty()));
                end = identifier.range.end;
            }
        }
    }
}
