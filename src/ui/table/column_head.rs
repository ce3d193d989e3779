use leptos::{
    ev::{KeyboardEvent, MouseEvent, PointerEvent},
    prelude::*,
};
use tertium_core::{locale::Key, method::Slug};

use crate::{
    app::{App, ColumnMenu, after_paint, use_app},
    platform::{
        document,
        focus::{self, ColumnButton},
        pointer,
    },
    ui::{
        dynamic::dynamic,
        text::{fixed, text},
    },
};

/// From how many letters on a name has no room in the head of a narrow column.
const LONG: usize = 20;

/// How far a pointer goes before it drags, in CSS pixels.
const SLACK: i32 = 6;

/// The column whose place a dragged one would take.
#[derive(Clone, Copy, Default)]
pub struct DropTarget(pub RwSignal<Option<Slug>>);

/// The head of a column: the method's name, the × that removes it and the ⋯ with its options.
#[component]
pub fn ColumnHead(
    /// The method of the column.
    slug: Slug,
) -> impl IntoView {
    let app = use_app();
    let slug = StoredValue::new(slug);
    let get = move || slug.get_value();
    let name = Signal::derive(move || app.name(&get()));
    let is_own = get().is_own();
    let spoken = Signal::derive(move || app.marked_name(&get()));
    let label =
        move |key: Key| Signal::derive(move || app.words.format(key, &[("name", &name.get())]));
    let is_base = Memo::new(move |_| app.baseline() == Some(get()));
    let ruled_out = Memo::new(move |_| app.ruled_out_by(&get()));
    // Smaller letters and a line more, so that names which begin alike are still told apart.
    let is_long = Signal::derive(move || name.with(|name| name.chars().count() >= LONG));
    let DropTarget(target) = expect_context::<DropTarget>();
    let open_details = move |_| app.go(untrack(|| app.query_of_method(&get())));
    let heading = if document::is_embedded() {
        let href = Signal::derive(move || app.address_outside(app.query_of_method(&get())));
        view! {
            <a class="name" title=name data-long=is_long href=href target="_blank" rel="noopener">
                {text(name)}
            </a>
        }
        .into_any()
    } else {
        view! { <span class="name" title=name data-long=is_long on:click=open_details>{text(name)}</span> }
            .into_any()
    };
    view! {
        <th
            scope="col"
            role="columnheader"
            aria-label=spoken
            data-slug=get().to_string()
            data-own=is_own.then_some("true")
            data-leaving=Signal::derive(move || !app.is_chosen(&get()))
            data-out=Signal::derive(move || ruled_out.with(|out| out.as_ref().map(|_| "true")))
            data-base=Signal::derive(move || is_base.get().then(|| app.words.text(Key::BaseWord)))
            data-drop=Signal::derive(move || (target.get() == Some(get())).then_some("true"))
        >
            {heading}
            {is_own.then(|| view! { <small class="unverified">{text(app.words.label(Key::Unverified))}</small> })}
            {dynamic(move || ruled_out.get().map(|reason| view! { <small class="out">{fixed(reason)}</small> }))}
            <OptionsButton slug label=label(Key::ColumnOptions)/>
            <button
                type="button"
                data-action=ColumnButton::Remove.action()
                aria-label=label(Key::Remove)
                on:click=move |_| remove(app, &get())
                on:keydown=move |event| on_remove_key(app, &get(), &event)
            >
                "×"
            </button>
        </th>
    }
}

/// The button with a column's options; the column is dragged by it, too.
#[component]
fn OptionsButton(
    /// The method of the column.
    slug: StoredValue<Slug>,
    /// What it is called.
    label: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let get = move || slug.get_value();
    let menu = app.column_menu;
    let DropTarget(target) = expect_context::<DropTarget>();
    // Where the pointer was pressed; nothing while none is.
    let start = StoredValue::new(None::<i32>);
    let was_dragged = StoredValue::new(false);
    let on_pointerdown = move |event: PointerEvent| {
        if event.button() == 0 {
            was_dragged.set_value(false);
            pointer::capture(&event);
            start.set_value(Some(event.client_x()));
        }
    };
    let on_pointermove = move |event: PointerEvent| {
        let Some(from) = start.get_value() else {
            return;
        };
        let is_drag =
            target.with_untracked(Option::is_some) || (event.client_x() - from).abs() > SLACK;
        let head = pointer::control(&event).and_then(|button| button.parent_element());
        if let (true, Some(head)) = (is_drag, head)
            && let Some(over) = pointer::sibling_under(&event, &head, "data-slug")
        {
            target.set(over.parse().ok());
        }
    };
    let end = move || {
        start.set_value(None);
        let over = target.get_untracked();
        if over.is_some() {
            was_dragged.set_value(true);
            target.set(None);
            // The click of this press comes before the next paint, if it comes; a later one is another press.
            after_paint(move || {
                let _ = was_dragged.try_set_value(false);
            });
        }
        over
    };
    let on_pointerup = move |_: PointerEvent| {
        let slug = get();
        if let Some(over) = end().filter(|over| *over != slug) {
            app.move_column_to(&slug, &over, ColumnButton::Options);
        }
    };
    let on_click = move |event: MouseEvent| {
        // The press that ends a drag is none.
        if was_dragged.get_value() {
            was_dragged.set_value(false);
            return event.prevent_default();
        }
        app.parts.request_beside();
        menu.toggle(&get(), pointer::control(&event));
    };
    let on_key = move |event: KeyboardEvent| match &*event.key() {
        "ArrowDown" | "ArrowUp" if !event.alt_key() => {
            event.prevent_default();
            app.parts.request_beside();
            menu.open(&get(), pointer::control(&event));
        }
        _ => step_by_key(app, &get(), &event, ColumnButton::Options),
    };
    view! {
        <button
            type="button"
            data-action=ColumnButton::Options.action()
            popovertarget=ColumnMenu::ID
            aria-haspopup="menu"
            aria-label=label
            on:click=on_click
            on:keydown=on_key
            on:pointerdown=on_pointerdown
            on:pointermove=on_pointermove
            on:pointerup=on_pointerup
            on:pointercancel=move |_| drop(end())
        >
            "⋯"
        </button>
    }
}

/// Removes a method; the focus goes on before the button is gone, so that it is never lost.
fn remove(app: App, slug: &Slug) {
    match app.neighbour(slug) {
        Some(next) => focus::column_button(&next, ColumnButton::Remove),
        None => focus::search_box(),
    }
    app.remove(slug);
}

fn on_remove_key(app: App, slug: &Slug, event: &KeyboardEvent) {
    if matches!(&*event.key(), "Backspace" | "Delete") {
        event.prevent_default();
        remove(app, slug);
    } else {
        step_by_key(app, slug, event, ColumnButton::Remove);
    }
}

/// Moves a column by Alt and an arrow, which would otherwise leave the page.
fn step_by_key(app: App, slug: &Slug, event: &KeyboardEvent, button: ColumnButton) {
    let by = match &*event.key() {
        "ArrowLeft" if event.alt_key() => -1,
        "ArrowRight" if event.alt_key() => 1,
        _ => return,
    };
    event.prevent_default();
    app.step_column(slug, by, button);
}
