use crate::{compare::Row, method::Slug, text::is_invisible};

/// What a note of the visitor's is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteSubject {
    /// These methods side by side, in whichever order.
    Comparison(Vec<Slug>),
    Method(Slug),
    /// What a method has in a row.
    Cell(Slug, Row),
    /// What a method has in an own criterion, which is named.
    Value(Slug, String),
}

/// The longest note, in letters.
const LONGEST: usize = 2000;

impl NoteSubject {
    /// The comparison of some methods.
    pub fn comparison(methods: &[Slug]) -> Self {
        let mut slugs = methods.to_vec();
        slugs.sort();
        slugs.dedup();
        Self::Comparison(slugs)
    }

    /// Whether it stands in the table of these methods.
    pub fn concerns(&self, methods: &[Slug]) -> bool {
        match self {
            Self::Comparison(_) => *self == Self::comparison(methods),
            Self::Method(slug) | Self::Cell(slug, _) | Self::Value(slug, _) => {
                methods.contains(slug)
            }
        }
    }

    /// The same where a method has another slug.
    pub(super) fn renamed(self, from: &Slug, to: &Slug) -> Self {
        let other = |slug: Slug| if slug == *from { to.clone() } else { slug };
        match self {
            Self::Comparison(slugs) => {
                Self::comparison(&slugs.into_iter().map(other).collect::<Vec<_>>())
            }
            Self::Method(slug) => Self::Method(other(slug)),
            Self::Cell(slug, row) => Self::Cell(other(slug), row),
            Self::Value(slug, criterion) => Self::Value(other(slug), criterion),
        }
    }
}

/// What somebody writes, in lines, without what is not seen; nothing where nothing is left.
pub(super) fn note_text(text: &str) -> Option<String> {
    let seen = text
        .chars()
        .filter(|letter| *letter == '\n' || !is_invisible(*letter))
        .take(LONGEST);
    let text: String = seen.collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
