//! Printing: the browser's way to paper, and a wide table in parts that fit there.

use leptos::prelude::window_event_listener_untyped;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, document::elements, window};

/// How many columns stand side by side on paper at most: on upright A4 each is then about 32 mm wide.
const MOST_COLUMNS: usize = 5;

/// What a part of a table is told by, and the place where parts stand instead of a table.
const PART: &str = "data-part";
const PARTS: &str = "data-parts";

/// Opens the browser's way to paper.
pub fn page() {
    if let Some(window) = window() {
        // A browser that cannot print does nothing.
        let _ = window.print();
    }
}

/// From now on a table of many columns is printed in parts, each with the labels of its rows.
///
/// They are copies, made when printing begins and gone when it has ended: paper has no state.
pub fn divide_wide_tables() {
    // At build time nothing is printed.
    if window().is_none() {
        return;
    }
    // The listeners stay as long as the page.
    let _ = window_event_listener_untyped("beforeprint", |_| divide());
    let _ = window_event_listener_untyped("afterprint", |_| {
        for part in all(&format!("[{PART}]")) {
            part.remove();
        }
        for place in all(&format!("[{PARTS}]")) {
            let _ = place.remove_attribute(PARTS);
        }
    });
}

fn divide() {
    for table in all(".scroller > table") {
        let columns = elements(&table, "thead th").len();
        if columns <= MOST_COLUMNS {
            continue;
        }
        let Some(place) = table.parent_element() else {
            continue;
        };
        let each = columns.div_ceil(columns.div_ceil(MOST_COLUMNS));
        for first in (0..columns).step_by(each) {
            if let Some(part) = part(&table, columns, first, each) {
                let _ = place.append_child(&part);
            }
        }
        let _ = place.set_attribute(PARTS, "");
    }
}

/// A copy of a table with so many of its columns from one on.
fn part(table: &Element, columns: usize, first: usize, each: usize) -> Option<HtmlElement> {
    let part = table.clone_node_with_deep(true).ok()?;
    let part: HtmlElement = part.dyn_into().ok()?;
    for row in elements(&part, "tr") {
        let cells = row.children();
        // What spans all columns stays.
        if cells.length() as usize != columns + 1 {
            continue;
        }
        let others = (0..columns).filter(|column| !(first..first + each).contains(column));
        let others: Vec<Element> = others
            .filter_map(|column| cells.item(column as u32 + 1))
            .collect();
        others.iter().for_each(Element::remove);
    }
    if first > 0 {
        elements(&part, "caption").iter().for_each(Element::remove);
    }
    // The table itself has its ids.
    for element in elements(&part, "[id]") {
        let _ = element.remove_attribute("id");
    }
    let style = part.style();
    let count = each.min(columns - first);
    let _ = style.set_property("--columns", &count.to_string());
    let _ = style.set_property("--before", &first.to_string());
    part.set_attribute(PART, "").ok()?;
    Some(part)
}

fn all(selector: &str) -> Vec<Element> {
    let body = document().and_then(|document| document.body());
    body.map_or_else(Vec::new, |body| elements(&body, selector))
}
