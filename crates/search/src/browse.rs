//! The whole dataset, filtered and sorted, for those who cannot name what they look for.

use std::sync::OnceLock;

use tertium_core::{
    locale::{Bilingual, Lang},
    query::{Filters, Order},
};

use crate::{
    engine::{Engine, Wanted},
    index::{ByFacet, Facet, Index, Method, Span},
    letters::{Letter, is_cyrillic, is_latin},
    rank::Found,
    results::{Choice, Choices, FilterPart, Listed, Listing, Loosened, Reason},
};

/// All methods in every order, each sorted when it is first asked for.
#[derive(Default)]
pub struct Orders {
    by_name: Bilingual<OnceLock<Vec<u32>>>,
    by_year: Bilingual<OnceLock<Vec<u32>>>,
    by_use: Bilingual<OnceLock<Vec<u32>>>,
}

impl Engine {
    /// See [`crate::Search::browse`].
    pub(crate) fn listing(
        &self,
        filters: &Filters,
        lang: Lang,
        from: usize,
        count: usize,
    ) -> Listing {
        let index = &self.index;
        let wanted = ByFacet {
            field: filters.field.as_deref(),
            family: filters.family.as_deref(),
            kind: filters.kind.as_deref(),
        };
        // For each term whether its filter lets methods with it through.
        let lets_through: Vec<bool> = index
            .terms
            .iter()
            .map(|term| {
                wanted
                    .get(term.facet)
                    .is_none_or(|id| id == index.text(term.id))
            })
            .collect();
        let findings = filters
            .find
            .as_deref()
            .map(|text| self.find(text, lang, Wanted::All));
        // Signs alone name nothing that could be looked for.
        let findings = findings.filter(|findings| !findings.readings.is_empty());
        let found = findings.as_ref().map(|findings| {
            let mut by_method: Vec<Option<&Found>> = vec![None; index.methods.len()];
            for found in &findings.found {
                by_method[found.method as usize] = Some(found);
            }
            by_method
        });
        let by_fit: Vec<u32>;
        let order: &[u32] = match (&findings, filters.order) {
            (Some(findings), None) => {
                by_fit = findings.found.iter().map(|found| found.method).collect();
                &by_fit
            }
            (_, order) => self.sorted(order.unwrap_or_default(), lang),
        };
        let is_found = |place: &&u32| {
            let of = found.as_ref().map(|found| found[**place as usize]);
            of.is_none_or(|of| of.is_some())
        };
        let mut counts = vec![0; index.terms.len()];
        let mut through = Vec::new();
        for place in order.iter().filter(is_found) {
            let terms = &index.methods[*place as usize].terms;
            let mut stopped_by = terms.iter().filter(|term| !lets_through[**term as usize]);
            match (stopped_by.next(), stopped_by.next()) {
                (None, _) => {
                    terms.iter().for_each(|term| counts[*term as usize] += 1);
                    through.push(*place);
                }
                // With another choice of this one filter the method would be there.
                (Some(term), None) => counts[*term as usize] += 1,
                (Some(_), Some(_)) => {}
            }
        }
        let page = through.iter().skip(from).take(count);
        let listed = |place: &u32| {
            let found = found.as_ref().and_then(|found| found[*place as usize]);
            let hit = findings
                .as_ref()
                .zip(found)
                .and_then(|(findings, found)| self.hit(findings, found, lang));
            let reason = hit.and_then(|hit| hit.reason);
            self.listed(&index.methods[*place as usize], reason, lang)
        };
        let choices = |facet: Facet| {
            let terms = index
                .terms
                .iter()
                .zip(&counts)
                .filter(|(term, _)| term.facet == facet);
            terms
                .map(|(term, count)| Choice {
                    id: index.text(term.id).to_owned(),
                    label: index.text(*term.label.get(lang)).to_owned(),
                    count: *count,
                })
                .collect()
        };
        let loosened = if through.is_empty() {
            self.loosened(filters, &lets_through, &counts)
        } else {
            Vec::new()
        };
        Listing {
            total: through.len(),
            items: page.filter_map(listed).collect(),
            loosened,
            choices: Choices {
                field: choices(Facet::Field),
                family: choices(Facet::Family),
                kind: choices(Facet::Kind),
            },
        }
    }

    /// What would be left without each one of the filters, where that is anything.
    fn loosened(
        &self,
        filters: &Filters,
        lets_through: &[bool],
        counts: &[usize],
    ) -> Vec<Loosened> {
        let Index { terms, methods, .. } = &self.index;
        // Each method has one term of a taxonomy, so they sum up to what all of its terms leave.
        let of_facet = |facet: Facet| {
            let own = terms.iter().zip(counts);
            let own = own.filter(|(term, _)| term.facet == facet);
            own.map(|(_, count)| count).sum()
        };
        let of_all = || {
            let passes = |method: &&Method| {
                let mut terms = method.terms.iter();
                terms.all(|term| lets_through[*term as usize])
            };
            methods.iter().filter(passes).count()
        };
        let without = |part: FilterPart| {
            let mut rest = filters.clone();
            let (value, count) = match part {
                FilterPart::Find => (&mut rest.find, of_all()),
                FilterPart::Field => (&mut rest.field, of_facet(Facet::Field)),
                FilterPart::Family => (&mut rest.family, of_facet(Facet::Family)),
                FilterPart::Kind => (&mut rest.kind, of_facet(Facet::Kind)),
            };
            value.take()?;
            // Without the last filter the rest is everything, which needs no offer.
            (rest.is_narrowed() && count > 0).then_some(Loosened { part, count })
        };
        FilterPart::ALL.into_iter().filter_map(without).collect()
    }

    fn listed(&self, method: &Method, reason: Option<Reason>, lang: Lang) -> Option<Listed> {
        let text = |span: Span| self.index.text(span).to_owned();
        let label = |term: u32| text(*self.index.terms[term as usize].label.get(lang));
        Some(Listed {
            slug: self.index.slug(method)?,
            name: text(*method.name.get(lang)),
            year: text(method.year),
            field: label(method.terms.field),
            family: label(method.terms.family),
            kind: label(method.terms.kind),
            reason,
        })
    }

    /// The places of all methods in an order.
    fn sorted(&self, order: Order, lang: Lang) -> &[u32] {
        let orders = match order {
            Order::Name => &self.orders.by_name,
            Order::Year => &self.orders.by_year,
            Order::Use => &self.orders.by_use,
        };
        orders.get(lang).get_or_init(|| {
            let methods = &self.index.methods;
            let mut keyed: Vec<(i64, Vec<Letter>, u32)> = (0u32..)
                .zip(methods)
                .map(|(place, method)| {
                    let first = match order {
                        Order::Name => 0,
                        // The oldest first, the undated last.
                        Order::Year => self.year(method).map_or(i64::MAX, i64::from),
                        // The most used first.
                        Order::Use => -i64::from(method.usage),
                    };
                    (first, self.name_key(place as usize, lang), place)
                })
                .collect();
            keyed.sort_unstable();
            keyed.into_iter().map(|(_, _, place)| place).collect()
        })
    }

    /// The year of origin, the first of a range; none where the text does not open with one.
    pub(crate) fn year(&self, method: &Method) -> Option<u32> {
        let text = self.index.text(method.year);
        let end = text
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(text.len());
        text.get(..end)?.parse().ok()
    }

    /// What a name is sorted by: punctuation and case set aside, digits before letters, the
    /// language's own script before the other.
    fn name_key(&self, place: usize, lang: Lang) -> Vec<Letter> {
        let mut key = Vec::new();
        for word in self.texts.words(self.texts.name(place, lang)) {
            let letters = self.texts.vocabulary.word(*word as usize).iter();
            key.extend(letters.map(|letter| weight(*letter, lang)));
            key.push(0);
        }
        key
    }
}

/// A letter as a language sorts it: in Bulgarian Cyrillic stands before Latin.
fn weight(letter: Letter, lang: Lang) -> Letter {
    // How many letters the scripts have in `letters`, where Latin stands first.
    const LATIN: u8 = 26;
    const CYRILLIC: u8 = 48;
    match lang {
        Lang::Bg if is_latin(letter) => letter + CYRILLIC,
        Lang::Bg if is_cyrillic(letter) => letter - LATIN,
        _ => letter,
    }
}
