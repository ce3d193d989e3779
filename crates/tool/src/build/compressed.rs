//! Compressed copies beside the files of the build, for hosts that do not compress by themselves.

use std::{
    convert::Infallible, env, fs, io::Write, path::Path, sync::Mutex, thread, time::Instant,
};

use flate2::{Compression, write::GzEncoder};

use super::{BuildError, brotli, cache::Cache, files, pages::is_prerendered};

/// Below this a copy saves less than a packet.
const WORTH: u64 = 512;

/// The most files that common static hosts take.
const MOST_FILES: usize = 20_000;

/// `none` in this variable of the environment leaves the copies out, for hosts that compress by themselves.
const COPIES: &str = "TERTIUM_COPIES";

/// Writes `.br` and `.gz` beside each file that gains by it, on all processors.
pub fn write(dist: &Path) -> Result<(), BuildError> {
    let started = Instant::now();
    let mut names = files::list(dist)?;
    let copied = copied(&names);
    names.retain(|name| gains(name) && copied.contain(name));
    let size = |name: &String| fs::metadata(dist.join(name)).map_or(0, |file| file.len());
    names.retain(|name| size(name) >= WORTH);
    // The largest first: no processor waits for the last one.
    names.sort_by_key(size);
    let count = names.len();
    eprintln!("site: {count} files to compress; a minute or two where none was compressed before");
    let cache = Cache::of("compressed");
    let (queue, failed) = (Mutex::new(names), Mutex::new(Vec::new()));
    let next = || queue.lock().ok().and_then(|mut names| names.pop());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(name) = next() {
                    let done = copies(&dist.join(&name), &cache);
                    if let (Err(error), Ok(mut failed)) = (done, failed.lock()) {
                        failed.push(error);
                    }
                }
            });
        }
    });
    cache.tidy();
    let failed = failed.into_inner().unwrap_or_default();
    eprintln!(
        "site: {count} files compressed in {} ms",
        started.elapsed().as_millis()
    );
    failed.into_iter().next().map_or(Ok(()), Err)
}

/// What gets copies: hosts that take many files compress by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Copied {
    All,
    /// What the app loads.
    NotPages,
    /// What every visitor loads.
    NotData,
    Nothing,
}

impl Copied {
    fn contain(self, name: &str) -> bool {
        match self {
            Self::All => true,
            Self::NotPages => !is_prerendered(name),
            Self::NotData => !is_prerendered(name) && !name.starts_with("data/"),
            Self::Nothing => false,
        }
    }
}

/// The most copies with which a host still takes the site; none where a variable of the environment says so.
fn copied(names: &[String]) -> Copied {
    if env::var(COPIES).as_deref() == Ok("none") {
        return Copied::Nothing;
    }
    let files = |copied: Copied| {
        let own = names.iter().filter(|name| copied.contain(name));
        names.len() + 2 * own.count()
    };
    let fits = |copied: &Copied| files(*copied) <= MOST_FILES;
    let mut all = [Copied::All, Copied::NotPages].into_iter();
    all.find(fits).unwrap_or(Copied::NotData)
}

fn gains(name: &str) -> bool {
    let kinds = [
        "html",
        "css",
        "xml",
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

/// Most of the dataset stays as it is from build to build, and so do its copies.
fn copies(path: &Path, cache: &Cache) -> Result<(), BuildError> {
    let bytes = files::read(path)?;
    let name = path.to_string_lossy();
    for (kind, compress) in [
        ("br", brotli::compress as fn(&[u8]) -> Vec<u8>),
        ("gz", zipped),
    ] {
        let Ok(copy) = cache.result(&[kind.as_bytes(), &bytes], || {
            Ok::<_, Infallible>(compress(&bytes))
        });
        if copy.len() < bytes.len() {
            files::write(format!("{name}.{kind}").as_ref(), copy)?;
        }
    }
    Ok(())
}

fn zipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .unwrap_or_else(|_| bytes.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_left_out_where_a_host_would_not_take_them() {
        #[track_caller]
        fn check(pages: usize, records: usize, expected: Copied) {
            let pages = (0..pages).map(|number| format!("en/methods/m{number}/index.html"));
            let records = (0..records).map(|number| format!("data/0a/m{number}.json"));
            let names: Vec<String> = pages.chain(records).collect();
            assert_eq!(copied(&names), expected);
        }
        check(100, 100, Copied::All);
        check(6000, 900, Copied::NotPages);
        check(6000, 6000, Copied::NotData);
    }
}
