use std::{collections::BTreeMap, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor},
};

use super::{Key, MessageKey};

/// What stands in a catalogue under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    Text(String),
    /// A text for each case, `other` among them: for each plural category that the language has (CLDR's names: one, few,
    /// many, other …), or for each thing that may stand in a gap.
    Plural(BTreeMap<String, String>),
}

/// All texts of a closed list of keys in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Messages<K> {
    /// In the order of the keys.
    messages: Vec<Message>,
    keys: PhantomData<K>,
}

/// All texts of the page in one language, but for what is said where one decides.
pub type Catalogue = Messages<Key>;

/// What is wrong with a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogueError {
    /// It is no object of messages; the text says what stands where.
    Content(String),
    /// It has not exactly the keys of the page; the lists hold names of keys.
    Keys {
        missing: Vec<String>,
        unknown: Vec<String>,
    },
}

impl<K: MessageKey> Messages<K> {
    /// Decodes a catalogue: an object with a message for every key and no other.
    pub fn from_json(json: &[u8]) -> Result<Self, CatalogueError> {
        let messages: BTreeMap<String, Message> = serde_json::from_slice(json)
            .map_err(|error| CatalogueError::Content(error.to_string()))?;
        let mut found: Vec<Option<Message>> = vec![None; K::ALL.len()];
        let mut unknown = Vec::new();
        for (name, message) in messages {
            match K::ALL.iter().find(|key| key.name() == name) {
                Some(key) => found[key.index()] = Some(message),
                None => unknown.push(name),
            }
        }
        let is_missing = |key: &&K| found[key.index()].is_none();
        let missing: Vec<String> = K::ALL
            .iter()
            .filter(is_missing)
            .map(|key| key.name().to_owned())
            .collect();
        if missing.is_empty() && unknown.is_empty() {
            Ok(Self {
                messages: found.into_iter().flatten().collect(),
                keys: PhantomData,
            })
        } else {
            Err(CatalogueError::Keys { missing, unknown })
        }
    }

    /// Decodes a catalogue as a build publishes it: the messages alone, in the order of [`MessageKey::ALL`]. Program and
    /// catalogue are of one build, and names would weigh 3 kB in both.
    pub fn from_list(json: &[u8]) -> Result<Self, CatalogueError> {
        serde_json::from_slice(json).map_err(|error| CatalogueError::Content(error.to_string()))
    }

    /// The text of a key, or of its "other" form where it has plurals.
    pub fn text(&self, key: K) -> &str {
        self.form(key, "other")
    }

    /// The text of a key in a case: a plural category, as the browser's `Intl.PluralRules` names it, or what is chosen from.
    pub fn form(&self, key: K, category: &str) -> &str {
        match self.message(key) {
            Message::Text(text) => text,
            Message::Plural(forms) => forms
                .get(category)
                .or_else(|| forms.get("other"))
                .map_or("", String::as_str),
        }
    }

    pub fn message(&self, key: K) -> &Message {
        &self.messages[key.index()]
    }
}

impl<'de, K: MessageKey> Deserialize<'de> for Messages<K> {
    /// Reads what [`Self::from_list`] does.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let messages = Vec::<Message>::deserialize(deserializer)?;
        if messages.len() == K::ALL.len() {
            Ok(Self {
                messages,
                keys: PhantomData,
            })
        } else {
            Err(D::Error::custom(format_args!(
                "{} messages",
                messages.len()
            )))
        }
    }
}

impl<'de> Deserialize<'de> for Message {
    /// Reads a text, or an object with a text for each plural category, `other` among them.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MessageVisitor)
    }
}

/// An untagged enum would keep every message in a buffer first, and say less of what is wrong.
struct MessageVisitor;

impl<'de> Visitor<'de> for MessageVisitor {
    type Value = Message;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a text or an object of plural forms")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Message, E> {
        Ok(Message::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Message, A::Error> {
        let mut forms = BTreeMap::new();
        while let Some((category, text)) = map.next_entry::<String, String>()? {
            forms.insert(category, text);
        }
        if forms.contains_key("other") {
            Ok(Message::Plural(forms))
        } else {
            Err(A::Error::missing_field("other"))
        }
    }
}

impl fmt::Display for CatalogueError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Content(problem) => f.write_str(problem),
            Self::Keys { missing, unknown } => {
                let (missing, unknown) = (missing.join(", "), unknown.join(", "));
                write!(f, "missing keys: [{missing}], unknown keys: [{unknown}]")
            }
        }
    }
}

impl std::error::Error for CatalogueError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{DecisionKey, Lang};

    fn read(lang: Lang) -> String {
        let path = format!(
            "{}/../../public/locale/{lang}.json",
            env!("CARGO_MANIFEST_DIR")
        );
        std::fs::read_to_string(path).unwrap()
    }

    fn decode(text: &str) -> Result<Catalogue, CatalogueError> {
        Catalogue::from_json(text.as_bytes())
    }

    #[test]
    fn a_published_catalogue_is_a_list() {
        let named = decode(&read(Lang::En)).unwrap();
        let names: serde_json::Value = serde_json::from_str(&read(Lang::En)).unwrap();
        let list: Vec<_> = Key::ALL.iter().map(|key| &names[key.name()]).collect();
        let list = serde_json::to_vec(&list).unwrap();
        assert_eq!(Catalogue::from_list(&list), Ok(named));
        assert!(Catalogue::from_list(b"[\"a\"]").is_err());
        assert!(Catalogue::from_list(b"{}").is_err());
    }

    #[test]
    fn every_catalogue_has_every_key_and_no_other() {
        for lang in Lang::ALL {
            if let Err(error) = decode(&read(lang)) {
                panic!("public/locale/{lang}.json: {error}");
            }
            if let Err(error) = decode_decision(lang) {
                panic!("public/locale/decision.{lang}.json: {error}");
            }
        }
    }

    fn decode_decision(lang: Lang) -> Result<Messages<DecisionKey>, CatalogueError> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/locale");
        Messages::from_json(&std::fs::read(format!("{folder}/decision.{lang}.json")).unwrap())
    }

    /// A placeholder that only one language has would show as `{name}` in it or lose a value in the
    /// other.
    #[test]
    fn languages_agree_on_placeholders_and_plurals() {
        agree(Lang::ALL.map(|lang| decode(&read(lang)).unwrap()));
        agree(Lang::ALL.map(|lang| decode_decision(lang).unwrap()));
    }

    #[track_caller]
    fn agree<K: MessageKey>([bg, en]: [Messages<K>; 2]) {
        let placeholders = |text: &str| -> Vec<String> {
            let parts = text.split('{').skip(1);
            let mut names: Vec<String> = parts
                .filter_map(|part| Some(part.split_once('}')?.0.to_owned()))
                .collect();
            names.sort();
            names
        };
        for key in K::ALL {
            assert_eq!(
                placeholders(bg.text(*key)),
                placeholders(en.text(*key)),
                "{}",
                key.name()
            );
            for catalogue in [&bg, &en] {
                assert!(
                    !catalogue.text(*key).trim().is_empty(),
                    "{} is empty",
                    key.name()
                );
                if let Message::Plural(forms) = catalogue.message(*key) {
                    // Cases of which the dataset has more.
                    if key.name() == Key::GradePlace.name() {
                        continue;
                    }
                    // Both languages have the cardinal categories one and other (CLDR 48).
                    assert_eq!(
                        forms.keys().collect::<Vec<_>>(),
                        ["one", "other"],
                        "{}",
                        key.name()
                    );
                }
            }
        }
    }

    /// A sentence that begins with one name or more has a verb for each.
    #[test]
    fn names_agree_with_their_verbs() {
        for lang in Lang::ALL {
            let catalogue = decode(&read(lang)).unwrap();
            let (one, other) = (
                catalogue.form(Key::HasVariant, "one"),
                catalogue.form(Key::HasVariant, "other"),
            );
            assert_ne!(one, other, "{lang}");
        }
        let english = decode(&read(Lang::En)).unwrap();
        for key in Key::ALL {
            if let Message::Text(text) = english.message(*key) {
                let is_singular = ["{names} is ", "{names} has ", "{names} was "];
                assert!(
                    !is_singular.iter().any(|verb| text.contains(verb)),
                    "{}: {text}",
                    key.name()
                );
            }
        }
    }

    /// The column against which the others are judged has a word of its own, and so has the export.
    #[test]
    fn a_word_means_one_thing() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../data/taxonomy/facets.json"
        );
        let facets: serde_json::Value =
            serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let values = facets.as_array().unwrap().iter();
        let values = values.flat_map(|facet| facet["values"].as_array().unwrap());
        for value in values {
            let (bg, en) = (&value["label"]["bg"], &value["label"]["en"]);
            assert!(!en.as_str().unwrap().contains("baseline"), "{en}");
            assert!(!bg.as_str().unwrap().contains("базова"), "{bg}");
        }
        for (lang, base) in [(Lang::Bg, "база"), (Lang::En, "baseline")] {
            let catalogue = decode(&read(lang)).unwrap();
            assert!(!catalogue.text(Key::Baseline).contains(base), "{lang}");
        }
        let bulgarian = decode(&read(Lang::Bg)).unwrap();
        for key in [Key::ExportLoading, Key::ExportFailed, Key::ExportEmpty] {
            assert!(bulgarian.text(key).to_lowercase().contains("експорт"));
        }
    }

    #[test]
    fn forms_fall_back_to_other() {
        let catalogue = decode(&read(Lang::En)).unwrap();
        assert_eq!(
            catalogue.form(Key::SearchCount, "one"),
            "{count} suggestion"
        );
        assert_eq!(
            catalogue.form(Key::SearchCount, "few"),
            "{count} suggestions"
        );
        assert_eq!(catalogue.form(Key::Language, "few"), "Language");
    }

    #[test]
    fn refuses_what_is_no_catalogue() {
        #[track_caller]
        fn check(json: &str, expected: &str) {
            let error = decode(json).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
        let english = read(Lang::En);
        check("[]", "invalid type: sequence, expected a map");
        check("", "EOF while parsing a value");
        check("{}", "missing keys: [site, title, lead");
        check(
            &english.replacen('{', "{\"surplus\": \"x\",", 1),
            "missing keys: [], unknown keys: [surplus]",
        );
        check(
            &english.replacen("\"language\"", "\"sprache\"", 1),
            "missing keys: [language]",
        );
        check(
            &english.replacen("\"Language\"", "1", 1),
            "invalid type: integer `1`, expected a text or an object of plural forms at line 5",
        );
        check(
            &english.replacen("\"other\": \"", "\"other\": 1, \"few\": \"", 1),
            "invalid type: integer `1`, expected a string",
        );
        check(
            &english.replacen("\"other\": \"", "\"few\": \"", 1),
            "missing field `other`",
        );
    }
}
