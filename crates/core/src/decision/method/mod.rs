//! Methods of the visitor's own: what is said of them, checked by the dataset's rules and made a record like any other.

mod bibtex;
mod draft;
mod finding;
mod json;
mod reading;
mod record;
mod terms;
mod tex;

pub use draft::{Draft, DraftSource, SoftwareLink};
pub use finding::{Finding, Problem, Shape};
pub use terms::{FacetTerms, Package, Terms};

use crate::{method::Slug, text::fold};

/// A method of the visitor's own, which nobody has verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnMethod {
    slug: Slug,
    /// As [`Draft::checked`] leaves it.
    draft: Draft,
}

impl OwnMethod {
    /// A method with an own slug.
    ///
    /// # Errors
    /// Where something of what is said cannot be kept.
    pub fn new(slug: Slug, draft: &Draft) -> Result<Self, Vec<Finding>> {
        let (draft, mut findings) = draft.checked();
        if !slug.is_own() {
            findings.push(Finding::new("slug", slug.as_str(), Problem::UnknownId));
        }
        if findings.is_empty() {
            Ok(Self { slug, draft })
        } else {
            Err(findings)
        }
    }

    pub fn slug(&self) -> &Slug {
        &self.slug
    }

    pub fn name(&self) -> &str {
        &self.draft.name
    }

    /// What is said of it.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The same under another slug, which is an own one.
    pub(super) fn with_slug(self, slug: Slug) -> Self {
        Self { slug, ..self }
    }

    /// Whether name or one of the aliases has words that begin like all those of a text.
    pub fn is_called(&self, text: &str) -> bool {
        let names = std::iter::once(&self.draft.name).chain(&self.draft.aliases);
        let text = fold(text);
        let begins = |name: &str, word: &str| name.split(' ').any(|own| own.starts_with(word));
        let answers = |name: &String| {
            let name = fold(name);
            text.split(' ').all(|word| begins(&name, word))
        };
        !text.is_empty() && names.into_iter().any(answers)
    }
}
