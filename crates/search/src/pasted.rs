//! What of a pasted text is more than a name to type. Free of the engine.

use tertium_core::method::identifier;

/// Whether a text lists several things, or names one by an address, an identifier or a reference.
///
/// Looked at by bytes, which is right for ASCII and spares the program a string searcher.
pub fn is_list(text: &str) -> bool {
    let bytes = text.trim().as_bytes();
    let holds = |part: &[u8]| {
        let mut places = bytes.windows(part.len());
        places.any(|other| other.eq_ignore_ascii_case(part))
    };
    bytes
        .iter()
        .any(|byte| matches!(byte, b'\n' | b',' | b';' | b'\t' | b'{'))
        || holds(b"://")
        || holds(b"slugs=")
        || holds(b"arxiv")
        || holds(b"isbn")
        || may_hold_identifier(bytes)
        || identifier::isbn(text).is_some()
        || is_address(bytes)
}

/// Whether it may hold a DOI, or be the number of a preprint.
fn may_hold_identifier(text: &[u8]) -> bool {
    let is_doi = |part: &[u8]| part.starts_with(b"10.") && part[3..].iter().all(u8::is_ascii_digit);
    text.first().is_some_and(u8::is_ascii_digit) && text.contains(&b'.')
        || text.windows(7).any(is_doi)
}

/// Whether it is one word with a host and a path: `jmlr.org/papers/v9`.
fn is_address(text: &[u8]) -> bool {
    let host = text.iter().position(|byte| *byte == b'/');
    let host = host.and_then(|end| text.get(..end)).unwrap_or_default();
    let last = host.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    host.contains(&b'.')
        && last.len() >= 2
        && last.iter().all(u8::is_ascii_lowercase)
        && !text.contains(&b' ')
}

/// A list as the box shows it while it is looked up: in one line, of at most 200 letters.
pub fn one_line(text: &str) -> String {
    const LONGEST: usize = 200;
    text.trim()
        .chars()
        .take(LONGEST)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_told_from_names() {
        #[track_caller]
        fn check(text: &str, expected: bool) {
            assert_eq!(is_list(text), expected, "{text:?}");
        }
        check("LoRA, QLoRA", true);
        check("LoRA\nQLoRA\n", true);
        check("t-SNE; UMAP", true);
        check("https://example.org/?slugs=lora", true);
        check("?slugs=lora", true);
        check("10.1093/biomet/6.1.1", true);
        check("2305.14314", true);
        check("arXiv:2305.14314", true);
        check("(doi:10.1093/biomet/6.1.1)", true);
        check("[arXiv:math/0309285]", true);
        check("@misc{x}", true);
        check("9780471162407", true);
        check("978-0-471-16240-7", true);
        check("ISBN 047116240X", true);
        check("jmlr.org/papers/v9/vandermaaten08a.html", true);
        check("C4.5/C5.0", false);
        check("A/B test", false);
        check("4711", false);
        check(" QLoRA\n", false);
        check("критерий на Ман–Уитни", false);
        check("C4.5", false);
        check("", false);
    }

    #[test]
    fn a_list_is_shown_in_one_line() {
        assert_eq!(one_line(" a\nb\t"), "a b");
        assert_eq!(one_line(&"й".repeat(1000)).chars().count(), 200);
    }
}
