//! The page of addresses where nothing is.

use std::path::Path;

use lol_html::{RewriteStrSettings, element};

use super::{BuildError, files, html};

pub const PAGE: &str = "404.html";

/// Lets the page lead to the root of the site, where the build knows it: hosts show it at any depth, so that no relative
/// address would do.
pub fn write(dist: &Path, site: &str) -> Result<(), BuildError> {
    if site.is_empty() {
        return Ok(());
    }
    let path = dist.join(PAGE);
    files::write(&path, linked(&files::read_text(&path)?, site)?)
}

fn linked(page: &str, site: &str) -> Result<String, BuildError> {
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!("a:not([href])", |link| {
            link.set_attribute("href", site)?;
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    html::rewrite(PAGE, page, settings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_to_the_root() {
        let page = include_str!("../../../../public/404.html");
        let linked = linked(page, "https://example.org/tertium/").unwrap();
        assert!(
            linked.contains("<a href=\"https://example.org/tertium/\">Tertium</a>"),
            "{linked}"
        );
    }
}
