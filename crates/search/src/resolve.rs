//! What somebody pasted, taken apart into methods.

use std::{cmp::Reverse, collections::BTreeMap};

use tertium_core::{locale::Lang, method::identifier};

use crate::{
    engine::{Engine, Wanted},
    letters::{Letter, words},
    rank::Tier,
    results::Resolved,
};

/// How much of a text is read, in bytes.
const MAX_BYTES: usize = 60_000;
/// How many items of a text are looked up.
const MAX_ITEMS: usize = 1000;
/// How many commas or words one item may hold.
const MAX_COMMAS: usize = 6;
/// The longest item that is joined or searched for, in bytes, and as which an unknown one is
/// returned, in letters.
const MAX_LENGTH: usize = 160;
/// The longest text that may be a name or an address, in bytes.
const MAX_NAME: usize = 400;
/// How many items that are no name are searched for: that takes longer.
const MAX_SEARCHES: usize = 40;

/// What names a method in full: names by their letters without spaces, and identifiers.
pub struct Directory {
    names: BTreeMap<Vec<Letter>, u32>,
    identifiers: BTreeMap<String, u32>,
}

/// What was found in a text so far.
#[derive(Default)]
struct Collected {
    known: Vec<u32>,
    unknown: Vec<String>,
    searches: usize,
    items: usize,
}

impl Engine {
    /// See [`crate::Search::resolve`].
    pub(crate) fn resolved(&self, pasted: &str) -> Resolved {
        let mut collected = Collected::default();
        let end = pasted.floor_char_boundary(MAX_BYTES);
        for line in pasted[..end].split(['\n', '\r', '\t', ';']) {
            if !line.trim().is_empty() {
                self.read_line(line, &mut collected);
            }
        }
        let known = self.index.slugs(&collected.known);
        Resolved {
            known,
            unknown: collected.unknown,
        }
    }

    /// A line, which may hold addresses of comparisons.
    fn read_line(&self, line: &str, collected: &mut Collected) {
        let mut line = line;
        while let Some((before, rest)) = line.split_once("slugs=") {
            // What stands before belongs to the address up to its last space.
            let before = before
                .rsplit_once(char::is_whitespace)
                .map_or("", |(before, _)| before);
            self.read_list(before, collected);
            let is_end =
                |letter: char| letter.is_whitespace() || matches!(letter, '&' | '#' | '"' | '>');
            let (slugs, rest) = rest.split_at(rest.find(is_end).unwrap_or(rest.len()));
            let slugs = slugs.replace("%2C", ",").replace("%2c", ",");
            for slug in slugs.split(',').filter(|slug| !slug.is_empty()) {
                self.read_item(slug, collected);
            }
            line = rest
                .split_once(char::is_whitespace)
                .map_or("", |(_, rest)| rest);
            if line.is_empty() {
                return;
            }
        }
        self.read_list(line, collected);
    }

    /// Items separated by commas; neighbours are tried together, the longest first.
    fn read_list(&self, list: &str, collected: &mut Collected) {
        let mut starts: Vec<usize> = vec![0];
        starts.extend(list.match_indices(',').map(|(comma, _)| comma + 1));
        let end_of = |item: usize| starts.get(item + 1).map_or(list.len(), |next| next - 1);
        let mut item = 0;
        while item < starts.len() && collected.items < MAX_ITEMS {
            let last = (item + MAX_COMMAS).min(starts.len() - 1);
            let whole = (item..=last).rev().find_map(|last| {
                let text = list.get(starts[item]..end_of(last))?;
                if last > item && text.len() > MAX_LENGTH {
                    return None;
                }
                Some((last, self.named(text)?))
            });
            match whole {
                Some((last, method)) => {
                    collected.add(method);
                    item = last + 1;
                }
                None => {
                    let text = list.get(starts[item]..end_of(item)).unwrap_or_default();
                    self.read_item(text, collected);
                    item += 1;
                }
            }
        }
    }

    /// One item, which may still be two joined by "and".
    fn read_item(&self, text: &str, collected: &mut Collected) {
        let text = stripped(text);
        if text.is_empty() || collected.items >= MAX_ITEMS {
            return;
        }
        if let Some(method) = self.named(text) {
            return collected.add(method);
        }
        if let Some(methods) = self.named_together(text) {
            return methods.into_iter().for_each(|method| collected.add(method));
        }
        if collected.searches < MAX_SEARCHES && text.len() <= MAX_LENGTH {
            collected.searches += 1;
            let findings = self.find(text, Lang::Bg, Wanted::Best(1));
            if let Some(found) = findings.found.first()
                && found.is_at_least(Tier::Alias)
            {
                return collected.add(found.method);
            }
        }
        collected.items += 1;
        let short: String = text.chars().take(MAX_LENGTH).collect();
        if !collected.unknown.contains(&short) {
            collected.unknown.push(short);
        }
    }

    /// The methods of an item that are joined by a word, a sign or spaces; none unless the whole
    /// item is names.
    fn named_together(&self, text: &str) -> Option<Vec<u32>> {
        for joint in [" and ", " и ", " vs. ", " vs ", " & ", " + ", " / "] {
            for (at, _) in text.match_indices(joint).take(MAX_COMMAS) {
                let (first, second) = (&text[..at], &text[at + joint.len()..]);
                if let (Some(first), Some(second)) = (self.named(first), self.named(second)) {
                    return Some(vec![first, second]);
                }
            }
        }
        let words = text
            .split_whitespace()
            .take(MAX_COMMAS + 1)
            .map(|word| self.named(word));
        let methods = words.collect::<Option<Vec<u32>>>();
        // A bare "and" at the beginning is what a list leaves before its last item.
        let after_and = || {
            let last = ["and ", "и ", "& "]
                .iter()
                .find_map(|joint| text.strip_prefix(joint))?;
            Some(vec![self.named(last)?])
        };
        methods
            .filter(|methods| methods.len() <= MAX_COMMAS)
            .or_else(after_and)
    }

    /// The method that a text names in full.
    fn named(&self, text: &str) -> Option<u32> {
        let text = stripped(text);
        if text.is_empty() || text.len() > MAX_NAME {
            return None;
        }
        let directory = self.directory.get_or_init(|| Directory::new(self));
        let by_name = |name: &str| directory.names.get(&words(name).concat()).copied();
        let by_identifier = |identifier: String| directory.identifiers.get(&identifier).copied();
        let doi = || {
            let doi = identifier::doi(text);
            doi.or_else(|| identifier::doi(below(text, "doi.org/")?))
                .and_then(by_identifier)
        };
        let arxiv = || {
            let below_folder = || below(text, "arxiv.org/")?.split_once('/').map(|(_, id)| id);
            let arxiv = identifier::arxiv(text);
            arxiv
                .or_else(|| identifier::arxiv(below_folder()?))
                .and_then(by_identifier)
        };
        // "Random forest (RF)" is "Random forest".
        let before_parenthesis = || {
            let (name, rest) = text.split_once(" (")?;
            by_name(name).filter(|_| rest.ends_with(')'))
        };
        self.index
            .find(&text.to_ascii_lowercase())
            .or_else(|| by_name(text))
            .or_else(doi)
            .or_else(arxiv)
            .or_else(before_parenthesis)
    }
}

impl Collected {
    fn add(&mut self, method: u32) {
        self.items += 1;
        if !self.known.contains(&method) {
            self.known.push(method);
        }
    }
}

impl Directory {
    /// Where several methods share a name or a source, names count before aliases, and the more
    /// used method before others.
    fn new(engine: &Engine) -> Self {
        let Engine { index, texts, .. } = engine;
        let mut order: Vec<usize> = (0..index.methods.len()).collect();
        order.sort_by_key(|method| Reverse(index.methods[*method].usage));
        let (mut names, mut identifiers) = (BTreeMap::new(), BTreeMap::new());
        for is_name in [true, false] {
            for method in &order {
                let own = texts.own(*method);
                for text in own.filter(|text| texts.kind(*text).is_name() == is_name) {
                    let words = texts.words(text).iter();
                    let letters: Vec<Letter> = words
                        .flat_map(|word| texts.vocabulary.word(*word as usize))
                        .copied()
                        .collect();
                    // Names and aliases alone are in a language.
                    if texts.kind(text).lang().is_some() && !letters.is_empty() {
                        names.entry(letters).or_insert(*method as u32);
                    }
                }
            }
        }
        for method in order {
            let entry = &index.methods[method];
            for identifier in [entry.doi, entry.arxiv] {
                if !identifier.is_empty() {
                    let identifier = index.text(identifier).to_owned();
                    identifiers.entry(identifier).or_insert(method as u32);
                }
            }
        }
        Self { names, identifiers }
    }
}

/// What stands below a host in an address.
fn below<'a>(text: &'a str, host: &str) -> Option<&'a str> {
    let (before, path) = text.split_once(host)?;
    let is_address = !text.contains(|letter: char| letter.is_whitespace() || letter == ',');
    (before.len() <= 30 && is_address).then_some(path)
}

/// An item without what lists put around it: bullets, numbers, quotes, a full stop at the end.
fn stripped(text: &str) -> &str {
    let is_sign = |letter: char| {
        letter.is_whitespace()
            || matches!(
                letter,
                '•' | '*' | '"' | '„' | '“' | '”' | '«' | '»' | '`' | '<' | '>'
            )
    };
    let text = text.trim_matches(is_sign).trim_end_matches(['.', ',']);
    let text = text
        .strip_prefix("- ")
        .or_else(|| text.strip_prefix("– "))
        .unwrap_or(text);
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = text.len() - rest.len();
    if !(1..=3).contains(&digits) {
        return text;
    }
    let unnumbered = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "));
    unnumbered.unwrap_or(text).trim_matches(is_sign)
}
