use std::collections::BTreeMap;

use super::{NotANumber, Number, note::note_text};
use crate::{compare::Identity, locale::Lang, method::Slug, text::one_line};

/// A respect of one's own in which methods are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// What it is called; no two criteria of a decision have one name.
    name: String,
    pub kind: Kind,
    /// Which values are the better ones.
    pub better: Better,
    /// How much it counts, up to [`Criterion::HEAVIEST`]; zero does not count.
    weight: u8,
    /// Each of the criterion's kind.
    values: BTreeMap<Slug, Value>,
    /// What is noted of methods in it; notes go where the criterion goes, under whichever name.
    notes: BTreeMap<Slug, String>,
}

/// What the values of a criterion are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Numbers of a unit, which may be empty.
    Number {
        unit: String,
    },
    /// Points from 1 to 5, each with what it stands for, which may be empty.
    Scale {
        anchors: [String; 5],
    },
    YesNo,
    /// Words, which have no order.
    Text,
}

/// Which values are the better ones: the higher numbers, the higher points, "yes" – or the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Better {
    #[default]
    Higher,
    Lower,
}

/// What a method has in a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Number(Number),
    /// 1 to 5.
    Points(u8),
    YesNo(bool),
    Text(String),
}

/// Why a text is no value of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAValue {
    Number(NotANumber),
    /// No whole number from 1 to 5.
    Points,
    /// Neither "yes" nor "no".
    YesNo,
}

impl Better {
    pub const ALL: [Self; 2] = [Self::Higher, Self::Lower];

    /// The name in files and forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|better| better.id() == id)
    }
}

impl Kind {
    /// The longest unit, in letters.
    pub const UNIT: usize = 24;

    /// The longest text of a point, in letters.
    pub const ANCHOR: usize = 80;

    /// One of each, with empty texts.
    pub fn all() -> [Self; 4] {
        [
            Self::Number {
                unit: String::new(),
            },
            Self::Scale {
                anchors: Default::default(),
            },
            Self::YesNo,
            Self::Text,
        ]
    }

    /// The name in files and forms.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Number { .. } => "number",
            Self::Scale { .. } => "scale",
            Self::YesNo => "yes-no",
            Self::Text => "text",
        }
    }

    /// The kind with a name, and with the unit or the texts of the points where it has them.
    pub fn new(id: &str, unit: &str, anchors: &[String]) -> Option<Self> {
        let mut kind = Self::all().into_iter().find(|kind| kind.id() == id)?;
        match &mut kind {
            Self::Number { unit: own } => *own = one_line(unit, Self::UNIT),
            Self::Scale { anchors: own } => {
                for (own, anchor) in own.iter_mut().zip(anchors) {
                    *own = one_line(anchor, Self::ANCHOR);
                }
            }
            Self::YesNo | Self::Text => {}
        }
        Some(kind)
    }

    /// Whether its values can be weighed against each other.
    pub fn is_scored(&self) -> bool {
        !matches!(self, Self::Text)
    }

    /// Reads a value as files and forms hold it; nothing where the text is empty.
    pub fn read(&self, text: &str, lang: Lang) -> Result<Option<Value>, NotAValue> {
        let text = one_line(text, Value::TEXT);
        if text.is_empty() {
            return Ok(None);
        }
        let value = match self {
            Self::Number { .. } => Number::read(&text, lang)
                .map(Value::Number)
                .map_err(NotAValue::Number)?,
            Self::Scale { .. } => match text.as_bytes() {
                [digit @ b'1'..=b'5'] => Value::Points(digit - b'0'),
                _ => return Err(NotAValue::Points),
            },
            Self::YesNo => match &*text {
                "yes" => Value::YesNo(true),
                "no" => Value::YesNo(false),
                _ => return Err(NotAValue::YesNo),
            },
            Self::Text => Value::Text(text),
        };
        Ok(Some(value))
    }
}

impl Value {
    /// The longest text, in letters.
    pub const TEXT: usize = 400;

    /// As files and forms hold it; [`Kind::read`] reads it.
    pub fn written(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Points(points) => points.to_string(),
            Self::YesNo(true) => "yes".to_owned(),
            Self::YesNo(false) => "no".to_owned(),
            Self::Text(text) => text.clone(),
        }
    }

    /// What is calculated with; nothing for words.
    pub fn score(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number.value()),
            Self::Points(points) => Some(f64::from(*points)),
            Self::YesNo(yes) => Some(f64::from(u8::from(*yes))),
            Self::Text(_) => None,
        }
    }
}

impl Criterion {
    /// The longest name, in letters.
    pub const NAME: usize = 120;

    /// The greatest weight.
    pub const HEAVIEST: u8 = 100;

    /// The most methods that have a value in it.
    pub const METHODS: usize = 400;

    /// A criterion without values; nothing where nothing of the name can be seen.
    pub fn new(name: &str, kind: Kind, better: Better) -> Option<Self> {
        let name = one_line(name, Self::NAME);
        (!name.is_empty()).then_some(Self {
            name,
            kind,
            better,
            weight: 0,
            values: BTreeMap::new(),
            notes: BTreeMap::new(),
        })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// The same under another name, which is one already.
    pub(super) fn named(self, name: String) -> Self {
        Self { name, ..self }
    }

    pub fn weight(&self) -> u8 {
        self.weight
    }

    /// Words cannot be weighed.
    pub fn set_weight(&mut self, weight: u8) {
        self.weight = if self.kind.is_scored() {
            weight.min(Self::HEAVIEST)
        } else {
            0
        };
    }

    pub fn values(&self) -> &BTreeMap<Slug, Value> {
        &self.values
    }

    pub fn value(&self, slug: &Slug) -> Option<&Value> {
        self.values.get(slug)
    }

    /// Gives a method a value or takes it, and hands out the one before. One of another kind is not taken.
    pub(super) fn set_value(&mut self, slug: &Slug, value: Option<Value>) -> Option<Value> {
        let fits = |value: &Value| {
            matches!(
                (&self.kind, value),
                (Kind::Number { .. }, Value::Number(_))
                    | (Kind::Scale { .. }, Value::Points(1..=5))
                    | (Kind::YesNo, Value::YesNo(_))
                    | (Kind::Text, Value::Text(_))
            )
        };
        let has_room = self.values.len() < Self::METHODS || self.values.contains_key(slug);
        match value {
            Some(value) if has_room && fits(&value) => self.values.insert(slug.clone(), value),
            Some(_) => self.value(slug).cloned(),
            None => self.values.remove(slug),
        }
    }

    pub fn notes(&self) -> &BTreeMap<Slug, String> {
        &self.notes
    }

    /// Notes something of what a method has in it or takes the note away, and hands out the one before; where there is no room,
    /// nothing is noted.
    pub(super) fn set_note(&mut self, slug: &Slug, text: Option<String>) -> Option<String> {
        let has_room = self.notes.len() < Self::METHODS || self.notes.contains_key(slug);
        match text.as_deref().and_then(note_text) {
            Some(text) if has_room => self.notes.insert(slug.clone(), text),
            Some(_) => None,
            None => self.notes.remove(slug),
        }
    }

    /// Drops all notes.
    pub(super) fn drop_notes(&mut self) {
        self.notes.clear();
    }

    /// Gives what a method has in it to another.
    pub(super) fn rename_method(&mut self, from: &Slug, to: &Slug) {
        if let Some(value) = self.values.remove(from) {
            self.values.insert(to.clone(), value);
        }
        if let Some(note) = self.notes.remove(from) {
            self.notes.insert(to.clone(), note);
        }
    }

    /// Drops what all other methods have in it.
    pub(super) fn keep_methods(&mut self, methods: &[Slug]) {
        self.values.retain(|slug, _| methods.contains(slug));
        self.notes.retain(|slug, _| methods.contains(slug));
    }

    /// The same values, notes and weight under another name and kind, as far as they can be read as such.
    pub(super) fn redefined(&self, mut as_new: Self) -> Self {
        as_new.set_weight(self.weight);
        as_new.notes.clone_from(&self.notes);
        for (slug, value) in &self.values {
            let value = as_new.kind.read(&value.written(), Lang::En);
            as_new.set_value(slug, value.ok().flatten());
        }
        as_new
    }

    /// Whether the two are alike but for their values, notes and weights.
    pub(super) fn is_defined_like(&self, other: &Self) -> bool {
        (&self.name, &self.kind, self.better) == (&other.name, &other.kind, other.better)
    }

    /// This one with the values, the notes and the weight that `now` has otherwise than `base`, as far as they can be read as
    /// its own.
    pub(super) fn with_changes(&self, base: &Self, now: &Self) -> Self {
        let mut with = self.clone();
        if now.weight != base.weight {
            with.set_weight(now.weight);
        }
        for slug in base.values.keys().chain(now.values.keys()) {
            if now.value(slug) != base.value(slug) {
                let written = now.value(slug).map(Value::written).unwrap_or_default();
                let value = with.kind.read(&written, Lang::En);
                with.set_value(slug, value.ok().flatten());
            }
        }
        for slug in base.notes.keys().chain(now.notes.keys()) {
            if now.notes.get(slug) != base.notes.get(slug) {
                with.set_note(slug, now.notes.get(slug).cloned());
            }
        }
        with
    }

    /// What methods have in it, as far as it is compared: like a row of the dataset.
    pub fn identities(&self, methods: &[Slug]) -> Vec<Identity> {
        let identity = |slug: &Slug| {
            let value = self.value(slug).map(Value::written);
            let value = value.map(|value| match self.kind {
                Kind::Text => crate::text::fold(&value),
                _ => value,
            });
            value.into()
        };
        methods.iter().map(identity).collect()
    }

    /// Whether it has a row in the table of some methods: it says something of one of them, or of nobody yet.
    pub fn concerns(&self, methods: &[Slug]) -> bool {
        let speaks_of = |slug| self.values.contains_key(slug) || self.notes.contains_key(slug);
        self.values.is_empty() || methods.iter().any(speaks_of)
    }
}
