//! The exports as a program of their own, without Leptos, loaded when somebody wants to take a comparison away.

use tertium::{
    compare,
    export::{self, Format, Item, Table},
    json,
    json::Json,
};
use wasm_bindgen::prelude::wasm_bindgen;

/// The browser's values, taken as the page takes them.
#[path = "../browser/json.rs"]
mod browser;

fn main() {}

/// Writes a table in a format; a broken request is thrown as a text that says what was expected.
#[wasm_bindgen]
pub fn write(format: &str, request: &str) -> Result<String, String> {
    let format = Format::named(format).ok_or_else(|| ["no format is called ", format].concat())?;
    let table = Table::decode(&parse(request)?).map_err(|problem| problem.to_string())?;
    Ok(export::write(format, &table))
}

/// The formats as a JSON list of `{id, extension, mime}`.
#[wasm_bindgen]
pub fn formats() -> String {
    let text = |name: &str, text: &str| (name.to_owned(), Json::from(text));
    let format = |format: Format| Json::Object(vec![text("id", format.id()), text("extension", format.extension()), text("mime", format.mime())]);
    Json::List(Format::ALL.into_iter().map(format).collect()).print()
}

/// The COinS title of a reference given as CSL-JSON.
#[wasm_bindgen]
pub fn coins(csl: &str) -> Result<String, String> {
    let item = Item::decode(&parse(csl)?).ok_or("request: expected a reference with a key and a title")?;
    Ok(export::coins(&item))
}

/// Parts a text into `[text, is_shared]`: what it shares with the others and what is its own.
///
/// The request is `{text, others, common}`; `common` is the language's list in the release's `_common.json`.
#[wasm_bindgen]
pub fn distinct(request: &str) -> Result<String, String> {
    let request = parse(request)?;
    let text = request["text"].as_text().ok_or("request: text: expected a text")?;
    let others: Vec<&str> = request["others"].items().iter().filter_map(Json::as_text).collect();
    let common: Vec<String> = request["common"].items().iter().filter_map(Json::as_text).map(str::to_owned).collect();
    let stretch = |stretch: compare::Stretch| Json::List(vec![stretch.text.into(), Json::Bool(stretch.is_shared)]);
    Ok(Json::List(compare::distinct(text, &others, &common).into_iter().map(stretch).collect()).print())
}

fn parse(request: &str) -> Result<Json, String> {
    browser::parse(request).ok_or_else(|| "request: expected JSON".into())
}
