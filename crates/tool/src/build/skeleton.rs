//! What stands in the page until the program draws it: the app's own first view, in which nothing can be used yet.

use lol_html::{RewriteStrSettings, element};
use tertium::app::Spoken;
use tertium_core::{build::Build, query::Comparison};
use tertium_pages::skeleton;

use super::{BuildError, html::rewrite};

/// What the page shows at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skeleton {
    /// A table with one column, which the loader repeats for as many methods as the address names.
    Table,
    /// The page without a method.
    Empty,
}

impl Skeleton {
    pub const ALL: [Self; 2] = [Self::Table, Self::Empty];

    /// The skeleton of a template, by its `data-skeleton`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.id() == id)
    }

    pub fn id(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Empty => "empty",
        }
    }

    /// The skeleton as HTML.
    pub fn html(self, build: &Build, spoken: &Spoken) -> Result<String, BuildError> {
        let page = match self {
            Self::Table => {
                // A column needs a method; what would name it goes.
                let unnamed = "x".parse().map(|slug| [slug].into_iter().collect());
                let column: Comparison = unnamed.unwrap_or_default();
                skeleton::table(build, spoken, column)
            }
            Self::Empty => skeleton::empty(build, spoken),
        };
        let settings = RewriteStrSettings {
            element_content_handlers: vec![
                element!("header, main", |part| {
                    Ok(part.set_attribute("aria-busy", "true")?)
                }),
                element!("button, input", |control| {
                    Ok(control.set_attribute("disabled", "")?)
                }),
                element!("th[scope=col], caption", |names| {
                    names.remove_attribute("data-slug");
                    names.set_inner_content("", lol_html::html_content::ContentType::Html);
                    Ok(())
                }),
                // What takes no room yet; the link leads to the table of that method.
                element!("a.skip, .popup, .hidden, .notices", |part| {
                    part.remove();
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::new()
        };
        rewrite("the skeleton", &page, settings)
    }
}
