//! What a record says of other methods, so that a page proposes them by their names without the search index.

use std::{cmp::Reverse, collections::HashMap};

use serde_json::{Value, json};
use tertium_core::method::Years;

use crate::{
    authored::{Dataset, Kind, Method},
    index,
};

/// How many baselines a record names: those that stand in the table already are passed over.
const BASELINES: usize = 3;

/// All methods of a dataset, as others name them.
pub struct Others<'a> {
    by_slug: HashMap<&'a str, &'a Method>,
    usage: HashMap<&'a str, u32>,
    /// The methods of each field, the most used first.
    by_field: HashMap<&'a str, Vec<&'a Method>>,
}

impl<'a> Others<'a> {
    pub fn new(dataset: &'a Dataset) -> Self {
        let usage = index::usage(dataset);
        let mut by_field: HashMap<&str, Vec<&Method>> = HashMap::new();
        for method in &dataset.methods {
            by_field.entry(&method.field).or_default().push(method);
        }
        for methods in by_field.values_mut() {
            methods.sort_by_key(|method| (Reverse(usage[&*method.slug]), &method.slug));
        }
        let named = |method: &'a Method| (&*method.slug, method);
        Self {
            by_slug: dataset.methods.iter().map(named).collect(),
            usage,
            by_field,
        }
    }

    /// The other ends of edges, with their names and how much they are used.
    pub fn related(&self, edges: &[(&str, Kind)]) -> Value {
        let edges = edges.iter().filter_map(|(slug, kind)| {
            let name = &self.by_slug.get(slug)?.name;
            Some(json!({ "slug": slug, "kind": kind, "name": name, "usage": self.usage.get(slug) }))
        });
        edges.collect()
    }

    /// The most used methods of the same field that are older.
    pub fn baselines(&self, method: &Method) -> Value {
        let year = first_year(method);
        let field = self.by_field.get(&*method.field);
        let older = field.into_iter().flatten().filter(|other| {
            first_year(other)
                .zip(year)
                .is_some_and(|(theirs, ours)| theirs < ours)
        });
        let baselines = older.take(BASELINES);
        baselines
            .map(|other| json!({ "slug": other.slug, "name": other.name }))
            .collect()
    }
}

fn first_year(method: &Method) -> Option<u16> {
    let years: Years = method.year.parse().ok()?;
    years.spans().first().map(|span| span.first)
}
