use std::path::Path;

use super::{super::BuildError, tool};

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

/// What no visitor needs goes. What the compiler may use is named one by one: `--all-features` would write what browsers
/// do not read.
const COMMON: [&str; 11] = [
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-call-indirect-overlong",
];

/// Optimises a part of the program where it lies.
pub fn optimise(path: &Path, name: &str) -> Result<(), BuildError> {
    let passes = if name == QUICK {
        &QUICK_PASSES[..]
    } else {
        &SMALL_PASSES[..]
    };
    let out = path.display().to_string();
    tool::run(
        "wasm-opt",
        &[passes, &COMMON[..], &["-o", &out]].concat(),
        path,
    )
}
