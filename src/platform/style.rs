use js_sys::{Array, Reflect};

/// Adds styles that a program brings along. Constructed sheets need no place in the page's policy.
pub fn adopt(styles: &str) {
    let (Some(document), Ok(sheet)) = (web_sys::window().and_then(|window| window.document()), web_sys::CssStyleSheet::new()) else { return };
    if sheet.replace_sync(styles).is_ok()
        && let Ok(adopted) = Reflect::get(&document, &"adoptedStyleSheets".into())
    {
        let sheets = Array::from(&adopted);
        sheets.push(&sheet);
        let _ = Reflect::set(&document, &"adoptedStyleSheets".into(), &sheets);
    }
}
