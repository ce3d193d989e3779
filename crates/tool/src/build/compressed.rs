//! Compressed copies beside the files of the build, for hosts that do not compress by themselves.

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    sync::Mutex,
    thread,
    time::Instant,
};

use flate2::{Compression, write::GzEncoder};

use super::{BuildError, brotli, digest::short, files};

/// Below this a copy saves less than a packet.
const WORTH: u64 = 512;

/// The most files that common static hosts take.
const MOST_FILES: usize = 20_000;

/// Writes `.br` and `.gz` beside each file that gains by it, on all processors.
pub fn write(dist: &Path) -> Result<(), BuildError> {
    let started = Instant::now();
    let names = files::list(dist)?;
    let is_large = names.len() * 3 > MOST_FILES;
    // Hosts that take so many files compress by themselves: only what every visitor loads gets its copies.
    let mut names: Vec<String> = names
        .into_iter()
        .filter(|name| gains(name) && !(is_large && name.starts_with("data/")))
        .collect();
    let size = |name: &String| fs::metadata(dist.join(name)).map_or(0, |file| file.len());
    names.retain(|name| size(name) >= WORTH);
    // The largest first: no processor waits for the last one.
    names.sort_by_key(size);
    let count = names.len();
    let (queue, failed) = (Mutex::new(names), Mutex::new(Vec::new()));
    let next = || queue.lock().ok().and_then(|mut names| names.pop());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(name) = next() {
                    if let (Err(error), Ok(mut failed)) = (copies(&dist.join(&name)), failed.lock())
                    {
                        failed.push(error);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap_or_default();
    eprintln!(
        "site: {count} files compressed in {} ms",
        started.elapsed().as_millis()
    );
    failed.into_iter().next().map_or(Ok(()), Err)
}

fn gains(name: &str) -> bool {
    let kinds = [
        "html",
        "js",
        "wasm",
        "json",
        "csv",
        "svg",
        "txt",
        "webmanifest",
        "bib",
        "md",
    ];
    name.rsplit_once('.')
        .is_some_and(|(_, kind)| kinds.contains(&kind))
}

fn copies(path: &Path) -> Result<(), BuildError> {
    let bytes = files::read(path)?;
    let name = path.to_string_lossy();
    for (kind, compress) in [
        ("br", brotli::compress as fn(&[u8]) -> Vec<u8>),
        ("gz", zipped),
    ] {
        let copy = remembered(&bytes, kind, compress);
        if copy.len() < bytes.len() {
            files::write(format!("{name}.{kind}").as_ref(), copy)?;
        }
    }
    Ok(())
}

/// A copy from the last build that had the same content, else a new one: most of the dataset stays as it is.
fn remembered(bytes: &[u8], kind: &str, compress: fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let target: PathBuf = env::var_os("CARGO_TARGET_DIR")
        .unwrap_or_else(|| "target".into())
        .into();
    let folder = target.join("compressed");
    let place = folder.join(format!("{}.{kind}", short(bytes)));
    if let Ok(copy) = fs::read(&place) {
        return copy;
    }
    let copy = compress(bytes);
    // Written aside first: a build that is stopped leaves no half copy. What cannot be remembered is made again.
    let aside = folder.join(format!("{}.{kind}.{}", short(bytes), std::process::id()));
    let _ = fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&aside, &copy))
        .and_then(|()| fs::rename(&aside, &place));
    copy
}

fn zipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .unwrap_or_else(|_| bytes.to_vec())
}
