use std::collections::HashSet;

use serde_json::Value;
use tertium_core::{
    method::{NOTHING_ASSUMED, Slug, Years, identifier},
    text::fold,
};

use crate::{
    authored::{Dataset, Method, WorkEvidence},
    finding::Finding,
    grade::proven,
};

/// One record against the taxonomies, the rules of identifiers and years, and its own evidence.
pub fn check(dataset: &Dataset, method: &Method, findings: &mut Vec<Finding>) {
    let mut report = |field: &str, value: &str, expected: &str| {
        findings.push(Finding::new(method.file(), field, value, expected))
    };

    let is_own = method.slug.parse::<Slug>().is_ok_and(|slug| slug.is_own());
    if is_own {
        let expected = format!(
            "a slug that does not begin {:?}, as those of visitors' own methods do",
            Slug::OWN
        );
        report("slug", &method.slug, &expected);
    }
    for (taxonomy, ids) in [
        ("field", std::slice::from_ref(&method.field)),
        ("family", std::slice::from_ref(&method.family)),
        ("type", std::slice::from_ref(&method.kind)),
        ("purpose", &method.purpose),
        ("data", &method.data),
        ("assumptions", &method.assumptions),
    ] {
        for id in ids {
            if dataset.term(taxonomy, id).is_none() {
                report(
                    taxonomy,
                    id,
                    &format!("an id of data/taxonomy/{taxonomy}.json"),
                );
            }
        }
    }
    if method.assumptions.len() > 1 && method.assumptions.iter().any(|id| id == NOTHING_ASSUMED) {
        report(
            "assumptions",
            NOTHING_ASSUMED,
            "this id alone; beside others it would contradict them",
        );
    }
    for used in &method.software {
        if dataset.package(&used.package).is_none() {
            report(
                "software.package",
                &used.package,
                "an id of data/software.json",
            );
        }
    }

    type Rule = fn(&str) -> Option<String>;
    let rules: [(&str, Rule, &str); 3] = [
        ("DOI", identifier::doi, "a DOI such as 10.1093/biomet/6.1.1"),
        ("ISBN", identifier::isbn, "an ISBN with a right check digit"),
        ("URL", identifier::url, "an http or https address"),
    ];
    for (field, rule, expected) in rules {
        if let Some(text) = method
            .source_text(field)
            .filter(|text| rule(text).is_none())
        {
            report(&format!("source.{field}"), text, expected);
        }
    }
    if let Some(doi) = method
        .source_text("DOI")
        .filter(|doi| doi.starts_with("10.5555/"))
    {
        report(
            "source.DOI",
            doi,
            "a registered DOI; those beginning 10.5555/ are not",
        );
    }
    if let Some(arxiv) = method
        .arxiv()
        .filter(|arxiv| identifier::arxiv(arxiv).is_none())
    {
        report(
            "source.custom.arxiv",
            arxiv,
            "an arXiv identifier such as 2305.14314",
        );
    }

    let issued = method.source["issued"]["date-parts"][0][0]
        .as_u64()
        .unwrap_or_default();
    match method.year.parse::<Years>() {
        Err(error) => report("year", &method.year, &error.to_string()),
        Ok(years) if u64::from(years.spans()[0].first) > issued => report(
            "year",
            &method.year,
            &format!("not after {issued}, when the seminal source appeared"),
        ),
        Ok(_) => {}
    }
    if !(u64::from(*Years::PLAUSIBLE.start())..=this_year()).contains(&issued) {
        report(
            "source.issued",
            &issued.to_string(),
            "a year from 1600 to this one",
        );
    }
    if method.year != issued.to_string()
        && !is_preprints_year(method)
        && !proven(dataset, method.year_evidence.iter().map(|work| &work.seen))
    {
        let expected = format!(
            "{issued}, as the source has it; or year_evidence of an earlier work, in one curated bibliography or two independent places"
        );
        report("year", &method.year, &expected);
    }
    if method.year == issued.to_string() && !method.year_evidence.is_empty() {
        report(
            "year_evidence",
            &method.year,
            "none: the source itself proves its year",
        );
    }
    let authors = authors(method);
    let is_author = |person: &&String| authors.iter().any(|author| has_words(person, author));
    let works: Vec<&WorkEvidence> = [&method.year_evidence, &method.originator_evidence]
        .into_iter()
        .flatten()
        .collect();
    let others = method.originators.iter();
    for person in others.filter(|person| !is_author(person)) {
        let own = works.iter().filter(|work| work.who.contains(person));
        if !proven(dataset, own.map(|work| &work.seen)) {
            let expected = "an author of the source; or originator_evidence or year_evidence of a work of theirs (who), in one curated bibliography or two independent places";
            report("originators", person, expected);
        }
    }
    for person in works.iter().flat_map(|work| &work.who) {
        if !method.originators.contains(person) {
            report("originator_evidence", person, "one of the originators");
        }
    }
    if !proven(dataset, &method.evidence) {
        let keys: Vec<_> = method
            .evidence
            .iter()
            .map(|evidence| evidence.key.as_str())
            .collect();
        report(
            "evidence",
            &keys.join(", "),
            "one curated bibliography or two independent places where title, first author and year were seen",
        );
    }

    let mut names = HashSet::from([method.name.bg.to_lowercase(), method.name.en.to_lowercase()]);
    let aliases = method.aliases.searched();
    for alias in aliases.bg.iter().chain(&aliases.en) {
        if !names.insert(alias.to_lowercase()) {
            report("aliases", alias, "no name of the method and no alias twice");
        }
    }
}

/// Whether a name holds the words of another, whole and one after the other; nothing holds a name without words.
fn has_words(name: &str, words: &str) -> bool {
    let (name, words) = (fold(name), fold(words));
    !words.is_empty() && format!(" {name} ").contains(&format!(" {words} "))
}

/// The family names of the source's authors, and names that are not parted.
fn authors(method: &Method) -> Vec<&str> {
    let authors = method.source.get("author").and_then(Value::as_array);
    fn name(author: &Value) -> Option<&str> {
        let name = author.get("family").or_else(|| author.get("literal"));
        name.and_then(Value::as_str)
    }
    authors.into_iter().flatten().filter_map(name).collect()
}

/// Whether the year is the one in which the source's preprint appeared, which its arXiv identifier tells.
fn is_preprints_year(method: &Method) -> bool {
    let Some(arxiv) = method.arxiv() else {
        return false;
    };
    // Before April 2007 an archive stands before the number: cs/0502001.
    let number = arxiv.rsplit('/').next().unwrap_or_default();
    let Some(year) = number.get(..2).and_then(|year| year.parse::<u16>().ok()) else {
        return false;
    };
    let century = if year > 90 { 1900 } else { 2000 };
    method.year == (century + year).to_string()
}

fn this_year() -> u64 {
    let seconds = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    // A Gregorian year has 365.2425 days on average.
    1970 + seconds / 31_556_952
}
