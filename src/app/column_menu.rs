//! For which column the menu is open.

use leptos::{html::Div, prelude::*};
use tertium_core::method::Slug;

use crate::platform::{focus, pointer::Control, popover};

/// The menu of a column; cheap to copy.
///
/// The button in a head names the popover, so the browser itself opens and closes it; here it is put beside its button.
/// The part of the program that draws it may come only after the press.
#[derive(Clone, Copy)]
pub struct ColumnMenu {
    slug: RwSignal<Option<Slug>>,
    element: NodeRef<Div>,
    button: StoredValue<Option<Control>, LocalStorage>,
    /// Whether it was asked for before the part of the program that draws it was there.
    is_waiting: StoredValue<bool>,
}

impl ColumnMenu {
    /// The id of the popover.
    pub const ID: &str = "column-menu";

    pub fn new() -> Self {
        Self {
            slug: RwSignal::new(None),
            element: NodeRef::new(),
            button: StoredValue::new_local(None),
            is_waiting: StoredValue::new(false),
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
    pub fn toggle(self, slug: &Slug, button: Option<Control>) {
        // The menu of another column the browser would only close.
        let is_other = self.slug.with_untracked(|open| open.as_ref() != Some(slug));
        if let (true, Some(menu)) = (is_other, self.element.get_untracked()) {
            popover::hide(&menu);
        }
        self.ask(slug, button);
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
    pub fn open(self, slug: &Slug, button: Option<Control>) {
        self.ask(slug, button);
        request_animation_frame(move || self.place());
    }

    fn ask(self, slug: &Slug, button: Option<Control>) {
        self.is_waiting
            .set_value(self.element.get_untracked().is_none());
        self.button.set_value(button);
        self.slug.set(Some(slug.clone()));
    }

    /// Shows the menu that was asked for before it could be drawn, if any.
    pub fn place_waiting(self) {
        if self.is_waiting.get_value() {
            self.forget();
            request_animation_frame(move || self.place());
        }
    }

    /// Gives up what waits.
    pub fn forget(self) {
        self.is_waiting.set_value(false);
    }

    /// Shows the menu beside its button, with the focus on its first item.
    pub fn place(self) {
        if let (Some(menu), Some(button)) = (self.element.get_untracked(), self.button.get_value())
        {
            if !button.is_connected() {
                return;
            }
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
