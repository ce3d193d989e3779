use tertium_core::{locale::Lang, method::Slug, query::Filters};

use crate::{Engine, Hits, Listing, Resolved};

/// The questions that the page asks about all methods of a release.
///
/// The page holds the engine as `Arc<dyn Search>`: its code is then linked only where an
/// [`Engine`] is made, in a part of the program that is loaded on demand.
pub trait Search: Send + Sync {
    /// The best hits for what was typed, at most `most`, the best first.
    ///
    /// Names are in `lang` and texts of that language count more; texts of both are searched.
    fn search(&self, typed: &str, lang: Lang, most: usize) -> Hits;

    /// The methods that a pasted text names, in order and each once, and the items that name none.
    ///
    /// The text may hold names, aliases, slugs, DOIs and arXiv ids, also as addresses, separated
    /// by commas, semicolons, tabs or lines, and addresses of comparisons. Where a name holds a
    /// comma or "and", the longest match counts.
    fn resolve(&self, pasted: &str) -> Resolved;

    /// The methods that a typed list names: several names with commas, "vs", "and" … between them.
    ///
    /// Nothing where the text is no list, but may be a single name that holds such a word. What is
    /// misspelt or only begun counts, since it is shown before it is added.
    fn list(&self, typed: &str, lang: Lang) -> Option<Resolved>;

    /// The methods that pass all filters, `count` of them from the place `from` on, and how many
    /// methods each choice of a filter would leave.
    ///
    /// The counts of a filter heed the other two and not itself.
    fn browse(&self, filters: &Filters, lang: Lang, from: usize, count: usize) -> Listing;

    /// Whether the release has a method.
    fn has(&self, slug: &Slug) -> bool;

    /// The name of a method in a language; none where the release does not have the method.
    fn name(&self, slug: &Slug, lang: Lang) -> Option<String>;
}

impl Search for Engine {
    fn search(&self, typed: &str, lang: Lang, most: usize) -> Hits {
        self.hits(typed, lang, most)
    }

    fn resolve(&self, pasted: &str) -> Resolved {
        self.resolved(pasted)
    }

    fn list(&self, typed: &str, lang: Lang) -> Option<Resolved> {
        self.typed_list(typed, lang)
    }

    fn browse(&self, filters: &Filters, lang: Lang, from: usize, count: usize) -> Listing {
        self.listing(filters, lang, from, count)
    }

    fn has(&self, slug: &Slug) -> bool {
        self.index.find(slug.as_str()).is_some()
    }

    fn name(&self, slug: &Slug, lang: Lang) -> Option<String> {
        let method = self.index.find(slug.as_str())?;
        Some(
            self.index
                .text(*self.index.methods[method as usize].name.get(lang))
                .to_owned(),
        )
    }
}
