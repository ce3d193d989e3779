//! Ties, missing values, and where a ranking turns.

use proptest::prelude::*;

use super::super::{
    Better, Change, CodedWeight, Counted, Criterion, Decision, Kind, Measure, Ranking, Rule,
    ScoredRow, Sensitivity, SharedEnd, rank, scores_at, sensitivity,
};
use crate::{
    locale::Lang,
    method::{Method, Slug},
    test_records::method,
};

const RULES: [Rule; 2] = [Rule::WeightedSum, Rule::Topsis];

/// A row of more-is-better values; `-` stands for none.
fn row(weight: f64, values: &str) -> ScoredRow {
    ScoredRow {
        weight,
        better: Better::Higher,
        measure: Measure::Present,
        values: values.split(' ').map(|value| value.parse().ok()).collect(),
    }
}

fn ranks(ranking: &Ranking) -> String {
    let ranks = ranking.ranks.iter();
    ranks
        .map(|rank| rank.map_or("-".to_owned(), |rank| rank.to_string()))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn ties_share_a_rank_and_missing_values_have_none() {
    #[track_caller]
    fn check(rows: &[ScoredRow], expected: &str) {
        for rule in RULES {
            assert_eq!(ranks(&rank(rows, rule)), expected, "{rule:?}");
        }
    }
    check(&[row(1.0, "3 1 2")], "1 3 2");
    check(&[row(1.0, "3 1 3")], "1 3 1");
    check(&[row(1.0, "2 2 2")], "1 1 1");
    check(&[row(1.0, "0 0 0")], "1 1 1");
    check(&[row(1.0, "1 2"), row(1.0, "2 1")], "1 1");
    // Who lacks a value is not ranked, and does not measure the others.
    check(&[row(1.0, "3 - 2"), row(1.0, "2 99 3")], "1 - 1");
    check(&[row(1.0, "3 - -")], "- - -");
    check(&[], "");
    assert_eq!(ranks(&Ranking::empty(2)), "- -");
    assert!(Ranking::empty(2).first().is_empty());
    let ranking = rank(&[row(1.0, "3 - 2"), row(1.0, "1 2 -")], Rule::WeightedSum);
    assert_eq!(ranking.lacking, [vec![], vec![0], vec![1]]);
}

#[test]
fn lower_values_can_be_the_better_ones() {
    for rule in RULES {
        let costs = ScoredRow {
            better: Better::Lower,
            ..row(1.0, "3 1 2")
        };
        assert_eq!(ranks(&rank(&[costs], rule)), "3 1 2");
    }
}

#[test]
fn fixed_ends_are_kept() {
    let ends = ScoredRow {
        measure: Measure::Ends(1.0, 5.0),
        ..row(1.0, "4 5")
    };
    let scores = rank(&[ends], Rule::WeightedSum).scores;
    assert_eq!(scores, [Some(0.75), Some(1.0)]);
}

#[test]
fn says_where_the_ranking_turns() {
    #[track_caller]
    fn check(rows: &[ScoredRow], place: usize, expected: Sensitivity) {
        assert_eq!(sensitivity(rows, Rule::WeightedSum, place), expected);
    }
    // The first wins by the first row alone: at half of all weights both are level.
    let even = [row(3.0, "1 0"), row(1.0, "0 1")];
    let turns = |share, first| Sensitivity::Turns { share, first };
    check(&even, 0, turns(0.5, 1));
    check(&even, 1, turns(0.5, 1));
    check(
        &[row(3.0, "2 1"), row(1.0, "2 1")],
        0,
        Sensitivity::Firm(Vec::new()),
    );
    check(&[row(1.0, "1 0"), row(1.0, "0 1")], 0, Sensitivity::Tied);
    check(&[row(1.0, "1 0")], 0, Sensitivity::Alone);
    check(&[row(1.0, "1 -")], 0, Sensitivity::Unranked);
    check(&[], 0, Sensitivity::Unranked);
    // The nearest of several turns counts, and where two are at one place the one that wins beyond it.
    let three = [row(6.0, "2 1 0"), row(4.0, "0 1 2")];
    check(&three, 0, turns(0.5, 2));
}

#[test]
fn a_first_place_that_is_shared_at_an_end_is_said() {
    #[track_caller]
    fn check(rows: &[ScoredRow], place: usize, expected: &[(f64, &[usize])]) {
        let expected = expected.iter().map(|(share, others)| SharedEnd {
            share: *share,
            others: others.to_vec(),
        });
        let expected = Sensitivity::Firm(expected.collect());
        for rule in RULES {
            assert_eq!(sensitivity(rows, rule, place), expected, "{rule:?}");
        }
    }
    // Alike in the first row: with all of the weight there both are first.
    let alike = [row(1.0, "5 5"), row(1.0, "5 2")];
    check(&alike, 0, &[(1.0, &[1])]);
    check(&alike, 1, &[(0.0, &[1])]);
    // Those that have no place are not counted.
    let gap = [row(1.0, "- 5 5"), row(1.0, "3 5 2")];
    check(&gap, 0, &[(1.0, &[2])]);
    // At both ends, with another one at each.
    let both = [row(1.0, "5 5 1"), row(1.0, "5 1 5")];
    check(&both, 0, &[(0.0, &[2]), (1.0, &[1])]);
    check(&[row(3.0, "2 1"), row(1.0, "2 1")], 0, &[]);
}

/// A few rows with values for a few methods, as integers: ties and equal values are common.
fn table() -> impl Strategy<Value = Vec<ScoredRow>> {
    (2usize..5, 2usize..5).prop_flat_map(|(rows, methods)| {
        let row = (
            1u8..=100,
            any::<bool>(),
            proptest::collection::vec(-5i32..=5, methods),
        );
        proptest::collection::vec(row, rows).prop_map(|rows| {
            let row = |(weight, is_cost, values): (u8, bool, Vec<i32>)| ScoredRow {
                weight: f64::from(weight),
                better: if is_cost {
                    Better::Lower
                } else {
                    Better::Higher
                },
                measure: Measure::Present,
                values: values
                    .into_iter()
                    .map(|value| Some(f64::from(value)))
                    .collect(),
            };
            rows.into_iter().map(row).collect()
        })
    })
}

/// The methods whose score is the greatest, but for what is smaller than can be told.
fn leaders(scores: &[Option<f64>]) -> Vec<usize> {
    let best = scores.iter().flatten().copied().fold(f64::MIN, f64::max);
    let leads = |place: &usize| scores[*place].is_some_and(|score| score > best - 1e-7);
    (0..scores.len()).filter(leads).collect()
}

proptest! {
    #[test]
    fn scores_lie_between_nothing_and_one(rows in table()) {
        for rule in RULES {
            for score in rank(&rows, rule).scores {
                let score = score.unwrap();
                prop_assert!((-1e-9..=1.0 + 1e-9).contains(&score), "{rule:?}: {score}");
            }
        }
    }

    #[test]
    fn only_shares_of_weights_matter(rows in table(), factor in 1u8..50) {
        let heavier: Vec<ScoredRow> = rows
            .iter()
            .map(|row| ScoredRow { weight: row.weight * f64::from(factor), ..row.clone() })
            .collect();
        for rule in RULES {
            prop_assert_eq!(rank(&rows, rule).ranks, rank(&heavier, rule).ranks);
        }
    }

    /// Between the present share and the turn the same method leads; just beyond it another does.
    #[test]
    fn the_turn_is_the_nearest(rows in table()) {
        for rule in RULES {
            let first = rank(&rows, rule).first();
            for place in 0..rows.len() {
                let now = rows[place].weight / rows.iter().map(|row| row.weight).sum::<f64>();
                match sensitivity(&rows, rule, place) {
                    Sensitivity::Turns { share, first: other } => {
                        prop_assert!((0.0..=1.0).contains(&share));
                        prop_assert!(first != [other]);
                        for part in 1..20 {
                            let between = now + (share - now) * f64::from(part) / 20.0;
                            let scores = scores_at(&rows, rule, place, between);
                            prop_assert!(leaders(&scores).contains(&first[0]), "{rule:?} {between}");
                        }
                        let beyond = share + (share - now).signum() * 1e-6;
                        if rule == Rule::WeightedSum && (0.0..=1.0).contains(&beyond) {
                            let scores = scores_at(&rows, rule, place, beyond);
                            prop_assert!(leaders(&scores).contains(&other), "{scores:?}");
                        }
                    }
                    // On a fine grid with both ends: nobody else is ahead, and whoever is level at an end is said.
                    Sensitivity::Firm(ends) => for part in 0..=400 {
                        let share = f64::from(part) / 400.0;
                        let leaders = leaders(&scores_at(&rows, rule, place, share));
                        prop_assert!(leaders.contains(&first[0]), "{rule:?} {part}");
                        if matches!(part, 0 | 400) {
                            let end = ends.iter().find(|end| end.share == share);
                            let mut said = end.map_or(Vec::new(), |end| end.others.clone());
                            said.push(first[0]);
                            said.sort_unstable();
                            prop_assert_eq!(said, leaders);
                        } else if rule == Rule::WeightedSum {
                            prop_assert_eq!(leaders, [first[0]]);
                        }
                    },
                    Sensitivity::Tied => prop_assert!(first.len() > 1),
                    found => prop_assert!(false, "{found:?}"),
                }
            }
        }
    }
}

#[test]
fn own_and_coded_rows_count_together() {
    let methods: Vec<Method> = ["a", "b"]
        .into_iter()
        .map(|slug| {
            method(|method| {
                method.slug = slug.parse().unwrap();
                let level = if slug == "a" { 2 } else { 0 };
                if let Some(facet) = method.facets.first_mut() {
                    facet.level = Some(level);
                }
            })
        })
        .collect();
    let methods: Vec<&Method> = methods.iter().collect();
    let facet = methods[0].facets[0].id;
    let kind = Kind::Number {
        unit: "лв.".to_owned(),
    };
    let mut price = Criterion::new("Price", kind, Better::Lower).unwrap();
    price.set_weight(30);
    let mut decision = Decision::default();
    let insert = Change::Insert {
        place: 0,
        criterion: price.clone(),
    };
    decision.apply(insert).unwrap();
    for (slug, value) in [("a", "10"), ("b", "20")] {
        let value = price.kind.read(value, Lang::En).unwrap();
        let change = Change::Value {
            name: "Price".to_owned(),
            slug: slug.parse().unwrap(),
            value,
        };
        decision.apply(change).unwrap();
    }
    let coded = Some(CodedWeight {
        weight: 10,
        better: Better::Lower,
    });
    decision.apply(Change::Coded { row: facet, coded }).unwrap();
    // What is said of other methods alone does not count, here as for whoever follows a link.
    let mut elsewhere = Criterion::new("Elsewhere", Kind::YesNo, Better::Higher).unwrap();
    elsewhere.set_weight(50);
    let insert = Change::Insert {
        place: 1,
        criterion: elsewhere.clone(),
    };
    decision.apply(insert).unwrap();
    let change = Change::Value {
        name: "Elsewhere".to_owned(),
        slug: "c".parse().unwrap(),
        value: elsewhere.kind.read("yes", Lang::En).unwrap(),
    };
    decision.apply(change).unwrap();
    let slugs: Vec<Slug> = methods.iter().map(|method| method.slug.clone()).collect();
    assert_eq!(
        decision.about(&slugs).counted(&methods),
        decision.counted(&methods)
    );
    let counted = decision.counted(&methods);
    let whose: Vec<&Counted> = counted.iter().map(|row| &row.row).collect();
    assert_eq!(
        whose,
        [&Counted::Own("Price".into()), &Counted::Coded(facet)]
    );
    let rows: Vec<ScoredRow> = counted.into_iter().map(|row| row.scored).collect();
    let ranking = rank(&rows, Rule::WeightedSum);
    assert_eq!(ranking.scores, [Some(0.75), Some(0.25)]);
    assert_eq!(Decision::can_count(&methods, &[facet]), [facet]);
}
