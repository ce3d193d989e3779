use leptos::{
    ev::{Event, MouseEvent},
    html,
    prelude::*,
};
use tertium_core::locale::Key;

use crate::{
    app::use_app,
    platform::focus,
    ui::{notices::NoticeBar, text::text},
};

/// Where a press of the mouse began and ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Press {
    begins_on_backdrop: bool,
    ends_on_backdrop: bool,
}

/// A modal dialog that is open as long as it is there; closing it closes the panel.
#[component]
pub fn Dialog(
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// What stands below its title.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = element.get() else { return };
        if !dialog.open() {
            // Refused only where the dialog is not in the document any more.
            let _ = dialog.show_modal();
        }
        // Taken away as by "back", it does not give the focus back by itself.
        on_cleanup(|| request_animation_frame(focus::find_again));
    });
    // Escape, the button and a press on the backdrop end in this one event.
    let closed = move |_| {
        app.show_panel(None);
        // What opened it may be gone: a link of another dialog.
        request_animation_frame(focus::find_again);
    };
    let close = move || {
        if let Some(dialog) = element.get_untracked() {
            dialog.close();
        }
    };
    // The backdrop counts as the dialog itself, all else as what stands in it.
    let is_backdrop = move |event: &MouseEvent| {
        let dialog = element.get_untracked();
        event
            .target()
            .zip(dialog)
            .is_some_and(|(target, dialog)| target == *dialog.as_ref())
    };
    // A text may be selected from within to beyond the edge, and then a click is told of the dialog, too.
    let press = StoredValue::new(Press::default());
    let press_begins = move |event: MouseEvent| {
        let begins_on_backdrop = is_backdrop(&event);
        press.set_value(Press {
            begins_on_backdrop,
            ends_on_backdrop: false,
        });
    };
    let press_ends = move |event: MouseEvent| {
        let ends_on_backdrop = is_backdrop(&event);
        press.update_value(|press| press.ends_on_backdrop = ends_on_backdrop);
    };
    let clicked = move |event: MouseEvent| {
        let Press {
            begins_on_backdrop,
            ends_on_backdrop,
        } = press.get_value();
        if begins_on_backdrop && ends_on_backdrop && is_backdrop(&event) {
            close();
        }
    };
    view! {
        <dialog
            class="panel"
            aria-labelledby="panel-title"
            node_ref=element
            on:cancel=|_: Event| focus::tell_of_typing()
            on:close=closed
            on:mousedown=press_begins
            on:mouseup=press_ends
            on:click=clicked
        >
            <div class="panel-frame">
                <header>
                    <h2 id="panel-title">{text(title)}</h2>
                    <button
                        type="button"
                        class="dismiss"
                        data-action="close"
                        aria-label=app.words.label(Key::Close)
                        on:click=move |_| close()
                    >
                        "×"
                    </button>
                </header>
                {children()}
                <DialogNotice/>
            </div>
        </dialog>
    }
}

/// What the visitor's last act did. The page says it, too, but nobody hears the page behind a modal dialog.
#[component]
fn DialogNotice() -> impl IntoView {
    // Its buttons vanish when they are pressed, and the focus is not to vanish with them.
    let pressed = |_| focus::first_soon("dialog :is(.method, .listing, textarea)");
    view! {
        <div class="notices" role="status" on:click=pressed>
            <NoticeBar/>
        </div>
    }
}
