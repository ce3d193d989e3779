//! What a comparison may lack.

use std::cmp::Reverse;

use super::in_order;
use crate::{
    locale::Bilingual,
    method::{Kind, Method, Slug},
};

/// How many methods are proposed at most, and of one kind where there are others.
const MOST: usize = 5;
const MOST_OF_A_KIND: usize = 3;

/// A method that may be missing from a comparison, and why it is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub slug: Slug,
    /// Old records do not know it.
    pub name: Option<Bilingual<String>>,
    pub kind: ProposalKind,
    /// The compared methods that the reason speaks of.
    pub of: Vec<Slug>,
}

/// Why a method is proposed, read "this is … those"; the best reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProposalKind {
    AlternativeToAll,
    AlternativeTo,
    BasisOf,
    Generalises,
    HasVariant,
    VariantOf,
    BuildsOn,
    SpecialCaseOf,
    CombinedWith,
    /// One of the most used among the older methods of the same field.
    Baseline,
}

/// A proposal with what orders it among others.
struct Candidate {
    proposal: Proposal,
    usage: u32,
}

/// Up to five methods that may be missing from a comparison, the best reasons first.
///
/// The records of the compared methods know all that is needed of others.
pub fn proposals(chosen: &[&Method]) -> Vec<Proposal> {
    let mut all = connected(chosen);
    all.extend(baseline(chosen, &all));
    let rank = |Candidate { proposal, usage }: &Candidate| {
        let is_of_several = proposal.kind == ProposalKind::AlternativeTo && proposal.of.len() > 1;
        let kind = if is_of_several {
            ProposalKind::AlternativeToAll
        } else {
            proposal.kind
        };
        (kind, Reverse(proposal.of.len()), Reverse(*usage))
    };
    // Neighbours of one kind do not crowd out the others.
    let (mut first, mut rest) = (Vec::<Proposal>::new(), Vec::new());
    for Candidate { proposal, .. } in in_order(all, |one, other| rank(one) < rank(other)) {
        let alike = first.iter().filter(|other| other.kind == proposal.kind);
        if alike.count() < MOST_OF_A_KIND {
            first.push(proposal);
        } else {
            rest.push(proposal);
        }
    }
    first.truncate(MOST);
    let free = MOST - first.len();
    first.extend(rest.into_iter().take(free));
    in_order(first, |one, other| one.kind < other.kind)
}

/// The methods that edges connect with the chosen ones, each with its best reason.
fn connected(chosen: &[&Method]) -> Vec<Candidate> {
    let mut reasons: Vec<Candidate> = Vec::new();
    for method in chosen {
        for edge in &method.related {
            let Some(kind) = kind_of_other_end(edge.kind) else {
                continue;
            };
            if chosen.iter().any(|other| other.slug == edge.slug) {
                continue;
            }
            let mut same = reasons.iter_mut().map(|reason| &mut reason.proposal);
            match same.find(|reason| reason.slug == edge.slug && reason.kind == kind) {
                Some(reason) => reason.of.push(method.slug.clone()),
                None => reasons.push(Candidate {
                    proposal: Proposal {
                        slug: edge.slug.clone(),
                        name: edge.name.clone(),
                        kind,
                        of: vec![method.slug.clone()],
                    },
                    usage: edge.usage,
                }),
            }
        }
    }
    let mut best: Vec<Candidate> = Vec::new();
    for mut reason in reasons {
        let of = reason.proposal.of.len();
        if reason.proposal.kind == ProposalKind::AlternativeTo && of > 1 && of == chosen.len() {
            reason.proposal.kind = ProposalKind::AlternativeToAll;
        }
        let slug = &reason.proposal.slug;
        match best.iter_mut().find(|known| known.proposal.slug == *slug) {
            Some(known) if known.proposal.kind <= reason.proposal.kind => {}
            Some(known) => *known = reason,
            None => best.push(reason),
        }
    }
    best
}

/// The most used of the older methods in the field that most of the chosen share, else in that of the first.
fn baseline(chosen: &[&Method], others: &[Candidate]) -> Option<Candidate> {
    let sharing = |method: &Method| {
        let alike = chosen
            .iter()
            .filter(|other| other.field.id == method.field.id);
        alike.count()
    };
    // Of equals `max_by_key` takes the last: hence from the back.
    let common = &chosen
        .iter()
        .rev()
        .max_by_key(|method| sharing(method))?
        .field
        .id;
    let of = || chosen.iter().filter(|method| method.field.id == *common);
    // The undated count as the youngest.
    let year = |method: &Method| {
        let spans = method.years.as_ref()?.spans();
        spans.first().map(|span| span.first)
    };
    let oldest = of().min_by_key(|method| year(method).unwrap_or(u16::MAX))?;
    let found = oldest.baselines.iter().find(|baseline| {
        chosen.iter().all(|method| method.slug != baseline.slug)
            && others
                .iter()
                .all(|other| other.proposal.slug != baseline.slug)
    })?;
    Some(Candidate {
        proposal: Proposal {
            slug: found.slug.clone(),
            name: Some(found.name.clone()),
            kind: ProposalKind::Baseline,
            of: of().map(|method| method.slug.clone()).collect(),
        },
        usage: 0,
    })
}

/// What the other end of an edge is of the method that holds it; none where the program does not know.
fn kind_of_other_end(kind: Kind) -> Option<ProposalKind> {
    Some(match kind {
        Kind::BuildsOn => ProposalKind::BasisOf,
        Kind::BasisOf => ProposalKind::BuildsOn,
        Kind::VariantOf => ProposalKind::HasVariant,
        Kind::HasVariant => ProposalKind::VariantOf,
        Kind::AlternativeTo => ProposalKind::AlternativeTo,
        Kind::CombinedWith => ProposalKind::CombinedWith,
        Kind::Generalises => ProposalKind::SpecialCaseOf,
        Kind::SpecialCaseOf => ProposalKind::Generalises,
        Kind::Other => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A record: slug, field, year, its edges as "kind slug usage", its baselines.
    fn method(slug: &str, field: &str, year: &str, related: &[&str], baselines: &[&str]) -> Method {
        let edges: Vec<_> = related
            .iter()
            .map(|edge| {
                let [kind, slug, usage] = edge.split(' ').collect::<Vec<_>>()[..] else {
                    panic!("{edge}")
                };
                let usage: u32 = usage.parse().unwrap();
                serde_json::json!({ "slug": slug, "kind": kind, "usage": usage, "name": { "bg": slug, "en": slug } })
            })
            .collect();
        let baselines: Vec<_> = baselines
            .iter()
            .map(|slug| serde_json::json!({ "slug": slug, "name": { "bg": slug, "en": slug } }))
            .collect();
        let term = |id: &str| serde_json::json!({ "id": id, "bg": id, "en": id });
        let record = serde_json::json!({
            "slug": slug, "name": { "bg": slug, "en": slug }, "field": term(field), "family": term("x"), "type": term("x"),
            "year": year, "summary": { "bg": "x", "en": "x" }, "related": edges, "baselines": baselines,
        });
        Method::from_json(&slug.parse().unwrap(), record.to_string().as_bytes()).unwrap()
    }

    #[test]
    fn proposes() {
        let lora = method(
            "lora",
            "tuning",
            "2021",
            &[
                "alternative-to full-fine-tuning 50",
                "basis-of qlora 60",
                "alternative-to adapters 70",
                "combined-with novelty 10",
            ],
            &["random-forest", "perceptron"],
        );
        let qlora = method(
            "qlora",
            "tuning",
            "2023",
            &["builds-on lora 90", "alternative-to full-fine-tuning 50"],
            &["lora", "random-forest"],
        );
        let alone = method("alone", "other", "1999", &[], &[]);
        let hub = method(
            "hub",
            "tuning",
            "2022",
            &[
                "alternative-to a 1",
                "alternative-to b 2",
                "alternative-to c 3",
                "alternative-to d 4",
                "variant-of e 0",
            ],
            &["a"],
        );
        #[track_caller]
        fn check(chosen: &[&Method], expected: &[&str]) {
            let line = |one: &Proposal| {
                let of: Vec<&str> = one.of.iter().map(Slug::as_str).collect();
                format!("{} {:?} {}", one.slug, one.kind, of.join(","))
            };
            let proposals = proposals(chosen);
            assert_eq!(proposals.iter().map(line).collect::<Vec<_>>(), expected);
        }
        check(
            &[&qlora, &lora],
            &[
                "full-fine-tuning AlternativeToAll qlora,lora",
                "adapters AlternativeTo lora",
                "novelty CombinedWith lora",
                "random-forest Baseline qlora,lora",
            ],
        );
        check(
            &[&qlora],
            &[
                "full-fine-tuning AlternativeTo qlora",
                "lora BasisOf qlora",
                "random-forest Baseline qlora",
            ],
        );
        // The best known first, three of a kind, and more where nothing else is left.
        check(
            &[&hub],
            &[
                "d AlternativeTo hub",
                "c AlternativeTo hub",
                "b AlternativeTo hub",
                "a AlternativeTo hub",
                "e HasVariant hub",
            ],
        );
        check(&[&alone], &[]);
        check(&[], &[]);
    }

    #[test]
    fn bears_records_that_know_less() {
        let mut old = method("old", "f", "2000", &["builds-on base 3"], &[]);
        old.related[0].name = None;
        old.related[0].usage = 0;
        old.years = None;
        let proposals = proposals(&[&old]);
        assert_eq!(proposals.len(), 1);
        assert_eq!(
            (proposals[0].slug.as_str(), &proposals[0].name),
            ("base", &None)
        );
    }
}
