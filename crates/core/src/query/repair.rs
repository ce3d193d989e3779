//! Links as mails, messengers and text programs pass them on.

use crate::method::Slug;

/// How the names of parameters begin that others hang on links, to see who follows them.
const TRACKING: [&str; 23] = [
    "utm_",
    "mtm_",
    "pk_",
    "hsa_",
    "gad_",
    "fbclid",
    "gclid",
    "gclsrc",
    "gbraid",
    "wbraid",
    "dclid",
    "msclkid",
    "yclid",
    "ttclid",
    "twclid",
    "li_fat_id",
    "srsltid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_hs",
    "_g",
];
/// Such names that are too short to be looked for at the beginning of others.
const TRACKING_IN_FULL: [&str; 3] = ["ref", "ref_src", "si"];

/// The one parameter whose value somebody typed: any sign may belong to it.
const TYPED: &str = "find";
/// The one parameter whose value may end in a low line.
const STAMP: &str = "data";

/// The parameters of an address without the damage that is known for sure, and whether there was any.
///
/// No value of ours but what was typed ends in a sign of punctuation, none holds an escape, and no name an entity.
pub(super) fn repaired(parameters: &[(String, String)]) -> (Vec<(String, String)>, bool) {
    let mut is_repaired = false;
    let mut kept = Vec::new();
    let is_quoted = are_quoted(parameters);
    for (name, value) in parameters {
        // `&amp;lang=en` was escaped for a page, once or several times, and never unescaped.
        let own = name.trim_start_matches("amp;");
        let is_tracking = TRACKING.iter().any(|tracker| own.starts_with(tracker))
            || TRACKING_IN_FULL.contains(&own);
        if is_tracking {
            is_repaired = true;
            continue;
        }
        let unquoted = match is_quoted {
            true => value.replacen(QUOTED, "", 1).replace('=', ""),
            false => value.clone(),
        };
        let sound = match own {
            TYPED => unquoted,
            "slugs" => {
                let list = plain(&unquoted);
                let parts: Vec<&str> = list
                    .split(SEPARATORS)
                    .map(slug)
                    .filter(|part| !part.is_empty())
                    .collect();
                parts.join(",")
            }
            STAMP => without_ends(&plain(&unquoted), "").to_owned(),
            _ => without_ends(&plain(&unquoted), "_").to_owned(),
        };
        let is_cut = own == "lang" && sound.len() == 1;
        is_repaired |= is_cut || own != name || sound != *value;
        kept.push((own.to_owned(), sound));
    }
    (kept, is_repaired)
}

/// What mails in quoted-printable have for the sign of equality, without its own: `slugs=3Dlora&lang=3Den`.
const QUOTED: &str = "3D";

/// Whether a mail left its code in all parameters. A value of ours has no capital letter at its start, but `3D-…` may have
/// been typed for a slug.
fn are_quoted(parameters: &[(String, String)]) -> bool {
    let is_quoted = |(_, value): &(String, String)| {
        let own = value.strip_prefix(QUOTED);
        own.is_some_and(|own| {
            own.starts_with(|sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit())
        })
    };
    !parameters.is_empty() && parameters.iter().all(is_quoted)
}

/// What stands between slugs, and what carriers and people put in the place of our comma; in no slug.
const SEPARATORS: [char; 5] = [',', ';', '，', '、', '；'];

/// A value with the signs that it was written with: an address that was escaped several times has escapes where there were
/// commas and spaces, programs for texts write hyphens otherwise, and hide some where a word may be parted.
fn plain(value: &str) -> String {
    let (mut text, mut rest) = (String::new(), value);
    while let Some((before, after)) = rest.split_once('%') {
        // Each time that it was escaped again has put a `25` there.
        let mut code = after;
        while let Some(inner) = code.strip_prefix("25") {
            code = inner;
        }
        let (sign, rest_after) = match code.get(..2) {
            Some("2C" | "2c") => (',', &code[2..]),
            Some("20") => (' ', &code[2..]),
            _ => ('%', after),
        };
        text.push_str(before);
        text.push(sign);
        rest = rest_after;
    }
    text.push_str(rest);
    let is_seen = |sign: &char| *sign != '\u{ad}';
    let written = |sign: char| match sign {
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        _ => sign,
    };
    text.chars().filter(is_seen).map(written).collect()
}

/// A part of a list of slugs: what is none without its end either stays whole, for the message that says so.
fn slug(part: &str) -> &str {
    let sound = without_ends(part, "_");
    let is_slug = sound.is_empty() || sound.to_ascii_lowercase().parse::<Slug>().is_ok();
    if is_slug { sound } else { part.trim() }
}

/// A value without space around it and signs at its end, among them others of this value.
fn without_ends<'a>(value: &'a str, others: &str) -> &'a str {
    // Spaces that take none, as messengers put them; marks of direction may be meant to deceive.
    let is_space = |letter: char| {
        letter.is_whitespace() || "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}".contains(letter)
    };
    let is_end = |letter: char| {
        is_space(letter) || ")]}>.,;:!?*~/\\'\"`|’”“»…".contains(letter) || others.contains(letter)
    };
    value.trim_start_matches(is_space).trim_end_matches(is_end)
}
