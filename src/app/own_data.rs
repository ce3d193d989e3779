//! What the visitor says of their own data, as far as it means something.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use tertium_core::compare::{KnownValues, OwnData};

use super::App;

/// What can be said of one's own data; nothing before it was needed and came. Cheap to copy.
#[derive(Clone, Copy)]
pub struct OwnDataValues {
    known: RwSignal<Option<Arc<KnownValues>>>,
    is_asked: StoredValue<bool>,
}

impl OwnDataValues {
    pub fn new() -> Self {
        Self {
            known: RwSignal::new(None),
            is_asked: StoredValue::new(false),
        }
    }
}

impl App {
    /// What the visitor says of their own data in the comparison that is shown.
    pub fn own_data(self) -> OwnData {
        self.sift_own_data(self.navigation.with_table(|query| query.own.clone()))
            .0
    }

    /// What of the visitor's own data means nothing, as it stands in the address.
    pub fn unknown_own_data(self) -> Vec<String> {
        let said = self.navigation.with_query(|query| query.own.clone());
        let mut names = self.sift_own_data(said).1;
        names.extend(self.navigation.ignored().unreadable_own);
        names
    }

    /// Parts what means something from what does not. Before that is known all is believed.
    pub fn sift_own_data(self, said: OwnData) -> (OwnData, Vec<String>) {
        self.own_data_values.known.with(|known| match known {
            Some(known) => said.sift(|id, saying| known.mean(id, saying)),
            None => (said, Vec::new()),
        })
    }

    /// Fetches what can be said, once something is.
    pub fn follow_own_data(self) {
        Effect::new(move |_| {
            let is_said = self.navigation.with_query(|query| !query.own.is_empty());
            if is_said && !self.own_data_values.is_asked.get_value() {
                self.own_data_values.is_asked.set_value(true);
                self.request_values();
            }
        });
    }

    fn request_values(self) {
        let url = self.build(|build| build.values_url());
        spawn_local(async move {
            let json = self.file(url).await.ok();
            let known = json.and_then(|json| KnownValues::from_json(&json).ok());
            match known {
                Some(known) => self.own_data_values.known.set(Some(Arc::new(known))),
                // The next saying asks again; until then what was said is believed.
                None => self.own_data_values.is_asked.set_value(false),
            }
        });
    }
}
