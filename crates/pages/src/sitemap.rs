//! What leads search engines to the pages.

use tertium_core::locale::Lang;

use crate::{Page, Site, html::escaped};

/// The most addresses that a map may name (sitemaps.org).
const MOST: usize = 50_000;

/// The maps of the site, by name; nothing where its address is not known. The first is the one to tell others of.
pub fn sitemap(site: &Site, pages: &[Page]) -> Vec<(String, String)> {
    let Some(url) = site.url() else {
        return Vec::new();
    };
    let address = |page: &Page, lang| escaped(&[url, &page.path(lang)].concat());
    let entry = |page: &Page, lang: Lang| {
        let alternate = |hreflang: &str, other: Lang| {
            let href = address(page, other);
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{hreflang}\" href=\"{href}\"/>")
        };
        let mut others: Vec<String> = Vec::new();
        if site.languages.len() > 1 {
            let own = site.languages.iter();
            others.extend(own.map(|other| alternate(other.tag(), *other)));
            others.push(alternate("x-default", site.lingua_franca()));
        }
        let own = address(page, lang);
        format!("<url><loc>{own}</loc>{}</url>\n", others.concat())
    };
    let entries = pages
        .iter()
        .flat_map(|page| site.languages.iter().map(|lang| entry(page, *lang)));
    let home = format!("<url><loc>{}</loc></url>\n", escaped(url));
    let entries: Vec<String> = std::iter::once(home).chain(entries).collect();
    let map = |entries: &[String]| {
        format!(
            "{XML}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
             xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{}</urlset>\n",
            entries.concat()
        )
    };
    if entries.len() <= MOST {
        return vec![("sitemap.xml".into(), map(&entries))];
    }
    let parts = entries.chunks(MOST).enumerate();
    let parts: Vec<_> = parts
        .map(|(place, part)| (format!("sitemap-{}.xml", place + 1), map(part)))
        .collect();
    let list = parts.iter().map(|(name, _)| {
        let address = escaped(&[url, name].concat());
        format!("<sitemap><loc>{address}</loc></sitemap>\n")
    });
    let list: String = list.collect();
    let index = format!(
        "{XML}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{list}</sitemapindex>\n"
    );
    std::iter::once(("sitemap.xml".into(), index))
        .chain(parts)
        .collect()
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// What robots may read: all of it.
pub fn robots(site: &Site) -> String {
    let map = site
        .url()
        .map(|url| format!("Sitemap: {url}sitemap.xml\n"))
        .unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{map}")
}
