//! The comparison as JSON, for programs.

use super::{Part, Table, csl};
use tertium_core::json::Json;

/// What the table shows, its references as CSL-JSON, and where it comes from.
pub fn write(table: &Table) -> String {
    let object = |members: Vec<(&str, Json)>| Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
    let text = |text: &String| Json::Text(text.clone());
    let list = |items: &mut dyn Iterator<Item = Json>| Json::List(items.collect());
    let column = |column: &super::Column| {
        let source = column.source.as_ref().filter(|_| table.source_of(column).is_some());
        object(vec![("slug", text(&column.slug)), ("name", text(&column.name)), ("source", source.map_or(Json::Null, text))])
    };
    let part = |part: &Part| {
        let mut members = vec![("text", text(&part.text))];
        members.extend(part.lang.as_ref().map(|lang| ("lang", text(lang))));
        members.extend(part.link.as_ref().map(|link| ("link", text(link))));
        object(members)
    };
    let row = |row: &super::Row| {
        let cells = list(&mut row.cells.iter().map(|cell| list(&mut cell.iter().map(part))));
        object(vec![("id", text(&row.id)), ("label", text(&row.label)), ("verdict", text(&row.verdict)), ("cells", cells)])
    };
    let reference = |source: &super::Source| object(vec![("citation", text(&source.citation)), ("csl", csl::item(&source.item))]);
    let dataset = &table.dataset;
    let whole = object(vec![
        ("title", text(&table.title)),
        ("lang", text(&table.lang)),
        ("link", text(&table.link)),
        (
            "dataset",
            object(vec![
                ("name", "Tertium".into()),
                ("version", text(&dataset.version)),
                ("release", text(&dataset.release)),
                ("date", text(&dataset.date)),
                ("licence", text(&dataset.licence)),
            ]),
        ),
        ("methods", list(&mut table.columns.iter().map(column))),
        ("rows", list(&mut table.rows.iter().map(row))),
        ("references", list(&mut table.sources.iter().map(reference))),
    ]);
    whole.print() + "\n"
}
