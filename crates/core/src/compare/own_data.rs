//! What somebody says of their own data, and the methods that it rules out.

use std::fmt;

use crate::method::{Facet, FacetId, Method, Slug, Term};

/// What holds for the visitor's own data, as it stands in an address.
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
    /// The facet has this value for the data, by its id.
    Value(String),
}

/// Why a method is ruled out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict<'a> {
    /// It needs what does not hold.
    Needs(&'a Term),
    /// It is not for data with the value that was said.
    Unlike(&'a Facet),
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
    pub fn conflicts<'a>(&self, method: &'a Method) -> Vec<Conflict<'a>> {
        let mut conflicts = Vec::new();
        for (id, saying) in &self.said {
            match saying {
                Saying::Holds => {}
                Saying::Fails => {
                    let mut needs = method.assumptions.iter();
                    let need = needs.find(|term| term.id == id.as_str());
                    conflicts.extend(need.map(Conflict::Needs));
                }
                Saying::Value(value) => {
                    // Levels are no kinds of data.
                    let unlike = method.facet(*id).filter(|facet| {
                        let mut values = facet.values.iter();
                        let is_known = !facet.values.is_empty() && facet.level.is_none();
                        is_known && values.all(|own| own.id != *value)
                    });
                    conflicts.extend(unlike.map(Conflict::Unlike));
                }
            }
        }
        conflicts
    }

    /// Whether a method with these codes is ruled out; `codes` gives the ids that it has under an id, where it has it.
    pub fn rules_out<'a>(
        &self,
        assumptions: &[&str],
        codes: impl Fn(SubjectId) -> Option<Vec<&'a str>>,
    ) -> bool {
        self.said.iter().any(|(id, saying)| match saying {
            Saying::Holds => false,
            Saying::Fails => assumptions.contains(&id.as_str()),
            Saying::Value(value) => codes(*id)
                .is_some_and(|values| !values.is_empty() && !values.contains(&value.as_str())),
        })
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

    #[test]
    fn rules_out_what_needs_more() {
        #[track_caller]
        fn check(own: &str, expected: &[&str]) {
            let method = method(|_| ());
            let own = OwnData::read(own);
            let found: Vec<&str> = own
                .conflicts(&method)
                .into_iter()
                .map(|conflict| match conflict {
                    Conflict::Needs(term) => &*term.id,
                    Conflict::Unlike(facet) => facet.id.as_str(),
                })
                .collect();
            assert_eq!(found, expected, "{own}");
            let assumptions: Vec<&str> = method.assumptions.iter().map(|term| &*term.id).collect();
            let codes = |id| {
                let facet = method.facet(id)?;
                let ids = facet.values.iter().map(|value| &*value.id);
                facet.level.is_none().then(|| ids.collect())
            };
            assert_eq!(own.rules_out(&assumptions, codes), !expected.is_empty());
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
