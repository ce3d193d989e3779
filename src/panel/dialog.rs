use leptos::{html::Dialog as DialogElement, prelude::*};

use crate::{
    browser::focus,
    locale::PanelKey,
    state::{App, erased::effect},
    view::{built::Built, erased::text},
};

/// A modal dialog that is open as long as it is there; closing it closes the panel.
#[component]
pub fn Dialog(
    /// What it is called.
    title: PanelKey,
    /// What stands for `{name}` in its title.
    #[prop(optional)]
    name: Option<Memo<String>>,
    content: Built,
) -> impl IntoView {
    let app = App::use_context();
    let element = NodeRef::<DialogElement>::new();
    effect(move || {
        if let Some(dialog) = element.get()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    });
    // Escape, the button and a click beside it end in this one event.
    let on_close = move |_| {
        app.show_panel(None);
        // What opened it may be gone: a link of another panel.
        request_animation_frame(focus::find_again);
    };
    let title = text(move || app.tell(title, &[("name", &name.map(|name| name.get()).unwrap_or_default())]));
    let close = move || {
        if let Some(dialog) = element.get_untracked() {
            dialog.close();
        }
    };
    let on_click = move |event: web_sys::MouseEvent| {
        let is_beside = event.target().zip(element.get_untracked()).is_some_and(|(target, dialog)| target == *dialog.as_ref());
        if is_beside {
            close();
        }
    };
    view! {
        <dialog class="panel" aria-labelledby="panel-title" node_ref=element on:close=on_close on:click=on_click>
            <div class="panel-frame">
                <header>
                    <h2 id="panel-title">{title}</h2>
                    <button type="button" class="dismiss" data-action="close" aria-label=app.told(PanelKey::Close) on:click=move |_| close()>"×"</button>
                </header>
                {content}
            </div>
        </dialog>
    }
}
