use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Finding, Problem, Terms};
use crate::{
    method::{FacetId, Slug, Years, identifier},
    text::one_line,
};

/// What somebody says of a method, as forms and files hold it; [`Draft::checked`] tells what of it can be kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Draft {
    /// The one thing that must be said.
    pub name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// An id of the taxonomy, as those of family, type, purpose, data and assumptions.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub field: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub family: String,
    #[serde(rename = "type", skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// As [`Years`] reads it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub year: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub originators: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub purpose: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assumptions: Vec<String>,
    /// The values of facets, by the facet's id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub facets: BTreeMap<String, Vec<String>>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub use_when: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub limits: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub software: Vec<SoftwareLink>,
    #[serde(skip_serializing_if = "DraftSource::is_empty")]
    pub source: DraftSource,
}

impl Draft {
    /// What a reference or a record says, and where it says nothing what stands here.
    pub fn filled_with(self, read: Self) -> Self {
        macro_rules! said {
            ($($field:ident)*) => {
                Self { $($field: if read.$field.is_empty() { self.$field } else { read.$field },)* }
            };
        }
        said!(name aliases summary field family kind year originators purpose data assumptions facets use_when limits software source)
    }
}

/// An implementation with its page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct SoftwareLink {
    pub name: String,
    pub url: String,
}

/// The work that introduced a method; what is not said is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct DraftSource {
    /// The kind of work by CSL's name.
    #[serde(rename = "type", skip_serializing_if = "String::is_empty")]
    pub kind: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Each as "Family, Given", "Family, Jr., Given", or a name that has no such parts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// Of the container.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub editors: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub year: String,
    /// The journal, the proceedings or the book.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub container: String,
    /// The series in which the container or the book appeared.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub collection: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub collection_number: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub volume: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub issue: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub page: String,
    /// How many there are.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub pages: String,
    /// Of a report or a preprint.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub number: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub edition: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// Where it was published.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What kind of thesis or report it is, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub genre: String,
    /// The conference.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub event: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub doi: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub arxiv: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub isbn: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub issn: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
}

impl DraftSource {
    /// The kinds of works that records know, by CSL's names.
    pub const KINDS: [&str; 10] = [
        "article-journal",
        "paper-conference",
        "book",
        "chapter",
        "article",
        "thesis",
        "report",
        "webpage",
        "article-magazine",
        "manuscript",
    ];

    /// Whether it says something that files of decisions hold from version 3 on.
    pub(crate) fn needs_version_3(&self) -> bool {
        let texts = [
            &self.collection,
            &self.collection_number,
            &self.pages,
            &self.number,
            &self.edition,
            &self.place,
            &self.genre,
            &self.event,
            &self.issn,
        ];
        !self.editors.is_empty() || texts.iter().any(|text| !text.is_empty())
    }

    pub fn is_empty(&self) -> bool {
        let Self { kind, .. } = self;
        let kind = kind.clone();
        *self
            == Self {
                kind,
                ..Self::default()
            }
    }
}

impl Draft {
    /// The longest name, in letters; that of titles and of each entry of a list, too.
    pub const LINE: usize = 240;

    /// The longest text of several sentences, in letters.
    pub const PROSE: usize = 2000;

    /// The most entries of a list.
    pub const ENTRIES: usize = 40;

    /// What of it can be kept, and what is wrong with the rest.
    pub fn checked(&self) -> (Self, Vec<Finding>) {
        let mut checker = Checker::default();
        let kept = checker.draft(self);
        (kept, checker.0)
    }

    /// What of it the dataset's taxonomies know, and which ids they do not.
    pub fn known(mut self, terms: &Terms) -> (Self, Vec<Finding>) {
        let mut findings = Vec::new();
        for (name, id) in [
            ("field", &mut self.field),
            ("family", &mut self.family),
            ("type", &mut self.kind),
        ] {
            if !id.is_empty() && terms.term(name, id).is_none() {
                findings.push(Finding::new(name, id, Problem::UnknownId));
                id.clear();
            }
        }
        for (name, ids) in [
            ("purpose", &mut self.purpose),
            ("data", &mut self.data),
            ("assumptions", &mut self.assumptions),
        ] {
            ids.retain(|id| {
                let is_known = terms.term(name, id).is_some();
                if !is_known {
                    findings.push(Finding::new(name, id, Problem::UnknownId));
                }
                is_known
            });
        }
        self.facets.retain(|facet, values| {
            let field = ["facets.", facet].concat();
            let Some(known) = terms.facet(facet) else {
                findings.push(Finding::new(field, facet, Problem::UnknownFacet));
                return false;
            };
            values.retain(|id| {
                let is_known = known.facet.values.iter().any(|term| term.id == *id);
                if !is_known {
                    findings.push(Finding::new(&*field, id, Problem::UnknownId));
                }
                is_known
            });
            if !known.is_set && values.len() > 1 {
                findings.push(Finding::new(field, &values.join(", "), Problem::Many(1)));
                values.truncate(1);
            }
            !values.is_empty()
        });
        (self, findings)
    }
}

impl Draft {
    /// This one with what `now` says otherwise than `base`, field by field.
    pub(in crate::decision) fn with_changes(&self, base: &Self, now: &Self) -> Self {
        // By way of their text: the page has what writes and reads that.
        let value = |draft: &Self| serde_json::from_str(&serde_json::to_string(draft).ok()?).ok();
        let joined = joined(value(self), value(base).as_ref(), value(now).as_ref());
        let joined = joined.and_then(|joined| serde_json::from_str(&joined.to_string()).ok());
        // Texts and lists of them: nothing of it can fail.
        joined.unwrap_or_else(|| now.clone())
    }
}

/// What is here, but what `now` has otherwise than `base`; of fields within fields each for itself. What is not there has no
/// fields.
fn joined(here: Option<Value>, base: Option<&Value>, now: Option<&Value>) -> Option<Value> {
    let has_fields = |value: Option<&Value>| value.is_none_or(Value::is_object);
    if !has_fields(here.as_ref()) || !has_fields(now) || here.is_none() && now.is_none() {
        return if now == base { here } else { now.cloned() };
    }
    let mut here = match here {
        Some(Value::Object(here)) => here,
        _ => Map::new(),
    };
    let others = now.and_then(Value::as_object);
    let others = others.into_iter().flat_map(Map::keys);
    let names: BTreeSet<String> = here.keys().chain(others).cloned().collect();
    for name in names {
        let [base, now] = [base, now].map(|value| value.and_then(|value| value.get(&name)));
        if let Some(value) = joined(here.remove(&name), base, now) {
            here.insert(name, value);
        }
    }
    Some(Value::Object(here))
}

/// Looks at field after field and notes what is wrong.
#[derive(Default)]
struct Checker(Vec<Finding>);

impl Checker {
    fn report(&mut self, field: &str, found: &str, problem: Problem) {
        self.0.push(Finding::new(field, found, problem));
    }

    fn draft(&mut self, draft: &Draft) -> Draft {
        let name = self.text("name", &draft.name, Draft::LINE);
        if name.is_empty() {
            self.report("name", "", Problem::Missing);
        }
        let facets = draft.facets.iter().filter_map(|(facet, values)| {
            let field = ["facets.", facet].concat();
            if facet.parse::<FacetId>().is_err() {
                self.report(&field, facet, Problem::UnknownFacet);
                return None;
            }
            let values = self.ids(&field, values);
            (!values.is_empty()).then(|| (facet.clone(), values))
        });
        let facets = facets.take(Draft::ENTRIES).collect();
        Draft {
            name,
            aliases: self.list("aliases", &draft.aliases),
            summary: self.text("summary", &draft.summary, Draft::PROSE),
            field: self.id("field", &draft.field),
            family: self.id("family", &draft.family),
            kind: self.id("type", &draft.kind),
            year: self.form("year", &draft.year, Problem::NotYears, years),
            originators: self.list("originators", &draft.originators),
            purpose: self.ids("purpose", &draft.purpose),
            data: self.ids("data", &draft.data),
            assumptions: self.ids("assumptions", &draft.assumptions),
            facets,
            use_when: self.text("use_when", &draft.use_when, Draft::PROSE),
            limits: self.text("limits", &draft.limits, Draft::PROSE),
            software: self.software(&draft.software),
            source: self.reference(&draft.source),
        }
    }

    fn reference(&mut self, source: &DraftSource) -> DraftSource {
        let mut line = |field: &str, text: &str| self.text(field, text, Draft::LINE);
        let mut kept = DraftSource {
            kind: line("source.type", &source.kind),
            // Titles of old works are long.
            title: String::new(),
            authors: Vec::new(),
            editors: Vec::new(),
            year: String::new(),
            container: line("source.container-title", &source.container),
            volume: line("source.volume", &source.volume),
            issue: line("source.issue", &source.issue),
            page: line("source.page", &source.page),
            pages: line("source.number-of-pages", &source.pages),
            number: line("source.number", &source.number),
            edition: line("source.edition", &source.edition),
            publisher: line("source.publisher", &source.publisher),
            place: line("source.publisher-place", &source.place),
            genre: line("source.genre", &source.genre),
            event: line("source.event-title", &source.event),
            issn: line("source.ISSN", &source.issn),
            collection: line("source.collection-title", &source.collection),
            collection_number: line("source.collection-number", &source.collection_number),
            ..DraftSource::default()
        };
        kept.title = self.text("source.title", &source.title, 2 * Draft::LINE);
        kept.authors = self.list("source.author", &source.authors);
        kept.editors = self.list("source.editor", &source.editors);
        kept.year = self.form("source.issued", &source.year, Problem::NotYears, |year| {
            year.parse::<u16>().is_ok().then(|| years(year)).flatten()
        });
        kept.doi = self.form("source.DOI", &source.doi, Problem::NotADoi, identifier::doi);
        let arxiv = identifier::arxiv;
        kept.arxiv = self.form("source.arxiv", &source.arxiv, Problem::NotAnArxiv, arxiv);
        kept.isbn = self.form(
            "source.ISBN",
            &source.isbn,
            Problem::NotAnIsbn,
            identifier::isbn,
        );
        kept.url = self.form("source.URL", &source.url, Problem::NotAnAddress, address);
        if kept.title.is_empty() && !kept.is_empty() {
            self.report("source.title", "", Problem::Missing);
        }
        if kept.is_empty() {
            kept.kind.clear();
        }
        kept
    }

    fn software(&mut self, software: &[SoftwareLink]) -> Vec<SoftwareLink> {
        let mut kept = Vec::new();
        for (place, SoftwareLink { name, url }) in software.iter().enumerate() {
            let field = |name: &str| ["software[", &place.to_string(), "].", name].concat();
            let mut name = self.text(&field("name"), name, Draft::LINE);
            if name.is_empty() && url.trim().is_empty() {
                continue;
            }
            if url.trim().is_empty() {
                self.report(&field("url"), "", Problem::Missing);
                continue;
            }
            let url = self.form(&field("url"), url, Problem::NotAnAddress, address);
            if name.is_empty() {
                name.clone_from(&url);
            }
            if !url.is_empty() {
                kept.push(SoftwareLink { name, url });
            }
        }
        self.cut("software", kept)
    }

    /// A text on one line, without what is not seen.
    fn text(&mut self, field: &str, text: &str, longest: usize) -> String {
        // A letter more shows what was too long.
        let kept = one_line(text, longest + 1);
        if kept.chars().count() > longest {
            self.report(field, text, Problem::Long(longest));
        }
        one_line(&kept, longest)
    }

    /// A text in the form that a rule gives it.
    fn form(
        &mut self,
        field: &str,
        text: &str,
        problem: Problem,
        rule: fn(&str) -> Option<String>,
    ) -> String {
        let text = one_line(text, Draft::PROSE);
        if text.is_empty() {
            return text;
        }
        rule(&text).unwrap_or_else(|| {
            self.report(field, &text, problem);
            String::new()
        })
    }

    fn list(&mut self, field: &str, texts: &[String]) -> Vec<String> {
        let mut kept = Vec::new();
        for (place, text) in texts.iter().enumerate() {
            let field = [field, "[", &place.to_string(), "]"].concat();
            let text = self.text(&field, text, Draft::LINE);
            if !text.is_empty() && !kept.contains(&text) {
                kept.push(text);
            }
        }
        self.cut(field, kept)
    }

    fn id(&mut self, field: &str, id: &str) -> String {
        self.form(field, id, Problem::UnknownId, id_form)
    }

    fn ids(&mut self, field: &str, ids: &[String]) -> Vec<String> {
        let mut kept: Vec<String> = ids.iter().map(|id| self.id(field, id)).collect();
        kept.retain(|id| !id.is_empty());
        self.cut(field, kept)
    }

    fn cut<T>(&mut self, field: &str, mut list: Vec<T>) -> Vec<T> {
        if list.len() > Draft::ENTRIES {
            self.report(
                field,
                &list.len().to_string(),
                Problem::Many(Draft::ENTRIES),
            );
            list.truncate(Draft::ENTRIES);
        }
        list
    }
}

fn years(text: &str) -> Option<String> {
    text.parse::<Years>().ok().map(|years| years.to_string())
}

/// An address that a link may lead to.
fn address(text: &str) -> Option<String> {
    let is_address = identifier::url(text).is_some() && text.len() <= Draft::PROSE;
    is_address.then(|| text.to_owned())
}

/// Ids of taxonomies look like slugs.
fn id_form(text: &str) -> Option<String> {
    text.parse::<Slug>().ok().map(|id| id.as_str().to_owned())
}
