//! What the visitor asks for, and how address and table follow.
//!
//! A change takes two steps. At once [`Navigation::query`] has it: the pressed control and the column that leaves show it
//! in the next frame. After that paint, or before the next change, it settles: the table ([`Navigation::table`]) and the
//! address follow. Eight columns take several frames on a slow machine, and nobody should wonder meanwhile whether the
//! press was heard ("Optimize Interaction to Next Paint", web.dev).

use std::time::Duration;

use leptos::prelude::*;
use tertium_core::{
    compare::{OwnData, Row, RowOrder},
    locale::Lang,
    method::{FacetId, Slug},
    query::{self, Address, HistoryEntry, Query},
};

use crate::platform::{
    history, paint,
    storage::{self, Item},
};

/// What is asked for, what the table shows of it, and what could not be read.
#[derive(Clone, Copy)]
pub struct Navigation {
    asked: RwSignal<query::Navigation>,
    table: RwSignal<Query>,
    ignored: RwSignal<Ignored>,
    /// The prerendered page that the document is, where it is one.
    prerendered: StoredValue<Option<Prerendered>>,
    refusals: StoredValue<Refusals>,
}

/// How often the browser refused, one time after the other, to change its history.
#[derive(Debug, Clone, Copy, Default)]
struct Refusals {
    count: u32,
    /// Whether another try is to come.
    is_awaited: bool,
}

/// How often the second doubles for which nothing is tried after a refusal: to a minute.
const MOST_DOUBLINGS: u32 = 6;

/// A page that was rendered when the site was built: what it shows, and what it says of itself.
#[derive(Debug, Clone, Default)]
pub struct Prerendered {
    pub query: Query,
    /// Where it lies below the root of the site.
    pub path: String,
    /// The title of the document.
    pub title: String,
    /// The heading of the page.
    pub heading: String,
    /// The line below it.
    pub lead: String,
}

/// What the address named and nothing can show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ignored {
    /// Parts that are no slugs.
    pub unreadable: Vec<String>,
    /// Slugs beyond the limit of columns.
    pub surplus: Vec<Slug>,
    /// Names of rows that can be none.
    pub unreadable_rows: Vec<String>,
    /// Parts that can be neither a goal of the guide nor an answer.
    pub unreadable_answers: Vec<String>,
    /// Parts that can say nothing of one's own data.
    pub unreadable_own: Vec<String>,
}

impl Ignored {
    /// Parts what an address asks for from what it named in vain.
    fn part(address: Address) -> (Query, Self) {
        let Address {
            query,
            unreadable,
            surplus,
            unreadable_rows,
            unreadable_answers,
            unreadable_own,
            names_order: _,
            is_repaired: _,
        } = address;
        let ignored = Self {
            unreadable,
            surplus,
            unreadable_rows,
            unreadable_answers,
            unreadable_own,
        };
        (query, ignored)
    }
}

impl Navigation {
    /// Shows what an address says. Where it names no order of rows, they stand in the one that this
    /// device remembers; the address of a comparison is to say so, too. One that was damaged is to be whole again.
    pub fn new(address: Address, lang: Lang) -> Self {
        let is_repaired = address.is_repaired;
        let remembered = remembered_order().filter(|_| !address.names_order);
        let (mut query, ignored) = Ignored::part(address);
        let order = remembered.unwrap_or(query.order);
        let must_rewrite =
            is_repaired || order != query.order && !query.comparison.slugs().is_empty();
        query.order = order;
        let mut asked = query::Navigation::new(query.clone(), lang);
        if must_rewrite {
            asked.rewrite();
        }
        Self {
            table: RwSignal::new(query),
            asked: RwSignal::new(asked),
            ignored: RwSignal::new(ignored),
            prerendered: StoredValue::new(None),
            refusals: StoredValue::new(Refusals::default()),
        }
    }

    /// Notes that what is asked for now is what a prerendered page shows.
    pub fn set_prerendered(self, page: Prerendered) {
        let query = untrack(|| self.query());
        let remembered = remembered_order();
        self.asked.update_untracked(|asked| {
            asked.keep_entry();
            // The page stands in its own order, whatever the device remembers.
            if remembered.is_some_and(|order| order != query.order) {
                asked.name_order();
            }
        });
        self.prerendered
            .set_value(Some(Prerendered { query, ..page }));
    }

    /// The prerendered page, while what is asked for is what it shows, whatever dialog lies over it.
    pub fn prerendered(self) -> Option<Prerendered> {
        let page = self.prerendered.get_value()?;
        let is_shown = self.with_query(|query| {
            let own = &page.query;
            own.comparison == query.comparison
                && own.lang == query.lang
                && own.baseline == query.baseline
        });
        is_shown.then_some(page)
    }

    /// What is asked for: for controls, which answer in the next frame.
    pub fn query(self) -> Query {
        self.asked.with(|navigation| navigation.query().clone())
    }

    /// Reads a part of what is asked for.
    pub fn with_query<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.asked.with(|navigation| read(navigation.query()))
    }

    /// What the table shows of it: one paint behind [`Self::query`] at most.
    pub fn table(self) -> Query {
        self.table.get()
    }

    /// Reads a part of what the table shows.
    pub fn with_table<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.table.with(read)
    }

    /// What the address named and nothing can show.
    pub fn ignored(self) -> Ignored {
        self.ignored.get()
    }

    /// Changes what is asked for; table and address follow after the next paint.
    pub(super) fn change(self, change: impl FnOnce(&mut Query)) {
        self.settle();
        self.asked.update(|navigation| navigation.change(change));
        after_paint(move || self.settle());
    }

    /// Changes what is asked for, and table and address with it.
    pub(super) fn change_at_once(self, change: impl FnOnce(&mut Query)) {
        self.settle();
        self.asked.update(|navigation| navigation.change(change));
        self.settle();
    }

    /// Shows what an entry of the browser's history says, and writes nothing.
    pub(super) fn follow(self, address: Address) {
        self.settle();
        let (mut query, ignored) = Ignored::part(address);
        // Without a table there is no order to follow: the next table has the present one.
        if query.comparison.slugs().is_empty() {
            query.order = self.asked.with_untracked(|asked| asked.query().order);
        }
        self.ignored.set(ignored);
        self.asked.update(|navigation| navigation.follow(query));
        if untrack(|| self.prerendered()).is_some() {
            self.asked.update_untracked(query::Navigation::keep_entry);
        }
        self.show();
    }

    /// Writes the address without what could not be shown, rows of other names than these among it, and with no more of the
    /// visitor's own data than this.
    pub(super) fn drop_ignored(self, unknown: &[Slug], facets: &[FacetId], own: &OwnData) {
        self.settle();
        self.ignored.set(Ignored::default());
        self.asked.update(|navigation| {
            navigation.change(|query| {
                unknown.iter().for_each(|slug| drop(query.remove(slug)));
                query.hidden.retain(|row| match row {
                    Row::Facet(id) => facets.contains(id),
                    _ => true,
                });
                query.own = own.clone();
            });
            navigation.rewrite();
        });
        self.settle();
    }

    /// Lets table and address follow, where they do not yet say what is asked for.
    pub(super) fn settle(self) {
        self.show();
        // Nobody watches what was written: no need to tell.
        let entries = self
            .asked
            .try_update_untracked(query::Navigation::entries)
            .unwrap_or_default();
        for entry in entries {
            let written = match entry {
                HistoryEntry::Push(query) => history::push(&query),
                HistoryEntry::Replace(query) => history::replace(&query),
            };
            // Safari takes 100 entries in a while. The page is right all the same, and the address follows later.
            if written.is_err() {
                self.asked.update_untracked(query::Navigation::refused);
                self.settle_later();
                return;
            }
            self.refusals.update_value(|refusals| refusals.count = 0);
        }
    }

    /// Tries again to let the address follow.
    fn settle_later(self) {
        let Refusals { count, is_awaited } = self.refusals.get_value();
        if is_awaited {
            return;
        }
        self.refusals.set_value(Refusals {
            count: count + 1,
            is_awaited: true,
        });
        let again = move || {
            let is_there = self
                .refusals
                .try_update_value(|refusals| refusals.is_awaited = false);
            // The page may be gone by then.
            if is_there.is_some() {
                self.settle();
            }
        };
        set_timeout(again, Duration::from_secs(1 << count.min(MOST_DOUBLINGS)));
    }

    fn show(self) {
        let asked = self
            .asked
            .with_untracked(|navigation| navigation.query().clone());
        if self.table.with_untracked(|table| *table != asked) {
            self.table.set(asked);
        }
    }
}

/// The order of rows that was chosen last on this device.
fn remembered_order() -> Option<RowOrder> {
    RowOrder::from_id(&storage::read(Item::Order).ok()??)
}

/// Calls once what stands in the document now is painted.
pub fn after_paint(call: impl FnOnce() + 'static) {
    paint::after(Box::new(call));
}
