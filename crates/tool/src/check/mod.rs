//! What must be true of the dataset beyond the shape of its files.

mod coherence;
mod comparisons;
mod facets;
mod graph;
mod likeness;
mod manifest;
mod mentions;
mod prose;
mod record;
mod rivals;
mod taxonomy;
#[cfg(test)]
mod tests;
mod well_known;
mod wording;

pub use rivals::is_alike;

use crate::{authored::Dataset, changelog, code, finding::Finding, guide, needs, start, texts};

/// Runs every check; all findings at once, in no order.
pub fn all(dataset: &Dataset) -> Vec<Finding> {
    let mut findings = Vec::new();
    taxonomy::check(dataset, &mut findings);
    taxonomy::check_uses(dataset, &mut findings);
    for method in &dataset.methods {
        record::check(dataset, method, &mut findings);
        prose::check(dataset, method, &mut findings);
    }
    manifest::check(dataset, &mut findings);
    texts::check(dataset, &mut findings);
    facets::check(dataset, &mut findings);
    rivals::check(dataset, &mut findings);
    wording::check(dataset, &mut findings);
    coherence::check(dataset, &mut findings);
    mentions::check(dataset, &mut findings);
    guide::check(dataset, &mut findings);
    start::check(dataset, &mut findings);
    needs::check(dataset, &mut findings);
    comparisons::check(dataset, &mut findings);
    well_known::check(dataset, &mut findings);
    changelog::check(dataset, &mut findings);
    code::check::check(dataset, &mut findings);
    graph::check(dataset, &mut findings);
    prose::check_stock_phrases(dataset, &mut findings);
    likeness::check(dataset, &mut findings);
    findings
}
