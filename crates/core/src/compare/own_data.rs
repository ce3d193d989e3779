//! What somebody says of their own data and of what they want, and the methods that it rules out.

use std::fmt;

use crate::method::{Facet, FacetId, Method, NOTHING_ASSUMED, Slug, Term};

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
    /// A value of the facet, by its id: the data have it, or a method is wanted to have it. Several, with full stops
    /// between: a method may have none but these, as where they are all that can be borne.
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

/// Whether a method with these values of a facet can stand where this is said.
fn admits(said: &str, has: &[&str]) -> bool {
    if said.contains(BETWEEN) {
        has.iter()
            .all(|value| said.split(BETWEEN).any(|said| said == *value))
    } else {
        has.contains(&said)
    }
}

/// What stands between the values of a saying.
pub(super) const BETWEEN: char = '.';

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
        let is_word = |part: &str| part.parse::<Slug>().is_ok();
        if !id.split(BETWEEN).all(is_word) {
            return None;
        }
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
        let values = |id| method.facet(id).map(|facet| ids(&facet.values));
        let needs = |id: SubjectId| {
            let mut assumptions = method.assumptions.iter();
            assumptions.find(|term| term.id == id.as_str())
        };
        let conflict = |id| {
            let unlike = || method.facet(id).map(Conflict::Unlike);
            needs(id).map(Conflict::Needs).or_else(unlike)
        };
        let broken = self.broken(ids(&method.assumptions), values);
        broken.filter_map(conflict).collect()
    }

    /// The assumptions of a method of which nothing was said.
    pub fn unsaid<'a>(&self, method: &'a Method) -> Vec<&'a Term> {
        let is_unsaid = |term: &&Term| {
            let mut said = self.said.iter();
            term.id != NOTHING_ASSUMED && said.all(|(id, _)| id.as_str() != term.id)
        };
        method.assumptions.iter().filter(is_unsaid).collect()
    }

    /// Parts what was said into what means something and the parts that do not, as they stand in an address.
    pub fn sift(&self, means: impl Fn(SubjectId, &Saying) -> bool) -> (Self, Vec<String>) {
        let (known, unknown): (Vec<_>, Vec<_>) = self
            .said
            .iter()
            .partition(|(id, saying)| means(*id, saying));
        let said = known.into_iter().cloned().collect();
        let names = unknown.into_iter();
        let names = names.map(|(id, saying)| [id.as_str(), ".", saying.id()].concat());
        (Self { said }, names.collect())
    }

    /// The parts of an address that can say nothing.
    pub fn unreadable(text: &str) -> impl Iterator<Item = &str> {
        let parts = text.split(',').filter(|part| !part.is_empty());
        parts.filter(|part| read_part(part).is_none())
    }

    /// Whether a method with these codes is ruled out; `values` gives the ids that it has under an
    /// id, where it has it.
    pub fn rules_out<'a>(
        &self,
        assumptions: Vec<&'a str>,
        values: impl Fn(SubjectId) -> Option<Vec<&'a str>>,
    ) -> bool {
        self.broken(assumptions, values).next().is_some()
    }

    /// What was said and a method with these codes cannot stand: it needs an assumption that fails,
    /// or is known to have other values.
    fn broken<'a>(
        &self,
        assumptions: Vec<&'a str>,
        values: impl Fn(SubjectId) -> Option<Vec<&'a str>>,
    ) -> impl Iterator<Item = SubjectId> {
        let said = self.said.iter().filter(move |(id, saying)| match saying {
            Saying::Holds => false,
            Saying::Fails => assumptions.contains(&id.as_str()),
            Saying::Value(value) => {
                values(*id).is_some_and(|has| !has.is_empty() && !admits(value, &has))
            }
        });
        said.map(|(id, _)| *id)
    }

    /// Reads `id.yes`, `id.no`, `id.value` and `id.value.value`, parted by commas; what can be none is dropped.
    pub fn read(text: &str) -> Self {
        let mut read = Self::default();
        for (id, saying) in text.split(',').filter_map(read_part) {
            if read.said.len() < MOST && read.of(id).is_none() {
                read.said.push((id, saying));
            }
        }
        read
    }
}

fn read_part(part: &str) -> Option<(SubjectId, Saying)> {
    let (id, saying) = part.split_once('.')?;
    Some((id.parse().ok()?, Saying::from_id(saying)?))
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

    #[test]
    fn several_values_are_all_that_is_borne() {
        #[track_caller]
        fn check(said: &str, has: &[&str], expected: bool) {
            assert_eq!(admits(said, has), expected, "{said} {has:?}");
        }
        check("treated", &["treated", "subgroups"], true);
        check("subgroups", &["treated"], false);
        check("less.same", &["same"], true);
        check("less.same", &["less", "same"], true);
        check("less.same", &["less", "one-extra-copy"], false);
        check("less.same", &["more-or-less"], false);
    }

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
            let values = |id| method.facet(id).map(|facet| ids(&facet.values));
            let is_ruled_out = own.rules_out(ids(&method.assumptions), values);
            assert_eq!(is_ruled_out, !expected.is_empty());
        }
        check("", &[]);
        check("low-rank.yes", &[]);
        check("low-rank.no", &["low-rank"]);
        check("normality.no", &[]);
        check("modified-part.activations", &[]);
        check("modified-part.loss-function", &["modified-part"]);
        check("estimand.treated", &[]);
        check("memory-required.same", &["memory-required"]);
        check(
            "low-rank.no,memory-required.under-a-quarter.less.same,modified-part.loss-function",
            &["low-rank", "modified-part"],
        );
    }

    #[test]
    fn tells_what_is_still_to_be_checked() {
        #[track_caller]
        fn check(own: &str, expected: &[&str]) {
            let method = method(|_| ());
            let unsaid = OwnData::read(own).unsaid(&method);
            let unsaid: Vec<&str> = unsaid.into_iter().map(|term| &*term.id).collect();
            assert_eq!(unsaid, expected, "{own}");
        }
        check("", &["low-rank"]);
        check("normality.yes", &["low-rank"]);
        check("low-rank.yes", &[]);
        check("low-rank.no", &[]);
    }

    #[test]
    fn tells_what_means_nothing() {
        #[track_caller]
        fn check(own: &str, known: &str, unknown: &[&str], unreadable: &[&str]) {
            let means = |id: SubjectId, saying: &Saying| match saying {
                Saying::Holds | Saying::Fails => id.as_str() == "normality",
                Saying::Value(_) => id.as_str() == "outcome-type",
            };
            let (sifted, names) = OwnData::read(own).sift(means);
            assert_eq!(sifted.to_string(), known);
            assert_eq!(names, unknown);
            assert_eq!(OwnData::unreadable(own).collect::<Vec<_>>(), unreadable);
        }
        check("", "", &[], &[]);
        check(
            "normality.no,outcome-type.count",
            "normality.no,outcome-type.count",
            &[],
            &[],
        );
        check(
            "mood.no,normality.count,outcome-type.yes",
            "",
            &["mood.no", "normality.count", "outcome-type.yes"],
            &[],
        );
        check(
            "normality,Ω.no,,normality.yes,x.a..b",
            "normality.yes",
            &[],
            &["normality", "Ω.no", "x.a..b"],
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
        check("memory-required.less.same", "memory-required.less.same");
        check(
            "normality,.no,normality.,Ω.no,normality.a.,normality..b",
            "",
        );
        let mut own = OwnData::read("normality.no");
        own.say("linearity".parse().unwrap(), Some(Saying::Holds));
        own.say("normality".parse().unwrap(), None);
        assert_eq!(own.to_string(), "linearity.yes");
    }
}
