//! How sets are listed, so that one column can be read against the other.

use super::{
    Row, in_order,
    parts::{Parts, labels},
};
use crate::method::Method;

/// A member of a method's set in the order in which every column lists the members of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// Its place in the set as the record has it.
    pub place: usize,
    pub standing: Standing,
}

/// Whether a member tells its method from the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// All methods with a value have it, and not all have the same.
    Shared,
    /// Some others have it; or all sets are alike, or none share anything: then nothing stands out.
    Plain,
    /// No other method has it; against a baseline, the baseline has not.
    Own,
}

/// How each method lists its set: what all have first, then what most have, in the order of the
/// taxonomy. Empty for methods whose value is no set.
pub fn alignment(row: Row, methods: &[&Method], baseline: Option<usize>) -> Vec<Vec<Listed>> {
    let parts = Parts::of(row, methods);
    let is_plain = parts.is_disjoint()
        || parts
            .parts
            .iter()
            .all(|part| part.of.len() == parts.holders);
    let ordered = in_order(&parts.parts, |one, other| one.of.len() > other.of.len());
    let standing = |of: &[usize], method: usize| match baseline {
        _ if is_plain => Standing::Plain,
        _ if of.len() == parts.holders => Standing::Shared,
        Some(baseline) if !of.contains(&baseline) => Standing::Own,
        None if of == [method] => Standing::Own,
        _ => Standing::Plain,
    };
    let list = |(number, method): (usize, &&Method)| {
        let own = labels(row, method);
        let listed = ordered.iter().filter_map(|part| {
            let place = own.iter().position(|label| label.is(part.label))?;
            let standing = standing(&part.of, number);
            Some(Listed { place, standing })
        });
        listed.collect()
    };
    methods.iter().enumerate().map(list).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{locale::Bilingual, method::Term, test_records::method};

    #[test]
    fn lists_sets_side_by_side() {
        #[track_caller]
        fn check(sets: [&str; 3], baseline: Option<usize>, expected: [&str; 3]) {
            let methods = sets.map(|set| {
                let term = |letter: char| Term {
                    id: letter.into(),
                    label: Bilingual {
                        bg: letter.into(),
                        en: letter.into(),
                    },
                };
                method(|method| method.data = set.chars().map(term).collect())
            });
            let methods: Vec<&Method> = methods.iter().collect();
            let lists = alignment(Row::Data, &methods, baseline);
            let shown = lists.iter().zip(&methods).map(|(list, method)| {
                let item = |listed: &Listed| {
                    let sign = match listed.standing {
                        Standing::Shared => "=",
                        Standing::Plain => "",
                        Standing::Own => "!",
                    };
                    format!("{}{sign}", method.data[listed.place].id)
                };
                list.iter().map(item).collect::<Vec<_>>().join(" ")
            });
            assert_eq!(shown.collect::<Vec<_>>(), expected, "{sets:?}");
        }
        check(["", "", ""], None, ["", "", ""]);
        // What all have comes first, then what most have, each in the order of the taxonomy.
        check(
            ["acd", "bcd", "cde"],
            None,
            ["c= d= a!", "c= d= b!", "c= d= e!"],
        );
        check(["abd", "bcd", "cd"], None, ["d= b a!", "d= b c", "d= c"]);
        check(["b", "abc", "ac"], None, ["b", "a b c", "a c"]);
        check(["c", "ab", "bc"], None, ["c", "b a!", "b c"]);
        // A method without a value is none that lacks what the others share.
        check(["ab", "", "bc"], None, ["b= a!", "", "b= c!"]);
        // Nothing stands out where all is alike, or nothing is.
        check(["ab", "ab", "ab"], None, ["a b", "a b", "a b"]);
        check(["a", "b", "c"], None, ["a", "b", "c"]);
        check(["ab", "", ""], None, ["a b", "", ""]);
        // Against a baseline, what it has not.
        check(["ab", "bc", "bc"], Some(0), ["b= a", "b= c!", "b= c!"]);
        check(["ab", "bc", "cb"], Some(1), ["b= a!", "b= c", "b= c"]);
        assert_eq!(alignment(Row::Year, &[&method(|_| ())], None), [Vec::new()]);
    }
}
