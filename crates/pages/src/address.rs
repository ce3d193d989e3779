//! Which pages there are, and where: addresses that never change.

use tertium_core::{locale::Lang, method::Slug};

use crate::TopicKind;

/// A page of the built site, in any language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Page {
    /// All fields, families and goals.
    Overview,
    /// The record of a method.
    Method(Slug),
    /// Methods side by side, two or more, in the order of their slugs.
    Comparison(Vec<Slug>),
    /// The methods of a field or a family, or for a goal, by its id.
    Topic(TopicKind, String),
}

impl Page {
    /// The path from the site's root, with a slash at its end: `en/compare/lora-vs-qlora/`.
    pub fn path(&self, lang: Lang) -> String {
        let lang = lang.tag();
        match self {
            Self::Overview => format!("{lang}/methods/"),
            Self::Method(slug) => format!("{lang}/methods/{slug}/"),
            Self::Comparison(slugs) => format!("{lang}/compare/{}/", versus(slugs)),
            Self::Topic(kind, id) => format!("{lang}/{}/{id}/", kind.folder()),
        }
    }

    /// The path of the same two methods in the other order, which only forwards here; nothing for other pages.
    pub fn other_path(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Comparison(slugs) if slugs.len() == 2 => {
                let turned: Vec<Slug> = slugs.iter().rev().cloned().collect();
                Some(Self::Comparison(turned).path(lang))
            }
            _ => None,
        }
    }

    /// The methods whose table the page shows.
    pub fn slugs(&self) -> &[Slug] {
        match self {
            Self::Method(slug) => std::slice::from_ref(slug),
            Self::Comparison(slugs) => slugs,
            Self::Overview | Self::Topic(..) => &[],
        }
    }
}

/// The way from a page back to the site's root: `../../../`.
pub fn root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

fn versus(slugs: &[Slug]) -> String {
    let slugs: Vec<&str> = slugs.iter().map(Slug::as_str).collect();
    slugs.join(Slug::VERSUS)
}
