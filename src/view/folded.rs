use leptos::{html::Div, prelude::*};

use super::{
    built::{Built, IntoBuilt, nothing},
    erased::{part, text},
};
use crate::{
    browser::overflow::Overflow,
    locale::Key,
    state::{App, erased::effect},
};

/// A long text that folds after some lines, with a button where something is hidden; the text stays whole in the document.
#[component]
pub fn Folded(
    /// What is folded.
    content: Built,
) -> impl IntoView {
    let app = App::use_context();
    let (is_open, set_open) = signal(false);
    let (overflows, set_overflows) = signal(false);
    let element = NodeRef::<Div>::new();
    let watch = StoredValue::new_local(None::<Overflow>);
    effect(move || {
        let Some(element) = element.get() else { return };
        let told = move |over: bool| {
            // The last call may come after the cell has left.
            if overflows.try_get_untracked() == Some(!over) {
                set_overflows.set(over);
            }
        };
        watch.set_value(Some(Overflow::watch(&element, told)));
    });
    let expanded = move || is_open.get().to_string();
    let button = part(move || {
        if !overflows.get() && !is_open.get_untracked() {
            return nothing();
        }
        let label = text(move || app.text(if is_open.get() { Key::Less } else { Key::More }));
        let toggle = move |_| set_open.set(!is_open.get_untracked());
        view! { <button type="button" class="fold" aria-expanded=text(expanded) on:click=toggle>{label}</button> }.built()
    });
    view! {
        <div class="folded" data-open=text(expanded) node_ref=element>{content}</div>
        {button}
    }
}
