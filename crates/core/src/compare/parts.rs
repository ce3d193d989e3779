use super::Row;
use crate::{
    locale::{Bilingual, Lang},
    method::{Method, Term},
    text::fold,
};

/// The members of sets, each with the methods that have it, in one order that agrees with that of
/// every set, where there is such an order.
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

    /// The same in both languages.
    pub(super) fn both(self) -> Bilingual<String> {
        match self {
            Self::Name(name) => Bilingual {
                bg: name.to_owned(),
                en: name.to_owned(),
            },
            Self::Term(term) => term.label.clone(),
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
    pub fn of(row: Row, methods: &[&'a Method]) -> Self {
        let mut parts: Vec<Part> = Vec::new();
        let mut sets = Vec::new();
        for (number, method) in methods.iter().enumerate() {
            let mut set = Vec::new();
            for label in labels(row, method) {
                let known = parts.iter().position(|part| part.label.is(label));
                let place = known.unwrap_or(parts.len());
                if known.is_none() {
                    let of = Vec::new();
                    parts.push(Part { label, of });
                }
                if !set.contains(&place) {
                    parts[place].of.push(number);
                    set.push(place);
                }
            }
            if !set.is_empty() {
                sets.push(set);
            }
        }
        let holders = sets.len();
        let parts = in_agreement(parts, sets);
        Self { parts, holders }
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

/// Puts parts that stand in the order of first occurrence in one that agrees with that of every set,
/// which names them by their places; what the sets leave open stays as it is.
fn in_agreement<'a>(parts: Vec<Part<'a>>, mut sets: Vec<Vec<usize>>) -> Vec<Part<'a>> {
    let mut left: Vec<(usize, Part)> = parts.into_iter().enumerate().collect();
    let mut ordered = Vec::new();
    while !left.is_empty() {
        let is_next = |(place, _): &(usize, Part)| {
            let mut behind = sets.iter().flat_map(|set| set.iter().skip(1));
            !behind.any(|other| other == place)
        };
        // Sets that contradict each other have no such part.
        let next = left.iter().position(is_next).unwrap_or(0);
        let (place, part) = left.remove(next);
        for set in &mut sets {
            set.retain(|other| *other != place);
        }
        ordered.push(part);
    }
    ordered
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{locale::Bilingual, test_records::method};

    /// The parts of sets of letters, in their order, with how many sets have each.
    fn parts(sets: &[String]) -> String {
        let term = |letter: char| Term {
            id: letter.into(),
            label: Bilingual {
                bg: letter.into(),
                en: letter.into(),
            },
        };
        let method = |set: &String| method(|method| method.data = set.chars().map(term).collect());
        let methods: Vec<Method> = sets.iter().map(method).collect();
        let parts = Parts::of(Row::Data, &methods.iter().collect::<Vec<_>>());
        let part = |part: &Part| [part.label.get(Lang::En), &part.of.len().to_string()].concat();
        parts.parts.iter().map(part).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn puts_members_in_one_order() {
        #[track_caller]
        fn check(sets: &str, expected: &str) {
            let sets: Vec<String> = sets.split(' ').map(str::to_owned).collect();
            assert_eq!(parts(&sets), expected, "{sets:?}");
        }
        check("", "");
        check("acd bcd", "a1 b1 c2 d2");
        check("c ab bc", "a1 b2 c2");
        check("d c cd a ab bc", "a2 b2 c3 d2");
        // What the sets leave open stands in the order of first occurrence.
        check("b a c", "b1 a1 c1");
        check("b ac d", "b1 a1 c1 d1");
        // No order agrees with both; each member stands once all the same.
        check("ab ba", "a2 b2");
        check("cab abc", "c2 a2 b2");
        check("aba", "a1 b1");
    }

    proptest! {
        #[test]
        fn the_order_agrees_with_that_of_every_set(
            sets in prop::collection::vec(
                prop::sample::subsequence("abcdefgh".chars().collect::<Vec<_>>(), 0..=8),
                0..8,
            ),
        ) {
            let sets: Vec<String> = sets.into_iter().map(String::from_iter).collect();
            let order = parts(&sets);
            for set in &sets {
                let own: String = order.chars().filter(|part| set.contains(*part)).collect();
                prop_assert_eq!(&own, set, "{}", &order);
            }
        }
    }
}
