//! What is derived from the finished build, in the order in which one thing needs another.

mod compressed;
mod digest;
mod early;
mod icons;
mod names;
mod offline;
mod policy;
mod worker;

use std::{
    fs,
    path::{Path, PathBuf},
};

pub use digest::{integrity, short};
pub use early::elements as early_elements;
pub use names::shorten;
pub use offline::write as write_offline;

use crate::release::Release;

/// Draws the icons, writes the policy into pages and headers, then the service worker, then the compressed copies.
pub fn finish(dist: &Path, release: &Release) -> Result<(), String> {
    icons::write(dist)?;
    policy::write(dist, &release.name)?;
    worker::write(dist, release)?;
    compressed::write(dist)
}

/// All files below a folder, as paths with slashes from there, in order.
fn files(dist: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![dist.into()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let path = entry.map_err(|error| error.to_string())?.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(name) = path.strip_prefix(dist) {
                found.push(name.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Where the first `<meta>` of a page ends, which names its letters: before this nothing may stand.
pub fn after_charset(html: &str) -> Option<usize> {
    let meta = html.find("<meta")?;
    Some(meta + html[meta..].find('>')? + 1)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn put(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}
