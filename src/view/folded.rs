use leptos::prelude::*;

use super::{
    built::{Built, IntoBuilt, nothing},
    erased::{part, text},
};
use crate::{browser::overflow::Overflow, locale::Key, state::App};

/// A long text that folds after some lines, with a button where something is hidden; the text stays whole in the document.
pub fn folded(app: App, content: Built) -> Built {
    let whole = view! { <div class="folded">{content}</div> }.built();
    let Some(element) = whole.element() else { return whole };
    let (overflows, tell) = signal(false);
    let told = move |over: bool| {
        // The last call may come after the cell has left.
        if overflows.try_get_untracked() == Some(!over) {
            tell.set(over);
        }
    };
    let watched = StoredValue::new_local(Overflow::watch(&element, told));
    let button = part(move || {
        let is_open = watched.with_value(Overflow::is_open);
        if !overflows.get() && !is_open {
            return nothing();
        }
        let (is_open, open) = signal(is_open);
        let label = text(move || app.text(if is_open.get() { Key::Less } else { Key::More }));
        let toggle = move |_| {
            let now = !is_open.get_untracked();
            watched.with_value(|watched| watched.open(now));
            open.set(now);
        };
        view! { <button type="button" class="fold" aria-expanded=text(move || is_open.get().to_string()) on:click=toggle>{label}</button> }.built()
    });
    (whole, button).built()
}
