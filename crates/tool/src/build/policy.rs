//! What the pages may do, and the headers that say so: one list, written in every form that hosts read.

use std::{collections::BTreeSet, path::Path};

use lol_html::{RewriteStrSettings, element, html_content::ContentType};

use super::{BuildError, digest::integrity, early, files, html, pages::is_page, shell};

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

/// The styles that a page has: the hashes of those that stand in it, and `'self'` for files of the site.
type Styles = BTreeSet<String>;

/// What allows a page the files of the site itself.
const OWN_FILES: &str = "self";

/// The policy of the pages, without what only a header may say.
fn policy(styles: &Styles) -> String {
    let is_prerendered = styles.contains(OWN_FILES);
    let styles: String = styles.iter().map(|hash| format!(" '{hash}'")).collect();
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        &format!(
            "style-src{}",
            if styles.is_empty() {
                " 'none'"
            } else {
                &styles
            }
        ),
        // Prerendered pages lie in folders, and name the root of the site.
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

/// The headers that every answer carries.
fn headers(styles: &Styles) -> Vec<(&'static str, String)> {
    let permissions: Vec<String> = PERMISSIONS
        .iter()
        .map(|name| format!("{name}=()"))
        .collect();
    vec![
        (
            "Content-Security-Policy",
            policy(styles) + "; frame-ancestors 'none'",
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

/// Beginnings of the paths whose names hold a hash of their content.
fn immutable(release: &str) -> [String; 6] {
    [
        "/tertium-*".into(),
        "/loader-*".into(),
        "/offline-*".into(),
        "/pages-*".into(),
        "/locale/*".into(),
        format!("/data/{release}/*"),
    ]
}

const FOREVER: &str = "public, max-age=31536000, immutable";

/// Writes the policy into each page, and the headers for Netlify and Cloudflare Pages, nginx and Caddy.
pub fn write(dist: &Path) -> Result<(), BuildError> {
    let pages = files::list(dist)?
        .into_iter()
        .filter(|name| name.ends_with(".html"));
    let mut styles = Styles::new();
    for page in pages {
        let path = dist.join(&page);
        let html = files::read_text(&path)?;
        no_inline_code(&page, &html)?;
        let (html, own) = if is_page(&page) {
            (html, Styles::from([OWN_FILES.to_owned()]))
        } else {
            let style = html::style(&page, &html)?;
            let own = hash(&style).into_iter().collect();
            (with_one_style(&page, &html, &style)?, own)
        };
        files::write(&path, with_meta(&page, &html, &own)?)?;
        styles.extend(own);
    }
    let (shell, headers) = (shell::read(dist)?, headers(&styles));
    let link = early::header(dist, &shell)?;
    files::write(
        &dist.join("_headers"),
        netlify(&headers, &link, &shell.build.release),
    )?;
    files::make_folder(&dist.join("hosting"))?;
    files::write(&dist.join("hosting/headers.nginx"), nginx(&headers, &link))?;
    files::write(&dist.join("hosting/headers.caddy"), caddy(&headers, &link))
}

/// The form that Netlify and Cloudflare Pages read; what it does not say of caching they revalidate.
fn netlify(headers: &[(&str, String)], link: &str, release: &str) -> String {
    let common: String = headers
        .iter()
        .map(|(name, value)| format!("  {name}: {value}\n"))
        .collect();
    let shell: String = ["/", "/index.html"]
        .map(|path| format!("{path}\n  Link: {link}\n"))
        .concat();
    let lasting: String = immutable(release)
        .iter()
        .map(|path| format!("{path}\n  Cache-Control: {FOREVER}\n"))
        .collect();
    format!("/*\n{common}{shell}{lasting}")
}

/// A header whose value is empty is not sent.
fn nginx(headers: &[(&str, String)], link: &str) -> String {
    let common: String = headers
        .iter()
        .map(|(name, value)| format!("add_header {name} \"{value}\" always;\n"))
        .collect();
    format!(
        "{common}set $early \"\";\nif ($uri ~ \"^(?!.*/(bg|en)/).*/(index\\.html)?$\") {{\n    set $early '{link}';\n}}\nadd_header Link $early;\n"
    )
}

fn caddy(headers: &[(&str, String)], link: &str) -> String {
    let lines: String = headers
        .iter()
        .map(|(name, value)| format!("\t{name} \"{value}\"\n"))
        .collect();
    format!(
        "header {{\n{lines}}}\n@shell {{\n\tpath */ */index.html\n\tnot path */bg/* */en/*\n}}\nheader @shell Link `{link}`\n"
    )
}

/// Puts the policy and the rule for referrers before anything that they rule, for hosts that send no headers.
///
/// A page names only its own style: each byte of the shell counts.
fn with_meta(page: &str, html: &str, styles: &Styles) -> Result<String, BuildError> {
    let policy = policy(styles);
    let meta = format!(
        "<meta http-equiv=content-security-policy content=\"{policy}\">\
         <meta name=referrer content=no-referrer>"
    );
    html::insert_after_charset(page, html, &meta)
}

/// The hash of a style, where there is one.
fn hash(style: &str) -> Option<String> {
    (!style.is_empty()).then(|| integrity(style.as_bytes()))
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

/// Refuses what the policy would block: inline scripts, handlers and styles in attributes.
fn no_inline_code(page: &str, html: &str) -> Result<(), BuildError> {
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!("*", |element| {
            let name = element.tag_name();
            let kind = element.get_attribute("type");
            let is_data = matches!(
                kind.as_deref(),
                Some("application/json" | "application/ld+json")
            );
            if name == "script" && !element.has_attribute("src") && !is_data {
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

    #[test]
    fn the_policy_stands_before_what_it_rules() {
        let page = with_meta("index.html", PAGE, &Styles::from([integrity(b"a{}")])).unwrap();
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
        assert!(with_meta("x.html", "<p>", &Styles::new()).is_err());
    }

    #[test]
    fn styles_become_one_with_one_hash() {
        let page = "<meta charset=utf-8><style>a{}</style><style>b>c{}</style><p>x";
        let style = html::style("x.html", page).unwrap();
        assert_eq!(style, "a{}b>c{}");
        let page = with_one_style("x.html", page, &style).unwrap();
        assert_eq!(page, "<meta charset=utf-8><style>a{}b>c{}</style><p>x");
    }

    #[test]
    fn every_host_is_told_the_same() {
        let headers = headers(&BTreeSet::from([integrity(b"a{}")]));
        let link = "<x.js>; rel=\"modulepreload\"; integrity=\"sha256-Aa+/=\"";
        let (netlify, nginx, caddy) = (
            netlify(&headers, link, "0a1b2c3d4e5f"),
            nginx(&headers, link),
            caddy(&headers, link),
        );
        for (name, value) in &headers {
            assert!(
                netlify.contains(&format!("\n  {name}: {value}\n")),
                "{name}"
            );
            assert!(
                nginx.contains(&format!("add_header {name} \"{value}\" always;\n")),
                "{name}"
            );
            assert!(caddy.contains(&format!("\t{name} \"{value}\"\n")), "{name}");
            // Cloudflare Pages reads no longer lines; a quotation mark would end the value elsewhere.
            assert!(value.len() < 1900 && !value.contains('"'), "{name}");
        }
        assert!(
            [&netlify, &nginx, &caddy]
                .iter()
                .all(|text| text.contains(link))
        );
        assert!(netlify.contains(
            "/data/0a1b2c3d4e5f/*\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
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
    }

    /// MDN's HTTP Observatory, read in August 2026: 100 points and these, without preloading and cookies the most there are.
    #[test]
    fn the_observatory_finds_nothing_to_take_away() {
        let headers = headers(&BTreeSet::from([integrity(b"a{}")]));
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
