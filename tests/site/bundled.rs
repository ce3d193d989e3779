//! A release so large that its records lie in bundles (crates/core/src/method/bundle.rs): visitors see no other page.

use std::{collections::BTreeMap, fs, path::PathBuf};

use serde_json::{Value, json};

use crate::{
    browser::{Visit, visit_as},
    build::build_of,
    host::{Fault, dist},
    page::{Page, SEED, SEED_SLUGS},
    releases::copy,
};

/// The build that is tested with its records put into bundles, each beside a stranger.
fn bundled() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bundled");
    let _ = fs::remove_dir_all(&folder);
    copy(&dist(), &folder);
    let shell = fs::read_to_string(folder.join("index.html")).expect("the shell");
    let release = build_of(&shell).build.release;
    let marked = shell.replacen(
        &format!("\"release\":\"{release}\""),
        &format!("\"bundles\":2048,\"release\":\"{release}\""),
        1,
    );
    assert_ne!(marked, shell);
    fs::write(folder.join("index.html"), marked).expect("the shell");
    let data = folder.join("data").join(release);
    let mut bundles: BTreeMap<String, Value> = BTreeMap::new();
    for entry in fs::read_dir(&data).expect("records") {
        let path = entry.expect("a file").path();
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .expect("a name")
            .to_owned();
        if name.starts_with('_') || path.extension().is_none_or(|kind| kind != "json") {
            continue;
        }
        let record: Value =
            serde_json::from_slice(&fs::read(&path).expect("a record")).expect("JSON");
        let bundle = bundles
            .entry(name_of_bundle(&name))
            .or_insert_with(|| json!({ "a-stranger": { "slug": "a-stranger" } }));
        bundle[name] = record;
        fs::remove_file(path).expect("no file of its own");
    }
    for (name, bundle) in bundles {
        fs::write(data.join(name + ".json"), bundle.to_string()).expect("a bundle");
    }
    folder
}

/// FNV-1a of the slug, eleven bits of it in hexadecimal digits.
fn name_of_bundle(slug: &str) -> String {
    let hash = slug.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("_{:04x}", hash & 0x07ff)
}

#[test]
fn a_large_release_is_compared_like_any_other() {
    let dist = bundled();
    visit_as(
        Visit {
            dist,
            ..Visit::default()
        },
        async |page| {
            page.open(&format!("{SEED},a-stranger-yet&lang=bg")).await;
            page.has_columns(&SEED_SLUGS).await;
            page.until(
                "the name that is in no bundle",
                "$('.notices').innerText.includes('a-stranger-yet')",
            )
            .await;
            let rows = page.rows().await;
            let year = rows
                .iter()
                .find(|row| row.id == "year")
                .expect("a row of years");
            assert_eq!(year.cells, ["2023", "2021", "2023"]);
            // Each record was fetched once, in its bundle, and nothing else was asked for in its place.
            let seen: Vec<String> = page.read("performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1))").await;
            for slug in SEED_SLUGS {
                let bundle = name_of_bundle(slug) + ".json";
                assert_eq!(
                    seen.iter().filter(|name| **name == bundle).count(),
                    1,
                    "{bundle} in {seen:?}"
                );
                assert!(!seen.contains(&format!("{slug}.json")), "{seen:?}");
            }
            adds_and_keeps(page).await;
        },
    );
}

/// What is added comes from a bundle too; a bundle that fails can be asked for again.
async fn adds_and_keeps(page: &Page) {
    let path: &'static str =
        Box::leak(format!("/{}.json", name_of_bundle("topsis")).into_boxed_str());
    page.host.spoil(path, Fault::Status(500));
    page.search("topsis").await;
    page.click("[role=option][data-slug=topsis]").await;
    page.until("a word of it", "$('[data-state=failed]')").await;
    page.host.mend();
    page.click("[data-action=retry]").await;
    page.until(
        "the record",
        "$('tr[data-row=year] td:last-child').innerText === '1981'",
    )
    .await;
}
