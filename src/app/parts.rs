//! Parts of the program that are loaded on demand.
//!
//! `main.rs` splits them off (`wasm_split`); here they are functions that answer later. A part hands out functions, so that
//! nothing else of the program names what is in it: what is named directly would be loaded with the page.

use std::{future::Future, pin::Pin, sync::Arc};

use futures::future::LocalBoxFuture;
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};
use tertium_core::{
    build::Build,
    decision::OwnMethod,
    method::Slug,
    thesis::{Cite, CiteError},
};
use tertium_export::OwnRow;
use tertium_search::Search;

use super::{
    App, Decisions, FoundMethod, Load, Saving, SearchBox, SearchFailed, SearchIndex, Suggestion,
    Version, after_paint,
};
use crate::platform::{
    fetch::FetchError,
    takeover::{Draw, HtmlElement},
};

/// What stands beside the table: loaded once the table is painted, or as soon as it is asked for.
#[derive(Clone, Copy)]
pub struct Beside {
    /// The choice of rows, above the table.
    pub toolbar: fn() -> AnyView,
    /// What decides between the methods, above the table.
    pub answer: fn() -> AnyView,
    /// Methods that may be missing, below the table.
    pub proposals: fn() -> AnyView,
    /// What changed since a shared link was made.
    pub changes: fn() -> AnyView,
    /// What is not seen on a screen: references for Zotero, for paper where the table comes from, for search engines the
    /// page that shows the same.
    pub metadata: fn() -> AnyView,
    /// What lies over the table: the menu of a column and the explanation of a difference.
    pub popovers: fn() -> AnyView,
    /// The row of related methods.
    pub related: fn() -> AnyView,
    /// What the empty page offers.
    pub start: fn() -> AnyView,
    /// Draws in the place of a prerendered page, so that nobody notices.
    pub draw_over: fn(HtmlElement, Draw),
    /// Saves the comparison and says so.
    pub save_comparison: fn(App),
    /// Whether the comparison is saved as it is.
    pub is_kept: fn(App) -> bool,
    /// What became of the comparison that was to be saved, in words and with what can be done next.
    pub saving: fn(Saving) -> AnyView,
    /// The visitor's own rows, at the end of the table.
    pub own_rows: fn() -> AnyView,
    /// How far the part is in which one decides: the first part holds nothing of it.
    pub decision: PartLoad<DecisionPart>,
}

/// How far a part is that another part holds, so that the first one names nothing of it; cheap to copy.
pub struct PartLoad<T: 'static>(RwSignal<Part<T>>);

impl<T: Copy + Send + Sync + 'static> PartLoad<T> {
    /// Loads nothing yet.
    pub fn new() -> Self {
        Self(RwSignal::new(Part::Unasked))
    }
}

impl<T: Copy + Send + Sync + 'static> Default for PartLoad<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Clone for PartLoad<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for PartLoad<T> {}

/// The dialogs.
#[derive(Clone, Copy)]
pub struct Dialogs {
    /// The dialog that the address names.
    pub dialog: fn() -> AnyView,
}

/// The examples of code.
#[derive(Clone, Copy)]
pub struct CodePart {
    /// The row below that of software.
    pub row: fn() -> AnyView,
}

/// The visitor's own decision, and what is drawn of it.
#[derive(Clone, Copy)]
pub struct DecisionPart {
    pub decisions: Decisions,
    /// The visitor's own rows, at the end of the table.
    pub rows: fn(Decisions) -> AnyView,
    /// Criteria, weights and ranking, in a dialog.
    pub panel: fn(Decisions) -> AnyView,
    /// How far the form of own methods is.
    pub method_form: PartLoad<MethodFormPart>,
    /// How far the comparison is as a text for a thesis.
    pub thesis: PartLoad<ThesisPart>,
    /// Why an own row differs, a line for each thing there is to say.
    pub reasons: fn(App, Decisions, &str) -> Vec<String>,
    /// Opens what a link carries beside what is here.
    pub open_link: fn(App, Decisions),
    /// How far the record of an own method is.
    pub record: fn(Decisions, &Slug) -> Load,
    /// Fetches the terms that name what own methods say, once there is such a method.
    pub follow_methods: fn(App, Decisions),
    /// Asks for the terms, where they did not come.
    pub request_terms: fn(Decisions, StoredValue<Build>, Version),
    /// The own methods that are called as somebody types.
    pub find: fn(App, Decisions, &str) -> Vec<FoundMethod>,
    /// The own rows that are shown, for exports.
    pub exported: fn(App, Decisions) -> Vec<OwnRow>,
}

/// The form of an own method.
#[derive(Clone, Copy)]
pub struct MethodFormPart {
    /// The form of a new method, or of one that is changed; calls back with its name once it is kept, or is not to be.
    pub form: fn(Decisions, Option<OwnMethod>, Callback<String>) -> AnyView,
}

/// The comparison as a text for a thesis.
#[derive(Clone, Copy)]
pub struct ThesisPart {
    /// The text with what is to be chosen, in a dialog.
    pub panel: fn(Decisions) -> AnyView,
}

/// Makes what renders sources of the styles of the release.
type OpenStyles = fn(&[u8]) -> Result<Arc<dyn Cite>, CiteError>;

/// What renders the sources of the visitor's own methods.
#[derive(Clone, Copy)]
pub struct CitePart {
    pub open: OpenStyles,
}

/// Makes an engine of the names of an index, then of the whole.
type Open =
    fn(SearchIndex, Vec<u8>) -> LocalBoxFuture<'static, Result<Arc<dyn Search>, SearchFailed>>;

/// The search engine, and what the search box offers with it.
#[derive(Clone, Copy)]
pub struct SearchPart {
    pub open: Open,
    /// What is offered for a text.
    pub suggest: fn(App, &dyn Search, &str) -> Vec<Suggestion>,
    /// The options of the search box.
    pub options: fn(SearchBox) -> AnyView,
}

/// A part of the program did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartFailed;

impl From<FetchError> for PartFailed {
    fn from(_: FetchError) -> Self {
        Self
    }
}

impl From<SplitLoaderError> for PartFailed {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// A part on its way.
pub type Loading<T> = Pin<Box<dyn Future<Output = Result<T, PartFailed>>>>;

/// How each part is loaded.
#[derive(Clone, Copy)]
pub struct Loaders {
    pub beside: fn() -> Loading<Beside>,
    pub dialogs: fn() -> Loading<Dialogs>,
    pub search: fn() -> Loading<SearchPart>,
    pub code: fn() -> Loading<CodePart>,
    /// It says what the build says in it.
    pub decision: fn(StoredValue<Build>) -> Loading<DecisionPart>,
    pub method_form: fn() -> Loading<MethodFormPart>,
    pub thesis: fn() -> Loading<ThesisPart>,
    pub cite: fn() -> Loading<CitePart>,
}

impl Loaders {
    /// No part comes: off the browser nothing is loaded, and what a page needs is put in place.
    pub fn none() -> Self {
        fn refused<T: 'static>() -> Loading<T> {
            Box::pin(async { Err(PartFailed) })
        }
        Self {
            beside: refused,
            dialogs: refused,
            search: refused,
            code: refused,
            decision: |_| refused(),
            method_form: refused,
            thesis: refused,
            cite: refused,
        }
    }
}

/// How far a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<T> {
    Unasked,
    Pending,
    Ready(T),
    Failed,
}

impl<T> Part<T> {
    pub fn ready(self) -> Option<T> {
        if let Self::Ready(part) = self {
            Some(part)
        } else {
            None
        }
    }

    /// What is made of it once it is there.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Part<U> {
        match self {
            Self::Unasked => Part::Unasked,
            Self::Pending => Part::Pending,
            Self::Ready(part) => Part::Ready(make(part)),
            Self::Failed => Part::Failed,
        }
    }
}

/// The parts that draw, each as far as it is; cheap to copy.
#[derive(Clone, Copy)]
pub struct Parts {
    build: StoredValue<Build>,
    loaders: StoredValue<Loaders>,
    beside: RwSignal<Part<Beside>>,
    dialogs: RwSignal<Part<Dialogs>>,
    code: RwSignal<Part<CodePart>>,
    /// Whether it is to be said that what stands beside the table does not come: until the visitor takes note of it.
    is_beside_missed: RwSignal<bool>,
    version: Version,
}

impl Parts {
    pub fn new(build: StoredValue<Build>, loaders: Loaders, version: Version) -> Self {
        Self {
            build,
            loaders: StoredValue::new(loaders),
            beside: RwSignal::new(Part::Unasked),
            dialogs: RwSignal::new(Part::Unasked),
            code: RwSignal::new(Part::Unasked),
            is_beside_missed: RwSignal::new(true),
            version,
        }
    }

    pub fn beside(self) -> Part<Beside> {
        self.beside.get()
    }

    pub fn dialogs(self) -> Part<Dialogs> {
        self.dialogs.get()
    }

    /// Loads what stands beside the table, unless that was done or is under way.
    pub fn load_beside(self) {
        load(self.beside, self.loaders.get_value().beside, self.version);
    }

    /// Puts what stands beside the table in place, as when the page is rendered at build time.
    pub fn insert_beside(self, beside: Beside) {
        self.beside.set(Part::Ready(beside));
    }

    /// The same as [`Self::load_beside`] by the visitor's own hand: where it does not come, that is said again.
    pub fn request_beside(self) {
        self.is_beside_missed.set(true);
        self.load_beside();
    }

    /// Whether what stands beside the table did not come and the visitor has not taken note of it.
    pub fn lacks_beside(self) -> bool {
        self.is_beside_missed.get() && matches!(self.beside.get(), Part::Failed)
    }

    /// Whether what stands beside the table is there, or will not come by itself.
    pub fn is_beside_settled(self) -> bool {
        matches!(self.beside.get(), Part::Ready(_) | Part::Failed)
    }

    /// Takes note that what stands beside the table does not come.
    pub fn forget_beside(self) {
        self.is_beside_missed.set(false);
    }

    /// Loads the dialogs, unless that was done or is under way.
    pub fn load_dialogs(self) {
        load(self.dialogs, self.loaders.get_value().dialogs, self.version);
    }

    pub fn code(self) -> Part<CodePart> {
        self.code.get()
    }

    /// Loads what shows examples of code, unless that was done or is under way.
    pub fn load_code(self) {
        load(self.code, self.loaders.get_value().code, self.version);
    }

    /// How far the part is in which one decides; it comes after what stands beside the table.
    pub fn decision(self) -> Part<DecisionPart> {
        match self.beside.get() {
            Part::Ready(beside) => beside.decision.0.get(),
            Part::Failed => Part::Failed,
            Part::Unasked | Part::Pending => Part::Pending,
        }
    }

    /// Loads the part in which one decides, unless that was done or is under way.
    pub fn load_decision(self) {
        self.load_beside();
        if let Some(beside) = self.beside.get().ready() {
            load(
                beside.decision.0,
                || (self.loaders.get_value().decision)(self.build),
                self.version,
            );
        }
    }

    /// How far the form of own methods is; it comes after the part in which one decides.
    pub fn method_form(self) -> Part<MethodFormPart> {
        self.of_decision(|part| part.method_form.0.get())
    }

    /// Loads the form of own methods, unless that was done or is under way.
    pub fn load_method_form(self) {
        self.load_decision();
        if let Some(part) = self.decision().ready() {
            let loader = self.loaders.get_value().method_form;
            load(part.method_form.0, loader, self.version);
        }
    }

    /// How far the comparison is as a text for a thesis, and the decision of which it tells; it comes after that part.
    pub fn thesis(self) -> Part<(Decisions, ThesisPart)> {
        self.of_decision(|part| part.thesis.0.get().map(|thesis| (part.decisions, thesis)))
    }

    /// Loads what makes the comparison a text, unless that was done or is under way.
    pub fn load_thesis(self) {
        self.load_decision();
        if let Some(part) = self.decision().ready() {
            load(part.thesis.0, self.loaders.get_value().thesis, self.version);
        }
    }

    fn of_decision<T>(self, read: impl FnOnce(DecisionPart) -> Part<T>) -> Part<T> {
        match self.decision() {
            Part::Ready(part) => read(part),
            Part::Failed => Part::Failed,
            Part::Unasked | Part::Pending => Part::Pending,
        }
    }

    /// Loads the search engine's code.
    pub(super) fn load_search(self) -> Loading<SearchPart> {
        (self.loaders.get_value().search)()
    }

    /// Loads the code of what renders the sources of own methods.
    pub(super) fn load_cite(self) -> Loading<CitePart> {
        (self.loaders.get_value().cite)()
    }

    /// Loads what stands beside the table once the table is painted.
    pub fn load_after_paint(self) {
        let load = move || {
            // The page may be gone by then.
            if !self.loaders.is_disposed() {
                self.load_beside();
            }
        };
        after_paint(load);
    }
}

fn load<T: Copy + Send + Sync + 'static>(
    part: RwSignal<Part<T>>,
    loader: impl FnOnce() -> Loading<T>,
    version: Version,
) {
    // Where the page is rendered off the browser, nothing comes later.
    let is_under_way = matches!(part.get_untracked(), Part::Pending | Part::Ready(_));
    if is_under_way || !cfg!(target_arch = "wasm32") {
        return;
    }
    part.set(Part::Pending);
    let loading = loader();
    spawn_local(async move {
        let outcome = loading.await.map_or(Part::Failed, Part::Ready);
        part.set(outcome);
        if matches!(outcome, Part::Failed) {
            version.look();
        }
    });
}
