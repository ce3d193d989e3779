//! The invariants of ARCHITECTURE.md that the compiler does not keep by itself.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Which parts of `src/` may name which crates and each other; what is not listed may name none of them.
///
/// The pure modules also compile without the feature `app`, where these crates are absent; this test names the culprit
/// and covers what the compiler cannot see: views that reach for the browser, effects outside the state.
#[test]
fn modules_name_only_what_they_may() {
    // (what is named, who may name it, why)
    const RULES: [(&[&str], &[&str], &str); 5] = [
        (&["js_sys", "wasm_bindgen::", "wasm_bindgen_futures", "window()", "gloo_"], &["browser/"], "only browser/ touches the browser"),
        (&["leptos"], &["browser/focus.rs", "state/", "view/", "panel/", "main.rs"], "pure modules know no Leptos"),
        (&["RwSignal::new", "Memo::new", "Effect::new", "StoredValue::new("], &["state/"], "only the state turns values into signals"),
        (&["crate::browser", "browser::"], &["browser/", "state/", "view/", "panel/", "main.rs", "lib.rs"], "pure modules know no browser"),
        (&["fetch::", "storage::", "address::"], &["browser/", "state/", "main.rs"], "views neither fetch nor keep nor navigate"),
    ];
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut broken = Vec::new();
    for path in rust_files(&root) {
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        if name.starts_with("bin/") || name.starts_with("stubs/") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for (words, allowed, why) in RULES {
                if words.iter().any(|word| line.contains(word)) && !allowed.iter().any(|place| name.starts_with(place)) {
                    broken.push(format!("src/{name}:{}: {why}: {}", number + 1, line.trim()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Nothing that comes from outside is unwrapped: outside tests the program has no `unwrap` and no `expect`.
#[test]
fn nothing_from_outside_is_unwrapped() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut broken = Vec::new();
    for path in rust_files(&root).into_iter().filter(|path| !path.ends_with("tests.rs")) {
        let text = fs::read_to_string(&path).unwrap();
        let program = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in program.lines().enumerate() {
            if [".unwrap()", ".expect(", "panic!(", "unreachable!("].iter().any(|word| line.contains(word)) {
                broken.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Nobody needs scrolling to know a room.
#[test]
fn files_stay_small() {
    const MOST: usize = 300;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let large: Vec<String> = [root.join("src"), root.join("tests")]
        .iter()
        .flat_map(|folder| rust_files(folder))
        .filter_map(|path| {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            (lines > MOST).then(|| format!("{}: {lines} lines, expected at most {MOST}", path.display()))
        })
        .collect();
    assert!(large.is_empty(), "{}", large.join("\n"));
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}
