use super::row::Identity;

/// The positions of equal values, in the order of first occurrence; absent values are left out.
pub(super) fn partition(values: &[Identity]) -> Vec<Vec<usize>> {
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let present = values.iter().enumerate();
    for (place, value) in present.filter(|(_, value)| value.value().is_some()) {
        let is_equal = |part: &&mut Vec<usize>| {
            let first = part.first();
            first.is_some_and(|first| values[*first] == *value)
        };
        match parts.iter_mut().find(is_equal) {
            Some(part) => part.push(place),
            None => parts.push(vec![place]),
        }
    }
    parts
}
