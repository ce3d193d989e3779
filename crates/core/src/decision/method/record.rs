use serde::Serialize;
use serde_json::value::RawValue;

use super::{DraftSource, OwnMethod, Terms};
use crate::{
    locale::Bilingual,
    method::{Facet, Method, Slug, Software, Source, Term},
};

impl OwnMethod {
    /// The record of the method, as if the dataset had it: labels come from the dataset's terms, and what is not said is
    /// missing.
    pub fn record(&self, terms: &Terms) -> Method {
        let own = self.draft();
        let both = |text: &str| Bilingual {
            bg: text.to_owned(),
            en: text.to_owned(),
        };
        let said = |text: &str| (!text.is_empty()).then(|| both(text));
        let one = |taxonomy: &str, id: &String| {
            let term = terms.term(taxonomy, id).cloned();
            term.unwrap_or_else(|| unknown(id))
        };
        let several = |taxonomy: &str, ids: &[String]| listed(terms.of(taxonomy), ids);
        let facets = terms.facets.iter().filter_map(|known| {
            let ids = own.facets.get(known.facet.id.as_str())?;
            let values = listed(&known.facet.values, ids);
            let level = match &values[..] {
                [only] if known.is_scale => {
                    let mut levels = known.facet.values.iter();
                    levels.position(|level| level.id == only.id)
                }
                _ => None,
            };
            Some(Facet {
                values,
                level: level.and_then(|level| u8::try_from(level).ok()),
                ..known.facet.clone()
            })
        });
        let software = own.software.iter().map(|link| Software {
            name: link.name.clone(),
            url: link.url.clone(),
        });
        Method {
            slug: self.slug().clone(),
            name: both(&own.name),
            aliases: Bilingual {
                bg: own.aliases.clone(),
                en: own.aliases.clone(),
            },
            field: one("field", &own.field),
            family: one("family", &own.family),
            kind: one("type", &own.kind),
            years: own.year.parse().ok(),
            originators: own.originators.clone(),
            source: (!own.source.is_empty()).then(|| own.source.source(self.slug())),
            related: Vec::new(),
            baselines: Vec::new(),
            summary: both(&own.summary),
            purpose: several("purpose", &own.purpose),
            data: several("data", &own.data),
            assumptions: several("assumptions", &own.assumptions),
            facets: facets.collect(),
            use_when: said(&own.use_when),
            limits: said(&own.limits),
            software: software.collect(),
            has_code: false,
        }
    }
}

/// The terms with some ids in the order of their taxonomy, then those that it does not know: an older or a newer release
/// may.
fn listed(terms: &[Term], ids: &[String]) -> Vec<Term> {
    let known = terms.iter().filter(|term| ids.contains(&term.id));
    let is_unknown = |id: &&String| terms.iter().all(|term| term.id != **id);
    let unknown = ids.iter().filter(is_unknown).map(|id| unknown(id));
    known.cloned().chain(unknown).collect()
}

fn unknown(id: &str) -> Term {
    Term {
        id: id.to_owned(),
        label: Bilingual {
            bg: id.to_owned(),
            en: id.to_owned(),
        },
    }
}

/// A reference as CSL-JSON has it.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Csl<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    title: &'a str,
    author: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    editor: Vec<CslName<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<CslDate>,
    #[serde(skip_serializing_if = "str::is_empty")]
    container_title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    collection_title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    collection_number: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    volume: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    issue: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    page: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    number_of_pages: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    number: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    edition: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    publisher: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    publisher_place: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    genre: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    event_title: &'a str,
    #[serde(rename = "DOI", skip_serializing_if = "str::is_empty")]
    doi: &'a str,
    #[serde(rename = "ISBN", skip_serializing_if = "str::is_empty")]
    isbn: &'a str,
    #[serde(rename = "ISSN", skip_serializing_if = "str::is_empty")]
    issn: &'a str,
    #[serde(rename = "URL", skip_serializing_if = "str::is_empty")]
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    custom: Option<CslCustom<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum CslName<'a> {
    Parts {
        family: &'a str,
        given: &'a str,
        #[serde(skip_serializing_if = "str::is_empty")]
        suffix: &'a str,
    },
    Whole {
        literal: &'a str,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CslDate {
    date_parts: [[u16; 1]; 1],
}

#[derive(Serialize)]
struct CslCustom<'a> {
    arxiv: &'a str,
}

fn csl_names(names: &[String]) -> Vec<CslName<'_>> {
    let names = names.iter();
    names.map(|name| csl_name(name)).collect()
}

fn csl_name(name: &str) -> CslName<'_> {
    let Some((family, rest)) = name.split_once(", ") else {
        return CslName::Whole { literal: name };
    };
    let (suffix, given) = rest.split_once(", ").unwrap_or(("", rest));
    CslName::Parts {
        family,
        given,
        suffix,
    }
}

impl DraftSource {
    /// The work as records have it; its key is the slug of the method.
    fn source(&self, slug: &Slug) -> Source {
        let some = |text: &String| (!text.is_empty()).then(|| text.clone());
        let mut source = Source {
            citation: self.citation(),
            doi: some(&self.doi),
            arxiv: some(&self.arxiv),
            isbn: some(&self.isbn),
            url: some(&self.url),
            ..Source::default()
        };
        // The ISBN is that of the whole book.
        let is_part = matches!(&*self.kind, "chapter" | "paper-conference");
        let isbn = source.isbn.clone().filter(|_| !is_part);
        let work = Source {
            isbn,
            ..source.clone()
        };
        source.work = work.identity();
        source.csl = self.csl(slug);
        source
    }

    fn csl(&self, slug: &Slug) -> Option<Box<RawValue>> {
        let csl = Csl {
            id: slug.as_str(),
            kind: if self.kind.is_empty() {
                "article"
            } else {
                &self.kind
            },
            title: &self.title,
            author: csl_names(&self.authors),
            editor: csl_names(&self.editors),
            issued: self.year.parse().ok().map(|year| CslDate {
                date_parts: [[year]],
            }),
            container_title: &self.container,
            collection_title: &self.collection,
            collection_number: &self.collection_number,
            volume: &self.volume,
            issue: &self.issue,
            page: &self.page,
            number_of_pages: &self.pages,
            number: &self.number,
            edition: &self.edition,
            publisher: &self.publisher,
            publisher_place: &self.place,
            genre: &self.genre,
            event_title: &self.event,
            doi: &self.doi,
            isbn: &self.isbn,
            issn: &self.issn,
            url: &self.url,
            custom: (!self.arxiv.is_empty()).then(|| CslCustom { arxiv: &self.arxiv }),
        };
        serde_json::value::to_raw_value(&csl).ok()
    }

    /// The work as a reader meets it in a list of references, after APA.
    fn citation(&self) -> String {
        let mut parts = Vec::new();
        let authors = self.cited_authors();
        let year = if self.year.is_empty() {
            String::new()
        } else {
            [" (", &self.year, ")"].concat()
        };
        let head = [&authors, &*year].concat();
        if !head.trim().is_empty() {
            parts.push(head.trim().to_owned());
        }
        parts.push(self.title.clone());
        let mut place = self.container.clone();
        let mut add = |text: &str| {
            if !text.is_empty() {
                place = match &*place {
                    "" => text.to_owned(),
                    place => [place, ", ", text].concat(),
                };
            }
        };
        let issue = match &*self.issue {
            "" => String::new(),
            issue => ["(", issue, ")"].concat(),
        };
        add(&[&*self.volume, &issue].concat());
        add(&self.page.replace("--", "–").replace('-', "–"));
        parts.push(place);
        parts.push(self.publisher.clone());
        parts.retain(|part| !part.is_empty());
        for part in &mut parts {
            if !part.ends_with(['.', '?', '!']) {
                part.push('.');
            }
        }
        parts.join(" ")
    }

    /// Families with initials; of more than twenty the first nineteen and the last.
    fn cited_authors(&self) -> String {
        let cited: Vec<String> = self
            .authors
            .iter()
            .map(|author| cited_name(author))
            .collect();
        match &cited[..] {
            [] => String::new(),
            [only] => only.clone(),
            [first, last] => [first, ", & ", last].concat(),
            [begin @ .., last] if begin.len() < 20 => [&begin.join(", "), ", & ", last].concat(),
            [begin @ .., last] => [&begin[..19].join(", "), ", … ", last].concat(),
        }
    }
}

/// "Hochberg, Yosef" as "Hochberg, Y."; a name without such parts as it is.
fn cited_name(author: &str) -> String {
    let Some((family, rest)) = author.split_once(", ") else {
        return author.to_owned();
    };
    let (suffix, given) = rest.split_once(", ").unwrap_or(("", rest));
    let initial = |word: &str| {
        let parts = word.split('-').filter_map(|part| part.chars().next());
        let parts: Vec<String> = parts
            .map(|letter| [&*letter.to_string(), "."].concat())
            .collect();
        parts.join("-")
    };
    let initials: Vec<String> = given.split_whitespace().map(initial).collect();
    let initials = initials.join(" ");
    let parts = [family, &initials, suffix].into_iter();
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
