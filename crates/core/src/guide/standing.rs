use super::{Answers, Guide, Mismatch, RowId};
use crate::method::Slug;

/// How one method stands to the answers, for somebody who asks about it by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It fits all answers.
    Fits,
    /// It contradicts no answer; these rows its kind does not have.
    Silent(Vec<RowId>),
    /// An answer excludes it.
    Excluded(Mismatch),
    /// It serves another goal.
    OtherGoal,
}

impl Guide {
    /// How a method stands to the answers; nothing where no goal is chosen or the method is not known.
    pub fn standing(&self, answers: &Answers, slug: &Slug) -> Option<Standing> {
        let goal = self.goal(answers.goal.as_deref()?)?;
        let method = self.method(slug)?;
        Some(if !self.serves(goal, method) {
            Standing::OtherGoal
        } else {
            match self.judge(method, &answers.given) {
                Err(mismatch) => Standing::Excluded(mismatch),
                Ok(fit) if fit.silent.is_empty() => Standing::Fits,
                Ok(fit) => Standing::Silent(fit.silent),
            }
        })
    }
}
