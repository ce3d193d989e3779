use leptos::{html::Div, prelude::*};

use crate::{
    browser::hint::Hint,
    compare::{Row, Verdict},
    state::{App, erased::effect},
    view::{
        built::{Built, IntoBuilt},
        erased::part,
    },
};

/// Why a row differs, beside its sign: on hover, focus and press, until another thing is wanted or Escape is pressed.
#[component]
pub fn Why() -> impl IntoView {
    let app = App::use_context();
    let element = NodeRef::<Div>::new();
    let (shown, show) = signal(None::<Row>);
    let hint = StoredValue::new_local(None::<Hint>);
    effect(move || {
        if let Some(element) = element.get() {
            let on_change = move |id: Option<String>| show.set(id.and_then(|id| Row::ALL.into_iter().find(|row| row.id() == id)));
            hint.set_value(Some(Hint::listen(&element, "[data-action=why]", on_change)));
        }
    });
    let lines = part(move || {
        let row = shown.get();
        let lines: Vec<String> = row.filter(|row| app.judge(*row).0 == Verdict::Different).map(|row| app.reasons(row)).unwrap_or_default();
        if row.is_some() {
            // Words that are still to come are waited for.
            let is_over = lines.is_empty() && app.is_settled();
            // Its size is known once the words are there.
            request_animation_frame(move || {
                let _ = hint.try_with_value(|hint| hint.as_ref().map(|hint| if is_over { hint.hide() } else { hint.place() }));
            });
        }
        lines.into_iter().map(|line| view! { <p>{line}</p> }.built()).collect::<Vec<Built>>().built()
    });
    view! { <div id="why" class="why" role="tooltip" popover="manual" node_ref=element>{lines}</div> }
}
