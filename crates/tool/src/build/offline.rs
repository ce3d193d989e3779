//! The module that the page loads for use without a network.

use std::path::Path;

use serde_json::{Value, json};

use super::{
    BuildError,
    digest::{integrity, short},
    files,
};
use crate::release::Release;

const SOURCE: &str = include_str!("../../../../src/offline/page.js");
const WORDS: &str = include_str!("../../../../src/offline/words.json");

/// Writes the module under a name that holds its hash, and answers that name.
pub fn write(dist: &Path, release: &Release, methods: usize) -> Result<String, BuildError> {
    let words: Value = serde_json::from_str(WORDS).map_err(|error| {
        BuildError::content(
            "src/offline/words.json",
            error.to_string(),
            "texts by language",
        )
    })?;
    let (mut parts, mut bytes) = (json!({}), 0);
    let folder = dist.join("data").join(&release.name);
    let is_part = |name: &String| name.starts_with("_dataset-") && name.ends_with(".json");
    let mut names: Vec<String> = files::list(&folder)?.into_iter().filter(is_part).collect();
    if names.is_empty() {
        names.push("_dataset.json".into());
    }
    for name in names {
        let path = folder.join(&name);
        let content = files::read(&path)?;
        bytes += content.len();
        parts[name] = integrity(&content).into();
    }
    let values = [
        ("WORDS", words),
        ("RELEASE", json!(release.name)),
        ("PARTS", parts),
        ("BYTES", json!(bytes)),
        ("COUNT", json!(methods)),
    ];
    let script = filled(SOURCE, &values)?;
    let name = format!("offline-{}.js", short(script.as_bytes()));
    files::write(&dist.join(&name), script)?;
    Ok(name)
}

/// A script with its gaps filled and without its comments.
pub fn filled(source: &str, values: &[(&str, Value)]) -> Result<String, BuildError> {
    let mut script: String = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| line.to_owned() + "\n")
        .collect();
    for (gap, value) in values {
        let gap = format!(" = {gap};");
        if !script.contains(&gap) {
            return Err(BuildError::content(
                "src/offline",
                format!("no gap {gap:?}"),
                "it in a script",
            ));
        }
        script = script.replacen(&gap, &format!(" = {value};"), 1);
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use tertium_core::locale::Lang;

    use super::*;

    #[test]
    fn fills_its_gaps() {
        assert_eq!(
            filled("// why\nconst a = A;\n", &[("A", json!([1, "b"]))]).unwrap(),
            "const a = [1,\"b\"];\n"
        );
        assert!(filled("const a = A;", &[("B", json!(1))]).is_err());
    }

    #[test]
    fn every_word_is_said_in_every_language_with_the_same_gaps() {
        let words: serde_json::Map<String, Value> = serde_json::from_str(WORDS).unwrap();
        for (word, said) in words {
            let gaps = |lang: &Lang| said[lang.tag()].as_str().unwrap().matches('{').count();
            assert_eq!(gaps(&Lang::Bg), gaps(&Lang::En), "{word}");
            assert_eq!(said.as_object().unwrap().len(), Lang::ALL.len(), "{word}");
        }
    }
}
