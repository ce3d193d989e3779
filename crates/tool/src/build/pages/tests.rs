//! Links of pages drawn from the whole dataset; `make check-pages` follows those of every page of a build.

use std::{collections::BTreeSet, fs};

use lol_html::{RewriteStrSettings, element};
use serde_json::Value;

use super::*;
use crate::{build::html, release, texts};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
const LOADER: &str = "loader.js";

/// How many pages are drawn, in each language, and from where on.
const DRAWN: usize = 40;
const SEED: u64 = 20_261_124;

/// The site of the whole dataset, without a build.
fn whole() -> Site {
    let root = Path::new(ROOT);
    let (dataset, _) = Dataset::load(&root.join("data")).unwrap();
    let records = release::records(&dataset).unwrap();
    let record = |record: &Value| {
        (
            record["slug"].as_str().unwrap().to_owned(),
            record.to_string(),
        )
    };
    let release = Release {
        name: "check".into(),
        records: records.iter().map(record).collect(),
        files: Vec::new(),
        manifest: String::new(),
    };
    let build = Build {
        release: release.name.clone(),
        facets: dataset.facets.ids(),
        ..Build::default()
    };
    let catalogue = |lang: Lang| {
        let path = root.join(format!("public/locale/{lang}.json"));
        texts::catalogue(&fs::read_to_string(path).unwrap(), &dataset, lang).unwrap()
    };
    let catalogues = Bilingual {
        bg: catalogue(Lang::Bg),
        en: catalogue(Lang::En),
    };
    site(&dataset, &release, build, catalogues).unwrap()
}

/// What a page leads to: values of `href` and `src`, and where a refresh goes.
fn links(html: &str) -> (Option<String>, Vec<String>) {
    let (mut base, mut links) = (None, Vec::new());
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!(
            "[href], [src], meta[http-equiv=refresh]",
            |element| {
                if element.tag_name() == "base" {
                    base = element.get_attribute("href");
                    return Ok(());
                }
                let refresh = element.get_attribute("content");
                let refresh =
                    refresh.and_then(|content| Some(content.split_once("url=")?.1.to_owned()));
                let own = ["href", "src"].map(|name| element.get_attribute(name));
                // Other attributes keep their entities as they are written.
                let own = own.into_iter().flatten().chain(refresh);
                links.extend(own.map(|link| link.replace("&amp;", "&")));
                Ok(())
            }
        )],
        ..RewriteStrSettings::new()
    };
    html::rewrite("a page", html, settings).unwrap();
    (base, links)
}

#[test]
fn links_of_drawn_pages_lead_to_pages_and_files() {
    let site = whole();
    let mut rest = site.pages();
    let of = |page: &Page| Lang::ALL.map(|lang| page.path(lang));
    let paths: HashSet<String> = rest.iter().flat_map(of).collect();
    assert_eq!(
        paths.len(),
        Lang::ALL.len() * rest.len(),
        "paths are unique"
    );
    let asset = |url: &str| Asset {
        url: url.into(),
        integrity: integrity(b""),
    };
    let frame = Frame {
        build: "{}".into(),
        loader: asset(LOADER),
        style: String::new(),
    };
    // The overview and one of each kind of topic, whatever is drawn.
    let is_fixed = |page: &Page| matches!(page, Page::Overview | Page::About);
    let mut pages: Vec<Page> = rest.iter().filter(|page| is_fixed(page)).cloned().collect();
    for kind in TopicKind::ALL {
        let of_kind = |page: &&Page| matches!(page, Page::Topic(own, _) if *own == kind);
        pages.extend(rest.iter().find(of_kind).cloned());
    }
    let mut state = SEED;
    while pages.len() < DRAWN {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let place = usize::try_from(state >> 33).unwrap() % rest.len();
        let page = rest.swap_remove(place);
        if !pages.contains(&page) {
            pages.push(page);
        }
    }
    let mut followed = 0;
    for (page, lang) in pages
        .iter()
        .flat_map(|page| Lang::ALL.map(|lang| (page, lang)))
    {
        let path = page.path(lang);
        let (base, links) = links(&site.render(page, lang, &frame).html);
        let up = "../".repeat(path.matches('/').count());
        assert_eq!(base.as_ref(), Some(&up), "{path}");
        for link in links {
            if link.starts_with("https://") || link.starts_with("http://") {
                continue;
            }
            followed += 1;
            if let Err(why) = leads(&site, &paths, &path, &link) {
                panic!("{path}: {link:?}: {why}");
            }
        }
        if let Some(other) = page.other_path(lang) {
            let (_, links) = self::links(&site.forward(&other, page, lang));
            assert!(
                links.iter().all(|link| *link == [&*up, &path].concat()),
                "{links:?}"
            );
            assert!(!paths.contains(&other), "{other} is a page and forwards");
        }
    }
    eprintln!(
        "pages: {followed} links of {DRAWN} pages in {} languages followed",
        Lang::ALL.len()
    );
    assert!(followed > DRAWN * Lang::ALL.len() * 10);
}

/// Whether an address, relative to the site's root, is that of a page or of another file of a build.
fn leads(site: &Site, paths: &HashSet<String>, own: &str, link: &str) -> Result<(), String> {
    let (link, fragment) = match link.split_once('#') {
        Some((link, fragment)) => (link, Some(fragment)),
        None => (link, None),
    };
    let (path, query) = link.split_once('?').unwrap_or((link, ""));
    if fragment.is_some() && path != own {
        return Err("a fragment of another page".into());
    }
    for slugs in query
        .split('&')
        .filter_map(|pair| pair.strip_prefix("slugs="))
    {
        for slug in slugs.split(',') {
            let slug: Slug = slug.parse().map_err(|_| format!("{slug} is no slug"))?;
            site.method(&slug).ok_or(format!("{slug} has no record"))?;
        }
    }
    let records = format!("data/{}/", site.build.release);
    let is_record = |path: &str| {
        let name = path
            .strip_prefix(&records)
            .and_then(|name| name.strip_suffix(".json"));
        let slug = name.and_then(|name| name.parse().ok());
        let is_whole = ["_dataset.json", "_dataset.csv", "_datapackage.json"]
            .map(|name| [&*records, name].concat());
        slug.is_some_and(|slug| site.method(&slug).is_some())
            || is_whole.iter().any(|own| own == path)
    };
    let name = own.trim_end_matches('/').rsplit('/').next();
    let picture = link
        .strip_prefix(PICTURES)
        .and_then(|link| link.strip_suffix(".svg"));
    if picture.is_some_and(|picture| picture.rsplit('/').next() == name) {
        return Ok(());
    }
    let files = BTreeSet::from([
        LOADER,
        "",
        "./",
        "icon.svg",
        "manifest.webmanifest",
        "data/manifest.json",
    ]);
    if paths.contains(path) || files.contains(path) || is_record(path) {
        Ok(())
    } else {
        Err("neither a page nor a file".into())
    }
}
