use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{
    Better, CodedWeight, Criterion, Decision, Draft, Kind, NoteSubject, OwnMethod, note::note_text,
};
use crate::{
    compare::Row,
    locale::Lang,
    method::{FacetId, Slug},
};

/// What a file of a decision holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DecisionFile {
    pub decision: Decision,
    /// How many of its entries and values are none, or have no room.
    pub unreadable: usize,
}

/// Why a file of a decision is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecisionFileError {
    /// It has more than [`Decision::LONGEST`] bytes; the number says how many.
    Long(usize),
    /// A later version of the page wrote it.
    Newer(u32),
    /// It is no file of a decision; the text says what is not as expected.
    Content(String),
}

/// What a file of a decision calls itself.
const KIND: &str = "decision";

/// The newest version; all up to it are read.
///
/// Version 2 has methods and notes, version 3 all fields of a source, version 4 notes on own criteria. What an earlier version
/// can hold is written as such, so that pages of before read it.
const VERSION: u32 = 4;

/// What a file says of itself, whatever its version.
#[derive(Deserialize)]
struct Head {
    tertium: String,
    version: u32,
}

/// A file as it is written.
#[derive(Deserialize, Serialize)]
struct Wire<C, W, M, N> {
    tertium: String,
    version: u32,
    criteria: C,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    coded: Vec<W>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    methods: Vec<M>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    notes: Vec<N>,
}

/// A criterion as it is written.
#[derive(Deserialize, Serialize)]
struct WireCriterion {
    name: String,
    kind: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    unit: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    anchors: Vec<String>,
    better: String,
    #[serde(default)]
    weight: u8,
    #[serde(default)]
    values: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    notes: BTreeMap<String, String>,
}

/// The weight of a coded row as it is written.
#[derive(Deserialize, Serialize)]
struct WireCoded {
    row: String,
    better: String,
    weight: u8,
}

/// An own method as it is written.
#[derive(Deserialize, Serialize)]
struct WireMethod {
    slug: Slug,
    method: Draft,
}

/// A note as it is written: of these methods together, of one, or of one in a row.
#[derive(Deserialize, Serialize)]
struct WireNote {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    comparison: Vec<Slug>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    method: Option<Slug>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    row: Option<String>,
    text: String,
}

impl Decision {
    /// The longest file that is read, in bytes.
    pub const LONGEST: usize = 1_048_576;

    /// Reads what [`Self::to_json`] wrote; an entry that cannot be read is counted and does not
    /// lose the others.
    pub fn from_json(json: &str) -> Result<DecisionFile, DecisionFileError> {
        if json.len() > Self::LONGEST {
            return Err(DecisionFileError::Long(json.len()));
        }
        let content = |error: serde_json::Error| DecisionFileError::Content(error.to_string());
        let Head { tertium, version } = serde_json::from_str(json).map_err(content)?;
        if tertium != KIND {
            let found: String = tertium.chars().take(80).collect();
            let expected = format!("tertium is {found:?}, expected {KIND:?}");
            return Err(DecisionFileError::Content(expected));
        }
        if version > VERSION {
            return Err(DecisionFileError::Newer(version));
        }
        let wire: Wire<Vec<Box<RawValue>>, Box<RawValue>, Box<RawValue>, Box<RawValue>> =
            serde_json::from_str(json).map_err(content)?;
        let mut file = DecisionFile::default();
        for entry in &wire.criteria {
            file.read_criterion(entry.get());
        }
        for entry in &wire.coded {
            file.read_coded(entry.get());
        }
        for entry in &wire.methods {
            file.read_method(entry.get());
        }
        for entry in &wire.notes {
            file.read_note(entry.get());
        }
        Ok(file)
    }

    /// The decision as JSON, for storage and files.
    pub fn to_json(&self) -> String {
        let criterion = |criterion: &Criterion| WireCriterion {
            name: criterion.name().to_owned(),
            kind: criterion.kind.id().to_owned(),
            unit: match &criterion.kind {
                Kind::Number { unit } => unit.clone(),
                _ => String::new(),
            },
            anchors: match &criterion.kind {
                Kind::Scale { anchors } => anchors.to_vec(),
                _ => Vec::new(),
            },
            better: criterion.better.id().to_owned(),
            weight: criterion.weight(),
            values: criterion
                .values()
                .iter()
                .map(|(slug, value)| (slug.as_str().to_owned(), value.written()))
                .collect(),
            notes: criterion
                .notes()
                .iter()
                .map(|(slug, note)| (slug.as_str().to_owned(), note.clone()))
                .collect(),
        };
        let coded = |(row, coded): (&FacetId, &CodedWeight)| WireCoded {
            row: row.as_str().to_owned(),
            better: coded.better.id().to_owned(),
            weight: coded.weight,
        };
        let method = |method: &OwnMethod| WireMethod {
            slug: method.slug().clone(),
            method: method.draft().clone(),
        };
        let note = |(subject, text): (&NoteSubject, &String)| WireNote::new(subject, text);
        let is_first = self.methods.is_empty() && self.notes.is_empty();
        let has_notes = |criterion: &Criterion| !criterion.notes().is_empty();
        let has_all_fields = |method: &OwnMethod| method.draft().source.needs_version_3();
        let version = if self.criteria.iter().any(has_notes) {
            VERSION
        } else if self.methods.iter().any(has_all_fields) {
            3
        } else if is_first {
            1
        } else {
            2
        };
        let wire = Wire {
            tertium: KIND.to_owned(),
            version,
            criteria: self.criteria.iter().map(criterion).collect::<Vec<_>>(),
            coded: self.coded.iter().map(coded).collect(),
            methods: self.methods.iter().map(method).collect(),
            notes: self.notes.iter().map(note).collect(),
        };
        // Texts and numbers: nothing of it can fail.
        serde_json::to_string(&wire).unwrap_or_default()
    }
}

impl DecisionFile {
    fn read_criterion(&mut self, json: &str) {
        let criterion = serde_json::from_str::<WireCriterion>(json).ok();
        let Some((criterion, unreadable)) = criterion.and_then(WireCriterion::read) else {
            self.unreadable += 1;
            return;
        };
        self.unreadable += unreadable;
        let is_taken = self.decision.place(criterion.name()).is_some();
        if is_taken || self.decision.criteria.len() >= Decision::LIMIT {
            self.unreadable += 1;
        } else {
            self.decision.criteria.push(criterion);
        }
    }

    fn read_coded(&mut self, json: &str) {
        let entry = serde_json::from_str::<WireCoded>(json).ok();
        match entry.and_then(|entry| entry.read()) {
            Some((row, coded)) => {
                self.decision.coded.insert(row, coded);
            }
            None => self.unreadable += 1,
        }
    }

    fn read_note(&mut self, json: &str) {
        let entry = serde_json::from_str::<WireNote>(json).ok();
        let has_room = self.decision.notes.len() < Decision::NOTES;
        match entry.and_then(WireNote::read) {
            Some((subject, text)) if has_room && self.decision.note(&subject).is_none() => {
                self.decision.notes.insert(subject, text);
            }
            _ => self.unreadable += 1,
        }
    }

    fn read_method(&mut self, json: &str) {
        let entry = serde_json::from_str::<WireMethod>(json).ok();
        let method = entry.and_then(|entry| OwnMethod::new(entry.slug, &entry.method).ok());
        let has_room = self.decision.methods.len() < Decision::METHODS;
        match method {
            Some(method) if has_room && self.decision.method(method.slug()).is_none() => {
                self.decision.methods.push(method);
            }
            _ => self.unreadable += 1,
        }
    }
}

impl WireNote {
    fn new(subject: &NoteSubject, text: &str) -> Self {
        let mut note = Self {
            comparison: Vec::new(),
            method: None,
            row: None,
            text: text.to_owned(),
        };
        match subject {
            NoteSubject::Comparison(slugs) => note.comparison = slugs.clone(),
            NoteSubject::Method(slug) => note.method = Some(slug.clone()),
            NoteSubject::Cell(slug, row) => {
                note.method = Some(slug.clone());
                note.row = Some(row.id().to_owned());
            }
            // A criterion has its notes itself.
            NoteSubject::Value(..) => {}
        }
        note
    }

    fn read(self) -> Option<(NoteSubject, String)> {
        let subject = match (self.method, self.row) {
            (Some(slug), Some(row)) => NoteSubject::Cell(slug, Row::from_id(&row)?),
            (Some(slug), None) => NoteSubject::Method(slug),
            (None, None) if !self.comparison.is_empty() => {
                NoteSubject::comparison(&self.comparison)
            }
            (None, _) => return None,
        };
        Some((subject, note_text(&self.text)?))
    }
}

impl WireCriterion {
    /// The criterion, and how many of its values and notes are none; what a file says is not trusted.
    fn read(self) -> Option<(Criterion, usize)> {
        let kind = Kind::new(&self.kind, &self.unit, &self.anchors)?;
        let mut criterion = Criterion::new(&self.name, kind, Better::from_id(&self.better)?)?;
        criterion.set_weight(self.weight);
        let written = self.values.len() + self.notes.len();
        for (slug, value) in self.values {
            let value = criterion.kind.read(&value, Lang::En).ok().flatten();
            if let (Ok(slug), Some(value)) = (slug.parse::<Slug>(), value) {
                criterion.set_value(&slug, Some(value));
            }
        }
        for (slug, note) in self.notes {
            if let Ok(slug) = slug.parse::<Slug>() {
                criterion.set_note(&slug, Some(note));
            }
        }
        let unreadable = written - criterion.values().len() - criterion.notes().len();
        Some((criterion, unreadable))
    }
}

impl WireCoded {
    fn read(self) -> Option<(FacetId, CodedWeight)> {
        let coded = CodedWeight {
            weight: self.weight,
            better: Better::from_id(&self.better)?,
        };
        let is_weight = (1..=Criterion::HEAVIEST).contains(&self.weight);
        is_weight.then_some((self.row.parse().ok()?, coded))
    }
}

impl fmt::Display for DecisionFileError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Long(bytes) => write!(
                f,
                "the file has {bytes} bytes, expected at most {}",
                Decision::LONGEST
            ),
            Self::Newer(version) => {
                write!(f, "version is {version}, expected at most {VERSION}")
            }
            Self::Content(problem) => write!(f, "no file of a decision: {problem}"),
        }
    }
}

impl std::error::Error for DecisionFileError {}
