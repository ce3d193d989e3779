//! What methods are for and need, as the search index has it.

use std::collections::HashMap;

use tertium_core::{locale::Bilingual, text::fold};
use tertium_search::value_code;

use super::{cells, items};
use crate::{
    authored::{Dataset, Method, Term},
    needs::{Condition, Need},
};

/// The end of an index: rows, values, what each method has, words that say nothing, needs.
///
/// A line for each row that is a facet (labels), each value (the place of its row, labels; the row is empty for purpose, data
/// and assumptions, the labels where a need speaks for the value), and each method: its values, a code each ([`value_code`]), in
/// the order of type, field and slug, in which lines resemble their neighbours. Then a line of words that say nothing
/// (Bulgarian, English), and one for each need: labels, words, and which methods it fits: alternatives parted by `|`, the
/// best first, each of conditions parted by `+`: `v`, `t` or `m` with the place of a value, term or method.
pub struct Section<'a> {
    pub rows: Vec<&'a Bilingual<String>>,
    pub values: Vec<Value<'a>>,
    pub needs: Vec<&'a Need>,
    fillers: &'a Bilingual<Vec<String>>,
    /// What each method has, by the places of values.
    has: Vec<Vec<usize>>,
    terms: Vec<(&'a str, &'a str)>,
    slugs: Vec<&'a str>,
}

/// A value that some method has.
pub struct Value<'a> {
    row: &'a str,
    id: &'a str,
    label: &'a Bilingual<String>,
    /// The place of its row among the facets; none for a row that every method has.
    facet: Option<usize>,
}

const COMMON: [&str; 3] = ["purpose", "data", "assumptions"];

impl<'a> Section<'a> {
    /// `methods` and `terms` are in the order of the index.
    pub fn new(
        dataset: &'a Dataset,
        methods: &[&'a Method],
        terms: &[(&'a str, &'a Term)],
    ) -> Self {
        let mut values: Vec<Value> = Vec::new();
        for row in COMMON {
            for term in dataset.taxonomies.get(row).into_iter().flatten() {
                values.push(Value {
                    row,
                    id: &term.id,
                    label: &term.label,
                    facet: None,
                });
            }
        }
        for (place, facet) in dataset.facets.facets.iter().enumerate() {
            // That there is nothing is not what anybody needs.
            for value in facet.values.iter().filter(|value| !value.none) {
                values.push(Value {
                    row: facet.id.as_str(),
                    id: &value.id,
                    label: &value.label,
                    facet: Some(place),
                });
            }
        }
        let count = |value: &Value| methods.iter().filter(|method| value.is_of(method)).count();
        let mut counted: Vec<(usize, Value)> = values
            .into_iter()
            .map(|value| (count(&value), value))
            .filter(|(count, _)| *count > 0)
            .collect();
        // What many methods have gets a short code.
        counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let values: Vec<Value> = counted.into_iter().map(|(_, value)| value).collect();
        let mut order: Vec<&Method> = methods.to_vec();
        let place = |taxonomy: &str, id: &str| {
            let is_it = |(name, term): &(&str, &Term)| *name == taxonomy && term.id == id;
            terms.iter().position(is_it)
        };
        // Stable: methods of a kind stay in the order of their slugs.
        order.sort_by_key(|method| (place("type", &method.kind), place("field", &method.field)));
        let has = order
            .into_iter()
            .map(|method| {
                let places = values.iter().enumerate();
                let own = places.filter(|(_, value)| value.is_of(method));
                own.map(|(place, _)| place).collect()
            })
            .collect();
        Self {
            rows: dataset
                .facets
                .facets
                .iter()
                .map(|facet| &facet.label)
                .collect(),
            values,
            needs: dataset.needs.needs.iter().collect(),
            fillers: &dataset.needs.fillers,
            has,
            terms: terms
                .iter()
                .map(|(name, term)| (*name, &*term.id))
                .collect(),
            slugs: methods.iter().map(|method| &*method.slug).collect(),
        }
    }

    /// Adds the lines to those of an index.
    pub fn write(&self, lines: &mut Vec<String>) -> Result<(), String> {
        for label in &self.rows {
            lines.push(cells(&[&small(&label.bg), &small(&label.en)])?);
        }
        // The need that speaks for a value, so that its label stands among the need's words.
        let mut spoken_for: HashMap<usize, usize> = HashMap::new();
        for (place, need) in self.needs.iter().enumerate() {
            for conditions in &need.fits {
                if let [condition] = &conditions[..]
                    && let Some(value) = self.value(condition)
                {
                    spoken_for.entry(value).or_insert(place);
                }
            }
        }
        for (place, value) in self.values.iter().enumerate() {
            let row = value
                .facet
                .map_or_else(String::new, |facet| facet.to_string());
            let label = |text: &str| match spoken_for.contains_key(&place) {
                true => String::new(),
                false => small(text),
            };
            lines.push(cells(&[
                &row,
                &label(&value.label.bg),
                &label(&value.label.en),
            ])?);
        }
        for values in &self.has {
            let codes: Option<String> = values.iter().map(|value| value_code(*value)).collect();
            lines.push(codes.ok_or_else(|| {
                let count = self.values.len();
                format!("search index: {count} values are more than there are codes for")
            })?);
        }
        lines.push(cells(&[
            &items(&self.fillers.bg)?,
            &items(&self.fillers.en)?,
        ])?);
        for (place, need) in self.needs.iter().enumerate() {
            let labels: Vec<&Bilingual<String>> = self
                .values
                .iter()
                .enumerate()
                .filter(|(value, _)| spoken_for.get(value) == Some(&place))
                .map(|(_, value)| value.label)
                .collect();
            let words = |of: fn(&Bilingual<String>) -> &String, label: &str, words: &[String]| {
                let mut all: Vec<String> = words.to_vec();
                for label in labels.iter().map(|label| small(of(label))) {
                    all.push(label);
                }
                let mut seen = vec![fold(label)];
                all.retain(|word| {
                    let folded = fold(word);
                    let is_new = !seen.contains(&folded);
                    seen.push(folded);
                    is_new
                });
                items(&all)
            };
            let fits: Result<Vec<String>, String> = need
                .fits
                .iter()
                .map(|conditions| self.alternative(need, conditions))
                .collect();
            lines.push(cells(&[
                &need.label.bg,
                &need.label.en,
                &words(|label| &label.bg, &need.label.bg, &need.words.bg)?,
                &words(|label| &label.en, &need.label.en, &need.words.en)?,
                &items(&fits?)?,
            ])?);
        }
        Ok(())
    }

    fn alternative(&self, need: &Need, conditions: &[Condition]) -> Result<String, String> {
        let conditions: Option<Vec<String>> = conditions
            .iter()
            .map(|condition| self.condition(condition))
            .collect();
        conditions
            .map(|conditions| conditions.join("+"))
            .ok_or_else(|| format!("search index: need {:?} fits nothing", need.id))
    }

    fn condition(&self, condition: &Condition) -> Option<String> {
        let Condition { row, value } = condition;
        let (letter, place) = if row == "method" {
            ('m', self.slugs.iter().position(|slug| slug == value))
        } else if let Some(place) = self.value(condition) {
            ('v', Some(place))
        } else {
            let term = (&**row, &**value);
            ('t', self.terms.iter().position(|other| *other == term))
        };
        Some(format!("{letter}{}", place?))
    }

    fn value(&self, condition: &Condition) -> Option<usize> {
        let is_it = |value: &Value| value.row == condition.row && value.id == condition.value;
        self.values.iter().position(is_it)
    }
}

impl Value<'_> {
    fn is_of(&self, method: &Method) -> bool {
        let condition = Condition {
            row: self.row.into(),
            value: self.id.into(),
        };
        condition.holds(method)
    }
}

/// A label as it stands within a sentence: "Compare groups" as "compare groups", but "FDR" as it is.
fn small(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() && !second.is_ascii_digit() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_become_small_unless_they_are_abbreviations() {
        assert_eq!(small("Compare groups"), "compare groups");
        assert_eq!(small("Сравняване"), "сравняване");
        assert_eq!(small("FDR"), "FDR");
        assert_eq!(small("A score"), "a score");
    }
}
