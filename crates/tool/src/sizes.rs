//! What a visitor loads, part by part, against the budgets of `budgets.json`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde::Deserialize;
use tertium_core::{locale::Lang, method::Slug};

use crate::build::{brotli, program_parts, shell, shell::Shell};

const BUDGETS: &str = "budgets.json";

/// The parts that a page at rest has loaded, and what they share with others.
const AT_REST: &str = "beside";

/// The most bytes that each part of the site may take, compressed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    /// All that the first comparison loads.
    first: usize,
    /// The program in all its parts, with its glue.
    program: usize,
    /// What a visitor has loaded five seconds after the table without opening anything.
    at_rest: usize,
    /// The names of the search index: what the first letter of a search waits for.
    names: usize,
    /// The details of the search index.
    details: usize,
    /// What keeps the page for use without a network: its module and the service worker.
    offline: usize,
    /// Parts of the program that are loaded on demand, by name.
    parts: BTreeMap<String, usize>,
}

/// A part of the site: its budget and its files.
struct Part {
    name: String,
    most: usize,
    files: Vec<String>,
}

/// The size of a file as it lies there and as it is sent.
#[derive(Clone, Copy)]
struct Size {
    raw: usize,
    sent: usize,
}

/// Prints each file of each part with its sizes, and fails where a part breaks its budget or has none.
pub fn print(dist: &Path, slugs: &str) -> Result<(), String> {
    let budgets = fs::read_to_string(BUDGETS).map_err(|error| format!("{BUDGETS}: {error}"))?;
    let budgets: Budgets =
        serde_json::from_str(&budgets).map_err(|error| format!("{BUDGETS}: {error}"))?;
    let (mut sizes, mut broken) = (BTreeMap::new(), Vec::new());
    println!("{:>9} {:>9}", "raw", "brotli-11");
    for part in parts(dist, &shell::read(dist)?, slugs, &budgets)? {
        let (mut raw, mut sent) = (0, 0);
        for name in &part.files {
            let size = size(dist, name, &mut sizes)?;
            println!("{:>9} {:>9}  {name}", size.raw, size.sent);
            raw += size.raw;
            sent += size.sent;
        }
        let holds = if sent > part.most {
            "MORE than its budget"
        } else {
            "within its budget"
        };
        println!(
            "{raw:>9} {sent:>9}  = {}: {holds} of {} bytes\n",
            part.name, part.most
        );
        if sent > part.most {
            broken.push(format!(
                "{}: {sent} bytes, at most {} in {BUDGETS}",
                part.name, part.most
            ));
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(broken.join("\n"))
    }
}

/// The size of a file, which several parts may hold.
fn size(dist: &Path, name: &str, known: &mut BTreeMap<String, Size>) -> Result<Size, String> {
    if let Some(size) = known.get(name) {
        return Ok(*size);
    }
    let bytes = fs::read(dist.join(name)).map_err(|error| format!("{name}: {error}"))?;
    let size = Size {
        raw: bytes.len(),
        sent: brotli::compress(&bytes).len(),
    };
    known.insert(name.to_owned(), size);
    Ok(size)
}

fn parts(dist: &Path, shell: &Shell, slugs: &str, budgets: &Budgets) -> Result<Vec<Part>, String> {
    let Shell { build, loader } = shell;
    let mut first = vec!["index.html".to_owned(), loader.clone()];
    first.extend([build.program.js.clone(), build.program.wasm.clone()]);
    let spoken = Lang::ALL.into_iter().find(|lang| build.speaks(*lang));
    let lang = spoken.unwrap_or_default();
    first.push(build.catalogue_url(lang).to_owned());
    for slug in slugs.split(',') {
        let slug: Slug = slug.parse().map_err(|error| format!("SLUG: {error}"))?;
        first.push(build.record_url(&slug));
    }
    let parts = program_parts(dist)?;
    let program = [build.program.js.clone(), build.program.wasm.clone()].into_iter();
    let program = program.chain(parts.values().flatten().cloned()).collect();
    let (names, details) = (vec![build.names_url()], vec![build.details_url()]);
    let offline = vec![build.offline.clone(), "service-worker.js".to_owned()];
    let at_rest = needed(dist, &build.program.js, AT_REST)?;
    let at_rest = first
        .iter()
        .chain(&at_rest)
        .chain(Some(&build.pages).filter(|list| !list.is_empty()))
        .chain(&offline)
        .cloned();
    let at_rest: BTreeSet<String> = at_rest.collect();
    let part = |name: &str, most, files| Part {
        name: name.to_owned(),
        most,
        files,
    };
    let mut all = vec![
        part("the first comparison", budgets.first, first),
        part("the names of the index", budgets.names, names),
        part("the details of the index", budgets.details, details),
        part("offline", budgets.offline, offline),
    ];
    for (name, files) in parts {
        let most = *budgets
            .parts
            .get(&name)
            .ok_or(format!("{BUDGETS}: no budget for the part {name:?}"))?;
        all.push(part(&format!("the part {name:?}"), most, files));
    }
    all.push(part(
        "the program in all its parts",
        budgets.program,
        program,
    ));
    all.push(part(
        "a page at rest",
        budgets.at_rest,
        at_rest.into_iter().collect(),
    ));
    Ok(all)
}

/// The files that a part needs: its own, and those that it shares with others, as the glue lists them.
fn needed(dist: &Path, glue: &str, part: &str) -> Result<Vec<String>, String> {
    let path = dist.join(glue);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (_, behind) = text
        .split_once(&format!("wasm_split_load_{part}"))
        .ok_or(format!("{glue}: no part {part:?}"))?;
    let (list, _) = behind.split_once('}').unwrap_or((behind, ""));
    let files = list.split('"').filter(|text| text.ends_with(".wasm"));
    Ok(files.map(str::to_owned).collect())
}
