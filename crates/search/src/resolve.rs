//! What somebody pasted, taken apart into methods.

use std::collections::BTreeMap;

use super::{
    engine::Engine,
    letters::{Letter, words},
    rank::Tier,
    writer::Writer,
};
use tertium_core::{locale::Lang, method::identifier};

/// How much of a text is read, how many items of it, how many commas an item may hold, how long an unknown one is answered.
const MOST_BYTES: usize = 60_000;
const MOST_ITEMS: usize = 1000;
const MOST_COMMAS: usize = 6;
const MOST_LETTERS: usize = 160;
/// How many unknown items are looked for in the other script.
const MOST_SEARCHES: usize = 40;

/// Names by their letters without gaps, and identifiers, each with its method.
pub struct Directory {
    names: BTreeMap<Vec<Letter>, u32>,
    identifiers: BTreeMap<String, u32>,
}

#[derive(Default)]
struct Taken {
    known: Vec<u32>,
    unknown: Vec<String>,
    searches: usize,
    items: usize,
}

impl Engine {
    /// The methods that a pasted text names, in order and each once, and what names none: `{known: [slug], unknown: [text]}`.
    ///
    /// It may hold names, aliases, slugs, DOIs and arXiv ids, also as addresses, parted by commas, semicolons, tabs or lines, and
    /// addresses of comparisons. Where a name holds a comma or "and", the longest match counts.
    pub fn resolve(&self, pasted: &str) -> String {
        let mut taken = Taken::default();
        let end = (0..=pasted.len().min(MOST_BYTES)).rev().find(|end| pasted.is_char_boundary(*end)).unwrap_or(0);
        for line in pasted[..end].split(['\n', '\r', '\t', ';']).filter(|line| !line.trim().is_empty()) {
            self.line(line, &mut taken);
        }
        let mut writer = Writer::default();
        writer.object(|writer| {
            writer
                .key("known")
                .list(|writer| taken.known.iter().for_each(|method| writer.string(self.shelf.text(self.shelf.methods[*method as usize].slug))));
            writer.key("unknown").list(|writer| taken.unknown.iter().for_each(|text| writer.string(text)));
        });
        writer.finish()
    }

    fn line(&self, line: &str, taken: &mut Taken) {
        let Some((before, rest)) = line.split_once("slugs=") else { return self.list(line, taken) };
        // What stands before belongs to the address up to its last gap.
        let before = before.rsplit_once(char::is_whitespace).map_or("", |(before, _)| before);
        self.list(before, taken);
        let (slugs, rest) =
            rest.split_at(rest.find(|letter: char| letter.is_whitespace() || matches!(letter, '&' | '#' | '"' | '>')).unwrap_or(rest.len()));
        for slug in slugs.replace("%2C", ",").replace("%2c", ",").split(',').filter(|slug| !slug.is_empty()) {
            self.item(slug, taken);
        }
        let rest = rest.split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
        if !rest.is_empty() {
            self.line(rest, taken);
        }
    }

    /// Items parted by commas; neighbours are tried together, the longest first.
    fn list(&self, list: &str, taken: &mut Taken) {
        let mut starts: Vec<usize> = vec![0];
        starts.extend(list.match_indices(',').map(|(comma, _)| comma + 1));
        let end_of = |item: usize| starts.get(item + 1).map_or(list.len(), |next| next - 1);
        let mut item = 0;
        while item < starts.len() && taken.items < MOST_ITEMS {
            let last = (item + MOST_COMMAS).min(starts.len() - 1);
            let whole = (item..=last).rev().find_map(|last| {
                let text = list.get(starts[item]..end_of(last)).filter(|text| last == item || text.len() <= MOST_LETTERS)?;
                Some((last, self.named(text)?))
            });
            match whole {
                Some((last, method)) => {
                    taken.add(method);
                    item = last + 1;
                }
                None => {
                    self.item(list.get(starts[item]..end_of(item)).unwrap_or_default(), taken);
                    item += 1;
                }
            }
        }
    }

    /// One item, which may still be two joined by "and".
    fn item(&self, text: &str, taken: &mut Taken) {
        let text = stripped(text);
        if text.is_empty() || taken.items >= MOST_ITEMS {
            return;
        }
        if let Some(method) = self.named(text) {
            return taken.add(method);
        }
        for joint in [" and ", " и ", " vs. ", " vs ", " & ", " + ", " / "] {
            for (at, _) in text.match_indices(joint).take(MOST_COMMAS) {
                if let (Some(first), Some(second)) = (self.named(&text[..at]), self.named(&text[at + joint.len()..])) {
                    taken.add(first);
                    return taken.add(second);
                }
            }
        }
        let parts = text.split_whitespace().take(MOST_COMMAS + 1).map(|part| self.named(part));
        if let Some(methods) = parts.collect::<Option<Vec<_>>>().filter(|methods| methods.len() <= MOST_COMMAS) {
            return methods.into_iter().for_each(|method| taken.add(method));
        }
        // A bare opening "and" is what a list leaves before its last item.
        for joint in ["and ", "и ", "& "] {
            if let Some(method) = text.strip_prefix(joint).and_then(|text| self.named(text)) {
                return taken.add(method);
            }
        }
        if taken.searches < MOST_SEARCHES && text.len() <= MOST_LETTERS {
            taken.searches += 1;
            let found = self.find(text, Lang::Bg, 1).found.first().filter(|found| found.is_at_least(Tier::Alias)).map(|found| found.method);
            if let Some(method) = found {
                return taken.add(method);
            }
        }
        taken.items += 1;
        let short: String = text.chars().take(MOST_LETTERS).collect();
        if !taken.unknown.contains(&short) {
            taken.unknown.push(short);
        }
    }

    /// The method that a text names in full.
    fn named(&self, text: &str) -> Option<u32> {
        let text = stripped(text);
        if text.is_empty() || text.len() > 400 {
            return None;
        }
        let directory = self.directory.get_or_init(|| Directory::new(self));
        let by_identifier = |identifier: Option<String>| directory.identifiers.get(&identifier?).copied();
        self.shelf
            .find(&text.to_ascii_lowercase())
            .or_else(|| directory.names.get(&words(text).concat()).copied())
            .or_else(|| by_identifier(identifier::doi(text).or_else(|| identifier::doi(below(text, "doi.org/")?))))
            .or_else(|| by_identifier(identifier::arxiv(text).or_else(|| identifier::arxiv(below(text, "arxiv.org/")?.split_once('/')?.1))))
            .or_else(|| {
                // "Random forest (RF)" is "Random forest".
                let (name, rest) = text.split_once(" (")?;
                directory.names.get(&words(name).concat()).copied().filter(|_| rest.ends_with(')'))
            })
    }
}

impl Taken {
    fn add(&mut self, method: u32) {
        self.items += 1;
        if !self.known.contains(&method) {
            self.known.push(method);
        }
    }
}

impl Directory {
    /// Where several methods share a name or a source, the first of names before aliases and of the more used counts.
    fn new(engine: &Engine) -> Self {
        let shelf = &engine.shelf;
        let mut order: Vec<usize> = (0..shelf.methods.len()).collect();
        order.sort_by_key(|method| std::cmp::Reverse(shelf.methods[*method].usage));
        let (mut names, mut identifiers) = (BTreeMap::new(), BTreeMap::new());
        for is_name in [true, false] {
            for method in &order {
                for text in engine.texts.own(*method).filter(|text| engine.texts.sort(*text).is_name() == is_name) {
                    let letters: Vec<Letter> =
                        engine.texts.words(text).iter().flat_map(|word| engine.texts.vocabulary.word(*word as usize)).copied().collect();
                    let is_title = is_name || engine.texts.sort(text).lang().is_some();
                    if is_title && !letters.is_empty() {
                        names.entry(letters).or_insert(*method as u32);
                    }
                }
            }
        }
        for method in order {
            let entry = &shelf.methods[method];
            for identifier in [entry.doi, entry.arxiv].into_iter().filter(|identifier| !identifier.is_empty()) {
                identifiers.entry(shelf.text(identifier).to_owned()).or_insert(method as u32);
            }
        }
        Self { names, identifiers }
    }
}

/// What stands below a host in an address.
fn below<'a>(text: &'a str, host: &str) -> Option<&'a str> {
    let (before, path) = text.split_once(host)?;
    (before.len() <= 30 && !text.contains(|letter: char| letter.is_whitespace() || letter == ',')).then_some(path)
}

/// An item without what lists put around it: bullets, numbers, quotes, a full stop at the end.
fn stripped(text: &str) -> &str {
    let sign = |letter: char| letter.is_whitespace() || matches!(letter, '•' | '*' | '"' | '„' | '“' | '”' | '«' | '»' | '`' | '<' | '>');
    let text = text.trim_matches(sign).trim_end_matches(['.', ',']);
    let text = text.strip_prefix("- ").or_else(|| text.strip_prefix("– ")).unwrap_or(text);
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    match text.get(digits..) {
        Some(rest) if (1..=3).contains(&digits) => rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")).unwrap_or(text).trim_matches(sign),
        _ => text,
    }
}
