//! Records of other programs: entries of BibTeX, objects of JSON, lines with tags (RIS, PubMed).

use std::ops::Range;

/// What a reference is called where it cannot be found: the title of a record, the reference itself else.
pub fn title(reference: &str) -> &str {
    let reference = reference.trim();
    if tag(reference).is_some() {
        let is_title = |line: &&str| matches!(tag(line), Some("TI" | "T1"));
        let line = reference.lines().find(is_title);
        let value = line.and_then(|line| line.split_once('-'));
        return value.map_or(reference, |(_, value)| value.trim());
    }
    if !reference.starts_with(['@', '{']) {
        return reference;
    }
    // ASCII case alone keeps the places of bytes.
    let lower = reference.to_ascii_lowercase();
    let field = lower.match_indices("title").find_map(|(place, name)| {
        let is_name =
            !lower[..place].ends_with(|letter: char| letter.is_alphanumeric() || letter == '-');
        let value = reference[place + name.len()..].trim_start_matches('"');
        value
            .trim_start()
            .strip_prefix(['=', ':'])
            .filter(|_| is_name)
    });
    let value = field.unwrap_or(reference).trim_start();
    let is_open = |letter: char| matches!(letter, '{' | '"');
    let value = value.trim_start_matches(is_open);
    let end = value.find(['}', '"', '\n']).unwrap_or(value.len());
    value[..end].trim_end_matches(['}', '"', ','])
}

/// A record of BibTeX or JSON in a text.
pub(super) struct Entry {
    pub(super) range: Range<usize>,
    /// It describes a work; abbreviations and comments of BibTeX do not.
    pub(super) is_work: bool,
}

/// The first entry of BibTeX, `@article{key, …}` or `@article(key, …)`, or object of JSON, with all its brackets closed.
pub(super) fn next_entry(text: &str) -> Option<Entry> {
    text.match_indices(['@', '{']).find_map(|(start, sign)| {
        let rest = &text[start..];
        let open = rest.find(['{', '('])?;
        let kind = rest[..open].trim_start_matches('@').trim_end();
        let is_kind = !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_alphabetic());
        // `{"title": …`
        let is_object = || {
            let name = rest[1..].trim_start().strip_prefix('"');
            let behind = name.and_then(|name| name.split_once('"'));
            behind.is_some_and(|(_, behind)| behind.trim_start().starts_with(':'))
        };
        if !(sign == "@" && is_kind || sign == "{" && is_object()) {
            return None;
        }
        let length = open + closed(&rest[open..])?;
        let others = ["string", "comment", "preamble"];
        Some(Entry {
            range: start..start + length,
            is_work: !others.iter().any(|other| kind.eq_ignore_ascii_case(other)),
        })
    })
}

/// Up to where the bracket reaches that a text begins with; none where it stays open.
fn closed(text: &str) -> Option<usize> {
    let is_round = text.starts_with('(');
    let (mut braces, mut parentheses) = (0_i32, 0_i32);
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => braces += 1,
            b'}' => braces -= 1,
            // Those in a value that stands in braces are its text.
            b'(' if is_round && braces == 0 => parentheses += 1,
            b')' if is_round && braces == 0 => parentheses -= 1,
            _ => continue,
        }
        // Closed before it was opened: no entry.
        if braces < 0 {
            return None;
        }
        if braces == 0 && parentheses == 0 {
            return Some(place + 1);
        }
    }
    None
}

/// The tag with which a line of a record of RIS or PubMed begins: `TY  - `, `PMID- `.
fn tag(line: &str) -> Option<&str> {
    let (tag, value) = line.trim_start_matches('\u{feff}').split_once('-')?;
    let is_long = tag.len() == 4 && (value.is_empty() || value.starts_with(char::is_whitespace));
    let tag = tag.trim_end_matches(' ');
    let is_tag = (2..=4).contains(&tag.len())
        && tag
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && tag.starts_with(|letter: char| letter.is_ascii_uppercase());
    (is_long && is_tag).then_some(tag)
}

/// How many of these lines, from the first one on, are one record with tags.
pub(super) fn tagged(text: &str, lines: &[Range<usize>]) -> Option<usize> {
    const LEAST_TAGS: usize = 3;
    let tag_of = |line: &Range<usize>| tag(&text[line.clone()]);
    let first = tag_of(lines.first()?)?;
    let (mut count, mut tags) = (0, 0);
    for line in lines {
        let own = tag_of(line);
        // A value may go on in the next line, indented; a blank line or the first tag again is the end.
        let goes_on = own.is_none() && text[..line.start].ends_with("  ") && !line.is_empty();
        if !(own.is_some() || goes_on)
            || count > 0 && own == Some(first) && is_first_of_record(first)
        {
            break;
        }
        count += 1;
        tags += usize::from(own.is_some());
        if own == Some("ER") {
            break;
        }
    }
    (tags >= LEAST_TAGS).then_some(count)
}

fn is_first_of_record(tag: &str) -> bool {
    matches!(tag, "TY" | "PMID")
}

#[cfg(test)]
mod tests {
    use super::*;

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
        check(
            "{\"container-title\": \"B\", \"title\": \"On a test\"}",
            "On a test",
        );
        check("TY  - JOUR\nT1  - On a test\nER  - ", "On a test");
        check(" Mann, H. B. (1947). ", "Mann, H. B. (1947).");
    }
}
