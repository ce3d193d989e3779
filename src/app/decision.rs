//! The visitor's own decision, as this device keeps it.

use leptos::{prelude::*, task::spawn_local};
use tertium_core::{
    decision::{
        Change, Decision, DecisionFile, DecisionFileError, LinkError, Packed, Refused, Rule,
    },
    method::Slug,
    query::Panel,
};

use super::{App, OwnMethods, Storage};
use crate::platform::{
    compression, history,
    storage::{self, Item, StorageRefused},
};

/// The decision as every tab sees it; cheap to copy. The part that draws it makes it.
#[derive(Clone, Copy)]
pub struct Decisions {
    kept: RwSignal<Kept>,
    methods: OwnMethods,
}

/// What this page knows of the decision.
#[derive(Default)]
struct Kept {
    decision: Decision,
    storage: Storage,
    /// What the browser kept when it was last read.
    read_text: Option<String>,
    /// Whether a newer version of the page wrote what the browser keeps now; this one changes nothing of it.
    is_newer: bool,
    /// What takes the last steps of this page back, the newest last.
    back: Vec<Change>,
    /// By which rule methods are ranked, once the visitor asked for a ranking.
    rule: Option<Rule>,
    /// The method that the visitor chose; nothing before they say.
    chosen_for_thesis: Option<Slug>,
    /// What became of the last file or link.
    brought: Option<Brought>,
    /// Whether exports carry the notes, which nobody may want to hand on.
    exports_notes: bool,
}

/// What became of what a file or a link brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brought {
    /// It is here now.
    Taken {
        criteria: usize,
        methods: usize,
        notes: usize,
        unreadable: usize,
    },
    /// It waits beside what is here until the visitor says what is to become of it.
    Offered(DecisionFile),
    /// It brought nothing.
    Unreadable(DecisionFileError),
}

/// How many steps can be taken back.
const STEPS: usize = 100;

impl Decisions {
    /// Reads what is kept, and from now on again whenever another tab changes it.
    pub fn follow() -> Self {
        let kept = RwSignal::new(Kept::default());
        let methods = Memo::new(move |_| kept.with(|kept| kept.decision.methods().to_vec()));
        let decisions = Self {
            kept,
            methods: OwnMethods::new(methods),
        };
        decisions.read();
        storage::on_change(Item::Decision, move || decisions.read());
        decisions
    }

    /// Reads a part of the decision.
    pub fn with<T>(self, read: impl FnOnce(&Decision) -> T) -> T {
        self.kept.with(|kept| read(&kept.decision))
    }

    pub fn storage(self) -> Storage {
        self.kept.with(|kept| kept.storage)
    }

    /// The methods of the visitor's own.
    pub fn own_methods(self) -> OwnMethods {
        self.methods
    }

    /// By which rule methods are ranked; nothing where no ranking is wanted.
    pub fn rule(self) -> Option<Rule> {
        self.kept.with(|kept| kept.rule)
    }

    /// Ranks methods by a rule from now on, or no longer.
    pub fn rank_by(self, rule: Option<Rule>) {
        self.kept.update(|kept| kept.rule = rule);
    }

    /// The method that the text for a thesis says was chosen, as long as the page stands.
    pub fn chosen_for_thesis(self) -> Option<Slug> {
        self.kept.with(|kept| kept.chosen_for_thesis.clone())
    }

    /// Says which method was chosen, or that none was.
    pub fn choose_for_thesis(self, chosen: Option<Slug>) {
        self.kept.update(|kept| kept.chosen_for_thesis = chosen);
    }

    /// What a link carries of the decision: what concerns these methods, with notes where they are handed on.
    pub fn carried(self, methods: &[Slug]) -> Decision {
        let about = self.with(|decision| decision.about(methods));
        if self.exports_notes() {
            about
        } else {
            about.without_notes()
        }
    }

    /// Whether a newer version of the page wrote what the browser keeps; what is changed here is not kept then.
    pub fn is_newer_kept(self) -> bool {
        self.kept.with(|kept| kept.is_newer)
    }

    /// What was kept and cannot be read, wholly or in part, as it was written.
    pub fn unreadable(self) -> Option<String> {
        self.kept.with(|kept| match kept.storage {
            Storage::Unreadable | Storage::Partly => kept.read_text.clone(),
            Storage::Kept | Storage::PageOnly => {
                storage::read(Item::UnreadableDecision).ok().flatten()
            }
        })
    }

    /// Deletes everything, what could not be read, too.
    ///
    /// # Errors
    /// Where it cannot be done.
    pub fn delete(self) -> Result<(), Refused> {
        self.change(Change::All(Decision::default()))?;
        self.kept.update(|kept| {
            kept.rule = None;
            kept.chosen_for_thesis = None;
        });
        // A device that keeps nothing has nothing of it.
        let _ = storage::remove(Item::UnreadableDecision);
        if storage::remove(Item::Decision).is_ok() {
            self.kept.update(|kept| {
                kept.storage = Storage::Kept;
                kept.read_text = None;
                kept.is_newer = false;
            });
        }
        Ok(())
    }

    /// Whether exports and links carry the notes.
    pub fn exports_notes(self) -> bool {
        self.kept.with(|kept| kept.exports_notes)
    }

    /// Has exports carry the notes from now on, or no longer.
    pub fn export_notes(self, wanted: bool) {
        self.kept.update(|kept| kept.exports_notes = wanted);
    }

    /// What became of the last file or link.
    pub fn brought(self) -> Option<Brought> {
        self.kept.with(|kept| kept.brought.clone())
    }

    /// Takes what a file or a link brought where nothing is here, and else offers it beside that.
    pub fn bring(self, read: Result<DecisionFile, DecisionFileError>) {
        self.read();
        match read {
            Err(error) => self.set_brought(Some(Brought::Unreadable(error))),
            Ok(file) if untrack(|| self.with(Decision::is_empty)) => {
                self.accept(file, |_, brought| (brought, 0));
            }
            Ok(file) => self.set_brought(Some(Brought::Offered(file))),
        }
    }

    /// Makes of what is here and what was brought what is here from now on; the number says what found no room.
    pub fn accept(self, file: DecisionFile, make: fn(&Decision, Decision) -> (Decision, usize)) {
        self.read();
        let criteria = file.decision.criteria().len();
        let methods = file.decision.methods().len();
        let notes = file.decision.notes().count();
        let (made, left_out) = untrack(|| self.with(|here| make(here, file.decision)));
        if self.change(Change::All(made)).is_err() {
            let long = DecisionFileError::Long(Decision::LONGEST + 1);
            return self.set_brought(Some(Brought::Unreadable(long)));
        }
        self.set_brought(Some(Brought::Taken {
            criteria,
            methods,
            notes,
            unreadable: file.unreadable + left_out,
        }));
    }

    /// Leaves what was brought.
    pub fn decline(self) {
        self.set_brought(None);
    }

    fn set_brought(self, brought: Option<Brought>) {
        self.kept.update(|kept| kept.brought = brought);
    }

    /// Whether a step can be taken back.
    pub fn can_undo(self) -> bool {
        self.kept.with(|kept| !kept.back.is_empty())
    }

    /// Takes a step, on what is kept now: another tab may have changed it before.
    pub fn change(self, change: Change) -> Result<(), Refused> {
        let Some(back) = self.apply(change)? else {
            return Ok(());
        };
        self.kept.update(|kept| {
            // It tells of a step before this one.
            kept.brought
                .take_if(|brought| matches!(brought, Brought::Taken { .. }));
            kept.back.push(back);
            if kept.back.len() > STEPS {
                kept.back.remove(0);
            }
        });
        Ok(())
    }

    /// Takes the last step back.
    ///
    /// # Errors
    /// Where what it changed is not there any more: another tab deleted it.
    fn undo(self) -> Result<(), Refused> {
        let step = self.kept.try_update(|kept| kept.back.pop()).flatten();
        step.map_or(Ok(()), |step| self.apply(step).map(drop))
    }

    /// Takes a step and gives the one that takes it back; nothing where it changes nothing.
    fn apply(self, change: Change) -> Result<Option<Change>, Refused> {
        self.read();
        let mut decision = self.kept.with_untracked(|kept| kept.decision.clone());
        let back = decision.apply(change)?;
        if self.kept.with_untracked(|kept| kept.decision == decision) {
            return Ok(None);
        }
        let text = decision.to_json();
        if text.len() > Decision::LONGEST {
            return Err(Refused::Long);
        }
        let is_kept = put_aside_unreadable().and_then(|()| {
            if decision.is_empty() {
                storage::remove(Item::Decision)
            } else {
                storage::write(Item::Decision, &text)
            }
        });
        self.kept.update(|kept| {
            kept.is_newer &= is_kept.is_err();
            kept.storage = match is_kept {
                Ok(()) => Storage::Kept,
                Err(StorageRefused) => Storage::PageOnly,
            };
            if is_kept.is_ok() {
                kept.read_text = (!decision.is_empty()).then_some(text);
            }
            kept.decision = decision;
        });
        Ok(Some(back))
    }

    /// Reads what the browser keeps.
    ///
    /// What this page changed and the browser did not take is carried over to what another tab wrote since, so that
    /// neither is lost.
    fn read(self) {
        let Ok(text) = storage::read(Item::Decision) else {
            return self.kept.update(|kept| kept.storage = Storage::PageOnly);
        };
        let is_known = |kept: &Kept| kept.storage != Storage::Unreadable && kept.read_text == text;
        if self.kept.with_untracked(is_known) {
            return;
        }
        let (decision, storage) = match text.as_deref().map(Decision::from_json) {
            None => (Decision::default(), Storage::Kept),
            Some(Ok(file)) if file.unreadable > 0 => (file.decision, Storage::Partly),
            Some(Ok(file)) => (file.decision, Storage::Kept),
            // What this page has stays until the visitor reloads it.
            Some(Err(DecisionFileError::Newer(_))) => {
                return self.kept.update(|kept| {
                    kept.is_newer = true;
                    kept.storage = Storage::PageOnly;
                });
            }
            Some(Err(_)) => (Decision::default(), Storage::Unreadable),
        };
        self.kept.update(|kept| {
            kept.is_newer = false;
            if kept.storage == Storage::PageOnly {
                let before = kept.read_text.as_deref().map(Decision::from_json);
                let base = before.and_then(Result::ok).unwrap_or_default().decision;
                kept.decision.rebase(&base, decision);
            } else {
                kept.storage = storage;
                kept.decision = decision;
            }
            kept.read_text = text;
        });
    }
}

impl App {
    /// Loads the part that draws the decision where this device keeps one, a link carries one, or an own method is compared;
    /// and what own methods are described by, where there are some.
    pub fn load_kept_decision(self) {
        let is_compared = untrack(|| {
            self.navigation
                .with_query(|query| query.comparison.slugs().iter().any(Slug::is_own))
        });
        if is_compared || storage::read(Item::Decision).is_ok_and(|kept| kept.is_some()) {
            untrack(|| self.parts.load_decision());
        }
        Effect::new(move |_| {
            if let Some(part) = self.parts.decision().ready() {
                (part.follow_methods)(self, part.decisions);
            }
        });
        self.request_linked_decision();
        history::on_fragment(move || self.request_linked_decision());
    }

    /// Whether there is a decision of the visitor's own, readable or not, as far as the part is there that knows it.
    pub fn keeps_decision(self) -> bool {
        let is_any = |decisions: Decisions| {
            !decisions.with(Decision::is_empty)
                || decisions.is_newer_kept()
                || decisions.unreadable().is_some()
        };
        let part = self.parts.decision().ready();
        part.is_some_and(|part| is_any(part.decisions))
    }

    /// Takes the last step of the decision back; a method that is gone by that has no column any more.
    ///
    /// # Errors
    /// Where what it changed is not there any more: another tab deleted it.
    pub fn undo_decision(self, decisions: Decisions) -> Result<(), Refused> {
        let slugs = || -> Vec<Slug> {
            let of = |decision: &Decision| {
                let methods = decision.methods().iter();
                methods.map(|method| method.slug().clone()).collect()
            };
            untrack(|| decisions.with(of))
        };
        let before = slugs();
        decisions.undo()?;
        let after = slugs();
        let gone = before.iter().filter(|slug| !after.contains(slug));
        self.remove_columns(gone);
        Ok(())
    }

    fn request_linked_decision(self) {
        if history::fragment().starts_with(Packed::BEGIN) {
            untrack(|| self.parts.load_decision());
            if let Some(part) = untrack(|| self.parts.decision()).ready() {
                (part.open_link)(self, part.decisions);
            }
        }
    }

    /// Opens what the address carries beside what is here, and takes it out of the address.
    pub fn open_linked_decision(self, decisions: Decisions) {
        let Some(packed) = Packed::read(&history::fragment()) else {
            return;
        };
        history::drop_fragment();
        spawn_local(async move {
            decisions.bring(match packed {
                Ok(packed) => unpack(packed).await,
                Err(error) => Err(error.into()),
            });
            self.show_panel(Some(Panel::Decision));
        });
    }

    /// A link to the comparison that carries what of the decision concerns its methods.
    ///
    /// # Errors
    /// Where that is too much for a link.
    pub async fn link_with_decision(self, decisions: Decisions) -> Result<String, LinkError> {
        let (link, columns) = untrack(|| (self.link(), self.columns()));
        let json = untrack(|| decisions.carried(&columns).to_json());
        let packed = match compression::deflate(json.as_bytes()).await {
            Ok(bytes) => Packed::Deflated(bytes),
            Err(_) => Packed::Plain(json.into_bytes()),
        };
        Ok(link + &packed.fragment()?)
    }
}

async fn unpack(packed: Packed) -> Result<DecisionFile, DecisionFileError> {
    let bytes = match packed {
        Packed::Plain(bytes) => bytes,
        Packed::Deflated(bytes) => compression::inflate(&bytes)
            .await
            .map_err(|_| LinkError::Content)?,
    };
    let json = String::from_utf8(bytes).map_err(|_| LinkError::Content)?;
    Decision::from_json(&json)
}

/// Copies what is kept and cannot be read, wholly or in part: it may be of use to somebody who can repair it.
///
/// Nothing is written in its place before the copy is made, and nothing in the place of what a newer version wrote.
fn put_aside_unreadable() -> Result<(), StorageRefused> {
    let Some(text) = storage::read(Item::Decision)? else {
        return Ok(());
    };
    match Decision::from_json(&text) {
        Ok(file) if file.unreadable == 0 => Ok(()),
        Err(DecisionFileError::Newer(_)) => Err(StorageRefused),
        Ok(_) | Err(_) => storage::write(Item::UnreadableDecision, &text),
    }
}
