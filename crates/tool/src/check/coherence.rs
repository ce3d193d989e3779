use crate::{
    authored::{Dataset, GoesWith, Method},
    finding::Finding,
};

/// What is assumed goes with what the facets say: who says that observations depend on each other must not be told that a
/// paired test will not do. Which facets a term goes with is said by its taxonomy.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    for (taxonomy, terms) in &dataset.taxonomies {
        for term in terms {
            for goes_with in &term.goes_with {
                check_term(dataset, taxonomy, &term.id, goes_with, findings);
            }
        }
    }
}

fn check_term(
    dataset: &Dataset,
    taxonomy: &str,
    id: &String,
    goes_with: &GoesWith,
    findings: &mut Vec<Finding>,
) {
    let GoesWith { facet, only, some } = goes_with;
    let expected = if only.is_empty() {
        format!("{facet} with one of {}, or no {id}", some.join(", "))
    } else {
        format!("{facet} with {} alone, or no {id}", only.join(", "))
    };
    for method in &dataset.methods {
        let has = match taxonomy {
            "purpose" => method.purpose.contains(id),
            "data" => method.data.contains(id),
            "assumptions" => method.assumptions.contains(id),
            _ => false,
        };
        if has && contradicts(goes_with, method) {
            let value = method.facets[facet].join(", ");
            findings.push(Finding::new(method.file(), taxonomy, value, &*expected));
        }
    }
}

/// Whether a facet that applies to a method says other than a term of it allows.
fn contradicts(goes_with: &GoesWith, method: &Method) -> bool {
    let Some(values) = method.facets.get(&goes_with.facet) else {
        return false;
    };
    let is_beyond = |value: &String| !goes_with.only.is_empty() && !goes_with.only.contains(value);
    let is_one = |value: &String| goes_with.some.contains(value);
    let lacks_all = !goes_with.some.is_empty() && !values.iter().any(is_one);
    !values.is_empty() && (values.iter().any(is_beyond) || lacks_all)
}
