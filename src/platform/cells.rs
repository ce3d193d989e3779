//! Cells that are copied out of a table: rows and columns, without the signs of its controls.

use leptos::prelude::window_event_listener_untyped;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, Node, Range};

use super::{document::elements, window};

/// The table whose cells are copied; copies of it for paper are none.
const TABLE: &str = ":scope > table:not([data-part])";
/// What nobody wants in a paper or a spreadsheet.
const CONTROLS: &str = "button, select, textarea, [aria-hidden=true], [hidden]";
/// What stands on a line of its own in a cell.
const ITEMS: &str = "li, [role=listitem]";

/// From now on, what is copied out of more cells than one is rows and columns: as text with tabs, and as a plain table for
/// whoever takes that. Within one cell the browser copies as ever.
pub fn copy_as_rows() {
    // At build time nothing is copied.
    if window().is_some() {
        // The listener stays as long as the page.
        let _ = window_event_listener_untyped("copy", |event: Event| {
            let _ = copy(&event);
        });
    }
}

fn copy(event: &Event) -> Option<()> {
    let selection = window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    // Firefox selects cells one by one, each in a range of its own.
    let ranges: Vec<Range> = (0..selection.range_count())
        .filter_map(|number| selection.get_range_at(number).ok())
        .collect();
    let rows = rows(&ranges)?;
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let lines: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
    data.set_data("text/plain", &lines.join("\n")).ok()?;
    data.set_data("text/html", &markup(&rows)).ok()?;
    event.prevent_default();
    Some(())
}

/// The texts of the selected cells, as wide as the widest row; none where less than two are selected.
fn rows(ranges: &[Range]) -> Option<Vec<Vec<String>>> {
    let scroller = scroller(ranges.first()?)?;
    // What goes beyond the table is more than its cells.
    if !ranges
        .iter()
        .all(|range| self::scroller(range).as_ref() == Some(&scroller))
    {
        return None;
    }
    let table = scroller.query_selector(TABLE).ok()??;
    let mut rows: Vec<Vec<(bool, String)>> = Vec::new();
    for row in elements(&table, "tr:not([data-hidden])") {
        let cells = elements(&row, ":scope > :is(th, td)");
        let is_selected = |cell: &Element| {
            let mut ranges = ranges.iter();
            ranges.any(|range| range.intersects_node(cell).unwrap_or(false))
        };
        let cells: Vec<(bool, String)> = cells
            .iter()
            .map(|cell| match is_selected(cell) {
                true => (true, text(cell)),
                false => (false, String::new()),
            })
            .collect();
        if cells.iter().any(|(is_selected, _)| *is_selected) {
            rows.push(cells);
        }
    }
    let selected = rows
        .iter()
        .flatten()
        .filter(|(is_selected, _)| *is_selected);
    if selected.count() < 2 {
        return None;
    }
    // Columns of which nothing is selected are left out.
    let width = rows.iter().map(Vec::len).max()?;
    let is_used = |column: usize| {
        let mut cells = rows.iter().filter_map(|row| row.get(column));
        cells.any(|(is_selected, _)| *is_selected)
    };
    let columns: Vec<usize> = (0..width).filter(|column| is_used(*column)).collect();
    let of_row = |row: &Vec<(bool, String)>| {
        let texts = columns
            .iter()
            .map(|column| row.get(*column).map(|(_, text)| text.clone()));
        texts.map(Option::unwrap_or_default).collect()
    };
    Some(rows.iter().map(of_row).collect())
}

/// What scrolls the table in which a range begins and ends.
fn scroller(range: &Range) -> Option<Element> {
    let place = range.common_ancestor_container().ok()?;
    let place = place
        .dyn_ref::<Element>()
        .cloned()
        .or_else(|| place.parent_element())?;
    place.closest(".scroller").ok()?
}

/// What a cell says, in one line.
fn text(cell: &Element) -> String {
    let mut said = String::new();
    add_text(cell, &mut said);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn add_text(place: &Node, said: &mut String) {
    let nodes = place.child_nodes();
    for node in (0..nodes.length()).filter_map(|number| nodes.item(number)) {
        let Some(element) = node.dyn_ref::<Element>() else {
            said.push_str(&node.node_value().unwrap_or_default());
            continue;
        };
        let is = |selector| element.matches(selector).unwrap_or(false);
        if is(CONTROLS) {
            continue;
        }
        // The words of a link say little where it cannot be followed.
        if is("a.source-link[href]") {
            said.push(' ');
            said.push_str(&element.get_attribute("href").unwrap_or_default());
            continue;
        }
        if is(ITEMS) && !said.trim_end().is_empty() && !said.trim_end().ends_with(',') {
            said.push_str("; ");
        }
        add_text(element, said);
    }
}

fn markup(rows: &[Vec<String>]) -> String {
    let escaped = |text: &String| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        ["<td>", &text, "</td>"].concat()
    };
    let row = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(escaped).collect();
        ["<tr>", &cells.concat(), "</tr>"].concat()
    };
    let rows: Vec<String> = rows.iter().map(row).collect();
    ["<table>", &rows.concat(), "</table>"].concat()
}
