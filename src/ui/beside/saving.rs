use leptos::prelude::*;
use tertium_core::{locale::Key, query::SavedComparisons};

use crate::{
    app::{App, Saving, use_app},
    ui::text::text,
};

/// In the notice: what became of the comparison that was to be saved, another name for it, and the list.
#[component]
pub fn SavingNotice(
    /// What became of it.
    saving: Saving,
) -> impl IntoView {
    let app = use_app();
    let name = match &saving {
        Saving::Kept(name) | Saving::PageOnly(name) => Some(name.clone()),
        Saving::Full => None,
    };
    let rename = name.map(|name| {
        view! {
            <button
                type="button"
                data-action="rename-saved"
                on:click=move |_| app.show_saved(Some(name.clone()))
            >
                {text(app.words.label(Key::SavedRenameShort))}
            </button>
        }
    });
    view! {
        {text(Signal::derive(move || in_words(app, &saving)))}
        {rename}
        <button type="button" data-action="show-saved" on:click=move |_| app.show_saved(None)>
            {text(app.words.label(Key::SavedShow))}
        </button>
    }
}

fn in_words(app: App, saving: &Saving) -> String {
    let words = app.words;
    let kept = |name: &String| words.format(Key::SavedKept, &[("name", name)]);
    match saving {
        Saving::Kept(name) => kept(name),
        Saving::PageOnly(name) => [&kept(name), " ", &words.text(Key::SavedHere)].concat(),
        Saving::Full => words.count(Key::SavedFull, SavedComparisons::LIMIT, &[]),
    }
}
