use serde::{Deserialize, Serialize};

use super::{Source, record};

/// Where a source was seen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct Evidence {
    /// The id of a kind of places, or the name of one place.
    #[serde(rename = "where", deserialize_with = "record::text")]
    pub place: String,
    /// Under what it stands there: an identifier, else the title.
    #[serde(deserialize_with = "record::text")]
    pub key: String,
    /// In how many independent places of that kind.
    #[serde(default = "one")]
    pub places: u32,
}

fn one() -> u32 {
    1
}

impl Source {
    /// Where it was seen; nothing where the record does not say, or says something else.
    pub fn seen(&self) -> Vec<Evidence> {
        let json = self.evidence.as_ref().map(|evidence| evidence.get());
        json.and_then(|json| serde_json::from_str(json).ok())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::value::RawValue;

    use super::*;

    #[test]
    fn tells_where_a_source_was_seen() {
        #[track_caller]
        fn check(json: Option<&str>, expected: &[(&str, &str, u32)]) {
            let evidence = json.map(|json| RawValue::from_string(json.to_owned()).unwrap());
            let source = Source {
                evidence,
                ..Source::default()
            };
            let seen = source.seen();
            let seen: Vec<_> = seen
                .iter()
                .map(|seen| (&*seen.place, &*seen.key, seen.places))
                .collect();
            assert_eq!(seen, expected);
        }
        check(None, &[]);
        check(Some("[]"), &[]);
        check(
            Some(r#"[{"where": "exact-search", "key": "10.1/x", "places": 5}]"#),
            &[("exact-search", "10.1/x", 5)],
        );
        check(
            Some(r#"[{"where": "x.org", "key": "Title"}]"#),
            &[("x.org", "Title", 1)],
        );
        check(Some(r#"[{"where": "", "key": "Title"}]"#), &[]);
        check(Some(r#""everywhere""#), &[]);
    }
}
