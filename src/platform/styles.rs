use js_sys::Array;
use web_sys::HtmlElement;

use super::document;

/// Adds the styles that a part of the program brings along. Constructed sheets need no place in the page's policy.
pub fn adopt(styles: &str) {
    let Some(document) = document() else { return };
    let Ok(sheet) = web_sys::CssStyleSheet::new() else {
        return;
    };
    if sheet.replace_sync(styles).is_ok() {
        let sheets = Array::from(&document.adopted_style_sheets());
        sheets.push(&sheet);
        document.set_adopted_style_sheets(&sheets);
    }
}

/// Gives an element a property of CSS, such as one of the page's own (`--name`).
pub fn set_property(element: &HtmlElement, name: &str, value: &str) {
    // The names are ours: nothing is refused.
    let _ = element.style().set_property(name, value);
}
