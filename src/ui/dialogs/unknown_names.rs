use leptos::prelude::*;
use tertium_core::locale::Key;

use crate::{app::use_app, ui::text::text};

/// What the address names and a dialog does not know, with a way to be rid of it.
#[component]
pub(super) fn UnknownNames<F>(
    /// What is named in vain.
    names: Memo<Vec<String>>,
    /// The message, with a gap for the names.
    key: Key,
    /// Takes it out of the address.
    drop: F,
) -> impl IntoView
where
    F: Fn() + Clone + Send + Sync + 'static,
{
    let app = use_app();
    let message = Signal::derive(move || {
        let quote = |name: &String| app.words.format(Key::Quoted, &[("text", name)]);
        let quoted: Vec<String> = names.with(|names| names.iter().map(quote).collect());
        let list = app.words.list(&quoted);
        app.words.count(key, quoted.len(), &[("names", &list)])
    });
    let has_some = Memo::new(move |_| names.with(|names| !names.is_empty()));
    view! {
        <div role="alert">
            <Show when=move || has_some.get()>
                <p class="notice problem">
                    {text(message)}
                    " "
                    <button
                        type="button"
                        data-action="drop-unknown"
                        on:click={
                            let drop = drop.clone();
                            move |_| drop()
                        }
                    >
                        {text(app.words.label(Key::UnknownDrop))}
                    </button>
                </p>
            </Show>
        </div>
    }
}
