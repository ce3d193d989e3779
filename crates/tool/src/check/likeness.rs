use std::collections::{HashMap, HashSet};

use tertium_core::{method::identifier, text::fold};

use crate::{
    authored::{Acknowledgement, Dataset, Method},
    finding::Finding,
};

const ACKNOWLEDGED: &str = "data/acknowledged.json";

/// From this share of common word pairs on, two summaries say nearly the same.
const ALIKE: f64 = 0.6;

/// Records that may be one method twice are acknowledged with a reason: those that share a source and a type, and those
/// whose summaries are nearly the same. Shared names are found with the graph.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let slugs: HashSet<&str> = dataset.methods.iter().map(|method| &*method.slug).collect();
    let known = dataset.acknowledged(Acknowledgement::Likeness);
    for entry in &dataset.acknowledged {
        let [one, other] = &entry.methods;
        if one >= other
            || !slugs.contains(&**one)
            || !slugs.contains(&**other)
            || entry.reason.trim().is_empty()
        {
            findings.push(Finding::new(
                ACKNOWLEDGED,
                "methods",
                format!("{one}, {other}"),
                "two slugs that exist, in order, with a reason",
            ));
        }
    }
    let mut found = HashSet::new();
    let mut report = |one: &Method, other: &Method, what: &str| {
        let pair = if one.slug < other.slug {
            (one, other)
        } else {
            (other, one)
        };
        found.insert([pair.0.slug.clone(), pair.1.slug.clone()]);
        if !known.contains(&[&*pair.0.slug, &*pair.1.slug]) {
            let expected = format!(
                "one method once, or the pair acknowledged in data/acknowledged.json: {what} as {}",
                pair.1.slug
            );
            findings.push(Finding::new(pair.0.file(), "slug", &pair.0.slug, expected));
        }
    };
    let mut sources: HashMap<(String, &str), Vec<&Method>> = HashMap::new();
    for method in &dataset.methods {
        let same = sources.entry((source(method), &method.kind)).or_default();
        same.iter()
            .for_each(|other| report(other, method, "the same source and type"));
        same.push(method);
    }
    for (one, other) in alike(&dataset.methods) {
        report(one, other, "nearly the same summary");
    }
    for [one, other] in known {
        if !found.contains(&[one.to_owned(), other.to_owned()]) {
            let pair = format!("{one}, {other}");
            let expected = "two methods that look like one; these no longer do";
            findings.push(Finding::new(ACKNOWLEDGED, "methods", pair, expected));
        }
    }
}

fn source(method: &Method) -> String {
    let identified = method
        .source_text("DOI")
        .and_then(identifier::doi)
        .or_else(|| method.arxiv().and_then(identifier::arxiv));
    identified.unwrap_or_else(|| fold(method.source_text("title").unwrap_or_default()))
}

/// Pairs of methods whose English summaries share most of their word pairs (Jaccard index).
fn alike(methods: &[Method]) -> Vec<(&Method, &Method)> {
    let pairs: Vec<HashSet<u64>> = methods
        .iter()
        .map(|method| word_pairs(&method.summary.en))
        .collect();
    let mut having: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut found = Vec::new();
    for (index, own) in pairs.iter().enumerate() {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for pair in own {
            let earlier = having.entry(*pair).or_default();
            // A pair of words that very many use says nothing and would make this quadratic.
            if earlier.len() < 50 {
                earlier
                    .iter()
                    .for_each(|other| *shared.entry(*other).or_default() += 1);
            }
            earlier.push(index);
        }
        for (other, common) in shared {
            let union = own.len() + pairs[other].len() - common;
            if common as f64 >= ALIKE * union as f64 {
                found.push((&methods[other], &methods[index]));
            }
        }
    }
    found
}

fn word_pairs(text: &str) -> HashSet<u64> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let hash = |pair: &[&str]| {
        let mut hasher = DefaultHasher::new();
        pair.hash(&mut hasher);
        hasher.finish()
    };
    words.windows(2).map(hash).collect()
}
