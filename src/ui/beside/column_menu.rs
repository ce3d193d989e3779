use leptos::{ev::KeyboardEvent, prelude::*};
use tertium_core::{
    locale::Key,
    method::Slug,
    query::{Comparison, Panel},
};

use crate::{
    app::{App, ColumnMenu as Menu, after_paint, use_app},
    platform::{
        focus::{self, ColumnButton},
        popover,
    },
    ui::{dynamic::dynamic, text::text},
};

/// Farther than any table is wide.
const FAR: isize = Comparison::LIMIT as isize;

/// What can be done with a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    /// Move it by so many places.
    Step(isize),
    /// Judge the others against it, or no longer.
    Baseline,
    /// Show all that is known of its method.
    Details,
}

/// The menu of a column, opened by the button in its head.
#[component]
pub fn ColumnMenu() -> impl IntoView {
    let app = use_app();
    let menu = app.column_menu;
    let items = dynamic(move || menu.slug().map(|slug| view! { <Items slug/> }));
    // Pressed before this part of the program was there.
    Effect::new(move |_| {
        if menu.element().get().is_some() {
            menu.place_waiting();
        }
    });
    let on_key = move |event: KeyboardEvent| {
        let Some(element) = menu.element().get_untracked() else {
            return;
        };
        if event.key() == "Tab" {
            popover::hide(&element);
        } else if popover::move_among(&element, "[role=menuitem]", &event.key()) {
            event.prevent_default();
        }
    };
    let label = Signal::derive(move || {
        let name = menu.slug().map(|slug| app.name(&slug));
        name.map(|name| app.words.format(Key::ColumnMenu, &[("name", &name)]))
    });
    view! {
        <div
            id=Menu::ID
            class="menu"
            role="menu"
            popover="auto"
            aria-label=label
            node_ref=menu.element()
            on:keydown=on_key
        >
            {items}
        </div>
    }
}

/// The items of a column's menu.
#[component]
fn Items(
    /// The method of the column.
    slug: Slug,
) -> impl IntoView {
    let app = use_app();
    let position = {
        let slug = slug.clone();
        Memo::new(move |_| Position::of(&slug, &app.columns()))
    };
    let baseline_label = {
        let slug = slug.clone();
        Signal::derive(move || {
            let is_baseline = app.baseline().as_ref() == Some(&slug);
            app.words.text(if is_baseline {
                Key::BaseUnmake
            } else {
                Key::BaseMake
            })
        })
    };
    let is_first = Signal::derive(move || position.get().is_first);
    let is_last = Signal::derive(move || position.get().is_last);
    let is_alone = Signal::derive(move || position.get().is_alone);
    let label = |key| app.words.label(key);
    let item = |action, label, is_off, keys| {
        let slug = slug.clone();
        view! { <Item slug action label is_off keys/> }
    };
    view! {
        {item(Action::Step(-1), label(Key::ColumnLeft), is_first, Some("Alt+←"))}
        {item(Action::Step(1), label(Key::ColumnRight), is_last, Some("Alt+→"))}
        {item(Action::Step(-FAR), label(Key::ColumnStart), is_first, None)}
        {item(Action::Step(FAR), label(Key::ColumnEnd), is_last, None)}
        {item(Action::Baseline, baseline_label, is_alone, None)}
        {item(Action::Details, label(Key::ColumnDetails), Signal::stored(false), None)}
    }
}

/// An item of the menu.
#[component]
fn Item(
    /// The method of the column.
    slug: Slug,
    action: Action,
    label: Signal<String>,
    /// Whether it does nothing now.
    is_off: Signal<bool>,
    /// The keys that do the same without the menu.
    keys: Option<&'static str>,
) -> impl IntoView {
    let app = use_app();
    let press = move |_| {
        if !is_off.get_untracked() {
            popover::hide_by_id(Menu::ID);
            act(app, &slug, action);
        }
    };
    view! {
        <button
            type="button"
            role="menuitem"
            tabindex="-1"
            aria-disabled=move || is_off.get().to_string()
            on:click=press
        >
            {text(label)}
            {keys.map(|keys| view! { <kbd translate="no">{keys}</kbd> })}
        </button>
    }
}

/// Does what an item says, and says that it is done.
fn act(app: App, slug: &Slug, action: Action) {
    match action {
        Action::Step(by) => app.step_column(slug, by, ColumnButton::Options),
        Action::Details => app.show_panel(Some(Panel::Method(slug.clone()))),
        Action::Baseline => {
            let is_baseline = untrack(|| app.baseline()).as_ref() == Some(slug);
            app.set_baseline((!is_baseline).then(|| slug.clone()));
            let key = if is_baseline {
                Key::BaseUnset
            } else {
                Key::BaseSet
            };
            app.announce(untrack(|| {
                app.words.format(key, &[("name", &app.name(slug))])
            }));
            let slug = slug.clone();
            after_paint(move || focus::column_button(&slug, ColumnButton::Options));
        }
    }
}

/// Where a column stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Position {
    is_first: bool,
    is_last: bool,
    /// Whether there is no other.
    is_alone: bool,
}

impl Position {
    fn of(slug: &Slug, columns: &[Slug]) -> Self {
        Self {
            is_first: columns.first() == Some(slug),
            is_last: columns.last() == Some(slug),
            is_alone: columns.len() < 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_where_a_column_stands() {
        #[track_caller]
        fn check(slug: &str, columns: &str, expected: Position) {
            let columns: Vec<Slug> = columns
                .split(' ')
                .map(|slug| slug.parse().unwrap())
                .collect();
            assert_eq!(
                Position::of(&slug.parse().unwrap(), &columns),
                expected,
                "{slug}"
            );
        }
        let between = Position {
            is_first: false,
            is_last: false,
            is_alone: false,
        };
        check("b", "a b c", between);
        check(
            "a",
            "a b c",
            Position {
                is_first: true,
                ..between
            },
        );
        check(
            "c",
            "a b c",
            Position {
                is_last: true,
                ..between
            },
        );
        check(
            "a",
            "a",
            Position {
                is_first: true,
                is_last: true,
                is_alone: true,
            },
        );
    }
}
