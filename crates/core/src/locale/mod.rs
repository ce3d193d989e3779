//! The texts of the page, in each of its languages.

mod catalogue;
mod decision_keys;
mod keys;
mod lang;

pub use catalogue::{Catalogue, CatalogueError, Message, Messages};
pub use decision_keys::DecisionKey;
pub use keys::{Key, MessageKey};
pub use lang::{Bilingual, Lang, UnknownLang};

/// Replaces each `{name}` in a pattern by its value; a name without a value stays as it is.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after
            .split_once('}')
            .and_then(|(name, tail)| Some((values.iter().find(|(n, _)| *n == name)?.1, tail)));
        match value {
            Some((value, tail)) => {
                filled.push_str(value);
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn fills() {
        #[track_caller]
        fn check(pattern: &str, expected: &str) {
            assert_eq!(
                fill(pattern, &[("name", "{count}"), ("count", "3")]),
                expected,
                "{pattern:?}"
            );
        }
        check("Remove {name}", "Remove {count}");
        check("{count} of {count}", "3 of 3");
        check("{other} {count}", "{other} 3");
        check("plain", "plain");
        check("{open", "{open");
        check("{", "{");
    }
}
