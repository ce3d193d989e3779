use crate::text::one_line;

/// Something that is not as it should be in what somebody says of a method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The way to the field, such as `source.author[2]`; empty where it is the whole.
    pub field: String,
    /// What stands there, shortened.
    pub found: String,
    pub problem: Problem,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing is there that can be seen.
    Missing,
    /// It has more letters than are kept.
    Long(usize),
    /// There are more entries than are kept.
    Many(usize),
    /// No id of the dataset's taxonomy.
    UnknownId,
    /// No name of a facet.
    UnknownFacet,
    NotYears,
    NotADoi,
    NotAnArxiv,
    NotAnIsbn,
    NotAnAddress,
    /// Another kind of value was expected.
    Expected(Shape),
    /// The format has no such field.
    UnknownField,
    /// Neither JSON nor BibTeX.
    Unreadable,
    /// An entry of BibTeX that does not end, or is none.
    BrokenEntry,
    /// A field of BibTeX that is too long, or whose commands do not end.
    BrokenField,
    /// Of several entries only the first is taken.
    OneOf(usize),
    /// The file itself cuts a list of people.
    Others,
    /// An entry that rests on another one, of which container and year are not read.
    Crossref,
    /// A field that own methods have no place for.
    NotKept,
    /// No kind of work that CSL knows.
    UnknownKind,
}

/// A kind of value in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Text,
    List,
    Object,
}

impl Finding {
    /// How many letters of what was found are said.
    const QUOTED: usize = 40;

    pub fn new(field: impl Into<String>, found: &str, problem: Problem) -> Self {
        let mut quoted = one_line(found, Self::QUOTED + 1);
        if quoted.chars().count() > Self::QUOTED {
            quoted = one_line(&quoted, Self::QUOTED) + "…";
        }
        Self {
            field: field.into(),
            found: quoted,
            problem,
        }
    }
}
