//! The program takes the place of what stood there before it, and nobody is to notice.
//!
//! A page that was made when the site was built looks as the program draws it. What a visitor did to it meanwhile is noted
//! before, and done again after: in one task, so that nothing between is painted.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement, Node, Range, TreeWalker};

use super::{document, window};

/// What the loader sets on the page until the program has taken over.
const WAITING: &str = "data-waiting";

/// What the loader sets on a control that was pressed before the program was there.
const PRESSED: &str = "[data-pressed]";

/// All that can be pressed or can hold the focus. They stand in the same order before and after.
const CONTROLS: &str = "a[href], button, input, [tabindex]";

/// What scrolls by itself.
const SCROLLERS: &str = ".scroller, .toolbar, ul";

/// Whether the page was made when the site was built and waits for the program.
pub fn is_made() -> bool {
    place().is_some_and(|place| place.has_attribute(WAITING))
}

/// Empties the place of the page, lets the program draw there, and brings back what the visitor had done.
pub fn take_over(draw: impl FnOnce(HtmlElement)) {
    let Some(place) = place() else { return };
    let kept = place.has_attribute(WAITING).then(|| Kept::note(&place));
    place.set_text_content(None);
    let _ = place.remove_attribute(WAITING);
    draw(place.clone());
    if let Some(kept) = kept {
        kept.restore(&place);
    }
}

fn place() -> Option<HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// What a visitor did to a page; controls and scrollers by their places among their kind.
struct Kept {
    /// Down and to the side: the page's own place, then each scroller that was moved.
    own_scroll: (i32, i32),
    scrolls: Vec<(usize, (i32, i32))>,
    focus: Option<usize>,
    typed: Vec<(usize, Typed)>,
    /// In the text of the page: characters (UTF-16) before the beginning and the end.
    selection: Option<(u32, u32)>,
    pressed: Option<usize>,
}

struct Typed {
    value: String,
    start: Option<u32>,
    end: Option<u32>,
}

impl Kept {
    fn note(place: &HtmlElement) -> Self {
        let controls = all(place, CONTROLS);
        let position = |wanted: &Element| controls.iter().position(|control| control == wanted);
        let scroll = |element: &Element| (element.scroll_top(), element.scroll_left());
        let scrollers = all(place, SCROLLERS);
        let scrolls = scrollers.iter().map(scroll).enumerate();
        let typed = controls.iter().enumerate().filter_map(|(number, control)| {
            let input = control.dyn_ref::<HtmlInputElement>()?;
            let value = input.value();
            let is_typed = input.type_() == "text" && !value.is_empty();
            is_typed.then(|| {
                let start = input.selection_start().ok().flatten();
                let end = input.selection_end().ok().flatten();
                (number, Typed { value, start, end })
            })
        });
        Self {
            own_scroll: scroll(place),
            scrolls: scrolls.filter(|(_, scroll)| *scroll != (0, 0)).collect(),
            focus: document()
                .and_then(|document| document.active_element())
                .and_then(|element| position(&element)),
            typed: typed.collect(),
            selection: selection(place),
            pressed: all(place, PRESSED).first().and_then(position),
        }
    }

    fn restore(self, place: &HtmlElement) {
        let scroll = |element: &Element, (top, left): (i32, i32)| {
            element.set_scroll_top(top);
            element.set_scroll_left(left);
        };
        scroll(place, self.own_scroll);
        let scrollers = all(place, SCROLLERS);
        for (number, position) in self.scrolls {
            if let Some(element) = scrollers.get(number) {
                scroll(element, position);
            }
        }
        if let Some((start, end)) = self.selection {
            let _ = select(place, start, end);
        }
        let controls = all(place, CONTROLS);
        let control = |number: usize| controls.get(number)?.dyn_ref::<HtmlElement>();
        if let Some(element) = self.focus.and_then(control) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
        for (number, typed) in self.typed {
            if let Some(input) = control(number).and_then(|control| control.dyn_ref()) {
                typed.restore(input);
            }
        }
        if let Some(element) = self.pressed.and_then(control) {
            element.click();
        }
    }
}

impl Typed {
    fn restore(self, input: &HtmlInputElement) {
        input.set_value(&self.value);
        if let (Some(start), Some(end)) = (self.start, self.end) {
            let _ = input.set_selection_range(start, end);
        }
        // The state is told as if it were typed now.
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = web_sys::Event::new_with_event_init_dict("input", &init) {
            let _ = input.dispatch_event(&event);
        }
    }
}

fn all(place: &HtmlElement, selector: &str) -> Vec<Element> {
    let Ok(list) = place.query_selector_all(selector) else {
        return Vec::new();
    };
    let items = (0..list.length()).filter_map(|number| list.item(number));
    items.filter_map(|node| node.dyn_into().ok()).collect()
}

/// What is selected in the page, where all of it stands there.
fn selection(place: &HtmlElement) -> Option<(u32, u32)> {
    let selection = window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let before = |node: Node, offset: u32| {
        if !place.contains(Some(&node)) {
            return None;
        }
        let before = Range::new().ok()?;
        before.set_start(place, 0).ok()?;
        before.set_end(&node, offset).ok()?;
        Some(before.to_string().as_string()?.encode_utf16().count() as u32)
    };
    Some((
        before(range.start_container().ok()?, range.start_offset().ok()?)?,
        before(range.end_container().ok()?, range.end_offset().ok()?)?,
    ))
}

fn select(place: &HtmlElement, start: u32, end: u32) -> Option<()> {
    // Texts alone: NodeFilter.SHOW_TEXT.
    let walker = document()?.create_tree_walker_with_what_to_show(place, 4).ok()?;
    let (start_node, start) = text_at(&walker, start)?;
    walker.set_current_node(place);
    let (end_node, end) = text_at(&walker, end)?;
    let range = Range::new().ok()?;
    range.set_start(&start_node, start).ok()?;
    range.set_end(&end_node, end).ok()?;
    let selection = window()?.get_selection().ok()??;
    selection.remove_all_ranges().ok()?;
    selection.add_range(&range).ok()
}

/// The text in which a character stands, and its place there.
fn text_at(walker: &TreeWalker, mut place: u32) -> Option<(Node, u32)> {
    loop {
        let node = walker.next_node().ok()??;
        let length = node.text_content()?.encode_utf16().count() as u32;
        if place <= length {
            return Some((node, place));
        }
        place -= length;
    }
}
