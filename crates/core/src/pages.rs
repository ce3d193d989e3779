//! Prerendered pages: their addresses, and which of them a build has.

use serde::{Deserialize, Serialize};

use crate::{locale::Lang, method::Slug};

/// The path of the page that shows these methods, from the site's root and with a slash at its end.
///
/// `en/methods/lora/`, `en/compare/lora-vs-qlora/`: methods stand in the order of their slugs, however they are given. The
/// addresses are a contract, see README.md. Nothing without a method.
pub fn path(lang: Lang, slugs: &[Slug]) -> Option<String> {
    let folder = match slugs.len() {
        0 => return None,
        1 => "/methods/",
        _ => "/compare/",
    };
    Some([lang.tag(), folder, &versus(slugs), "/"].concat())
}

/// The slugs of methods in their order, with [`Slug::VERSUS`] between.
pub fn versus(slugs: &[Slug]) -> String {
    let mut slugs: Vec<&str> = slugs.iter().map(Slug::as_str).collect();
    slugs.sort_unstable();
    slugs.join(Slug::VERSUS)
}

/// Which methods and comparisons have a page of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct PageIndex {
    /// Each as [`versus`] writes it.
    pub comparisons: Vec<String>,
    /// Methods without a page: none, as long as the host takes so many files.
    pub methods_without: Vec<Slug>,
}

impl PageIndex {
    /// The path of the page that shows these methods, where there is one.
    pub fn path(&self, lang: Lang, slugs: &[Slug]) -> Option<String> {
        let is_there = match slugs {
            [only] => !self.methods_without.contains(only),
            _ => self.comparisons.contains(&versus(slugs)),
        };
        is_there.then(|| path(lang, slugs)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_methods_is_found_where_there_is_one() {
        let index = PageIndex {
            comparisons: vec!["a-vs-b".into(), "a-vs-b-vs-c".into()],
            methods_without: vec!["d".parse().unwrap()],
        };
        let check = |slugs: &[&str], expected: Option<&str>| {
            let slugs: Vec<Slug> = slugs.iter().map(|slug| slug.parse().unwrap()).collect();
            assert_eq!(index.path(Lang::En, &slugs).as_deref(), expected);
        };
        check(&[], None);
        check(&["a"], Some("en/methods/a/"));
        check(&["d"], None);
        check(&["a", "b"], Some("en/compare/a-vs-b/"));
        check(&["b", "a"], Some("en/compare/a-vs-b/"));
        check(&["c", "a", "b"], Some("en/compare/a-vs-b-vs-c/"));
        check(&["a", "c"], None);
    }
}
