//! What the host says besides content: the policy, caching, compression; and that pages keep to it.

use std::fs;

use crate::{
    browser::visit,
    build::{files, headers_of},
    host::dist,
    page::{Page, SEED},
};

/// What a page learns of an answer.
#[derive(Debug, serde::Deserialize)]
struct Answer {
    status: u16,
    headers: std::collections::BTreeMap<String, String>,
}

#[test]
fn every_answer_carries_the_headers_of_the_build() {
    let script = files(&dist(), "embed-", ".js");
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        for path in [
            "",
            "index.html",
            "bg/about/",
            "en/methods/qlora/",
            "404.html",
            "embed.html",
            &script[0],
            "data/manifest.json",
            "service-worker.js",
            "no/such/file.js",
        ] {
            let answer = page.ask(path).await;
            let is_missing = path.starts_with("no/");
            assert_eq!(answer.status, if is_missing { 404 } else { 200 }, "{path}");
            let expected = headers_of(&dist(), &["/", path].concat());
            // A host cannot know that nothing which it has not is to be shown in a frame.
            assert!(
                expected.len() >= if is_missing { 6 } else { 8 },
                "{path}: {expected:?}"
            );
            for (name, value) in &expected {
                assert_eq!(
                    answer.headers.get(&name.to_lowercase()),
                    Some(value),
                    "{path}: {name}"
                );
            }
            if !expected.iter().any(|(name, _)| name == "Cache-Control") {
                assert_eq!(answer.headers["cache-control"], "no-cache", "{path}");
            }
        }
    });
}

#[test]
fn one_document_alone_lets_itself_be_framed() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        for (path, is_framed) in [
            ("", false),
            ("index.html", false),
            ("en/methods/qlora/", false),
            ("bg/methods/", false),
            ("about.bg.html", false),
            ("404.html", false),
            ("embed.html", true),
        ] {
            let answer = page.ask(path).await;
            let value = |name: &str| answer.headers.get(name).map_or("", String::as_str);
            let resources = if is_framed {
                "cross-origin"
            } else {
                "same-origin"
            };
            assert_eq!(
                (
                    value("x-frame-options"),
                    value("content-security-policy").contains("frame-ancestors 'none'"),
                    value("cross-origin-resource-policy"),
                ),
                (if is_framed { "" } else { "DENY" }, !is_framed, resources),
                "{path}"
            );
        }
    });
}

#[test]
fn what_is_named_after_its_content_is_kept_for_ever_and_sent_compressed() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        let loaded: Vec<String> = page
            .read(
                "performance.getEntriesByType('resource')
                    .map(({ name }) => name.slice(document.baseURI.split('?')[0].length))",
            )
            .await;
        let hashed: Vec<&String> = loaded
            .iter()
            .filter(|name| {
                name.starts_with("tertium-")
                    || name.starts_with("data/")
                    || name.starts_with("locale/")
            })
            .collect();
        assert!(hashed.len() >= 6, "{loaded:?}");
        for name in hashed {
            let answer = page.ask(name).await;
            assert_eq!(
                answer.headers["cache-control"], "public, max-age=31536000, immutable",
                "{name}"
            );
            assert_eq!(answer.headers["content-encoding"], "br", "{name}");
        }
    });
}

/// Browsers ask for what the header names before they have read the page.
#[test]
fn the_shell_alone_names_early_what_the_first_table_needs() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        let loaded: Vec<String> = page
            .read(
                "performance.getEntriesByType('resource')
                    .map(({ name }) => name.split('/').at(-1))",
            )
            .await;
        for path in ["", "index.html"] {
            let answer = page.ask(path).await;
            let names: Vec<&str> = answer.headers["link"]
                .split('<')
                .skip(1)
                .filter_map(|link| link.split('>').next())
                .collect();
            assert_eq!(names.len(), 3, "{:?}", answer.headers);
            assert!(
                names
                    .iter()
                    .all(|name| loaded.iter().any(|loaded| loaded == name)),
                "{names:?} of {loaded:?}"
            );
        }
        for path in ["bg/about/", "service-worker.js", "data/manifest.json"] {
            assert_eq!(page.ask(path).await.headers.get("link"), None, "{path}");
        }
    });
}

/// A preload that the program does not meet again would load twice. (The browser itself takes the icon for two places.)
#[test]
fn nothing_is_loaded_twice() {
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        let loaded: Vec<String> = page
            .read(
                "performance.getEntriesByType('resource')
                    .map(({ name }) => name)
                    .filter(name => !name.endsWith('icon.svg'))",
            )
            .await;
        let mut once = loaded.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), loaded.len(), "{loaded:#?}");
        // What is opened by a press comes with it.
        assert!(
            !loaded.iter().any(|name| name.contains("-dialogs-")),
            "{loaded:#?}"
        );
    });
}

#[test]
fn pages_do_not_write_markup_and_could_not() {
    let scripts = fs::read_dir(dist())
        .expect("dist")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|kind| kind == "js"));
    for script in scripts {
        let text = fs::read_to_string(&script).expect("a script");
        // Leptos' erased attributes can take an attribute `inner_html` back, which nobody sets; markup is made where
        // the content of a template is taken.
        let makes_markup = text.contains("innerHTML") && text.contains(".content;");
        assert!(!makes_markup, "{}", script.display());
        let sink = [
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "srcdoc",
            "eval(",
            "new Function",
        ]
        .into_iter()
        .find(|sink| text.contains(sink));
        assert_eq!(sink, None, "{}", script.display());
    }
    visit(async |page| {
        page.open(&format!("{SEED}&lang=bg")).await;
        let refused: bool = page
            .run(
                "try { document.body.innerHTML = '<b>x</b>'; return false; }
                catch (error) { return error instanceof TypeError; }",
                &[],
            )
            .await;
        assert!(refused, "markup came in");
        let refused: bool = page
            .run(
                "try { trustedTypes.createPolicy('other', {}); return false; }
                catch { return true; }",
                &[],
            )
            .await;
        assert!(refused, "a second policy came in");
        // The browser's log holds these two on purpose.
        page.driver.browser_log().await.expect("the log");
    });
}

#[test]
fn a_page_on_a_host_without_headers_says_its_policy_itself() {
    for name in [
        "index.html",
        "bg/about/index.html",
        "embed.html",
        "about.en.html",
        "404.html",
    ] {
        let html = fs::read_to_string(dist().join(name)).expect(name);
        let (policy, first) = (
            html.find("default-src 'none'"),
            html.find("<style")
                .into_iter()
                .chain(html.find("<script"))
                .min(),
        );
        assert!(
            policy.is_some_and(|policy| first.is_none_or(|first| policy < first)),
            "{name}"
        );
    }
    for (name, count) in [("index.html", 1), ("embed.html", 2)] {
        let shell = fs::read_to_string(dist().join(name)).expect(name);
        let scripts: Vec<&str> = shell
            .split("<script")
            .filter(|script| script.contains("src="))
            .collect();
        assert_eq!(scripts.len(), count, "{name}");
        for script in scripts {
            let has_integrity = ["integrity=sha", "integrity=\"sha"]
                .iter()
                .any(|integrity| script.contains(integrity));
            assert!(has_integrity, "{name}: {script}");
        }
    }
}

#[test]
fn the_about_pages_keep_to_the_policy() {
    visit(async |page| {
        for name in ["bg/about/", "en/about/", "no-such-page.html"] {
            page.go(name).await;
            page.until("a page", "$('h1')").await;
            page.broke_no_rule().await;
        }
        // Where they lay before they had a folder.
        page.go("about.en.html").await;
        page.until(
            "the page itself",
            "location.pathname.endsWith('/en/about/') && $('h1')",
        )
        .await;
        page.until(
            "its style",
            "getComputedStyle($('main')).maxInlineSize !== 'none'",
        )
        .await;
    });
}

impl Page {
    async fn ask(&self, path: &str) -> Answer {
        let script = "const [path, done] = arguments;
            fetch(path, { cache: 'no-store' }).then(
                ({ status, headers }) => done({ status, headers: Object.fromEntries(headers) }),
                error => done(String(error))
            )";
        self.driver
            .execute_async(script, vec![path.into()])
            .await
            .expect("an answer")
            .convert()
            .expect("status and headers")
    }
}
