//! What the pages may do, and the headers that say so: one list, written in every form that hosts read.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use lol_html::{RewriteStrSettings, element, html_content::ContentType};

use tertium_pages::PICTURES;

use super::{
    BuildError, digest::integrity, early, embed, files, html, not_found, pages::is_prerendered,
    shell,
};

/// What no page of the site needs.
const PERMISSIONS: [&str; 12] = [
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
];

/// The hashes of what stands in a page.
#[derive(Debug, Clone, Default)]
struct Inline {
    styles: BTreeSet<String>,
    /// Of the page where nothing is: it lies at any depth, so that no relative address of a script would do.
    scripts: BTreeSet<String>,
}

impl Inline {
    fn add(&mut self, other: Self) {
        self.styles.extend(other.styles);
        self.scripts.extend(other.scripts);
    }
}

/// The policy of the pages, without what only a header may say; prerendered ones lie in folders, and name the root of the
/// site.
fn policy(inline: &Inline, is_prerendered: bool) -> String {
    let quoted = |hashes: &BTreeSet<String>| -> String {
        hashes.iter().map(|hash| format!(" '{hash}'")).collect()
    };
    let (styles, scripts) = (quoted(&inline.styles), quoted(&inline.scripts));
    [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        &format!(
            "style-src{}",
            if styles.is_empty() {
                " 'none'"
            } else {
                &styles
            }
        ),
        &format!(
            "base-uri '{}'",
            if is_prerendered { "self" } else { "none" }
        ),
        "connect-src 'self'",
        // A picture of the table becomes a PNG by way of an image.
        "img-src 'self' blob:",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'none'",
        // No page writes markup. The one policy lets the address of the service worker pass (src/offline/page.js).
        "require-trusted-types-for 'script'",
        "trusted-types tertium",
    ]
    .join("; ")
}

/// A header and its value.
type Header = (&'static str, String);

/// The headers that every answer carries, save what other sites show.
fn headers(inline: &Inline) -> Vec<Header> {
    let permissions: Vec<String> = PERMISSIONS
        .iter()
        .map(|name| format!("{name}=()"))
        .collect();
    vec![
        (
            "Content-Security-Policy",
            policy(inline, true) + "; frame-ancestors 'none'",
        ),
        ("Cross-Origin-Embedder-Policy", "require-corp".into()),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ("Cross-Origin-Resource-Policy", "same-origin".into()),
        ("Permissions-Policy", permissions.join(", ")),
        ("Referrer-Policy", "no-referrer".into()),
        // max-age alone: what else runs below the same domain is not ours to promise for.
        ("Strict-Transport-Security", "max-age=63072000".into()),
        ("X-Content-Type-Options", "nosniff".into()),
        ("X-Frame-Options", "DENY".into()),
    ]
}

/// The headers of what other sites show, the document for frames and pictures: any of them may, also one whose page asks for
/// Cross-Origin-Resource-Policy of all that it shows.
fn embedded(inline: &Inline) -> Vec<Header> {
    let own = |(name, value): Header| match name {
        "Content-Security-Policy" => Some((name, policy(inline, false))),
        "Cross-Origin-Resource-Policy" => Some((name, "cross-origin".into())),
        "X-Frame-Options" => None,
        _ => Some((name, value)),
    };
    headers(inline).into_iter().filter_map(own).collect()
}

/// Beginnings of the files whose names hold a hash of their content.
const HASHED: [&str; 5] = ["tertium-", "loader-", "offline-", "pages-", "embed-"];

/// Paths whose names hold a hash of their content.
fn immutable(release: &str) -> Vec<String> {
    let files = HASHED.iter().map(|begin| format!("/{begin}*"));
    let folders = ["/locale/*".into(), format!("/data/{release}/*")];
    files.chain(folders).collect()
}

const FOREVER: &str = "public, max-age=31536000, immutable";

/// Writes the policy into each page, and the headers for Netlify and Cloudflare Pages, nginx and Caddy.
pub fn write(dist: &Path) -> Result<(), BuildError> {
    let pages = files::list(dist)?
        .into_iter()
        .filter(|name| name.ends_with(".html"));
    let (mut inline, mut of_frame) = (Inline::default(), Inline::default());
    for page in pages {
        let path = dist.join(&page);
        let html = files::read_text(&path)?;
        no_inline_code(&page, &html)?;
        let style = html::text_of("style", &page, &html)?;
        let script = match page == not_found::PAGE {
            true => html::text_of("script", &page, &html)?,
            false => String::new(),
        };
        let own = Inline {
            styles: hash(&style).into_iter().collect(),
            scripts: hash(&script).into_iter().collect(),
        };
        let is_prerendered = is_prerendered(&page);
        let html = if is_prerendered {
            html
        } else {
            with_one_style(&page, &html, &style)?
        };
        files::write(
            &path,
            with_meta(&page, &html, &policy(&own, is_prerendered))?,
        )?;
        if page == embed::PAGE {
            of_frame = own;
        } else {
            inline.add(own);
        }
    }
    let shell = shell::read(dist)?;
    let told = Told {
        headers: headers(&inline),
        embedded: embedded(&of_frame),
        link: early::header(dist, &shell)?,
    };
    let others = others(&files::list(dist)?);
    files::write(
        &dist.join("_headers"),
        told.netlify(&others, &shell.build.release),
    )?;
    files::make_folder(&dist.join("hosting"))?;
    files::write(&dist.join("hosting/headers.nginx"), told.nginx())?;
    files::write(&dist.join("hosting/headers.caddy"), told.caddy())
}

/// The paths of all that other sites do not show, for a host that knows no exception from a rule.
fn others(files: &[String]) -> BTreeSet<String> {
    let path = |name: &String| match name.split_once('/') {
        Some((folder, _)) => format!("/{folder}/*"),
        None => match HASHED.iter().find(|begin| name.starts_with(**begin)) {
            Some(begin) => format!("/{begin}*"),
            None => format!("/{name}"),
        },
    };
    let is_other = |name: &&String| *name != embed::PAGE && !name.starts_with(PICTURES);
    let written = files.iter().filter(is_other);
    let mut paths: BTreeSet<String> = written.map(path).collect();
    // Hosts leave the end of a page's name away; what is written after this has names that are known.
    let short = paths.iter().filter_map(|path| path.strip_suffix(".html"));
    let short: Vec<String> = short.map(str::to_owned).collect();
    paths.extend(short);
    paths.extend(["/".into(), "/service-worker.js".into()]);
    paths
}

/// What all hosts are told.
struct Told {
    /// Of every answer, save one.
    headers: Vec<Header>,
    /// Of the document for frames.
    embedded: Vec<Header>,
    /// What the shell alone has fetched early.
    link: String,
}

impl Told {
    /// The headers that both kinds of answers carry, and those that each kind has of its own.
    fn shared_and_own(&self) -> (Vec<&Header>, Vec<&Header>, Vec<&Header>) {
        let (shared, own) = self
            .headers
            .iter()
            .partition(|header| self.embedded.contains(header));
        let embedded = self.embedded.iter();
        let embedded = embedded.filter(|header| !self.headers.contains(header));
        (shared, own, embedded.collect())
    }

    /// The form that Netlify and Cloudflare Pages read; what it does not say of caching they revalidate.
    ///
    /// Both join what several rules say of one header, and Netlify lets no rule take a header back: what is not said of the
    /// document for frames is said path by path.
    fn netlify(&self, others: &BTreeSet<String>, release: &str) -> String {
        let (shared, own, embedded) = self.shared_and_own();
        let (link, lasting) = (
            ("Link", self.link.clone()),
            ("Cache-Control", FOREVER.to_owned()),
        );
        let (link, lasting) = (vec![&link], vec![&lasting]);
        let immutable = immutable(release);
        let said = [("/*", &shared)]
            .into_iter()
            .chain(others.iter().map(|path| (&**path, &own)))
            .chain(["/embed.html", "/embed", "/pictures/*"].map(|path| (path, &embedded)))
            .chain(["/", "/index.html"].map(|path| (path, &link)))
            .chain(immutable.iter().map(|path| (&**path, &lasting)));
        let mut rules: BTreeMap<&str, Vec<&Header>> = BTreeMap::new();
        for (path, headers) in said {
            rules.entry(path).or_default().extend(headers);
        }
        let rule = |(path, headers): (&&str, &Vec<&Header>)| {
            let line = |(name, value): &&Header| format!("  {name}: {value}\n");
            let lines: String = headers.iter().map(line).collect();
            format!("{path}\n{lines}")
        };
        rules.iter().map(rule).collect()
    }

    /// A header whose value is empty is not sent.
    fn nginx(&self) -> String {
        let (shared, own, embedded) = self.shared_and_own();
        let add =
            |(name, value): &(&str, String)| format!("add_header {name} \"{value}\" always;\n");
        let shared: String = shared.into_iter().map(add).collect();
        let (mut usual, mut framed, mut added) = (String::new(), String::new(), String::new());
        for (name, value) in own {
            let variable = name.to_lowercase().replace('-', "_");
            let other = embedded.iter().find(|(other, _)| other == name);
            let other = other.map_or("", |(_, value)| value);
            usual += &format!("set ${variable} \"{value}\";\n");
            framed += &format!("    set ${variable} \"{other}\";\n");
            added += &format!("add_header {name} ${variable} always;\n");
        }
        format!(
            "{shared}{usual}if ($uri ~ \"/(embed\\.html|pictures/.*)$\") {{\n{framed}}}\n{added}\
             set $early \"\";\nif ($uri ~ \"^(?!.*/(bg|en)/).*/(index\\.html)?$\") {{\n    set $early '{link}';\n}}\nadd_header Link $early;\n",
            link = self.link
        )
    }

    fn caddy(&self) -> String {
        let (shared, own, embedded) = self.shared_and_own();
        let lines = |headers: Vec<&Header>| -> String {
            let line = |(name, value): &(&str, String)| format!("\t{name} \"{value}\"\n");
            headers.into_iter().map(line).collect()
        };
        format!(
            "header {{\n{}}}\n@framed path */embed.html */pictures/*\nheader @framed {{\n{}}}\n@unframed not path */embed.html */pictures/*\nheader @unframed {{\n{}}}\n\
             @shell {{\n\tpath */ */index.html\n\tnot path */bg/* */en/*\n}}\nheader @shell Link `{}`\n",
            lines(shared),
            lines(embedded),
            lines(own),
            self.link
        )
    }
}

/// Puts the policy and the rule for referrers before anything that they rule, for hosts that send no headers.
///
/// A page names only its own style: each byte of the shell counts.
fn with_meta(page: &str, html: &str, policy: &str) -> Result<String, BuildError> {
    let meta = format!(
        "<meta http-equiv=content-security-policy content=\"{policy}\">\
         <meta name=referrer content=no-referrer>"
    );
    html::insert_after_charset(page, html, &meta)
}

/// The hash of a style or a script, where there is one.
fn hash(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| integrity(text.as_bytes()))
}

/// The page with one style element: each hash in the policy costs what it cannot be compressed by.
fn with_one_style(page: &str, html: &str, style: &str) -> Result<String, BuildError> {
    let mut is_first = true;
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!("style", |element| {
            if std::mem::take(&mut is_first) {
                element.set_inner_content(style, ContentType::Html);
            } else {
                element.remove();
            }
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    html::rewrite(page, html, settings)
}

/// Refuses what the policy would block: inline scripts but the one that it names, handlers and styles in attributes.
fn no_inline_code(page: &str, html: &str) -> Result<(), BuildError> {
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!("*", |element| {
            let name = element.tag_name();
            let kind = element.get_attribute("type");
            let is_data = matches!(
                kind.as_deref(),
                Some("application/json" | "application/ld+json")
            );
            let is_inline = name == "script" && !element.has_attribute("src") && !is_data;
            if is_inline && page != not_found::PAGE {
                return Err("an inline script, which the policy blocks".into());
            }
            for attribute in element.attributes() {
                let (key, value) = (attribute.name(), attribute.value());
                if key == "style" || key.starts_with("on") || value.starts_with("javascript:") {
                    return Err(format!("<{name} {key}={value:?}>, which the policy blocks").into());
                }
            }
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    html::rewrite(page, html, settings).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><meta charset=utf-8><style>a{}</style><script src=x.js></script><script type=application/json id=build>{}</script>";

    fn inline(style: &[u8]) -> Inline {
        Inline {
            styles: BTreeSet::from([integrity(style)]),
            scripts: BTreeSet::from([integrity(b"repair()")]),
        }
    }

    #[test]
    fn the_policy_stands_before_what_it_rules() {
        let policy = policy(&inline(b"a{}"), false);
        let page = with_meta("index.html", PAGE, &policy).unwrap();
        let hash = integrity(b"a{}");
        let (policy, style) = (
            page.find(&format!("style-src '{hash}'")).unwrap(),
            page.find("<style>").unwrap(),
        );
        assert!(
            policy < style
                && page.starts_with("<!doctype html><meta charset=utf-8><meta http-equiv"),
            "{page}"
        );
        assert!(!page.contains("frame-ancestors"), "a page cannot say this");
        assert!(with_meta("x.html", "<p>", "").is_err());
    }

    #[test]
    fn styles_become_one_with_one_hash() {
        let page = "<meta charset=utf-8><style>a{}</style><style>b>c{}</style><p>x";
        let style = html::text_of("style", "x.html", page).unwrap();
        assert_eq!(style, "a{}b>c{}");
        let page = with_one_style("x.html", page, &style).unwrap();
        assert_eq!(page, "<meta charset=utf-8><style>a{}b>c{}</style><p>x");
    }

    const LINK: &str = "<x.js>; rel=\"modulepreload\"; integrity=\"sha256-Aa+/=\"";

    fn told() -> Told {
        Told {
            headers: headers(&inline(b"a{}")),
            embedded: embedded(&inline(b"b{}")),
            link: LINK.into(),
        }
    }

    /// What the form for Netlify and Cloudflare Pages says of a path, as both read it.
    fn netlify_says(written: &str, path: &str) -> Vec<(String, String)> {
        let mut rule = "";
        let mut said = Vec::new();
        for line in written.lines() {
            match line.strip_prefix("  ") {
                None => rule = line,
                Some(header) => {
                    let begin = rule.strip_suffix('*');
                    if begin.map_or(rule == path, |begin| path.starts_with(begin)) {
                        let (name, value) = header.split_once(": ").unwrap();
                        said.push((name.to_owned(), value.to_owned()));
                    }
                }
            }
        }
        said.sort();
        said
    }

    #[test]
    fn every_host_is_told_the_same() {
        let told = told();
        let files = [
            "404.html",
            "bg/methods/index.html",
            "embed.html",
            "embed-0a1b.js",
            "icon.svg",
            "index.html",
        ];
        let others = others(&files.map(str::to_owned));
        let netlify = told.netlify(&others, "0a1b2c3d4e5f");
        let (nginx, caddy) = (told.nginx(), told.caddy());
        let sorted = |headers: &[Header], more: &[(&str, &str)]| {
            let own = headers.iter().map(|(name, value)| (*name, &**value));
            let all = own.chain(more.iter().copied());
            let mut all: Vec<_> = all
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            all.sort();
            all
        };
        for path in [
            "/404.html",
            "/404",
            "/bg/methods/",
            "/icon.svg",
            "/service-worker.js",
        ] {
            assert_eq!(
                netlify_says(&netlify, path),
                sorted(&told.headers, &[]),
                "{path}"
            );
        }
        for path in ["/", "/index.html"] {
            let expected = sorted(&told.headers, &[("Link", LINK)]);
            assert_eq!(netlify_says(&netlify, path), expected, "{path}");
        }
        for path in ["/embed.html", "/embed"] {
            assert_eq!(
                netlify_says(&netlify, path),
                sorted(&told.embedded, &[]),
                "{path}"
            );
        }
        let kept = sorted(&told.headers, &[("Cache-Control", FOREVER)]);
        assert_eq!(netlify_says(&netlify, "/embed-0a1b.js"), kept);
        for (name, value) in told.headers.iter().chain(&told.embedded) {
            assert!(
                nginx.contains(&format!("{name} \"{value}\" always;\n"))
                    || nginx.contains(&format!(" \"{value}\";\n")),
                "{name}"
            );
            assert!(caddy.contains(&format!("\t{name} \"{value}\"\n")), "{name}");
            // Cloudflare Pages reads no longer lines; a quotation mark would end the value elsewhere.
            assert!(value.len() < 1900 && !value.contains('"'), "{name}");
        }
        assert!(
            [&netlify, &nginx, &caddy]
                .iter()
                .all(|text| text.contains(LINK))
        );
        assert!(netlify.contains(
            "/data/0a1b2c3d4e5f/*\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }

    #[test]
    fn the_document_for_frames_alone_may_be_framed() {
        let Told {
            headers, embedded, ..
        } = told();
        let value = |headers: &[Header], name: &str| {
            let mut headers = headers.iter();
            let found = headers.find(|(other, _)| *other == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let policy = "Content-Security-Policy";
        assert!(value(&headers, policy).ends_with("; frame-ancestors 'none'"));
        assert!(!value(&embedded, policy).contains("frame-ancestors"));
        assert!(value(&embedded, policy).contains(&integrity(b"b{}")));
        assert_eq!(value(&embedded, "X-Frame-Options"), "");
        assert_eq!(
            value(&embedded, "Cross-Origin-Resource-Policy"),
            "cross-origin"
        );
        assert_eq!(
            value(&embedded, "Cross-Origin-Embedder-Policy"),
            "require-corp"
        );
        assert_eq!(embedded.len(), headers.len() - 1);
    }

    #[test]
    fn what_the_policy_would_block_is_refused() {
        #[track_caller]
        fn check(html: &str, is_fine: bool) {
            assert_eq!(no_inline_code("x.html", html).is_ok(), is_fine, "{html}");
        }
        check(PAGE, true);
        check("<script>alert(1)</script>", false);
        check("<script type=module>import 'x'</script>", false);
        check("<p style=color:red>", false);
        check("<a href=javascript:void(0)>", false);
        check("<p onclick=x()>", false);
        let script = "<meta charset=utf-8><script>repair()</script>";
        assert!(no_inline_code(not_found::PAGE, script).is_ok());
        assert_eq!(
            html::text_of("script", "x.html", script).unwrap(),
            "repair()"
        );
        let policy = policy(&inline(b""), true);
        let hash = integrity(b"repair()");
        assert!(
            policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' '{hash}';")),
            "{policy}"
        );
    }

    /// MDN's HTTP Observatory, read in August 2026: 100 points and these, without preloading and cookies the most there are.
    #[test]
    fn the_observatory_finds_nothing_to_take_away() {
        let headers = headers(&inline(b"a{}"));
        let value = |name: &str| {
            headers
                .iter()
                .find(|(other, _)| *other == name)
                .map_or("", |(_, value)| value)
        };
        let policy = value("Content-Security-Policy");
        let is_strict = policy.starts_with("default-src 'none';")
            && !policy.contains("'unsafe-")
            && !policy.contains("data:")
            && !policy.contains("http");
        let points = [
            (10, is_strict),
            (10, value("Cross-Origin-Embedder-Policy") == "require-corp"),
            (10, value("Cross-Origin-Opener-Policy") == "same-origin"),
            (10, value("Cross-Origin-Resource-Policy") == "same-origin"),
            (5, value("Referrer-Policy") == "no-referrer"),
            (
                5,
                policy.contains("frame-ancestors 'none'") && value("X-Frame-Options") == "DENY",
            ),
            (0, value("X-Content-Type-Options") == "nosniff"),
            (0, value("Strict-Transport-Security") == "max-age=63072000"),
        ];
        assert!(points.iter().all(|(_, holds)| *holds), "{points:?}");
        // Five more for the integrity of every script element, which tests/site/headers.rs sees in the finished shell.
        assert_eq!(
            100 + points.iter().map(|(points, _)| points).sum::<u32>() + 5,
            155
        );
    }
}
