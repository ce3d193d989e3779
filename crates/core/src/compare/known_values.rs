use std::collections::BTreeMap;

use serde::Deserialize;

use super::own_data::{BETWEEN, Saying, SubjectId};

/// What can be said of one's own data: the assumptions, and the values of each facet, by their ids.
///
/// The build writes it beside the records of a release.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct KnownValues {
    assumptions: Vec<String>,
    facets: BTreeMap<String, Vec<String>>,
}

impl KnownValues {
    /// Reads what the build wrote.
    ///
    /// # Errors
    /// Where it is nothing of that kind.
    pub fn from_json(json: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(json)
    }

    /// Whether a saying means some assumption or facet, and values that it has.
    pub fn mean(&self, id: SubjectId, saying: &Saying) -> bool {
        let is_one_of = |values: &[String], id: &str| values.iter().any(|value| value == id);
        match saying {
            Saying::Holds | Saying::Fails => is_one_of(&self.assumptions, id.as_str()),
            Saying::Value(said) => self
                .facets
                .get(id.as_str())
                .is_some_and(|values| said.split(BETWEEN).all(|value| is_one_of(values, value))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::OwnData;

    #[test]
    fn what_means_nothing_is_left_out_and_named() {
        let known = KnownValues::from_json(
            br#"{"assumptions":["normality"],"facets":{"outcome-type":["binary","ordinal"]}}"#,
        )
        .unwrap();
        #[track_caller]
        fn check(known: &KnownValues, said: &str, kept: &str, left_out: &[&str]) {
            let (own, names) = OwnData::read(said).sift(|id, saying| known.mean(id, saying));
            assert_eq!(own.to_string(), kept);
            assert_eq!(names, left_out);
        }
        check(
            &known,
            "normality.no,outcome-type.binary",
            "normality.no,outcome-type.binary",
            &[],
        );
        check(
            &known,
            "outcome-type.binary.ordinal",
            "outcome-type.binary.ordinal",
            &[],
        );
        check(&known, "outcome-type.bynary", "", &["outcome-type.bynary"]);
        check(
            &known,
            "outcome-type.binary.x",
            "",
            &["outcome-type.binary.x"],
        );
        check(
            &known,
            "normal.yes,normality.yes",
            "normality.yes",
            &["normal.yes"],
        );
        check(&known, "outcome.binary", "", &["outcome.binary"]);
        check(&known, "outcome-type.no", "", &["outcome-type.no"]);
    }
}
