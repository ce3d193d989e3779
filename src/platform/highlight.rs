//! Stretches of text that are shown otherwise without touching the document (CSS Custom Highlight API).

use wasm_bindgen::{JsCast, JsValue, prelude::*};
use web_sys::{Document, Element, Node};

use super::marks::children;

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);

    type Range;
    #[wasm_bindgen(constructor)]
    fn new() -> Range;
    #[wasm_bindgen(method, catch, js_name = setStart)]
    fn start(this: &Range, node: &Node, offset: u32) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = setEnd)]
    fn end(this: &Range, node: &Node, offset: u32) -> Result<(), JsValue>;

    type Registry;
    #[wasm_bindgen(method)]
    fn set(this: &Registry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn clear(this: &Registry);
}

/// A text of the table in stretches: each with whether it is shared with others.
pub type Stretches = Vec<(String, bool)>;

/// Whether the browser has highlights.
pub fn is_known() -> bool {
    registry().is_some()
}

fn registry() -> Option<Registry> {
    let css = js_sys::Reflect::get(&web_sys::window()?.into(), &"CSS".into()).ok()?;
    let registry = js_sys::Reflect::get(&css, &"highlights".into()).ok()?;
    registry.is_object().then(|| registry.unchecked_into())
}

/// Highlights what is `shared` and what is `own` in the texts of a row, in the order of its columns; nothing in texts that
/// read otherwise, since those are not drawn yet.
pub fn apply(row: &str, texts: &[Stretches]) -> Option<()> {
    let registry = registry()?;
    registry.clear();
    if texts.is_empty() {
        return None;
    }
    let document: Document = web_sys::window()?.document()?;
    let (shared, own) = (Highlight::new(), Highlight::new());
    let line: Element = document.query_selector(&["#table tr[data-row=", row, "]"].concat()).ok()??;
    for cell in children(&line).skip(1) {
        let Some(node) = cell.query_selector(".folded").ok().flatten().and_then(|text| text.first_child()) else { continue };
        let shown = node.text_content().unwrap_or_default();
        let Some(stretches) = texts.iter().find(|stretches| is_made_of(&shown, stretches)) else { continue };
        let mut at = 0;
        for (text, is_shared) in stretches {
            let end = at + text.encode_utf16().count() as u32;
            let range = Range::new();
            if range.start(&node, at).is_ok() && range.end(&node, end).is_ok() {
                (if *is_shared { &shared } else { &own }).add(&range);
            }
            at = end;
        }
    }
    registry.set("shared", &shared);
    registry.set("own", &own);
    Some(())
}

/// Whether the parts in order make the text.
fn is_made_of(text: &str, parts: &Stretches) -> bool {
    parts.iter().try_fold(text, |rest, (part, _)| rest.strip_prefix(&**part)).is_some_and(str::is_empty)
}
