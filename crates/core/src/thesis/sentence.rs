use super::Wording;
use crate::{compare::Row, locale::DecisionKey, method::Method};

/// A sentence with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    pub pieces: Vec<Piece>,
    /// Never empty.
    pub origins: Vec<Origin>,
}

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Words(String),
    /// Here the work of a method is cited, by its position in [`Case::cited`](super::Case::cited).
    Work(usize),
}

/// What a sentence rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Row(Row),
    /// What the visitor said of the own data.
    OwnData,
    /// A criterion of the visitor's.
    Criterion(String),
    Ranking,
    /// The visitor's own choice.
    Choice,
    Dataset,
    /// What the visitor says of an own method.
    OwnMethod,
}

/// What stands for a citation in a text until it is parted into pieces: a control, which nobody's text keeps.
const MARK: char = '\u{1}';

/// Stands in a text for the citation of a work.
pub(super) fn mark(work: usize) -> String {
    format!("{MARK}{work}{MARK}")
}

impl Sentence {
    /// Parts a text with [`mark`]s.
    pub(super) fn new(text: &str, origins: Vec<Origin>) -> Self {
        let mut pieces = Vec::new();
        for (number, part) in text.split(MARK).enumerate() {
            let work = part.parse().ok().filter(|_| number % 2 == 1);
            match work {
                Some(work) => pieces.push(Piece::Work(work)),
                None if part.is_empty() => {}
                None => pieces.push(Piece::Words(part.to_owned())),
            }
        }
        Self { pieces, origins }
    }
}

/// The name of a method as it stands in a sentence.
pub(super) fn quoted_name(method: &Method, wording: &dyn Wording) -> String {
    let name = method.name.get(wording.lang());
    wording.text(DecisionKey::ThesisName, &[("name", name)])
}
