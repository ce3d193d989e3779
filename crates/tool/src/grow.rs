//! Makes the dataset larger than it is, for measuring: invented methods that look like ours.

use std::collections::HashSet;

use crate::authored::{Dataset, Method};

const SYLLABLES: [(&str, &str); 40] = [
    ("ka", "ка"),
    ("ro", "ро"),
    ("vel", "вел"),
    ("min", "мин"),
    ("das", "дас"),
    ("ter", "тер"),
    ("lo", "ло"),
    ("gan", "ган"),
    ("shi", "ши"),
    ("mor", "мор"),
    ("pe", "пе"),
    ("tak", "так"),
    ("zu", "зу"),
    ("bel", "бел"),
    ("nor", "нор"),
    ("fi", "фи"),
    ("han", "хан"),
    ("dre", "дре"),
    ("kov", "ков"),
    ("sen", "сен"),
    ("li", "ли"),
    ("bar", "бар"),
    ("tu", "ту"),
    ("gre", "гре"),
    ("von", "вон"),
    ("chi", "чи"),
    ("as", "ас"),
    ("mel", "мел"),
    ("ov", "ов"),
    ("in", "ин"),
    ("ker", "кер"),
    ("sto", "сто"),
    ("ju", "жу"),
    ("pol", "пол"),
    ("ra", "ра"),
    ("wen", "вен"),
    ("el", "ел"),
    ("ip", "ип"),
    ("om", "ом"),
    ("yan", "ян"),
];

/// A generator of numbers with a seed (xorshift64*): the same methods on every machine.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.max(1))
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize) % bound.max(1)
    }

    fn surname(&mut self) -> (String, String) {
        let count = 2 + self.below(2);
        let (mut en, mut bg) = (String::new(), String::new());
        for _ in 0..count {
            let (latin, cyrillic) = SYLLABLES[self.below(SYLLABLES.len())];
            en.push_str(latin);
            bg.push_str(cyrillic);
        }
        (capital(&en), capital(&bg))
    }
}

/// Adds invented methods until there are `count`; the real ones stay as they are.
///
/// Each takes the last words of a real name, puts one or two invented surnames before them and inherits terms, sources and
/// edges: the vocabulary grows with the size, as it does in life, and the real methods stay to be found among them.
pub fn grow(dataset: &mut Dataset, count: usize) {
    let mut dice = Dice::new(20_260_101);
    let real = dataset.methods.clone();
    while dataset.methods.len() < count {
        let mut method: Method = real[dice.below(real.len())].clone();
        let other = &real[dice.below(real.len())];
        let ((first_en, first_bg), (second_en, second_bg)) = (dice.surname(), dice.surname());
        let (pair_en, pair_bg) = match dice.below(2) {
            0 => (first_en.clone(), first_bg),
            _ => (
                format!("{first_en}–{second_en}"),
                format!("{first_bg}–{second_bg}"),
            ),
        };
        let tail = 1 + dice.below(3);
        method.name.en = format!("{pair_en} {}", last_words(&method.name.en, tail));
        method.name.bg = format!("{} на {pair_bg}", first_words(&method.name.bg, tail));
        method.aliases.en = vec![format!("{pair_en} {}", last_words(&other.name.en, 1))];
        if dice.below(3) == 0 {
            method.aliases.en.push(initials(&method.name.en));
        }
        method.aliases.bg = vec![format!("{} на {pair_bg}", first_words(&other.name.bg, 2))];
        method.originators = vec![
            format!("{} {first_en}", given(&other.originators)),
            format!("{} {second_en}", given(&method.originators)),
        ];
        method.originators.dedup();
        method.year = (1900 + dice.below(125)).to_string();
        // Most of what nobody has heard of stands in few places and in no software.
        method.evidence.truncate(1);
        method
            .evidence
            .iter_mut()
            .for_each(|evidence| evidence.places = 1);
        if dice.below(5) > 0 {
            method.software.clear();
        }
        for field in ["DOI", "custom"] {
            method.source.remove(field);
        }
        method.slug = format!(
            "{}-{}",
            tertium_core::text::fold(&method.name.en).replace(' ', "-"),
            dataset.methods.len()
        );
        method.slug = method
            .slug
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        dataset.methods.push(method);
    }
}

/// Adds copies of the real methods until there are `count`.
///
/// Each copy of the whole is connected within itself, as the real methods are: what is built of them grows as the dataset
/// would.
pub fn copy(dataset: &mut Dataset, count: usize) {
    let real = dataset.methods.clone();
    let comparisons = dataset.comparisons.clone();
    let mut number = 2;
    while !real.is_empty() && dataset.methods.len() < count {
        let room = count - dataset.methods.len();
        let copied: HashSet<&str> = real.iter().take(room).map(|method| &*method.slug).collect();
        let of = |slug: &String| {
            if copied.contains(&**slug) {
                format!("{slug}-copy-{number}")
            } else {
                slug.clone()
            }
        };
        for method in real.iter().take(room) {
            let mut method = method.clone();
            method.slug = of(&method.slug);
            for name in [&mut method.name.bg, &mut method.name.en] {
                *name = format!("{name} ({number})");
            }
            method
                .related
                .iter_mut()
                .for_each(|edge| edge.slug = of(&edge.slug));
            dataset.methods.push(method);
        }
        let is_copied = |set: &&Vec<String>| set.iter().all(|slug| copied.contains(&**slug));
        let sets = comparisons.iter().filter(is_copied);
        let sets = sets.map(|set| set.iter().map(of).collect());
        dataset.comparisons.extend(sets);
        number += 1;
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn last_words(text: &str, count: usize) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    words[words.len().saturating_sub(count)..].join(" ")
}

fn first_words(text: &str, count: usize) -> String {
    text.split(' ')
        .take(count)
        .filter(|word| *word != "на")
        .collect::<Vec<_>>()
        .join(" ")
}

fn initials(text: &str) -> String {
    text.split([' ', '–', '-'])
        .filter_map(|word| word.chars().next())
        .collect::<String>()
        .to_uppercase()
}

fn given(people: &[String]) -> &str {
    people
        .first()
        .and_then(|name| name.split(' ').next())
        .unwrap_or("Ana")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_connected_as_the_real_ones_are() {
        let (mut dataset, _) =
            Dataset::load(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data").as_ref()).unwrap();
        let (real, sets) = (dataset.methods.len(), dataset.comparisons.len());
        copy(&mut dataset, 2 * real + 10);
        assert_eq!(dataset.methods.len(), 2 * real + 10);
        assert!(dataset.comparisons.len() >= 2 * sets);
        let edges = |method: &Method| method.related.len();
        let (first, second) = (&dataset.methods[..real], &dataset.methods[real..2 * real]);
        assert!(first.iter().map(edges).eq(second.iter().map(edges)));
        let is_copy = |slug: &String| slug.ends_with("-copy-2");
        let own = |method: &Method| method.related.iter().all(|edge| is_copy(&edge.slug));
        assert!(second.iter().all(own));
        let slugs: HashSet<&String> = dataset.methods.iter().map(|method| &method.slug).collect();
        assert_eq!(slugs.len(), dataset.methods.len(), "slugs are unique");
        for slug in &slugs {
            assert!(slug.parse::<tertium_core::method::Slug>().is_ok(), "{slug}");
        }
        let edges = dataset.methods.iter().flat_map(|method| &method.related);
        assert!(edges.into_iter().all(|edge| slugs.contains(&edge.slug)));
    }

    #[test]
    fn grows_alike_each_time_and_keeps_what_was_there() {
        let grown = || {
            let (mut dataset, _) =
                Dataset::load(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data").as_ref()).unwrap();
            let before = dataset.methods.len();
            grow(&mut dataset, before + 50);
            assert_eq!(dataset.methods.len(), before + 50);
            (
                before,
                dataset
                    .methods
                    .into_iter()
                    .map(|method| method.slug)
                    .collect::<Vec<_>>(),
            )
        };
        let (before, slugs) = grown();
        assert_eq!(slugs, grown().1);
        assert!(slugs[..before].iter().any(|slug| slug == "qlora"));
        assert!(
            slugs
                .iter()
                .all(|slug| slug.parse::<tertium_core::method::Slug>().is_ok())
        );
    }
}
