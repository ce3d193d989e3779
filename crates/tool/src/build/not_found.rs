//! The page of addresses where nothing is.

use std::path::Path;

use lol_html::{RewriteStrSettings, element, html_content::ContentType};
use tertium_core::locale::{Key, Lang};

use super::{BuildError, catalogues::Catalogues, files, html};

pub const PAGE: &str = "404.html";

/// Completes the page in the dataset's languages, and lets it lead to the root of the site where the build knows it: hosts
/// show it at any depth, so that no relative address would do.
pub fn write(
    dist: &Path,
    site: &str,
    languages: &[Lang],
    catalogues: &Catalogues,
) -> Result<(), BuildError> {
    let path = dist.join(PAGE);
    let page = files::read_text(&path)?;
    files::write(&path, complete(&page, site, languages, catalogues)?)
}

fn complete(
    page: &str,
    site: &str,
    languages: &[Lang],
    catalogues: &Catalogues,
) -> Result<String, BuildError> {
    let own = languages.first().copied().unwrap_or_default();
    let name = catalogues.get(own).text(Key::Site);
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!("html", |root| Ok(root.set_attribute("lang", own.tag())?)),
            element!("title", |title| {
                title.append(name, ContentType::Text);
                Ok(())
            }),
            element!("a:not([href])", |link| {
                if !site.is_empty() {
                    link.set_attribute("href", site)?;
                }
                link.set_inner_content(name, ContentType::Text);
                Ok(())
            }),
            html::only_in(languages),
        ],
        ..RewriteStrSettings::new()
    };
    html::rewrite(PAGE, page, settings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::shell::tests::catalogues;

    #[test]
    fn leads_to_the_root_in_the_languages_of_the_dataset() {
        let page = include_str!("../../../../public/404.html");
        #[track_caller]
        fn check(page: &str, site: &str, languages: &[Lang], parts: &[&str], others: &[&str]) {
            let page = complete(page, site, languages, &catalogues()).unwrap();
            for part in parts {
                assert!(page.contains(part), "{part}: {page}");
            }
            for other in others {
                assert!(!page.contains(other), "{other}: {page}");
            }
        }
        let root = "https://example.org/tertium/";
        let link = format!("<a href=\"{root}\">Tertium</a>");
        let (bulgarian, english) = ("Тук няма нищо", "There is nothing here");
        check(
            page,
            root,
            &Lang::ALL,
            &["<html lang=\"bg\">", &link, bulgarian, english],
            &[],
        );
        let title = "<title>404 – Tertium</title>";
        check(
            page,
            "",
            &[Lang::En],
            &["<html lang=\"en\">", title, "<a>", english],
            &[bulgarian],
        );
    }
}
