use std::fmt;

use super::Key;
use crate::json::Json;

/// What stands in a catalogue under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    Text(String),
    /// A text for each plural category that the language has (CLDR's names: one, few, many, other …).
    Plural(Vec<(String, String)>),
}

/// All that the page says in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    messages: Vec<Message>,
}

/// What is wrong with a catalogue; each list holds names of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueError {
    /// Keys that have no message, or something else in its place.
    pub missing: Vec<String>,
    pub unknown: Vec<String>,
}

impl Catalogue {
    /// Decodes a catalogue: an object with a message for every key and no other.
    pub fn decode(json: &Json) -> Result<Self, CatalogueError> {
        let (mut missing, mut messages) = (Vec::new(), Vec::with_capacity(Key::ALL.len()));
        for key in Key::ALL {
            match message(&json[key.name()]) {
                Some(message) => messages.push(message),
                None => missing.push(key.name().to_owned()),
            }
        }
        let is_key = |name: &str| Key::ALL.iter().any(|key| key.name() == name);
        let unknown: Vec<_> = json.members().iter().map(|(name, _)| name).filter(|name| !is_key(name)).cloned().collect();
        if missing.is_empty() && unknown.is_empty() { Ok(Self { messages }) } else { Err(CatalogueError { missing, unknown }) }
    }

    /// The text of a key, or of its "other" form where it has plurals.
    pub fn text(&self, key: Key) -> &str {
        self.form(key, "other")
    }

    /// The text of a key in a plural category, which the browser's Intl names.
    pub fn form(&self, key: Key, category: &str) -> &str {
        match &self.messages[key.index()] {
            Message::Text(text) => text,
            Message::Plural(forms) => {
                let form = |category: &str| forms.iter().find(|(name, _)| name == category);
                form(category).or_else(|| form("other")).map_or("", |(_, text)| text)
            }
        }
    }

    pub fn message(&self, key: Key) -> &Message {
        &self.messages[key.index()]
    }
}

fn message(json: &Json) -> Option<Message> {
    match json {
        Json::Text(text) => Some(Message::Text(text.clone())),
        Json::Object(forms) => {
            let forms = forms.iter().map(|(name, text)| Some((name.clone(), text.as_text()?.to_owned())));
            forms.collect::<Option<_>>().map(Message::Plural)
        }
        _ => None,
    }
}

impl fmt::Display for CatalogueError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "missing keys: [{}], keys too many: [{}]", self.missing.join(", "), self.unknown.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Lang, PanelKey};

    fn read(lang: Lang) -> String {
        std::fs::read_to_string(format!("{}/public/locale/{lang}.json", env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    fn decode(text: &str) -> Result<Catalogue, CatalogueError> {
        Catalogue::decode(&text.parse().unwrap())
    }

    fn read_panel(lang: Lang) -> Result<Catalogue<PanelKey>, CatalogueError> {
        let text = std::fs::read_to_string(format!("{}/src/panel/locale/{lang}.json", env!("CARGO_MANIFEST_DIR"))).unwrap();
        Catalogue::decode(&text.parse().unwrap())
    }

    #[test]
    fn every_catalogue_has_every_key_and_no_other() {
        for lang in Lang::ALL {
            if let Err(error) = decode(&read(lang)) {
                panic!("public/locale/{lang}.json: {error}");
            }
            if let Err(error) = read_panel(lang) {
                panic!("src/panel/locale/{lang}.json: {error}");
            }
        }
    }

    /// A placeholder that only one language has would show as `{name}` in it or lose a value in the other.
    #[test]
    fn languages_agree_on_placeholders_and_plurals() {
        agree(Lang::ALL.map(|lang| decode(&read(lang)).unwrap()));
        agree(Lang::ALL.map(|lang| read_panel(lang).unwrap()));
    }

    fn agree<K: CatalogueKey>([bg, en]: [Catalogue<K>; 2]) {
        let placeholders = |text: &str| -> Vec<String> {
            let mut names: Vec<String> = text.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0.to_owned())).collect();
            names.sort();
            names
        };
        for key in Key::ALL {
            assert_eq!(placeholders(bg.text(*key)), placeholders(en.text(*key)), "{}", key.name());
            for catalogue in [&bg, &en] {
                assert!(!catalogue.text(*key).trim().is_empty(), "{} is empty", key.name());
                if let Message::Plural(forms) = catalogue.message(*key) {
                    // Both languages have the cardinal categories one and other (CLDR 48).
                    assert_eq!(forms.iter().map(|(name, _)| &**name).collect::<Vec<_>>(), ["one", "other"], "{}", key.name());
                }
            }
        }
    }

    #[test]
    fn refuses_what_is_no_catalogue() {
        #[track_caller]
        fn check(json: &str, expected: &str) {
            let error = decode(json).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
        check("[]", "missing keys: [title, lead");
        check("{}", "missing keys: [title, lead");
        check(&read(Lang::En).replacen('{', "{\"surplus\": \"x\",", 1), "missing keys: [], keys too many: [surplus]");
        check(&read(Lang::En).replacen("\"Language\"", "1", 1), "missing keys: [language]");
        check(&read(Lang::En).replacen("\"other\": \"", "\"other\": 1, \"few\": \"", 1), "missing keys: [search.count]");
    }
}
