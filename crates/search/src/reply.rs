//! What the search engine answers, as the page reads it.
//!
//! The engine is a program of its own, fetched when somebody is about to search; what passes between the two is JSON.

use tertium_core::{json::Json, method::Slug};

/// A part of a text, and whether it is what the visitor typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub text: String,
    pub is_marked: bool,
}

/// A method that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub slug: Slug,
    pub name: Vec<Segment>,
    /// What was met, where it was not the name: an alias, a person, a year.
    pub reason: Option<Vec<Segment>>,
}

/// What a pasted list holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resolved {
    pub known: Vec<Slug>,
    pub unknown: Vec<String>,
}

/// A method that is missing from a comparison, and why it is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub slug: Slug,
    pub name: String,
    pub kind: ProposalKind,
    /// The chosen methods that the reason speaks of.
    pub of: Vec<Slug>,
}

/// Why a method is proposed; read "this is … those".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalKind {
    AlternativeToAll,
    AlternativeTo,
    BuildsOn,
    BasisOf,
    VariantOf,
    HasVariant,
    Generalises,
    SpecialCaseOf,
    CombinedWith,
    Baseline,
}

/// A page of the whole dataset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    pub total: usize,
    pub items: Vec<Listed>,
    /// The choices of each filter (field, family, type), with how many methods each would leave.
    pub choices: [Vec<Choice>; 3],
}

/// A method in a listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub slug: Slug,
    pub name: String,
    /// Its year, field and type in words.
    pub about: Vec<String>,
}

/// A choice of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub id: String,
    pub label: String,
    pub count: usize,
}

/// Decodes the hits of a search; what is no hit is left out.
pub fn hits(json: &Json) -> Vec<Hit> {
    json.items().iter().filter_map(hit).collect()
}

pub fn resolved(json: &Json) -> Resolved {
    let unknown = json["unknown"].items().iter().filter_map(|text| text.as_text().map(str::to_owned)).collect();
    Resolved { known: slugs(&json["known"]), unknown }
}

pub fn proposals(json: &Json) -> Vec<Proposal> {
    json.items().iter().filter_map(proposal).collect()
}

pub fn listing(json: &Json) -> Listing {
    let choices = ["field", "family", "type"].map(|facet| json["counts"][facet].items().iter().filter_map(choice).collect());
    Listing { total: count(&json["total"]), items: json["items"].items().iter().filter_map(listed).collect(), choices }
}

fn hit(json: &Json) -> Option<Hit> {
    let reason = &json["reason"];
    Some(Hit { slug: slug(&json["slug"])?, name: segments(&json["name"]), reason: (!reason.is_null()).then(|| segments(&reason["text"])) })
}

fn segments(json: &Json) -> Vec<Segment> {
    let segment = |json: &Json| match json.items() {
        [Json::Text(text), Json::Bool(is_marked)] => Some(Segment { text: text.clone(), is_marked: *is_marked }),
        _ => None,
    };
    json.items().iter().filter_map(segment).collect()
}

fn proposal(json: &Json) -> Option<Proposal> {
    use ProposalKind::*;
    let reason = &json["reason"];
    let kind = match reason["kind"].as_text()? {
        "alternative-to-all" => AlternativeToAll,
        "alternative-to" => AlternativeTo,
        "builds-on" => BuildsOn,
        "basis-of" => BasisOf,
        "variant-of" => VariantOf,
        "has-variant" => HasVariant,
        "generalises" => Generalises,
        "special-case-of" => SpecialCaseOf,
        "combined-with" => CombinedWith,
        "baseline" => Baseline,
        _ => return None,
    };
    Some(Proposal { slug: slug(&json["slug"])?, name: json["name"].as_text()?.to_owned(), kind, of: slugs(&reason["of"]) })
}

fn listed(json: &Json) -> Option<Listed> {
    let about = ["year", "field", "type"].iter().filter_map(|name| json[*name].as_text().map(str::to_owned)).collect();
    Some(Listed { slug: slug(&json["slug"])?, name: json["name"].as_text()?.to_owned(), about })
}

fn choice(json: &Json) -> Option<Choice> {
    Some(Choice { id: json["id"].as_text()?.to_owned(), label: json["label"].as_text()?.to_owned(), count: count(&json["count"]) })
}

fn slug(json: &Json) -> Option<Slug> {
    json.as_text()?.parse().ok()
}

fn slugs(json: &Json) -> Vec<Slug> {
    json.items().iter().filter_map(slug).collect()
}

fn count(json: &Json) -> usize {
    if let Json::Number(number) = json { *number as usize } else { 0 }
}
