//! What is done to every text and address before any format sees it.

/// Brings a text to one line without any character that reorders, hides or controls.
///
/// Bidirectional controls can make a table say something else than its bytes, control characters
/// break files; both are removed. Breaks of lines and tabs become spaces: a cell of a table is one
/// line in every format.
pub fn text(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        match letter {
            ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                gap = true
            }
            '\0'..='\x1f'
            | '\x7f'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}' => {}
            '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{fffe}'
            | '\u{ffff}' => {}
            '\u{e0000}'..='\u{e0fff}' => {}
            _ => {
                if gap && !clean.is_empty() {
                    clean.push(' ');
                }
                gap = false;
                clean.push(letter);
            }
        }
    }
    clean
}

/// A line of code, without any character that reorders, hides or controls; its spaces stay.
pub fn code(line: &str) -> String {
    let words = line.split(' ').map(text);
    words.collect::<Vec<_>>().join(" ")
}

/// A web address in ASCII, or nothing where it is none: whatever runs as a script or reads files is
/// refused.
///
/// What could end or change the place in which an address stands (quotes, brackets, braces,
/// backslashes) is escaped.
pub fn address(text: &str) -> Option<String> {
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let (start, rest) = text.trim().split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some((scheme, rest))
    });
    let (scheme, rest) = rest?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty()
        || !host
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b))
    {
        return None;
    }
    let mut address = scheme.to_string();
    let may_stand = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>`\\^{}|".contains(&byte);
    percent(rest, may_stand, &mut address);
    Some(address)
}

/// Whether a text has the form of a BCP 47 tag, so that it may stand in an attribute.
pub fn is_language_tag(text: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.len() < 36 && text.split('-').all(is_part)
}

/// Writes a text with every byte escaped that may not stand as it is.
pub fn percent(text: &str, may_stand: impl Fn(u8) -> bool, out: &mut String) {
    for byte in text.bytes() {
        if may_stand(byte) {
            out.push(byte as char);
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            out.push('%');
            out.push(DIGITS[usize::from(byte >> 4)] as char);
            out.push(DIGITS[usize::from(byte & 15)] as char);
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn brings_texts_to_one_line() {
        #[track_caller]
        fn check(input: &str, expected: &str) {
            assert_eq!(super::text(input), expected, "{input:?}");
        }
        check("  a \r\n\tb\u{2028}c ", "a b c");
        check("a\u{202e}b\u{2066}c\u{200f}d\u{feff}", "abcd");
        check("a\0b\u{1b}[31mc\u{9b}", "ab[31mc");
        check("Квантувана – „LoRA“", "Квантувана – „LoRA“");
        check("e\u{e0041}", "e");
        check("\u{200b}\n", "");
    }

    #[test]
    fn refuses_addresses_that_are_none() {
        #[track_caller]
        fn check(input: &str, expected: Option<&str>) {
            assert_eq!(super::address(input).as_deref(), expected, "{input:?}");
        }
        check(
            "https://example.org/a?b=c&d=%20#e",
            Some("https://example.org/a?b=c&d=%20#e"),
        );
        check("HTTP://example.org", Some("http://example.org"));
        check(
            "https://example.org/a\"><b>{x}\\\n",
            Some("https://example.org/a%22%3E%3Cb%3E%7Bx%7D%5C"),
        );
        check(
            "https://example.org/метод",
            Some("https://example.org/%D0%BC%D0%B5%D1%82%D0%BE%D0%B4"),
        );
        check("javascript:alert(1)", None);
        check("JaVaScRiPt://example.org/%0aalert(1)", None);
        check("data:text/html,x", None);
        check("//example.org", None);
        check("https://", None);
        check("https://user@example.org/", None);
        check("https://exa mple.org/", None);
        check("hтtps", None);
    }
}
