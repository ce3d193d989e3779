//! What somebody says of their own data and of what they want, and the methods that it rules out.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

use crate::method::{Facet, FacetId, Method, Slug, Term};

/// What holds for the visitor's own data and what they want of a method, as it stands in an address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnData {
    /// In the order in which it was said; one for an id.
    said: Vec<(SubjectId, Saying)>,
}

/// The id of an assumption or of a facet; the two share no id.
pub type SubjectId = FacetId;

/// What is said of an assumption or a facet. What is not known is not said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saying {
    /// The assumption holds.
    Holds,
    /// The assumption does not hold.
    Fails,
    /// The facet has this value for the data, or is wanted to have it, by its id.
    Value(String),
}

/// Why a method is ruled out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict<'a> {
    /// It needs what does not hold.
    Needs(&'a Term),
    /// It has not, or not only, the value that was said.
    Unlike(&'a Facet),
}

/// The facets of which a value that is said is a bound, by id; of all others a method must have it.
pub type Bounds = BTreeMap<String, Bound>;

/// How a value that is said bounds those of a method.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// The values, rising: a method may have none above the one that is said.
    AtMost(Vec<String>),
    /// A method may have none but the one that is said, and this one, which asks for nothing.
    Only(String),
}

/// Whether a method with these values of a facet can stand where one is said.
fn admits(bounds: &Bounds, id: SubjectId, has: &[&str], said: &str) -> bool {
    match bounds.get(id.as_str()) {
        None => has.contains(&said),
        Some(Bound::AtMost(rising)) => {
            let place = |value: &str| rising.iter().position(|other| other == value);
            let is_borne = |most| {
                has.iter()
                    .filter_map(|value| place(value))
                    .all(|level| level <= most)
            };
            place(said).is_none_or(is_borne)
        }
        Some(Bound::Only(nothing)) => has.iter().all(|value| *value == said || *value == nothing),
    }
}

/// How sayings of assumptions stand in an address: no value of a facet is called so.
const HOLDS: &str = "yes";
const FAILS: &str = "no";

impl Saying {
    /// How it stands in an address.
    pub fn id(&self) -> &str {
        match self {
            Self::Holds => HOLDS,
            Self::Fails => FAILS,
            Self::Value(value) => value,
        }
    }

    /// Reads a saying; nothing where the text can be none.
    pub fn from_id(id: &str) -> Option<Self> {
        id.parse::<Slug>().ok()?;
        Some(match id {
            HOLDS => Self::Holds,
            FAILS => Self::Fails,
            value => Self::Value(value.to_owned()),
        })
    }
}

/// The greatest number of sayings that are read.
const MOST: usize = 64;

impl OwnData {
    pub fn is_empty(&self) -> bool {
        self.said.is_empty()
    }

    /// What was said of an assumption or a facet.
    pub fn of(&self, id: SubjectId) -> Option<&Saying> {
        let (_, saying) = self.said.iter().find(|(said, _)| *said == id)?;
        Some(saying)
    }

    /// Says something, or nothing any more.
    pub fn say(&mut self, id: SubjectId, saying: Option<Saying>) {
        let place = self.said.iter().position(|(said, _)| *said == id);
        match (place, saying) {
            (Some(place), Some(saying)) => self.said[place].1 = saying,
            (Some(place), None) => drop(self.said.remove(place)),
            (None, Some(saying)) => self.said.push((id, saying)),
            (None, None) => {}
        }
    }

    /// What rules a method out, by its own codes.
    pub fn conflicts<'a>(&self, method: &'a Method, bounds: &Bounds) -> Vec<Conflict<'a>> {
        let values = |id| method.facet(id).map(|facet| ids(&facet.values));
        let needs = |id: SubjectId| {
            let mut assumptions = method.assumptions.iter();
            assumptions.find(|term| term.id == id.as_str())
        };
        let conflict = |id| {
            let unlike = || method.facet(id).map(Conflict::Unlike);
            needs(id).map(Conflict::Needs).or_else(unlike)
        };
        let broken = self.broken(ids(&method.assumptions), values, bounds);
        broken.filter_map(conflict).collect()
    }

    /// Whether a method with these codes is ruled out; `values` gives the ids that it has under an
    /// id, where it has it.
    pub fn rules_out<'a>(
        &self,
        assumptions: Vec<&'a str>,
        values: impl Fn(SubjectId) -> Option<Vec<&'a str>>,
        bounds: &Bounds,
    ) -> bool {
        self.broken(assumptions, values, bounds).next().is_some()
    }

    /// What was said and a method with these codes cannot stand: it needs an assumption that fails,
    /// or is known to have other values.
    fn broken<'a>(
        &self,
        assumptions: Vec<&'a str>,
        values: impl Fn(SubjectId) -> Option<Vec<&'a str>>,
        bounds: &Bounds,
    ) -> impl Iterator<Item = SubjectId> {
        let said = self.said.iter().filter(move |(id, saying)| match saying {
            Saying::Holds => false,
            Saying::Fails => assumptions.contains(&id.as_str()),
            Saying::Value(value) => {
                values(*id).is_some_and(|has| !has.is_empty() && !admits(bounds, *id, &has, value))
            }
        });
        said.map(|(id, _)| *id)
    }

    /// Reads `id.yes`, `id.no` and `id.value`, parted by commas; what can be none is dropped.
    pub fn read(text: &str) -> Self {
        let mut read = Self::default();
        for part in text.split(',') {
            let Some((id, saying)) = part.split_once('.') else {
                continue;
            };
            let (Ok(id), Some(saying)) = (id.parse::<SubjectId>(), Saying::from_id(saying)) else {
                continue;
            };
            if read.said.len() < MOST && read.of(id).is_none() {
                read.said.push((id, saying));
            }
        }
        read
    }
}

fn ids(terms: &[Term]) -> Vec<&str> {
    terms.iter().map(|term| &*term.id).collect()
}

/// As it stands in an address: nothing in it needs escaping.
impl fmt::Display for OwnData {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (number, (id, saying)) in self.said.iter().enumerate() {
            if number > 0 {
                f.write_str(",")?;
            }
            f.write_str(id.as_str())?;
            f.write_str(".")?;
            f.write_str(saying.id())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_records::method;

    /// `memory-required` rises, `chosen-in-advance` is all that may be asked for.
    fn bounds() -> Bounds {
        let rising = ["less", "same", "one-extra-copy"].map(String::from);
        Bounds::from([
            ("memory-required".into(), Bound::AtMost(rising.into())),
            ("chosen-in-advance".into(), Bound::Only("nothing".into())),
        ])
    }

    #[test]
    fn values_that_bound_are_held_against_all_of_a_method() {
        #[track_caller]
        fn check(id: &str, has: &[&str], said: &str, expected: bool) {
            let id = id.parse().unwrap();
            assert_eq!(admits(&bounds(), id, has, said), expected);
        }
        check("estimand", &["treated", "subgroups"], "treated", true);
        check("estimand", &["treated"], "subgroups", false);
        check("memory-required", &["same"], "same", true);
        check("memory-required", &["less"], "same", true);
        check(
            "memory-required",
            &["less", "one-extra-copy"],
            "same",
            false,
        );
        // An old link may name a value that is gone.
        check("memory-required", &["same"], "twice", true);
        check("chosen-in-advance", &["number"], "number", true);
        check("chosen-in-advance", &["nothing"], "number", true);
        check("chosen-in-advance", &["number", "weights"], "number", false);
        check("chosen-in-advance", &["number"], "nothing", false);
    }

    #[test]
    fn rules_out_what_needs_more() {
        #[track_caller]
        fn check(own: &str, expected: &[&str]) {
            let method = method(|_| ());
            let own = OwnData::read(own);
            let bounds = bounds();
            let found: Vec<&str> = own
                .conflicts(&method, &bounds)
                .into_iter()
                .map(|conflict| match conflict {
                    Conflict::Needs(term) => &*term.id,
                    Conflict::Unlike(facet) => facet.id.as_str(),
                })
                .collect();
            assert_eq!(found, expected, "{own}");
            let values = |id| method.facet(id).map(|facet| ids(&facet.values));
            let is_ruled_out = own.rules_out(ids(&method.assumptions), values, &bounds);
            assert_eq!(is_ruled_out, !expected.is_empty());
        }
        check("", &[]);
        check("low-rank.yes", &[]);
        check("low-rank.no", &["low-rank"]);
        check("normality.no", &[]);
        check("modified-part.activations", &[]);
        check("modified-part.loss-function", &["modified-part"]);
        check("estimand.treated", &[]);
        check(
            "low-rank.no,memory-required.same,modified-part.loss-function",
            &["low-rank", "modified-part"],
        );
    }

    #[test]
    fn stands_in_an_address() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let read = OwnData::read(text);
            assert_eq!(read.to_string(), expected);
            assert_eq!(OwnData::read(expected), read);
        }
        check(
            "normality.no,outcome-type.ordinal",
            "normality.no,outcome-type.ordinal",
        );
        check("normality.no,normality.yes", "normality.no");
        check("normality,.no,normality.,Ω.no,normality.a.b", "");
        let mut own = OwnData::read("normality.no");
        own.say("linearity".parse().unwrap(), Some(Saying::Holds));
        own.say("normality".parse().unwrap(), None);
        assert_eq!(own.to_string(), "linearity.yes");
    }
}
