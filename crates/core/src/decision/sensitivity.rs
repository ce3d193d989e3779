use super::ranking::{Rule, Scaled, ScoredRow, TIE, rank, shares};

/// What becomes of the first place when the weight of one row changes and the other weights keep
/// their proportions.
#[derive(Debug, Clone, PartialEq)]
pub enum Sensitivity {
    /// Fewer than two methods are ranked.
    Unranked,
    /// Several methods are first as it is.
    Tied,
    /// No other row counts, so that no other weight can give way.
    Alone,
    /// The same method stays first, whatever the weight; with others where nothing else counts, or nothing of the row.
    Firm(Vec<SharedEnd>),
    /// The nearest share of all weights beyond which another method is first.
    Turns {
        /// From 0 to 1.
        share: f64,
        /// The position of the method that is first beyond it.
        first: usize,
    },
}

/// An end of all shares at which the first place is shared.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedEnd {
    /// 0 or 1.
    pub share: f64,
    /// The positions of those that come up to the first.
    pub others: Vec<usize>,
}

/// In how many steps a weight is tried from nothing to all where no formula tells where the ranking turns.
const STEPS: usize = 200;

/// How often the place of a turn is halved: to far less than what is shown of it.
const HALVINGS: usize = 40;

/// The smallest change of the weight of a row that makes another method the first.
///
/// Under the weighted sum it is exact. Under TOPSIS weights are tried in steps of half a hundredth:
/// who is first for less than that may be missed.
pub fn sensitivity(rows: &[ScoredRow], rule: Rule, row: usize) -> Sensitivity {
    let ranking = rank(rows, rule);
    let ranked: Vec<usize> = (0..ranking.ranks.len())
        .filter(|method| ranking.ranks[*method].is_some())
        .collect();
    let first = match ranking.first()[..] {
        [] => return Sensitivity::Unranked,
        [first] => first,
        _ => return Sensitivity::Tied,
    };
    let Some(first) = ranked.iter().position(|method| *method == first) else {
        return Sensitivity::Unranked;
    };
    if rows.len() < 2 {
        return Sensitivity::Alone;
    }
    let model = Model {
        scaled: Scaled::new(rows, &ranked, rule),
        shares: shares(rows),
        row,
    };
    let turn = match rule {
        Rule::WeightedSum => model.turn_of_lines(first),
        Rule::Topsis => model.turn_by_steps(first),
    };
    match turn {
        Some((share, other)) => Sensitivity::Turns {
            share,
            first: ranked[other],
        },
        None => Sensitivity::Firm(model.shared_ends(first, &ranked)),
    }
}

/// The score of each method where a row has a share of all weights and the others keep their
/// proportions; nothing for methods that are not ranked.
pub fn scores_at(rows: &[ScoredRow], rule: Rule, row: usize, share: f64) -> Vec<Option<f64>> {
    let ranking = rank(rows, rule);
    let mut scores = ranking.scores;
    let ranked: Vec<usize> = (0..scores.len())
        .filter(|method| scores[*method].is_some())
        .collect();
    if rows.len() < 2 {
        return scores;
    }
    let model = Model {
        scaled: Scaled::new(rows, &ranked, rule),
        shares: shares(rows),
        row,
    };
    for (method, score) in ranked.iter().zip(model.at(share)) {
        scores[*method] = Some(score);
    }
    scores
}

/// The scores as they follow the share of one row.
struct Model {
    scaled: Scaled,
    /// As they are.
    shares: Vec<f64>,
    row: usize,
}

impl Model {
    fn at(&self, share: f64) -> Vec<f64> {
        let others = 1.0 - self.shares[self.row];
        let shares = self.shares.iter().enumerate().map(|(place, own)| {
            if place == self.row {
                share
            } else {
                own / others * (1.0 - share)
            }
        });
        self.scaled.scores(&shares.collect::<Vec<_>>())
    }

    /// The ends at which others come up to the first, by their positions among all methods.
    fn shared_ends(&self, first: usize, ranked: &[usize]) -> Vec<SharedEnd> {
        let ends = [0.0, 1.0].map(|share| {
            let scores = self.at(share);
            let comes_up = |other: &usize| *other != first && scores[*other] >= scores[first] - TIE;
            let others = (0..scores.len()).filter(comes_up);
            let others = others.map(|other| ranked[other]).collect();
            SharedEnd { share, others }
        });
        let ends = ends.into_iter();
        ends.filter(|end| !end.others.is_empty()).collect()
    }

    /// Under the weighted sum each score is a line: two points of it tell where it is crossed.
    fn turn_of_lines(&self, first: usize) -> Option<(f64, usize)> {
        let (none, all, now) = (self.at(0.0), self.at(1.0), self.shares[self.row]);
        let mut nearest: Option<(f64, usize, f64)> = None;
        for other in (0..none.len()).filter(|other| *other != first) {
            // By how much the other one is ahead.
            let (at_none, at_all) = (none[other] - none[first], all[other] - all[first]);
            if at_none.max(at_all) <= TIE {
                continue;
            }
            let share = at_none / (at_none - at_all);
            // Of two that cross at one place, the one that rises faster is first beyond it.
            let slope = (at_all - at_none).abs();
            let is_nearer = nearest.is_none_or(|(best, _, steepest)| {
                let (way, shortest) = ((share - now).abs(), (best - now).abs());
                way < shortest - TIE || way < shortest + TIE && slope > steepest
            });
            if is_nearer {
                nearest = Some((share, other, slope));
            }
        }
        nearest.map(|(share, other, _)| (share.clamp(0.0, 1.0), other))
    }

    /// Tries shares further and further away from the present one, then halves the way to the turn.
    fn turn_by_steps(&self, first: usize) -> Option<(f64, usize)> {
        let now = self.shares[self.row];
        for step in 1..=STEPS {
            let turns = [-1.0, 1.0].map(|sign| {
                let after = |steps: usize| now + sign * steps as f64 / STEPS as f64;
                // The last step ends where shares end.
                let (before, beyond) = (after(step - 1), after(step).clamp(0.0, 1.0));
                if (beyond - before) * sign <= TIE {
                    return None;
                }
                self.overtaking(first, beyond)?;
                self.halved(first, before, beyond)
            });
            let nearest = turns.into_iter().flatten().min_by(|one, other| {
                let way = |turn: &(f64, usize)| (turn.0 - now).abs();
                way(one).total_cmp(&way(other))
            });
            if nearest.is_some() {
                return nearest;
            }
        }
        None
    }

    /// The method that is ahead of the first one at a share; the most, where several are.
    fn overtaking(&self, first: usize, share: f64) -> Option<usize> {
        let scores = self.at(share);
        let best =
            (0..scores.len()).max_by(|one, other| scores[*one].total_cmp(&scores[*other]))?;
        (scores[best] > scores[first] + TIE).then_some(best)
    }

    fn halved(&self, first: usize, mut before: f64, mut beyond: f64) -> Option<(f64, usize)> {
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(before, beyond);
            if self.overtaking(first, middle).is_some() {
                beyond = middle;
            } else {
                before = middle;
            }
        }
        Some((beyond, self.overtaking(first, beyond)?))
    }
}
