//! Puts into words why a criterion differs.

use tertium_core::{locale::Key, method::Slug};

use super::words::value_text;
use crate::app::{App, Decisions};

/// Why a criterion differs, a line for each thing there is to say; none where it does not differ.
pub fn reasons(app: App, decisions: Decisions, name: &str) -> Vec<String> {
    let columns = app.columns();
    let words = app.words;
    decisions.with(|decision| {
        let Some(criterion) = decision.criterion(name) else {
            return Vec::new();
        };
        let text = |slug: &Slug| Some(value_text(app, criterion, criterion.value(slug)?));
        let mut groups: Vec<(String, Vec<Slug>)> = Vec::new();
        for slug in &columns {
            let Some(text) = text(slug) else { continue };
            match groups.iter_mut().find(|(value, _)| *value == text) {
                Some((_, slugs)) => slugs.push(slug.clone()),
                None => groups.push((text, vec![slug.clone()])),
            }
        }
        if groups.len() < 2 {
            return Vec::new();
        }
        let mut lines = Vec::new();
        let baseline = app.baseline();
        if let Some(base) = baseline.filter(|base| criterion.value(base).is_some()) {
            let is_like = |(_, slugs): &&(String, Vec<Slug>)| slugs.contains(&base);
            let (like, unlike): (Vec<_>, Vec<_>) = groups.iter().partition(is_like);
            for (key, groups) in [(Key::WhyUnlike, unlike), (Key::WhyAlike, like)] {
                let slugs = groups.iter().flat_map(|(_, slugs)| slugs);
                let slugs: Vec<Slug> = slugs.filter(|slug| **slug != base).cloned().collect();
                if !slugs.is_empty() {
                    let values = [("base", &*app.name(&base)), ("names", &app.names(&slugs))];
                    lines.push(words.format(key, &values));
                }
            }
        }
        lines.extend(groups.iter().map(|(value, slugs)| {
            let values = [("value", &**value), ("names", &app.names(slugs))];
            words.format(Key::WhyGroup, &values)
        }));
        lines
    })
}
