//! The comparison as a text for a thesis: a part of the program that is loaded when its panel opens.

mod page_wording;
mod panel;
mod references;
mod written;

use std::sync::Once;

use leptos::prelude::*;

use crate::{app::ThesisPart, platform::styles, ui::copying};
use panel::ThesisPanel;

/// What this part of the program hands out; its styles come along, its words with the decision.
pub fn part() -> ThesisPart {
    static ADOPTED: Once = Once::new();
    ADOPTED.call_once(|| {
        styles::adopt(copying::STYLES);
        styles::adopt(include_str!("thesis.css"));
    });
    ThesisPart {
        panel: |decisions| view! { <ThesisPanel decisions/> }.into_any(),
    }
}
