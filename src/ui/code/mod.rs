//! Examples of code side by side: a part of the program that is loaded when they are first shown.

mod example;
mod row;
mod tabs;

use std::sync::Once;

use leptos::prelude::*;

use crate::{app::CodePart, platform::styles, ui::copying};
use row::CodeRow;

const STYLES: &str = include_str!("code.css");

/// What the part draws; its styles come along.
pub fn part() -> CodePart {
    static ADOPTED: Once = Once::new();
    ADOPTED.call_once(|| {
        styles::adopt(copying::STYLES);
        styles::adopt(STYLES);
    });
    CodePart {
        row: || view! { <CodeRow/> }.into_any(),
    }
}
