use std::{
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

use super::{
    super::{BuildError, cache::Cache, files},
    tool,
};

const TOOL: &str = "wasm-opt";

/// The part that answers at every key: it is made quick, all else small.
const QUICK: &str = "search";

const SMALL_PASSES: [&str; 12] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "--gufa",
    "-Oz",
    "--converge",
    "--always-inline-max-function-size=4",
    "--reorder-locals",
    "--remove-unused-names",
    "--remove-unused-brs",
    // Engines read the hints of alignment and do nothing with them.
    "--dealign",
    "--reorder-functions-by-name",
];

const QUICK_PASSES: [&str; 1] = ["-O4"];

/// What no visitor needs goes.
const STRIP: [&str; 3] = [
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// What the compiler may use is named one by one: `--all-features` would write what browsers do not read.
pub const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-call-indirect-overlong",
];

/// Makes parts of the program small or quick, each once: what an earlier build made of the same part stands.
pub struct Optimiser {
    version: Vec<u8>,
    cache: Cache,
    done: AtomicUsize,
}

impl Optimiser {
    pub fn new() -> Result<Self, BuildError> {
        Ok(Self {
            version: tool::version(TOOL)?,
            cache: Cache::of("optimised"),
            done: AtomicUsize::new(0),
        })
    }

    /// Optimises a part of the program where it lies.
    pub fn optimise(&self, path: &Path, name: &str) -> Result<(), BuildError> {
        let passes = if name == QUICK {
            &QUICK_PASSES[..]
        } else {
            &SMALL_PASSES[..]
        };
        let arguments = [passes, &STRIP, &FEATURES].concat();
        let written = arguments.join(" ");
        let part = files::read(path)?;
        let inputs = [&*self.version, written.as_bytes(), &part];
        let optimised = self.cache.result(&inputs, || {
            self.done.fetch_add(1, Ordering::Relaxed);
            let out = path.display().to_string();
            tool::run(TOOL, &[&arguments[..], &["-o", &out]].concat(), path)?;
            files::read(path)
        })?;
        files::write(path, optimised)
    }

    /// Forgets what was optimised long ago; answers how many parts no earlier build had optimised.
    pub fn finish(self) -> usize {
        self.cache.tidy();
        self.done.into_inner()
    }
}
