use leptos::{html::Div, prelude::*};

use crate::{
    browser::{focus, heads, marks::MENU, popover},
    locale::PanelKey,
    method::Slug,
    query::Panel,
    state::App,
    view::{
        built::{Built, IntoBuilt, nothing},
        erased::part,
    },
};

/// What a column can be told.
#[derive(Clone, Copy, PartialEq)]
enum Act {
    Step(isize),
    Baseline,
    Details,
}

/// The ways that a column can go, as far as any table is wide.
const FAR: isize = 99;

/// The menu of a column, opened by the button in its head.
#[component]
pub fn ColumnMenu(
    /// The column that it was last opened for.
    opened: ReadSignal<Option<Slug>>,
    /// Tells readers of the screen what became of the table.
    say: WriteSignal<String>,
) -> impl IntoView {
    let app = App::use_context();
    let element = NodeRef::<Div>::new();
    let act = move |slug: Slug, act: Act| {
        if let Some(menu) = element.get_untracked() {
            popover::hide(&menu);
        }
        match act {
            Act::Step(step) => app.step(&slug, step, "column", say),
            Act::Details => app.show_panel(Some(Panel::Method(slug))),
            Act::Baseline => {
                let is_base = untrack(|| app.baseline()).as_ref() == Some(&slug);
                app.set_baseline((!is_base).then(|| slug.clone()));
                let key = if is_base { PanelKey::BaseUnset } else { PanelKey::BaseSet };
                say.set(untrack(|| app.tell(key, &[("name", &app.name(&slug))])));
                focus::first(&heads::button(&slug, "column"));
            }
        }
    };
    let items = part(move || {
        let Some(slug) = opened.get() else { return nothing() };
        let columns = app.columns();
        let (is_first, is_last) = (columns.first() == Some(&slug), columns.last() == Some(&slug));
        let base = if app.baseline().as_ref() == Some(&slug) { PanelKey::BaseUnmake } else { PanelKey::BaseMake };
        let choices = [
            (Act::Step(-1), PanelKey::ColumnLeft, is_first, Some("Alt+←")),
            (Act::Step(1), PanelKey::ColumnRight, is_last, Some("Alt+→")),
            (Act::Step(-FAR), PanelKey::ColumnStart, is_first, None),
            (Act::Step(FAR), PanelKey::ColumnEnd, is_last, None),
            (Act::Baseline, base, columns.len() < 2, None),
            (Act::Details, PanelKey::ColumnDetails, false, None),
        ];
        let item = |(wanted, key, is_off, keys): (Act, PanelKey, bool, Option<&'static str>)| {
            let slug = slug.clone();
            let press = move |_| {
                if !is_off {
                    act(slug.clone(), wanted);
                }
            };
            let keys = keys.map(|keys| view! { <kbd>{keys}</kbd> });
            view! { <button type="button" role="menuitem" tabindex="-1" aria-disabled=is_off.to_string() on:click=press><span>{app.tell(key, &[])}</span> {keys}</button> }
                .built()
        };
        choices.map(item).into_iter().collect::<Vec<Built>>().built()
    });
    let on_key = move |event: web_sys::KeyboardEvent| {
        let Some(menu) = element.get_untracked() else { return };
        if event.key() == "Tab" {
            popover::hide(&menu);
        } else if heads::rove(&menu, &event.key()) {
            event.prevent_default();
        }
    };
    let label = move || opened.get().map_or_else(String::new, |slug| app.tell(PanelKey::ColumnMenu, &[("name", &app.name(&slug))]));
    view! {
        <div id=MENU class="menu" role="menu" popover="auto" aria-label=crate::view::erased::text(label) node_ref=element on:keydown=on_key>{items}</div>
    }
}
