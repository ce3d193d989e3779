//! The search index of a release in two texts: a line for each term, method and person, cells parted by tabs.

use std::collections::{BTreeMap, HashMap};

use tertium_core::method::identifier;
use unicode_normalization::UnicodeNormalization;

use crate::authored::{Dataset, Method, Term};

mod needs;

/// The taxonomies that the search knows, in the order in which a method's line names their terms.
const TAXONOMIES: [&str; 3] = ["field", "family", "type"];

/// The search index of a release: what a first letter waits for, and what may come after it.
pub struct Index {
    /// A head `tertium-names 2 TERMS METHODS`, then a line for each term (taxonomy, id, labels) and each method: slug, names
    /// (the English one only where it differs), aliases, year, field, family, type, usage.
    pub names: String,
    /// A head `tertium-details 2 PEOPLE METHODS ROWS VALUES NEEDS`, then a line for each person (name) and each method in
    /// the same order: people, what identifies the source (DOI, ISBN, web address), arXiv id. What methods are for and need follows
    /// (`index/needs.rs`).
    pub details: String,
}

/// Writes the index.
///
/// Terms, people and methods are named by their place in their list. What stands once in the data stands once here; the
/// page derives the rest.
///
/// # Errors
/// Where a text holds what parts cells (a tab, a line's end) or items (`|`).
pub fn write(dataset: &Dataset) -> Result<Index, String> {
    let mut methods: Vec<&Method> = dataset.methods.iter().collect();
    methods.sort_by(|a, b| a.slug.cmp(&b.slug));
    let terms: Vec<(&str, &Term)> = TAXONOMIES
        .iter()
        .flat_map(|name| {
            dataset
                .taxonomies
                .get(name)
                .into_iter()
                .flatten()
                .map(move |term| (*name, term))
        })
        .collect();
    let people: BTreeMap<&str, usize> = methods
        .iter()
        .flat_map(|method| &method.originators)
        .map(|person| (&**person, 0))
        .collect();
    let people: BTreeMap<&str, usize> = people
        .into_keys()
        .enumerate()
        .map(|(place, name)| (name, place))
        .collect();
    let term_places: HashMap<(&str, &str), usize> = terms
        .iter()
        .enumerate()
        .map(|(place, (name, term))| ((*name, &*term.id), place))
        .collect();
    let usage = usage(dataset);

    let needs = needs::Section::new(dataset, &methods, &terms);
    let mut names = vec![cells(&[
        "tertium-names",
        "2",
        &terms.len().to_string(),
        &methods.len().to_string(),
    ])?];
    for (name, term) in &terms {
        names.push(cells(&[name, &term.id, &term.label.bg, &term.label.en])?);
    }
    let mut details = vec![cells(&[
        "tertium-details",
        "2",
        &people.len().to_string(),
        &methods.len().to_string(),
        &needs.rows.len().to_string(),
        &needs.values.len().to_string(),
        &needs.needs.len().to_string(),
    ])?];
    for person in people.keys() {
        details.push(cells(&[person])?);
    }
    for method in &methods {
        let term = |taxonomy: &str, id: &str| {
            term_places
                .get(&(taxonomy, id))
                .map(usize::to_string)
                .ok_or_else(|| format!("{}: no {taxonomy} {id:?}", method.file()))
        };
        let originators: Vec<String> = method
            .originators
            .iter()
            .filter_map(|person| Some(people.get(&**person)?.to_string()))
            .collect();
        let identified = |value: Option<&str>, rule: fn(&str) -> Option<String>| {
            value.and_then(rule).unwrap_or_default()
        };
        let aliases = method.aliases.searched();
        names.push(cells(&[
            &method.slug,
            &method.name.bg,
            if method.name.en == method.name.bg {
                ""
            } else {
                &method.name.en
            },
            &items(&aliases.bg)?,
            &items(&aliases.en)?,
            &method.year.replace('-', "–"),
            &term("field", &method.field)?,
            &term("family", &method.family)?,
            &term("type", &method.kind)?,
            &usage[&*method.slug].to_string(),
        ])?);
        let works = [
            identified(method.source_text("DOI"), identifier::doi),
            identified(method.source_text("ISBN"), identifier::isbn),
            identified(method.source_text("URL"), identifier::url),
        ];
        let works = works.into_iter().filter(|work| !work.is_empty());
        details.push(cells(&[
            &items(&originators)?,
            &items(&works.collect::<Vec<_>>())?,
            &identified(method.arxiv(), identifier::arxiv),
        ])?);
    }
    needs.write(&mut details)?;
    let text = |lines: Vec<String>| lines.join("\n").nfc().chain(['\n']).collect();
    Ok(Index {
        names: text(names),
        details: text(details),
    })
}

/// How much each method is used, as far as our own data show it: a proxy, no count of users.
///
/// It grows with the logarithms of the independent places in which its source was seen cited, of the software packages that
/// implement it, and of the methods that it is connected with; what courses teach (`data/well-known.json`) counts besides.
/// It breaks ties between hits; nobody is told a number.
pub fn usage<'a>(dataset: &'a Dataset) -> HashMap<&'a str, u32> {
    let degrees = degrees(&dataset.methods);
    let of = |method: &'a Method| {
        let degree = degrees.get(&*method.slug).copied().unwrap_or(0);
        (&*method.slug, usage_of(dataset, method, degree))
    };
    dataset.methods.iter().map(of).collect()
}

fn usage_of(dataset: &Dataset, method: &Method, degree: u32) -> u32 {
    /// What the lists of well-known methods are worth, the best known first.
    const KNOWN: [u32; 3] = [60, 40, 20];
    let lists = dataset.well_known.lists().into_iter().zip(KNOWN);
    let known = lists
        .filter(|(list, _)| list.contains(&method.slug))
        .map(|(_, worth)| worth)
        .sum::<u32>();
    let places: u32 = method.evidence.iter().map(|evidence| evidence.places).sum();
    let doublings = |count: u32| f64::from(count + 1).log2();
    (6.0 * doublings(places)
        + 10.0 * doublings(method.software.len() as u32)
        + 8.0 * doublings(degree))
    .round() as u32
        + known
}

/// The edges of each method, counted from both ends.
fn degrees(methods: &[Method]) -> HashMap<&str, u32> {
    let mut degrees = HashMap::new();
    for method in methods {
        for edge in &method.related {
            *degrees.entry(&*method.slug).or_default() += 1;
            *degrees.entry(&*edge.slug).or_default() += 1;
        }
    }
    degrees
}

fn cells(cells: &[&str]) -> Result<String, String> {
    match cells.iter().find(|cell| cell.contains(['\t', '\n', '\r'])) {
        Some(cell) => Err(format!(
            "search index: {cell:?} holds a tab or a line's end"
        )),
        None => Ok(cells.join("\t")),
    }
}

fn items(items: &[String]) -> Result<String, String> {
    match items
        .iter()
        .find(|item| item.contains('|') || item.is_empty())
    {
        Some(item) => Err(format!("search index: {item:?} is empty or holds a |")),
        None => Ok(items.join("|")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_every_method_and_what_parts_cells_is_refused() {
        let (dataset, _) =
            Dataset::load(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data").as_ref()).unwrap();
        let index = write(&dataset).unwrap();
        let lines: Vec<&str> = index.names.lines().collect();
        let methods = lines.iter().filter(|line| line.split('\t').count() == 10);
        assert_eq!(methods.clone().count(), dataset.methods.len());
        assert!(
            methods
                .clone()
                .any(|line| line.starts_with("qlora\tQLoRA\t\tКвантувана LoRA|"))
        );
        assert!(cells(&["a\tb"]).is_err() && items(&["a|b".into()]).is_err());
    }
}
