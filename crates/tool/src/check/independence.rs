use crate::{
    authored::{Dataset, Method},
    finding::Finding,
};

/// The facet that says how observations are related by design.
const STRUCTURE: &str = "data-structure";
/// No observation says anything of another.
const OBSERVATIONS: &str = "independent-observations";
/// Only measurements of one unit, pair or block may say something of each other.
const UNITS: &str = "independent-units";

/// What is assumed of independence goes with how the data are related by design: who says that observations depend on
/// each other must not be told that a paired test will not do.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    for method in &dataset.methods {
        let expected = match contradiction(method) {
            Some(OBSERVATIONS) => {
                "no such assumption where one unit is measured more than once or moments depend on each other; independent-units, or none"
            }
            Some(_) => "paired, repeated or clustered data, where units are more than observations",
            None => continue,
        };
        let value = method.facets[STRUCTURE].join(", ");
        findings.push(Finding::new(method.file(), "assumptions", value, expected));
    }
}

/// The assumption that the structure of the data contradicts.
fn contradiction(method: &Method) -> Option<&'static str> {
    let structure = method.facets.get(STRUCTURE)?;
    let has = |id: &str| method.assumptions.iter().any(|other| other == id);
    let is_within = |id: &String| matches!(&**id, "paired" | "repeated" | "clustered");
    if structure.is_empty() {
        None
    } else if has(OBSERVATIONS) && structure.iter().any(|id| id != "independent") {
        Some(OBSERVATIONS)
    } else if has(UNITS) && !structure.iter().any(is_within) {
        Some(UNITS)
    } else {
        None
    }
}
