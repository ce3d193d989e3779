//! What search engines, previews of links and other machines read of a page.

use serde_json::{Value, json};
use tertium_core::{
    locale::{Catalogue, Key, Lang},
    method::{Access, Method},
};

use crate::{
    Page, Site, TopicKind,
    html::{escaped, in_script},
};

/// The longest description that search engines show, in characters.
const DESCRIPTION: usize = 160;

/// The icon that previews show, 512 pixels wide and high.
const ICON: &str = "icon-512.png";

/// What previews and search engines read of the home page, whose address is known; its title and description stand in it.
pub fn home(url: &str, catalogue: &Catalogue, languages: &[Lang], description: &str) -> String {
    let name = catalogue.text(Key::Site);
    let (own, icon, text) = (
        escaped(url),
        escaped(&[url, ICON].concat()),
        escaped(description),
    );
    let site = json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": name,
        "url": url,
        "description": description,
        "inLanguage": languages,
        "license": catalogue.text(Key::LicenceUrl),
    });
    format!(
        "<link rel=canonical href=\"{own}\"><meta property=og:url content=\"{own}\">\
         <meta property=og:title content=\"{name}\"><meta property=og:description content=\"{text}\">\
         <meta property=og:type content=website><meta property=og:site_name content=\"{name}\">\
         <meta property=og:image content=\"{icon}\"><meta name=twitter:card content=summary>\
         <script type=application/ld+json>{}</script>",
        in_script(&site.to_string()),
        name = escaped(name),
    )
}

/// The elements of a page's head that say what it is.
pub fn elements(site: &Site, page: &Page, lang: Lang, title: &str, description: &str) -> String {
    let description = shortened(description, DESCRIPTION);
    let name = site.text(Key::Site, lang);
    let title = escaped(&[title, " | ", &name].concat());
    let name = escaped(&name);
    let text = escaped(&description);
    let kind = match page {
        Page::Method(_) | Page::Comparison(_) => "article",
        Page::Overview | Page::About | Page::Topic(..) => "website",
    };
    let locale = |lang| match lang {
        Lang::Bg => "bg_BG",
        Lang::En => "en_GB",
    };
    let mut head = format!(
        "<title>{title}</title><meta name=description content=\"{text}\">\
         <meta property=og:title content=\"{title}\"><meta property=og:description content=\"{text}\">\
         <meta property=og:type content={kind}><meta property=og:site_name content=\"{name}\">\
         <meta property=og:locale content={}>",
        locale(lang)
    );
    for other in site.others(lang) {
        head += &format!(
            "<meta property=og:locale:alternate content={}>",
            locale(other)
        );
    }
    head += "<meta name=twitter:card content=summary>";
    if let Some(own) = address(site, page, lang) {
        let own = escaped(&own);
        let address = |lang| escaped(&address(site, page, lang).unwrap_or_default());
        head +=
            &format!("<link rel=canonical href=\"{own}\"><meta property=og:url content=\"{own}\">");
        // Previews take no drawings: the icon, which is square as `summary` wants it.
        let icon = site.url().map(|url| [url, ICON].concat());
        head += &format!(
            "<meta property=og:image content=\"{}\"><meta property=og:image:width content=512>\
             <meta property=og:image:height content=512><meta property=og:image:alt content=\"{name}\">",
            escaped(&icon.unwrap_or_default())
        );
        if site.languages.len() > 1 {
            for other in &site.languages {
                head += &format!(
                    "<link rel=alternate hreflang={other} href=\"{}\">",
                    address(*other)
                );
            }
            head += &format!(
                "<link rel=alternate hreflang=x-default href=\"{}\">",
                address(site.lingua_franca())
            );
        }
    }
    head + &structured(site, page, lang, &description)
}

/// JSON-LD (schema.org) in an element that the policy of the page lets pass: it is data.
fn structured(site: &Site, page: &Page, lang: Lang, description: &str) -> String {
    let mut graph: Vec<Value> = breadcrumbs(site, page, lang).into_iter().collect();
    let terms: Vec<Value> = site
        .methods_of(page)
        .iter()
        .map(|method| term(site, method, lang))
        .collect();
    match page {
        Page::Method(_) => graph.extend(terms),
        Page::Comparison(_) => {
            let mut about = json!({
                "@type": "WebPage",
                "inLanguage": lang.tag(),
                "description": description,
                "license": site.text(Key::LicenceUrl, lang),
                "about": terms,
            });
            if let Some(url) = address(site, page, lang) {
                about["@id"] = json!(url);
                about["url"] = json!(url);
            }
            graph.push(about);
        }
        Page::Overview | Page::About => graph.push(dataset(site, lang)),
        Page::Topic(..) => {}
    }
    if graph.is_empty() {
        return String::new();
    }
    let text = json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    let text = in_script(&text);
    format!("<script type=application/ld+json>{text}</script>")
}

/// A method as a term of the dataset, with the work that introduced it.
fn term(site: &Site, method: &Method, lang: Lang) -> Value {
    let mut term = json!({
        "@type": "DefinedTerm",
        "name": method.name.get(lang),
        "termCode": method.slug.as_str(),
        "description": method.summary.get(lang),
        "inDefinedTermSet": { "@type": "DefinedTermSet", "name": site.text(Key::Site, lang) },
    });
    if !method.aliases.get(lang).is_empty() {
        term["alternateName"] = json!(method.aliases.get(lang));
    }
    if let Some(url) = address(site, &Page::Method(method.slug.clone()), lang) {
        term["@id"] = json!(url);
        term["url"] = json!(url);
    }
    if let Some(source) = &method.source {
        let mut work = json!({ "@type": "CreativeWork", "name": source.citation });
        match source.access() {
            Access::Doi(link) | Access::Link(link) => work["url"] = json!(link),
            Access::Isbn(isbn) => {
                work["@type"] = json!("Book");
                work["isbn"] = json!(isbn);
            }
            Access::None => {}
        }
        // A term has no `citation` of its own; what it is the subject of has one.
        term["subjectOf"] = work;
    }
    term
}

fn dataset(site: &Site, lang: Lang) -> Value {
    let build = &site.build;
    let mut dataset = json!({
        "@type": "Dataset",
        "name": site.text(Key::Site, lang),
        "description": site.text(Key::PageDescription, lang),
        "version": build.version,
        "dateModified": build.date,
        "license": site.text(Key::LicenceUrl, lang),
        "inLanguage": site.languages,
        "isAccessibleForFree": true,
        "creator": { "@type": "Organization", "name": site.text(Key::Site, lang) },
    });
    if let Some(url) = site.url() {
        let file = |name: &str, kind: &str| {
            let path = format!("{url}data/{}/{name}", build.release);
            json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": path })
        };
        dataset["url"] = json!(url);
        dataset["distribution"] = json!([
            file("_dataset.json", "application/json"),
            file("_dataset.csv", "text/csv"),
        ]);
    }
    dataset
}

/// The way from the site's root to the page.
///
/// Search engines want at least two steps, and the address of each.
fn breadcrumbs(site: &Site, page: &Page, lang: Lang) -> Option<Value> {
    site.url()?;
    let mut steps = vec![(Page::Overview, site.text(Key::PageOverview, lang))];
    let topic = |kind: TopicKind, id: &str| {
        let label = site.topic(kind, id)?.label.get(lang).clone();
        Some((Page::Topic(kind, id.to_owned()), label))
    };
    match page {
        Page::Overview => {}
        Page::About => steps.extend(site.about.as_ref().map(|about| {
            let title = about.get(lang).title.clone();
            (Page::About, title)
        })),
        Page::Topic(kind, id) => steps.extend(topic(*kind, id)),
        Page::Method(slug) => {
            let field = site.method(slug).map(|method| method.field.id.clone());
            steps.extend(field.and_then(|id| topic(TopicKind::Field, &id)));
            steps.push((page.clone(), site.name(slug, lang)));
        }
        Page::Comparison(slugs) => {
            steps.push((page.clone(), site.names(slugs, lang)));
        }
    }
    if steps.len() < 2 {
        return None;
    }
    let items = steps.iter().enumerate().map(|(place, (page, name))| {
        let mut item = json!({ "@type": "ListItem", "position": place + 1, "name": name });
        if let Some(url) = address(site, page, lang) {
            item["item"] = json!(url);
        }
        item
    });
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() }))
}

fn address(site: &Site, page: &Page, lang: Lang) -> Option<String> {
    let url = site.url().filter(|_| site.is_written(page))?;
    Some([url, &page.path(lang)].concat())
}

/// A text of at most so many characters, cut between words.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    let cut = cut.rsplit_once(' ').map_or(&*cut, |(whole, _)| whole);
    [cut.trim_end_matches([',', ';', ':', '–', '-']), "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_between_words() {
        #[track_caller]
        fn check(text: &str, most: usize, expected: &str) {
            assert_eq!(shortened(text, most), expected);
        }
        check("one two", 7, "one two");
        check("one two", 6, "one…");
        check("one, two", 6, "one…");
        check("едно две", 7, "едно…");
    }
}
