//! Elements that stand in the table beside what the page's first program draws.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::mutations::{self, Depth};

/// Where an element stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    After,
    /// At the end of the other's content.
    Within,
}

/// Makes an element that stands beside another as long as the page lives: the table comes and goes, and it goes along.
pub fn at(name: &str, anchor: &'static str, beside: Beside) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    let place: HtmlElement = document.create_element(name).ok()?.dyn_into().ok()?;
    place.set_class_name("beside");
    if name == "tr" {
        let _ = place.set_attribute("role", "row");
    }
    let put = {
        let (document, place) = (document.clone(), place.clone());
        move || {
            let Ok(Some(anchor)) = document.query_selector(anchor) else { return };
            let is_there = match beside {
                Beside::After => anchor.next_element_sibling().as_ref() == Some(place.as_ref()),
                Beside::Within => place.parent_element().as_ref() == Some(&anchor),
            };
            if !is_there {
                let _ = match beside {
                    Beside::After => after(&anchor, &place),
                    Beside::Within => anchor.append_child(&place).ok().map(|_| ()),
                };
            }
        }
    };
    put();
    mutations::watch(Depth::Parts, put);
    Some(place)
}

fn after(anchor: &Element, place: &HtmlElement) -> Option<()> {
    anchor.parent_element()?.insert_before(place, anchor.next_sibling().as_ref()).ok().map(|_| ())
}
