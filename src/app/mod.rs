//! The state of the page.
//!
//! Little is stored: what the visitor asks for ([`Navigation`]), the records that came ([`Records`]), the texts of the
//! page's language ([`Words`]), the last notice. All else is derived from it. Components get [`App`] from the context
//! and call its methods; only this module writes to the signals.

mod answer;
mod browse;
mod citing;
mod code;
mod column_menu;
mod comparison;
mod decision;
mod distinctive;
mod document;
mod export;
mod files;
mod link;
mod navigation;
mod neighbours;
mod notice;
mod own_data;
mod own_methods;
mod parts;
mod records;
mod saved;
mod search;
mod search_box;
mod suggestion;
mod table;
mod version;
mod why;
mod words;

use leptos::prelude::*;
use tertium_core::{build::Build, compare::RowGroup, method::Slug, query::Address};

use crate::platform::storage;

pub use answer::has_answer;
pub use browse::pages;
pub use citing::cite_part;
pub use code::{CodeLoad, Codes};
pub use column_menu::ColumnMenu;
pub use decision::{Brought, Decisions};
pub use distinctive::{Distinctive, Stretch, Stretches};
pub use export::Export;
pub use files::file;
pub use link::Since;
pub use navigation::{Ignored, Navigation, Prerendered, after_paint};
pub use neighbours::Neighbours;
pub use notice::Notice;
use own_data::OwnDataValues;
pub use own_methods::{OwnMethods, TermsLoad};
pub use parts::{
    Beside, CitePart, CodePart, DecisionPart, Dialogs, Loaders, Loading, MethodFormPart, Part,
    PartFailed, PartLoad, Parts, SearchPart, ThesisPart,
};
pub use records::{Load, LoadError, Records};
pub use saved::{SavedState, Saving, Storage, is_kept, save_comparison};
pub use search::{SearchEngine, SearchFailed, SearchIndex};
pub use search_box::SearchBox;
pub use suggestion::{FoundMethod, Suggestion, suggest};
use table::ready;
pub use table::{Judged, JudgedCell, references};
pub use version::Version;
pub use why::{Subject, Why};
pub use words::{Spoken, Words, WordsError};

/// The state of the page; cheap to copy.
#[derive(Clone, Copy)]
pub struct App {
    build: StoredValue<Build>,
    pub navigation: Navigation,
    pub records: Records,
    pub words: Words,
    pub search: SearchIndex,
    pub parts: Parts,
    pub distinctive: Distinctive,
    pub why: Why,
    pub column_menu: ColumnMenu,
    pub code: Codes,
    pub saved: SavedState,
    own_data_values: OwnDataValues,
    version: Version,
    notice: RwSignal<Option<Notice>>,
    announcement: RwSignal<String>,
    columns: Memo<Vec<Slug>>,
    baseline: Memo<Option<Slug>>,
    groups: Memo<Vec<RowGroup>>,
}

impl App {
    /// Makes the state for an address; fetches nothing yet.
    pub fn new(build: Build, spoken: Spoken, mut address: Address, loaders: Loaders) -> Self {
        build.settle(&mut address.query);
        storage::keep_for(&build.dataset);
        let build = StoredValue::new(build);
        let navigation = Navigation::new(address, spoken.lang);
        let version = Version::new();
        let parts = Parts::new(build, loaders, version);
        let search = SearchIndex::new(build, parts, version);
        let records = Records::new(build, search, parts, version);
        let columns = Memo::new(move |_| {
            navigation.with_table(|table| {
                let slugs = table.comparison.slugs().iter();
                slugs
                    .filter(|slug| !matches!(records.get(slug), Load::Unknown))
                    .cloned()
                    .collect()
            })
        });
        let baseline = Memo::new(move |_| {
            let baseline = navigation.with_table(|query| query.baseline.clone())?;
            let has_column = columns.with(|slugs: &Vec<Slug>| slugs.contains(&baseline));
            has_column.then_some(baseline)
        });
        let groups = Memo::new(move |_| {
            let loaded = columns.with(|slugs| ready(records, slugs));
            let methods = references(&loaded);
            let rows = build.with_value(|build| build.rows(&methods));
            let base = baseline.get();
            let place = base.and_then(|base| methods.iter().position(|method| method.slug == base));
            let order = navigation.with_table(|query| query.order);
            order.arrange(&rows, &methods, place)
        });
        Self {
            build,
            navigation,
            records,
            words: Words::new(build, spoken),
            search,
            parts,
            distinctive: Distinctive::new(),
            why: Why::new(),
            column_menu: ColumnMenu::new(),
            code: Codes::new(build, version),
            saved: SavedState::new(),
            own_data_values: OwnDataValues::new(),
            version,
            notice: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            columns,
            baseline,
            groups,
        }
    }

    /// What the build says of itself and of the dataset's release.
    pub fn build<T>(self, read: impl FnOnce(&Build) -> T) -> T {
        self.build.with_value(read)
    }
}

/// The state that the page provides to all its components.
pub fn use_app() -> App {
    expect_context::<App>()
}
