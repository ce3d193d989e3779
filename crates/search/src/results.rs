//! What a search answers.

use tertium_core::method::Slug;

/// A part of a text, and whether it is what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub text: String,
    pub is_marked: bool,
}

/// What a search answers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hits {
    /// The best, as many as were asked for.
    pub best: Vec<Hit>,
    /// How many methods were found.
    pub total: usize,
}

/// A method that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub slug: Slug,
    /// The name in the page's language.
    pub name: Vec<Segment>,
    /// What was matched, where it was not (only) the name.
    pub reason: Option<Reason>,
}

/// A text of a method, other than its name in the page's language, that matches what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    pub kind: ReasonKind,
    pub text: Vec<Segment>,
}

/// What the text of a [`Reason`] is of its method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReasonKind {
    /// Its name in the other language.
    OtherName,
    Alias,
    Slug,
    Year,
    /// The name of an originator.
    Person,
    /// The label of its field, family or type.
    Term,
    /// The needs that it fits, in the page's language.
    Needs,
}

/// What a pasted list holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resolved {
    /// The methods that it names, in order, each once.
    pub known: Vec<Slug>,
    /// The items that name no method, as they were pasted.
    pub unknown: Vec<String>,
}

/// A page of the whole dataset, filtered and sorted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// How many methods pass the filters, on this page and on all others.
    pub total: usize,
    pub items: Vec<Listed>,
    pub choices: Choices,
    /// Where no method passes: what would let some pass.
    pub loosened: Vec<Loosened>,
}

/// A filter, and how many methods pass without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loosened {
    pub part: FilterPart,
    pub count: usize,
}

/// A part of what narrows a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilterPart {
    /// What was typed.
    Find,
    Field,
    Family,
    /// The type.
    Kind,
}

impl FilterPart {
    pub const ALL: [Self; 4] = [Self::Find, Self::Field, Self::Family, Self::Kind];
}

/// A method in a listing; all texts but the slug are in the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub slug: Slug,
    pub name: String,
    /// The year of origin as it is written in the data: a year or a range.
    pub year: String,
    pub field: String,
    pub family: String,
    /// The label of its type.
    pub kind: String,
    /// Why it answers what was typed, where its name does not say so.
    pub reason: Option<Reason>,
}

/// The choices of each filter, in the order of the taxonomies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    pub field: Vec<Choice>,
    pub family: Vec<Choice>,
    /// The choices of type.
    pub kind: Vec<Choice>,
}

/// A choice of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The id of a term, as addresses and [`tertium_core::query::Filters`] name it.
    pub id: String,
    pub label: String,
    /// How many methods the filter would leave with this choice.
    pub count: usize,
}
