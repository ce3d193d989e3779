//! The service worker: knows each file of the build by the hash of its content.

use std::{collections::BTreeMap, path::Path};

use serde_json::json;
use tertium_core::locale::Lang;

use super::{
    BuildError,
    digest::{integrity, short},
    files,
    offline::filled,
    pages::is_prerendered,
};
use crate::release::Release;

const SOURCE: &str = include_str!("../../../../src/offline/worker.js");
const KILL: &str = include_str!("../../../../src/offline/kill.js");

/// An index up to this size is kept at once; a larger one, like guide, terms and styles, when somebody asks for it.
const SMALL: usize = 1 << 20;

/// Writes `service-worker.js`, and beside the recipes for hosts the worker that takes it back.
pub fn write(dist: &Path, release: &Release) -> Result<(), BuildError> {
    let (mut kept, mut later) = (BTreeMap::new(), BTreeMap::new());
    let of_release = |name: &str| format!("data/{}/{name}", release.name);
    let (names, details) = (of_release("_names"), of_release("_details"));
    let (start, values) = (of_release("_start.json"), of_release("_values.json"));
    let guide = of_release("_guide.json");
    let (terms, styles) = (of_release("_terms.json"), of_release("_styles.json"));
    for name in files::list(dist)? {
        let is_index = name.starts_with(&names) || name.starts_with(&details);
        let is_asked_for = name == guide || name == terms || name == styles;
        let is_small = name == start || name == values;
        if !is_index && !is_asked_for && !is_small && !is_kept(&name) {
            continue;
        }
        let content = files::read(&dist.join(&name))?;
        let place = if is_asked_for || is_index && content.len() > SMALL {
            &mut later
        } else {
            &mut kept
        };
        // The shell is asked for by the name of its folder.
        place.insert(
            if name == "index.html" {
                String::new()
            } else {
                name
            },
            integrity(&content),
        );
    }
    let list = json!([kept, later]).to_string();
    let id = short(&[SOURCE.as_bytes(), list.as_bytes()].concat());
    let gaps = [
        ("ID", json!(id)),
        ("RELEASE", json!(release.name)),
        ("FILES", json!(kept)),
        ("LATER", json!(later)),
    ];
    files::write(&dist.join("service-worker.js"), filled(SOURCE, &gaps)?)?;
    files::write(&dist.join("hosting/service-worker-off.js"), KILL)
}

/// The program with all its parts, the catalogues, the pages and icons; records are kept as they are seen.
fn is_kept(name: &str) -> bool {
    let is_about = Lang::ALL
        .iter()
        .any(|lang| name == format!("{lang}/about/index.html"));
    let is_for_hosts = name.starts_with("_")
        || is_prerendered(name) && !is_about
        || name.starts_with("pages-")
        || name.starts_with("sitemap")
        || name == "robots.txt"
        || name.starts_with("hosting/")
        || name == "404.html"
        || name == "service-worker.js";
    !is_for_hosts && !name.starts_with("data/") && !name.ends_with(".br") && !name.ends_with(".gz")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_the_program_not_the_dataset() {
        #[track_caller]
        fn check(name: &str, expected: bool) {
            assert_eq!(is_kept(name), expected, "{name}");
        }
        check("index.html", true);
        check("embed.html", true);
        check("embed-0a1b.js", true);
        check("tertium-search-0a1b.wasm", true);
        check("locale/bg-0a1b.json", true);
        check("en/about/index.html", true);
        check("pages-0a1b.json", false);
        check("data/0a1b2c3d4e5f/qlora.json", false);
        check("data/manifest.json", false);
        check("_headers", false);
        check("en/methods/qlora/index.html", false);
        check("robots.txt", false);
        check("404.html", false);
        check("index.html.br", false);
    }
}
