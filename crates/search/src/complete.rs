//! What a comparison may lack.

use std::{cmp::Reverse, collections::BTreeMap};

use tertium_core::{locale::Lang, method::Slug};

use crate::{
    engine::Engine,
    index::Relation,
    results::{Proposal, ProposalKind},
};

/// How many methods are proposed at most, and of one kind where there are others.
const MAX_PROPOSALS: usize = 5;
const MAX_OF_A_KIND: usize = 3;

/// A proposal by the places of methods in the index.
struct Candidate {
    method: u32,
    kind: ProposalKind,
    of: Vec<u32>,
}

impl Engine {
    /// See [`crate::Search::complete`].
    pub(crate) fn proposals(&self, slugs: &[Slug], lang: Lang) -> Vec<Proposal> {
        let mut chosen: Vec<u32> = Vec::new();
        for method in slugs
            .iter()
            .filter_map(|slug| self.index.find(slug.as_str()))
        {
            if !chosen.contains(&method) {
                chosen.push(method);
            }
        }
        let proposal = |candidate: Candidate| {
            let method = &self.index.methods[candidate.method as usize];
            Some(Proposal {
                slug: self.index.slug(method)?,
                name: self.index.text(*method.name.get(lang)).to_owned(),
                kind: candidate.kind,
                of: self.index.slugs(&candidate.of),
            })
        };
        self.missing(&chosen)
            .into_iter()
            .filter_map(proposal)
            .collect()
    }

    fn missing(&self, chosen: &[u32]) -> Vec<Candidate> {
        let mut all = self.connected(chosen);
        all.extend(self.baseline(chosen, &all));
        let usage = |method: u32| self.index.methods[method as usize].usage;
        all.sort_by_key(|one| {
            let is_of_several = one.kind == ProposalKind::AlternativeTo && one.of.len() > 1;
            let kind = if is_of_several {
                ProposalKind::AlternativeToAll
            } else {
                one.kind
            };
            (
                kind,
                Reverse(one.of.len()),
                Reverse(usage(one.method)),
                one.method,
            )
        });
        // Neighbours of one kind do not crowd out the others.
        let (mut first, mut rest): (Vec<Candidate>, Vec<Candidate>) = (Vec::new(), Vec::new());
        for one in all {
            let alike = first.iter().filter(|other| other.kind == one.kind).count();
            if alike < MAX_OF_A_KIND {
                first.push(one)
            } else {
                rest.push(one)
            }
        }
        first.truncate(MAX_PROPOSALS);
        let free = MAX_PROPOSALS - first.len();
        first.extend(rest.into_iter().take(free));
        first.sort_by_key(|one| one.kind);
        first
    }

    /// The methods that edges connect with the chosen ones, each with its best reason.
    fn connected(&self, chosen: &[u32]) -> Vec<Candidate> {
        // What each method is, of which chosen ones.
        let mut reasons: BTreeMap<(u32, ProposalKind), Vec<u32>> = BTreeMap::new();
        for edge in &self.index.edges {
            let (method, kind, of) = match (chosen.contains(&edge.from), chosen.contains(&edge.to))
            {
                (true, false) => (edge.to, kind_of_target(edge.relation), edge.from),
                (false, true) => (edge.from, kind_of_source(edge.relation), edge.to),
                _ => continue,
            };
            reasons.entry((method, kind)).or_default().push(of);
        }
        let mut best: BTreeMap<u32, Candidate> = BTreeMap::new();
        for ((method, kind), mut of) in reasons {
            of.sort_by_key(|one| chosen.iter().position(|other| other == one));
            of.dedup();
            let is_of_all = of.len() > 1 && of.len() == chosen.len();
            let kind = match kind {
                ProposalKind::AlternativeTo if is_of_all => ProposalKind::AlternativeToAll,
                kind => kind,
            };
            // The reasons of a method come in order, so its first is its best.
            best.entry(method).or_insert(Candidate { method, kind, of });
        }
        best.into_values().collect()
    }

    /// The most used of the older methods in the field that most of the chosen share, else in that
    /// of the first.
    fn baseline(&self, chosen: &[u32], others: &[Candidate]) -> Option<Candidate> {
        let methods = &self.index.methods;
        let field = |method: u32| methods[method as usize].terms.field;
        let sharing = |method: u32| {
            chosen
                .iter()
                .filter(|other| field(**other) == field(method))
                .count()
        };
        // Of equals `max_by_key` takes the last: hence from the back.
        let common = field(*chosen.iter().rev().max_by_key(|method| sharing(**method))?);
        let of: Vec<u32> = chosen
            .iter()
            .copied()
            .filter(|method| field(*method) == common)
            .collect();
        // The undated count as the youngest.
        let year = |method: u32| self.year(&methods[method as usize]).unwrap_or(u32::MAX);
        let oldest = of.iter().map(|method| year(*method)).min()?;
        let is_baseline = |method: &u32| {
            field(*method) == common
                && year(*method) < oldest
                && !chosen.contains(method)
                && others.iter().all(|other| other.method != *method)
        };
        let older = (0..methods.len() as u32).rev().filter(is_baseline);
        let method = older.max_by_key(|method| methods[*method as usize].usage)?;
        Some(Candidate {
            method,
            kind: ProposalKind::Baseline,
            of,
        })
    }
}

/// What the source of an edge is of its target.
fn kind_of_source(relation: Relation) -> ProposalKind {
    match relation {
        Relation::BuildsOn => ProposalKind::BuildsOn,
        Relation::VariantOf => ProposalKind::VariantOf,
        Relation::AlternativeTo => ProposalKind::AlternativeTo,
        Relation::CombinedWith => ProposalKind::CombinedWith,
        Relation::Generalises => ProposalKind::Generalises,
    }
}

/// What the target of an edge is of its source.
fn kind_of_target(relation: Relation) -> ProposalKind {
    match relation {
        Relation::BuildsOn => ProposalKind::BasisOf,
        Relation::VariantOf => ProposalKind::HasVariant,
        Relation::AlternativeTo => ProposalKind::AlternativeTo,
        Relation::CombinedWith => ProposalKind::CombinedWith,
        Relation::Generalises => ProposalKind::SpecialCaseOf,
    }
}
