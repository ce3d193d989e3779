//! What the page asks for before it is read any further: the program, its glue and the loader that starts it.
//!
//! A browser that meets a policy in a page does not look ahead of it; what the header names is on its way before that, and
//! hosts that send early hints name it even earlier.

use std::path::Path;

use super::{BuildError, digest, files, shell::Shell};

/// A file that is fetched early.
struct Early {
    name: String,
    integrity: String,
    /// What it is: the attributes of its link.
    kind: &'static str,
}

/// What is fetched early.
struct All {
    wasm: Early,
    loader: Early,
    glue: Early,
}

fn all(dist: &Path, shell: &Shell) -> Result<All, BuildError> {
    let early = |name: &str, kind| {
        let integrity = digest::integrity(&files::read(&dist.join(name))?);
        Ok::<_, BuildError>(Early {
            name: name.to_owned(),
            integrity,
            kind,
        })
    };
    let program = &shell.build.program;
    Ok(All {
        wasm: early(
            &program.wasm,
            "rel=preload as=fetch type=application/wasm crossorigin",
        )?,
        loader: early(&shell.loader, "rel=modulepreload")?,
        glue: early(&program.js, "rel=modulepreload crossorigin")?,
    })
}

/// The links for the head of the shell, for hosts that send no header; the loader has an element of its own.
pub fn elements(dist: &Path, shell: &Shell) -> Result<String, BuildError> {
    let All { wasm, glue, .. } = all(dist, shell)?;
    let link = |Early {
                    name,
                    integrity,
                    kind,
                }: Early| {
        // A hash ends on "=", which only a quoted value may hold.
        format!("<link {kind} href={name} integrity=\"{integrity}\">")
    };
    Ok([wasm, glue].map(link).concat())
}

/// The header `Link` of the shell (RFC 8288); the largest first, it is the last to arrive.
pub fn header(dist: &Path, shell: &Shell) -> Result<String, BuildError> {
    let All { wasm, loader, glue } = all(dist, shell)?;
    let parameter = |attribute: &str| match attribute.split_once('=') {
        Some((name, value)) => format!("{name}=\"{value}\""),
        None => attribute.to_owned(),
    };
    let link = |Early {
                    name,
                    integrity,
                    kind,
                }: Early| {
        let parameters: Vec<String> = kind.split(' ').map(parameter).collect();
        format!(
            "<{name}>; {}; integrity=\"{integrity}\"",
            parameters.join("; ")
        )
    };
    Ok([wasm, loader, glue].map(link).join(", "))
}
