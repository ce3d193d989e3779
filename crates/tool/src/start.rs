//! The tasks of the empty page: written in `data/start.json`, checked here, and written for the page with the names of
//! their methods.

use std::{collections::HashSet, ops::RangeInclusive};

use serde::Deserialize;
use serde_json::{Value, json};
use tertium_core::locale::Bilingual;

use crate::{
    authored::{Dataset, Method},
    check::is_alike,
    finding::Finding,
};

#[cfg(test)]
mod tests;

const FILE: &str = "data/start.json";

/// How many tasks there are at most: few enough to be read.
const TASKS: usize = 12;

/// How many methods a task compares.
const METHODS: RangeInclusive<usize> = 2..=5;

/// Tasks of one field.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub label: Bilingual<String>,
    pub tasks: Vec<Task>,
}

/// Something that people want to do, and the methods between which they choose.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    pub ask: Bilingual<String>,
    pub slugs: Vec<String>,
}

/// Writes the groups as the page reads them (`tertium_core::start::TaskGroup`).
pub fn json(dataset: &Dataset) -> Value {
    let method = |slug: &String| {
        let method = method(dataset, slug)?;
        Some(json!({ "slug": method.slug, "name": method.name }))
    };
    let task = |task: &Task| {
        let methods: Vec<Value> = task.slugs.iter().filter_map(method).collect();
        json!({ "ask": task.ask, "methods": methods })
    };
    let group = |group: &Group| {
        let tasks: Vec<Value> = group.tasks.iter().map(task).collect();
        json!({ "label": group.label, "tasks": tasks })
    };
    dataset.start.iter().map(group).collect()
}

/// Tasks name methods that exist and differ in what decides, and say something in each language.
pub fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let tasks = || dataset.start.iter().flat_map(|group| &group.tasks);
    let mut report = |field: &str, value: &str, expected: &str| {
        findings.push(Finding::new(FILE, field, value, expected));
    };
    let count = tasks().count();
    if count > TASKS {
        let expected = format!("at most {TASKS} tasks");
        report("tasks", &count.to_string(), &expected);
    }
    let labels = dataset.start.iter().map(|group| &group.label);
    let mut said = HashSet::new();
    for text in labels.chain(tasks().map(|task| &task.ask)) {
        for lang in &dataset.manifest.languages {
            let text = text.get(*lang);
            if text.trim().is_empty() || !said.insert((lang.tag(), text)) {
                report("ask", text, "a text in each language that stands once");
            }
        }
    }
    for Task { ask, slugs } in tasks() {
        let field = ["slugs of “", &ask.en, "”"].concat();
        if !METHODS.contains(&slugs.len()) {
            let expected = format!("{} to {} methods", METHODS.start(), METHODS.end());
            report(&field, &slugs.join(", "), &expected);
        }
        let known: Vec<&Method> = slugs
            .iter()
            .filter_map(|slug| method(dataset, slug))
            .collect();
        let is_known = |slug: &&String| known.iter().any(|method| method.slug == **slug);
        for slug in slugs.iter().filter(|slug| !is_known(slug)) {
            report(&field, slug, "a slug of data/methods");
        }
        for (place, one) in known.iter().enumerate() {
            for other in &known[..place] {
                if is_alike(one, other) {
                    let pair = [&*other.slug, &*one.slug].join(", ");
                    report(&field, &pair, "methods that differ in what decides");
                }
            }
        }
    }
}

fn method<'a>(dataset: &'a Dataset, slug: &str) -> Option<&'a Method> {
    dataset.methods.iter().find(|method| method.slug == slug)
}
