//! How sets are listed, so that one column can be read against the other.

use super::{
    Row, in_order,
    parts::{Part, Parts, labels},
};
use crate::{locale::Bilingual, method::Method};

/// A line of a method's set, in the order in which every column lists the members of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    Member {
        /// Its place in the set as the record has it.
        place: usize,
        standing: Standing,
    },
    /// What stands on this line in other columns and not in this one: the line stays empty.
    Gap(Bilingual<String>),
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
    /// The method lacks what others have on this line.
    Absent,
}

/// How many lines longer than the longest set a list may be, for the sake of lines that are the same
/// in all columns.
const MORE_LINES: usize = 2;

/// How each method lists its set: what all have first, then what most have, in the order of the
/// taxonomy. Empty for methods whose value is no set.
///
/// What several have stands on the same line in all of them, and that line stays empty in a column
/// that lacks it but has more of what several have below. Where that would make the longest list
/// more than [`MORE_LINES`] longer than the longest set, or where nobody has more than one member,
/// the lists close up.
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
    let list = |number: usize, with_gaps: bool| {
        let own = labels(row, methods[number]);
        let has = |part: &&&Part| part.of.contains(&number);
        let common = ordered
            .iter()
            .rposition(|part| part.of.len() > 1 && has(&part));
        let listed = ordered.iter().enumerate().filter_map(|(line, part)| {
            match own.iter().position(|label| label.is(part.label)) {
                Some(place) => {
                    let standing = standing(&part.of, number);
                    Some(Listed::Member { place, standing })
                }
                None if with_gaps && common.is_some_and(|common| line < common) => {
                    Some(Listed::Gap(part.label.both()))
                }
                None => None,
            }
        });
        listed.collect::<Vec<_>>()
    };
    let lists = |with_gaps: bool| (0..methods.len()).map(move |number| list(number, with_gaps));
    let longest = |lists: &[Vec<Listed>]| lists.iter().map(Vec::len).max().unwrap_or_default();
    let closed: Vec<_> = lists(false).collect();
    let aligned: Vec<_> = lists(true).collect();
    let most = longest(&closed);
    if most > 1 && longest(&aligned) <= most + MORE_LINES {
        aligned
    } else {
        closed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{method::Term, test_records::method};

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
                    let Listed::Member { place, standing } = listed else {
                        return "-".to_owned();
                    };
                    let sign = match standing {
                        Standing::Shared => "=",
                        Standing::Plain | Standing::Absent => "",
                        Standing::Own => "!",
                    };
                    format!("{}{sign}", method.data[*place].id)
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
        check(["abd", "bcd", "cd"], None, ["d= b a!", "d= b c", "d= - c"]);
        // What two have stands on one line in both; what one alone has needs none of its own.
        check(["b", "abc", "ac"], None, ["- b", "a b c", "a - c"]);
        check(["c", "ab", "bc"], None, ["- c", "b a!", "b c"]);
        check(
            ["abx", "bcy", "acz"],
            None,
            ["a b x!", "- b c y!", "a - c z!"],
        );
        // No more than a few lines for that; and none where each has one.
        check(["abcd", "abcd", "d"], None, ["d= a b c", "d= a b c", "d="]);
        check(
            ["abcdy", "abcde", "ey"],
            None,
            ["a b c d - y", "a b c d e", "- - - - e y"],
        );
        check(
            ["abcdexy", "abcdexy", "z"],
            None,
            ["a b c d e x y", "a b c d e x y", "z!"],
        );
        check(["a", "b", "b"], None, ["a!", "b", "b"]);
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
