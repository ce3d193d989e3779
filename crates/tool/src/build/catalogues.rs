//! The catalogues under names that hold their hash, so that they can be cached for ever.

use std::path::Path;

use serde_json::{Value, json};
use tertium_core::locale::{Bilingual, Catalogue, Key, Lang};

use super::{
    BuildError,
    digest::{integrity, short},
    files,
};
use crate::{authored::Dataset, texts};

/// The texts of the interface in each of its languages, as the dataset says them.
pub type Catalogues = Bilingual<Catalogue>;

/// A catalogue and where it lies now.
pub struct Hashed {
    /// Empty where the dataset does not speak the language.
    pub url: String,
    pub integrity: String,
    pub catalogue: Catalogue,
}

/// Writes the catalogue of each of the dataset's languages as the program reads it (`Catalogue::from_list`) under a name
/// that holds its hash, in place of what was there.
pub fn write(dist: &Path, dataset: &Dataset) -> Result<Bilingual<Hashed>, BuildError> {
    Ok(Bilingual {
        bg: write_one(dist, dataset, Lang::Bg)?,
        en: write_one(dist, dataset, Lang::En)?,
    })
}

fn write_one(dist: &Path, dataset: &Dataset, lang: Lang) -> Result<Hashed, BuildError> {
    let file = format!("locale/{lang}.json");
    let text = files::read_text(&dist.join(&file))?;
    let fail = |found: String| BuildError::content(&file, found, "a text for every key");
    let texts = texts::of(&text, dataset, lang).map_err(fail)?;
    let catalogue = texts::catalogue(&text, dataset, lang).map_err(fail)?;
    files::remove(&dist.join(&file))?;
    if !dataset.manifest.languages.contains(&lang) {
        return Ok(Hashed {
            url: String::new(),
            integrity: String::new(),
            catalogue,
        });
    }
    // What stands in documents before the program, or in pages that it does not draw, is not said by it again.
    let unsaid = Value::from("");
    let is_of_documents = |key: &Key| {
        let name = key.name();
        name.starts_with("shell.") || name.starts_with("page.")
    };
    let message = |key: &Key| {
        if is_of_documents(key) {
            &unsaid
        } else {
            &texts[key.name()]
        }
    };
    let messages: Vec<&Value> = Key::ALL.iter().map(message).collect();
    let text = json!(messages).to_string();
    let url = format!("locale/{lang}-{}.json", short(text.as_bytes()));
    files::write(&dist.join(&url), &text)?;
    Ok(Hashed {
        url,
        integrity: integrity(text.as_bytes()),
        catalogue,
    })
}
