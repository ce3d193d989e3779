//! Citation keys: what a reference is called in BibTeX, `\cite` and CSL-JSON.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tertium_core::text::fold;

use crate::authored::{Dataset, Method};

/// Words that open a title and say nothing of it.
const EMPTY: [&str; 25] = [
    "a", "an", "and", "are", "at", "by", "das", "de", "der", "die", "for", "from", "in", "into",
    "is", "la", "le", "les", "of", "on", "or", "the", "to", "via", "with",
];

/// The key of each method's source, by slug: author, year and first word of the title, `dettmers2023qlora`.
///
/// Methods of one work share its key. Where several works would get the same key, all of them get further words of
/// their titles, so that a key does not hang on the order of the records.
pub fn keys(dataset: &Dataset, work: impl Fn(&Method) -> String) -> HashMap<&str, String> {
    let mut works: BTreeMap<String, Vec<&Method>> = BTreeMap::new();
    for method in &dataset.methods {
        works.entry(work(method)).or_default().push(method);
    }
    let mut open: Vec<Vec<&Method>> = works.into_values().collect();
    let mut keys = HashMap::new();
    let mut taken = BTreeSet::new();
    for words in 1.. {
        let mut wanted: BTreeMap<String, Vec<Vec<&Method>>> = BTreeMap::new();
        for methods in open.drain(..) {
            let Some(first) = methods.first() else {
                continue;
            };
            wanted.entry(key(first, words)).or_default().push(methods);
        }
        for (key, works) in wanted {
            // Titles come to an end: works that share all of them are told apart by the slug.
            let is_last = words == 12;
            if (works.len() > 1 || taken.contains(&key)) && !is_last {
                open.extend(works);
                continue;
            }
            for methods in &works {
                let own = if works.len() > 1 {
                    [&key, &*methods[0].slug.replace('-', "")].concat()
                } else {
                    key.clone()
                };
                taken.insert(own.clone());
                keys.extend(methods.iter().map(|method| (&*method.slug, own.clone())));
            }
        }
        if open.is_empty() {
            break;
        }
    }
    keys
}

fn key(method: &Method, words: usize) -> String {
    let first = method
        .source
        .get("author")
        .and_then(|authors| authors.get(0));
    let name = ["family", "literal"]
        .iter()
        .find_map(|field| first?.get(field)?.as_str())
        .unwrap_or_default();
    let year = &method.source["issued"]["date-parts"][0][0];
    let title = fold(method.source_text("title").unwrap_or_default());
    let title = title
        .split(' ')
        .filter(|word| !EMPTY.contains(word))
        .map(ascii)
        .filter(|word| !word.is_empty())
        .take(words);
    [ascii(&fold(name)), year.to_string(), title.collect()].concat()
}

fn ascii(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release::{citations, work};

    fn dataset() -> Dataset {
        Dataset::load(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data").as_ref())
            .unwrap()
            .0
    }

    /// The work of each method, by slug, as a release has it.
    fn works(dataset: &Dataset) -> HashMap<String, String> {
        let citations = citations(dataset).unwrap();
        let methods = dataset.methods.iter();
        methods
            .map(|method| {
                let work = work(method, &citations[&*method.slug]);
                (method.slug.clone(), work)
            })
            .collect()
    }

    #[test]
    fn every_work_has_a_key_of_its_own() {
        let dataset = dataset();
        let own = works(&dataset);
        let keys = keys(&dataset, |method| own[&method.slug].clone());
        assert_eq!(keys["qlora"], "dettmers2023qlora");
        assert_eq!(
            keys["student-t-test"], keys["paired-t-test"],
            "one work, one key"
        );
        assert_eq!(
            keys["one-way-anova"], keys["latin-square-design"],
            "one work, one key"
        );
        assert_ne!(
            keys["one-way-anova"], keys["analysis-of-covariance"],
            "a later edition is a work of its own"
        );
        let mut works: HashMap<&str, &String> = HashMap::new();
        for method in &dataset.methods {
            let key = &*keys[&*method.slug];
            assert!(
                key.len() > 6
                    && key
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()),
                "{key}"
            );
            assert!(
                key.starts_with(|first: char| first.is_ascii_lowercase()),
                "{key}"
            );
            assert_eq!(
                *works.entry(key).or_insert(&own[&method.slug]),
                &own[&method.slug],
                "{key} names two works"
            );
        }
        assert_eq!(keys.len(), dataset.methods.len());
    }

    #[test]
    fn keys_do_not_hang_on_the_order_of_the_records() {
        let (one, mut other) = (dataset(), dataset());
        other.methods.reverse();
        let works = works(&one);
        let work = |method: &Method| works[&method.slug].clone();
        assert_eq!(keys(&one, work), keys(&other, work));
    }

    #[test]
    fn works_with_one_title_are_told_apart() {
        let mut dataset = dataset();
        dataset.methods.truncate(1);
        let mut twin = dataset.methods[0].clone();
        twin.slug = "twin".into();
        dataset.methods.push(twin);
        let keys = keys(&dataset, |method| method.slug.clone());
        assert_ne!(keys["twin"], keys[&*dataset.methods[0].slug]);
    }
}
