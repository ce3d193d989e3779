//! The catalogues under names that hold their hash, so that they can be cached for ever.

use std::path::Path;

use serde_json::{Value, json};
use tertium_core::locale::{Bilingual, Catalogue, Key, Lang};

use super::{
    BuildError,
    digest::{integrity, short},
    files,
};

/// A catalogue and where it lies now.
pub struct Hashed {
    pub url: String,
    pub integrity: String,
    pub catalogue: Catalogue,
}

/// Writes each catalogue as the program reads it (`Catalogue::from_list`) under a name that holds its hash, in place of
/// what was there.
pub fn write(dist: &Path) -> Result<Bilingual<Hashed>, BuildError> {
    Ok(Bilingual {
        bg: write_one(dist, Lang::Bg)?,
        en: write_one(dist, Lang::En)?,
    })
}

fn write_one(dist: &Path, lang: Lang) -> Result<Hashed, BuildError> {
    let file = format!("locale/{lang}.json");
    let text = files::read_text(&dist.join(&file))?;
    let fail = |found: String| BuildError::content(&file, found, "a text for every key");
    let json: Value = serde_json::from_str(&text).map_err(|error| fail(error.to_string()))?;
    let catalogue =
        Catalogue::from_json(text.as_bytes()).map_err(|error| fail(error.to_string()))?;
    // What stands in the documents before the program is not said by it again.
    let unsaid = Value::from("");
    let is_of_shell = |key: &Key| key.name().starts_with("shell.");
    let message = |key: &Key| {
        if is_of_shell(key) {
            &unsaid
        } else {
            &json[key.name()]
        }
    };
    let messages: Vec<&Value> = Key::ALL.iter().map(message).collect();
    let text = json!(messages).to_string();
    let url = format!("locale/{lang}-{}.json", short(text.as_bytes()));
    files::write(&dist.join(&url), &text)?;
    files::remove(&dist.join(&file))?;
    Ok(Hashed {
        url,
        integrity: integrity(text.as_bytes()),
        catalogue,
    })
}
