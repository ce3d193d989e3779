//! CSL-JSON, what citation processors and Zotero read.

use super::{Item, Name, Table};
use tertium_core::json::Json;

/// The references of a table, and the comparison itself as the last item.
pub fn write(table: &Table) -> String {
    let mut items: Vec<Json> = table.sources.iter().map(|source| item(&source.item)).collect();
    items.push(item(&table.as_item()));
    let lines: Vec<String> = items.iter().map(Json::print).collect();
    ["[\n", &lines.join(",\n"), "\n]\n"].concat()
}

/// One item; an arXiv identifier, for which CSL has no field, stands in the note as Zotero writes it.
pub fn item(item: &Item) -> Json {
    let mut members = vec![member("id", &item.id), member("type", item.kind.id())];
    for (role, names) in [("author", &item.authors), ("editor", &item.editors)] {
        if !names.is_empty() {
            members.push((role.to_owned(), Json::List(names.iter().map(name).collect())));
        }
    }
    if !item.issued.is_empty() {
        let parts = Json::List(item.issued.iter().map(|part| Json::Number((*part).into())).collect());
        members.push(("issued".to_owned(), Json::Object(vec![("date-parts".to_owned(), Json::List(vec![parts]))])));
    }
    members.extend(item.fields().filter(|(name, _)| !matches!(*name, "arxiv" | "note")).map(|(name, text)| member(name, text)));
    let arxiv = item.get("arxiv").map(|arxiv| ["arXiv: ", arxiv].concat());
    let notes: Vec<&str> = item.get("note").into_iter().chain(arxiv.as_deref()).collect();
    if !notes.is_empty() {
        members.push(member("note", &notes.join("; ")));
    }
    if item.get("URL").is_none()
        && let Some(link) = item.link().filter(|_| item.get("DOI").is_none())
    {
        members.push(member("URL", &link));
    }
    Json::Object(members)
}

fn member(name: &str, text: &str) -> (String, Json) {
    (name.to_owned(), text.into())
}

fn name(name: &Name) -> Json {
    let parts = match name {
        Name::Literal(name) => vec![("literal", name)],
        Name::Person { particle, family, given, suffix } => {
            vec![("non-dropping-particle", particle), ("family", family), ("given", given), ("suffix", suffix)]
        }
    };
    Json::Object(parts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(part, text)| member(part, text)).collect())
}
