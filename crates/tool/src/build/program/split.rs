use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::super::{BuildError, files};

/// The module from which the first part imports the functions that load the others.
pub const LOADERS: &str = "./parts.js";

/// What all parts that share code are called.
pub const SHARED: &str = "shared";

/// A program in parts.
pub struct Split {
    /// The first part, which wasm-bindgen has not seen yet.
    pub main: PathBuf,
    pub parts: Vec<Part>,
    /// What each function that loads a part needs, by the name of the function.
    pub loaders: BTreeMap<String, Needs>,
    /// What parts of a debug build import to make sure that they belong to the first part.
    pub canary: Option<String>,
}

/// A part that is loaded on demand.
pub struct Part {
    /// What it is called in the program's source; `shared` where several parts need it.
    pub name: String,
    /// What the splitter calls it.
    pub stem: String,
    pub path: PathBuf,
}

/// The parts, as the splitter calls them, that a function of the program needs.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// In any order.
    pub shared: Vec<String>,
    /// To be started when the shared ones are there; nothing where all its code lies elsewhere.
    pub own: Option<String>,
}

/// Splits what the compiler wrote at the functions that carry `#[wasm_split]`.
pub fn split(compiled: &Path, work: &Path) -> Result<Split, BuildError> {
    let (input, main) = (files::read(compiled)?, work.join("main.wasm"));
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = work;
    options.main_out_path = &main;
    options.link_name = LOADERS;
    let fail = |why: String| BuildError::Split {
        path: compiled.into(),
        why,
    };
    let split =
        wasm_split_cli_support::transform(options).map_err(|why| fail(format!("{why:#}")))?;
    let parts = split.split_modules.into_iter().map(|path| {
        let stem = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let name = own_name(&stem).unwrap_or(SHARED).to_owned();
        Part { name, stem, path }
    });
    // The splitter writes its own way of loading parts; ours looks at what comes. It must know the same parts.
    let link = files::read_text(&work.join(LOADERS))?;
    let loaders = loaders(split.prefetch_map);
    match loaders
        .keys()
        .find(|name| !link.contains(&format!("export const {name} = ")))
    {
        Some(name) => Err(fail(format!("the splitter's own loader has no {name}"))),
        None => Ok(Split {
            main,
            parts: parts.collect(),
            loaders,
            canary: canary(&link),
        }),
    }
}

fn own_name(stem: &str) -> Option<&str> {
    stem.strip_prefix("split_")
}

fn loaders(prefetch: impl IntoIterator<Item = (String, Vec<String>)>) -> BTreeMap<String, Needs> {
    let needs = |stems: Vec<String>| {
        let (own, shared): (Vec<_>, _) =
            stems.into_iter().partition(|stem| own_name(stem).is_some());
        Needs {
            shared,
            own: own.into_iter().next(),
        }
    };
    prefetch
        .into_iter()
        .map(|(name, stems)| (format!("__wasm_split_load_{name}"), needs(stems)))
        .collect()
}

fn canary(link: &str) -> Option<String> {
    let name = &link[link.find("__canary_")?..];
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?;
    Some(name[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loader_knows_its_own_part_and_the_shared_ones() {
        let stems = |stems: &[&str]| {
            stems
                .iter()
                .map(|stem| (*stem).to_owned())
                .collect::<Vec<_>>()
        };
        let found = loaders([
            (
                "beside".into(),
                stems(&["chunk_1", "chunk_4", "split_beside"]),
            ),
            ("dialogs".into(), stems(&["chunk_4"])),
        ]);
        let beside = &found["__wasm_split_load_beside"];
        assert_eq!(
            *beside,
            Needs {
                shared: stems(&["chunk_1", "chunk_4"]),
                own: Some("split_beside".into())
            }
        );
        assert_eq!(
            found["__wasm_split_load_dialogs"],
            Needs {
                shared: stems(&["chunk_4"]),
                own: None
            }
        );
    }

    #[test]
    fn a_debug_build_has_a_canary() {
        assert_eq!(
            canary("{ __wasm_split: { __canary_0a1b: ~0xdead, } }").as_deref(),
            Some("__canary_0a1b")
        );
        assert_eq!(canary("{ __wasm_split: {  } }"), None);
    }
}
