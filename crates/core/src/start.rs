//! What the empty page offers: tasks that people come with, each a comparison.

use serde::Deserialize;

use crate::{locale::Bilingual, method::Slug};

/// Tasks of one field.
///
/// The build writes the groups beside the records of a release.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TaskGroup {
    pub label: Bilingual<String>,
    pub tasks: Vec<Task>,
}

/// Something that people want to do, and the methods between which they choose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Task {
    pub ask: Bilingual<String>,
    pub methods: Vec<TaskMethod>,
}

/// A method by slug and name, so that its record need not be there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TaskMethod {
    pub slug: Slug,
    pub name: Bilingual<String>,
}

impl TaskGroup {
    /// Decodes the groups of a release.
    ///
    /// # Errors
    /// Where the text is something else.
    pub fn from_json(json: &[u8]) -> Result<Vec<Self>, serde_json::Error> {
        serde_json::from_slice(json)
    }
}

impl Task {
    /// The methods that it compares.
    pub fn slugs(&self) -> Vec<Slug> {
        let methods = self.methods.iter();
        methods.map(|method| method.slug.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_groups_and_nothing_else() {
        #[track_caller]
        fn check(json: &str, tasks: Option<usize>) {
            let groups = TaskGroup::from_json(json.as_bytes());
            let count = groups.map(|groups| groups.iter().map(|group| group.tasks.len()).sum());
            assert_eq!(count.ok(), tasks, "{json}");
        }
        let text = r#"{"bg": "а", "en": "a"}"#;
        let task = |slug: &str| {
            format!(r#"{{"ask": {text}, "methods": [{{"slug": "{slug}", "name": {text}}}]}}"#)
        };
        let group = |tasks: &str| format!(r#"[{{"label": {text}, "tasks": [{tasks}]}}]"#);
        check("[]", Some(0));
        check(&group(""), Some(0));
        check(&group(&[task("a"), task("b-c")].join(",")), Some(2));
        check(&group(&task("no slug")), None);
        check("{}", None);
        check("<!doctype html>", None);
    }
}
