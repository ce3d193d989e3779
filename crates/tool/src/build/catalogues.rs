//! The catalogues under names that hold their hash, so that they can be cached for ever.

use std::path::Path;

use serde_json::{Value, json};
use tertium_core::locale::{Bilingual, Catalogue, DecisionKey, Key, Lang, Messages};

use super::{
    BuildError,
    digest::{integrity, short},
    files,
};
use crate::{
    authored::Dataset,
    texts::{self, Place, Texts},
};

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
    let texts = texts::of(&text, Place::Page, dataset, lang).map_err(fail)?;
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

/// A file of texts and what it must hold.
pub struct HashedTexts {
    pub url: String,
    pub integrity: String,
}

/// Writes what is said where one decides, in place of what was there: a list in the order of the keys for each language, that
/// of the dataset's first one for a language that it does not speak.
pub fn write_decision(dist: &Path, dataset: &Dataset) -> Result<HashedTexts, BuildError> {
    let languages = &dataset.manifest.languages;
    let mut texts = Vec::new();
    for lang in Lang::ALL {
        let file = format!("locale/{}", Place::Decision.file(lang));
        let path = dist.join(&file);
        if languages.contains(&lang) {
            let fail = |found: String| BuildError::content(&file, found, "a text for every key");
            let text = files::read_text(&path)?;
            let said = texts::of(&text, Place::Decision, dataset, lang).map_err(fail)?;
            let is_whole = Messages::<DecisionKey>::from_json(json!(said).to_string().as_bytes());
            is_whole.map_err(|error| fail(error.to_string()))?;
            texts.push((lang, list(&said)));
        }
        files::remove(&path)?;
    }
    let of = |lang: Lang| {
        let own = texts.iter().find(|(own, _)| *own == lang);
        own.or_else(|| texts.iter().find(|(own, _)| languages.first() == Some(own)))
            .map(|(_, list)| list)
    };
    let text = json!({ "bg": of(Lang::Bg), "en": of(Lang::En) }).to_string();
    let url = format!("locale/decision-{}.json", short(text.as_bytes()));
    files::write(&dist.join(&url), &text)?;
    Ok(HashedTexts {
        integrity: integrity(text.as_bytes()),
        url,
    })
}

fn list(texts: &Texts) -> Vec<Value> {
    let keys = DecisionKey::ALL.iter();
    keys.map(|key| texts[key.name()].clone()).collect()
}
