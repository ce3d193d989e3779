use super::*;
use crate::{method::Method, test_records::method};

#[test]
fn judges_two_methods() {
    #[track_caller]
    fn check(row: Row, edit: impl FnOnce(&mut Method), expected: Verdict) {
        let (one, other) = (method(|_| ()), method(edit));
        assert_eq!(verdict(row, &[&one, &other]), expected, "{row:?}");
        assert_eq!(
            verdict(row, &[&other, &one]),
            expected,
            "{row:?}, the other way round"
        );
    }
    for row in Row::FIXED {
        check(
            row,
            |_| (),
            if row.is_compared() {
                Verdict::Same
            } else {
                Verdict::None
            },
        );
    }
    check(
        Row::Field,
        |m| m.field.id = "statistics".into(),
        Verdict::Different,
    );
    check(
        Row::Field,
        |m| m.field.label.en = "DL".into(),
        Verdict::Same,
    );
    check(
        Row::Family,
        |m| m.family.id = "statistics".into(),
        Verdict::Different,
    );
    check(
        Row::Type,
        |m| m.kind.id = "statistical-test".into(),
        Verdict::Different,
    );
    check(
        Row::Year,
        |m| m.years = "2021".parse().ok(),
        Verdict::Different,
    );
    check(
        Row::Year,
        |m| m.years = "2023-2023".parse().ok(),
        Verdict::Same,
    );
    check(Row::Year, |m| m.years = None, Verdict::Incomplete);
    check(Row::Originator, |m| m.originators.reverse(), Verdict::Same);
    check(
        Row::Originator,
        |m| m.originators[0] = "TIM DÉTTMERS".into(),
        Verdict::Same,
    );
    check(
        Row::Originator,
        |m| drop(m.originators.pop()),
        Verdict::Different,
    );
    check(
        Row::Originator,
        |m| m.originators.clear(),
        Verdict::Incomplete,
    );
    check(
        Row::Source,
        |m| m.source.as_mut().unwrap().citation = "Cited otherwise.".into(),
        Verdict::Same,
    );
    check(
        Row::Source,
        |m| m.source.as_mut().unwrap().work = "arxiv:2106.09685".into(),
        Verdict::Different,
    );
    check(Row::Source, |m| m.source = None, Verdict::Incomplete);
    check(Row::Aliases, |m| m.aliases.en.clear(), Verdict::None);
    check(Row::Related, |m| m.related.clear(), Verdict::None);
    check(
        Row::Summary,
        |m| m.summary.en = "fine-tunes a MODEL".into(),
        Verdict::Same,
    );
    check(Row::Purpose, |m| m.purpose.reverse(), Verdict::Same);
    check(Row::Purpose, |m| drop(m.purpose.pop()), Verdict::Different);
    check(
        Row::Data,
        |m| m.data[0].id = "images".into(),
        Verdict::Different,
    );
    check(
        Row::Assumptions,
        |m| m.assumptions.clear(),
        Verdict::Incomplete,
    );
    check(Row::UseWhen, |m| m.use_when = None, Verdict::None);
    check(Row::Limits, |m| m.limits = None, Verdict::None);
    check(Row::Software, |m| m.software.clear(), Verdict::None);
    check(
        Row::Summary,
        |m| m.summary.en = "Trains a model.".into(),
        Verdict::Different,
    );
}

#[test]
fn judges_any_number_of_methods() {
    let (same, other, none) = (
        method(|_| ()),
        method(|m| m.years = "2021".parse().ok()),
        method(|m| m.years = None),
    );
    #[track_caller]
    fn check(methods: &[&Method], expected: Verdict) {
        assert_eq!(verdict(Row::Year, methods), expected);
    }
    check(&[], Verdict::None);
    check(&[&same], Verdict::None);
    check(&[&none], Verdict::None);
    check(&[&none, &none], Verdict::Incomplete);
    check(&[&same, &none, &same], Verdict::Incomplete);
    check(&[&same, &none, &other], Verdict::Different);
    check(&[&same, &same, &other], Verdict::Different);
    check(&[&same, &same, &same], Verdict::Same);
}

#[test]
fn names_what_is_missing() {
    let (with, without) = (method(|_| ()), method(|m| m.years = None));
    assert_eq!(missing(Row::Year, &[&with, &without]).len(), 1);
    assert!(missing(Row::Aliases, &[&with, &without]).is_empty());
}

#[test]
fn cells_carry_the_language_that_the_page_has_not() {
    use crate::locale::Lang;
    #[track_caller]
    fn check(row: Row, page: Lang, text: &str, lang: Option<&str>) {
        let cell = row.cell(
            &method(|m| m.aliases.bg.push("Квантувана LoRA".into())),
            page,
        );
        assert_eq!(cell.lang(), lang, "{row:?}");
        let found = match &cell {
            Cell::Line(text) | Cell::Prose(text) | Cell::Source { citation: text, .. } => {
                text.text.clone()
            }
            Cell::Names(_) | Cell::Members(_) => cell.clone().texts().join(", "),
            other => format!("{other:?}"),
        };
        assert!(found.starts_with(text), "{found}");
    }
    check(Row::Field, Lang::Bg, "Дълбоко обучение", None);
    check(Row::Field, Lang::En, "Deep learning", None);
    check(Row::Year, Lang::Bg, "2023", None);
    check(
        Row::Originator,
        Lang::Bg,
        "Tim Dettmers, Artidoro Pagnoni",
        Some("en"),
    );
    check(Row::Originator, Lang::En, "Tim Dettmers", None);
    check(Row::Source, Lang::Bg, "Dettmers, T.", Some("en"));
    check(Row::Source, Lang::En, "Dettmers, T.", None);
    check(
        Row::Aliases,
        Lang::Bg,
        "Квантувана LoRA, Quantized LoRA",
        None,
    );
    check(Row::Aliases, Lang::En, "Quantized LoRA", None);
    check(Row::Summary, Lang::Bg, "Донастройва", None);
    check(Row::Related, Lang::Bg, "Count(4)", None);
    check(
        Row::Purpose,
        Lang::En,
        "Adapt a model, Save resources",
        None,
    );
    check(Row::UseWhen, Lang::Bg, "Когато паметта", None);
    check(
        Row::Software,
        Lang::Bg,
        "Links([Software { name: \"Python peft: LoraConfig\", url: \"https://pypi.org",
        None,
    );
}

#[test]
fn cells_without_a_value_say_so() {
    let bare = method(|m| {
        m.years = None;
        m.source = None;
        m.originators.clear();
        m.aliases.en.clear();
        m.purpose.clear();
        m.use_when = None;
        m.software.clear();
    });
    for row in [
        Row::Year,
        Row::Source,
        Row::Originator,
        Row::Aliases,
        Row::Purpose,
        Row::UseWhen,
        Row::Software,
    ] {
        assert_eq!(
            row.cell(&bare, crate::locale::Lang::Bg),
            Cell::Missing,
            "{row:?}"
        );
    }
}

/// Values of a facet by their ids: `-` is not coded, `.` says that the facet does not apply.
#[test]
fn facets_are_compared_as_sets_where_they_apply() {
    #[track_caller]
    fn check(values: &[&str], expected: Verdict) {
        let id = "modified-part".parse().unwrap();
        let having = |values: &str| {
            method(|method| {
                let place = method.facets.iter().position(|facet| facet.id == id);
                let place = place.expect("the facet");
                let known = method.facets[place].values[0].clone();
                method.facets[place].values = match values {
                    "-" => Vec::new(),
                    ids => ids
                        .split(' ')
                        .map(|id| crate::method::Term {
                            id: id.to_owned(),
                            ..known.clone()
                        })
                        .collect(),
                };
                if values == "." {
                    method.facets.remove(place);
                }
            })
        };
        let methods: Vec<Method> = values.iter().map(|values| having(values)).collect();
        let methods: Vec<&Method> = methods.iter().collect();
        assert_eq!(verdict(Row::Facet(id), &methods), expected, "{values:?}");
    }
    check(&["loss", "loss"], Verdict::Same);
    check(&["loss steps", "steps loss"], Verdict::Same);
    // What they share in part is a difference.
    check(&["loss steps", "loss"], Verdict::Different);
    check(&["loss", "steps"], Verdict::Different);
    check(&["loss", "-"], Verdict::Incomplete);
    check(&["loss", "."], Verdict::None);
    check(&["loss", ".", "loss"], Verdict::Same);
    check(&["loss", ".", "steps"], Verdict::Different);
    check(&[".", "."], Verdict::None);
}
