//! The native tool: checks the dataset, writes a release of it, finishes a build and serves it.

mod about;
mod authored;
mod build;
mod changelog;
mod check;
mod code;
mod common;
mod datapackage;
mod exports;
mod facets;
mod finding;
mod folder;
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
mod terms;
mod texts;

use std::{env, fs, path::PathBuf, process::ExitCode, time::Instant};

use authored::Dataset;
use build::cache::Cache;
use finding::Finding;
use release::Release;

const USAGE: &str = "tertium-tool check [--json]          check the dataset
tertium-tool finish DIST             write the dataset into DIST and finish its shell (Trunk's hook)
tertium-tool index [COUNT]           print the search index, grown to COUNT methods for measuring
tertium-tool serve DIST [PORT]       serve DIST as a static host would
tertium-tool exports DIR              write comparisons and all references in every format into DIR
tertium-tool sizes DIST SLUG,SLUG,…  bytes that a comparison loads, brotli-11

The dataset lies in data/, or where TERTIUM_DATA says.";

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
    let (dataset, mut findings) = Dataset::load(&data())?;
    add_checks(&mut findings, &dataset);
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
    let (mut dataset, findings) = Dataset::load(&data())?;
    let release = match build::setting(METHODS)? {
        Some(count) => {
            refuse(findings, &dataset)?;
            grow::copy(&mut dataset, count);
            release::make(&dataset)?
        }
        None => kept_release(findings, &dataset)?,
    };
    release.write(&dist)?;
    eprintln!(
        "data: release {} with {} methods written in {} ms",
        release.name,
        dataset.methods.len(),
        started.elapsed().as_millis()
    );
    Ok(build::finish(&dist, &dataset, &release)?)
}

/// The release of the dataset, checked and made by an earlier build where neither data nor tool have changed since: whoever
/// changes the program builds with the same ones again and again.
fn kept_release(findings: Vec<Finding>, dataset: &Dataset) -> Result<Release, String> {
    let (content, tool) = (authored::content(&data())?, tool()?);
    let cache = Cache::of("releases");
    let made = cache.result(&[&content, &tool], || {
        refuse(findings, dataset)?;
        let release = release::make(dataset)?;
        serde_json::to_vec(&release).map_err(|error| error.to_string())
    })?;
    cache.tidy();
    serde_json::from_slice(&made).map_err(|error| error.to_string())
}

/// Refuses a dataset in which something is to be mended; `findings` are those of its reading.
fn refuse(mut findings: Vec<Finding>, dataset: &Dataset) -> Result<(), String> {
    add_checks(&mut findings, dataset);
    if findings.is_empty() {
        return Ok(());
    }
    findings.iter().for_each(|finding| eprintln!("{finding}"));
    Err(format!(
        "data: {} to mend, nothing was written",
        findings.len()
    ))
}

/// What tells this tool from one of other rules: when it was built, and how long it is.
fn tool() -> Result<Vec<u8>, String> {
    let about = env::current_exe().and_then(fs::metadata);
    let about = about.map_err(|error| format!("the tool itself: {error}"))?;
    let built = about.modified().map_err(|error| error.to_string())?;
    Ok(format!("{built:?} {}", about.len()).into_bytes())
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

/// Adds what is to be mended, and sorts all by file and field.
fn add_checks(findings: &mut Vec<Finding>, dataset: &Dataset) {
    findings.extend(check::all(dataset));
    let folder = data();
    *findings = findings
        .drain(..)
        .map(|finding| finding.in_folder(&folder))
        .collect();
    findings.sort_by(|a, b| (&a.file, &a.field).cmp(&(&b.file, &b.field)));
}
