//! The dataset as a Data Package of Frictionless, by which statistical software reads tables (<https://datapackage.org>).

use serde_json::{Value, json};
use tertium_export::DatasetInfo;

use crate::authored::Manifest;

/// A table of the package: the name of its file beside the descriptor, and its text as CSV.
pub struct Table<'a> {
    pub name: &'a str,
    pub csv: &'a str,
}

/// Writes the descriptor of tables whose first lines name their columns.
///
/// All columns are texts: what holds several values parts them as the table does.
pub fn descriptor(manifest: &Manifest, tables: &[Table]) -> Value {
    let resource = |Table { name, csv }: &Table| {
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let columns = reader.headers().cloned().unwrap_or_default();
        let fields = columns
            .iter()
            .map(|name| json!({ "name": name, "type": "string" }));
        json!({
            "name": name.trim_start_matches('_').trim_end_matches(".csv"),
            "path": name,
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": { "fields": fields.collect::<Vec<_>>(), "primaryKey": "slug" },
        })
    };
    let Manifest {
        name,
        version,
        date,
        description,
        licence,
        licence_url,
        ..
    } = manifest;
    let info = DatasetInfo {
        name: name.clone(),
        version: version.clone(),
        release: String::new(),
        date: date.clone(),
        licence: licence.clone(),
    };
    json!({
        "profile": "tabular-data-package",
        "name": info.id(),
        "title": name,
        "description": description.en,
        "version": version,
        "created": date,
        "licenses": [{ "name": licence, "path": licence_url }],
        "resources": tables.iter().map(resource).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_columns_of_each_table() {
        let manifest = Manifest {
            name: "Research Methods".into(),
            version: "1.0.0".into(),
            date: "2026-01-02".into(),
            licence: "CC-BY-4.0".into(),
            ..Manifest::default()
        };
        let table = Table {
            name: "_dataset.csv",
            csv: "\"slug\",\"name.en\"\r\n\"a\",\"A, b\"\r\n",
        };
        let package = descriptor(&manifest, &[table]);
        assert_eq!(package["name"], "research-methods");
        assert_eq!(package["resources"][0]["path"], "_dataset.csv");
        let fields = &package["resources"][0]["schema"]["fields"];
        assert_eq!(fields[1], json!({ "name": "name.en", "type": "string" }));
        assert_eq!(fields.as_array().map(Vec::len), Some(2));
    }
}
