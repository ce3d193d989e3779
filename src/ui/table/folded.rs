use leptos::{html::Div, prelude::*};
use tertium_core::locale::Key;

use crate::{
    app::use_app,
    platform::size::SizeWatch,
    ui::{dynamic::dynamic, text::text},
};

/// A long text that folds after some lines, with a button where something is hidden; it stays whole in the document.
#[component]
pub fn Folded(children: Children) -> impl IntoView {
    let app = use_app();
    let element = NodeRef::<Div>::new();
    let is_open = RwSignal::new(false);
    let overflows = RwSignal::new(false);
    let watch = StoredValue::new_local(None::<SizeWatch>);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        watch.set_value(Some(SizeWatch::watch(&element, move |size| {
            // The last call may come after the cell has left.
            if overflows.try_get_untracked() == Some(!size.overflows) {
                overflows.set(size.overflows);
            }
        })));
    });
    let has_button = Memo::new(move |_| overflows.get() || is_open.get());
    let button = dynamic(move || {
        has_button.get().then(|| {
            view! {
                <button
                    type="button"
                    class="fold"
                    aria-expanded=Signal::derive(move || is_open.get().to_string())
                    on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                >
                    {text(app.words.label(Key::More))}
                </button>
            }
        })
    });
    view! {
        <div class="folded" data-open=Signal::derive(move || is_open.get().then_some("true")) node_ref=element>
            {children()}
        </div>
        {button}
    }
}
