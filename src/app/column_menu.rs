//! For which column the menu is open.

use leptos::{html::Div, prelude::*};
use tertium_core::method::Slug;
use web_sys::Element;

use crate::platform::{focus, popover};

/// The menu of a column; cheap to copy.
///
/// The button in a head names the popover, so the browser itself opens and closes it; here it is put beside its button.
/// The part of the program that draws it may come only after the press.
#[derive(Clone, Copy)]
pub struct ColumnMenu {
    slug: RwSignal<Option<Slug>>,
    element: NodeRef<Div>,
    button: StoredValue<Option<Element>, LocalStorage>,
}

impl ColumnMenu {
    /// The id of the popover.
    pub const ID: &str = "column-menu";

    pub fn new() -> Self {
        Self {
            slug: RwSignal::new(None),
            element: NodeRef::new(),
            button: StoredValue::new_local(None),
        }
    }

    /// The column for which it was last opened.
    pub fn slug(self) -> Option<Slug> {
        self.slug.get()
    }

    /// The popover, once it is drawn.
    pub fn element(self) -> NodeRef<Div> {
        self.element
    }

    /// Answers a press on the button of a column.
    pub fn toggle(self, slug: &Slug, button: Option<Element>) {
        // The menu of another column the browser would only close.
        let is_other = self.slug.with_untracked(|open| open.as_ref() != Some(slug));
        if let (true, Some(menu)) = (is_other, self.element.get_untracked()) {
            popover::hide(&menu);
        }
        self.button.set_value(button);
        self.slug.set(Some(slug.clone()));
        request_animation_frame(move || {
            if self
                .element
                .get_untracked()
                .is_some_and(|menu| popover::is_open(&menu))
            {
                self.place();
            }
        });
    }

    /// Opens the menu of a column by a key.
    pub fn open(self, slug: &Slug, button: Option<Element>) {
        self.button.set_value(button);
        self.slug.set(Some(slug.clone()));
        request_animation_frame(move || self.place());
    }

    /// Shows the menu beside its button, with the focus on its first item.
    pub fn place(self) {
        if let (Some(menu), Some(button)) = (self.element.get_untracked(), self.button.get_value())
        {
            popover::place(&menu, &button);
            focus::first("#column-menu [role=menuitem]");
        }
    }
}

impl Default for ColumnMenu {
    fn default() -> Self {
        Self::new()
    }
}
