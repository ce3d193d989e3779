//! The program: what the compiler wrote becomes a first part with its glue, and parts that are loaded on demand.
//!
//! Trunk binds the program as one file; that is replaced. The order of the steps: split, merge what is small, bind the first
//! part, optimise each part, name the parts by their content, write the loading of them into the glue, name the glue by its content.

mod bind;
mod exports;
mod glue;
mod merge;
mod optimise;
mod split;
mod tool;

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    sync::Mutex,
    thread,
    time::Instant,
};

use tertium_core::build::Program;

use self::{optimise::Optimiser, split::Split};
use super::{
    BuildError,
    digest::{integrity, short},
    files,
};

/// The name of the program in Cargo.toml and index.html, and how each of its files begins.
pub const NAME: &str = "tertium";

/// A part of the program that is loaded on demand, as it lies in the build.
struct Part {
    /// The name of its file in the build.
    file: String,
    integrity: String,
}

/// Puts the program into a build: in its parts, in place of what Trunk had made of it, where the build is to be published.
///
/// # Errors
/// Where a step fails; nothing of the build can be used then.
pub fn write(dist: &Path) -> Result<Program, BuildError> {
    if is_release() {
        in_parts(dist)
    } else {
        whole(dist)
    }
}

/// The program as Trunk bound it, in one file: that is there sooner after a change.
fn whole(dist: &Path) -> Result<Program, BuildError> {
    let names = files::list(dist)?;
    let ours = |end: &str| {
        let name = names
            .iter()
            .find(|name| name.starts_with(&format!("{NAME}-")) && name.ends_with(end));
        let expected = "the program as Trunk binds it";
        name.cloned()
            .ok_or_else(|| BuildError::content(end, "no such file", expected))
    };
    let wasm = ours("_bg.wasm")?;
    Ok(Program {
        js: ours(".js")?,
        integrity: integrity(&files::read(&dist.join(&wasm))?),
        wasm,
    })
}

fn in_parts(dist: &Path) -> Result<Program, BuildError> {
    let started = Instant::now();
    let compiled = compiled();
    let work = compiled.with_extension("parts");
    if work.exists() {
        fs::remove_dir_all(&work).map_err(|why| BuildError::File {
            path: work.clone(),
            why,
        })?;
    }
    files::make_folder(&work)?;
    eprintln!(
        "program: split into parts, and each is optimised; a minute or two where none was optimised before"
    );
    let mut split = split::split(&compiled, &work)?;
    merge::merge_small(&mut split, &work)?;
    let bound = bind::bind(&split.main, &work)?;
    let optimised = optimise_all(&split, &bound.code)?;
    remove_trunks(dist)?;
    let parts = split
        .parts
        .iter()
        .map(|part| Ok((part.stem.as_str(), put_part(dist, part)?)));
    let parts = parts.collect::<Result<_, BuildError>>()?;
    let glue = glue::complete(&bound.glue, &split, &parts)?;
    let path = work.join("program.js");
    files::write(&path, glue)?;
    glue::minify(&path)?;
    let (glue, code) = (files::read(&path)?, files::read(&bound.code)?);
    let program = Program {
        js: format!("{NAME}-{}.js", short(&glue)),
        wasm: format!("{NAME}-{}.wasm", short(&code)),
        integrity: integrity(&code),
    };
    files::write(&dist.join(&program.js), glue)?;
    files::write(&dist.join(&program.wasm), code)?;
    let (count, time) = (parts.len(), started.elapsed().as_millis());
    eprintln!(
        "program: a first part and {count} on demand, {optimised} of them optimised anew, written in {time} ms"
    );
    Ok(program)
}

/// Whether the build is one to publish, not one for whoever changes the program.
///
/// Trunk says which; without it, it is.
pub fn is_release() -> bool {
    env::var("TRUNK_PROFILE").as_deref() != Ok("debug")
}

/// The files of the parts that a finished build loads on demand, by the name of the part.
pub fn parts(dist: &Path) -> Result<BTreeMap<String, Vec<String>>, BuildError> {
    let mut parts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in files::list(dist)? {
        if let Some(name) = part_name(&file) {
            parts.entry(name.to_owned()).or_default().push(file);
        }
    }
    Ok(parts)
}

/// The name of the part that a file holds: `beside` of `tertium-beside-0a1b.wasm`.
fn part_name(file: &str) -> Option<&str> {
    let rest = file
        .strip_prefix(NAME)?
        .strip_prefix('-')?
        .strip_suffix(".wasm")?;
    Some(rest.rsplit_once('-')?.0)
}

/// Where cargo put the program.
fn compiled() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let folder = PathBuf::from(target).join("wasm32-unknown-unknown/release");
    folder.join(NAME).with_extension("wasm")
}

/// Optimises the first part and all others, as many at a time as there are processors; answers how many were new.
fn optimise_all(split: &Split, first: &Path) -> Result<usize, BuildError> {
    let optimiser = Optimiser::new()?;
    let parts = split
        .parts
        .iter()
        .map(|part| (part.path.as_path(), part.name.as_str()));
    let mut parts: Vec<_> = parts.chain([(first, "")]).collect();
    // The largest first: no processor waits for the last one.
    parts.sort_by_key(|(path, _)| fs::metadata(path).map_or(0, |part| part.len()));
    let queue = Mutex::new(parts);
    let next = || queue.lock().ok().and_then(|mut queue| queue.pop());
    let work = || {
        while let Some((path, name)) = next() {
            optimiser.optimise(path, name)?;
        }
        Ok(())
    };
    let count = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..count).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_for_each(|worker| match worker.join() {
                Ok(done) => done,
                Err(panic) => std::panic::resume_unwind(panic),
            })
    })?;
    Ok(optimiser.finish())
}

fn put_part(dist: &Path, part: &split::Part) -> Result<Part, BuildError> {
    let code = files::read(&part.path)?;
    let file = format!("{NAME}-{}-{}.wasm", part.name, short(&code));
    files::write(&dist.join(&file), &code)?;
    Ok(Part {
        file,
        integrity: integrity(&code),
    })
}

/// Removes what Trunk made of the whole program.
fn remove_trunks(dist: &Path) -> Result<(), BuildError> {
    let ours = format!("{NAME}-");
    let names = files::list(dist)?
        .into_iter()
        .filter(|name| name.starts_with(&ours));
    names
        .into_iter()
        .try_for_each(|name| files::remove(&dist.join(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_known_by_their_files() {
        #[track_caller]
        fn check(file: &str, expected: Option<&str>) {
            assert_eq!(part_name(file), expected, "{file}");
        }
        check("tertium-beside-0a1b2c3d4e5f6071.wasm", Some("beside"));
        check("tertium-0a1b2c3d4e5f6071.wasm", None);
        check("tertium-0a1b2c3d4e5f6071.js", None);
        check("loader-0a1b2c3d4e5f6071.js", None);
    }
}
