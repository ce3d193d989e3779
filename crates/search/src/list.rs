//! A text cut into the items that it may list. Free of the engine.

use std::ops::Range;

use tertium_core::text::fold;

/// What stands between two items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// A word or sign between spaces that names may hold as well: "and", "vs", "&".
    Word,
    /// A comma, which names may hold as well.
    Comma,
    /// The end of a line, a tab or a semicolon: no name goes on behind it.
    End,
}

/// A part of a text that may be an item by itself, or together with its neighbours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it stands, in bytes, without space around it; never empty.
    pub range: Range<usize>,
    /// The strongest of what stands between it and the part before; the first part has an end.
    pub before: Separator,
}

/// Words that stand between two names, folded.
const WORDS: [&str; 7] = ["and", "или", "и", "or", "vs", "versus", "срещу"];
/// Signs that do.
const SIGNS: [&str; 4] = ["&", "+", "/", "–"];

/// Cuts a text into parts.
pub fn parts(text: &str) -> Vec<Part> {
    let mut cutter = Cutter {
        text,
        parts: Vec::new(),
        start: 0,
        before: Separator::End,
    };
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let next = at + letter.len_utf8();
        let is_word_start = letter.is_whitespace() || at == 0 || is_sign(&text[..at]);
        // A word begins here, or right behind this space.
        let word_at = if letter.is_whitespace() { next } else { at };
        if is_word_start && let Some(end) = joint(text, word_at) {
            cutter.cut(word_at, end, Separator::Word);
            // The space behind it may open the next joint.
            at = end;
            continue;
        }
        match letter {
            '\n' | '\r' | '\t' | ';' => cutter.cut(at, next, Separator::End),
            ',' => cutter.cut(at, next, Separator::Comma),
            _ => {}
        }
        at = next;
    }
    cutter.cut(text.len(), text.len(), Separator::End);
    cutter.parts
}

/// A text while it is cut.
struct Cutter<'a> {
    text: &'a str,
    parts: Vec<Part>,
    /// Where the part begins that is not yet cut off.
    start: usize,
    before: Separator,
}

impl Cutter<'_> {
    /// Ends a part, and begins the next behind what separates them.
    fn cut(&mut self, end: usize, next: usize, separator: Separator) {
        let part = self.text.get(self.start..end).unwrap_or_default();
        let before = part.len() - part.trim_start().len();
        let range = self.start + before..self.start + part.trim_end().len().max(before);
        self.start = next;
        if range.is_empty() {
            // Several in a row count as the strongest of them.
            self.before = match (self.before, separator) {
                (Separator::End, _) | (_, Separator::End) => Separator::End,
                (Separator::Comma, _) | (_, Separator::Comma) => Separator::Comma,
                (Separator::Word, Separator::Word) => Separator::Word,
            };
            return;
        }
        self.parts.push(Part {
            range,
            before: std::mem::replace(&mut self.before, separator),
        });
    }
}

/// Whether a text ends in a sign that separates.
fn is_sign(text: &str) -> bool {
    text.ends_with(['\n', '\r', '\t', ';', ','])
}

fn is_joint(word: &str) -> bool {
    // An abbreviation may end in a full stop.
    let letters = word.strip_suffix('.').unwrap_or(word);
    let is_word = letters.chars().all(char::is_alphabetic);
    SIGNS.contains(&word) || is_word && WORDS.contains(&&*fold(letters))
}

/// What stands here up to the next space; nothing where that is longer than so many bytes.
fn word_at(text: &str, at: usize, longest: usize) -> Option<&str> {
    // No more of a long text is looked at than counts.
    let end = text.floor_char_boundary(at.saturating_add(longest + 1));
    let rest = text.get(at..end)?;
    let word = rest.split(char::is_whitespace).next()?;
    (word.len() <= longest).then_some(word)
}

/// Where a joint ends that begins here and is followed by a space; none where there is none.
fn joint(text: &str, at: usize) -> Option<usize> {
    const LONGEST: usize = 2 * "versus".len();
    let word = word_at(text, at, LONGEST)?;
    let end = at + word.len();
    let is_followed = end < text.len();
    (is_followed && is_joint(word)).then_some(end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Parts as they read, each with what stands before it.
    fn shown(text: &str) -> Vec<String> {
        let sign = |part: &Part| match part.before {
            Separator::Word => "&",
            Separator::Comma => ",",
            Separator::End => ";",
        };
        parts(text)
            .iter()
            .map(|part| [sign(part), &text[part.range.clone()]].concat())
            .collect()
    }

    #[test]
    fn texts_are_cut() {
        #[track_caller]
        fn check(text: &str, expected: &[&str]) {
            assert_eq!(shown(text), expected, "{text:?}");
        }
        check("LightGBM, CatBoost", &[";LightGBM", ",CatBoost"]);
        check("a; b\nc\td", &[";a", ";b", ";c", ";d"]);
        check("a vs b", &[";a", "&b"]);
        check("a VS. b versus c", &[";a", "&b", "&c"]);
        check("а и б срещу в", &[";а", "&б", "&в"]);
        check("a & b + c / d or e", &[";a", "&b", "&c", "&d", "&e"]);
        check("a, b, and c", &[";a", ",b", ",c"]);
        check("a and", &[";a and"]);
        check("and b", &[";b"]);
        check("AT&T and/or x", &[";AT&T and/or x"]);
        check("Bland and Altman", &[";Bland", "&Altman"]);
        check("a and and b", &[";a", "&b"]);
        check(" ,; \n", &[]);
        check("", &[]);
        check("10.1/a,10.1/b", &[";10.1/a", ",10.1/b"]);
    }

    proptest! {
        /// Parts stand in order, apart, and nothing but separators and space is left out.
        #[test]
        fn parts_are_all_of_a_text(text in "([a-cа-в,;&+/ .\\n\\t]| and | и | vs |\\PC){0,60}") {
            let mut end = 0;
            let mut left = String::new();
            for part in parts(&text) {
                prop_assert!(part.range.start >= end && part.range.end > part.range.start);
                let own = &text[part.range.clone()];
                prop_assert_eq!(own, own.trim());
                left.push_str(&text[end..part.range.start]);
                left.push(' ');
                end = part.range.end;
            }
            left.push_str(&text[end..]);
            for word in left.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')) {
                prop_assert!(word.is_empty() || is_joint(word), "{word:?}");
            }
        }

        /// Names without separators come back as they were listed.
        #[test]
        fn a_list_is_read_back(
            names in prop::collection::vec("[b-hk-z][a-z0-9-]{1,8}x", 1..6),
            separators in prop::collection::vec(
                prop::sample::select(vec![", ", ",", "; ", "\n", "\t", " and ", " vs ", " и ", " & ", " срещу "]),
                6,
            ),
        ) {
            let mut text = String::new();
            for (name, separator) in names.iter().zip(&separators) {
                if !text.is_empty() {
                    text.push_str(separator);
                }
                text.push_str(name);
            }
            let read: Vec<&str> = parts(&text)
                .into_iter()
                .map(|part| &text[part.range])
                .collect();
            prop_assert_eq!(read, names);
        }
    }
}
