use super::{
    Case, Origin, Outcome, OwnCriterion, Ranked, Sentence, Wording,
    sentence::{mark, quoted_name},
};
use crate::{
    compare::{Conflict, Parts, Row, Saying, Verdict, strongest, verdict},
    decision::Rule,
    locale::DecisionKey,
    method::{Method, NOTHING_ASSUMED, Term},
    text::uncapitalised,
};

/// The paragraph that tells how the choice was made; up to the choice where none was made yet.
pub fn paragraph(case: &Case, wording: &dyn Wording) -> Vec<Sentence> {
    let writer = Writer { case, wording };
    let is_alone = case.methods.len() == 1;
    let mut sentences = vec![writer.considered()];
    sentences.extend(writer.shared(Row::Purpose));
    sentences.extend(writer.shared(Row::Data));
    if !is_alone {
        sentences.extend(writer.differences());
        sentences.extend(case.criteria.iter().filter_map(|own| writer.criterion(own)));
        sentences.extend(writer.ruled_out());
    }
    if let Some(chosen) = case.chosen() {
        if !is_alone {
            sentences.extend(
                case.ranked
                    .into_iter()
                    .flat_map(|ranked| writer.ranked(chosen, ranked)),
            );
            sentences.push(writer.chosen(chosen));
        }
        sentences.extend(writer.use_when(chosen));
        sentences.extend(writer.assumptions(chosen));
        sentences.extend(writer.own_data(chosen));
        sentences.extend(writer.limits(chosen));
    }
    sentences.extend(writer.origin());
    sentences
}

struct Writer<'a> {
    case: &'a Case<'a>,
    wording: &'a dyn Wording,
}

impl Writer<'_> {
    fn sentence(
        &self,
        key: DecisionKey,
        values: &[(&str, &str)],
        origins: impl Into<Vec<Origin>>,
    ) -> Sentence {
        Sentence::new(&self.wording.text(key, values), origins.into())
    }

    fn name(&self, method: &Method) -> String {
        quoted_name(method, self.wording)
    }

    /// A name with the citation of its work.
    fn cited(&self, place: usize) -> String {
        let name = self.name(self.case.methods[place]);
        [&name, "\u{a0}", &mark(place)].concat()
    }

    fn list(&self, terms: &[&Term]) -> String {
        let lang = self.wording.lang();
        let labels = terms.iter().map(|term| uncapitalised(term.label.get(lang)));
        self.wording.list(&labels.collect::<Vec<_>>())
    }

    fn considered(&self) -> Sentence {
        let methods = 0..self.case.methods.len();
        let methods: Vec<String> = methods.map(|place| self.cited(place)).collect();
        let key = match methods.len() {
            1 => DecisionKey::ThesisUsed,
            _ => DecisionKey::ThesisConsidered,
        };
        let methods = self.wording.list(&methods);
        self.sentence(key, &[("methods", &methods)], [Origin::Row(Row::Source)])
    }

    /// What all methods have in a row of terms.
    fn shared(&self, row: Row) -> Option<Sentence> {
        let of = |method: &&Method| match row {
            Row::Purpose => method.purpose.clone(),
            _ => method.data.clone(),
        };
        let mut sets = self.case.methods.iter().map(of);
        let mut shared = sets.next()?;
        for set in sets {
            shared.retain(|term| set.contains(term));
        }
        if shared.is_empty() {
            return None;
        }
        let key = match (row, self.case.methods.len()) {
            (Row::Purpose, 1) => DecisionKey::ThesisPurpose,
            (Row::Purpose, _) => DecisionKey::ThesisPurposes,
            (_, 1) => DecisionKey::ThesisData,
            _ => DecisionKey::ThesisDataAll,
        };
        let values = self.list(&shared.iter().collect::<Vec<_>>());
        Some(self.sentence(key, &[("values", &values)], [Origin::Row(row)]))
    }

    /// What separates the methods most, a sentence for each row.
    fn differences(&self) -> Vec<Sentence> {
        let rows = strongest(self.case.rows, self.case.methods, None);
        if rows.is_empty() {
            return self.alike().into_iter().collect();
        }
        rows.into_iter().map(|row| self.difference(row)).collect()
    }

    /// That nothing separates the methods; nothing where a value is not known.
    fn alike(&self) -> Option<Sentence> {
        let rows = self.case.rows.iter().copied().filter(|row| row.decides());
        let rows: Vec<Row> = rows.collect();
        let verdicts = rows.iter().map(|row| verdict(*row, self.case.methods));
        let is_known = verdicts
            .clone()
            .all(|verdict| verdict != Verdict::Incomplete);
        let is_said = verdicts.clone().any(|verdict| verdict == Verdict::Same);
        (is_known && is_said).then(|| {
            let origins: Vec<Origin> = rows.into_iter().map(Origin::Row).collect();
            self.sentence(DecisionKey::ThesisAlike, &[], origins)
        })
    }

    fn difference(&self, row: Row) -> Sentence {
        let lang = self.wording.lang();
        let parts = Parts::of(row, self.case.methods);
        let item = |(place, method): (usize, &&Method)| {
            // What all have in a set is no difference; what a facet has is read as a whole.
            let own = parts.parts.iter().filter(|part| {
                part.of.contains(&place)
                    && (matches!(row, Row::Facet(_)) || part.of.len() < parts.holders)
            });
            let own: Vec<String> = own
                .map(|part| uncapitalised(part.label.get(lang)))
                .collect();
            let has_value = parts.parts.iter().any(|part| part.of.contains(&place));
            let values = match (own.is_empty(), has_value) {
                (false, _) => self.wording.list(&own),
                (true, true) => self.wording.text(DecisionKey::ThesisNothingMore, &[]),
                (true, false) => self.wording.text(DecisionKey::ThesisUnknown, &[]),
            };
            [&self.name(method), " – ", &values].concat()
        };
        let items = self.case.methods.iter().enumerate().map(item);
        let items = items.collect::<Vec<_>>().join("; ");
        let values = [("row", &*self.wording.row(row)), ("items", &items)];
        self.sentence(DecisionKey::ThesisDiffer, &values, [Origin::Row(row)])
    }

    /// What the methods have in a criterion of the visitor's; nothing where none has a value.
    fn criterion(&self, own: &OwnCriterion) -> Option<Sentence> {
        let methods = self.case.methods.iter().zip(&own.values);
        let unknown = self.wording.text(DecisionKey::ThesisUnknown, &[]);
        let items = methods.map(|(method, value)| {
            let value = value.as_ref().unwrap_or(&unknown);
            [&self.name(method), " – ", value].concat()
        });
        let items: Vec<String> = items.collect();
        own.values.iter().any(Option::is_some).then(|| {
            let values = [("row", &*own.name), ("items", &*items.join("; "))];
            let origin = Origin::Criterion(own.name.clone());
            self.sentence(DecisionKey::ThesisCriterion, &values, [origin])
        })
    }

    /// What the visitor's own data rule out.
    fn ruled_out(&self) -> Vec<Sentence> {
        let lang = self.wording.lang();
        let sentence = |method: &&Method| {
            let conflicts = self.case.own_data.conflicts(method);
            let mut origins = vec![Origin::OwnData];
            let reasons = conflicts.into_iter().map(|conflict| match conflict {
                Conflict::Needs(term) => {
                    origins.push(Origin::Row(Row::Assumptions));
                    let value = uncapitalised(term.label.get(lang));
                    self.wording
                        .text(DecisionKey::ThesisNeeds, &[("value", &value)])
                }
                Conflict::Unlike(facet) => {
                    let row = Row::Facet(facet.id);
                    origins.push(Origin::Row(row));
                    let values = self.list(&facet.values.iter().collect::<Vec<_>>());
                    let values = [("row", &*self.wording.row(row)), ("values", &values)];
                    self.wording.text(DecisionKey::ThesisUnlike, &values)
                }
            });
            let reasons: Vec<String> = reasons.collect();
            if reasons.is_empty() {
                return None;
            }
            let values = [
                ("name", &*self.name(method)),
                ("reasons", &reasons.join("; ")),
            ];
            Some(self.sentence(DecisionKey::ThesisRuledOut, &values, origins))
        };
        self.case.methods.iter().filter_map(sentence).collect()
    }

    fn ranked(&self, chosen: &Method, ranked: &Ranked) -> Vec<Sentence> {
        let name = match ranked.rule {
            Rule::WeightedSum => DecisionKey::ThesisSum,
            Rule::Topsis => DecisionKey::ThesisTopsis,
        };
        let mut rule = self.wording.text(name, &[]);
        if ranked.ranked_by.is_some() {
            rule = [&rule, "\u{a0}", &mark(self.case.methods.len())].concat();
        }
        let (name, criteria) = (self.name(chosen), self.wording.list(&ranked.criteria));
        let rows;
        let mut values = vec![("name", &*name), ("rule", &*rule), ("criteria", &*criteria)];
        let (key, tied) = match &ranked.outcome {
            Outcome::Placed {
                rank,
                of,
                score,
                tied,
            } => {
                values.extend([("rank", &**rank), ("of", &**of), ("score", &**score)]);
                (DecisionKey::ThesisRanked, &tied[..])
            }
            Outcome::Lacking(lacking) => {
                rows = self.wording.list(lacking);
                values.push(("rows", &*rows));
                (DecisionKey::ThesisPlaceless, &[][..])
            }
        };
        let mut sentences = vec![self.sentence(key, &values, [Origin::Ranking])];
        for (key, names) in [
            (DecisionKey::ThesisTied, tied),
            (DecisionKey::ThesisFirst, &ranked.first),
            (DecisionKey::ThesisUnranked, &ranked.unranked),
        ] {
            if !names.is_empty() {
                let names = self.wording.list(names);
                sentences.push(self.sentence(key, &[("names", &names)], [Origin::Ranking]));
            }
        }
        sentences
    }

    fn chosen(&self, chosen: &Method) -> Sentence {
        let name = self.name(chosen);
        let values = [("name", &*name)];
        self.sentence(DecisionKey::ThesisChosen, &values, [Origin::Choice])
    }

    fn use_when(&self, chosen: &Method) -> Option<Sentence> {
        let advice = chosen.use_when.as_ref()?;
        let values = [("advice", &**advice.get(self.wording.lang()))];
        let origins = [Origin::Row(Row::UseWhen)];
        Some(self.sentence(DecisionKey::ThesisUseWhen, &values, origins))
    }

    fn assumptions(&self, chosen: &Method) -> Option<Sentence> {
        let assumptions = &chosen.assumptions;
        let origins = [Origin::Row(Row::Assumptions)];
        let real: Vec<&Term> = assumptions.iter().filter(is_real).collect();
        if !real.is_empty() {
            let values = [("values", &*self.list(&real))];
            return Some(self.sentence(DecisionKey::ThesisAssumes, &values, origins));
        }
        // That none is coded says nothing.
        let key = DecisionKey::ThesisAssumesNothing;
        (!assumptions.is_empty()).then(|| self.sentence(key, &[], origins))
    }

    /// Which assumptions of the chosen method hold for the visitor's own data, and which are still open.
    fn own_data(&self, chosen: &Method) -> Vec<Sentence> {
        if self.case.own_data.is_empty() {
            return Vec::new();
        }
        let assumptions = chosen.assumptions.iter();
        let assumptions: Vec<&Term> = assumptions.filter(is_real).collect();
        let said = |term: &Term| {
            let id = term.id.parse().ok();
            id.and_then(|id| self.case.own_data.of(id).cloned())
        };
        let states = [
            (DecisionKey::ThesisHolds, Some(Saying::Holds)),
            (DecisionKey::ThesisFails, Some(Saying::Fails)),
            (DecisionKey::ThesisOpen, None),
        ];
        let sentence = |(key, state): (DecisionKey, Option<Saying>)| {
            let terms = assumptions.iter().filter(|term| said(term) == state);
            let terms: Vec<&Term> = terms.copied().collect();
            let origins = [Origin::Row(Row::Assumptions), Origin::OwnData];
            (!terms.is_empty())
                .then(|| self.sentence(key, &[("values", &self.list(&terms))], origins))
        };
        states.into_iter().filter_map(sentence).collect()
    }

    fn limits(&self, chosen: &Method) -> Option<Sentence> {
        let limits = chosen.limits.as_ref()?;
        let values = [("limits", &**limits.get(self.wording.lang()))];
        let origins = [Origin::Row(Row::Limits)];
        Some(self.sentence(DecisionKey::ThesisLimits, &values, origins))
    }

    /// Who says what is said of the methods: the author of own ones, of the others the dataset.
    fn origin(&self) -> Vec<Sentence> {
        let methods = self.case.methods.iter();
        let (own, others): (Vec<&Method>, Vec<&Method>) =
            methods.partition(|method| method.slug.is_own());
        let names = |methods: &[&Method]| {
            let names = methods.iter().map(|method| self.name(method));
            self.wording.list(&names.collect::<Vec<_>>())
        };
        let mut sentences = Vec::new();
        if !own.is_empty() {
            let values = [("names", &*names(&own))];
            sentences.push(self.sentence(DecisionKey::ThesisOwn, &values, [Origin::OwnMethod]));
        }
        let dataset = ("dataset", self.case.dataset);
        match (own.is_empty(), others.is_empty()) {
            (true, _) => {
                let key = DecisionKey::ThesisDataset;
                sentences.push(self.sentence(key, &[dataset], [Origin::Dataset]));
            }
            (false, false) => {
                let values = [("names", &*names(&others)), dataset];
                let key = DecisionKey::ThesisDatasetOf;
                sentences.push(self.sentence(key, &values, [Origin::Dataset]));
            }
            (false, true) => {}
        }
        sentences
    }
}

fn is_real(term: &&Term) -> bool {
    term.id != NOTHING_ASSUMED
}
