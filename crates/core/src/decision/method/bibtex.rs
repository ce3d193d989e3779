//! BibTeX, as reference managers and publishers write it, read by the crate biblatex.
//!
//! The crate gives up a whole file for one mistake, and follows what refers to itself until the stack ends. So each entry and
//! each field is handed to it alone, without abbreviations, and in bounds.

use biblatex::{
    Bibliography, Chunk, ChunksExt, Entry, EntryType, Field, Person, RawBibliography, RawChunk,
    RawEntry, Spanned,
};

use super::{
    Draft, DraftSource, Finding, Problem,
    reading::year_in,
    tex::{commands_read, formula_read},
};

/// The longest value of a field that is read, in bytes.
const LONGEST: usize = 4096;

/// How deep braces may stand in each other.
const DEEPEST: usize = 40;

/// The most parts that a value is put together from.
const PARTS: usize = 40;

/// The fields of which something is kept.
const FIELDS: [&str; 33] = [
    "address",
    "archiveprefix",
    "author",
    "booktitle",
    "date",
    "doi",
    "edition",
    "editor",
    "eprint",
    "eprinttype",
    "eventtitle",
    "institution",
    "isbn",
    "issn",
    "issue",
    "journal",
    "journaltitle",
    "location",
    "number",
    "organization",
    "pages",
    "pagetotal",
    "publisher",
    "school",
    "series",
    "subtitle",
    "title",
    "type",
    "url",
    "volume",
    "year",
    "booksubtitle",
    "eid",
];

/// Reads the first entry; nothing where there is none that can be read.
pub fn read(text: &str, findings: &mut Vec<Finding>) -> Option<Draft> {
    let text = with_braced_letters(text);
    let mut first = None;
    let (mut count, mut strings) = (0, Vec::new());
    for piece in pieces(&text) {
        let raw = raw(piece, findings);
        for string in raw.abbreviations {
            let value = expanded(&string.value.v, &strings);
            strings.push((string.key.v, value));
        }
        count += raw.entries.len();
        first = first.or(raw.entries.into_iter().next());
    }
    if count > 1 {
        findings.push(Finding::new("", "", Problem::OneOf(count)));
    }
    let entry = entry(first?.v, &strings, findings);
    Some(Draft::of_reference(reference(&entry)))
}

/// An accent on an i or j without its dot, in the form that the crate knows: `\'{\i}` of `\'\i`.
fn with_braced_letters(text: &str) -> String {
    let mut text = text.to_owned();
    for accent in ['`', '\'', '^', '"', '~', '=', '.'] {
        for letter in ['i', 'j'] {
            let bare = format!("\\{accent}\\{letter}");
            text = text.replace(&bare, &format!("\\{accent}{{\\{letter}}}"));
        }
    }
    text
}

/// The text from each "@" at the beginning of a line up to the next.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces: Vec<&str> = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with('@') && at > start {
            pieces.push(&text[start..at]);
            start = at;
        }
        at += line.len();
    }
    pieces.push(&text[start..]);
    pieces
}

/// What a piece holds, up to where it can no longer be read.
fn raw<'a>(piece: &'a str, findings: &mut Vec<Finding>) -> RawBibliography<'a> {
    let nothing = RawBibliography {
        preamble: String::new(),
        entries: Vec::new(),
        abbreviations: Vec::new(),
    };
    match RawBibliography::parse(piece) {
        Ok(raw) => raw,
        Err(error) => {
            let before = piece.get(..error.span.start).unwrap_or(piece);
            let (before, broken) = piece.split_at(before.rfind('@').unwrap_or_default());
            // Text between entries may hold the address of a letter box; a file may be broken all through.
            let is_first = findings.iter().all(|it| it.problem != Problem::BrokenEntry);
            if is_first && broken.contains('{') {
                findings.push(Finding::new("", broken, Problem::BrokenEntry));
            }
            RawBibliography::parse(before).unwrap_or(nothing)
        }
    }
}

/// A value with what `@string` gave its names; a name that nothing was given stands for itself.
fn expanded<'a>(value: &Field<'a>, strings: &[(&str, Field<'a>)]) -> Field<'a> {
    let mut parts = Vec::new();
    for part in value {
        match part.v {
            RawChunk::Normal(_) => parts.push(part.clone()),
            RawChunk::Abbreviation(name) => {
                let mut strings = strings.iter().rev();
                match strings.find(|(own, _)| own.eq_ignore_ascii_case(name)) {
                    Some((_, value)) => parts.extend(value.iter().cloned()),
                    None => parts.push(Spanned::zero(RawChunk::Normal(name))),
                }
            }
        }
    }
    parts.truncate(PARTS);
    parts
}

/// The entry with its fields as far as they can be read.
fn entry(raw: RawEntry, strings: &[(&str, Field)], findings: &mut Vec<Finding>) -> Entry {
    let mut entry = Entry::new(String::new(), EntryType::new(raw.kind.v));
    for pair in raw.fields {
        let name = pair.key.v.to_ascii_lowercase();
        if name == "crossref" {
            let other: String = pair.value.v.iter().map(|part| text_of(&part.v)).collect();
            findings.push(Finding::new(&*name, &other, Problem::Crossref));
        }
        if !FIELDS.contains(&&*name) || entry.fields.contains_key(&name) {
            continue;
        }
        let mut value = expanded(&pair.value.v, strings);
        if matches!(&*name, "author" | "editor") {
            first_people(&name, &mut value, findings);
        }
        let text: String = value.iter().map(|part| text_of(&part.v)).collect();
        let is_bounded = text.len() <= LONGEST && depth(&text) <= DEEPEST;
        let read = is_bounded.then(|| field(&name, value)).flatten();
        match read {
            Some(read) => entry.fields.extend(read.fields),
            None => findings.push(Finding::new(name, &text, Problem::BrokenField)),
        }
    }
    entry
}

/// An entry that has one field; nothing where that cannot be read.
fn field<'a>(name: &'a str, value: Field<'a>) -> Option<Entry> {
    let pair = biblatex::Pair::new(Spanned::zero(name), Spanned::zero(value));
    let entry = RawEntry {
        key: Spanned::zero(""),
        kind: Spanned::zero("misc"),
        fields: vec![pair],
    };
    let alone = RawBibliography {
        preamble: String::new(),
        entries: vec![Spanned::zero(entry)],
        abbreviations: Vec::new(),
    };
    Bibliography::from_raw(alone).ok()?.into_iter().next()
}

fn text_of<'a>(part: &RawChunk<'a>) -> &'a str {
    match part {
        RawChunk::Normal(text) | RawChunk::Abbreviation(text) => text,
    }
}

/// Cuts a list of people after as many as are kept, and says what is missing: some papers have thousands, and some files say
/// "and others".
fn first_people(role: &str, list: &mut Field, findings: &mut Vec<Finding>) {
    let field = ["source.", role].concat();
    let last = list.last().map_or("", |part| text_of(&part.v));
    let mut last = last.split_whitespace().rev();
    let others = last.next() == Some("others") && matches!(last.next(), None | Some("and"));
    let mut count = 1;
    for part in list {
        if let RawChunk::Normal(text) = &mut part.v {
            let ends = ands(text);
            count += ends.len();
            if let Some(end) = ends.get(Draft::ENTRIES - 1) {
                *text = &text[..*end];
            }
        }
    }
    let count = count - usize::from(others);
    if count > Draft::ENTRIES {
        let problem = Problem::Many(Draft::ENTRIES);
        findings.push(Finding::new(&*field, &count.to_string(), problem));
    }
    if others {
        findings.push(Finding::new(field, "and others", Problem::Others));
    }
}

/// Where each "and" between two people begins: in braces it is part of a name.
fn ands(text: &str) -> Vec<usize> {
    let mut depth = 0_usize;
    let mut found = Vec::new();
    for (place, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && letter.is_whitespace() => {
                let rest = &text[place + letter.len_utf8()..];
                let after = rest.strip_prefix("and");
                if after.is_some_and(|after| after.starts_with(char::is_whitespace)) {
                    found.push(place);
                }
            }
            _ => {}
        }
    }
    found
}

fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for letter in text.bytes() {
        match letter {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

fn reference(entry: &Entry) -> DraftSource {
    let text = |names: &[&str]| text(entry, names);
    let kind = match entry.entry_type {
        EntryType::Article => "article-journal",
        EntryType::InProceedings | EntryType::Proceedings | EntryType::MvProceedings => {
            "paper-conference"
        }
        EntryType::InCollection | EntryType::InBook => "chapter",
        EntryType::Book | EntryType::MvBook | EntryType::Collection | EntryType::MvCollection => {
            "book"
        }
        EntryType::PhdThesis | EntryType::MastersThesis | EntryType::Thesis => "thesis",
        EntryType::TechReport | EntryType::Report => "report",
        EntryType::Online => "webpage",
        EntryType::Unpublished => "manuscript",
        _ => "article",
    };
    let number = text(&["number", "issue"]);
    let series = text(&["series"]);
    // BibTeX has one field for the number of an issue, of a report and in a series.
    let [mut issue, mut of_report, mut in_series] = [const { String::new() }; 3];
    match kind {
        "report" | "thesis" | "article" | "webpage" | "manuscript" => of_report = number,
        "book" | "chapter" | "paper-conference" if !series.is_empty() => in_series = number,
        _ => issue = number,
    }
    let genre = match (text(&["type"]), &entry.entry_type) {
        (genre, EntryType::PhdThesis) if genre.is_empty() => "PhD thesis".to_owned(),
        (genre, EntryType::MastersThesis) if genre.is_empty() => "Master’s thesis".to_owned(),
        (genre, _) => genre,
    };
    let title = [text(&["title"]), text(&["subtitle"])];
    let container = [
        text(&["journal", "journaltitle", "booktitle"]),
        text(&["booksubtitle"]),
    ];
    let joined = |parts: [String; 2]| parts.join(": ").trim_matches([':', ' ']).to_owned();
    let eprint = address(entry, "eprint");
    let archive = text(&["archiveprefix", "eprinttype"]);
    let is_arxiv = archive.eq_ignore_ascii_case("arxiv");
    DraftSource {
        kind: kind.to_owned(),
        title: joined(title),
        authors: people(entry, "author"),
        editors: people(entry, "editor"),
        year: year_in(&text(&["year", "date"])),
        container: joined(container),
        collection: series,
        collection_number: in_series,
        volume: text(&["volume"]),
        issue,
        page: text(&["pages", "eid"]).replace('–', "-"),
        pages: text(&["pagetotal"]),
        number: of_report,
        edition: edition(text(&["edition"])),
        publisher: text(&["publisher", "institution", "school", "organization"]),
        place: text(&["location", "address"]),
        genre,
        event: text(&["eventtitle"]),
        doi: address(entry, "doi"),
        arxiv: if is_arxiv { eprint } else { String::new() },
        isbn: text(&["isbn"]),
        issn: text(&["issn"]),
        url: address(entry, "url"),
    }
}

/// The first of some fields that says something.
fn text(entry: &Entry, names: &[&str]) -> String {
    let say = |name: &&str| {
        let parts = entry.get(name)?.iter().map(|part| match &part.v {
            Chunk::Normal(text) | Chunk::Verbatim(text) => text.clone(),
            Chunk::Math(formula) => formula_read(formula),
        });
        let text = tidy(&parts.collect::<String>());
        (!text.is_empty()).then_some(text)
    };
    names.iter().find_map(say).unwrap_or_default()
}

/// An address or identifier, in which signs are escaped for TeX.
fn address(entry: &Entry, name: &str) -> String {
    let text = entry.get(name).map(|chunks| chunks.format_verbatim());
    text.unwrap_or_default().trim().replace('\\', "")
}

/// The number of an edition that is said in words.
fn edition(text: String) -> String {
    const WORDS: [&str; 9] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    ];
    let mut words = (1..).zip(WORDS);
    let known = words.find(|(_, word)| text.eq_ignore_ascii_case(word));
    known.map_or(text, |(number, _)| number.to_string())
}

/// Each person as "Family, Given" or "Family, Jr., Given", without the "others" that no name is.
fn people(entry: &Entry, name: &str) -> Vec<String> {
    let people: Vec<Person> = entry.get_as(name).unwrap_or_default();
    let person = |person: &Person| {
        let family = [&*person.prefix, &person.name].join(" ");
        let parts = [&family, &person.suffix, &person.given_name];
        let parts = parts.map(|part| tidy(part).replace('$', ""));
        let said = parts.iter().filter(|part| !part.is_empty());
        said.map(String::as_str).collect::<Vec<_>>().join(", ")
    };
    let people = people.iter().map(person);
    people
        .filter(|name| !name.is_empty() && name != "others")
        .collect()
}

/// A text without the commands that the crate leaves: of them the letter or the content stays.
fn tidy(text: &str) -> String {
    let mut plain = commands_read(text);
    plain.retain(|letter| !matches!(letter, '{' | '}'));
    let words = plain.split(|letter: char| letter == '~' || letter.is_whitespace());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
