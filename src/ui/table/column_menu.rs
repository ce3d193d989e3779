use leptos::{html::Div, prelude::*};
use tertium_core::{locale::Key, method::Slug};
use web_sys::{Element, KeyboardEvent};

use crate::{
    app::{App, Part, use_app},
    platform::{focus, popover},
    ui::text::text,
};

/// The id of the menu.
pub const MENU: &str = "column-menu";

/// For which column the menu was last opened; cheap to copy.
#[derive(Clone, Copy)]
pub struct OpenMenu {
    app: App,
    slug: RwSignal<Option<Slug>>,
    element: NodeRef<Div>,
    /// The button beside which it stands.
    button: StoredValue<Option<Element>, LocalStorage>,
}

impl OpenMenu {
    pub fn new(app: App) -> Self {
        Self {
            app,
            slug: RwSignal::new(None),
            element: NodeRef::new(),
            button: StoredValue::new_local(None),
        }
    }

    /// Answers a press on the button: the browser itself opens and closes the popover that the button names, but the menu
    /// of another column it would only close.
    pub fn toggle(self, slug: &Slug, button: Option<Element>) {
        if self.slug.with_untracked(|open| open.as_ref() != Some(slug))
            && let Some(menu) = self.element.get_untracked()
        {
            popover::hide(&menu);
        }
        self.show_for(slug, button);
        request_animation_frame(move || {
            if let Some(menu) = self.element.get_untracked()
                && popover::is_open(&menu)
            {
                self.place();
            }
        });
    }

    /// Opens the menu of a column.
    pub fn open(self, slug: &Slug, button: Option<Element>) {
        self.show_for(slug, button);
        request_animation_frame(move || self.place());
    }

    fn show_for(self, slug: &Slug, button: Option<Element>) {
        self.app.parts.load_beside();
        self.button.set_value(button);
        self.slug.set(Some(slug.clone()));
    }

    fn place(self) {
        if let (Some(menu), Some(button)) = (self.element.get_untracked(), self.button.get_value()) {
            popover::place(&menu, &button);
            focus::first("#column-menu [role=menuitem]");
        }
    }
}

/// The menu of a column, opened by the button in its head.
#[component]
pub fn ColumnMenu() -> impl IntoView {
    let app = use_app();
    let menu = expect_context::<OpenMenu>();
    let items = move || {
        let slug = menu.slug.get()?;
        match app.parts.beside() {
            Part::Ready(beside) => {
                // Its size is known once the items are there.
                request_animation_frame(move || {
                    if menu.element.get_untracked().is_some_and(|element| popover::is_open(&element)) {
                        menu.place();
                    }
                });
                Some((beside.column_menu)(slug))
            }
            Part::Failed => Some(
                view! {
                    <button type="button" role="menuitem" on:click=move |_| app.parts.load_beside()>
                        {text(app.words.label(Key::Retry))}
                    </button>
                }
                .into_any(),
            ),
            Part::Unasked | Part::Pending => None,
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let Some(element) = menu.element.get_untracked() else { return };
        if event.key() == "Tab" {
            popover::hide(&element);
        } else if popover::move_in_menu(&element, &event.key()) {
            event.prevent_default();
        }
    };
    let label = move || {
        let name = menu.slug.get().map(|slug| app.name(&slug));
        name.map(|name| app.words.format(Key::ColumnMenu, &[("name", &name)]))
    };
    view! {
        <div
            id=MENU
            class="menu"
            role="menu"
            popover="auto"
            aria-label=label
            node_ref=menu.element
            on:keydown=on_key
        >
            {items}
        </div>
    }
}
