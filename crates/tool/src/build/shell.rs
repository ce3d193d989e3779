//! The shell, `index.html`: what Trunk started by itself goes, what the build knows stands in it.

use std::{cell::RefCell, path::Path};

use lol_html::{
    RewriteStrSettings, element,
    html_content::{ContentType, TextChunk, TextType},
    text,
};
use tertium_core::{
    build::FullBuild,
    locale::{Key, Lang},
};

use tertium::app::Spoken;
use tertium_pages::{
    head,
    html::{escaped, in_script},
};

use super::{BuildError, catalogues::Catalogues, early, files, html, skeleton::Skeleton};

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
    languages: &[Lang],
    catalogues: &Catalogues,
) -> Result<(), BuildError> {
    let path = dist.join(PAGE);
    let page = complete(&files::read_text(&path)?, build, languages, catalogues)?;
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
    languages: &[Lang],
    catalogues: &Catalogues,
) -> Result<String, BuildError> {
    let own = languages.first().copied().unwrap_or_default();
    let say = |lang: &str, key: &str| {
        let lang = match lang {
            "" => own,
            tag => Lang::ALL.into_iter().find(|known| known.tag() == tag)?,
        };
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
    let skeletons = languages.iter();
    let skeletons = skeletons.flat_map(|lang| Skeleton::ALL.map(|skeleton| (*lang, skeleton)));
    let skeletons: RefCell<Vec<(Lang, Skeleton)>> = RefCell::new(skeletons.collect());
    let mut pending = String::new();
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!("html", |root| Ok(root.set_attribute("lang", own.tag())?)),
            html::only_in(languages),
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
                // It goes, and what is set in it would stay.
                if !languages.contains(&lang) {
                    return Ok(());
                }
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
                let lead = languages.iter();
                let lead = lead.map(|lang| catalogues.get(*lang).text(Key::Lead));
                let description = lead.collect::<Vec<_>>().join(" ");
                meta.set_attribute("content", &description)?;
                // The build may not know where the site lies.
                if !build.site.is_empty() {
                    let home =
                        head::home(&build.site, catalogues.get(own), languages, &description);
                    meta.after(&home, ContentType::Html);
                }
                Ok(())
            }),
            text!("title, body *", |chunk: &mut TextChunk| {
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
pub mod tests {
    use std::fs;

    use super::*;
    use crate::{authored::Dataset, texts};

    /// What Trunk makes of a page such as ours.
    const STAGED: &str = "<!doctype html><html lang=bg><meta charset=utf-8>\
        <link rel=modulepreload href=./tertium-1.js><link rel=preload as=fetch href=./tertium-1_bg.wasm>\
        <script type=module src=./loader-1a.js></script>\
        <script type=module>import init from './tertium-1.js';await init()</script>\
        <meta content=\"{lead}\" name=description><title>{site}</title>\
        <script id=build type=application/json>{\"build\":\"pending\"}</script>\
        <body><p lang=en>{en:retry}</p>\
        <template lang=bg data-skeleton=table></template><template lang=bg data-skeleton=empty></template>\
        <template lang=en data-skeleton=table></template><template lang=en data-skeleton=empty></template>";

    /// What the dataset makes of the interface's texts.
    pub fn catalogues() -> Catalogues {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
        let dataset = Dataset::without_methods(format!("{root}/data").as_ref()).unwrap();
        let read = |lang: Lang| {
            let text = fs::read_to_string(format!("{root}/public/locale/{lang}.json")).unwrap();
            texts::catalogue(&text, &dataset, lang).unwrap()
        };
        Catalogues {
            bg: read(Lang::Bg),
            en: read(Lang::En),
        }
    }

    #[test]
    fn the_loader_alone_starts_the_program() {
        let mut build = FullBuild::default();
        build.build.release = "0a<1b".into();
        let page = complete(STAGED, &build, &Lang::ALL, &catalogues()).unwrap();
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
        let page = complete(STAGED, &FullBuild::default(), &Lang::ALL, &catalogues()).unwrap();
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
    fn a_dataset_of_one_language_leaves_nothing_in_another() {
        let build = FullBuild::default();
        let page = complete(STAGED, &build, &[Lang::En], &catalogues()).unwrap();
        assert!(
            page.starts_with("<!doctype html><html lang=\"en\">"),
            "{page}"
        );
        assert!(
            page.contains("<template lang=en") && !page.contains("lang=bg"),
            "{page}"
        );
        let cyrillic = page.chars().find(|letter| matches!(letter, 'А'..='я'));
        assert_eq!(cyrillic, None, "{page}");
    }

    #[test]
    fn a_page_that_is_not_ours_is_refused() {
        #[track_caller]
        fn check(remove: &str, expected: &str) {
            let page = STAGED.replacen(remove, "", 1);
            let error = complete(&page, &FullBuild::default(), &Lang::ALL, &catalogues())
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
