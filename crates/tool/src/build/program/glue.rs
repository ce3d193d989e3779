//! The glue: what wasm-bindgen wrote, completed by the loading of the other parts.
//!
//! Both are one file: as two they would name each other by their content, in a circle.

use std::{collections::BTreeMap, path::Path};

use serde_json::json;

use super::{
    super::BuildError,
    Part,
    split::{LOADERS, Needs, Split},
    tool,
};

/// How the first part loads the others; the gaps are filled below.
const PARTS: &str = include_str!("parts.js");

/// Completes the glue; `parts` are those of the build, by what the splitter calls them.
///
/// # Errors
/// Where the glue is not what wasm-bindgen writes today, imports other files, or names what the policy of the page
/// forbids.
pub fn complete(
    glue: &str,
    split: &Split,
    parts: &BTreeMap<&str, Part>,
) -> Result<String, BuildError> {
    if let Some(found) = markup(glue) {
        return Err(BuildError::Glue {
            found: format!("it names {found}"),
            expected: "no markup from texts, which Trusted Types refuse: a `view!` with nothing \
                       dynamic in it (let its element hold a {value}), or inner_html",
        });
    }
    let mut glue = own_lines(glue, !split.loaders.is_empty())?;
    if !split.loaders.is_empty() {
        glue += &loading(split, parts)?;
    }
    Ok(glue)
}

/// What in the glue makes elements of texts.
///
/// Leptos does so for subtrees of `view!` in which nothing is dynamic: it reads the content of a template. With
/// `erase_components` it also names `innerHTML` where it takes back an attribute `inner_html`, which nobody sets.
fn markup(glue: &str) -> Option<&'static str> {
    let is_template = glue.contains("innerHTML") && glue.contains(".content;");
    let others = ["outerHTML", "insertAdjacentHTML", "document.write"];
    let other = others.into_iter().find(|name| glue.contains(name));
    if is_template {
        Some("innerHTML with the content of a template")
    } else {
        other
    }
}

/// The glue with a name of our own in place of its imports of the loaders.
fn own_lines(glue: &str, has_parts: bool) -> Result<String, BuildError> {
    let (mut own, mut is_named) = (String::new(), false);
    for line in glue.lines() {
        if line.starts_with("import ") {
            if !line.contains(LOADERS) {
                return Err(BuildError::Glue {
                    found: format!("{line:?}"),
                    expected: "no file beside it: no crate may bring JavaScript of its own",
                });
            }
        } else if line
            .trim_start()
            .starts_with(&format!("\"{LOADERS}\": import"))
        {
            if !is_named {
                own += &format!("\"{LOADERS}\": partLoaders,\n");
            }
            is_named = true;
        } else {
            own += line;
            own.push('\n');
        }
    }
    if has_parts && !is_named {
        return Err(BuildError::Glue {
            found: format!("it hands on no {LOADERS}"),
            expected: "the imports that wasm-bindgen 0.2.130 writes",
        });
    }
    Ok(own)
}

/// Makes the glue small: no comments, no spaces, short names.
pub fn minify(path: &Path) -> Result<(), BuildError> {
    let out = format!("--outfile={}", path.display());
    let arguments = [
        "--minify",
        "--format=esm",
        "--log-level=warning",
        "--allow-overwrite",
        &out,
    ];
    tool::run("esbuild", &arguments, path)
}

fn loading(split: &Split, parts: &BTreeMap<&str, Part>) -> Result<String, BuildError> {
    let file = |stem: &String| {
        let part = parts.get(stem.as_str()).map(|part| part.file.as_str());
        part.ok_or_else(|| BuildError::Glue {
            found: format!("no part {stem:?}"),
            expected: "each part in a file",
        })
    };
    let needs = |needs: &Needs| {
        let shared = needs
            .shared
            .iter()
            .map(file)
            .collect::<Result<Vec<_>, _>>()?;
        let own = needs.own.as_ref().map(file).transpose()?;
        Ok(json!({ "shared": shared, "own": own }))
    };
    let needs = split
        .loaders
        .iter()
        .map(|(name, parts)| Ok((name.as_str(), needs(parts)?)));
    let needs = needs.collect::<Result<BTreeMap<_, _>, BuildError>>()?;
    let checks: BTreeMap<_, _> = parts
        .values()
        .map(|part| (&part.file, &part.integrity))
        .collect();
    let exports = match &split.canary {
        Some(canary) => format!("{{ ...wasm, {canary}: ~0xdead }}"),
        None => "wasm".to_owned(),
    };
    let gaps = [
        ("INTEGRITY", json!(checks).to_string()),
        ("NEEDS", json!(needs).to_string()),
        ("EXPORTS", exports),
    ];
    Ok(gaps.iter().fold(PARTS.to_owned(), |text, (gap, value)| {
        text.replacen(gap, value, 1)
    }))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    const GLUE: &str = "import * as import1 from \"./parts.js\"\nimport * as import2 from \"./parts.js\"\n\n\
        /**\n * @returns {number}\n */\nfunction f() {\n    // why\n    return 1;\n}\n    return {\n        \
        \"./glue_bg.js\": import0,\n        \"./parts.js\": import1,\n        \"./parts.js\": import2,\n    };\n";

    fn split() -> Split {
        let needs = Needs {
            shared: vec!["chunk_1".into()],
            own: Some("split_beside".into()),
        };
        Split {
            main: PathBuf::new(),
            parts: Vec::new(),
            loaders: BTreeMap::from([("__wasm_split_load_beside".to_owned(), needs)]),
            canary: None,
        }
    }

    fn parts() -> BTreeMap<&'static str, Part> {
        let part = |file: &str| Part {
            file: file.into(),
            integrity: "sha256-x".into(),
        };
        BTreeMap::from([
            ("chunk_1", part("tertium-shared-1.wasm")),
            ("split_beside", part("tertium-beside-2.wasm")),
        ])
    }

    #[test]
    fn names_its_own_loaders_and_each_part_with_its_hash() {
        let glue = complete(GLUE, &split(), &parts()).unwrap();
        let start = "\n/**\n * @returns {number}\n */\nfunction f() {\n    // why\n    return 1;\n}\n    return {\n        \"./glue_bg.js\": import0,\n\"./parts.js\": partLoaders,\n    };\n";
        assert!(glue.starts_with(start), "{glue}");
        let needs = r#"{"__wasm_split_load_beside":{"own":"tertium-beside-2.wasm","shared":["tertium-shared-1.wasm"]}}"#;
        assert!(
            glue.contains(needs) && glue.contains(r#""tertium-shared-1.wasm":"sha256-x""#),
            "{glue}"
        );
        assert!(glue.contains("const first = wasm;"), "{glue}");
    }

    #[test]
    fn parts_of_a_debug_build_find_their_canary() {
        let split = Split {
            canary: Some("__canary_1".into()),
            ..split()
        };
        assert!(
            complete(GLUE, &split, &parts())
                .unwrap()
                .contains("{ ...wasm, __canary_1: ~0xdead }")
        );
    }

    #[test]
    fn what_would_not_run_is_refused() {
        #[track_caller]
        fn check(glue: &str, expected: &str) {
            let error = complete(glue, &split(), &parts()).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
        check(
            "arg0.innerHTML = arg1;\nreturn arg0.content;",
            "Trusted Types",
        );
        check("arg0.insertAdjacentHTML(arg1);", "Trusted Types");
        check(
            "import { x } from \"./snippets/x.js\";",
            "no file beside it",
        );
        check("return {};", "hands on no");
        let no_parts = complete(GLUE, &split(), &BTreeMap::new()).unwrap_err();
        assert!(no_parts.to_string().contains("chunk_1"));
    }
}
