//! Two builds one after the other on the same host.

use std::{
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::{
    build::{FullBuild, build_in, part},
    digest::integrity,
    host::dist,
};

/// A host's folder that can be switched from one build to the next.
pub struct Releases {
    folder: PathBuf,
}

/// What the next build calls what has another content: the names of hashed files end so.
const NEXT: &str = "bbbbbbbbbbbbbbbb";

/// The version that the next build shows.
pub const NEXT_VERSION: &str = "9.9.9";

impl Releases {
    /// A folder of this name with the build that is tested.
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        copy(&dist(), &folder.join("old"));
        copy(&dist(), &folder.join("new"));
        make_next(&folder.join("new"));
        let releases = Self { folder };
        releases.publish("old");
        releases
    }

    /// The folder that the host serves.
    pub fn path(&self) -> PathBuf {
        self.folder.join("current")
    }

    /// Puts "old" or "new" in its place, at once and whole.
    pub fn publish(&self, which: &str) {
        let aside = self.folder.join("aside");
        symlink(self.folder.join(which), &aside).expect("a link");
        fs::rename(&aside, self.path()).expect("a switch");
    }
}

/// Copies a build without its compressed copies: the host compresses by itself.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a build") {
        let path = entry.expect("a file").path();
        let target = to.join(path.file_name().expect("a name"));
        // The prerendered pages are many, and no test of releases opens one but that which the worker keeps.
        let is_pages = ["bg", "en", "pictures"]
            .iter()
            .any(|name| path.ends_with(name));
        let about = path.join("about");
        if path.is_dir() && !is_pages {
            copy(&path, &target);
        } else if about.is_dir() {
            copy(&about, &target.join("about"));
        } else if path.is_file()
            && !path
                .extension()
                .is_some_and(|kind| kind == "br" || kind == "gz")
        {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

/// Turns a build into another: other names for a part of the program, its glue, the offline module and the release,
/// another version.
fn make_next(folder: &Path) {
    let FullBuild { build, program, .. } = build_in(folder);
    let (release, version, offline) = (build.release, build.version, build.offline);
    let (search, next_search) = (
        part(folder, "search"),
        format!("tertium-search-{NEXT}.wasm"),
    );
    let (next_glue, next_offline) = (format!("tertium-{NEXT}.js"), format!("offline-{NEXT}.js"));
    // The glue names the part, the page knows the glue by its hash.
    let glue = fs::read_to_string(folder.join(&program.js)).expect("the glue");
    let other_glue = glue.replace(&search, &next_search);
    assert_ne!(glue, other_glue, "the glue names {search}");
    fs::write(folder.join(&program.js), &other_glue).expect("the glue");
    let words = [
        (search, next_search),
        (program.js, next_glue),
        (offline, next_offline.clone()),
        (format!("data/{release}"), format!("data/{}", &NEXT[..12])),
        (release, NEXT[..12].to_owned()),
        (integrity(glue.as_bytes()), integrity(other_glue.as_bytes())),
        (
            format!("\"version\":\"{version}\""),
            format!("\"version\":\"{NEXT_VERSION}\""),
        ),
    ];
    for (old, new) in &words[..4] {
        fs::rename(folder.join(old), folder.join(new)).expect("a new name");
    }
    let texts = [
        "index.html",
        "bg/about/index.html",
        "en/about/index.html",
        "_headers",
        "service-worker.js",
        "data/manifest.json",
    ];
    for name in texts.into_iter().chain([&*next_offline]) {
        let text = fs::read_to_string(folder.join(name)).expect(name);
        let text = words
            .iter()
            .fold(text, |text, (old, new)| text.replace(old, new));
        fs::write(folder.join(name), text).expect(name);
    }
    let worker = fs::read_to_string(folder.join("service-worker.js")).expect("the worker");
    let lines = worker.lines().map(|line| {
        match line
            .strip_prefix("const files = ")
            .and_then(|list| list.strip_suffix(';'))
        {
            Some(list) => {
                let mut files: serde_json::Map<String, Value> =
                    serde_json::from_str(list).expect("a list of files");
                for (name, hash) in &mut files {
                    let name = if name.is_empty() { "index.html" } else { name };
                    *hash = integrity(&fs::read(folder.join(name)).expect(name)).into();
                }
                format!("const files = {};", Value::Object(files))
            }
            None if line.starts_with("const id = ") => format!("const id = {NEXT:?};"),
            None => line.to_owned(),
        }
    });
    let worker: Vec<String> = lines.collect();
    fs::write(folder.join("service-worker.js"), worker.join("\n")).expect("the worker");
}
