//! Addresses that nobody wrote in good faith: a million of them, or as many as TERTIUM_FUZZ says.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used
)]

use std::{collections::HashSet, env};

use tertium_core::{
    method::Slug,
    query::{Address, Comparison},
    test_records::Dice,
};

/// What addresses are made of: names, separators in every spelling, scripts, marks that turn text,
/// markup, paths, broken escapes.
const PIECES: &[&str] = &[
    "slugs=",
    "slugs=",
    "slugs=",
    "lang=",
    "rows=differences",
    "panel=browse&",
    "base=",
    "hide=",
    "data=0a1b2c3d4e5f.",
    "year,source",
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
            0 => (0..dice.below(6))
                .filter_map(|_| char::from_u32(dice.below(0x11_0000) as u32))
                .for_each(|c| text.push(c)),
            1 => text.push((32 + dice.below(95) as u8) as char),
            _ => text.push_str(dice.pick(PIECES)),
        }
    }
    text
}

/// Reads an address as the browser does (WHATWG URL, application/x-www-form-urlencoded).
fn read(address: &str) -> Address {
    let text = address.strip_prefix('?').unwrap_or(address);
    Address::read(
        &form_urlencoded::parse(text.as_bytes())
            .into_owned()
            .collect::<Vec<_>>(),
    )
}

#[track_caller]
fn check(text: &str, address: &Address) {
    let Address {
        query,
        unreadable,
        surplus,
        unreadable_rows,
        unreadable_answers,
        unreadable_own,
        names_order: _,
        is_repaired: _,
    } = address;
    let slugs = query.comparison.slugs();
    let longest = [
        slugs.len(),
        surplus.len(),
        unreadable.len(),
        unreadable_rows.len(),
        unreadable_answers.len(),
        unreadable_own.len(),
    ]
    .into_iter()
    .max();
    assert!(longest <= Some(Comparison::LIMIT), "{text:?}");
    assert_eq!(
        slugs.iter().collect::<HashSet<_>>().len(),
        slugs.len(),
        "{text:?}: twice the same"
    );
    for slug in slugs.iter().chain(surplus).map(Slug::as_str) {
        let is_letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let letters = slug.bytes().filter(|b| is_letter(*b)).count();
        assert!(
            slug.bytes().all(|b| is_letter(b) || b == b'-'),
            "{text:?}: {slug}"
        );
        assert!(
            letters <= Slug::MAX && slug.len() < 2 * Slug::MAX,
            "{text:?}: {slug}"
        );
    }
    let shown = unreadable.iter().chain(unreadable_rows);
    for shown in shown.chain(unreadable_answers).chain(unreadable_own) {
        let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(shown.chars().count() <= 40, "{text:?}: {shown:?}");
        assert!(
            !shown.chars().any(|c| c.is_control() || turns(c)),
            "{text:?}: {shown:?}"
        );
    }
    // What the page writes back is read as the same, and holds nothing that needs escaping.
    let written = query.to_string();
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"?=&,-_.".contains(&b);
    assert!(written.bytes().all(is_plain), "{text:?}: {written}");
    assert_eq!(
        read(&written),
        Address {
            query: query.clone(),
            ..Address::default()
        },
        "{text:?}"
    );
}

#[test]
fn a_million_addresses_are_read() {
    let count: usize = env::var("TERTIUM_FUZZ").ok().map_or(1_000_000, |count| {
        count.parse().expect("TERTIUM_FUZZ: a number")
    });
    let mut dice = Dice(6);
    let (mut with_methods, mut with_rest) = (0, 0);
    for _ in 0..count {
        let text = address(&mut dice);
        let address = read(&text);
        check(&text, &address);
        with_methods += usize::from(!address.query.comparison.slugs().is_empty());
        with_rest += usize::from(!address.unreadable.is_empty());
    }
    // A generator whose addresses all say nothing would prove nothing.
    assert!(
        with_methods > count / 10 && with_rest > count / 10,
        "{with_methods} with methods, {with_rest} with something else"
    );
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
        check("a long address", &read(&query));
    }
}
