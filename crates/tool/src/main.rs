//! The native tool: checks the dataset, writes a release of it, finishes a build and serves it.

mod about;
mod authored;
mod build;
mod changelog;
mod check;
mod cite;
mod code;
mod common;
mod datapackage;
mod exports;
mod facets;
mod finding;
mod grade;
mod grow;
mod guide;
mod index;
mod keys;
mod layout;
mod needs;
mod others;
mod release;
mod serve;
mod sizes;
mod start;

use std::{env, path::PathBuf, process::ExitCode, time::Instant};

use authored::Dataset;

const USAGE: &str = "tertium-tool check [--json]          check data/
tertium-tool finish DIST             write data/ into DIST and finish its shell (Trunk's hook)
tertium-tool index [COUNT]           print the search index, grown to COUNT methods for measuring
tertium-tool serve DIST [PORT]       serve DIST as a static host would
tertium-tool exports DIR              write comparisons and all references in every format into DIR
tertium-tool sizes DIST SLUG,SLUG,…  bytes that a comparison loads, brotli-11";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["check"] => check(false),
        ["check", "--json"] => check(true),
        ["finish", dist] => finish(dist.into()),
        ["finish"] => env::var("TRUNK_STAGING_DIR")
            .map_err(|_| "finish: name the folder of the build".to_owned())
            .and_then(|dist| finish(dist.into())),
        ["index"] => index(None),
        ["index", count] => count
            .parse()
            .map_err(|_| format!("COUNT is {count:?}, expected a number"))
            .and_then(|count| index(Some(count))),
        ["serve", dist] => serve::run(dist.into(), 8080),
        ["serve", dist, port] => port
            .parse()
            .map_err(|_| format!("PORT is {port:?}, expected a number up to 65535"))
            .and_then(|port| serve::run(dist.into(), port)),
        ["exports", folder] => Dataset::load(&data())
            .and_then(|(dataset, _)| exports::write(&dataset, folder.as_ref())),
        ["sizes", dist, slugs] => sizes::print(dist.as_ref(), slugs),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of what people write, `data` in the project's root unless TERTIUM_DATA names another.
fn data() -> PathBuf {
    env::var_os("TERTIUM_DATA")
        .unwrap_or_else(|| "data".into())
        .into()
}

fn check(json: bool) -> Result<(), String> {
    let started = Instant::now();
    let (dataset, findings) = load_and_check()?;
    if json {
        println!(
            "{}",
            serde_json::to_string_pretty(&findings).map_err(|error| error.to_string())?
        );
    } else {
        findings.iter().for_each(|finding| println!("{finding}"));
    }
    let (methods, milliseconds) = (dataset.methods.len(), started.elapsed().as_millis());
    if findings.is_empty() {
        eprintln!("data: {methods} methods checked in {milliseconds} ms, nothing to mend");
        Ok(())
    } else {
        Err(format!(
            "data: {methods} methods checked in {milliseconds} ms, {} to mend",
            findings.len()
        ))
    }
}

/// So many methods are written, copies among them, where this variable of the environment says so: for measuring.
const METHODS: &str = "TERTIUM_METHODS";

fn finish(dist: PathBuf) -> Result<(), String> {
    let started = Instant::now();
    let (mut dataset, findings) = load_and_check()?;
    if !findings.is_empty() {
        findings.iter().for_each(|finding| eprintln!("{finding}"));
        return Err(format!(
            "data: {} to mend, nothing was written",
            findings.len()
        ));
    }
    if let Some(count) = build::setting(METHODS)? {
        grow::copy(&mut dataset, count);
    }
    let release = release::write(&dataset, &dist)?;
    eprintln!(
        "data: release {} with {} methods written in {} ms",
        release.name,
        dataset.methods.len(),
        started.elapsed().as_millis()
    );
    Ok(build::finish(&dist, &dataset, &release)?)
}

fn index(count: Option<usize>) -> Result<(), String> {
    let (mut dataset, _) = Dataset::load(&data())?;
    if let Some(count) = count {
        grow::grow(&mut dataset, count);
    }
    let index = index::write(&dataset)?;
    print!("{}{}", index.names, index.details);
    Ok(())
}

fn load_and_check() -> Result<(Dataset, Vec<finding::Finding>), String> {
    let (dataset, mut findings) = Dataset::load(&data())?;
    findings.extend(check::all(&dataset));
    findings.sort_by(|a, b| (&a.file, &a.field).cmp(&(&b.file, &b.field)));
    Ok((dataset, findings))
}
