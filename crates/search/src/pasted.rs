//! What of a pasted text is more than a name to type. Free of the engine.

/// Whether a text lists several things, or names one by an address or an identifier.
///
/// Looked at by bytes, which is right for ASCII and spares the program a string searcher.
pub fn is_list(text: &str) -> bool {
    let bytes = text.trim().as_bytes();
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|other| other == part);
    bytes
        .iter()
        .any(|byte| matches!(byte, b'\n' | b',' | b';' | b'\t'))
        || holds(b"://")
        || holds(b"slugs=")
        || may_be_identifier(bytes)
}

/// Whether it may be a DOI or an arXiv id.
fn may_be_identifier(text: &[u8]) -> bool {
    text.first().is_some_and(u8::is_ascii_digit) && text.contains(&b'.')
        || text
            .get(..6)
            .is_some_and(|start| start.eq_ignore_ascii_case(b"arxiv:"))
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
