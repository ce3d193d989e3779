use std::{fmt, str::FromStr};

use super::{Cell, Identity, Row, in_order};
use crate::{locale::Lang, method::Method};

/// What a shared link says of the data it was made from: the release, and a letter for each cell.
///
/// Written `<release>.<version>.<letters>`: six bits of a hash of each cell, column by column, then
/// 24 bits of a hash of all. So a page with other data can find the cells that changed and, but for
/// one case in 17 million, whether any did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    pub release: String,
    version: Version,
    letters: String,
}

/// Which cells a stamp has letters for. Links live long: every version is read for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Version {
    /// The rows of every table. Written without a version.
    Fixed,
    /// One letter more in each column, for all facets of the method together.
    Facets,
}

/// A text that is no stamp, or its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAStamp(pub String);

/// What happened to the cells since a stamp was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changes {
    /// They are the same.
    None,
    Cells(Vec<ChangedCell>),
    /// Something changed, and no letter tells what.
    Somewhere,
}

/// A cell that changed, by the position of its method and what of it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangedCell {
    pub column: usize,
    pub place: ChangedPlace,
}

/// Where in a column something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangedPlace {
    Row(Row),
    /// In some row of a facet.
    Facets,
}

/// How many rows have values of their own: all but the last, the link to the record.
const ROWS: usize = Row::FIXED.len() - 1;

/// How many letters the hash of all cells has.
const WHOLE: usize = 4;

/// The longest stamp, in bytes: that of the greatest table, with room for rows to come.
const LONGEST: usize = 512;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl Version {
    /// The version that is written.
    const CURRENT: Self = Self::Facets;

    /// How it stands in a stamp, before the letters.
    fn prefix(self) -> &'static str {
        match self {
            Self::Fixed => "",
            Self::Facets => "2.",
        }
    }

    /// How many letters a column has.
    fn letters(self) -> usize {
        match self {
            Self::Fixed => ROWS,
            Self::Facets => ROWS + 1,
        }
    }

    /// What a column's letter is for.
    fn place(self, letter: usize) -> ChangedPlace {
        if letter < ROWS {
            ChangedPlace::Row(Row::FIXED[letter])
        } else {
            ChangedPlace::Facets
        }
    }
}

impl Stamp {
    pub fn new(release: &str, methods: &[&Method]) -> Self {
        let methods: Vec<_> = methods.iter().copied().map(Some).collect();
        Self {
            release: release.to_owned(),
            version: Version::CURRENT,
            letters: letters(Version::CURRENT, &methods),
        }
    }

    /// What changed in these methods, one for each that the link names; `None` where the stamp is
    /// that of a table of another size.
    ///
    /// A method that no longer exists has no cells, so none of them changed.
    pub fn changes(&self, methods: &[Option<&Method>]) -> Option<Changes> {
        let height = self.version.letters();
        if self.letters.len() != methods.len() * height + WHOLE {
            return None;
        }
        let now = letters(self.version, methods);
        if now == self.letters {
            return Some(Changes::None);
        }
        let differs = self
            .letters
            .bytes()
            .zip(now.bytes())
            .map(|(old, new)| old != new);
        let places = differs
            .enumerate()
            .take(methods.len() * height)
            .filter(|(_, differs)| *differs);
        let cells: Vec<_> = places
            .map(|(place, _)| ChangedCell {
                column: place / height,
                place: self.version.place(place % height),
            })
            .filter(|cell| methods[cell.column].is_some())
            .collect();
        let is_whole = methods.iter().all(Option::is_some);
        Some(if !cells.is_empty() {
            Changes::Cells(cells)
        } else if is_whole {
            Changes::Somewhere
        } else {
            Changes::None
        })
    }
}

impl FromStr for Stamp {
    type Err = NotAStamp;

    /// Reads a stamp strictly: its release becomes a part of an address.
    fn from_str(text: &str) -> Result<Self, NotAStamp> {
        let stamp = || {
            let (release, rest) = text.split_once('.')?;
            let (version, letters) = match rest.strip_prefix(Version::Facets.prefix()) {
                Some(letters) => (Version::Facets, letters),
                None => (Version::Fixed, rest),
            };
            let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
            let is_release = release.len() == 12 && release.bytes().all(is_digit);
            let is_written = letters.bytes().all(|byte| ALPHABET.contains(&byte));
            let has_length = text.len() <= LONGEST && letters.len() > WHOLE;
            let stamp = Self {
                release: release.to_owned(),
                version,
                letters: letters.to_owned(),
            };
            (is_release && is_written && has_length).then_some(stamp)
        };
        stamp().ok_or_else(|| NotAStamp(text.chars().take(80).collect()))
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let version = self.version.prefix();
        write!(f, "{}.{version}{}", self.release, self.letters)
    }
}

impl fmt::Display for NotAStamp {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "{:?}: expected a release, a full stop and a letter for each cell",
            self.0
        )
    }
}

impl std::error::Error for NotAStamp {}

fn letters(version: Version, methods: &[Option<&Method>]) -> String {
    let (mut letters, mut whole) = (String::new(), SEED);
    let letter = |bits: u32| char::from(ALPHABET[(bits & 63) as usize]);
    for method in methods {
        for place in (0..version.letters()).map(|letter| version.place(letter)) {
            let content = method.map_or_else(String::new, |method| match place {
                ChangedPlace::Row(row) => content(row, method),
                ChangedPlace::Facets => facets(method),
            });
            let hash = hash(SEED, &content);
            whole = self::hash(self::hash(whole, &content), "\0");
            letters.push(letter(hash ^ hash >> 16));
        }
    }
    letters.extend((0..WHOLE).map(|place| letter((whole ^ whole >> 24) >> (6 * place))));
    letters
}

/// What a cell says in every language: its identity where the row has one, else its texts.
fn content(row: Row, method: &Method) -> String {
    match row.identity(method) {
        Identity::Value(value) => value,
        Identity::Missing | Identity::Inapplicable => Lang::ALL
            .map(|lang| row.cell(method, lang).texts().join("\n"))
            .join("\0"),
    }
}

/// What the cells of all facets say, whatever their order.
fn facets(method: &Method) -> String {
    let facets = method.facets.iter().map(|facet| {
        let identity = Row::Facet(facet.id).identity(method);
        [
            facet.id.as_str(),
            "\n",
            identity.value().unwrap_or_default(),
        ]
        .concat()
    });
    in_order(facets, |one, other| one < other).join("\0")
}

impl Cell {
    /// The texts of a cell, without the targets of links.
    pub fn texts(self) -> Vec<String> {
        match self {
            Self::Missing | Self::Inapplicable | Self::Record => Vec::new(),
            Self::Line(text) | Self::Prose(text) | Self::Source { citation: text, .. } => {
                vec![text.text]
            }
            Self::Names(names) => names.into_iter().map(|name| name.text).collect(),
            Self::Members(members) => {
                let texts = members.into_iter().map(|member| member.text.text);
                texts.collect()
            }
            Self::Count(count) => vec![count.to_string()],
            Self::Links(links) => links.into_iter().map(|link| link.name).collect(),
        }
    }
}

const SEED: u32 = 0x811c_9dc5;

/// FNV-1a, which every build computes alike.
fn hash(seed: u32, text: &str) -> u32 {
    text.bytes().fold(seed, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{query::Comparison, test_records::method};

    const RELEASE: &str = "0a1b2c3d4e5f";

    #[test]
    fn tells_what_changed() {
        #[track_caller]
        fn check(edit: impl FnOnce(&mut Method), expected: Changes) {
            let (one, other) = (method(|_| ()), method(edit));
            let stamp = Stamp::new(RELEASE, &[&one, &one]);
            assert_eq!(stamp.changes(&[Some(&one), Some(&other)]), Some(expected));
        }
        let cells = |rows: &[Row]| {
            Changes::Cells(
                rows.iter()
                    .map(|row| ChangedCell {
                        column: 1,
                        place: ChangedPlace::Row(*row),
                    })
                    .collect(),
            )
        };
        check(|_| (), Changes::None);
        check(|m| m.years = "2022".parse().ok(), cells(&[Row::Year]));
        check(|m| m.originators.clear(), cells(&[Row::Originator]));
        check(|m| m.field.label.en = "DL".into(), Changes::None);
        check(
            |m| m.source.as_mut().unwrap().citation = "Cited otherwise.".into(),
            Changes::None,
        );
        check(|m| m.limits = None, cells(&[Row::Limits]));
        check(
            |m| m.limits.as_mut().unwrap().bg.push('!'),
            cells(&[Row::Limits]),
        );
        check(
            |m| drop((m.software.clear(), m.related.pop())),
            cells(&[Row::Related, Row::Software]),
        );
        check(
            |m| m.aliases.bg.push("Квантувана".into()),
            cells(&[Row::Aliases]),
        );
        check(|m| m.facets.reverse(), Changes::None);
        check(
            |m| drop(m.facets.pop()),
            Changes::Cells(vec![ChangedCell {
                column: 1,
                place: ChangedPlace::Facets,
            }]),
        );
    }

    #[test]
    fn links_of_old_versions_are_read() {
        let one = method(|_| ());
        let stamp: Stamp = "0a1b2c3d4e5f.UGge8t_AhgYigZk8G9R".parse().unwrap();
        assert_eq!(stamp.changes(&[Some(&one)]), Some(Changes::None));
        let bare = method(|method| method.facets.clear());
        assert_eq!(stamp.changes(&[Some(&bare)]), Some(Changes::None));
        let other = method(|method| method.years = None);
        let changes = Changes::Cells(vec![ChangedCell {
            column: 0,
            place: ChangedPlace::Row(Row::Year),
        }]);
        assert_eq!(stamp.changes(&[Some(&other)]), Some(changes));
    }

    #[test]
    fn what_is_gone_or_otherwise_did_not_change() {
        let one = method(|_| ());
        let stamp = Stamp::new(RELEASE, &[&one, &one]);
        assert_eq!(stamp.changes(&[Some(&one), None]), Some(Changes::None));
        assert_eq!(stamp.changes(&[Some(&one)]), None);
        let mut other = stamp.clone();
        other.letters.replace_range(
            stamp.letters.len() - 1..,
            if stamp.letters.ends_with('A') {
                "B"
            } else {
                "A"
            },
        );
        assert_eq!(
            other.changes(&[Some(&one), Some(&one)]),
            Some(Changes::Somewhere)
        );
    }

    #[test]
    fn stands_in_an_address() {
        let one = method(|_| ());
        let stamp = Stamp::new(RELEASE, &[&one; Comparison::LIMIT]);
        assert_eq!(stamp.to_string().parse(), Ok(stamp));
        // With another hash every link that was ever shared would claim that all cells changed.
        assert_eq!(
            Stamp::new(RELEASE, &[&one]).to_string(),
            "0a1b2c3d4e5f.2.UGge8t_AhgYigZk0a0mo"
        );
    }

    #[test]
    fn refuses_what_is_no_stamp() {
        for text in [
            "",
            ".",
            "0a1b2c3d4e5f",
            "0a1b2c3d4e5f.",
            "0a1b2c3d4e5f.ABC",
            "..-..-.ABCDEFG",
            "0A1B2C3D4E5F.ABCDEFG",
            "0a1b2c3d4e5f.ABCD/FG",
        ] {
            assert!(text.parse::<Stamp>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_hostile_breaks_it(text in "[0-9a-f]{0,13}\\.?[A-Za-z0-9._-]{0,40}", count in 0usize..3) {
            let one = method(|_| ());
            if let Ok(stamp) = text.parse::<Stamp>() {
                prop_assert_eq!(stamp.to_string(), text);
                stamp.changes(&vec![Some(&one); count]);
            }
        }
    }
}
