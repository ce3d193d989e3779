use crate::{
    compare::{verdict::verdict_against, *},
    locale::Lang,
    method::{Method, Span},
    test_records::method,
};

/// An explanation on one line: verdict, reason, methods without a value.
fn describe(row: Row, methods: &[Method], baseline: Option<usize>) -> String {
    let methods: Vec<&Method> = methods.iter().collect();
    let parts = |parts: &Parts| {
        let name = |part: &Part| format!("{} {:?}", part.label.get(Lang::En), part.of);
        let shown = [
            parts.shared().map(name).collect::<Vec<_>>(),
            parts.only_some().map(name).collect(),
        ];
        let disjoint = if parts.is_disjoint() {
            ", disjoint"
        } else {
            ""
        };
        format!(
            "all {}; some {}{disjoint}",
            shown[0].join(", "),
            shown[1].join(", ")
        )
    };
    let alike = |groups: &[Vec<usize>]| {
        let groups = groups.iter().map(|group| format!(" alike {group:?}"));
        groups.collect::<String>()
    };
    let explanation = explain(row, &methods, baseline);
    assert_eq!(
        explanation.verdict,
        verdict_against(row, &methods, baseline),
        "{row:?}"
    );
    let reason = match &explanation.reason {
        Reason::People(people) => parts(people),
        Reason::Terms(terms) => parts(terms),
        Reason::Years { apart, alike: same } => match apart {
            YearsApart::Within(Span { first, last }) => {
                format!("Within({first}–{last}){}", alike(same))
            }
            apart => format!("{apart:?}{}", alike(same)),
        },
        Reason::Works { count, alike: same } => format!("Works({count}){}", alike(same)),
        other => format!("{other:?}"),
    };
    let missing = if explanation.missing.is_empty() {
        String::new()
    } else {
        format!(" without {:?}", explanation.missing)
    };
    format!("{}: {reason}{missing}", explanation.verdict.id())
}

#[test]
fn explains_years() {
    #[track_caller]
    fn check(years: &str, expected: &str) {
        let methods: Vec<Method> = years
            .split(' ')
            .map(|years| method(|m| m.years = years.parse().ok()))
            .collect();
        assert_eq!(describe(Row::Year, &methods, None), expected, "{years}");
    }
    check("2021 2023", "different: Apart(2)");
    check("2023 2021", "different: Apart(2)");
    check("1974-1978 1980", "different: Apart(2)");
    check("1974-1978 1976-1979", "different: Overlapping");
    check("1935,1959 1940", "different: Within(1935–1959)");
    check("2021 2023 2022", "different: Within(2021–2023)");
    check("2021 2023 2021", "different: Apart(2) alike [0, 2]");
    check(
        "1945 1908 1945 1908 1950 1908",
        "different: Within(1908–1950) alike [1, 3, 5] alike [0, 2]",
    );
    check("2021 ? 2023", "different: Apart(2) without [1]");
    check("2021 2021", "same: Same");
    check("2021 2021-2021", "same: Rewritten");
    check("2021 ?", "incomplete: None without [1]");
    check("2021 ? 2021", "incomplete: Same without [1]");
    check("? ?", "incomplete: None without [0, 1]");
    check("2021", "none: None");
}

#[test]
fn explains_taxonomies() {
    #[track_caller]
    fn check(kinds: &str, expected: &str) {
        let methods: Vec<Method> = kinds
            .chars()
            .map(|kind| method(|m| m.kind.id = kind.into()))
            .collect();
        assert_eq!(describe(Row::Type, &methods, None), expected, "{kinds}");
    }
    check("abb", "different: Groups([[1, 2], [0]])");
    check("ab", "different: Groups([[0], [1]])");
    check("abcbcc", "different: Groups([[2, 4, 5], [1, 3], [0]])");
    check("aaa", "same: Same");
}

#[test]
fn explains_levels_from_the_lowest() {
    #[track_caller]
    fn check(levels: &str, expected: &str) {
        let methods: Vec<Method> = levels
            .chars()
            .map(|level| {
                method(|m| {
                    let id = "memory-required".parse().unwrap();
                    let facet = m.facets.iter_mut().find(|facet| facet.id == id).unwrap();
                    facet.level = level.to_digit(10).map(|level| level as u8);
                    facet.values[0].id = level.into();
                })
            })
            .collect();
        let row = Row::Facet("memory-required".parse().unwrap());
        assert_eq!(describe(row, &methods, None), expected, "{levels}");
    }
    check("311", "different: Groups([[1, 2], [0]])");
    check("3313", "different: Groups([[2], [0, 1, 3]])");
    check("3122", "different: Groups([[1], [2, 3], [0]])");
}

#[test]
fn explains_sources_people_and_texts() {
    #[track_caller]
    fn check(row: Row, edit: impl FnOnce(&mut Method), expected: &str) {
        assert_eq!(
            describe(row, &[method(|_| ()), method(edit)], None),
            expected,
            "{row:?}"
        );
    }
    check(
        Row::Source,
        |m| m.source.as_mut().unwrap().citation = "Otherwise.".into(),
        "same: Rewritten",
    );
    check(
        Row::Source,
        |m| m.source.as_mut().unwrap().work = "doi:10.1/x".into(),
        "different: Works(2)",
    );
    check(
        Row::Source,
        |m| m.source = None,
        "incomplete: None without [1]",
    );
    check(
        Row::Originator,
        |m| m.originators.reverse(),
        "same: Rewritten",
    );
    check(
        Row::Originator,
        |m| m.originators = vec!["Edward Hu".into()],
        {
            "different: all ; some Tim Dettmers [0], Artidoro Pagnoni [0], Ari Holtzman [0], Luke Zettlemoyer [0], Edward Hu [1], disjoint"
        },
    );
    check(
        Row::Originator,
        |m| m.originators = vec!["TIM DÉTTMERS".into(), "ARI Holtzman".into()],
        {
            "different: all Tim Dettmers [0, 1], Ari Holtzman [0, 1]; some Artidoro Pagnoni [0], Luke Zettlemoyer [0]"
        },
    );
    check(
        Row::Purpose,
        |m| drop(m.purpose.pop()),
        "different: all Adapt a model [0, 1]; some Save resources [0]",
    );
    check(
        Row::Summary,
        |m| m.summary.en = "Another.".into(),
        "different: Texts(2)",
    );
    check(Row::Aliases, |m| m.aliases.en.clear(), "none: None");
}

#[test]
fn explains_sets_of_those_that_have_one() {
    let methods = [
        method(|_| ()),
        method(|m| m.purpose.clear()),
        method(|m| drop(m.purpose.remove(0))),
    ];
    assert_eq!(
        describe(Row::Purpose, &methods, None),
        "different: all Save resources [0, 2]; some Adapt a model [0] without [1]"
    );
}

#[test]
fn explains_against_a_baseline() {
    #[track_caller]
    fn check(years: &str, baseline: usize, expected: &str) {
        let methods: Vec<Method> = years
            .split(' ')
            .map(|years| method(|m| m.years = years.parse().ok()))
            .collect();
        assert_eq!(
            describe(Row::Year, &methods, Some(baseline)),
            expected,
            "{years}"
        );
    }
    check(
        "2021 2023 2021",
        0,
        "different: Baseline { alike: [2], unlike: [1] }",
    );
    check(
        "2021 2023 2021",
        1,
        "different: Baseline { alike: [], unlike: [0, 2] }",
    );
    check(
        "2021 2023 ? 2023",
        1,
        "different: Baseline { alike: [3], unlike: [0] } without [2]",
    );
    check("2021 ? 2023", 1, "incomplete: None without [1]");
    check("2021 ? 2021", 0, "incomplete: Same without [1]");
    check("2021 2021", 1, "same: Same");
    check("2021 2023", 7, "incomplete: None");
}
