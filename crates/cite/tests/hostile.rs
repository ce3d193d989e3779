//! Own methods whose sources nobody wrote in good faith: two thousand of them, or as many as TERTIUM_FUZZ says.
//!
//! In a browser a panic would end the program.

#![allow(clippy::expect_used, clippy::panic)]

use std::env;

use tertium_cite::{Citers, Styles};
use tertium_core::{
    decision::{Draft, DraftSource, OwnMethod, Terms},
    method::Slug,
    test_records::Dice,
    thesis::Cite,
};

/// Numbers in every form, punctuation before and after, letters of one to four bytes, markup.
const SCRAPS: &[&str] = &[
    "1",
    "23",
    "0",
    "-5",
    "99999999999999999999",
    "1e9",
    "٣",
    "二",
    "IV",
    "mcmxcix",
    "2nd",
    "-",
    "–",
    "—",
    "-2-3",
    "1-",
    " ",
    "\u{a0}",
    ",",
    ".",
    ":",
    ";",
    "/",
    "?",
    "!",
    "&",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "«",
    "»",
    "“",
    "”",
    "’",
    "'",
    "\"",
    "a",
    "B",
    "É",
    "я",
    "ß",
    "İ",
    "ǆ",
    "😀",
    "\u{301}",
    "Том ",
    "pp.",
    "n°",
    "th",
    "S",
    "van ",
    "de ",
    "Jr.",
    "and",
    "et al.",
    ", ",
    "<b>",
    "</b>",
    "<i>",
    "$",
    "\\",
    "#",
    "%",
    "_",
    "~",
    "^",
    "*",
    "+",
    "https://",
    "arXiv:",
    "10.1000/x",
];

const KINDS: &[&str] = &["", "dataset", "x"];

fn text(dice: &mut Dice) -> String {
    let parts = dice.below(6);
    (0..parts).map(|_| dice.pick(SCRAPS)).collect()
}

fn people(dice: &mut Dice) -> Vec<String> {
    let count = [0, 0, 1, 2, 3, 21][dice.below(6)];
    (0..count).map(|_| text(dice)).collect()
}

fn source(dice: &mut Dice) -> DraftSource {
    let kind = match dice.below(DraftSource::KINDS.len() + 1) {
        0 => dice.pick(KINDS),
        place => DraftSource::KINDS[place - 1],
    };
    DraftSource {
        kind: kind.to_owned(),
        title: ["t", &text(dice)].concat(),
        authors: people(dice),
        editors: people(dice),
        year: dice
            .pick(&["", "2024", "1", "0", "9999", "65535"])
            .to_owned(),
        container: text(dice),
        collection: text(dice),
        collection_number: text(dice),
        volume: text(dice),
        issue: text(dice),
        page: text(dice),
        pages: text(dice),
        number: text(dice),
        edition: text(dice),
        publisher: text(dice),
        place: text(dice),
        genre: text(dice),
        event: text(dice),
        doi: dice.pick(&["", "10.1000/x", "10.1000/<b>é"]).to_owned(),
        arxiv: dice.pick(&["", "2305.14314"]).to_owned(),
        isbn: dice.pick(&["", "9780306406157"]).to_owned(),
        issn: text(dice),
        url: dice.pick(&["", "https://example.org/я"]).to_owned(),
    }
}

/// Whatever is kept as a source becomes a reference.
#[test]
fn sources_of_any_content_are_cited() {
    let count = env::var("TERTIUM_FUZZ")
        .ok()
        .and_then(|count| count.parse().ok());
    let citers = Citers::new(&Styles::archived().expect("the archive has them"))
        .expect("the archive has them");
    let (mut dice, terms) = (Dice(6), Terms::default());
    for _ in 0..count.unwrap_or(2_000) {
        let draft = Draft {
            name: "x".into(),
            source: source(&mut dice),
            ..Draft::default()
        };
        let slug = Slug::own(1);
        let own = OwnMethod::new(slug.clone(), &draft.checked().0).expect("it was checked");
        let csl = own.record(&terms).source.and_then(|source| source.csl);
        let csl = csl.expect("it has a title");
        if let Err(error) = citers.cite(&slug, &csl) {
            panic!("{error}: {csl}");
        }
    }
}
