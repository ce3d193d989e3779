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
        Kind::Dataset => "dataset",
        Kind::Article | Kind::Paper => "misc",
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
    text("series", item.get("collection-title"), out);
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
    let name = item.get("publisher").filter(|name| *name != "arXiv");
    field(publisher, name.map(held), out);
    field("address", item.get("publisher-place").map(held), out);
    text("type", item.get("genre"), out);
    text("eventtitle", item.get("event-title"), out);
    text("version", item.get("version"), out);
    text("isbn", item.get("ISBN"), out);
    text("issn", item.get("ISSN"), out);
    plain("doi", item.get("DOI"), out);
    if let Some(arxiv) = item.get("arxiv") {
        plain("eprint", Some(arxiv), out);
        plain("archiveprefix", Some("arXiv"), out);
    }
    plain("url", item.address().as_deref(), out);
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

fn braced(text: &str) -> String {
    ["{", &escaped(text), "}"].concat()
}

/// A name in a list, which "and" would part: "Oliver and Boyd" are one publisher.
fn held(text: &str) -> String {
    let is_list = text.split(' ').any(|word| word.eq_ignore_ascii_case("and"));
    if is_list { braced(text) } else { escaped(text) }
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
        if text.contains(',') {
            braced(text)
        } else {
            held(text)
        }
    };
    match name {
        Name::Literal(name) => braced(name),
        Name::Person {
            particle,
            family,
            given,
            suffix,
        } => {
            // BibTeX parts names at hyphens, too, and takes small words for particles: those of "Homem-de-Mello".
            let has_small_word = family
                .split(['-', ' '])
                .any(|word| word.starts_with(is_small));
            let family = if has_small_word {
                braced(family)
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

#[cfg(test)]
mod tests {
    use serde_json::value::RawValue;

    use super::*;

    #[test]
    fn fields_are_what_readers_of_bibtex_make_of_them() {
        #[track_caller]
        fn check(fields: &str, expected: &str) {
            let csl = [r#"{"id":"a","title":"T","#, fields, "}"].concat();
            let item = Item::from_csl(&RawValue::from_string(csl).unwrap()).unwrap();
            let mut out = String::new();
            entry(&item, &mut out);
            assert_eq!(out, expected);
        }
        // A list of names is parted at each "and".
        check(
            r#""type":"book","publisher":"Oliver and Boyd","publisher-place":"Bath and Wells""#,
            "@book{a,\n  title = {T},\n  publisher = {{Oliver and Boyd}},\n  \
             address = {{Bath and Wells}}\n}\n",
        );
        check(
            r#""type":"book","publisher":"Holt, Rinehart & Winston""#,
            "@book{a,\n  title = {T},\n  publisher = {Holt, Rinehart \\& Winston}\n}\n",
        );
        // Few readers make an address of eprint.
        check(
            r#""type":"paper-conference","container-title":"ICLR","custom":{"arxiv":"1412.6980"}"#,
            "@inproceedings{a,\n  title = {T},\n  booktitle = {ICLR},\n  eprint = {1412.6980},\n  \
             archiveprefix = {arXiv},\n  url = {https://arxiv.org/abs/1412.6980}\n}\n",
        );
        check(
            r#""type":"article-journal","DOI":"10.1/a","custom":{"arxiv":"1412.6980"}"#,
            "@article{a,\n  title = {T},\n  doi = {10.1/a},\n  eprint = {1412.6980},\n  \
             archiveprefix = {arXiv}\n}\n",
        );
        check(
            r#""type":"book","author":[{"family":"Homem-de-Mello","given":"Tito"}]"#,
            "@book{a,\n  author = {{Homem-de-Mello}, Tito},\n  title = {T}\n}\n",
        );
        check(
            r#""type":"dataset","version":"0.1.0""#,
            "@dataset{a,\n  title = {T},\n  version = {0.1.0}\n}\n",
        );
        check(
            r#""type":"report","collection-title":"TIK-Report","collection-number":"103""#,
            "@techreport{a,\n  title = {T},\n  number = {103},\n  type = {TIK-Report}\n}\n",
        );
    }
}
