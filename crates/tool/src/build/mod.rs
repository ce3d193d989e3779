//! What is derived from a build that Trunk has staged, in the order in which one thing needs another.

mod app_manifest;
pub mod brotli;
pub mod cache;
mod catalogues;
mod compressed;
mod digest;
mod early;
mod embed;
mod error;
mod files;
mod html;
mod icons;
mod not_found;
mod offline;
pub mod pages;
mod policy;
mod program;
pub mod shell;
mod skeleton;
mod worker;

use std::{env, path::Path};

use tertium_core::{
    build::{Build, FullBuild, Patterns},
    compare::ShortAnswer,
    locale::Bilingual,
    method::Slug,
    query::Comparison,
};

pub use error::BuildError;
pub use program::parts as program_parts;

use self::catalogues::Hashed;
use crate::{authored::Dataset, layout, release::Release};

/// Finishes a build: the program in its parts, the shell, icons, the policy in pages and headers, the service worker and
/// the compressed copies. The release of the dataset must lie in it already.
///
/// # Errors
/// Where a step fails; the build cannot be published then.
pub fn finish(dist: &Path, dataset: &Dataset, release: &Release) -> Result<(), BuildError> {
    let program = program::write(dist)?;
    let catalogues = catalogues::write(dist, dataset)?;
    let decision = catalogues::write_decision(dist, dataset)?;
    let offline = offline::write(dist, release, dataset.methods.len())?;
    let mut build = Build {
        release: release.name.clone(),
        version: dataset.manifest.version.clone(),
        date: dataset.manifest.date.clone(),
        methods: dataset.methods.len(),
        facets: dataset.facets.ids(),
        bundles: layout::bundles(dataset.methods.len()),
        catalogues: map(&catalogues, |hashed| hashed.url.clone()),
        decision_texts: decision.url.clone(),
        offline,
        renamed: dataset.renamed.clone(),
        site: pages::site_url()?,
        dataset: dataset.manifest.id.clone(),
        absent: dataset.absent().join(","),
        ..Build::default()
    };
    let languages = &dataset.manifest.languages;
    let patterns = Patterns {
        languages: languages
            .iter()
            .map(|lang| (lang.to_string(), lang.pattern().to_owned()))
            .collect(),
        slug: Slug::PATTERN.into(),
        own: Slug::OWN.into(),
        columns: Comparison::LIMIT,
        answer: ShortAnswer::METHODS.into_inner(),
    };
    let of_release = [
        build.names_url(),
        build.details_url(),
        build.common_url(),
        build.guide_url(),
        build.terms_url(),
        build.styles_url(),
        build.start_url(),
    ];
    for url in of_release {
        let integrity = digest::integrity(&files::read(&dist.join(&url))?);
        build.checks.insert(url, integrity);
    }
    for Hashed { url, integrity, .. } in languages.iter().map(|lang| catalogues.get(*lang)) {
        build.checks.insert(url.clone(), integrity.clone());
    }
    build.checks.insert(decision.url, decision.integrity);
    let catalogues = map(&catalogues, |hashed| hashed.catalogue.clone());
    let plan = if program::is_release() {
        let plan = pages::plan(dist, dataset, release, build.clone(), catalogues.clone())?;
        build.pages = plan.index.clone();
        Some(plan)
    } else {
        None
    };
    let build = FullBuild {
        build,
        program,
        patterns,
    };
    shell::finish(dist, &build, languages, &catalogues)?;
    app_manifest::write(dist, &dataset.manifest, &catalogues)?;
    embed::write(dist)?;
    not_found::write(dist, &build.site, languages, &catalogues)?;
    if let Some(plan) = plan {
        pages::write(dist, &plan)?;
    }
    icons::write(dist, dataset.icon.as_deref())?;
    // Whoever changes the program wants the change: the server's reload is an inline script, which the policy forbids, and
    // a service worker would keep what was there before.
    if !program::is_release() {
        return Ok(());
    }
    policy::write(dist)?;
    worker::write(dist, release)?;
    compressed::write(dist)
}

/// A number in a variable of the environment.
///
/// # Errors
/// Where it holds something else.
pub fn setting(name: &str) -> Result<Option<usize>, BuildError> {
    match env::var(name) {
        Ok(text) if !text.is_empty() => {
            let number = text.parse();
            let number =
                number.map_err(|_| BuildError::content(name, format!("{text:?}"), "a number"))?;
            Ok(Some(number))
        }
        _ => Ok(None),
    }
}

fn map<T, U>(both: &Bilingual<T>, each: impl Fn(&T) -> U) -> Bilingual<U> {
    Bilingual {
        bg: each(&both.bg),
        en: each(&both.en),
    }
}
