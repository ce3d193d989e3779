//! The guide to a method: a goal, then questions whose answers are coded rows.

mod answers;
mod progress;
mod standing;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use answers::{ASSUMPTIONS, Answer, Answers, Reply};
pub use progress::{Choice, Left, Mismatch, Progress, Question};
pub use standing::Standing;

use crate::{
    locale::Bilingual,
    method::{FacetId, Slug},
};

/// What the guide knows: goals with their questions, rows with their values, and what each method
/// has in them.
///
/// The build writes it beside the records of a release.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Guide {
    pub goals: Vec<Goal>,
    pub rows: Vec<GuideRow>,
    pub methods: Vec<GuideMethod>,
}

/// What somebody wants to do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Goal {
    pub id: String,
    pub label: Bilingual<String>,
    /// The ids of the purposes that serve it.
    pub purposes: Vec<String>,
    /// In the order in which they are asked.
    pub questions: Vec<GoalQuestion>,
}

/// A question of a goal; its answers are the values of a row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GoalQuestion {
    pub row: RowId,
    pub ask: Bilingual<String>,
    /// Whether more than one value can be the answer.
    #[serde(default)]
    pub several: bool,
}

/// The name of a row that is asked for: `purpose`, `data`, `assumptions` or a facet's id.
pub type RowId = FacetId;

/// A row that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GuideRow {
    pub id: RowId,
    pub label: Bilingual<String>,
    /// What methods of some kinds call it, by the id of their profile.
    #[serde(default)]
    pub label_by_profile: BTreeMap<String, Bilingual<String>>,
    #[serde(default)]
    pub reading: Reading,
    /// Whether it is a property of the data, which somebody can tell of their own.
    #[serde(default)]
    pub of_data: bool,
    pub values: Vec<GuideValue>,
}

/// How an answer is held against what a method has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The method must have each value that was answered.
    #[default]
    Has,
    /// The values rise from level to level, and the answer is the highest that can be borne.
    AtMost,
    /// The values are difficulties that a method copes with: it must cope with each that was answered.
    Handles,
    /// The values are what a method asks for: it may ask for nothing beyond those that were answered.
    Within,
}

/// A value of a row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GuideValue {
    pub id: String,
    pub label: Bilingual<String>,
    pub definition: Bilingual<String>,
    /// Whether it says that there is nothing.
    #[serde(default)]
    pub none: bool,
}

/// What a method has in the rows that are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GuideMethod {
    pub slug: Slug,
    pub name: Bilingual<String>,
    /// The id of the profile that says which facets it has.
    #[serde(default)]
    pub profile: String,
    /// The methods of which it is a variant.
    #[serde(default)]
    pub variant_of: Vec<Slug>,
    /// A row by its place, and its values by theirs; none where the row does not apply. Rows that
    /// the method's kind does not have are absent.
    pub codes: Vec<(usize, Vec<usize>)>,
}

/// What a guide knows of the answers that an address holds, and what it does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sifted {
    /// The same answers without what is not known.
    pub known: Answers,
    /// The goal and the parts of answers that name nothing.
    pub unknown: Vec<String>,
}

impl Guide {
    /// Decodes the guide of a release.
    ///
    /// # Errors
    /// Where the text is no such JSON, or names a row or a value that is not there.
    pub fn from_json(json: &[u8]) -> Result<Self, GuideError> {
        let guide: Self =
            serde_json::from_slice(json).map_err(|error| GuideError(error.to_string()))?;
        let fits = |(row, values): &(usize, Vec<usize>)| {
            let row = guide.rows.get(*row);
            row.is_some_and(|row| values.iter().all(|value| *value < row.values.len()))
        };
        match guide
            .methods
            .iter()
            .find(|method| !method.codes.iter().all(fits))
        {
            Some(method) => Err(GuideError(format!(
                "{}: codes beyond the rows",
                method.slug
            ))),
            None => Ok(guide),
        }
    }

    pub fn goal(&self, id: &str) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    pub fn row(&self, id: RowId) -> Option<(usize, &GuideRow)> {
        let place = self.rows.iter().position(|row| row.id == id)?;
        Some((place, &self.rows[place]))
    }

    pub fn method(&self, slug: &Slug) -> Option<&GuideMethod> {
        self.methods.iter().find(|method| method.slug == *slug)
    }

    /// What most of the methods that serve a goal call a row; its general label where no name leads.
    pub fn label_in(&self, goal: &Goal, row: RowId) -> Option<&Bilingual<String>> {
        let (place, row) = self.row(row)?;
        let serving = self
            .methods
            .iter()
            .filter(|method| self.serves(goal, method));
        let labels: Vec<&Bilingual<String>> = serving
            .filter(|method| method.values(place).is_some())
            .map(|method| row.label_of(method))
            .collect();
        let leads = |label: &&&Bilingual<String>| {
            2 * labels.iter().filter(|other| *other == *label).count() > labels.len()
        };
        Some(labels.iter().find(leads).map_or(&row.label, |label| label))
    }

    /// Parts answers into what the guide knows and what it does not.
    pub fn sift(&self, answers: &Answers) -> Sifted {
        let mut unknown = Vec::new();
        let mut goal = answers.goal.clone();
        unknown.extend(goal.take_if(|id| self.goal(id).is_none()));
        let given = Vec::new();
        let mut known = Answers { goal, given };
        for Answer { row, reply } in &answers.given {
            let Some((_, of)) = self.row(*row) else {
                let values = match reply {
                    Reply::NotSure => &[][..],
                    Reply::Values(values) | Reply::Holds(values) | Reply::Fails(values) => values,
                };
                let named = [row.as_str()].into_iter();
                let named = named.chain(values.iter().map(String::as_str));
                unknown.push(named.collect::<Vec<_>>().join("."));
                continue;
            };
            let mut kept = |values: &[String]| -> Vec<String> {
                let (kept, others): (Vec<&String>, Vec<&String>) =
                    values.iter().partition(|id| of.value(id).is_some());
                let others = others.into_iter();
                unknown.extend(others.map(|id| [row.as_str(), ".", id].concat()));
                kept.into_iter().cloned().collect()
            };
            let reply = match reply {
                Reply::NotSure => Reply::NotSure,
                Reply::Holds(values) => Reply::Holds(kept(values)),
                Reply::Values(values) => match kept(values) {
                    none if none.is_empty() => continue,
                    values => Reply::Values(values),
                },
                Reply::Fails(values) => match kept(values) {
                    none if none.is_empty() => continue,
                    values => Reply::Fails(values),
                },
            };
            known.give(*row, reply);
        }
        Sifted { known, unknown }
    }
}

impl GuideRow {
    /// What it is called over a method.
    pub fn label_of(&self, method: &GuideMethod) -> &Bilingual<String> {
        let own = self.label_by_profile.get(&method.profile);
        own.unwrap_or(&self.label)
    }

    pub fn value(&self, id: &str) -> Option<(usize, &GuideValue)> {
        let place = self.values.iter().position(|value| value.id == id)?;
        Some((place, &self.values[place]))
    }
}

impl GuideMethod {
    /// The places of its values in a row; nothing where its kind does not have the row.
    pub fn values(&self, row: usize) -> Option<&[usize]> {
        let (_, values) = self.codes.iter().find(|(place, _)| *place == row)?;
        Some(values)
    }
}

/// A guide that cannot be read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideError(pub String);

impl std::fmt::Display for GuideError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for GuideError {}

#[cfg(test)]
mod tests;
