//! BibTeX, in field names that both biblatex (biber) and classic BibTeX styles know, in UTF-8.

use tertium_core::text::{fold, is_capital, is_small, is_word};

use crate::{Item, Kind, Name, Table, tex};

/// The references of a table, and the comparison itself as the last entry.
pub fn write(table: &Table) -> String {
    let mut out = String::new();
    for fact in table.facts() {
        // Text between entries is a comment; an @ would begin one.
        let (label, value) = (fact.label.replace('@', ""), fact.value.replace('@', "(at)"));
        out.extend(["% ", &label, ": ", &value, "\n"]);
    }
    for source in &table.sources {
        out.push('\n');
        entry(&source.item, &mut out);
    }
    out.push('\n');
    entry(&table.as_item(), &mut out);
    out
}

/// Writes one entry.
pub fn entry(item: &Item, out: &mut String) {
    let container = item.get("container-title");
    let kind = match item.kind {
        Kind::Journal | Kind::Magazine => "article",
        Kind::Book => "book",
        Kind::Chapter => "incollection",
        Kind::Paper if container.is_some() => "inproceedings",
        Kind::Report => "techreport",
        Kind::Thesis
            if item.get("genre").is_some_and(|genre| {
                fold(genre)
                    .split(' ')
                    .any(|word| word.starts_with("master"))
            }) =>
        {
            "mastersthesis"
        }
        Kind::Thesis => "phdthesis",
        Kind::Webpage => "online",
        Kind::Manuscript => "unpublished",
        Kind::Article | Kind::Paper | Kind::Dataset => "misc",
    };
    out.extend(["@", kind, "{", &item.id]);
    people("author", &item.authors, out);
    people("editor", &item.editors, out);
    field("title", item.get("title").map(protected), out);
    let place = match item.kind {
        Kind::Journal | Kind::Magazine => "journal",
        _ => "booktitle",
    };
    text(place, container, out);
    if let Some(year) = item.year() {
        plain("year", Some(&year.to_string()), out);
    }
    if let Some(month) = item.issued.get(1) {
        plain("month", Some(&month.to_string()), out);
    }
    // A report has no series: the name of the series is its type, "TIK-Report 103".
    let is_report = item.kind == Kind::Report;
    let series = item.get("collection-title");
    text("series", series.filter(|_| !is_report), out);
    text("volume", item.get("volume"), out);
    // An arXiv number stands in eprint; a journal's article number is no issue.
    let number = item
        .get("number")
        .filter(|number| !number.starts_with("arXiv:"));
    let is_journal = place == "journal";
    let (eid, number) = if is_journal {
        (number, None)
    } else {
        (None, number)
    };
    text(
        "number",
        item.get("issue")
            .or(item.get("collection-number"))
            .or(number),
        out,
    );
    text("eid", eid, out);
    let pages = item.pages().map(|pages| match pages.last {
        Some(last) => [&escaped(pages.first), "--", &escaped(last)].concat(),
        None => escaped(pages.first),
    });
    field("pages", pages, out);
    text("edition", item.get("edition"), out);
    let publisher = match item.kind {
        Kind::Report => "institution",
        Kind::Thesis => "school",
        Kind::Webpage => "organization",
        _ => "publisher",
    };
    // arXiv is no publisher; eprint says where the work is.
    text(
        publisher,
        item.get("publisher").filter(|name| *name != "arXiv"),
        out,
    );
    text("address", item.get("publisher-place"), out);
    text(
        "type",
        item.get("genre").or(series.filter(|_| is_report)),
        out,
    );
    text("eventtitle", item.get("event-title"), out);
    text("version", item.get("version"), out);
    text("isbn", item.get("ISBN"), out);
    text("issn", item.get("ISSN"), out);
    plain("doi", item.get("DOI"), out);
    if let Some(arxiv) = item.get("arxiv") {
        plain("eprint", Some(arxiv), out);
        plain("archiveprefix", Some("arXiv"), out);
    }
    plain("url", item.get("URL"), out);
    plain("langid", item.get("language").and_then(language), out);
    text("note", item.get("note"), out);
    out.push_str("\n}\n");
}

fn field(name: &str, value: Option<String>, out: &mut String) {
    if let Some(value) = value {
        out.extend([",\n  ", name, " = {", &value, "}"]);
    }
}

fn text(name: &str, value: Option<&str>, out: &mut String) {
    field(name, value.map(escaped), out);
}

/// A field that biber reads literally: nothing is escaped, so what could end the value is left out.
fn plain(name: &str, value: Option<&str>, out: &mut String) {
    field(
        name,
        value.map(|value| value.replace(['{', '}', '\\'], "")),
        out,
    );
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    tex::escape(text, &mut out);
    out
}

/// A title in sentence case with its capitals in braces: styles that lower titles leave QLoRA and
/// Bayes alone.
fn protected(title: &str) -> String {
    let mut out = String::new();
    let mut is_start = true;
    for (place, word) in title.split(' ').enumerate() {
        if place > 0 {
            out.push(' ');
        }
        let mut letters = word.chars().skip_while(|letter| !is_word(*letter));
        let first = letters.next();
        let capitals = letters.any(is_capital) || !is_start && first.is_some_and(is_capital);
        if capitals {
            let core = word.trim_end_matches([':', ',', '.', ';', '?', '!']);
            let after = word.strip_prefix(core).unwrap_or_default();
            out.extend(["{", &escaped(core), "}", after]);
        } else {
            tex::escape(word, &mut out);
        }
        is_start = word.ends_with([':', '?', '!', '.', '–', '—']);
    }
    out
}

fn people(role: &str, names: &[Name], out: &mut String) {
    let names: Vec<String> = names.iter().map(person).collect();
    field(role, (!names.is_empty()).then(|| names.join(" and ")), out);
}

/// A name as BibTeX parses it, "von Family, Jr., Given"; braces hold together what it would take
/// apart.
fn person(name: &Name) -> String {
    let held = |text: &str| {
        let is_loose =
            text.contains(',') || text.split(' ').any(|word| word.eq_ignore_ascii_case("and"));
        if is_loose {
            ["{", &escaped(text), "}"].concat()
        } else {
            escaped(text)
        }
    };
    match name {
        Name::Literal(name) => ["{", &escaped(name), "}"].concat(),
        Name::Person {
            particle,
            family,
            given,
            suffix,
        } => {
            // A family name of small words only would be taken for a particle.
            let family = if family.starts_with(is_small) {
                ["{", &escaped(family), "}"].concat()
            } else {
                held(family)
            };
            let head = if particle.is_empty() {
                family
            } else {
                [&held(particle), " ", &family].concat()
            };
            let parts = [head, held(suffix), held(given)];
            parts
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        }
    }
}

/// The name of a language in biblatex, where it is not English.
fn language(tag: &str) -> Option<&'static str> {
    const LANGUAGES: [(&str, &str); 8] = [
        ("bg", "bulgarian"),
        ("de", "german"),
        ("es", "spanish"),
        ("fr", "french"),
        ("it", "italian"),
        ("la", "latin"),
        ("pl", "polish"),
        ("ru", "russian"),
    ];
    LANGUAGES
        .iter()
        .find(|(own, _)| *own == tag)
        .map(|(_, name)| *name)
}
