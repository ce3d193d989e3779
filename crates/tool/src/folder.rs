//! The files of a dataset's folder.
//!
//! A dataset may have fewer languages than the interface. What it says in its own alone is read as if it were said in each,
//! so that only what writes for visitors has to know which languages there are.

use std::{fs, io, path::Path};

use serde::de::DeserializeOwned;
use serde_json::Value;
use tertium_core::locale::Lang;

/// A folder of data in some languages.
pub struct Folder<'a> {
    pub path: &'a Path,
    pub languages: &'a [Lang],
}

impl Folder<'_> {
    /// Reads a file that every dataset has.
    ///
    /// # Errors
    /// Where it is not there or holds something else.
    pub fn read<T: DeserializeOwned>(&self, name: &str) -> Result<T, String> {
        self.parse(name, &self.text(name)?)
    }

    /// Reads a file that a dataset may have; nothing is in it where it is not there.
    ///
    /// # Errors
    /// Where it cannot be read or holds something else.
    pub fn read_optional<T: DeserializeOwned + Default>(&self, name: &str) -> Result<T, String> {
        match self.text_optional(name)? {
            Some(text) => self.parse(name, &text),
            None => Ok(T::default()),
        }
    }

    /// The text of a file that every dataset has.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn text(&self, name: &str) -> Result<String, String> {
        let text = self.text_optional(name)?;
        text.ok_or_else(|| {
            let path = self.path.join(name);
            format!("{}: expected it in every dataset", path.display())
        })
    }

    /// The text of a file that a dataset may have.
    ///
    /// # Errors
    /// Where it is there and cannot be read.
    pub fn text_optional(&self, name: &str) -> Result<Option<String>, String> {
        let path = self.path.join(name);
        match fs::read_to_string(&path) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(format!("{}: {error}", path.display())),
        }
    }

    fn parse<T: DeserializeOwned>(&self, name: &str, text: &str) -> Result<T, String> {
        let fail = |error| format!("{}: {error}", self.path.join(name).display());
        // Straight from the text, errors name its lines.
        if Lang::ALL.iter().all(|lang| self.languages.contains(lang)) {
            return serde_json::from_str(text).map_err(fail);
        }
        let mut value: Value = serde_json::from_str(text).map_err(fail)?;
        complete(&mut value, self.languages);
        serde_json::from_value(value).map_err(fail)
    }
}

/// Says in each language of the interface what a dataset says in its own: texts are repeated, of lists of words there are
/// none.
pub fn complete(value: &mut Value, languages: &[Lang]) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| complete(item, languages)),
        Value::Object(fields) => {
            let said = languages.first().and_then(|own| fields.get(own.tag()));
            if let Some(said) = said.cloned() {
                let other = if said.is_array() {
                    Value::Array(Vec::new())
                } else {
                    said
                };
                for lang in Lang::ALL {
                    fields.entry(lang.tag()).or_insert_with(|| other.clone());
                }
            }
            fields
                .values_mut()
                .for_each(|field| complete(field, languages));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_said_in_one_language_is_repeated() {
        #[track_caller]
        fn check(languages: &[Lang], mut authored: Value, expected: Value) {
            complete(&mut authored, languages);
            assert_eq!(authored, expected);
        }
        let english = [Lang::En];
        check(
            &english,
            json!({ "label": { "en": "Text" }, "values": [{ "en": "Table" }] }),
            json!({ "label": { "bg": "Text", "en": "Text" }, "values": [{ "bg": "Table", "en": "Table" }] }),
        );
        check(
            &english,
            json!({ "aliases": { "en": ["HDF"], "shared": [] } }),
            json!({ "aliases": { "bg": [], "en": ["HDF"], "shared": [] } }),
        );
        check(
            &english,
            json!({ "bg": "Таблица" }),
            json!({ "bg": "Таблица" }),
        );
        check(
            &[Lang::Bg],
            json!({ "bg": "Таблица" }),
            json!({ "bg": "Таблица", "en": "Таблица" }),
        );
        let both = json!({ "bg": "Таблица", "en": "Table" });
        check(&Lang::ALL, both.clone(), both);
    }

    #[test]
    fn a_file_is_missed_only_where_every_dataset_has_it() {
        let folder = Folder {
            path: Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data")),
            languages: &Lang::ALL,
        };
        assert_eq!(
            folder.read_optional::<Vec<Value>>("no-such.json"),
            Ok(vec![])
        );
        let missed = folder.read::<Vec<Value>>("no-such.json").unwrap_err();
        assert!(
            missed.ends_with("no-such.json: expected it in every dataset"),
            "{missed}"
        );
        let other = folder
            .read_optional::<Vec<Value>>("manifest.json")
            .unwrap_err();
        assert!(
            other.contains("manifest.json: invalid type: map"),
            "{other}"
        );
    }
}
