//! CSL-JSON, what citation processors and Zotero read.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{Item, Name, Table, json};

/// The references of a table, and the comparison itself as the last item.
pub fn write(table: &Table) -> String {
    let origin = table.as_item();
    let items = table
        .sources
        .iter()
        .map(|source| &source.item)
        .chain([&origin]);
    let lines: Vec<String> = items.map(|item| json::print(&CslItem::new(item))).collect();
    ["[\n", &lines.join(",\n"), "\n]\n"].concat()
}

/// An item that is serialized as CSL-JSON.
///
/// An arXiv identifier, for which CSL has no field, stands in the note as Zotero writes it.
pub struct CslItem<'a> {
    item: &'a Item,
    escape: fn(&str) -> String,
}

impl<'a> CslItem<'a> {
    pub fn new(item: &'a Item) -> Self {
        Self::escaped(item, str::to_owned)
    }

    /// The item with every text escaped but its key and type.
    pub fn escaped(item: &'a Item, escape: fn(&str) -> String) -> Self {
        Self { item, escape }
    }
}

impl Serialize for CslItem<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { item, escape } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &item.id)?;
        map.serialize_entry("type", item.kind.id())?;
        for (role, names) in [("author", &item.authors), ("editor", &item.editors)] {
            if !names.is_empty() {
                let names: Vec<_> = names
                    .iter()
                    .map(|name| CslName::new(name, *escape))
                    .collect();
                map.serialize_entry(role, &names)?;
            }
        }
        if !item.issued.is_empty() {
            map.serialize_entry(
                "issued",
                &CslDate {
                    date_parts: [&item.issued],
                },
            )?;
        }
        for (name, text) in item
            .fields()
            .filter(|(name, _)| !matches!(*name, "arxiv" | "note"))
        {
            map.serialize_entry(name, &escape(text))?;
        }
        let arxiv = item.get("arxiv").map(|arxiv| ["arXiv: ", arxiv].concat());
        let notes: Vec<&str> = item
            .get("note")
            .into_iter()
            .chain(arxiv.as_deref())
            .collect();
        if !notes.is_empty() {
            map.serialize_entry("note", &escape(&notes.join("; ")))?;
        }
        if item.get("URL").is_none()
            && let Some(address) = item.address()
        {
            map.serialize_entry("URL", &escape(&address))?;
        }
        map.end()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CslDate<'a> {
    date_parts: [&'a [i32]; 1],
}

/// A name in CSL-JSON: literal, or in parts.
#[derive(Serialize, Default)]
#[serde(rename_all = "kebab-case")]
struct CslName {
    #[serde(skip_serializing_if = "String::is_empty")]
    literal: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    non_dropping_particle: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    family: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    given: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    suffix: String,
}

impl CslName {
    fn new(name: &Name, escape: fn(&str) -> String) -> Self {
        match name {
            Name::Literal(name) => Self {
                literal: escape(name),
                ..Self::default()
            },
            Name::Person {
                particle,
                family,
                given,
                suffix,
            } => Self {
                literal: String::new(),
                non_dropping_particle: escape(particle),
                family: escape(family),
                given: escape(given),
                suffix: escape(suffix),
            },
        }
    }
}
