//! Which pages there are, and where: addresses that never change.

use tertium_core::{locale::Lang, method::Slug, pages};

use crate::TopicKind;

/// The folder of pictures: other sites may show what lies there.
pub const PICTURES: &str = "pictures/";

/// A page of the built site, in any language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Page {
    /// All fields, families and goals.
    Overview,
    /// What the dataset is and how its sources are verified.
    About,
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
        let tag = lang.tag();
        match self {
            Self::About => format!("{tag}/about/"),
            Self::Topic(kind, id) => format!("{tag}/{}/{id}/", kind.folder()),
            Self::Overview | Self::Method(_) | Self::Comparison(_) => {
                pages::path(lang, self.slugs()).unwrap_or_else(|| format!("{tag}/methods/"))
            }
        }
    }

    /// Where the picture of a comparison lies; nothing for other pages.
    pub fn picture(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Comparison(slugs) => Some(format!(
                "{PICTURES}{}/{}.svg",
                lang.tag(),
                pages::versus(slugs)
            )),
            _ => None,
        }
    }

    /// The path of the same two methods in the other order, which only forwards here; nothing for other pages.
    pub fn other_path(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Comparison(slugs) => match &slugs[..] {
                [one, other] => {
                    let versus = Slug::VERSUS;
                    Some(format!("{}/compare/{other}{versus}{one}/", lang.tag()))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The methods whose table the page shows.
    pub fn slugs(&self) -> &[Slug] {
        match self {
            Self::Method(slug) => std::slice::from_ref(slug),
            Self::Comparison(slugs) => slugs,
            Self::Overview | Self::About | Self::Topic(..) => &[],
        }
    }
}

/// The way from a page back to the site's root: `../../../`.
pub fn root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}
