//! What somebody pasted, taken apart into methods.

use std::{cmp::Reverse, collections::BTreeMap, ops::Range};

use tertium_core::locale::Lang;

use crate::{
    engine::{Engine, Wanted},
    identifiers::{Identifier, identifiers},
    letters::{Letter, words},
    list::{self, Part, Separator},
    rank::{Found, Tier},
    references::{self, Piece},
    results::Resolved,
};

/// How much of a text is read, in bytes.
const MAX_BYTES: usize = 60_000;
/// How many items of a text are looked up, on all its lines together.
const MAX_ITEMS: usize = 1000;
/// How much of what was typed is read as a list, in bytes.
const MAX_TYPED: usize = 600;
/// How many commas or joining words one name may hold.
const MAX_JOINTS: usize = 6;
/// How many words neighbours in a list may share, and how many may stand for the rest.
const MAX_SHARED: usize = 2;
/// How many words may stand before a name.
const MAX_OTHERS: usize = 3;
/// The shortest item that may be misspelt, in letters.
const SHORTEST_TYPO: usize = 6;
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
    items: usize,
    searches: usize,
}

/// How an item is understood that names no method in full.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// It was pasted, and what it names is added at once: only what is sure.
    Pasted,
    /// It was typed, and what it names is shown before it is added: the best hit, on a page in
    /// this language.
    Typed(Lang),
}

/// A part of a list, or several that are one name.
struct Item {
    range: Range<usize>,
    before: Separator,
    method: Option<u32>,
    /// It names a source, and a name never.
    is_identifier: bool,
}

impl Engine {
    /// See [`crate::Search::resolve`].
    pub(crate) fn resolved(&self, pasted: &str) -> Resolved {
        let mut collected = Collected::default();
        let end = pasted.floor_char_boundary(MAX_BYTES);
        for piece in references::pieces(&pasted[..end]) {
            match piece {
                Piece::Reference(reference) => self.read_reference(reference, &mut collected),
                Piece::Line(line) => self.read_line(line, &mut collected),
            }
        }
        self.resolved_of(collected)
    }

    /// A whole reference: of all that it says its identifiers alone name a method for sure.
    fn read_reference(&self, reference: &str, collected: &mut Collected) {
        if collected.items >= MAX_ITEMS {
            return;
        }
        collected.items += 1;
        let known_in = |text: &str| -> Vec<u32> {
            let identifiers = self.identifiers(text).into_iter();
            identifiers
                .filter_map(|identifier| identifier.known)
                .collect()
        };
        let mut known = known_in(reference);
        // The end of a line may have come into an identifier.
        if known.is_empty() && reference.contains('\n') {
            known = known_in(&reference.lines().map(str::trim).collect::<String>());
        }
        if known.is_empty() {
            collected.add_unknown(references::title(reference));
        }
        known.into_iter().for_each(|method| collected.add(method));
    }

    /// See [`crate::Search::list`].
    pub(crate) fn typed_list(&self, typed: &str, lang: Lang) -> Option<Resolved> {
        let whole = typed;
        let end = typed.floor_char_boundary(MAX_TYPED);
        let typed = typed.get(..end)?;
        let is_reference = |piece: &Piece| matches!(piece, Piece::Reference(_));
        if references::pieces(typed).iter().any(is_reference) {
            let resolved = self.resolved(whole);
            return (!resolved.known.is_empty()).then_some(resolved);
        }
        let items = self.items(typed, MAX_ITEMS);
        if items.len() < 2 {
            return None;
        }
        let named = items.iter().filter(|item| item.method.is_some()).count();
        let mut collected = Collected::default();
        self.collect(typed, items, Reading::Typed(lang), &mut collected);
        // What several parts are names of is a list, also where each is only a beginning; else it may be one name, not
        // yet typed in full, that holds what separates, or a need.
        let is_whole = collected.unknown.is_empty() && collected.known.len() > 1;
        if named < 2 && !is_whole {
            let findings = self.find(typed, lang, Wanted::Best(1));
            let best = findings.found.first();
            if best.is_some_and(|found| found.is_at_least(Tier::Need)) {
                return None;
            }
        }
        let is_list = named > 0 || collected.known.len() > 1;
        is_list.then(|| self.resolved_of(collected))
    }

    fn resolved_of(&self, collected: Collected) -> Resolved {
        Resolved {
            known: self.index.slugs(&collected.known),
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
            self.read_list(&slugs, collected);
            line = rest
                .split_once(char::is_whitespace)
                .map_or("", |(_, rest)| rest);
            if line.is_empty() {
                return;
            }
        }
        self.read_list(line, collected);
    }

    fn read_list(&self, list: &str, collected: &mut Collected) {
        let most = MAX_ITEMS - collected.items;
        if most > 0 {
            self.collect(list, self.items(list, most), Reading::Pasted, collected);
        }
    }

    /// The first items of a list, so many at most.
    fn items(&self, list: &str, most: usize) -> Vec<Item> {
        let mut items = Vec::new();
        let mut start = 0;
        for identifier in self.identifiers(list) {
            self.add_names(list, start..identifier.range.start, &mut items);
            start = identifier.range.end;
            items.push(Item {
                range: identifier.own,
                before: Separator::End,
                method: identifier.known,
                is_identifier: true,
            });
        }
        self.add_names(list, start..list.len(), &mut items);
        items.truncate(most);
        for place in 0..items.len() {
            if items[place].method.is_none() && !items[place].is_identifier {
                items[place].method = self.completed(list, &items, place);
            }
        }
        items
    }

    /// The items of a part of a list that holds no identifiers: neighbours that together are a name are one, the longest
    /// first.
    fn add_names(&self, list: &str, range: Range<usize>, items: &mut Vec<Item>) {
        let text = &list[range.clone()];
        let parts = list::parts(text);
        let mut next = 0;
        while let Some(part) = parts.get(next).filter(|_| items.len() < MAX_ITEMS) {
            let goes_on = |part: &&Part| part.before != Separator::End;
            let others = parts[next + 1..]
                .iter()
                .take(MAX_JOINTS)
                .take_while(goes_on);
            let whole = (0..=others.count()).rev().find_map(|others| {
                let range = part.range.start..parts[next + others].range.end;
                let name = text.get(range.clone())?;
                if others > 0 && name.len() > MAX_LENGTH {
                    return None;
                }
                Some((range, others, self.named(name)?))
            });
            let (own, others, method) = match whole {
                Some((range, others, method)) => (range, others, Some(method)),
                None => (part.range.clone(), 0, None),
            };
            items.push(Item {
                range: range.start + own.start..range.start + own.end,
                before: part.before,
                method,
                is_identifier: false,
            });
            next += 1 + others;
        }
    }

    fn identifiers(&self, text: &str) -> Vec<Identifier<u32>> {
        let directory = self.directory();
        identifiers(text, &|id| directory.identifiers.get(id).copied())
    }

    fn directory(&self) -> &Directory {
        self.directory.get_or_init(|| Directory::new(self))
    }

    /// The method that an item names with the words that it shares with a neighbour: "logistic" before "ridge regression".
    fn completed(&self, list: &str, items: &[Item], place: usize) -> Option<u32> {
        let text = |item: &Item| list.get(item.range.clone()).map(stripped);
        let own = text(&items[place]).filter(|own| own.split_whitespace().count() <= MAX_SHARED)?;
        let is_name = |item: &&Item| item.method.is_some();
        let behind = items[place + 1..].iter().find(is_name).and_then(text);
        let before = items[..place].iter().rfind(is_name).and_then(text);
        let spaces = |text: &str| {
            text.match_indices(' ')
                .map(|(space, _)| space)
                .collect::<Vec<_>>()
        };
        let with_end = behind.and_then(|name| {
            let ends = spaces(name).into_iter().rev().take(MAX_SHARED);
            let mut ends = ends.filter_map(|space| name.get(space..));
            ends.find_map(|end| self.named(&[own, end].concat()))
        });
        with_end.or_else(|| {
            let name = before?;
            let mut starts = spaces(name)
                .into_iter()
                .filter_map(|space| name.get(..=space));
            starts.find_map(|start| self.named(&[start, own].concat()))
        })
    }

    /// Looks up what names no method in full, and keeps what names none.
    fn collect(&self, list: &str, items: Vec<Item>, reading: Reading, collected: &mut Collected) {
        collected.items += items.len();
        // The last item, where it named nothing: what "and" joins to it may be of one piece.
        let mut unknown: Option<Range<usize>> = None;
        for Item {
            range,
            before,
            method,
            is_identifier,
        } in items
        {
            let text = list.get(range.clone()).unwrap_or_default();
            let methods = match method {
                Some(method) => vec![method],
                None if is_identifier => Vec::new(),
                None => self.looked_up(stripped(text), reading, collected),
            };
            let is_joined = before == Separator::Word;
            if let Some(last) = unknown.take_if(|_| !is_joined || !methods.is_empty()) {
                collected.add_unknown(list.get(last).unwrap_or_default());
            }
            if methods.is_empty() {
                let start = unknown.map_or(range.start, |last| last.start);
                unknown = Some(start..range.end);
            }
            methods.into_iter().for_each(|method| collected.add(method));
        }
        if let Some(last) = unknown {
            collected.add_unknown(list.get(last).unwrap_or_default());
        }
    }

    /// The methods that an item means which names none in full; none where that is not sure enough.
    fn looked_up(&self, text: &str, reading: Reading, collected: &mut Collected) -> Vec<u32> {
        if text.is_empty() {
            return Vec::new();
        }
        if let Some(method) = self.named(text) {
            return vec![method];
        }
        if let Some(methods) = self.named_together(text) {
            return methods;
        }
        if let Reading::Typed(_) = reading
            && let Some(method) = self.named_at_end(text)
        {
            return vec![method];
        }
        if collected.searches >= MAX_SEARCHES || text.len() > MAX_LENGTH {
            return Vec::new();
        }
        collected.searches += 1;
        let lang = match reading {
            Reading::Pasted => Lang::Bg,
            Reading::Typed(lang) => lang,
        };
        let findings = self.find(text, lang, Wanted::Best(1));
        let is_misspelt = |tier| {
            matches!(
                tier,
                Tier::Typo | Tier::Guessed | Tier::OtherLayout | Tier::Spread
            )
        };
        let is_sure = |found: &&Found| match reading {
            Reading::Pasted => found.is_at_least(Tier::Alias),
            // Whoever misspells a name still means it; a short word may be anything.
            Reading::Typed(_) => {
                found.is_at_least(Tier::Start) && found.score.tier != Tier::NamedNeed
                    || is_misspelt(found.score.tier) && text.chars().count() >= SHORTEST_TYPO
            }
        };
        let best = findings.found.first().filter(is_sure);
        best.map(|found| found.method).into_iter().collect()
    }

    /// The methods of an item whose words are names, each by itself.
    fn named_together(&self, text: &str) -> Option<Vec<u32>> {
        let words = text
            .split_whitespace()
            .take(MAX_JOINTS + 1)
            .map(|word| self.named(word));
        let methods = words.collect::<Option<Vec<u32>>>();
        methods.filter(|methods| methods.len() <= MAX_JOINTS)
    }

    /// The method that an item names behind up to three other words: "difference between lasso".
    fn named_at_end(&self, text: &str) -> Option<u32> {
        let spaces = text.match_indices(' ').take(MAX_OTHERS);
        spaces
            .filter_map(|(space, _)| self.named(text.get(space..)?))
            .next()
    }

    /// The method that a text names in full.
    fn named(&self, text: &str) -> Option<u32> {
        let text = stripped(text);
        if text.is_empty() || text.len() > MAX_NAME {
            return None;
        }
        let directory = self.directory();
        let by_name = |name: &str| directory.names.get(&words(name).concat()).copied();
        // "Random forest (RF)" is "Random forest".
        let before_parenthesis = || {
            let (name, rest) = text.split_once(" (")?;
            by_name(name).filter(|_| rest.ends_with(')'))
        };
        self.index
            .find(&text.to_ascii_lowercase())
            .or_else(|| by_name(text))
            .or_else(before_parenthesis)
    }
}

impl Collected {
    fn add(&mut self, method: u32) {
        if !self.known.contains(&method) {
            self.known.push(method);
        }
    }

    fn add_unknown(&mut self, text: &str) {
        // A reference may be broken into lines.
        let words: Vec<&str> = stripped(text).split_whitespace().collect();
        let short: String = words.join(" ").chars().take(MAX_LENGTH).collect();
        if !short.is_empty() && !self.unknown.contains(&short) {
            self.unknown.push(short);
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
            for identifier in index.identifiers(entry) {
                let identifier = index.text(identifier).to_ascii_lowercase();
                identifiers.entry(identifier).or_insert(method as u32);
            }
        }
        Self { names, identifiers }
    }
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
