//! The terms of a release by which visitors describe methods of their own.

use serde_json::{Value, json};

use crate::{
    authored::{Dataset, Package, Term},
    facets::{Facet, FacetKind},
};

/// Writes the terms as the page reads them (`tertium_core::decision::Terms`).
pub fn json(dataset: &Dataset) -> Value {
    let terms = |taxonomy: &str| {
        let terms: &[Term] = dataset.taxonomies.get(taxonomy).map_or(&[], Vec::as_slice);
        let term = |term: &Term| json!({ "id": term.id, "bg": term.label.bg, "en": term.label.en });
        terms.iter().map(term).collect::<Vec<_>>()
    };
    let facet = |facet: &Facet| {
        json!({
            "facet": facet.with_all_values(),
            "is_set": facet.kind == FacetKind::Set,
            "is_scale": facet.kind == FacetKind::Scale,
        })
    };
    let package = |Package {
                       id,
                       language,
                       package,
                       url,
                       ..
                   }: &Package| {
        let software = json!({ "language": language, "package": package, "url": url });
        json!({ "id": id, "software": software })
    };
    json!({
        "field": terms("field"),
        "family": terms("family"),
        "type": terms("type"),
        "purpose": terms("purpose"),
        "data": terms("data"),
        "assumptions": terms("assumptions"),
        "facets": dataset.facets.facets.iter().map(facet).collect::<Vec<_>>(),
        "packages": dataset.packages.iter().map(package).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use tertium_core::decision::Terms;

    use super::*;

    #[test]
    fn the_page_reads_all_terms() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
        let dataset = Dataset::without_methods(root.as_ref()).unwrap();
        let written = json(&dataset).to_string();
        let terms = Terms::from_json(written.as_bytes()).unwrap();
        for (taxonomy, all) in &dataset.taxonomies {
            assert_eq!(terms.of(taxonomy).len(), all.len(), "{taxonomy}");
        }
        assert_eq!(terms.facets.len(), dataset.facets.facets.len());
        for (read, facet) in terms.facets.iter().zip(&dataset.facets.facets) {
            assert_eq!(read.facet.values.len(), facet.values.len(), "{}", facet.id);
        }
        assert_eq!(terms.packages.len(), dataset.packages.len());
    }
}
