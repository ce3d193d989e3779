//! The list of all methods, filtered, sorted and shown page by page.

use tertium_core::{
    method::Slug,
    query::{Filters, Panel},
    text::first_sentence,
};
use tertium_search::Listing;

use super::{App, SearchEngine};

/// How many methods a page shows.
const PAGE: usize = 20;

impl App {
    /// Changes what the list of all methods shows.
    pub fn browse(self, filters: Filters) {
        self.show_panel(Some(Panel::Browse(filters)));
    }

    /// A page of the dataset in the page's language, counted from 0; the last one where there are
    /// fewer. Empty until the search engine is there.
    pub fn listing(self, filters: &Filters, page: usize) -> Listing {
        let SearchEngine::Ready(engine) = self.search.engine() else {
            return Listing::default();
        };
        let lang = self.words.lang();
        let listing = |page: usize| engine.browse(filters, lang, page * PAGE, PAGE);
        let asked = listing(page);
        let last = pages(&asked) - 1;
        if page > last { listing(last) } else { asked }
    }

    /// The first sentence of a method's summary, once its record is there.
    pub fn first_sentence(self, slug: &Slug) -> Option<String> {
        let method = self.records.ready(slug)?;
        Some(first_sentence(method.summary.get(self.words.lang())).to_owned())
    }
}

/// How many pages a listing fills; one where it is empty.
pub fn pages(listing: &Listing) -> usize {
    listing.total.div_ceil(PAGE).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_pages() {
        #[track_caller]
        fn check(total: usize, expected: usize) {
            let listing = Listing {
                total,
                ..Listing::default()
            };
            assert_eq!(pages(&listing), expected);
        }
        check(0, 1);
        check(1, 1);
        check(20, 1);
        check(21, 2);
    }
}
