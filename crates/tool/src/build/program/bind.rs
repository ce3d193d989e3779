use std::path::{Path, PathBuf};

use super::{
    super::{BuildError, files},
    exports, tool,
};

/// The first part as wasm-bindgen leaves it.
pub struct Bound {
    /// The text of the glue in JavaScript.
    pub glue: String,
    /// Where the code lies.
    pub code: PathBuf,
}

/// Makes the first part callable from JavaScript; the others only know the first part.
pub fn bind(main: &Path, work: &Path) -> Result<Bound, BuildError> {
    let out = format!("--out-dir={}", work.display());
    // The other parts find the first by what the linker named and demangling would rename.
    let arguments = [
        "--target=web",
        "--no-typescript",
        "--no-demangle",
        "--keep-lld-exports",
        "--out-name=glue",
        &out,
    ];
    tool::run("wasm-bindgen", &arguments, main)?;
    let code = work.join("glue_bg.wasm");
    let (glue, classes) = exports::without_classes(&files::read_text(&work.join("glue.js"))?);
    let module = exports::without_exports(&files::read(&code)?, &classes);
    let module = module.map_err(|why| BuildError::Split {
        path: code.clone(),
        why,
    })?;
    files::write(&code, module)?;
    Ok(Bound { glue, code })
}
