//! What a comparison lacks.

use std::collections::BTreeMap;

use super::{
    engine::Engine,
    shelf::{Kind, at},
    writer::Writer,
};
use tertium_core::locale::Lang;

/// How many methods are suggested at most, and how many of one kind.
const MOST: usize = 5;
const MOST_OF_A_KIND: usize = 3;

/// Why a method is suggested, the best reason first: read "it is … of those".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    AlternativeToAll,
    AlternativeTo,
    BasisOf,
    Generalises,
    HasVariant,
    VariantOf,
    BuildsOn,
    SpecialCaseOf,
    CombinedWith,
    Baseline,
}

struct Suggestion {
    method: u32,
    reason: Reason,
    of: Vec<u32>,
}

impl Engine {
    /// Up to five methods that are missing from a comparison, the most useful first, each with its reason.
    ///
    /// `[{slug, name, reason: {kind, of: [slug]}}]`; `slugs` are parted by commas, unknown ones are passed over.
    pub fn complete(&self, slugs: &str, lang: Lang) -> String {
        let mut chosen: Vec<u32> = Vec::new();
        for method in slugs.split(',').take(100).filter_map(|slug| self.shelf.find(slug.trim())) {
            if !chosen.contains(&method) {
                chosen.push(method);
            }
        }
        let mut writer = Writer::default();
        writer.list(|writer| {
            for suggestion in self.suggestions(&chosen) {
                let entry = &self.shelf.methods[suggestion.method as usize];
                writer.object(|writer| {
                    writer.key("slug").string(self.shelf.text(entry.slug));
                    writer.key("name").string(self.shelf.text(entry.name[at(lang)]));
                    writer.key("reason").object(|writer| {
                        writer.key("kind").string(suggestion.reason.name());
                        writer
                            .key("of")
                            .list(|writer| suggestion.of.iter().for_each(|of| writer.string(self.shelf.text(self.shelf.methods[*of as usize].slug))));
                    });
                });
            }
        });
        writer.finish()
    }

    fn suggestions(&self, chosen: &[u32]) -> Vec<Suggestion> {
        // For each candidate, what it is of which chosen ones.
        let mut reasons: BTreeMap<(u32, Reason), Vec<u32>> = BTreeMap::new();
        for edge in &self.shelf.edges {
            match (chosen.contains(&edge.from), chosen.contains(&edge.to)) {
                (true, false) => reasons.entry((edge.to, Reason::of_target(edge.kind))).or_default().push(edge.from),
                (false, true) => reasons.entry((edge.from, Reason::of_source(edge.kind))).or_default().push(edge.to),
                _ => {}
            }
        }
        let mut best: BTreeMap<u32, Suggestion> = BTreeMap::new();
        for ((method, reason), mut of) in reasons {
            of.sort_by_key(|one| chosen.iter().position(|other| other == one));
            of.dedup();
            let reason = if reason == Reason::AlternativeTo && of.len() > 1 && of.len() == chosen.len() { Reason::AlternativeToAll } else { reason };
            // The map goes by reason, so the first of a method is its best.
            best.entry(method).or_insert(Suggestion { method, reason, of });
        }
        let mut all: Vec<Suggestion> = best.into_values().collect();
        all.extend(self.baseline(chosen, &all));
        let usage = |method: u32| self.shelf.methods[method as usize].usage;
        all.sort_by_key(|one| {
            let several = one.reason == Reason::AlternativeTo && one.of.len() > 1;
            (
                if several { Reason::AlternativeToAll } else { one.reason },
                std::cmp::Reverse(one.of.len()),
                std::cmp::Reverse(usage(one.method)),
                one.method,
            )
        });
        // Neighbours of one kind do not crowd out the others.
        let (mut first, mut rest) = (Vec::new(), Vec::new());
        for one in all {
            let alike = first.iter().filter(|other: &&Suggestion| other.reason == one.reason).count();
            if alike < MOST_OF_A_KIND { first.push(one) } else { rest.push(one) }
        }
        first.truncate(MOST);
        let missing = MOST - first.len();
        first.extend(rest.into_iter().take(missing));
        first.sort_by_key(|one| one.reason);
        first
    }

    /// The most used of the older methods in the field that most of the chosen share, else the first one's.
    fn baseline(&self, chosen: &[u32], others: &[Suggestion]) -> Option<Suggestion> {
        let methods = &self.shelf.methods;
        let field = |method: u32| methods[method as usize].terms[0];
        let shared = |method: u32| chosen.iter().filter(|other| field(**other) == field(method)).count();
        let common = field(*chosen.iter().rev().max_by_key(|method| shared(**method))?);
        let of: Vec<u32> = chosen.iter().copied().filter(|method| field(*method) == common).collect();
        let oldest = of.iter().map(|method| self.year(&methods[*method as usize])).min()?;
        let is_baseline = |method: &u32| {
            field(*method) == common
                && self.year(&methods[*method as usize]) < oldest
                && !chosen.contains(method)
                && others.iter().all(|other| other.method != *method)
        };
        let method = (0..methods.len() as u32).rev().filter(is_baseline).max_by_key(|method| methods[*method as usize].usage)?;
        Some(Suggestion { method, reason: Reason::Baseline, of })
    }
}

impl Reason {
    /// What the source of an edge is of its target.
    fn of_source(kind: Kind) -> Self {
        match kind {
            Kind::BuildsOn => Self::BuildsOn,
            Kind::VariantOf => Self::VariantOf,
            Kind::AlternativeTo => Self::AlternativeTo,
            Kind::CombinedWith => Self::CombinedWith,
            Kind::Generalises => Self::Generalises,
        }
    }

    /// What the target of an edge is of its source.
    fn of_target(kind: Kind) -> Self {
        match kind {
            Kind::BuildsOn => Self::BasisOf,
            Kind::VariantOf => Self::HasVariant,
            Kind::AlternativeTo => Self::AlternativeTo,
            Kind::CombinedWith => Self::CombinedWith,
            Kind::Generalises => Self::SpecialCaseOf,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::AlternativeToAll => "alternative-to-all",
            Self::AlternativeTo => "alternative-to",
            Self::BasisOf => "basis-of",
            Self::Generalises => "generalises",
            Self::HasVariant => "has-variant",
            Self::VariantOf => "variant-of",
            Self::BuildsOn => "builds-on",
            Self::SpecialCaseOf => "special-case-of",
            Self::CombinedWith => "combined-with",
            Self::Baseline => "baseline",
        }
    }
}
