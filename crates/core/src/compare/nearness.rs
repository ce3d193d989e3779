use crate::{method::Method, text::fold};

/// Two columns that may be the same method twice, by their positions.
#[derive(Debug, PartialEq, Eq)]
pub struct Nearness<'a> {
    pub one: usize,
    pub other: usize,
    pub by: Near<'a>,
}

/// What two columns share although methods seldom do.
#[derive(Debug, PartialEq, Eq)]
pub enum Near<'a> {
    Source,
    /// A name or alias, as the first of the two writes it.
    Name(&'a str),
}

/// Finds the pairs of methods that share their source, or a name once its letters are folded.
pub fn near_duplicates<'a>(methods: &[&'a Method]) -> Vec<Nearness<'a>> {
    let mut found = Vec::new();
    let names: Vec<Vec<(String, &str)>> = methods.iter().map(|method| names(method)).collect();
    for other in 0..methods.len() {
        for one in 0..other {
            let works =
                [one, other].map(|place| methods[place].source.as_ref().map(|source| &source.work));
            if works[0].is_some() && works[0] == works[1] {
                found.push(Nearness {
                    one,
                    other,
                    by: Near::Source,
                });
            }
            if let Some((_, name)) = names[one]
                .iter()
                .find(|(folded, _)| names[other].iter().any(|(known, _)| known == folded))
            {
                found.push(Nearness {
                    one,
                    other,
                    by: Near::Name(name),
                });
            }
        }
    }
    found
}

fn names(method: &Method) -> Vec<(String, &str)> {
    let Method { name, aliases, .. } = method;
    let all = [&name.bg, &name.en]
        .into_iter()
        .chain(&aliases.bg)
        .chain(&aliases.en);
    all.map(|name| (fold(name), &**name))
        .filter(|(folded, _)| !folded.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_records::method;

    #[test]
    fn tells_columns_that_may_be_one_method() {
        #[track_caller]
        fn check(edit: impl FnOnce(&mut Method), expected: &[Near]) {
            let apart = method(|method| {
                (method.name.bg, method.name.en) = ("А".into(), "A".into());
                method.aliases.en.clear();
                method.source = None;
            });
            let (one, other) = (method(|_| ()), method(edit));
            let found: Vec<Near> = near_duplicates(&[&apart, &one, &other])
                .into_iter()
                .map(|nearness| {
                    assert_eq!((nearness.one, nearness.other), (1, 2));
                    nearness.by
                })
                .collect();
            assert_eq!(found, expected);
        }
        let rename = |method: &mut Method, name: &str| {
            (method.name.bg, method.name.en) = (name.into(), name.into())
        };
        check(|_| (), &[Near::Source, Near::Name("QLoRA")]);
        check(
            |m| {
                rename(m, "Other");
                m.aliases.en.clear();
            },
            &[Near::Source],
        );
        check(
            |m| {
                rename(m, "Quantised LoRA");
                m.source = None;
                m.aliases.en = vec!["QUANTIZED–LORA".into()];
            },
            &[Near::Name("Quantized LoRA")],
        );
        check(
            |m| {
                rename(m, "Other");
                m.source = None;
                m.aliases.en = vec!["—".into()];
            },
            &[],
        );
    }
}
