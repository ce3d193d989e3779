//! What changed since a shared link was made.

use leptos::prelude::*;

use super::App;
use crate::{
    browser::{address, build::Build, fetch},
    compare::{Changes, Stamp},
    method::{Method, Slug},
    query::View,
};

/// A link that was made from another release of the dataset, whose cells changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    pub release: String,
    /// The chosen methods, by whose places the changes speak.
    pub slugs: Vec<Slug>,
    pub changes: Changes,
}

impl App {
    /// The stamp of the shown data; nothing while some of them are not there.
    pub(super) fn stamp_of(self, columns: &[Slug]) -> Option<String> {
        let methods: Vec<_> = columns.iter().filter_map(|slug| self.load(slug).get().ready()).collect();
        let is_whole = !methods.is_empty() && methods.len() == columns.len();
        let methods: Vec<&Method> = methods.iter().map(|method| &**method).collect();
        is_whole.then(|| self.build.with_value(|build| Stamp::new(&build.release, &methods).write()))
    }

    /// What changed since the address was made; nothing where nothing did, or where records are still to come.
    pub fn since(self) -> Option<Since> {
        let query = self.shown();
        let stamp = Stamp::read(&query.view().stamp?)?;
        if self.build.with_value(|build| build.release == stamp.release) || !self.is_settled() {
            return None;
        }
        let slugs = query.comparison.slugs().to_vec();
        let methods: Vec<_> = slugs.iter().map(|slug| self.load(slug).get().ready()).collect();
        let changes = stamp.changes(&methods.iter().map(|method| method.as_deref()).collect::<Vec<_>>())?;
        (changes != Changes::None).then_some(Since { release: stamp.release, slugs, changes })
    }

    /// A record of an older release, where the host still keeps it.
    pub async fn fetch_old(self, release: &str, slug: &Slug) -> Option<Method> {
        let build = self.build.with_value(|build| Build { release: release.to_owned(), ..build.clone() });
        let file = fetch::json(&build.record_url(slug)).await.ok()?;
        Method::decode_as(slug, build.record_of(slug, &file)).ok()
    }

    /// Takes what the link says of its data out of the address.
    pub fn drop_stamp(self) {
        self.ask(|query| query.set_view(&View { stamp: None, ..query.view() }));
    }

    /// A stamp speaks of the comparison that it came with: it leaves the address when that changes.
    pub fn keep_stamp_true(self) {
        let stamped = move || {
            // This program may follow the address only after the next paint.
            let query = address::query();
            Some((query.view().stamp?, query.comparison))
        };
        let mut seen = stamped();
        address::on_change(move || {
            let now = stamped();
            let is_of_another = matches!((&seen, &now), (Some((stamp, comparison)), Some((new, changed))) if stamp == new && comparison != changed);
            if is_of_another {
                self.follow_address();
                self.drop_stamp();
            } else if now.is_some() {
                seen = now;
            }
        });
    }
}
