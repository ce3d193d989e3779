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

/// What the headers of a build say of a path, as hosts read them.
pub fn headers_of(dist: &Path, path: &str) -> Vec<(String, String)> {
    let written = fs::read_to_string(dist.join("_headers")).expect("dist/_headers");
    let (mut holds, mut found) = (false, Vec::new());
    for line in written.lines() {
        match line
            .strip_prefix("  ")
            .and_then(|line| line.split_once(": "))
        {
            Some((name, value)) if holds => found.push((name.to_owned(), value.to_owned())),
            Some(_) => {}
            None => {
                let begin = line.strip_suffix('*');
                holds = begin.map_or(line == path, |begin| path.starts_with(begin));
            }
        }
    }
    found
}

/// The file of a part of the program that is loaded on demand, such as "search".
pub fn part(dist: &Path, name: &str) -> String {
    let found = files(dist, &format!("tertium-{name}-"), ".wasm");
    assert_eq!(found.len(), 1, "files of the part {name}: {found:?}");
    found.into_iter().next().expect("a file")
}

/// The list of the prerendered pages.
pub fn page_index(dist: &Path) -> String {
    let found = files(dist, "pages-", ".json");
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().expect("a file")
}

/// The file of the loader.
pub fn loader(dist: &Path) -> String {
    let found = files(dist, "loader-", ".js");
    assert_eq!(found.len(), 1, "loaders: {found:?}");
    found.into_iter().next().expect("a file")
}
