//! The shell, `index.html`: what Trunk started by itself goes, what the build knows stands in it.

use std::{cell::RefCell, path::Path};

use lol_html::{
    RewriteStrSettings, element,
    html_content::{ContentType, TextChunk, TextType},
    text,
};
use tertium_core::{
    build::FullBuild,
    locale::{Bilingual, Catalogue, Key, Lang},
};

use tertium::app::Spoken;
use tertium_pages::{
    head,
    html::{escaped, in_script},
};

use super::{BuildError, early, files, html, skeleton::Skeleton};

pub const PAGE: &str = "index.html";

/// What a finished shell names.
#[derive(Debug)]
pub struct Shell {
    pub build: FullBuild,
    /// The address of the loader.
    pub loader: String,
}

/// Completes the shell, which the program, the catalogues and the module for use without a network must precede.
pub fn finish(
    dist: &Path,
    build: &FullBuild,
    catalogues: &Bilingual<Catalogue>,
) -> Result<(), BuildError> {
    let path = dist.join(PAGE);
    let page = complete(&files::read_text(&path)?, build, catalogues)?;
    let early = early::elements(dist, &read_from(&page)?)?;
    let page = html::insert_after_charset(PAGE, &page, &early)?;
    files::write(&path, page)?;
    let lock = dist.join(".trunk-lock");
    if lock.exists() {
        files::remove(&lock)
    } else {
        Ok(())
    }
}

/// Reads a finished shell.
///
/// # Errors
/// Where it is none.
pub fn read(dist: &Path) -> Result<Shell, BuildError> {
    read_from(&files::read_text(&dist.join(PAGE))?)
}

/// The style of a finished shell.
pub fn style(dist: &Path) -> Result<String, BuildError> {
    html::text_of("style", PAGE, &files::read_text(&dist.join(PAGE))?)
}

fn read_from(page: &str) -> Result<Shell, BuildError> {
    let (mut json, mut loader) = (String::new(), None);
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            text!("script#build", |chunk| {
                json.push_str(chunk.as_str());
                Ok(())
            }),
            element!("script[type=module][src]", |script| {
                loader = script.get_attribute("src");
                Ok(())
            }),
        ],
        ..RewriteStrSettings::new()
    };
    html::rewrite(PAGE, page, settings)?;
    let build = serde_json::from_str(&json);
    let build = build.map_err(|error| {
        BuildError::content(PAGE, format!("#build: {error}"), "a finished shell")
    })?;
    let loader = loader.map(|src| src.trim_start_matches("./").to_owned());
    let loader = loader.ok_or(BuildError::content(
        PAGE,
        "no loader",
        "a module script with a src",
    ))?;
    Ok(Shell { build, loader })
}

/// The shell with its texts, its skeletons and the names of the build, and without what Trunk writes to start the program.
fn complete(
    page: &str,
    build: &FullBuild,
    catalogues: &Bilingual<Catalogue>,
) -> Result<String, BuildError> {
    let say = |lang: &str, key: &str| {
        let lang = Lang::ALL.into_iter().find(|known| known.tag() == lang)?;
        let key = Key::ALL.iter().find(|known| known.name() == key)?;
        Some(escaped(catalogues.get(lang).text(*key)))
    };
    let json = serde_json::to_string(build).map_err(|error| {
        BuildError::content(PAGE, error.to_string(), "a build that can be written")
    })?;
    let json = in_script(&json);
    // What must be there, each with whether it was seen.
    let missing = RefCell::new(vec!["Trunk's starter", "#build"]);
    let seen = |what: &str| missing.borrow_mut().retain(|other| *other != what);
    let skeletons = Lang::ALL.map(|lang| Skeleton::ALL.map(|skeleton| (lang, skeleton)));
    let skeletons = RefCell::new(skeletons.as_flattened().to_vec());
    let mut pending = String::new();
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            // A strict policy would refuse it; the loader starts the program instead.
            element!("script[type=module]:not([src])", |script| {
                seen("Trunk's starter");
                script.remove();
                Ok(())
            }),
            // They name what Trunk had made of the program.
            element!("link[rel=preload], link[rel=modulepreload]", |link| {
                link.remove();
                Ok(())
            }),
            element!("script#build", |script| {
                seen("#build");
                script.set_inner_content(&json, ContentType::Html);
                Ok(())
            }),
            element!("template[lang]", |template| {
                let tag = template.get_attribute("lang").unwrap_or_default();
                let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
                let id = template.get_attribute("data-skeleton").unwrap_or_default();
                let (Some(lang), Some(skeleton)) = (lang, Skeleton::from_id(&id)) else {
                    let expected = "a language of the page and the name of a skeleton";
                    return Err(format!(
                        "<template lang={tag:?} data-skeleton={id:?}>: expected {expected}"
                    )
                    .into());
                };
                skeletons
                    .borrow_mut()
                    .retain(|other| *other != (lang, skeleton));
                let spoken = Spoken {
                    lang,
                    catalogue: catalogues.get(lang).clone().into(),
                };
                let html = skeleton
                    .html(build, &spoken)
                    .map_err(|error| error.to_string())?;
                template.set_inner_content(&html, ContentType::Html);
                Ok(())
            }),
            element!("meta[name=description]", |meta| {
                let content = meta.get_attribute("content").unwrap_or_default();
                let description = html::fill(&content, say)?;
                meta.set_attribute("content", &description)?;
                // The build may not know where the site lies.
                if !build.site.is_empty() {
                    meta.after(&head::home(&build.site, &description), ContentType::Html);
                }
                Ok(())
            }),
            text!("body *", |chunk: &mut TextChunk| {
                // Trunk's own, which reloads the page while somebody works on it.
                if chunk.text_type() == TextType::ScriptData {
                    return Ok(());
                }
                pending.push_str(chunk.as_str());
                if chunk.last_in_text_node() {
                    let filled = html::fill(&std::mem::take(&mut pending), say)?;
                    chunk.replace(&filled, ContentType::Html);
                } else {
                    chunk.remove();
                }
                Ok(())
            }),
        ],
        ..RewriteStrSettings::new()
    };
    let page = html::rewrite(PAGE, page, settings)?;
    let lacks = |what: String| {
        let expected = "what index.html in the project's root has";
        Err(BuildError::content(PAGE, format!("no {what}"), expected))
    };
    if let Some(what) = missing.borrow().first() {
        return lacks((*what).to_owned());
    }
    match skeletons.borrow().first() {
        Some((lang, skeleton)) => lacks(format!(
            "template[lang={lang}][data-skeleton={}]",
            skeleton.id()
        )),
        None => Ok(page),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// What Trunk makes of a page such as ours.
    const STAGED: &str = "<!doctype html><html lang=bg><meta charset=utf-8>\
        <link rel=modulepreload href=./tertium-1.js><link rel=preload as=fetch href=./tertium-1_bg.wasm>\
        <script type=module src=./loader-1a.js></script>\
        <script type=module>import init from './tertium-1.js';await init()</script>\
        <meta content=\"{bg:lead} {en:lead}\" name=description>\
        <script id=build type=application/json>{\"build\":\"pending\"}</script>\
        <body><p lang=en>{en:retry}</p>\
        <template lang=bg data-skeleton=table></template><template lang=bg data-skeleton=empty></template>\
        <template lang=en data-skeleton=table></template><template lang=en data-skeleton=empty></template>";

    fn catalogues() -> Bilingual<Catalogue> {
        let read = |lang: Lang| {
            let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
            let text = fs::read(format!("{root}/public/locale/{lang}.json")).unwrap();
            Catalogue::from_json(&text).unwrap()
        };
        Bilingual {
            bg: read(Lang::Bg),
            en: read(Lang::En),
        }
    }

    #[test]
    fn the_loader_alone_starts_the_program() {
        let mut build = FullBuild::default();
        build.build.release = "0a<1b".into();
        let page = complete(STAGED, &build, &catalogues()).unwrap();
        assert!(
            !page.contains("tertium-1") && !page.contains("import"),
            "{page}"
        );
        assert!(
            !page.contains("{bg:") && !page.contains("{en:") && !page.contains("0a<1b"),
            "{page}"
        );
        assert!(page.contains("<p lang=en>Try again</p>"), "{page}");
        let shell = read_from(&page).unwrap();
        assert_eq!((shell.build, &*shell.loader), (build, "loader-1a.js"));
    }

    #[test]
    fn each_language_has_a_skeleton_with_every_row() {
        let page = complete(STAGED, &FullBuild::default(), &catalogues()).unwrap();
        for lang in Lang::ALL {
            let start = format!("<template lang={lang} data-skeleton=table>");
            let start = page.find(&start).unwrap();
            let skeleton = &page[start..start + page[start..].find("</template>").unwrap()];
            let rows = tertium_core::compare::Row::FIXED.len();
            assert_eq!(
                skeleton.matches("data-state=\"pending\"").count(),
                rows,
                "{lang}"
            );
        }
    }

    #[test]
    fn a_page_that_is_not_ours_is_refused() {
        #[track_caller]
        fn check(remove: &str, expected: &str) {
            let page = STAGED.replacen(remove, "", 1);
            let error = complete(&page, &FullBuild::default(), &catalogues())
                .unwrap_err()
                .to_string();
            assert!(error.contains(expected), "{error}");
        }
        check(
            "<template lang=en data-skeleton=empty></template>",
            "template[lang=en][data-skeleton=empty]",
        );
        check("data-skeleton=empty", "the name of a skeleton");
        check(
            "<script type=module>import init from './tertium-1.js';await init()</script>",
            "starter",
        );
        check("id=build ", "#build");
        check("en:retry", "{}");
        assert!(read_from("<p>").unwrap_err().to_string().contains("#build"));
    }
}
