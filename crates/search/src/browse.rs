//! The whole dataset, filtered and sorted, for those who cannot name what they look for.

use super::{
    engine::Engine,
    letters::{Letter, is_cyrillic, is_latin},
    shelf::{Entry, Facet, at},
    writer::Writer,
};
use tertium_core::{json::Json, locale::Lang};

/// What of the dataset is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    pub lang: Lang,
    /// Ids of fields, families and types; an empty facet lets all through.
    pub facets: [Vec<String>; 3],
    pub sort: Order,
    pub from: usize,
    pub count: usize,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Name,
    /// The oldest first.
    Year,
    /// The most used first.
    Usage,
}

/// How many items are answered at most.
const MOST: usize = 500;

impl Request {
    /// Reads `{lang, field, family, type, sort, from, count}`; what is missing or strange is as if it had not been asked.
    pub fn read(json: &Json) -> Self {
        let ids = |facet: Facet| json[facet.name()].items().iter().filter_map(|id| id.as_text().map(str::to_owned)).collect();
        let number = |name: &str, otherwise: usize| match json[name] {
            Json::Number(number) if number >= 0.0 => number as usize,
            _ => otherwise,
        };
        Self {
            lang: json["lang"].as_text().and_then(|lang| lang.parse().ok()).unwrap_or_default(),
            facets: Facet::ALL.map(ids),
            sort: match json["sort"].as_text() {
                Some("year") => Order::Year,
                Some("use") => Order::Usage,
                _ => Order::Name,
            },
            from: number("from", 0),
            count: number("count", 20).min(MOST),
        }
    }
}

impl Engine {
    /// A page of what a request lets through, and how many methods each term would let through.
    ///
    /// `{total, items: [{slug, name, field, family, type, year}], counts: {field: [{id, label, count}], family, type}}`. The facets
    /// intersect, ids within one are alternatives; the counts of a facet heed the other two.
    pub fn browse(&self, request: &Request) -> String {
        let shelf = &self.shelf;
        let lang = at(request.lang);
        // For each term whether its facet lets it through.
        let mut lets: Vec<bool> = Vec::with_capacity(shelf.terms.len());
        for term in &shelf.terms {
            let wanted = &request.facets[term.facet as usize];
            lets.push(wanted.is_empty() || wanted.iter().any(|id| id == shelf.text(term.id)));
        }
        let mut counts = vec![0; shelf.terms.len()];
        let mut through = Vec::new();
        for place in self.in_order(request.sort, lang) {
            let terms = shelf.methods[*place as usize].terms.map(|term| term as usize);
            let stopped: Vec<usize> = (0..3).filter(|facet| !lets[terms[*facet]]).collect();
            match *stopped {
                [] => {
                    terms.iter().for_each(|term| counts[*term] += 1);
                    through.push(*place as usize);
                }
                [facet] => counts[terms[facet]] += 1,
                _ => {}
            }
        }
        let mut writer = Writer::default();
        writer.object(|writer| {
            writer.key("total").number(through.len());
            writer.key("items").list(|writer| {
                through.iter().skip(request.from).take(request.count).for_each(|place| self.line_of(writer, &shelf.methods[*place], lang));
            });
            writer.key("counts").object(|writer| {
                for facet in Facet::ALL {
                    writer.key(facet.name()).list(|writer| {
                        for (term, count) in shelf.terms.iter().zip(&counts).filter(|(term, _)| term.facet == facet) {
                            writer.object(|writer| {
                                writer.key("id").string(shelf.text(term.id));
                                writer.key("label").string(shelf.text(term.label[lang]));
                                writer.key("count").number(*count);
                            });
                        }
                    });
                }
            });
        });
        writer.finish()
    }

    fn line_of(&self, writer: &mut Writer, entry: &Entry, lang: usize) {
        writer.object(|writer| {
            writer.key("slug").string(self.shelf.text(entry.slug));
            writer.key("name").string(self.shelf.text(entry.name[lang]));
            for (facet, term) in Facet::ALL.into_iter().zip(entry.terms) {
                writer.key(facet.name()).string(self.shelf.text(self.shelf.terms[term as usize].label[lang]));
            }
            writer.key("year").string(self.shelf.text(entry.year));
        });
    }

    /// All methods in an order; sorted once, when first asked for.
    fn in_order(&self, order: Order, lang: usize) -> &[u32] {
        self.orders[order as usize * 2 + lang].get_or_init(|| {
            let methods = &self.shelf.methods;
            let mut keyed: Vec<(i64, Vec<Letter>, u32)> = (0u32..)
                .zip(methods)
                .map(|(place, method)| {
                    let first = match order {
                        Order::Name => 0,
                        Order::Year => i64::from(self.year(method)),
                        Order::Usage => -i64::from(method.usage),
                    };
                    (first, self.name_key(place as usize, lang), place)
                })
                .collect();
            keyed.sort_unstable();
            keyed.into_iter().map(|(_, _, place)| place).collect()
        })
    }

    /// The year of origin, the first where there are several; the undated stand last.
    pub fn year(&self, method: &Entry) -> u32 {
        let text = self.shelf.text(method.year);
        let digits = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
        text.get(..digits).and_then(|year| year.parse().ok()).unwrap_or(u32::MAX)
    }

    /// A name as it is sorted: signs and case set aside, digits first, then the language's own script.
    fn name_key(&self, place: usize, lang: usize) -> Vec<Letter> {
        let mut key = Vec::new();
        for word in self.texts.words(self.texts.own(place).start + lang) {
            key.extend(self.texts.vocabulary.word(*word as usize).iter().map(|letter| weight(*letter, lang)));
            key.push(0);
        }
        key
    }
}

/// Letters in the order of a language: in Bulgarian Cyrillic stands before Latin.
fn weight(letter: Letter, lang: usize) -> Letter {
    const LATIN: u8 = 26;
    const CYRILLIC: u8 = 48;
    match lang {
        0 if is_latin(letter) => letter + CYRILLIC,
        0 if is_cyrillic(letter) => letter - LATIN,
        _ => letter,
    }
}
