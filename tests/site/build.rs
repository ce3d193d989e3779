//! What a finished build says of itself, as its page has it.

use std::{fs, path::Path};

pub use tertium_core::build::FullBuild;

/// What the shell of a build says.
pub fn build_of(shell: &str) -> FullBuild {
    let start = shell
        .find("id=build")
        .or_else(|| shell.find("id=\"build\""))
        .expect("#build");
    let json = &shell[start..];
    let json = &json[json.find('{').expect("JSON")..json.find("</script").expect("its end")];
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error} in {json}"))
}

/// What the build in a folder says.
pub fn build_in(dist: &Path) -> FullBuild {
    build_of(&fs::read_to_string(dist.join("index.html")).expect("the shell"))
}

/// The files at the top of a build whose names begin and end so.
pub fn files(dist: &Path, begin: &str, end: &str) -> Vec<String> {
    let entries = fs::read_dir(dist).expect("a build");
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names
        .filter(|name| name.starts_with(begin) && name.ends_with(end))
        .collect()
}

/// The file of a part of the program that is loaded on demand, such as "search".
pub fn part(dist: &Path, name: &str) -> String {
    let found = files(dist, &format!("tertium-{name}-"), ".wasm");
    assert_eq!(found.len(), 1, "files of the part {name}: {found:?}");
    found.into_iter().next().expect("a file")
}

/// The style sheet of the prerendered pages.
pub fn styles(dist: &Path) -> String {
    let found = files(dist, "pages-", ".css");
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().expect("a file")
}

/// The file of the loader.
pub fn loader(dist: &Path) -> String {
    let found = files(dist, "loader-", ".js");
    assert_eq!(found.len(), 1, "loaders: {found:?}");
    found.into_iter().next().expect("a file")
}
