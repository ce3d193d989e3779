use super::{Case, Origin, Sentence, Wording, sentence::mark, sentence::quoted_name};
use crate::{
    compare::{Row, Saying},
    locale::DecisionKey,
    method::{NOTHING_ASSUMED, Term},
    text::uncapitalised,
};

/// What a section on methods has to report of the chosen one: each assumption with how it was checked, the data, what was
/// set, the software, the limits, the work to cite. Nothing before one is chosen.
pub fn checklist(case: &Case, wording: &dyn Wording) -> Vec<Sentence> {
    let Some((place, chosen)) = case.chosen.zip(case.chosen()) else {
        return Vec::new();
    };
    let lang = wording.lang();
    let item = |key, values: &[(&str, &str)], origins: Vec<Origin>| {
        Sentence::new(&wording.text(key, values), origins)
    };
    let list = |terms: &[Term]| {
        let labels = terms.iter().map(|term| uncapitalised(term.label.get(lang)));
        wording.list(&labels.collect::<Vec<_>>())
    };
    let cited = [&quoted_name(chosen, wording), "\u{a0}", &mark(place)].concat();
    let mut items = vec![item(
        DecisionKey::ReportMethod,
        &[("method", &cited)],
        vec![Origin::Row(Row::Source)],
    )];
    if !chosen.data.is_empty() {
        let values = [("values", &*list(&chosen.data))];
        items.push(item(
            DecisionKey::ReportData,
            &values,
            vec![Origin::Row(Row::Data)],
        ));
    }
    let assumptions = chosen.assumptions.iter();
    for term in assumptions.filter(|term| term.id != NOTHING_ASSUMED) {
        let id = term.id.parse().ok();
        let said = id.and_then(|id| case.own_data.of(id));
        let key = match said {
            Some(Saying::Holds) => DecisionKey::ReportHolds,
            Some(Saying::Fails) => DecisionKey::ReportFails,
            _ => DecisionKey::ReportOpen,
        };
        let mut origins = vec![Origin::Row(Row::Assumptions)];
        origins.extend(said.map(|_| Origin::OwnData));
        let label = term.label.get(lang);
        items.push(item(key, &[("value", label)], origins));
    }
    for facet in &chosen.facets {
        let row = Row::Facet(facet.id);
        let values = [
            ("row", &*wording.row(row)),
            ("values", &list(&facet.values)),
        ];
        items.push(item(
            DecisionKey::ReportFacet,
            &values,
            vec![Origin::Row(row)],
        ));
    }
    if !chosen.software.is_empty() {
        let names = chosen.software.iter().map(|software| software.name.clone());
        let names = names.collect::<Vec<_>>().join("; ");
        let origins = vec![Origin::Row(Row::Software)];
        items.push(item(
            DecisionKey::ReportSoftware,
            &[("software", &names)],
            origins,
        ));
    }
    if let Some(limits) = &chosen.limits {
        let values = [("limits", &**limits.get(lang))];
        items.push(item(
            DecisionKey::ReportLimits,
            &values,
            vec![Origin::Row(Row::Limits)],
        ));
    }
    items
}
