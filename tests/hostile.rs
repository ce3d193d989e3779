//! Addresses that nobody wrote in good faith: a million of them, or as many as TERTIUM_FUZZ says.

use std::{collections::HashSet, env};

use tertium::query::{Comparison, Query};

/// A generator of numbers with a seed (splitmix64): the same addresses on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % bound as u64) as usize
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// What addresses are made of: names, separators in every spelling, scripts, marks that turn text, markup, paths, broken escapes.
const PIECES: &[&str] = &[
    "slugs=",
    "slugs=",
    "slugs=",
    "lang=",
    "rows=differences",
    "panel=browse&",
    "field=",
    "sort=use",
    "&",
    "&",
    "=",
    ",",
    ",",
    "%2C",
    "%2c",
    "%252C",
    "+",
    "%20",
    "-",
    "--",
    "qlora",
    "lora",
    "a",
    "QLoRA",
    "direct-preference-optimization",
    "bg",
    "en",
    "EN-gb",
    "xx",
    "0",
    "%00",
    "%0A",
    "%FF",
    "%C0%AF",
    "%E2%80%AE",
    "\u{202e}",
    "\u{2066}",
    "\u{200d}",
    "\u{feff}",
    "ку-лора",
    "метод",
    "ДПО",
    "方法",
    "طريقة",
    "שיטה",
    "é",
    "e\u{301}",
    "ﬀ",
    "İ",
    "ß",
    "𝕢𝕝",
    "👩‍🔬",
    "<script>",
    "%3Cimg%20src=x%20onerror=alert(1)%3E",
    "javascript:",
    "{{7*7}}",
    "{names}",
    "${x}",
    "=cmd|'/c'!A1",
    "../",
    "..%2F",
    "\\",
    "\"",
    "'",
    "%",
    "%2",
    "%ZZ",
    "#",
    "?",
    "__proto__",
    "constructor",
    ";",
    "//evil.example",
    "null",
    "\u{0}",
    "\u{7f}",
];

fn address(dice: &mut Dice) -> String {
    let mut text = String::from(dice.pick(&["?slugs=", "?slugs=", "?lang=en&slugs=", "?"]));
    for _ in 0..=dice.below(14) {
        match dice.below(16) {
            2..=5 => text.push_str(dice.pick(&[",", "%2C", "&slugs="])),
            0 => (0..dice.below(6)).filter_map(|_| char::from_u32(dice.below(0x11_0000) as u32)).for_each(|c| text.push(c)),
            1 => text.push((32 + dice.below(95) as u8) as char),
            _ => text.push_str(dice.pick(PIECES)),
        }
    }
    text
}

/// Reads an address as the browser does (WHATWG URL, application/x-www-form-urlencoded).
fn read(address: &str) -> Query {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(address.strip_prefix('?').unwrap_or(address).as_bytes()).into_owned().collect();
    Query::read(&pairs)
}

#[track_caller]
fn holds(address: &str, query: &Query) {
    let slugs = query.comparison.slugs();
    assert!(
        slugs.len() <= Comparison::LIMIT && query.surplus.len() <= Comparison::LIMIT && query.unreadable.len() <= Comparison::LIMIT,
        "{address:?}"
    );
    assert_eq!(slugs.iter().collect::<HashSet<_>>().len(), slugs.len(), "{address:?}: twice the same");
    for slug in slugs.iter().chain(&query.surplus) {
        let is_name = slug.as_str().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(is_name && slug.as_str().len() <= 80, "{address:?}: {slug}");
    }
    for shown in &query.unreadable {
        assert!(
            shown.chars().count() <= 40 && !shown.chars().any(|c| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')),
            "{address:?}: {shown:?}"
        );
    }
    // What the page writes back is read as the same, and holds nothing that needs escaping.
    let written = query.to_string();
    assert!(written.bytes().all(|b| b.is_ascii_alphanumeric() || b"?=&,-".contains(&b)), "{address:?}: {written}");
    let again = read(&written);
    let shown = Query { unreadable: Vec::new(), surplus: Vec::new(), ..query.clone() };
    assert_eq!(again, shown, "{address:?}: {written}");
}

#[test]
fn a_million_addresses_are_read() {
    let count: usize = env::var("TERTIUM_FUZZ").ok().map_or(1_000_000, |count| count.parse().expect("TERTIUM_FUZZ: a number"));
    let mut dice = Dice(6);
    let (mut with_methods, mut with_rest) = (0, 0);
    for _ in 0..count {
        let address = address(&mut dice);
        let query = read(&address);
        holds(&address, &query);
        with_methods += usize::from(!query.comparison.slugs().is_empty());
        with_rest += usize::from(!query.unreadable.is_empty());
    }
    // A generator whose addresses all say nothing would prove nothing.
    assert!(with_methods > count / 10 && with_rest > count / 10, "{with_methods} with methods, {with_rest} with something else");
}

/// Longer than any browser sends; whoever compares each name with each would sit here for hours.
#[test]
fn long_addresses_are_read() {
    let many: String = (0..400_000).map(|number| format!("m{number},")).collect();
    let strange: String = (0..400_000).map(|number| format!("é{number},")).collect();
    let deep = "slugs=".repeat(100_000) + &"%25".repeat(300_000);
    let parameters = "&slugs=a-b".repeat(200_000);
    for query in [
        format!("?slugs={many}"),
        format!("?slugs={strange}"),
        deep,
        parameters,
        format!("?slugs={}", "a".repeat(3_000_000)),
        format!("?slugs={}", ",".repeat(3_000_000)),
    ] {
        holds("a long address", &read(&query));
    }
}
