use super::Better;

/// A row that counts: what each method has in it, in the order of the methods.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoredRow {
    /// Above zero; only its share of all weights matters.
    pub weight: f64,
    pub better: Better,
    pub measure: Measure,
    /// Nothing where a method has no value.
    pub values: Vec<Option<f64>>,
}

/// From where to where values are measured before they are weighed and added.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measure {
    /// From the worst to the best of the methods that are ranked.
    Present,
    /// Between two ends that stay, whoever is ranked.
    Ends(f64, f64),
}

/// How rows are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rule {
    /// Simple additive weighting: each row from 0 at its worst to 1 at its best, weighed and added.
    #[default]
    WeightedSum,
    /// Nearness to the best in all rows, away from the worst in all (Hwang and Yoon, 1981).
    Topsis,
}

/// The order in which methods come out, by their positions.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// From 0 to 1; nothing for a method that lacks a value, and for all where nothing can be ranked.
    pub scores: Vec<Option<f64>>,
    /// The first is 1; methods that tie share a rank.
    pub ranks: Vec<Option<usize>>,
    /// The rows in which each method lacks a value.
    pub lacking: Vec<Vec<usize>>,
}

/// Scores that are closer than this tie: what is smaller comes from rounding.
pub(super) const TIE: f64 = 1e-9;

impl Ranking {
    /// Of so many methods, none of which is ranked: no row counts.
    pub fn empty(methods: usize) -> Self {
        Self {
            scores: vec![None; methods],
            ranks: vec![None; methods],
            lacking: vec![Vec::new(); methods],
        }
    }

    /// The methods that are first.
    pub fn first(&self) -> Vec<usize> {
        let is_first = |place: &usize| self.ranks[*place] == Some(1);
        (0..self.ranks.len()).filter(is_first).collect()
    }
}

/// Ranks methods by the rows that count. Without a row nobody knows how many there are: see [`Ranking::empty`].
///
/// A method that lacks a value in one of them is not ranked, and the others are ranked as if it were
/// not there: nothing is guessed. One method alone has no rank.
pub fn rank(rows: &[ScoredRow], rule: Rule) -> Ranking {
    let methods = rows.first().map_or(0, |row| row.values.len());
    let lacking: Vec<Vec<usize>> = (0..methods)
        .map(|method| {
            let lacks = |row: &usize| rows[*row].values[method].is_none();
            (0..rows.len()).filter(lacks).collect()
        })
        .collect();
    let ranked: Vec<usize> = (0..methods)
        .filter(|method| lacking[*method].is_empty())
        .collect();
    let mut ranking = Ranking {
        scores: vec![None; methods],
        ranks: vec![None; methods],
        lacking,
    };
    if ranked.len() < 2 {
        return ranking;
    }
    let weights = shares(rows);
    let scores = Scaled::new(rows, &ranked, rule).scores(&weights);
    for (place, method) in ranked.iter().enumerate() {
        let better = scores
            .iter()
            .filter(|score| **score > scores[place] + TIE)
            .count();
        ranking.scores[*method] = Some(scores[place]);
        ranking.ranks[*method] = Some(better + 1);
    }
    ranking
}

/// The weights as shares of all.
pub(super) fn shares(rows: &[ScoredRow]) -> Vec<f64> {
    let sum: f64 = rows.iter().map(|row| row.weight).sum();
    rows.iter().map(|row| row.weight / sum).collect()
}

/// The values of the methods that are ranked, ready to be weighed.
pub(super) struct Scaled {
    rule: Rule,
    /// For each row a value of each method; more is better.
    rows: Vec<Vec<f64>>,
}

impl Scaled {
    /// Takes methods that have a value in every row.
    pub fn new(rows: &[ScoredRow], ranked: &[usize], rule: Rule) -> Self {
        let scaled = |row: &ScoredRow| {
            let values = ranked
                .iter()
                .filter_map(|method| row.values[*method])
                .collect();
            match rule {
                Rule::WeightedSum => from_worst_to_best(values, row.measure, row.better),
                Rule::Topsis => by_length(values, row.better),
            }
        };
        Self {
            rule,
            rows: rows.iter().map(scaled).collect(),
        }
    }

    /// How many methods are ranked.
    pub fn methods(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// The score of each method under shares of weight, one for each row.
    pub fn scores(&self, shares: &[f64]) -> Vec<f64> {
        let methods = 0..self.methods();
        match self.rule {
            Rule::WeightedSum => methods
                .map(|method| {
                    let weighed = self.rows.iter().zip(shares);
                    weighed.map(|(row, share)| share * row[method]).sum()
                })
                .collect(),
            Rule::Topsis => methods
                .map(|method| self.closeness(method, shares))
                .collect(),
        }
    }

    /// How near a method is to the best of every row, as a part of its way from the worst of every row.
    fn closeness(&self, method: usize, shares: &[f64]) -> f64 {
        let distance = |end: fn(f64, f64) -> f64| {
            let squares = self.rows.iter().zip(shares).map(|(row, share)| {
                let end = row.iter().copied().fold(row[method], end);
                (share * (row[method] - end)).powi(2)
            });
            squares.sum::<f64>().sqrt()
        };
        let (to_best, to_worst) = (distance(f64::max), distance(f64::min));
        if to_best + to_worst > 0.0 {
            to_worst / (to_best + to_worst)
        } else {
            // All methods are alike: each is the best there is.
            1.0
        }
    }
}

/// The values from 0 at the worst to 1 at the best; where all are alike, each is the best.
fn from_worst_to_best(values: Vec<f64>, measure: Measure, better: Better) -> Vec<f64> {
    let (low, high) = match measure {
        Measure::Ends(low, high) => (low, high),
        Measure::Present => (
            values.iter().copied().fold(f64::INFINITY, f64::min),
            values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        ),
    };
    let scaled = |value: f64| {
        if high <= low {
            return 1.0;
        }
        let part = (value - low) / (high - low);
        match better {
            Better::Higher => part,
            Better::Lower => 1.0 - part,
        }
    };
    values.into_iter().map(scaled).collect()
}

/// The values as parts of the length of all; lower ones that are better turn their sign.
fn by_length(values: Vec<f64>, better: Better) -> Vec<f64> {
    let length = values.iter().map(|value| value * value).sum::<f64>().sqrt();
    let sign = match better {
        Better::Higher => 1.0,
        Better::Lower => -1.0,
    };
    let scaled = |value: f64| {
        if length > 0.0 {
            sign * value / length
        } else {
            0.0
        }
    };
    values.into_iter().map(scaled).collect()
}
