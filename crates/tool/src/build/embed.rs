//! The document that other sites show in a frame, `embed.html`: the finished shell with a mark, by which the program leaves
//! out what changes the comparison, with styles and a script of its own.

use std::path::Path;

use lol_html::{RewriteStrSettings, element, html_content::ContentType};

use super::{
    BuildError,
    digest::{integrity, short},
    files, html,
    offline::filled,
    shell,
};

pub const PAGE: &str = "embed.html";

const SCRIPT: &str = include_str!("../../../../src/embed/embed.js");
const STYLE: &str = include_str!("../../../../src/embed/embed.css");

/// Writes the document and its script. The shell must lie finished in the build.
pub fn write(dist: &Path) -> Result<(), BuildError> {
    let script = filled(SCRIPT, &[])?;
    let name = format!("embed-{}.js", short(script.as_bytes()));
    let integrity = integrity(script.as_bytes());
    files::write(&dist.join(&name), script)?;
    let shell = files::read_text(&dist.join(shell::PAGE))?;
    files::write(&dist.join(PAGE), complete(&shell, &name, &integrity)?)
}

fn complete(shell: &str, script: &str, integrity: &str) -> Result<String, BuildError> {
    // Every link leads out of the frame: no other page of the site lets itself be shown in one.
    let head = "<base target=_blank><meta name=robots content=noindex>";
    let page = html::insert_after_charset(PAGE, shell, head)?;
    let tail = format!(
        "<style>{}</style><script type=module src={script} integrity=\"{integrity}\"></script>",
        STYLE.trim()
    );
    let mut is_marked = false;
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!("#app", |place| {
                is_marked = true;
                place.set_attribute("data-embedded", "")?;
                Ok(())
            }),
            // A frame is no home: what says so of the shell goes.
            element!(
                "link[rel=canonical], meta[property], meta[name='twitter:card'], script[type='application/ld+json']",
                |own| {
                    own.remove();
                    Ok(())
                }
            ),
            // What tries again, tries in the frame.
            element!("a[href='']", |link| Ok(
                link.set_attribute("target", "_self")?
            )),
            // After all other styles.
            element!("script#build", |build| {
                build.before(&tail, ContentType::Html);
                Ok(())
            }),
        ],
        ..RewriteStrSettings::new()
    };
    let page = html::rewrite(PAGE, &page, settings)?;
    if is_marked {
        Ok(page)
    } else {
        Err(BuildError::content(PAGE, "no #app", "it in the shell"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_becomes_a_document_for_frames() {
        let shell = "<!doctype html><meta charset=utf-8><title>T</title><style>a{}</style>\
            <script id=build type=application/json>{}</script><body><a href=\"\">Again</a><div id=app></div>";
        let page = complete(shell, "embed-1a.js", "sha256-a+/=").unwrap();
        for part in [
            "<meta charset=utf-8><base target=_blank><meta name=robots content=noindex>",
            "<div id=app data-embedded=\"\">",
            "<a href=\"\" target=\"_self\">",
            "</style><script type=module src=embed-1a.js integrity=\"sha256-a+/=\"></script><script id=build",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        let place = |part: &str| page.find(part).unwrap();
        assert!(place("<style>a{}") < place("<style>/*"), "{page}");
        assert!(complete("<meta charset=utf-8>", "embed-1a.js", "").is_err());
    }
}
