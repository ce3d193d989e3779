//! What visitors come for, each with the most actions that it may take: a press or a typed entry is one.
//!
//! A file for each task, so that a change of looks which costs its visitors a step is seen.

mod link_for_a_class;
mod meanings;
mod print;
mod regressions;
mod save_and_find_again;
mod shared_link_on_a_phone;
mod skewed_groups;
mod table_for_a_paper;
mod three_rows_of_eight_methods;
mod two_names;

use std::cell::Cell;

use thirtyfour::TypingData;

use crate::page::Page;

/// Counts what a visitor does on a page.
pub struct Actions<'a> {
    page: &'a Page,
    taken: Cell<usize>,
}

impl<'a> Actions<'a> {
    /// Starts to count; what was opened before is a link that the visitor followed.
    pub fn on(page: &'a Page) -> Self {
        Self {
            page,
            taken: Cell::new(0),
        }
    }

    /// Presses a control, once it is there and in sight.
    pub async fn press(&self, css: &str) {
        self.count();
        self.page.until(css, &in_sight(css)).await;
        self.page.click(css).await;
    }

    /// Types into an empty field.
    pub async fn type_into(&self, css: &str, text: &str) {
        self.count();
        self.page.until(css, &in_sight(css)).await;
        self.page.click(css).await;
        self.page.press(text).await;
    }

    /// Presses keys where the focus is, such as Enter.
    pub async fn key(&self, keys: impl Into<TypingData>) {
        self.count();
        self.page.press(keys).await;
    }

    /// Fails when it took more than it may.
    #[track_caller]
    pub fn were_at_most(&self, most: usize) {
        let taken = self.taken.get();
        assert!(taken <= most, "{taken} actions, where {most} are enough");
    }

    fn count(&self) {
        self.taken.set(self.taken.get() + 1);
    }
}

/// An expression that is true while some of the element lies within the window and nothing covers its middle.
pub fn in_sight(css: &str) -> String {
    let css = serde_json::to_string(css).expect("a string");
    format!(
        "(element => {{
            const box = element?.getBoundingClientRect();
            if (!box?.width) return false;
            const left = Math.max(0, box.left), right = Math.min(innerWidth, box.right);
            const top = Math.max(0, box.top), bottom = Math.min(innerHeight, box.bottom);
            if (left >= right || top >= bottom) return false;
            const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            return !!hit && (element.contains(hit) || hit.contains(element));
        }})(document.querySelector({css}))"
    )
}
