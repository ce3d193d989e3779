//! Links as mails, messengers and text programs pass them on.

use crate::method::Slug;

/// Parameters that others hang on links, to see who follows them: their names, or how these begin.
const TRACKING: [&str; 14] = [
    "utm_", "fbclid", "gclid", "gbraid", "wbraid", "dclid", "msclkid", "yclid", "ttclid", "twclid",
    "igsh", "mc_cid", "mc_eid", "_hs",
];

/// The one parameter whose value somebody typed: any sign may belong to it.
const TYPED: &str = "find";

/// The parameters of an address without the damage that is known for sure, and whether there was any.
///
/// No value of ours but what was typed ends in a sign of punctuation, none holds an escape, and no name an entity.
pub(super) fn repaired(parameters: &[(String, String)]) -> (Vec<(String, String)>, bool) {
    let mut is_repaired = false;
    let mut kept = Vec::new();
    for (name, value) in parameters {
        // `&amp;lang=en` was escaped for a page and never unescaped.
        let own = name.strip_prefix("amp;").unwrap_or(name);
        if TRACKING.iter().any(|tracker| own.starts_with(tracker)) {
            is_repaired = true;
            continue;
        }
        let sound = match own {
            TYPED => value.clone(),
            "slugs" => {
                let list = without_escapes(value);
                let parts: Vec<&str> = list
                    .split(',')
                    .map(slug)
                    .filter(|part| !part.is_empty())
                    .collect();
                parts.join(",")
            }
            _ => without_ends(&without_escapes(value)).to_owned(),
        };
        let is_cut = own == "lang" && sound.len() == 1;
        is_repaired |= is_cut || own != name || sound != *value;
        kept.push((own.to_owned(), sound));
    }
    (kept, is_repaired)
}

/// An address that was escaped twice has escapes where there were commas and spaces.
fn without_escapes(value: &str) -> String {
    let (mut text, mut rest) = (String::new(), value);
    while let Some((before, after)) = rest.split_once('%') {
        let (sign, rest_after) = match after.get(..2) {
            Some("2C" | "2c") => (',', &after[2..]),
            Some("20") => (' ', &after[2..]),
            _ => ('%', after),
        };
        text.push_str(before);
        text.push(sign);
        rest = rest_after;
    }
    text.push_str(rest);
    text
}

/// A part of a list of slugs: what is none without its end either stays whole, for the message that says so.
fn slug(part: &str) -> &str {
    let sound = without_ends(part);
    let is_slug = sound.is_empty() || sound.to_ascii_lowercase().parse::<Slug>().is_ok();
    if is_slug { sound } else { part.trim() }
}

fn without_ends(value: &str) -> &str {
    // Spaces that take none, as messengers put them; marks of direction may be meant to deceive.
    let is_space = |letter: char| {
        letter.is_whitespace() || "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}".contains(letter)
    };
    let is_end = |letter: char| is_space(letter) || ")]}>.,;:!?*/\\'\"`|’”“»…".contains(letter);
    value.trim_start_matches(is_space).trim_end_matches(is_end)
}
