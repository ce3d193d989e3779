//! The page about the dataset: its texts stand in `data/about/`, its figures are filled in here.

use std::collections::BTreeMap;

use tertium_core::locale::{Bilingual, Lang};
use tertium_pages::{About, html::escaped};

use crate::{
    authored::Dataset,
    changelog,
    grade::{Grade, grade},
    release::Release,
};

/// The page in each language, with the figures of a release.
///
/// # Errors
/// Where a text has no heading or a gap that nothing fills.
pub fn read(dataset: &Dataset, release: &Release) -> Result<Bilingual<About>, String> {
    let read = |lang: Lang| {
        let name = format!("data/about/{lang}.html");
        let text = fill(dataset.about.get(lang), dataset, release, lang);
        let text = text.map_err(|error| format!("{name}: {error}"))?;
        let heading = text.trim_start().strip_prefix("<h1>");
        let (title, html) = heading
            .and_then(|text| text.split_once("</h1>"))
            .ok_or(format!("{name}: no <h1> at its beginning"))?;
        Ok::<_, String>(About {
            title: title.to_owned(),
            html: html.trim().to_owned(),
        })
    };
    let of = |lang: Lang| match dataset.manifest.languages.contains(&lang) {
        true => read(lang),
        false => Ok(About::default()),
    };
    Ok(Bilingual {
        bg: of(Lang::Bg)?,
        en: of(Lang::En)?,
    })
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
                "<dt>{}: {methods}</dt><dd>{}</dd>",
                escaped(family.label.get(lang)),
                escaped(family.definition.get(lang))
            )
        });
    let places = dataset.places.iter().map(|place| {
        format!(
            "<dt>{}</dt><dd>{}</dd>",
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
    let page = changelog::fill(page, dataset, lang);
    let filled = values.iter().fold(page, |page, (name, value)| {
        page.replace(&format!("{{{{{name}}}}}"), value)
    });
    if filled.contains("{{") {
        Err("a gap without a value".to_owned())
    } else {
        Ok(filled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gap_of_each_page_is_filled() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
        let (mut dataset, _) = Dataset::load(root.as_ref()).unwrap();
        let release = Release {
            name: "r".into(),
            records: Vec::new(),
            files: Vec::new(),
            manifest: String::new(),
        };
        let about = read(&dataset, &release).unwrap();
        for lang in Lang::ALL {
            let About { title, html } = about.get(lang);
            assert!(!title.is_empty() && !title.contains('<'), "{title}");
            let has = |part: &str| html.contains(part);
            assert!(
                has("id=\"grade-A\"") && has("data/r/_dataset.csv"),
                "{lang}"
            );
        }
        #[track_caller]
        fn check(dataset: &Dataset, release: &Release, expected: &str) {
            let error = read(dataset, release).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
        dataset.about.en = "<h1>About</h1>{{nothing}}".into();
        check(&dataset, &release, "data/about/en.html: a gap");
        dataset.about.en = "<p>About".into();
        check(&dataset, &release, "data/about/en.html: no <h1>");
    }
}
