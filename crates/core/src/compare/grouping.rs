use super::{Row, Verdict, row::Identity, verdict::judge};
use crate::method::Method;

/// The positions of equal values, in the order of first occurrence; absent values are left out.
pub(super) fn partition(values: &[Identity]) -> Vec<Vec<usize>> {
    let mut parts: Vec<Vec<usize>> = Vec::new();
    for (place, value) in values
        .iter()
        .enumerate()
        .filter(|(_, value)| value.value().is_some())
    {
        match parts
            .iter_mut()
            .find(|part| part.first().is_some_and(|first| values[*first] == *value))
        {
            Some(part) => part.push(place),
            None => parts.push(vec![place]),
        }
    }
    parts
}

/// Which cells of a row that differs agree with each other: the number of their group, counted from
/// 0 in the order of first occurrence.
///
/// A value that nobody shares belongs to no group, nor does a missing one.
pub fn groups(row: Row, methods: &[&Method]) -> Vec<Option<u8>> {
    let values = row.identities(methods);
    let mut groups = vec![None; methods.len()];
    if row.is_compared() && judge(&values, None) == Verdict::Different {
        for (number, part) in
            (0..).zip(partition(&values).into_iter().filter(|part| part.len() > 1))
        {
            part.into_iter()
                .for_each(|place| groups[place] = Some(number));
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_records::method;

    #[test]
    fn cells_that_agree_share_a_group() {
        #[track_caller]
        fn check(row: Row, years: &str, expected: &str) {
            let methods: Vec<Method> = years
                .split(' ')
                .map(|years| method(|method| method.years = years.parse().ok()))
                .collect();
            let shown: Vec<String> = groups(row, &methods.iter().collect::<Vec<_>>())
                .into_iter()
                .map(|group| group.map_or("-".into(), |group| group.to_string()))
                .collect();
            assert_eq!(shown.join(" "), expected, "{years}");
        }
        check(Row::Year, "2021 2023 2021", "0 - 0");
        check(Row::Year, "2021 2023 2023 2021 1999", "0 1 1 0 -");
        check(Row::Year, "2021 2023-2023 2023 ?", "- 0 0 -");
        check(Row::Year, "2021 2023", "- -");
        check(Row::Year, "2021 2021 2021", "- - -");
        check(Row::Year, "2021 2022 2023", "- - -");
        check(Row::Year, "? ? 2021", "- - -");
        check(Row::Software, "2021 2023 2021", "- - -");
    }
}
