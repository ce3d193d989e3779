use super::Row;
use crate::{
    locale::Lang,
    method::{Method, Term},
    text::fold,
};

/// The members of sets, each with the methods that have it, in one order that agrees with that of
/// every set.
#[derive(Debug, PartialEq)]
pub struct Parts<'a> {
    pub parts: Vec<Part<'a>>,
    /// How many methods have a value.
    pub holders: usize,
}

/// A person or a term, and the positions of the methods that have it.
#[derive(Debug, PartialEq)]
pub struct Part<'a> {
    pub label: Label<'a>,
    pub of: Vec<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Label<'a> {
    Name(&'a str),
    Term(&'a Term),
}

impl<'a> Label<'a> {
    pub fn get(self, lang: Lang) -> &'a str {
        match self {
            Self::Name(name) => name,
            Self::Term(term) => term.label.get(lang),
        }
    }

    pub(super) fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Name(one), Self::Name(other)) => fold(one) == fold(other),
            (Self::Term(one), Self::Term(other)) => one.id == other.id,
            _ => false,
        }
    }
}

impl<'a> Parts<'a> {
    /// The members of a row's values; none where these are not sets.
    pub(super) fn of(row: Row, methods: &[&'a Method]) -> Self {
        let mut all = Self {
            parts: Vec::new(),
            holders: 0,
        };
        for (place, method) in methods.iter().enumerate() {
            let labels = labels(row, method);
            all.holders += usize::from(!labels.is_empty());
            // What is new stands before what follows it in its own set.
            let mut next = all.parts.len();
            for label in labels.into_iter().rev() {
                let known = all.parts.iter().position(|part| part.label.is(label));
                match known.and_then(|known| all.parts.get_mut(known)) {
                    Some(part) if part.of.last() == Some(&place) => {}
                    Some(part) => part.of.push(place),
                    None => {
                        let of = vec![place];
                        all.parts.insert(next, Part { label, of });
                    }
                }
                next = known.unwrap_or(next);
            }
        }
        all
    }

    /// The members that all methods with a value have.
    pub fn shared(&self) -> impl Iterator<Item = &Part<'a>> {
        self.parts
            .iter()
            .filter(|part| part.of.len() == self.holders)
    }

    /// The members that some methods have, but not all.
    pub fn only_some(&self) -> impl Iterator<Item = &Part<'a>> {
        self.parts
            .iter()
            .filter(|part| part.of.len() < self.holders)
    }

    /// Whether no two methods have anything in common.
    pub fn is_disjoint(&self) -> bool {
        self.parts.iter().all(|part| part.of.len() < 2)
    }
}

pub(super) fn labels<'a>(row: Row, method: &'a Method) -> Vec<Label<'a>> {
    let terms = match row {
        Row::Originator => {
            return method
                .originators
                .iter()
                .map(|name| Label::Name(name))
                .collect();
        }
        Row::Purpose => &method.purpose,
        Row::Facet(id) => match method.facet(id) {
            Some(facet) => &facet.values,
            None => return Vec::new(),
        },
        Row::Data => &method.data,
        Row::Assumptions => &method.assumptions,
        _ => return Vec::new(),
    };
    terms.iter().map(Label::Term).collect()
}
