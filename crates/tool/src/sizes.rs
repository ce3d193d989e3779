//! What a visitor loads, part by part, against the budgets of `budgets.json`.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Deserialize;
use serde_json::Value;

const BUDGETS: &str = "budgets.json";

/// The most bytes that each part may take, compressed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    /// All that the first comparison loads.
    first: usize,
    /// The search index.
    index: usize,
    /// What keeps the page for use without a network: its module and the service worker.
    offline: usize,
    /// Programs that are fetched when they are asked for, by name.
    programs: BTreeMap<String, usize>,
}

/// A part of the site: its budget and its files.
struct Part {
    name: String,
    most: usize,
    files: Vec<String>,
}

/// A file as a good host sends it: brotli, level 11, a window that every browser accepts.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    match brotli::BrotliCompress(&mut &*bytes, &mut compressed, &settings) {
        Ok(_) => compressed,
        Err(_) => bytes.to_vec(),
    }
}

/// Prints each file of each part with its sizes, and fails where a part breaks its budget or has none.
pub fn print(dist: &Path, slugs: &str) -> Result<(), String> {
    let budgets = fs::read_to_string(BUDGETS).map_err(|error| format!("{BUDGETS}: {error}"))?;
    let budgets: Budgets = serde_json::from_str(&budgets).map_err(|error| format!("{BUDGETS}: {error}"))?;
    let shell = fs::read_to_string(dist.join("index.html")).map_err(|error| format!("index.html: {error}"))?;
    let build = crate::shell::build_of(&shell)?;
    let mut broken = Vec::new();
    println!("{:>9} {:>9}", "raw", "brotli-11");
    for part in parts(dist, &build, slugs, &budgets)? {
        let (mut raw, mut sent) = (0, 0);
        for name in &part.files {
            let bytes = fs::read(dist.join(name)).map_err(|error| format!("{name}: {error}"))?;
            let size = brotli(&bytes).len();
            println!("{:>9} {size:>9}  {name}", bytes.len());
            raw += bytes.len();
            sent += size;
        }
        println!(
            "{raw:>9} {sent:>9}  = {}: {} of {} bytes\n",
            part.name,
            if sent > part.most { "MORE than its budget" } else { "within its budget" },
            part.most
        );
        if sent > part.most {
            broken.push(format!("{}: {sent} bytes, at most {} in {BUDGETS}", part.name, part.most));
        }
    }
    if broken.is_empty() { Ok(()) } else { Err(broken.join("\n")) }
}

fn parts(dist: &Path, build: &Value, slugs: &str, budgets: &Budgets) -> Result<Vec<Part>, String> {
    let field = |path: &str| build.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
    let release = format!("data/{}", field("/release"));
    let mut first = vec!["index.html".to_owned()];
    first.extend(["/loader", "/programs/tertium/js", "/programs/tertium/wasm", "/catalogues/bg"].map(field));
    first.extend(slugs.split(',').map(|slug| format!("{release}/{slug}.json")));
    let index = ["_index.txt", "_index.json"].map(|name| format!("{release}/{name}")).into_iter().filter(|name| dist.join(name).is_file());
    let mut parts = vec![
        Part { name: "the first comparison".into(), most: budgets.first, files: first },
        Part { name: "the index".into(), most: budgets.index, files: index.collect() },
        Part { name: "offline".into(), most: budgets.offline, files: vec![field("/offline"), "service-worker.js".into()] },
    ];
    for (name, program) in build["programs"].as_object().into_iter().flatten().filter(|(name, _)| *name != "tertium") {
        let most = *budgets.programs.get(name).ok_or(format!("{BUDGETS}: no budget for the program {name:?}"))?;
        let files = ["js", "wasm"].map(|kind| program[kind].as_str().unwrap_or_default().to_owned());
        parts.push(Part { name: format!("the program {name:?}"), most, files: files.into() });
    }
    Ok(parts)
}
