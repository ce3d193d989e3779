//! What the site is called where it is installed as an app.

use std::path::Path;

use serde_json::{Value, json};
use tertium_core::locale::Key;

use super::{BuildError, catalogues::Catalogues, files};
use crate::authored::Manifest;

const FILE: &str = "manifest.webmanifest";

/// Completes the manifest by what the dataset says of itself, in the first of its languages.
pub fn write(dist: &Path, manifest: &Manifest, catalogues: &Catalogues) -> Result<(), BuildError> {
    let path = dist.join(FILE);
    let fail = |error: serde_json::Error| BuildError::content(FILE, error.to_string(), "JSON");
    let mut app: Value = serde_json::from_str(&files::read_text(&path)?).map_err(fail)?;
    let lang = manifest.languages.first().copied().unwrap_or_default();
    let name = catalogues.get(lang).text(Key::Site);
    app["name"] = json!(name);
    app["short_name"] = json!(name);
    app["lang"] = json!(lang);
    app["description"] = json!(manifest.description.get(lang));
    files::write(&path, app.to_string())
}
