use std::{fmt, ops::Range};

use tertium_core::locale::Lang;

/// All that a release's index says, decoded; its texts stay where they arrived.
pub struct Shelf {
    text: String,
    pub terms: Vec<Term>,
    people: Vec<Span>,
    /// By slug, in order.
    pub methods: Vec<Entry>,
    people_of: Vec<u32>,
    pub edges: Vec<Edge>,
}

/// Where a text stands in the index.
#[derive(Debug, Clone, Copy, Default)]
pub struct Span(u32, u32);

/// A term of a taxonomy.
pub struct Term {
    pub facet: Facet,
    pub id: Span,
    pub label: [Span; 2],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    Field,
    Family,
    Type,
}

/// A method, as the index knows it.
pub struct Entry {
    pub slug: Span,
    /// In Bulgarian and in English, as everywhere here.
    pub name: [Span; 2],
    aliases: [Span; 2],
    people: Range<u32>,
    pub year: Span,
    /// Field, family and type, by their place in the list of terms.
    pub terms: [u32; 3],
    pub usage: u32,
    pub doi: Span,
    pub arxiv: Span,
}

/// An edge as it was authored: `from` is that of `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    pub from: u32,
    pub to: u32,
    pub kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    BuildsOn,
    VariantOf,
    AlternativeTo,
    CombinedWith,
    Generalises,
}

/// Why an index is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub line: usize,
    pub expected: &'static str,
}

/// The place of a language in pairs of texts.
pub fn at(lang: Lang) -> usize {
    match lang {
        Lang::Bg => 0,
        Lang::En => 1,
    }
}

impl Facet {
    pub const ALL: [Self; 3] = [Self::Field, Self::Family, Self::Type];

    pub fn name(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Family => "family",
            Self::Type => "type",
        }
    }
}

impl Shelf {
    /// Decodes an index; checks all that the rest relies on.
    ///
    /// # Errors
    /// Where a line is not what the head promises, a slug is none or out of order, or a number names nothing.
    pub fn decode(text: String) -> Result<Self, Broken> {
        let mut shelf =
            Self { text: String::new(), terms: Vec::new(), people: Vec::new(), methods: Vec::new(), people_of: Vec::new(), edges: Vec::new() };
        shelf.read(&text)?;
        shelf.text = text;
        Ok(shelf)
    }

    fn read(&mut self, text: &str) -> Result<(), Broken> {
        if u32::try_from(text.len()).is_err() {
            return Err(Broken { line: 1, expected: "at most 4 GB" });
        }
        let mut lines = Lines { text, at: 0, line: 0 };
        let head: [Span; 5] = lines.next("a head of five cells")?;
        if head[0].of(text) != "tertium-index" || head[1].of(text) != "1" {
            return Err(lines.broken("a head that says tertium-index 1"));
        }
        let count = |span: Span| span.of(text).parse::<usize>().ok().filter(|count| *count <= text.len());
        let [Some(terms), Some(people), Some(methods)] = [count(head[2]), count(head[3]), count(head[4])] else {
            return Err(lines.broken("how many terms, people and methods follow"));
        };
        for _ in 0..terms {
            let [facet, id, bg, en] = lines.next("a term of four cells")?;
            let facet = Facet::ALL.into_iter().find(|known| known.name() == facet.of(text)).ok_or_else(|| lines.broken("field, family or type"))?;
            self.terms.push(Term { facet, id, label: [bg, en] });
        }
        for _ in 0..people {
            let [name] = lines.next("a name")?;
            self.people.push(name);
        }
        for place in 0..methods {
            let cells = lines.next("a method of fourteen cells")?;
            let entry = self.entry(text, &lines, cells, place as u32, methods)?;
            self.methods.push(entry);
        }
        if lines.at < text.len() { Err(lines.broken("the end")) } else { Ok(()) }
    }

    fn entry(&mut self, text: &str, lines: &Lines, cells: [Span; 14], place: u32, methods: usize) -> Result<Entry, Broken> {
        let [slug, bg, en, aliases_bg, aliases_en, people, year, field, family, kind, usage, doi, arxiv, edges] = cells;
        if !is_slug(slug.of(text)) || self.methods.last().is_some_and(|last| last.slug.of(text) >= slug.of(text)) {
            return Err(lines.broken("slugs in order, none twice"));
        }
        if bg.of(text).is_empty() {
            return Err(lines.broken("a name"));
        }
        let first = self.people_of.len() as u32;
        for person in people.items(text) {
            let person = person.of(text).parse().ok().filter(|person| (*person as usize) < self.people.len());
            self.people_of.push(person.ok_or_else(|| lines.broken("people by their place"))?);
        }
        let mut terms = [0; 3];
        for ((term, cell), facet) in terms.iter_mut().zip([field, family, kind]).zip(Facet::ALL) {
            *term = cell.of(text).parse().map_err(|_| lines.broken("a term by its place"))?;
            if self.terms.get(*term as usize).is_none_or(|term| term.facet != facet) {
                return Err(lines.broken("a term of the right taxonomy"));
            }
        }
        for edge in edges.items(text) {
            let edge = edge.of(text);
            let kind = edge.bytes().next().and_then(Kind::read);
            let to = edge.get(1..).and_then(|to| to.parse::<u32>().ok()).filter(|to| (*to as usize) < methods);
            let (Some(kind), Some(to)) = (kind, to) else { return Err(lines.broken("edges as a kind and a place")) };
            self.edges.push(Edge { from: place, to, kind });
        }
        Ok(Entry {
            slug,
            name: [bg, if en.is_empty() { bg } else { en }],
            aliases: [aliases_bg, aliases_en],
            people: first..self.people_of.len() as u32,
            year,
            terms,
            usage: usage.of(text).parse::<u16>().map_err(|_| lines.broken("usage as a number"))?.into(),
            doi,
            arxiv,
        })
    }

    pub fn text(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    pub fn aliases(&self, method: &Entry, lang: usize) -> impl Iterator<Item = Span> + '_ {
        method.aliases[lang & 1].items(&self.text)
    }

    /// The people of a method by their place in the list of people.
    pub fn people_of(&self, method: &Entry) -> &[u32] {
        self.people_of.get(method.people.start as usize..method.people.end as usize).unwrap_or_default()
    }

    pub fn people(&self) -> &[Span] {
        &self.people
    }

    /// The method with a slug, by its place.
    pub fn find(&self, slug: &str) -> Option<u32> {
        self.methods.binary_search_by(|method| self.text(method.slug).cmp(slug)).ok().map(|place| place as u32)
    }
}

impl Kind {
    fn read(letter: u8) -> Option<Self> {
        Some(match letter {
            b'b' => Self::BuildsOn,
            b'v' => Self::VariantOf,
            b'a' => Self::AlternativeTo,
            b'c' => Self::CombinedWith,
            b'g' => Self::Generalises,
            _ => return None,
        })
    }
}

impl Span {
    fn of(self, text: &str) -> &str {
        text.get(self.0 as usize..self.1 as usize).unwrap_or_default()
    }

    pub fn is_empty(self) -> bool {
        self.0 == self.1
    }

    /// The items of a list.
    fn items(self, text: &str) -> impl Iterator<Item = Self> + '_ {
        let mut start = self.0;
        let items = self.of(text).split('|').map(move |item| {
            let span = Self(start, start + item.len() as u32);
            start = span.1 + 1;
            span
        });
        items.filter(|item| !item.is_empty())
    }
}

struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn next<const N: usize>(&mut self, expected: &'static str) -> Result<[Span; N], Broken> {
        self.line += 1;
        let bytes = self.text.as_bytes();
        let rest = bytes.get(self.at..).filter(|rest| !rest.is_empty()).ok_or_else(|| self.broken(expected))?;
        let mut spans = [Span::default(); N];
        let (mut cell, mut start, mut end) = (0, self.at, bytes.len());
        for (at, byte) in (self.at..).zip(rest.iter().copied().chain([b'\n'])) {
            if byte == b'\t' || byte == b'\n' {
                *spans.get_mut(cell).ok_or_else(|| self.broken(expected))? = Span(start as u32, at as u32);
                (cell, start) = (cell + 1, at + 1);
                if byte == b'\n' {
                    end = at;
                    break;
                }
            }
        }
        self.at = end + 1;
        if cell == N { Ok(spans) } else { Err(self.broken(expected)) }
    }

    fn broken(&self, expected: &'static str) -> Broken {
        Broken { line: self.line, expected }
    }
}

fn is_slug(text: &str) -> bool {
    text.len() <= 80 && text.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "search index, line {}: expected {}", self.line, self.expected)
    }
}
