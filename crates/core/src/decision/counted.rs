use super::{CodedWeight, Criterion, Decision, Kind, Measure, ScoredRow, Value};
use crate::method::{FacetId, Method, Slug};

/// A row that counts, and what the ranking takes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct CountedRow {
    pub row: Counted,
    pub scored: ScoredRow,
}

/// Whose row it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// A criterion, by its name.
    Own(String),
    /// A row of the dataset whose values are levels.
    Coded(FacetId),
}

impl Decision {
    /// The rows that count for some methods: criteria with a weight that have a row beside them, as those that a link
    /// carries ([`Self::about`]), then coded rows with a weight that some of the methods have.
    pub fn counted(&self, methods: &[&Method]) -> Vec<CountedRow> {
        let slugs: Vec<Slug> = methods.iter().map(|method| method.slug.clone()).collect();
        let counts = |criterion: &&Criterion| criterion.weight() > 0 && criterion.concerns(&slugs);
        let own = self.criteria.iter().filter(counts);
        let own = own.map(|criterion| own_row(criterion, methods));
        let has = |row: FacetId| methods.iter().any(|method| method.facet(row).is_some());
        let coded = self.coded.iter().filter(|(row, _)| has(**row));
        own.chain(coded.map(|(row, coded)| coded_row(*row, *coded, methods)))
            .collect()
    }

    /// The rows of the dataset that can count for some methods: those whose values are levels.
    pub fn can_count(methods: &[&Method], rows: &[FacetId]) -> Vec<FacetId> {
        let has_level = |row: &&FacetId| {
            let mut facets = methods.iter().filter_map(|method| method.facet(**row));
            facets.any(|facet| facet.level.is_some())
        };
        rows.iter().filter(has_level).copied().collect()
    }
}

fn own_row(criterion: &Criterion, methods: &[&Method]) -> CountedRow {
    let score = |method: &&Method| criterion.value(&method.slug).and_then(Value::score);
    CountedRow {
        row: Counted::Own(criterion.name().to_owned()),
        scored: ScoredRow {
            weight: f64::from(criterion.weight()),
            better: criterion.better,
            measure: match criterion.kind {
                Kind::Scale { .. } => Measure::Ends(1.0, 5.0),
                Kind::YesNo => Measure::Ends(0.0, 1.0),
                Kind::Number { .. } | Kind::Text => Measure::Present,
            },
            values: methods.iter().map(score).collect(),
        },
    }
}

fn coded_row(row: FacetId, coded: CodedWeight, methods: &[&Method]) -> CountedRow {
    // From 1 on: TOPSIS measures from nothing, and the lowest level is something.
    let score = |method: &&Method| Some(f64::from(method.facet(row)?.level?) + 1.0);
    let CodedWeight { weight, better } = coded;
    CountedRow {
        row: Counted::Coded(row),
        scored: ScoredRow {
            weight: f64::from(weight),
            better,
            measure: Measure::Present,
            values: methods.iter().map(score).collect(),
        },
    }
}
