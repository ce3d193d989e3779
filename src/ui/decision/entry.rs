use leptos::prelude::*;
use tertium_core::{
    decision::Change,
    locale::{DecisionKey, Key},
};

use super::words::{format, label, refused_key, say};
use crate::{
    app::{App, Decisions, use_app},
    platform::focus,
    ui::text::text,
};

/// The buttons of an entry on a list of one's own.
#[component]
pub fn EntryActs(
    /// What the entry is called.
    name: Signal<String>,
    change: Callback<()>,
    delete: Callback<()>,
    /// Buttons before these.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = use_app();
    let change_label =
        Signal::derive(move || format(app, DecisionKey::ChangeLabel, &[("name", &name.get())]));
    let delete_label =
        Signal::derive(move || app.words.format(Key::SavedDelete, &[("name", &name.get())]));
    view! {
        <div class="acts">
            {children.map(|children| children())}
            <button
                type="button"
                data-action="change"
                aria-label=change_label
                on:click=move |_| change.run(())
            >
                {text(label(app, DecisionKey::Change))}
            </button>
            <button
                type="button"
                data-action="delete"
                aria-label=delete_label
                on:click=move |_| delete.run(())
            >
                {text(app.words.label(Key::SavedDeleteShort))}
            </button>
        </div>
    }
    .into_any()
}

/// Takes an entry away by a step, says so, and leads to the way back.
pub fn delete(app: App, decisions: Decisions, outcome: RwSignal<String>, name: &str, step: Change) {
    let deleted = decisions.change(step);
    outcome.set(match deleted {
        Ok(()) => app.words.format(Key::SavedDeleted, &[("name", name)]),
        Err(refused) => say(app, refused_key(refused)),
    });
    focus::first_soon("dialog .found [data-action=undo]");
}
