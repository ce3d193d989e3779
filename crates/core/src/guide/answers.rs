use std::fmt;

use super::RowId;
use crate::method::Slug;

/// How far somebody has come in the guide, as it stands in an address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// The id of the goal; nothing where none is chosen yet.
    pub goal: Option<String>,
    /// In the order in which they were given; one for a row.
    pub given: Vec<Answer>,
}

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub row: RowId,
    pub reply: Reply,
}

/// A reply to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// All stay.
    NotSure,
    /// Those stay that suit these values, by their ids; as the reading of the row says. Never empty.
    Values(Vec<String>),
    /// Of assumptions: these hold, and those stay that need no other. Older links say so.
    Holds(Vec<String>),
    /// Of assumptions: these do not hold, and those stay that need none of them. Never empty.
    Fails(Vec<String>),
}

/// How "not sure" stands in an address: no value is called so.
const NOT_SURE: &str = "any";

/// What stands before assumptions that do not hold: none is called so.
const NOT: &str = "not";

/// The row whose values are assumptions: any number of them can hold.
pub const ASSUMPTIONS: &str = "assumptions";

/// The greatest number of answers that are read: more than any goal has questions.
const MOST: usize = 24;

/// The greatest number of values of one answer: no row has a hundred.
const MOST_VALUES: usize = 100;

impl Answers {
    /// The reply to the question of a row.
    pub fn reply(&self, row: RowId) -> Option<&Reply> {
        let answer = self.given.iter().find(|answer| answer.row == row)?;
        Some(&answer.reply)
    }

    /// Replies to a question, in the place of an earlier reply where there is one.
    pub fn give(&mut self, row: RowId, reply: Reply) {
        match self.given.iter_mut().find(|answer| answer.row == row) {
            Some(answer) => answer.reply = reply,
            None => self.given.push(Answer { row, reply }),
        }
    }

    /// Takes a reply back.
    pub fn take_back(&mut self, row: RowId) {
        self.given.retain(|answer| answer.row != row);
    }

    /// Reads the goal and the answers of an address; parts that can be no answer are dropped ([`Self::unreadable`]).
    pub fn read(goal: Option<&str>, answers: Option<&str>) -> Self {
        let goal = goal.filter(|goal| is_id(goal)).map(str::to_owned);
        let mut read = Self {
            goal,
            given: Vec::new(),
        };
        let parts = answers.unwrap_or_default().split(',');
        for answer in parts.filter_map(Answer::read) {
            if read.given.len() < MOST && read.reply(answer.row).is_none() {
                read.given.push(answer);
            }
        }
        read
    }

    /// The parts of an address that can be neither a goal nor an answer.
    pub fn unreadable<'a>(
        goal: Option<&'a str>,
        answers: Option<&'a str>,
    ) -> impl Iterator<Item = &'a str> {
        let is_answer = |part: &str| Answer::read(part).is_some() && part.split('.').all(is_id);
        let parts = answers.unwrap_or_default().split(',');
        let parts = parts.filter(move |part| !part.is_empty() && !is_answer(part));
        goal.filter(|goal| !is_id(goal)).into_iter().chain(parts)
    }
}

fn is_id(text: &str) -> bool {
    text.parse::<Slug>().is_ok()
}

impl Answer {
    /// Reads `row.value`, `row.one.other`, `row.any`, `assumptions.not.one.other` or `assumptions.one.other`.
    fn read(part: &str) -> Option<Self> {
        let mut words = part.split('.');
        let row: RowId = words.next()?.parse().ok()?;
        let mut values: Vec<String> = Vec::new();
        for id in words.filter(|id| is_id(id)) {
            if values.len() < MOST_VALUES && !values.iter().any(|value| value == id) {
                values.push(id.to_owned());
            }
        }
        let reply = match &values[..] {
            [] if row.as_str() == ASSUMPTIONS => Reply::Holds(values),
            [value] if value == NOT_SURE => Reply::NotSure,
            [first, failing @ ..] if row.as_str() == ASSUMPTIONS && first == NOT => match failing {
                [] => return None,
                _ => Reply::Fails(failing.to_vec()),
            },
            _ if row.as_str() == ASSUMPTIONS => Reply::Holds(values),
            [] => return None,
            _ => Reply::Values(values),
        };
        Some(Self { row, reply })
    }
}

/// The answers as they stand in an address: nothing in them needs escaping.
impl fmt::Display for Answers {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (number, Answer { row, reply }) in self.given.iter().enumerate() {
            if number > 0 {
                f.write_str(",")?;
            }
            f.write_str(row.as_str())?;
            let (before, values): (Option<&str>, &[String]) = match reply {
                Reply::NotSure => (Some(NOT_SURE), &[]),
                Reply::Values(values) | Reply::Holds(values) => (None, values),
                Reply::Fails(values) => (Some(NOT), values),
            };
            for value in before.into_iter().chain(values.iter().map(String::as_str)) {
                f.write_str(".")?;
                f.write_str(value)?;
            }
        }
        Ok(())
    }
}
