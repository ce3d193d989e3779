use js_sys::Array;

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
