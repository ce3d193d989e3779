//! The program takes the place of what stood there before it, and nobody is to notice.
//!
//! A prerendered page looks as the program draws it. What a visitor did to it meanwhile is noted
//! before, and done again after: in one task, so that nothing between is painted.

use wasm_bindgen::JsCast;
pub use web_sys::HtmlElement;
use web_sys::{Element, FocusOptions, HtmlInputElement, Node, Range};

use super::{
    document,
    document::{clear, elements},
    paint, window,
};

/// Draws the page in its place.
pub type Draw = Box<dyn FnOnce(HtmlElement)>;

/// What the loader sets on a control that was pressed before the program was there: when among all presses, once for each.
const PRESSED: &str = "data-pressed";

/// All that can be pressed or can hold the focus. They stand in the same order before and after.
const CONTROLS: &str = "a[href], button, input, [tabindex], th .name";

/// What scrolls by itself.
const SCROLLERS: &str = ".scroller, .toolbar, ul";

/// Lets the program draw in the place of a page, and brings back what the visitor had done there.
pub fn draw_over(place: HtmlElement, draw: Draw) {
    let kept = Kept::note(&place);
    clear(&place);
    draw(place.clone());
    kept.restore(&place);
}

/// What a visitor did to a page; controls and scrollers by their places among their kind.
struct Kept {
    /// Down and to the side: the page's own place, then each scroller that was moved.
    own_scroll: (i32, i32),
    scrolls: Vec<(usize, (i32, i32))>,
    focus: Option<usize>,
    typed: Vec<(usize, Typed)>,
    selection: Option<[Boundary; 2]>,
    /// The controls that were pressed, in the order of the presses.
    presses: Vec<usize>,
}

struct Typed {
    value: String,
    start: Option<u32>,
    end: Option<u32>,
}

impl Kept {
    fn note(place: &HtmlElement) -> Self {
        let controls = elements(place, CONTROLS);
        let position = |wanted: &Element| controls.iter().position(|control| control == wanted);
        let scroll = |element: &Element| (element.scroll_top(), element.scroll_left());
        let scrollers = elements(place, SCROLLERS);
        let scrolls = scrollers.iter().map(scroll).enumerate();
        let typed = controls.iter().enumerate().filter_map(|(number, control)| {
            let input = control.dyn_ref::<HtmlInputElement>()?;
            let value = input.value();
            let is_typed = is_text_box(input) && !value.is_empty();
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
            presses: presses(&controls),
        }
    }

    fn restore(self, place: &HtmlElement) {
        let scroll = |element: &Element, (top, left): (i32, i32)| {
            element.set_scroll_top(top);
            element.set_scroll_left(left);
        };
        scroll(place, self.own_scroll);
        let scrollers = elements(place, SCROLLERS);
        for (number, position) in self.scrolls {
            if let Some(element) = scrollers.get(number) {
                scroll(element, position);
            }
        }
        if let Some(boundaries) = self.selection {
            let _ = select(place, boundaries);
        }
        let controls = elements(place, CONTROLS);
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
        for element in self.presses.into_iter().filter_map(control) {
            if element.dyn_ref().is_some_and(is_text_box) {
                press_enter(element);
            } else {
                element.click();
            }
        }
    }
}

impl Typed {
    fn restore(self, input: &HtmlInputElement) {
        input.set_value(&self.value);
        // The state is told as if it were typed now.
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = web_sys::Event::new_with_event_init_dict("input", &init) {
            let _ = input.dispatch_event(&event);
        }
        let (Some(start), Some(end)) = (self.start, self.end) else {
            return;
        };
        let _ = input.set_selection_range(start, end);
        // The state writes the text once more before it is painted, behind which the caret would stand.
        let input = input.clone();
        paint::after(Box::new(move || {
            if input.value() == self.value {
                let _ = input.set_selection_range(start, end);
            }
        }));
    }
}

fn presses(controls: &[Element]) -> Vec<usize> {
    let mut presses: Vec<(u32, usize)> = Vec::new();
    for (position, control) in controls.iter().enumerate() {
        let times = control.get_attribute(PRESSED).unwrap_or_default();
        let times = times
            .split_whitespace()
            .filter_map(|time| time.parse().ok());
        presses.extend(times.map(|time| (time, position)));
    }
    presses.sort_unstable();
    presses.into_iter().map(|(_, position)| position).collect()
}

fn is_text_box(input: &HtmlInputElement) -> bool {
    input.type_() == "text"
}

fn press_enter(element: &HtmlElement) {
    let init = web_sys::KeyboardEventInit::new();
    init.set_key("Enter");
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init);
    if let Ok(event) = event {
        let _ = element.dispatch_event(&event);
    }
}

/// What is selected, where some of it stands in the page; what stands below the page is not drawn anew.
fn selection(place: &HtmlElement) -> Option<[Boundary; 2]> {
    let selection = window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let elements = elements(place, "*");
    let boundary = |node: Node, offset: u32| {
        if !place.contains(Some(&node)) {
            return Some(Boundary::Outside(node, offset));
        }
        let own = node.dyn_ref::<Element>().cloned();
        let element = own.or_else(|| node.parent_element())?;
        let before = Range::new().ok()?;
        before.set_start(&element, 0).ok()?;
        before.set_end(&node, offset).ok()?;
        Some(Boundary::Inside {
            element: elements.iter().position(|other| *other == element)?,
            letters: before.to_string().as_string()?.encode_utf16().count() as u32,
        })
    };
    let boundaries = [
        boundary(range.start_container().ok()?, range.start_offset().ok()?)?,
        boundary(range.end_container().ok()?, range.end_offset().ok()?)?,
    ];
    let is_inside = |boundary: &Boundary| matches!(boundary, Boundary::Inside { .. });
    boundaries.iter().any(is_inside).then_some(boundaries)
}

fn select(place: &HtmlElement, [start, end]: [Boundary; 2]) -> Option<()> {
    let elements = elements(place, "*");
    let range = Range::new().ok()?;
    let (node, offset) = start.text(&elements)?;
    range.set_start(&node, offset).ok()?;
    let (node, offset) = end.text(&elements)?;
    range.set_end(&node, offset).ok()?;
    let selection = window()?.get_selection().ok()??;
    selection.remove_all_ranges().ok()?;
    selection.add_range(&range).ok()
}

/// Where a selection begins or ends. Elements are the same before and after, the texts in them may be cut elsewhere.
enum Boundary {
    Inside {
        /// Its place among all elements of the page.
        element: usize,
        /// How many letters (UTF-16) of the element stand before it.
        letters: u32,
    },
    Outside(Node, u32),
}

impl Boundary {
    /// The text in which it lies, and its place there.
    fn text(&self, elements: &[Element]) -> Option<(Node, u32)> {
        /// Texts alone: `NodeFilter.SHOW_TEXT`.
        const TEXTS: u32 = 4;
        let (element, letters) = match self {
            Self::Inside { element, letters } => (elements.get(*element)?, *letters),
            Self::Outside(node, offset) => return Some((node.clone(), *offset)),
        };
        let texts = document()?
            .create_tree_walker_with_what_to_show(element, TEXTS)
            .ok()?;
        let mut left = letters;
        loop {
            let node = texts.next_node().ok()??;
            let length = node.text_content()?.encode_utf16().count() as u32;
            if left <= length {
                return Some((node, left));
            }
            left -= length;
        }
    }
}
