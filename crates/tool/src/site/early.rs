//! What the page asks for before it is read any further: the program, its glue and the loader that starts it.
//!
//! A browser that meets a policy in a page does not look ahead of it; what the header names is on its way before that, and
//! hosts that send early hints name it even earlier.

use std::{fs, path::Path};

use serde_json::Value;

use super::integrity;

/// A file that is fetched early.
struct Early {
    name: String,
    integrity: String,
    /// What it is: the attributes of its link.
    kind: &'static str,
}

/// The largest first: it is the last to arrive.
fn all(dist: &Path, build: &Value) -> Result<[Early; 3], String> {
    let early = |place: &str, kind| {
        let name = build.pointer(place).and_then(Value::as_str).ok_or(format!("index.html: its build names no {place}"))?;
        let content = fs::read(dist.join(name)).map_err(|error| format!("{name}: {error}"))?;
        Ok::<_, String>(Early { name: name.to_owned(), integrity: integrity(&content), kind })
    };
    Ok([
        early("/programs/tertium/wasm", "rel=preload as=fetch type=application/wasm crossorigin")?,
        early("/loader", "rel=modulepreload")?,
        early("/programs/tertium/js", "rel=modulepreload crossorigin")?,
    ])
}

/// The links for the head of the shell, for hosts that send no header; the loader has an element of its own.
pub fn elements(dist: &Path, build: &Value) -> Result<String, String> {
    let [program, _, glue] = all(dist, build)?;
    Ok([program, glue].map(|Early { name, integrity, kind }| format!("<link {kind} href={name} integrity={integrity}>")).concat())
}

/// The header `Link` of the shell (RFC 8288).
pub fn header(dist: &Path, build: &Value) -> Result<String, String> {
    let link = |Early { name, integrity, kind }: Early| {
        let parameter = |attribute: &str| attribute.split_once('=').map_or(attribute.to_owned(), |(name, value)| format!("{name}=\"{value}\""));
        let parameters: Vec<String> = kind.split(' ').map(parameter).collect();
        format!("<{name}>; {}; integrity=\"{integrity}\"", parameters.join("; "))
    };
    Ok(all(dist, build)?.map(link).join(", "))
}
