use std::collections::{BTreeSet, HashMap, HashSet};

use crate::{
    authored::{Acknowledgement, Dataset, Kind, Method},
    finding::Finding,
};

const FILE: &str = "data/acknowledged.json";

/// Two methods between which people choose differ in purpose, data, assumptions or a facet, or it is acknowledged why not;
/// what is acknowledged is so still.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let known = dataset.acknowledged(Acknowledgement::Rivals);
    let mut alike = HashSet::new();
    for [method, rival] in rival_methods(dataset) {
        let [one, other] = [&*method.slug, &*rival.slug];
        if !is_alike(method, rival) {
            continue;
        }
        alike.insert([one, other]);
        if !known.contains(&[one, other]) {
            let expected = format!(
                "a difference from {other} in purpose, data, assumptions or a facet, or the pair acknowledged"
            );
            findings.push(Finding::new(method.file(), "facets", one, expected));
        }
    }
    for [one, other] in known.difference(&alike) {
        let pair = format!("{one}, {other}");
        let expected = "two rivals that differ in nothing that decides; these do, or are no rivals";
        findings.push(Finding::new(FILE, "methods", pair, expected));
    }
}

/// The methods of [`rivals`]; a slug without a method is another check's matter.
pub fn rival_methods(dataset: &Dataset) -> impl Iterator<Item = [&Method; 2]> {
    let methods = dataset.methods.iter();
    let methods: HashMap<&str, &Method> = methods.map(|own| (&*own.slug, own)).collect();
    let both = move |[one, other]: [&str; 2]| Some([*methods.get(one)?, *methods.get(other)?]);
    rivals(dataset).into_iter().filter_map(both)
}

/// The pairs between which people choose, each once and in the order of the slugs: alternatives, a method and its variant,
/// and what stands together in a published comparison or in a task of the empty page.
fn rivals(dataset: &Dataset) -> BTreeSet<[&str; 2]> {
    let ordered = |one, other| {
        if one < other {
            [one, other]
        } else {
            [other, one]
        }
    };
    let edges = dataset.methods.iter().flat_map(|method| {
        let edges = method.related.iter();
        let edges = edges.filter(|edge| matches!(edge.kind, Kind::AlternativeTo | Kind::VariantOf));
        edges.map(|edge| ordered(&*method.slug, &*edge.slug))
    });
    let tasks = dataset.start.iter().flat_map(|group| &group.tasks);
    let sets = tasks.map(|task| &task.slugs).chain(&dataset.comparisons);
    let within_sets = sets.flat_map(|set| {
        let pairs = set.iter().enumerate();
        pairs.flat_map(|(place, one)| {
            set[..place]
                .iter()
                .map(move |other| ordered(&**one, &**other))
        })
    });
    edges.chain(within_sets).collect()
}

/// Whether two methods differ in nothing that decides. Where a facet does not apply to one of them, it tells nothing.
pub fn is_alike(one: &Method, other: &Method) -> bool {
    let sets = |method: &Method| {
        [&method.purpose, &method.data, &method.assumptions].map(|ids| {
            let mut ids = ids.clone();
            ids.sort_unstable();
            ids
        })
    };
    let has_same = |(id, values): (&String, &Vec<String>)| {
        let others = other.facets.get(id);
        values.is_empty() || others.is_none_or(|others| others.is_empty() || others == values)
    };
    sets(one) == sets(other) && one.facets.iter().all(has_same)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of a hundred pairs of alternatives, so many must differ in two rows that decide or more.
    const PARTED: usize = 85;

    /// Of a hundred published comparisons, so many must have no two methods that are equal in all that decides.
    const TOLD_APART: usize = 99;

    /// In how many rows that decide two methods differ; what data say of a facet again counts once.
    fn differences(dataset: &Dataset, one: &Method, other: &Method) -> usize {
        let data = |method: &Method| -> BTreeSet<String> {
            let ids = method.data.iter().filter(|id| {
                let term = dataset.term("data", id);
                !term.is_some_and(|term| term.is_said(method))
            });
            ids.cloned().collect()
        };
        let set = |ids: &[String]| ids.iter().cloned().collect::<BTreeSet<_>>();
        let common = [
            set(&one.purpose) != set(&other.purpose),
            data(one) != data(other),
            set(&one.assumptions) != set(&other.assumptions),
        ];
        let is_unlike = |(id, values): &(&String, &Vec<String>)| {
            let others = other.facets.get(*id);
            !values.is_empty()
                && others.is_some_and(|others| !others.is_empty() && others != *values)
        };
        common.into_iter().filter(|differs| *differs).count()
            + one.facets.iter().filter(is_unlike).count()
    }

    #[test]
    fn rows_decide_between_most_rivals() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
        let (dataset, _) = Dataset::load(root.as_ref()).unwrap();
        let method = |slug: &str| {
            let mut methods = dataset.methods.iter();
            methods
                .find(|method| method.slug == slug)
                .expect("a method")
        };
        let (mut alternatives, mut parted) = (0, 0);
        for one in &dataset.methods {
            let edges = one.related.iter();
            for edge in edges.filter(|edge| edge.kind == Kind::AlternativeTo) {
                alternatives += 1;
                let rows = differences(&dataset, one, method(&edge.slug));
                parted += usize::from(rows >= 2);
            }
        }
        let sets = dataset.comparisons.len();
        let is_told_apart = |set: &&Vec<String>| {
            let pairs = set.iter().enumerate();
            let mut pairs =
                pairs.flat_map(|(place, one)| set[..place].iter().map(move |other| (one, other)));
            pairs.all(|(one, other)| !is_alike(method(one), method(other)))
        };
        let told_apart = dataset.comparisons.iter().filter(is_told_apart).count();
        println!(
            "{parted} of {alternatives} pairs of alternatives differ in two rows that decide or more; in {told_apart} of {sets} comparisons all methods differ"
        );
        assert!(parted * 100 >= PARTED * alternatives);
        assert!(told_apart * 100 >= TOLD_APART * sets);
    }
}
