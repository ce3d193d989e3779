use super::{
    CodedWeight, Criterion, Decision, Draft, NoteSubject, OwnMethod, Value, note::note_text,
};
use crate::method::{FacetId, Slug};

/// One step of the visitor, which can be taken back.
///
/// Steps say what they touch and nothing else, so that those of two tabs come together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Puts a criterion at a place, or at the end.
    Insert {
        place: usize,
        criterion: Criterion,
    },
    Remove {
        name: String,
    },
    /// Gives a criterion another name, kind or direction; its values stay as far as they can be read as such.
    Redefine {
        name: String,
        /// Without values.
        definition: Criterion,
    },
    /// Takes [`Change::Redefine`] back: values that were given since then stay given.
    Restore {
        made: Criterion,
        before: Criterion,
    },
    /// Gives a method a value in a criterion, or takes it.
    Value {
        name: String,
        slug: Slug,
        value: Option<Value>,
    },
    Weight {
        name: String,
        weight: u8,
    },
    /// Makes a coded row count, or no longer.
    Coded {
        row: FacetId,
        coded: Option<CodedWeight>,
    },
    /// Puts an own method at a place, or at the end.
    InsertMethod {
        place: usize,
        method: OwnMethod,
    },
    RemoveMethod {
        slug: Slug,
    },
    /// Says of an own method what is said otherwise than in `since`; what was changed meanwhile stays changed.
    ReplaceMethod {
        method: OwnMethod,
        since: Box<Draft>,
    },
    /// Writes a note, or takes it away.
    Note {
        subject: NoteSubject,
        text: Option<String>,
    },
    /// Puts all in the place of all: what a file brings, or nothing.
    All(Decision),
    /// Takes [`Change::All`] back: what was made of `put` since then stays made.
    Back {
        put: Decision,
        before: Decision,
    },
}

/// Why a step was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Another criterion has the name.
    Taken,
    /// There are [`Decision::LIMIT`] already.
    Full,
    /// The criterion is gone, perhaps by another tab.
    Gone,
    /// There are [`Decision::METHODS`] already.
    MethodsFull,
    /// The own method is gone, perhaps by another tab.
    MethodGone,
    /// There are [`Decision::NOTES`] already.
    NotesFull,
    /// All together would be longer than [`Decision::LONGEST`].
    Long,
}

impl Decision {
    /// Takes a step and gives the one that takes it back.
    ///
    /// # Errors
    /// Where it cannot be taken; then nothing is changed.
    pub fn apply(&mut self, change: Change) -> Result<Change, Refused> {
        match change {
            Change::Insert { place, criterion } => {
                if self.place(criterion.name()).is_some() {
                    return Err(Refused::Taken);
                }
                if self.criteria.len() >= Self::LIMIT {
                    return Err(Refused::Full);
                }
                let name = criterion.name().to_owned();
                let place = place.min(self.criteria.len());
                self.criteria.insert(place, criterion);
                Ok(Change::Remove { name })
            }
            Change::Remove { name } => {
                let place = self.place(&name).ok_or(Refused::Gone)?;
                let criterion = self.criteria.remove(place);
                Ok(Change::Insert { place, criterion })
            }
            Change::Redefine { name, definition } => {
                let place = self.place(&name).ok_or(Refused::Gone)?;
                let made = self.criteria[place].redefined(definition);
                self.put(place, made)
            }
            Change::Restore { made, before } => {
                let place = self.place(made.name()).ok_or(Refused::Gone)?;
                let restored = before.with_changes(&made, &self.criteria[place]);
                self.put(place, restored)
            }
            Change::Value { name, slug, value } => {
                let place = self.place(&name).ok_or(Refused::Gone)?;
                let value = self.criteria[place].set_value(&slug, value);
                Ok(Change::Value { name, slug, value })
            }
            Change::Weight { name, weight } => {
                let place = self.place(&name).ok_or(Refused::Gone)?;
                let criterion = &mut self.criteria[place];
                let before = criterion.weight();
                criterion.set_weight(weight);
                Ok(Change::Weight {
                    name,
                    weight: before,
                })
            }
            Change::Coded { row, coded } => {
                let coded = coded
                    .filter(|coded| coded.weight > 0)
                    .map(|coded| CodedWeight {
                        weight: coded.weight.min(Criterion::HEAVIEST),
                        ..coded
                    });
                let before = match coded {
                    Some(coded) => self.coded.insert(row, coded),
                    None => self.coded.remove(&row),
                };
                Ok(Change::Coded { row, coded: before })
            }
            Change::InsertMethod { place, method } => {
                let slug = method.slug().clone();
                if self.method(&slug).is_some() {
                    return Err(Refused::Taken);
                }
                if self.methods.len() >= Self::METHODS {
                    return Err(Refused::MethodsFull);
                }
                self.methods.insert(place.min(self.methods.len()), method);
                Ok(Change::RemoveMethod { slug })
            }
            Change::RemoveMethod { slug } => {
                let place = self.method_place(&slug).ok_or(Refused::MethodGone)?;
                let method = self.methods.remove(place);
                Ok(Change::InsertMethod { place, method })
            }
            Change::ReplaceMethod { method, since } => {
                let place = self.method_place(method.slug());
                let place = place.ok_or(Refused::MethodGone)?;
                let draft = self.methods[place].draft();
                let joined = draft.with_changes(&since, method.draft());
                // Each of the two is a method; where both together are none, what is said last counts.
                let method = OwnMethod::new(method.slug().clone(), &joined).unwrap_or(method);
                let since = Box::new(method.draft().clone());
                let method = std::mem::replace(&mut self.methods[place], method);
                Ok(Change::ReplaceMethod { method, since })
            }
            Change::Note {
                subject: NoteSubject::Value(slug, name),
                text,
            } => {
                let place = self.place(&name).ok_or(Refused::Gone)?;
                let criterion = &mut self.criteria[place];
                let has_room = criterion.notes().len() < Criterion::METHODS
                    || criterion.notes().contains_key(&slug);
                if text.is_some() && !has_room {
                    return Err(Refused::NotesFull);
                }
                let text = criterion.set_note(&slug, text);
                let subject = NoteSubject::Value(slug, name);
                Ok(Change::Note { subject, text })
            }
            Change::Note { subject, text } => {
                let text = text.as_deref().and_then(note_text);
                let is_new = !self.notes.contains_key(&subject);
                if text.is_some() && is_new && self.notes.len() >= Self::NOTES {
                    return Err(Refused::NotesFull);
                }
                let before = match text {
                    Some(text) => self.notes.insert(subject.clone(), text),
                    None => self.notes.remove(&subject),
                };
                Ok(Change::Note {
                    subject,
                    text: before,
                })
            }
            Change::All(decision) => {
                let put = decision.clone();
                let before = std::mem::replace(self, decision);
                Ok(Change::Back { put, before })
            }
            Change::Back { put, before } => {
                let now = self.clone();
                self.rebase(&put, before);
                Ok(Change::All(now))
            }
        }
    }

    /// Puts a criterion in the place of what it was before.
    fn put(&mut self, place: usize, criterion: Criterion) -> Result<Change, Refused> {
        let taken = self.place(criterion.name());
        if taken.is_some_and(|other| other != place) {
            return Err(Refused::Taken);
        }
        let made = criterion.clone();
        let before = std::mem::replace(&mut self.criteria[place], criterion);
        Ok(Change::Restore { made, before })
    }

    /// Takes over what another tab has made of `base`; what this one changed since then stays changed.
    pub fn rebase(&mut self, base: &Self, other: Self) {
        let own = std::mem::replace(self, other);
        for criterion in &own.criteria {
            let before = base.criterion(criterion.name());
            if before == Some(criterion) {
                continue;
            }
            match self.place(criterion.name()) {
                Some(place) => {
                    let other = &self.criteria[place];
                    self.criteria[place] = match before {
                        Some(base) if criterion.is_defined_like(base) => {
                            other.with_changes(base, criterion)
                        }
                        Some(base) => criterion.with_changes(base, other),
                        None => criterion.clone(),
                    };
                }
                None if self.criteria.len() < Self::LIMIT => self.criteria.push(criterion.clone()),
                None => {}
            }
        }
        let is_removed =
            |name: &str| base.criterion(name).is_some() && own.criterion(name).is_none();
        self.criteria
            .retain(|criterion| !is_removed(criterion.name()));
        for (row, coded) in &own.coded {
            if base.coded(*row) != Some(*coded) {
                self.coded.insert(*row, *coded);
            }
        }
        self.coded
            .retain(|row, _| own.coded.contains_key(row) || !base.coded.contains_key(row));
        self.rebase_methods(base, &own);
        for (subject, text) in &own.notes {
            let has_room = self.notes.len() < Self::NOTES || self.notes.contains_key(subject);
            if base.notes.get(subject) != Some(text) && has_room {
                self.notes.insert(subject.clone(), text.clone());
            }
        }
        self.notes.retain(|subject, _| {
            own.notes.contains_key(subject) || !base.notes.contains_key(subject)
        });
    }

    fn rebase_methods(&mut self, base: &Self, own: &Self) {
        for method in &own.methods {
            if base.method(method.slug()) == Some(method) {
                continue;
            }
            match self.method_place(method.slug()) {
                Some(place) => {
                    let joined = base.method(method.slug()).and_then(|base| {
                        let draft = self.methods[place].draft();
                        let joined = draft.with_changes(base.draft(), method.draft());
                        OwnMethod::new(method.slug().clone(), &joined).ok()
                    });
                    self.methods[place] = joined.unwrap_or_else(|| method.clone());
                }
                None if self.methods.len() < Self::METHODS => self.methods.push(method.clone()),
                None => {}
            }
        }
        let is_removed = |slug: &Slug| base.method(slug).is_some() && own.method(slug).is_none();
        self.methods.retain(|method| !is_removed(method.slug()));
    }
}

impl Decision {
    /// Both together, and how many criteria, methods and notes of the other found no room: one whose name
    /// or slug is taken by another gets a number, and coded rows that count already stay as they are.
    pub fn joined(&self, mut other: Self) -> (Self, usize) {
        let (mut joined, mut left_out) = (self.clone(), 0);
        let brought = std::mem::take(&mut other.methods);
        let taken: Vec<Slug> = brought.iter().map(|method| method.slug().clone()).collect();
        for method in brought {
            if joined.methods.contains(&method) {
                continue;
            }
            if joined.methods.len() >= Self::METHODS {
                left_out += 1;
                continue;
            }
            let slug = joined.free_slug(method.slug(), &taken);
            // What the other says of its method is not said of the one that is here.
            for criterion in &mut other.criteria {
                criterion.rename_method(method.slug(), &slug);
            }
            let notes = std::mem::take(&mut other.notes).into_iter();
            let renamed = |(subject, text): (NoteSubject, String)| {
                (subject.renamed(method.slug(), &slug), text)
            };
            other.notes = notes.map(renamed).collect();
            joined.methods.push(method.with_slug(slug));
        }
        for criterion in other.criteria {
            if joined.criteria.contains(&criterion) {
                continue;
            }
            if joined.criteria.len() >= Self::LIMIT {
                left_out += 1;
                continue;
            }
            let name = joined.free_name(criterion.name());
            joined.criteria.push(criterion.named(name));
        }
        for (row, coded) in other.coded {
            joined.coded.entry(row).or_insert(coded);
        }
        for (subject, text) in other.notes {
            match joined.note(&subject) {
                Some(own) if own.lines().any(|line| line == text) || own == text => {}
                // Neither is lost; what is beyond the longest note is.
                Some(own) => {
                    let both = note_text(&[own, "\n", &text].concat());
                    joined.notes.insert(subject, both.unwrap_or(text));
                }
                None if joined.notes.len() >= Self::NOTES => left_out += 1,
                None => {
                    joined.notes.insert(subject, text);
                }
            }
        }
        (joined, left_out)
    }

    /// The slug itself where no own method has it, else with the first number that is free, here and among those taken.
    fn free_slug(&self, slug: &Slug, taken: &[Slug]) -> Slug {
        let numbered = |number: u32| {
            let begin: String = slug.as_str().chars().take(Slug::MAX - 8).collect();
            let begin = begin.trim_end_matches('-');
            [begin, "-", &number.to_string()]
                .concat()
                .parse::<Slug>()
                .ok()
        };
        let numbered = (2..).filter_map(numbered);
        let numbered = numbered.filter(|slug| !taken.contains(slug));
        let candidates = std::iter::once(slug.clone()).chain(numbered);
        let mut free = candidates.filter(|slug| self.method(slug).is_none());
        free.next().unwrap_or_else(|| slug.clone())
    }

    /// The name itself where no criterion has it, else with the first number that is free.
    fn free_name(&self, name: &str) -> String {
        let mut free = name.to_owned();
        let mut number = 2;
        while self.place(&free).is_some() {
            // Room for the number, however long the name is.
            let begin: String = name.chars().take(Criterion::NAME - 6).collect();
            free = [begin.trim_end(), " (", &number.to_string(), ")"].concat();
            number += 1;
        }
        free
    }
}
