//! A page as a whole document.

use tertium_core::locale::{Key, Lang};

use crate::{
    Page, Site,
    address::root,
    comparison::{self, query},
    head,
    html::{escaped, in_script},
    listing,
};

/// Where the files of the build lie that every page names; addresses are relative to the site's root.
pub struct Frame {
    /// What stands in `#build`, as JSON.
    pub build: String,
    pub loader: Asset,
    /// All styles of a page. They stand in it: a file of their own would be one more way to the host before anything is seen.
    pub style: String,
}

/// A file of the build.
pub struct Asset {
    pub url: String,
    pub integrity: String,
}

/// A page as it is written.
pub struct Rendered {
    pub html: String,
    /// The picture (SVG) of a comparison, for [`Page::picture`].
    pub picture: Option<String>,
}

impl Site {
    /// A page of the site as a document.
    pub fn render(&self, page: &Page, lang: Lang, frame: &Frame) -> Rendered {
        let path = page.path(lang);
        if page.slugs().is_empty() {
            let listing = listing::render(self, page, lang);
            let head = head::elements(self, page, lang, &listing.title, &listing.description);
            return Rendered {
                html: document(lang, &path, frame, &head, "", &listing.body),
                picture: None,
            };
        }
        let comparison = comparison::render(self, page, lang);
        let head = head::elements(self, page, lang, &comparison.title, &comparison.description);
        let build = in_script(&frame.build);
        let program = format!(
            "<script src={} integrity=\"{}\" type=module></script>\
             <script id=build type=application/json>{build}</script>",
            frame.loader.url, frame.loader.integrity
        );
        let body = format!(
            "{failure}<div id=app data-path=\"{path}\" data-query=\"{query}\" data-waiting>{app}</div>\
             <section id=notes class=notes aria-label=\"{label}\">{notes}</section>",
            label = self.text(Key::PageNotes, lang),
            failure = self.failure(&path, lang),
            query = escaped(&query(page, lang)),
            app = comparison.app,
            notes = comparison.notes,
        );
        Rendered {
            html: document(lang, &path, frame, &head, &program, &body),
            picture: comparison.picture,
        }
    }

    /// What is said where the program does not come, and why; the loader shows what fits. Where the loader does not come
    /// either, the first of the two shows itself after a while.
    fn failure(&self, path: &str, lang: Lang) -> String {
        let text = |key: Key| escaped(&self.text(key, lang));
        let fixed = text(Key::ShellStatic);
        let retry = text(Key::Retry);
        let reason = |(why, key)| format!("<span hidden data-why={why}>{}</span> ", text(key));
        let reasons = [
            ("network", Key::ShellNetwork),
            ("held", Key::ShellHeld),
            ("trap", Key::ShellStopped),
        ];
        let reasons: String = reasons.map(reason).concat();
        // Where trying again is of no use, all methods can be read.
        let other = |(why, key)| {
            format!(
                "<a hidden data-why={why} href={lang}/methods/>{}</a> ",
                text(key)
            )
        };
        let others = [("wasm", Key::ShellNoWasm), ("old", Key::ShellOld)];
        let others: String = others.map(other).concat();
        format!(
            "<div id=late class=\"notice problem\" role=alert><p>{fixed} <a href=\"{path}\">{retry}</a></div>\
             <div id=failure class=\"notice problem\" role=alert hidden>\
             <p><span data-why=\"network held wasm old\">{fixed}</span> {reasons}{others}\
             <a data-why=\"network held trap\" href=\"{path}\">{retry}</a></div>"
        )
    }

    /// A page that forwards to another: for two methods in the other order, and for a method that got another slug.
    pub fn forward(&self, from: &str, to: &Page, lang: Lang) -> String {
        let to = to.path(lang);
        let address = match self.url() {
            Some(url) => [url, &to].concat(),
            None => [&*root(from), &to].concat(),
        };
        format!(
            "<!doctype html><html lang={lang}><meta charset=utf-8><title>{name}</title>\
             <meta http-equiv=refresh content=\"0;url={root}{to}\"><link rel=canonical href=\"{address}\">\
             <a href=\"{root}{to}\">{name}</a>",
            name = escaped(&self.text(Key::Site, lang)),
            root = root(from)
        )
    }
}

fn document(
    lang: Lang,
    path: &str,
    frame: &Frame,
    head: &str,
    program: &str,
    body: &str,
) -> String {
    format!(
        "<!doctype html><html lang={lang}><head><meta charset=utf-8><base href={root}>\
         <meta name=viewport content=\"width=device-width,initial-scale=1\">\
         <meta name=color-scheme content=\"light dark\">\
         <style>{style}</style>{head}\
         <link rel=icon href=icon.svg type=image/svg+xml><link rel=manifest href=manifest.webmanifest>\
         {program}</head><body>{body}</body></html>",
        root = root(path),
        style = frame.style,
    )
}
