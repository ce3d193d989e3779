use super::{Row, row::Identity};
use crate::method::Method;

/// How the values of a row compare over the methods that are loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Same,
    Different,
    /// No two values differ, but some method has no value.
    Incomplete,
    /// Fewer than two methods, or a row that is never compared.
    None,
}

impl Verdict {
    /// The name of the verdict in the document's `data-verdict`, a contract with scripts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Different => "different",
            Self::Incomplete => "incomplete",
            Self::None => "none",
        }
    }
}

/// Judges a row over the methods that are loaded.
pub fn verdict(row: Row, methods: &[&Method]) -> Verdict {
    verdict_against(row, methods, None)
}

/// Judges a row against a baseline, the position of a method: different if any value differs from
/// the baseline's.
pub(super) fn verdict_against(row: Row, methods: &[&Method], baseline: Option<usize>) -> Verdict {
    if row.is_compared() && methods.len() > 1 {
        judge(&row.identities(methods), baseline)
    } else {
        Verdict::None
    }
}

/// Judges the values of a row that is compared, of the dataset or not. Methods to which it does not apply are left out; with a baseline to which
/// it does not apply, nothing is compared, and nothing differs from one without a value.
pub fn judge(values: &[Identity], baseline: Option<usize>) -> Verdict {
    let applicable: Vec<&Identity> = values
        .iter()
        .filter(|value| **value != Identity::Inapplicable)
        .collect();
    let is_beside_baseline =
        baseline.is_some_and(|place| values.get(place) == Some(&Identity::Inapplicable));
    if applicable.len() < 2 || is_beside_baseline {
        return Verdict::None;
    }
    let mut present = applicable.iter().filter_map(|value| value.value());
    let standard = match baseline {
        Some(place) => values.get(place).and_then(Identity::value),
        None => present.clone().next(),
    };
    if standard.is_some() && present.any(|value| Some(value) != standard) {
        Verdict::Different
    } else if standard.is_none() || applicable.contains(&&Identity::Missing) {
        Verdict::Incomplete
    } else {
        Verdict::Same
    }
}

/// The methods that have no value in a compared row that applies to them.
pub fn missing<'a>(row: Row, methods: &[&'a Method]) -> Vec<&'a Method> {
    methods
        .iter()
        .filter(|method| row.is_compared() && row.identity(method) == Identity::Missing)
        .copied()
        .collect()
}

/// The positions of the methods whose value differs from that of a baseline, the position of one.
pub fn unlike(row: Row, methods: &[&Method], baseline: usize) -> Vec<usize> {
    if row.is_compared() {
        unlike_values(&row.identities(methods), baseline)
    } else {
        Vec::new()
    }
}

/// The positions of the values that differ from a baseline's, the position of one; where one of the
/// two is absent, nothing does.
pub fn unlike_values(values: &[Identity], baseline: usize) -> Vec<usize> {
    let Some(standard) = values.get(baseline).and_then(Identity::value) else {
        return Vec::new();
    };
    let is_unlike = |place: &usize| {
        let value = values[*place].value();
        value.is_some_and(|value| value != standard)
    };
    (0..values.len()).filter(is_unlike).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values written as letters: `-` is missing, `.` does not apply; the baseline by its place.
    #[test]
    fn judges_what_applies() {
        #[track_caller]
        fn check(values: &str, baseline: Option<usize>, expected: Verdict) {
            let value = |letter: char| match letter {
                '-' => Identity::Missing,
                '.' => Identity::Inapplicable,
                letter => Identity::Value(letter.into()),
            };
            let identities: Vec<Identity> = values.chars().map(value).collect();
            assert_eq!(
                judge(&identities, baseline),
                expected,
                "{values}, {baseline:?}"
            );
        }
        check("aa", None, Verdict::Same);
        check("ab", None, Verdict::Different);
        check("a-", None, Verdict::Incomplete);
        check("--", None, Verdict::Incomplete);
        // A single method to which a row applies has nothing to differ from.
        check("a.", None, Verdict::None);
        check("-.", None, Verdict::None);
        check("..", None, Verdict::None);
        check("a.a", None, Verdict::Same);
        check("a.b", None, Verdict::Different);
        check("a.-", None, Verdict::Incomplete);
        check("aab", Some(0), Verdict::Different);
        check("aab", Some(2), Verdict::Different);
        check("-ab", Some(0), Verdict::Incomplete);
        check(".ab", Some(0), Verdict::None);
        check(".aa", Some(0), Verdict::None);
        check(".ab", Some(1), Verdict::Different);
        check(".aa", Some(1), Verdict::Same);
    }
}
