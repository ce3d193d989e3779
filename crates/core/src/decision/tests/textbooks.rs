//! Decisions of textbooks, with the ranking that each of them prints.
//!
//! Where a book prints scores, they follow from its table and weights by the book's own formula; the
//! tables were taken over only where they do.

use super::super::{Better, Measure, Rule, ScoredRow, rank};

/// A row of a book's table: weight, which values are better, a value for each alternative.
type BookRow<'a> = (f64, Better, &'a [f64]);

const MORE: Better = Better::Higher;
const LESS: Better = Better::Lower;

fn rows(table: &[BookRow]) -> Vec<ScoredRow> {
    let row = |(weight, better, values): &BookRow| ScoredRow {
        weight: *weight,
        better: *better,
        measure: Measure::Present,
        values: values.iter().copied().map(Some).collect(),
    };
    table.iter().map(row).collect()
}

/// The names in the order of their ranks.
#[track_caller]
fn check(rule: Rule, names: &str, table: &[BookRow], expected: &str) {
    let ranking = rank(&rows(table), rule);
    let mut ranked: Vec<(usize, &str)> = names
        .split(' ')
        .zip(&ranking.ranks)
        .map(|(name, rank)| (rank.unwrap(), name))
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let order: Vec<&str> = ranked.iter().map(|(_, name)| *name).collect();
    assert_eq!(order.join(" "), expected, "{:?}", ranking.scores);
}

/// The table of fighter aircraft (Hwang & Yoon, "Multiple attribute decision making", 1981): speed, range, payload, cost,
/// reliability and manoeuvrability, the last two on a scale of 1 to 9.
const FIGHTERS: [BookRow; 6] = [
    (0.2, MORE, &[2.0, 2.5, 1.8, 2.2]),
    (0.1, MORE, &[1500.0, 2700.0, 2000.0, 1800.0]),
    (0.1, MORE, &[20_000.0, 18_000.0, 21_000.0, 20_000.0]),
    (0.1, LESS, &[5.5, 6.5, 4.5, 5.0]),
    (0.2, MORE, &[5.0, 3.0, 7.0, 5.0]),
    (0.3, MORE, &[9.0, 5.0, 7.0, 5.0]),
];

/// Hwang & Yoon 1981, simple additive weighting.
#[test]
fn fighters_by_the_weighted_sum() {
    check(Rule::WeightedSum, "A1 A2 A3 A4", &FIGHTERS, "A3 A1 A4 A2");
}

/// Hwang & Yoon 1981, TOPSIS: the book prints the closeness 0.643, 0.268, 0.613, 0.312.
#[test]
fn fighters_by_topsis() {
    check(Rule::Topsis, "A1 A2 A3 A4", &FIGHTERS, "A1 A3 A4 A2");
    let scores = rank(&rows(&FIGHTERS), Rule::Topsis).scores;
    for (score, printed) in scores.iter().zip([0.643, 0.268, 0.613, 0.312]) {
        assert!((score.unwrap() - printed).abs() < 0.001, "{scores:?}");
    }
}

/// Goodwin & Wright, "Decision analysis for management judgment": the location of an office. Printed: 80.8, 39.4, 47.4,
/// 52.3, 64.8, 20.9, 60.2.
#[test]
fn office() {
    let table: [BookRow; 6] = [
        (32.0, MORE, &[100.0, 20.0, 80.0, 70.0, 40.0, 0.0, 60.0]),
        (26.0, MORE, &[60.0, 80.0, 70.0, 50.0, 60.0, 0.0, 100.0]),
        (23.0, MORE, &[100.0, 10.0, 0.0, 30.0, 90.0, 70.0, 20.0]),
        (10.0, MORE, &[75.0, 30.0, 0.0, 55.0, 100.0, 0.0, 50.0]),
        (6.0, MORE, &[0.0, 100.0, 10.0, 30.0, 60.0, 80.0, 50.0]),
        (3.0, MORE, &[90.0, 30.0, 100.0, 90.0, 70.0, 0.0, 80.0]),
    ];
    check(Rule::WeightedSum, "A B C D E F G", &table, "A E G D C B F");
    let scores = rank(&rows(&table), Rule::WeightedSum).scores;
    let printed = [80.8, 39.4, 47.4, 52.3, 64.8, 20.9, 60.2];
    for (score, printed) in scores.iter().zip(printed) {
        assert!(
            (score.unwrap() * 100.0 - printed).abs() < 0.051,
            "{scores:?}"
        );
    }
}

/// Clemen, "Making hard decisions": three cars by price and life span; the price weighs 0.714 by pricing out.
#[test]
fn car() {
    let table: [BookRow; 2] = [
        (0.714, LESS, &[17_000.0, 10_000.0, 8000.0]),
        (0.286, MORE, &[12.0, 9.0, 6.0]),
    ];
    check(
        Rule::WeightedSum,
        "Portalo Norushi Standard",
        &table,
        "Standard Norushi Portalo",
    );
}

/// Anderson, Sweeney & Williams, "An introduction to management science": a scoring model for three jobs. Printed: 157,
/// 167, 149.
#[test]
fn job_by_a_scoring_model() {
    let table: [BookRow; 7] = [
        (5.0, MORE, &[8.0, 6.0, 4.0]),
        (3.0, MORE, &[3.0, 8.0, 7.0]),
        (4.0, MORE, &[5.0, 6.0, 9.0]),
        (3.0, MORE, &[6.0, 7.0, 5.0]),
        (2.0, MORE, &[7.0, 5.0, 4.0]),
        (4.0, MORE, &[4.0, 7.0, 6.0]),
        (5.0, MORE, &[8.0, 6.0, 5.0]),
    ];
    check(
        Rule::WeightedSum,
        "Chicago Denver Houston",
        &table,
        "Denver Chicago Houston",
    );
}

/// Winston, "Operations research": three jobs by salary, quality of life, interest and location. Printed: 0.339, 0.396,
/// 0.265.
#[test]
fn job_by_a_hierarchy() {
    let table: [BookRow; 4] = [
        (0.5115, MORE, &[0.571, 0.286, 0.143]),
        (0.0986, MORE, &[0.159, 0.252, 0.589]),
        (0.2433, MORE, &[0.088, 0.669, 0.243]),
        (0.1466, MORE, &[0.069, 0.426, 0.506]),
    ];
    check(Rule::WeightedSum, "one two three", &table, "two one three");
}

/// Taha, "Operations research: An introduction": a university by location and reputation. Printed: 0.4743, 0.2737, 0.2520.
#[test]
fn university() {
    let table: [BookRow; 2] = [
        (0.17, MORE, &[0.129, 0.277, 0.594]),
        (0.83, MORE, &[0.545, 0.273, 0.182]),
    ];
    check(Rule::WeightedSum, "A B C", &table, "A B C");
}

/// Render, Stair & Hanna, "Quantitative analysis for management": the multifactor evaluation of three jobs. Printed: 0.81,
/// 0.74, 0.72.
#[test]
fn job_by_multifactor_evaluation() {
    let table: [BookRow; 3] = [
        (0.3, MORE, &[0.7, 0.8, 0.9]),
        (0.6, MORE, &[0.9, 0.7, 0.6]),
        (0.1, MORE, &[0.6, 0.8, 0.9]),
    ];
    check(Rule::WeightedSum, "AA EDS PW", &table, "AA EDS PW");
}

/// Heizer & Render, "Operations management": factors of a theme park's location. Printed: 70.4, 68.0.
#[test]
fn theme_park() {
    let table: [BookRow; 5] = [
        (0.25, MORE, &[70.0, 60.0]),
        (0.05, MORE, &[50.0, 60.0]),
        (0.10, MORE, &[85.0, 80.0]),
        (0.39, MORE, &[75.0, 70.0]),
        (0.21, MORE, &[60.0, 70.0]),
    ];
    check(
        Rule::WeightedSum,
        "France Denmark",
        &table,
        "France Denmark",
    );
}

/// Stevenson, "Operations management": factors of a shop's location. Printed: 70.6, 82.7.
#[test]
fn shop() {
    let table: [BookRow; 6] = [
        (0.10, MORE, &[100.0, 60.0]),
        (0.05, MORE, &[80.0, 80.0]),
        (0.40, MORE, &[70.0, 90.0]),
        (0.10, MORE, &[86.0, 92.0]),
        (0.20, MORE, &[40.0, 70.0]),
        (0.15, MORE, &[80.0, 90.0]),
    ];
    check(Rule::WeightedSum, "one two", &table, "two one");
}
