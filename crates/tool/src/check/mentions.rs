use crate::{
    authored::{Dataset, Mention, Method},
    finding::Finding,
};

const FILE: &str = "data/taxonomy/mentions.json";

/// An assumption that the advice of a method speaks of is coded: rows that decide and texts say the same.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    for mention in &dataset.mentions {
        if dataset.term("assumptions", &mention.assumption).is_none() {
            findings.push(Finding::new(
                FILE,
                "assumption",
                &mention.assumption,
                "an id of data/taxonomy/assumptions.json",
            ));
        }
        for slug in &mention.except {
            let method = dataset.methods.iter().find(|method| method.slug == *slug);
            let is_needed = method.is_some_and(|method| {
                spoken_of(mention, method).is_some() && !is_coded(mention, method)
            });
            if !is_needed {
                findings.push(Finding::new(
                    FILE,
                    format!("{}.except", mention.assumption),
                    slug,
                    "a method whose advice has the words and whose codes rightly lack the assumption",
                ));
            }
        }
        for method in &dataset.methods {
            if is_coded(mention, method) || mention.except.contains(&method.slug) {
                continue;
            }
            if let Some(word) = spoken_of(mention, method) {
                findings.push(Finding::new(
                    method.file(),
                    "assumptions",
                    word,
                    format!(
                        "{}, of which the advice speaks; or an exception in {FILE}",
                        mention.assumption
                    ),
                ));
            }
        }
    }
}

fn is_coded(mention: &Mention, method: &Method) -> bool {
    method.assumptions.contains(&mention.assumption)
}

/// The words by which the English advice of a method speaks of an assumption.
fn spoken_of<'a>(mention: &'a Mention, method: &Method) -> Option<&'a String> {
    let advice = [&method.use_when.en, &method.limits.en].map(|text| text.to_lowercase());
    mention
        .words
        .iter()
        .find(|word| advice.iter().any(|text| text.contains(&***word)))
}
