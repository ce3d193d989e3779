//! The pages about the dataset: their texts stand in `public/about.*.html`, their figures are filled in here.

use std::{collections::BTreeMap, fs, path::Path};

use tertium_core::locale::Lang;
use tertium_pages::html::escaped;

use crate::{
    authored::Dataset,
    grade::{Grade, grade},
    release::Release,
};

/// Fills the figures of the release into each language's page.
pub fn write(dist: &Path, dataset: &Dataset, release: &Release) -> Result<(), String> {
    for lang in Lang::ALL {
        let path = dist.join(format!("about.{lang}.html"));
        let page =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let page = fill(&page, dataset, release, lang)?;
        fs::write(&path, page).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

fn fill(page: &str, dataset: &Dataset, release: &Release, lang: Lang) -> Result<String, String> {
    let count = |wanted: Grade| {
        dataset
            .methods
            .iter()
            .filter(|method| grade(dataset, method) == Some(wanted))
            .count()
            .to_string()
    };
    let families = dataset
        .taxonomies
        .get("family")
        .into_iter()
        .flatten()
        .map(|family| {
            let methods = dataset
                .methods
                .iter()
                .filter(|method| method.family == family.id)
                .count();
            format!(
                "<tr><th scope=\"row\">{}<td>{methods}<td>{}",
                escaped(family.label.get(lang)),
                escaped(family.definition.get(lang))
            )
        });
    let places = dataset.places.iter().map(|place| {
        format!(
            "<dt>{}<dd>{}",
            escaped(place.label.get(lang)),
            escaped(place.how.get(lang))
        )
    });
    let values = BTreeMap::from([
        ("version", dataset.manifest.version.clone()),
        ("date", dataset.manifest.date.clone()),
        ("release", release.name.clone()),
        ("methods", dataset.methods.len().to_string()),
        ("families", families.collect()),
        ("places", places.collect()),
        ("grade-a", count(Grade::A)),
        ("grade-b", count(Grade::B)),
        ("grade-c", count(Grade::C)),
    ]);
    let filled = values.iter().fold(page.to_owned(), |page, (name, value)| {
        page.replace(&format!("{{{{{name}}}}}"), value)
    });
    if filled.contains("{{") {
        Err(format!("about.{lang}.html: a gap without a value"))
    } else {
        Ok(filled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gap_of_each_page_is_filled() {
        let (dataset, _) =
            Dataset::load(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data").as_ref()).unwrap();
        for lang in Lang::ALL {
            let page = fs::read_to_string(format!(
                "{}/../../public/about.{lang}.html",
                env!("CARGO_MANIFEST_DIR")
            ))
            .unwrap();
            let page = fill(
                &page,
                &dataset,
                &Release {
                    name: "r".into(),
                    records: Vec::new(),
                },
                lang,
            )
            .unwrap();
            assert!(
                page.contains("id=\"grade-A\"") && page.contains("data/r/_dataset.csv"),
                "{lang}"
            );
        }
        assert!(
            fill(
                "{{nothing}}",
                &dataset,
                &Release {
                    name: "r".into(),
                    records: Vec::new()
                },
                Lang::Bg
            )
            .is_err()
        );
    }
}
