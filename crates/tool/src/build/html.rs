//! Reading and rewriting of pages.

use std::borrow::Cow;

use lol_html::{
    RewriteStrSettings, Selector, element, html_content::ContentType, rewrite_str, text,
};
use tertium_core::locale::Lang;

use super::BuildError;

/// Rewrites a page; the handlers say what becomes of which element.
pub fn rewrite(page: &str, html: &str, settings: RewriteStrSettings) -> Result<String, BuildError> {
    // What fails is a handler, whose own error is all that is of interest.
    rewrite_str(html, settings).map_err(|error| BuildError::Page {
        page: page.to_owned(),
        why: match error {
            lol_html::errors::RewritingError::ContentHandlerError(own) => own.to_string(),
            other => other.to_string(),
        },
    })
}

/// Replaces `{lang:key}` in a text by what `text` says of both; `{key}` stands for no language in particular.
///
/// # Errors
/// Where `text` knows no such language or key.
pub fn fill(pattern: &str, text: impl Fn(&str, &str) -> Option<String>) -> Result<String, String> {
    let (mut filled, mut rest) = (String::new(), pattern);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after
            .split_once('}')
            .ok_or(format!("{{{after}: expected a }}"))?;
        let (lang, key) = name.split_once(':').unwrap_or(("", name));
        let value = text(lang, key);
        filled += before;
        filled += &value.ok_or(format!(
            "{{{name}}}: expected a language and a key of its catalogue"
        ))?;
        rest = tail;
    }
    Ok(filled + rest)
}

/// Drops what a page says in languages that a dataset has not.
pub fn only_in<'h>(
    languages: &'h [Lang],
) -> (Cow<'h, Selector>, lol_html::ElementContentHandlers<'h>) {
    element!("body [lang]", |said| {
        let tag = said.get_attribute("lang").unwrap_or_default();
        if !languages.iter().any(|lang| lang.tag() == tag) {
            said.remove();
        }
        Ok(())
    })
}

/// Puts elements behind the one that names the page's letters: before that nothing may stand.
///
/// # Errors
/// Where the page has no such element.
pub fn insert_after_charset(page: &str, html: &str, elements: &str) -> Result<String, BuildError> {
    let mut is_there = false;
    let settings = RewriteStrSettings {
        element_content_handlers: vec![element!("meta[charset]", |meta| {
            is_there = true;
            meta.after(elements, ContentType::Html);
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    let html = rewrite(page, html, settings)?;
    let found = "no <meta charset>";
    if is_there {
        Ok(html)
    } else {
        Err(BuildError::content(page, found, "it at the page's head"))
    }
}

/// What all elements of a page hold that a selector names, one after the other.
pub fn text_of(selector: &str, page: &str, html: &str) -> Result<String, BuildError> {
    let mut held = String::new();
    let settings = RewriteStrSettings {
        element_content_handlers: vec![text!(selector, |chunk| {
            held.push_str(chunk.as_str());
            Ok(())
        })],
        ..RewriteStrSettings::new()
    };
    rewrite(page, html, settings)?;
    Ok(held)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_texts_by_language_and_key() {
        #[track_caller]
        fn check(pattern: &str, expected: Result<&str, &str>) {
            let text = |lang: &str, key: &str| match lang {
                "en" => Some(key.to_uppercase()),
                "" => Some(key.to_lowercase()),
                _ => None,
            };
            let found = fill(pattern, text);
            match expected {
                Ok(expected) => assert_eq!(found.as_deref(), Ok(expected), "{pattern}"),
                Err(part) => assert!(found.unwrap_err().contains(part), "{pattern}"),
            }
        }
        check("a {en:b}, {en:c}.", Ok("a B, C."));
        check("plain", Ok("plain"));
        check("{de:b}", Err("{de:b}"));
        check("{B}", Ok("b"));
        check("{en:b", Err("expected a }"));
    }
}
