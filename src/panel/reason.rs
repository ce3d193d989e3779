//! Puts into words why a row differs.

use crate::{
    compare::{Parts, Reason, Row, YearsApart, explain},
    locale::{Key, PanelKey, fill},
    method::{Method, Years},
    state::App,
};

impl App {
    /// Why a row differs, a line for each thing there is to say.
    pub(super) fn reasons(self, row: Row) -> Vec<String> {
        let loaded = self.loaded();
        let methods: Vec<&Method> = loaded.iter().map(|method| &**method).collect();
        let baseline = self.baseline().and_then(|slug| methods.iter().position(|method| method.slug == slug));
        let explanation = explain(row, &methods, baseline);
        let mut lines = match (&explanation.reason, baseline) {
            (Reason::Baseline { alike, unlike }, Some(baseline)) => self.against(row, baseline, alike, unlike, &methods),
            (reason, _) => self.among(row, reason, &methods),
        };
        if !explanation.missing.is_empty() {
            lines.push(self.filled(Key::NoValueFor, &[("names", &self.names(&explanation.missing, &methods))]));
        }
        lines
    }

    /// Who is unlike the baseline and who like it; where there is more to say of a pair, that too.
    fn against(self, row: Row, baseline: usize, alike: &[usize], unlike: &[usize], methods: &[&Method]) -> Vec<String> {
        let base = methods[baseline].name.get(self.lang());
        let line = |key: PanelKey, places: &[usize]| self.tell(key, &[("base", base), ("names", &self.names(places, methods))]);
        let mut lines = vec![line(PanelKey::WhyUnlike, unlike)];
        if !alike.is_empty() {
            lines.push(line(PanelKey::WhyAlike, alike));
        }
        for place in unlike {
            let pair = [methods[baseline], methods[*place]];
            let reason = explain(row, &pair, None).reason;
            if matches!(reason, Reason::Years(_) | Reason::People(_) | Reason::Terms(_)) {
                let said = self.among(row, &reason, &pair).join("; ");
                lines.push(self.tell(PanelKey::WhyPair, &[("name", pair[1].name.get(self.lang())), ("reason", &said)]));
            }
        }
        lines
    }

    /// Why methods differ from each other.
    fn among(self, row: Row, reason: &Reason, methods: &[&Method]) -> Vec<String> {
        match reason {
            Reason::Years(apart) => vec![self.apart(*apart, methods)],
            Reason::Groups(groups) => groups.iter().map(|group| self.group(row, group, methods)).collect(),
            Reason::Works(count) => vec![self.tell_count(PanelKey::WhyWorks, *count)],
            Reason::Texts(count) => vec![self.tell_count(PanelKey::WhyTexts, *count)],
            Reason::People(parts) => self.parts(parts, PanelKey::WhyNobody, methods),
            Reason::Terms(parts) => self.parts(parts, PanelKey::WhyNothing, methods),
            Reason::None | Reason::Same | Reason::Rewritten | Reason::Baseline { .. } => Vec::new(),
        }
    }

    fn names(self, places: &[usize], methods: &[&Method]) -> String {
        let names: Vec<String> = places.iter().map(|place| methods[*place].name.get(self.lang()).clone()).collect();
        self.listed(&names)
    }

    fn apart(self, apart: YearsApart, methods: &[&Method]) -> String {
        let mut written: Vec<String> = Vec::new();
        for years in methods.iter().filter_map(|method| method.years.as_ref().map(Years::to_string)) {
            let place = written.iter().position(|other| *other >= years).unwrap_or(written.len());
            if written.get(place) != Some(&years) {
                written.insert(place, years);
            }
        }
        let years = self.listed(&written);
        let pattern = match apart {
            YearsApart::Apart(count) => self.tell_count(PanelKey::WhyApart, count.into()),
            YearsApart::Within(first, last) => self.tell_count(PanelKey::WhyWithin, last.saturating_sub(first).into()),
            YearsApart::Overlapping => self.tell(PanelKey::WhyOverlapping, &[]),
        };
        fill(&pattern, &[("years", &years)])
    }

    /// Who shares a value of a taxonomy.
    fn group(self, row: Row, group: &[usize], methods: &[&Method]) -> String {
        let value = group.first().map_or("", |place| {
            let method = methods[*place];
            let term = match row {
                Row::Field => &method.field,
                Row::Family => &method.family,
                _ => &method.kind,
            };
            term.label.get(self.lang())
        });
        let (count, total) = (group.len().to_string(), methods.len().to_string());
        self.tell(PanelKey::WhyGroup, &[("value", value), ("count", &count), ("total", &total), ("names", &self.names(group, methods))])
    }

    /// What all share, then what only some have, under the same owners together.
    fn parts(self, parts: &Parts, nothing: PanelKey, methods: &[&Method]) -> Vec<String> {
        if parts.is_disjoint() {
            return vec![self.tell(nothing, &[])];
        }
        let lang = self.lang();
        let mut lines = Vec::new();
        let shared: Vec<&str> = parts.shared().map(|part| part.label.get(lang)).collect();
        if !shared.is_empty() {
            lines.push(self.tell(PanelKey::WhyShared, &[("items", &shared.join(", "))]));
        }
        let mut owners: Vec<(&[usize], Vec<&str>)> = Vec::new();
        for part in parts.only_some() {
            match owners.iter_mut().find(|(of, _)| *of == part.of) {
                Some((_, items)) => items.push(part.label.get(lang)),
                None => owners.push((&part.of, vec![part.label.get(lang)])),
            }
        }
        lines.extend(
            owners.iter().map(|(of, items)| self.tell(PanelKey::WhyOnly, &[("names", &self.names(of, methods)), ("items", &items.join(", "))])),
        );
        lines
    }
}
