use super::{
    Answer, Answers, Goal, GoalQuestion, Guide, GuideMethod, GuideRow, GuideValue, Reading, Reply,
    RowId,
};
use crate::method::NOTHING_ASSUMED;

/// Where the answers lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress<'a> {
    pub goal: &'a Goal,
    /// What fits all answers, the best known first. Where no question parts them and they are many, variants stand behind
    /// what they are variants of.
    pub left: Vec<Left<'a>>,
    /// What contradicts no answer, and of whose kind some answer says nothing.
    pub open: Vec<Left<'a>>,
    /// What serves the goal and does not fit, with the first answer that excludes it.
    pub excluded: Vec<(&'a GuideMethod, Mismatch)>,
    /// The next question; nothing where few enough are left, or no question tells them apart.
    pub next: Option<Question<'a>>,
}

impl Progress<'_> {
    /// What is left in two: where no question parts many, the best known, few enough to be compared, and the others.
    pub fn in_two(&self) -> (&[Left<'_>], &[Left<'_>]) {
        let first = match self.next {
            Some(_) => self.left.len(),
            None => self.left.len().min(Guide::ENOUGH),
        };
        self.left.split_at(first)
    }

    /// How many methods fit, variants that stand behind others with them.
    pub fn fitting(&self) -> usize {
        self.left.iter().map(|left| 1 + left.variants.len()).sum()
    }
}

/// A method that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left<'a> {
    pub method: &'a GuideMethod,
    /// The rows whose answers it fits.
    pub fits: Vec<RowId>,
    /// The answered rows that its kind does not have.
    pub silent: Vec<RowId>,
    /// Its variants that fit as well and are not named beside it.
    pub variants: Vec<&'a GuideMethod>,
}

/// Why a method does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    pub row: RowId,
    /// What it has instead, by place; of what methods ask for (assumptions, [`Reading::Within`]) what is not there.
    pub has: Vec<usize>,
}

/// A question to be asked, with the values that occur among the methods left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question<'a> {
    pub asked: &'a GoalQuestion,
    pub choices: Vec<Choice>,
}

/// A value that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Its place among the row's values.
    pub value: usize,
    /// How many methods are left with it; of what methods ask for (assumptions, [`Reading::Within`]) how many do.
    pub methods: usize,
}

impl Guide {
    /// When so many are left, they are compared instead of asked about.
    pub const ENOUGH: usize = 6;

    /// Follows the answers; nothing where no goal is chosen.
    ///
    /// An answer keeps the methods that have the value. Where the row is one of the method's kind and
    /// does not apply to it, the method goes. Where its kind does not have the row, the answer says
    /// nothing of it: it steps aside.
    pub fn progress(&self, answers: &Answers) -> Option<Progress<'_>> {
        let goal = self.goal(answers.goal.as_deref()?)?;
        let serves = |method: &&GuideMethod| self.serves(goal, method);
        let (mut left, mut open, mut excluded) = (Vec::new(), Vec::new(), Vec::new());
        for method in self.methods.iter().filter(serves) {
            match self.judge(method, &answers.given) {
                Ok(fit) if fit.silent.is_empty() => left.push(fit),
                Ok(fit) => open.push(fit),
                Err(mismatch) => excluded.push((method, mismatch)),
            }
        }
        let is_many = left.len() > Self::ENOUGH;
        let next = is_many
            .then(|| self.next_question(goal, answers, &left))
            .flatten();
        if is_many && next.is_none() {
            left = behind_their_origins(left);
        }
        Some(Progress {
            goal,
            left,
            open,
            excluded,
            next,
        })
    }

    pub(super) fn serves(&self, goal: &Goal, method: &GuideMethod) -> bool {
        let Some((place, row)) = self
            .rows
            .iter()
            .enumerate()
            .find(|(_, row)| row.id.as_str() == "purpose")
        else {
            return false;
        };
        let purposes = method.values(place).unwrap_or_default();
        purposes
            .iter()
            .any(|purpose| goal.purposes.contains(&row.values[*purpose].id))
    }

    /// How a method fits the answers, or the first that excludes it.
    pub(super) fn judge<'a>(
        &self,
        method: &'a GuideMethod,
        given: &[Answer],
    ) -> Result<Left<'a>, Mismatch> {
        let (mut fits, mut silent) = (Vec::new(), Vec::new());
        for Answer { row, reply } in given {
            let Some((place, values)) = self.row(*row) else {
                continue;
            };
            let is_known = |id: &String| values.value(id).is_some();
            match reply {
                Reply::NotSure => continue,
                Reply::Values(ids) if !ids.iter().any(is_known) => continue,
                Reply::Values(_) | Reply::Holds(_) | Reply::Fails(_) => {}
            }
            let Some(has) = method.values(place) else {
                silent.push(*row);
                continue;
            };
            let id = |value: &usize| &*values.values[*value].id;
            let wrong = match reply {
                Reply::Holds(holding) => has
                    .iter()
                    .filter(|value| id(value) != NOTHING_ASSUMED)
                    .filter(|value| !holding.iter().any(|holds| holds == id(value)))
                    .copied()
                    .collect(),
                Reply::Fails(failing) => has
                    .iter()
                    .filter(|value| failing.iter().any(|fails| fails == id(value)))
                    .copied()
                    .collect(),
                Reply::Values(answered) if values.will_do(has, answered) => Vec::new(),
                Reply::Values(answered) if values.reading == Reading::Within => {
                    let beyond = has.iter().filter(|value| {
                        !values.values[**value].none && !answered.iter().any(|own| own == id(value))
                    });
                    beyond.copied().collect()
                }
                Reply::Values(_) | Reply::NotSure => {
                    return Err(Mismatch {
                        row: *row,
                        has: has.to_vec(),
                    });
                }
            };
            if !wrong.is_empty() {
                return Err(Mismatch {
                    row: *row,
                    has: wrong,
                });
            }
            fits.push(*row);
        }
        Ok(Left {
            method,
            fits,
            silent,
            variants: Vec::new(),
        })
    }

    /// The first question that is open and tells the methods left apart. Those that concern at least half of them go first:
    /// whose kind does not have the row would step aside, whatever the answer.
    fn next_question<'a>(
        &'a self,
        goal: &'a Goal,
        answers: &Answers,
        left: &[Left],
    ) -> Option<Question<'a>> {
        let open = goal
            .questions
            .iter()
            .filter(|question| answers.reply(question.row).is_none());
        let mut questions = open.filter_map(|asked| {
            let choices = self.choices(goal, asked.row, left)?;
            let tells_apart = choices.iter().any(|choice| choice.methods < left.len());
            tells_apart.then_some(Question { asked, choices })
        });
        let concerns_many = |question: &Question| {
            let has_row = |left: &&Left| {
                let row = self.row(question.asked.row);
                row.is_some_and(|(place, _)| left.method.values(place).is_some())
            };
            left.iter().filter(has_row).count() * 2 >= left.len()
        };
        let first = questions.next()?;
        if concerns_many(&first) {
            return Some(first);
        }
        Some(questions.find(concerns_many).unwrap_or(first))
    }

    /// The values that occur among methods, with how many each leaves; of purposes those of the goal
    /// alone.
    fn choices(&self, goal: &Goal, row: RowId, left: &[Left]) -> Option<Vec<Choice>> {
        let (place, row) = self.row(row)?;
        let having = |value: usize| {
            let will_do = |left: &&Left| {
                let values = left.method.values(place);
                values.is_some_and(|values| match row.reading {
                    // One value alone may do for none that asks for several.
                    Reading::Within => values.contains(&value),
                    _ => row.will_do_at(values, &[value]),
                })
            };
            left.iter().filter(will_do).count()
        };
        let occurs = |value: usize| {
            let mut values = left.iter().filter_map(|left| left.method.values(place));
            values.any(|values| values.contains(&value))
        };
        let is_offered = |value: &GuideValue| {
            value.id != NOTHING_ASSUMED
                && !(row.reading == Reading::Handles && value.none)
                && (row.id.as_str() != "purpose" || goal.purposes.contains(&value.id))
        };
        let choices = row
            .values
            .iter()
            .enumerate()
            .filter(|(place, value)| is_offered(value) && occurs(*place))
            .map(|(value, _)| Choice {
                value,
                methods: having(value),
            });
        Some(choices.filter(|choice| choice.methods > 0).collect())
    }
}

impl GuideRow {
    /// Whether what a method has in the row will do for somebody who answers with some values, by their ids.
    fn will_do(&self, has: &[usize], answered: &[String]) -> bool {
        let places = answered.iter().filter_map(|id| self.value(id));
        self.will_do_at(has, &places.map(|(place, _)| place).collect::<Vec<_>>())
    }

    /// The same by the places of the values. A row that does not apply to the method will not do; but what asks for
    /// nothing asks for nothing beyond what is there.
    fn will_do_at(&self, has: &[usize], answered: &[usize]) -> bool {
        let is_none = |value: &usize| self.values.get(*value).is_some_and(|value| value.none);
        match self.reading {
            Reading::Has | Reading::Handles => {
                !has.is_empty() && answered.iter().all(|value| has.contains(value))
            }
            Reading::AtMost => !has.is_empty() && has.iter().max() <= answered.iter().max(),
            Reading::Within => has
                .iter()
                .all(|value| answered.contains(value) || is_none(value)),
        }
    }
}

/// Puts each variant behind the method of which it is one, where that is left, too.
///
/// What many answers leave is often one method and its descendants: who asks which to compare is told the first, and its
/// variants with it. A chain of variants ends at its beginning; of two that name each other both stay.
fn behind_their_origins(left: Vec<Left<'_>>) -> Vec<Left<'_>> {
    let origin = |of: usize| {
        let origins = &left[of].method.variant_of;
        left.iter()
            .position(|other| origins.contains(&other.method.slug))
    };
    let first = |start: usize| {
        let mut place = start;
        for _ in 0..left.len() {
            match origin(place) {
                Some(next) if next != start => place = next,
                Some(_) => return start,
                None => return place,
            }
        }
        start
    };
    let firsts: Vec<usize> = (0..left.len()).map(first).collect();
    let mut behind: Vec<Left> = Vec::new();
    for (place, own) in left.iter().enumerate() {
        if firsts[place] == place {
            let others = firsts.iter().enumerate();
            let variants = others
                .filter(|(other, first)| *other != place && **first == place)
                .map(|(other, _)| left[other].method);
            behind.push(Left {
                variants: variants.collect(),
                ..own.clone()
            });
        }
    }
    behind
}
