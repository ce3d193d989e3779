use std::{fmt, ops::Range};

use tertium_core::{
    locale::{Bilingual, Lang},
    method::Slug,
};

use crate::{texts::Groups, value_codes};

/// The search index of a release, decoded; its texts stay in the text that arrived.
///
/// It comes in two parts: the names of all methods, and the details (people, identifiers, needs). Names can be
/// searched before the details are there.
pub struct Index {
    text: String,
    pub terms: Vec<Term>,
    people: Vec<Span>,
    /// Sorted by slug.
    pub methods: Vec<Method>,
    people_of: Vec<u32>,
    /// The labels of the rows to which values of facets belong.
    pub rows: Vec<Bilingual<Span>>,
    pub values: Vec<Value>,
    /// The values of each method, by their places; all in one piece of memory.
    values_of: Vec<u32>,
    ranges_of_values: Vec<Range<u32>>,
    fillers: Bilingual<Span>,
    pub needs: Vec<Need>,
}

/// Something that methods are for, need or have.
pub struct Value {
    /// The place of its row in [`Index::rows`]; none where the value says enough.
    pub row: Option<u32>,
    /// Empty where a need speaks for the value.
    pub label: Bilingual<Span>,
}

/// Something that people look for without naming a method.
pub struct Need {
    pub label: Bilingual<Span>,
    words: Bilingual<Span>,
    /// Alternatives, the best first, each of conditions that all hold.
    pub fits: Vec<Vec<Condition>>,
}

/// What a method must have to fit a need, by its place in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    Value(u32),
    Term(u32),
    Method(u32),
}

/// Where a text stands in the index, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    start: u32,
    end: u32,
}

/// A term of a taxonomy.
pub struct Term {
    pub facet: Facet,
    pub id: Span,
    pub label: Bilingual<Span>,
}

/// A taxonomy by which methods are filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    Field,
    Family,
    /// The type of a method.
    Kind,
}

/// One value for each facet.
#[derive(Debug, Clone, Copy, Default)]
pub struct ByFacet<T> {
    pub field: T,
    pub family: T,
    pub kind: T,
}

/// A method, as the index knows it.
pub struct Method {
    pub slug: Span,
    pub name: Bilingual<Span>,
    aliases: Bilingual<Span>,
    people: Range<u32>,
    pub year: Span,
    /// Its terms by their place in [`Index::terms`].
    pub terms: ByFacet<u32>,
    /// How much it is used; a proxy without unit, only good for comparing.
    pub usage: u32,
    /// Its source's DOI, ISBN and web address, as far as there are some.
    works: Span,
    arxiv: Span,
}

/// Why a text is not taken as a search index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndexError {
    /// It is not UTF-8 from this byte on.
    NotUtf8 { byte: usize },
    /// It is too long, in bytes.
    TooLong { bytes: usize },
    /// A line, counted from 1, is not what it should be.
    Line {
        line: usize,
        expected: &'static str,
        found: String,
    },
}

impl Facet {
    pub const ALL: [Self; 3] = [Self::Field, Self::Family, Self::Kind];

    /// The name of the taxonomy in the index.
    fn id(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Family => "family",
            Self::Kind => "type",
        }
    }
}

impl<T> ByFacet<T> {
    pub fn get(&self, facet: Facet) -> &T {
        match facet {
            Facet::Field => &self.field,
            Facet::Family => &self.family,
            Facet::Kind => &self.kind,
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = &T> {
        [&self.field, &self.family, &self.kind].into_iter()
    }
}

impl Index {
    /// Decodes an index, or the names of one alone, and checks all that the rest of the engine relies on.
    ///
    /// # Errors
    /// Where a line is not what the head promises, a slug is none or out of order, or a number
    /// names nothing.
    pub fn decode(text: String) -> Result<Self, IndexError> {
        let mut index = Self {
            text: String::new(),
            terms: Vec::new(),
            people: Vec::new(),
            methods: Vec::new(),
            people_of: Vec::new(),
            rows: Vec::new(),
            values: Vec::new(),
            values_of: Vec::new(),
            ranges_of_values: Vec::new(),
            fillers: Bilingual::default(),
            needs: Vec::new(),
        };
        index.read(&text)?;
        index.text = text;
        Ok(index)
    }

    fn read(&mut self, text: &str) -> Result<(), IndexError> {
        if u32::try_from(text.len()).is_err() {
            return Err(IndexError::TooLong { bytes: text.len() });
        }
        let mut lines = Lines {
            text,
            at: 0,
            line: 0,
        };
        self.read_names(&mut lines)?;
        self.ranges_of_values = vec![0..0; self.methods.len()];
        if lines.at < text.len() {
            self.read_details(&mut lines)?;
        }
        if lines.at < text.len() {
            let rest = Span {
                start: lines.at as u32,
                end: text.len() as u32,
            };
            return Err(lines.error("the end", rest));
        }
        Ok(())
    }

    /// The terms, and how each method is called.
    fn read_names(&mut self, lines: &mut Lines) -> Result<(), IndexError> {
        let text = lines.text;
        let [format, version, terms, methods] = lines.next("a head of four cells")?;
        lines.expect_format("tertium-names", format, version)?;
        let (terms, methods) = (lines.count(terms)?, lines.count(methods)?);
        for _ in 0..terms {
            let [facet, id, bg, en] = lines.next("a term of four cells")?;
            let known = Facet::ALL
                .into_iter()
                .find(|known| known.id() == facet.of(text));
            let facet = known.ok_or_else(|| lines.error("field, family or type", facet))?;
            self.terms.push(Term {
                facet,
                id,
                label: Bilingual { bg, en },
            });
        }
        for _ in 0..methods {
            let cells = lines.next("a method of ten cells")?;
            let method = self.method(lines, cells)?;
            self.methods.push(method);
        }
        Ok(())
    }

    /// Who made each method, its identifiers, what it is for and needs.
    fn read_details(&mut self, lines: &mut Lines) -> Result<(), IndexError> {
        let [format, version, people, methods, rows, values, needs] =
            lines.next("a head of seven cells")?;
        lines.expect_format("tertium-details", format, version)?;
        if lines.count(methods)? != self.methods.len() {
            return Err(lines.error("as many methods as have names", methods));
        }
        let (people, rows) = (lines.count(people)?, lines.count(rows)?);
        let (values, needs) = (lines.count(values)?, lines.count(needs)?);
        for _ in 0..people {
            let [name] = lines.next("the name of a person")?;
            self.people.push(name);
        }
        for place in 0..self.methods.len() {
            let cells = lines.next("the details of a method in three cells")?;
            self.read_method_details(lines, cells, place)?;
        }
        self.read_needs(lines, [rows, values, needs])
    }

    /// A method by its names; its details come later.
    fn method(&self, lines: &Lines, cells: [Span; 10]) -> Result<Method, IndexError> {
        let text = lines.text;
        let [
            slug,
            bg,
            en,
            aliases_bg,
            aliases_en,
            year,
            field,
            family,
            kind,
            usage,
        ] = cells;
        let is_in_order = self
            .methods
            .last()
            .is_none_or(|last| last.slug.of(text) < slug.of(text));
        if !is_slug(slug.of(text)) || !is_in_order {
            return Err(lines.error("slugs in order, none twice", slug));
        }
        if bg.of(text).is_empty() {
            return Err(lines.error("the name of a method", bg));
        }
        let term = |facet: Facet, cell: Span| {
            let place = cell.of(text).parse().ok();
            let is_of_facet = |place: &u32| {
                self.terms
                    .get(*place as usize)
                    .is_some_and(|term| term.facet == facet)
            };
            place
                .filter(is_of_facet)
                .ok_or_else(|| lines.error("the place of a term of the right taxonomy", cell))
        };
        let terms = ByFacet {
            field: term(Facet::Field, field)?,
            family: term(Facet::Family, family)?,
            kind: term(Facet::Kind, kind)?,
        };
        let usage_number = usage.of(text).parse::<u16>();
        Ok(Method {
            slug,
            name: Bilingual {
                bg,
                en: if en.is_empty() { bg } else { en },
            },
            aliases: Bilingual {
                bg: aliases_bg,
                en: aliases_en,
            },
            people: 0..0,
            year,
            terms,
            usage: usage_number
                .map_err(|_| lines.error("usage up to 65535", usage))?
                .into(),
            works: Span::default(),
            arxiv: Span::default(),
        })
    }

    fn read_method_details(
        &mut self,
        lines: &Lines,
        [people, works, arxiv]: [Span; 3],
        place: usize,
    ) -> Result<(), IndexError> {
        let text = lines.text;
        let first = self.people_of.len() as u32;
        for person in people.items(text) {
            let place = person.of(text).parse().ok();
            let place = place.filter(|place| (*place as usize) < self.people.len());
            self.people_of
                .push(place.ok_or_else(|| lines.error("the place of a person", person))?);
        }
        if let Some(method) = self.methods.get_mut(place) {
            method.people = first..self.people_of.len() as u32;
            (method.works, method.arxiv) = (works, arxiv);
        }
        Ok(())
    }

    /// What methods have, and what people call it.
    fn read_needs(
        &mut self,
        lines: &mut Lines,
        [rows, values, needs]: [usize; 3],
    ) -> Result<(), IndexError> {
        let text = lines.text;
        for _ in 0..rows {
            let [bg, en] = lines.next("the label of a row in two languages")?;
            self.rows.push(Bilingual { bg, en });
        }
        for _ in 0..values {
            let [row, bg, en] = lines.next("a value of three cells")?;
            let place = row.of(text).parse().ok();
            let place = place.filter(|place| (*place as usize) < rows);
            if !row.is_empty() && place.is_none() {
                return Err(lines.error("the place of a row, or nothing", row));
            }
            self.values.push(Value {
                row: place,
                label: Bilingual { bg, en },
            });
        }
        // By type and field lines resemble their neighbours, which makes the index shorter.
        let terms = self.terms.len();
        let by_field = Groups::new(terms, || {
            (0u32..)
                .zip(&self.methods)
                .map(|(place, method)| (method.terms.field, place))
        });
        // Within a type they stay in the order of the fields.
        let order = Groups::new(terms, || {
            let methods = by_field.all().iter();
            methods.map(|place| (self.methods[*place as usize].terms.kind, *place))
        });
        for method in order.all().iter().map(|method| *method as usize) {
            let [codes] = lines.next("the values of a method")?;
            let first = self.values_of.len() as u32;
            value_codes::read(codes.of(text), values, &mut self.values_of)
                .ok_or_else(|| lines.error("the codes of values", codes))?;
            self.ranges_of_values[method] = first..self.values_of.len() as u32;
        }
        let [bg, en] = lines.next("words that say nothing, in two languages")?;
        self.fillers = Bilingual { bg, en };
        for _ in 0..needs {
            let [label_bg, label_en, words_bg, words_en, fits] =
                lines.next("a need of five cells")?;
            let alternative = |cell: Span| {
                let conditions = cell.of(text).split('+');
                let conditions = conditions.map(|condition| self.condition(condition));
                conditions
                    .collect::<Option<Vec<Condition>>>()
                    .ok_or_else(|| lines.error("conditions: letters with places", cell))
            };
            let fits = fits
                .items(text)
                .map(alternative)
                .collect::<Result<_, _>>()?;
            self.needs.push(Need {
                label: Bilingual {
                    bg: label_bg,
                    en: label_en,
                },
                words: Bilingual {
                    bg: words_bg,
                    en: words_en,
                },
                fits,
            });
        }
        Ok(())
    }

    /// Reads a condition: `v`, `t` or `m` with the place of a value, term or method.
    fn condition(&self, text: &str) -> Option<Condition> {
        let place: u32 = text.get(1..)?.parse().ok()?;
        let is_below = |count: usize| (place as usize) < count;
        match text.bytes().next()? {
            b'v' if is_below(self.values.len()) => Some(Condition::Value(place)),
            b't' if is_below(self.terms.len()) => Some(Condition::Term(place)),
            b'm' if is_below(self.methods.len()) => Some(Condition::Method(place)),
            _ => None,
        }
    }

    /// The values of a method by their places in [`Index::values`], in order.
    pub fn values_of(&self, method: usize) -> &[u32] {
        let range = self.ranges_of_values.get(method).cloned().unwrap_or(0..0);
        let range = range.start as usize..range.end as usize;
        self.values_of.get(range).unwrap_or_default()
    }

    /// What people call a need, besides its label.
    pub fn words_of(&self, need: &Need, lang: Lang) -> impl Iterator<Item = Span> + '_ {
        need.words.get(lang).items(&self.text)
    }

    /// Words that say nothing of a need.
    pub fn fillers(&self) -> impl Iterator<Item = Span> + '_ {
        let in_lang = |lang| self.fillers.get(lang).items(&self.text);
        Lang::ALL.into_iter().flat_map(in_lang)
    }

    pub fn text(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    pub fn aliases(&self, method: &Method, lang: Lang) -> impl Iterator<Item = Span> + '_ {
        method.aliases.get(lang).items(&self.text)
    }

    /// What identifies the source of a method.
    pub fn identifiers(&self, method: &Method) -> impl Iterator<Item = Span> + '_ {
        let works = method.works.items(&self.text);
        works.chain(method.arxiv.items(&self.text))
    }

    /// The people of a method by their place in [`Index::people`].
    pub fn people_of(&self, method: &Method) -> &[u32] {
        let people = method.people.start as usize..method.people.end as usize;
        self.people_of.get(people).unwrap_or_default()
    }

    pub fn people(&self) -> &[Span] {
        &self.people
    }

    /// The place of the method with a slug.
    pub fn find(&self, slug: &str) -> Option<u32> {
        let place = self
            .methods
            .binary_search_by(|method| self.text(method.slug).cmp(slug));
        place.ok().map(|place| place as u32)
    }

    /// The slugs of methods that are given by their places.
    pub fn slugs(&self, methods: &[u32]) -> Vec<Slug> {
        methods
            .iter()
            .filter_map(|method| self.slug(&self.methods[*method as usize]))
            .collect()
    }

    /// The slug of a method; always there, since decoding refuses what is no slug.
    pub fn slug(&self, method: &Method) -> Option<Slug> {
        self.text(method.slug).parse().ok()
    }
}

impl Span {
    fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }

    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The items of a list, without empty ones.
    fn items(self, text: &str) -> impl Iterator<Item = Self> + '_ {
        let mut start = self.start;
        let items = self.of(text).split('|').map(move |item| {
            let span = Self {
                start,
                end: start + item.len() as u32,
            };
            start = span.end + 1;
            span
        });
        items.filter(|item| !item.is_empty())
    }
}

/// The lines of an index, cut into cells one after the other.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn next<const N: usize>(&mut self, expected: &'static str) -> Result<[Span; N], IndexError> {
        self.line += 1;
        let bytes = self.text.as_bytes();
        let from = self.at;
        let whole = || Span {
            start: from as u32,
            end: bytes.len() as u32,
        };
        let rest = bytes.get(from..).filter(|rest| !rest.is_empty());
        let rest = rest.ok_or_else(|| self.error(expected, whole()))?;
        let mut spans = [Span::default(); N];
        let (mut cell, mut start, mut end) = (0, from, bytes.len());
        for (at, byte) in (from..).zip(rest.iter().copied().chain([b'\n'])) {
            if byte == b'\t' || byte == b'\n' {
                let span = spans
                    .get_mut(cell)
                    .ok_or_else(|| self.error(expected, whole()))?;
                *span = Span {
                    start: start as u32,
                    end: at as u32,
                };
                (cell, start) = (cell + 1, at + 1);
                if byte == b'\n' {
                    end = at;
                    break;
                }
            }
        }
        self.at = end + 1;
        if cell == N {
            Ok(spans)
        } else {
            Err(self.error(expected, whole()))
        }
    }

    /// A count of lines to come, each of which takes at least a byte.
    fn count(&self, cell: Span) -> Result<usize, IndexError> {
        let count = cell.of(self.text).parse::<usize>().ok();
        count
            .filter(|count| *count <= self.text.len())
            .ok_or_else(|| self.error("a count of terms, people, methods …", cell))
    }

    fn expect_format(
        &self,
        expected: &'static str,
        format: Span,
        version: Span,
    ) -> Result<(), IndexError> {
        if format.of(self.text) != expected {
            return Err(self.error(expected, format));
        }
        if version.of(self.text) != "2" {
            return Err(self.error("version 2 of the format", version));
        }
        Ok(())
    }

    fn error(&self, expected: &'static str, found: Span) -> IndexError {
        /// How much of what was found an error repeats, in letters.
        const LONGEST: usize = 80;
        let found = found.of(self.text).lines().next().unwrap_or_default();
        IndexError::Line {
            line: self.line,
            expected,
            found: found.chars().take(LONGEST).collect(),
        }
    }
}

/// Checks the form of a slug without making one, which would take an allocation for each method.
fn is_slug(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.len() <= Slug::MAX
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(is_letter))
}

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NotUtf8 { byte } => {
                write!(f, "search index, byte {byte}: expected a text in UTF-8")
            }
            Self::TooLong { bytes } => {
                write!(f, "search index: {bytes} bytes, expected less than 4 GB")
            }
            Self::Line {
                line,
                expected,
                found,
            } => {
                write!(
                    f,
                    "search index, line {line}: “{found}”, expected {expected}"
                )
            }
        }
    }
}

impl std::error::Error for IndexError {}
