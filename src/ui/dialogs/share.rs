use leptos::{prelude::*, task::spawn_local};
use tertium_core::locale::Key;

use crate::{
    app::use_app,
    platform::{clipboard, share},
    ui::text::text,
};

/// The way back to the comparison: a sentence to quote, the link, the share sheet of the system.
#[component]
pub fn Share(
    /// Nothing until there is something to quote.
    sentence: Memo<Option<String>>,
    /// Where the dialog says what became of it.
    outcome: RwSignal<Option<Key>>,
) -> impl IntoView {
    let app = use_app();
    let copy = move |text: String| {
        spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            // The dialog may be closed by then.
            let _ = outcome.try_set(Some(if copied.is_ok() {
                Key::Copied
            } else {
                Key::CopyDenied
            }));
        });
    };
    let open_sheet = move |_| {
        let (title, link) = untrack(|| (app.comparison_title(), app.link()));
        spawn_local(async move { share::open(&title, &link).await });
    };
    let quoted = Signal::derive(move || sentence.get().unwrap_or_default());
    let is_empty = Signal::derive(move || app.columns_memo().with(Vec::is_empty));
    view! {
        <section class="share" aria-labelledby="share-title">
            <h3 id="share-title">{text(app.words.label(Key::Share))}</h3>
            <p tabindex="0" translate="no">
                {text(quoted)}
            </p>
            <div>
                <button
                    type="button"
                    data-action="copy-link"
                    disabled=is_empty
                    on:click=move |_| copy(untrack(|| app.link()))
                >
                    {text(app.words.label(Key::CopyLink))}
                </button>
                <button
                    type="button"
                    data-action="copy-sentence"
                    disabled=move || sentence.with(Option::is_none)
                    on:click=move |_| copy(quoted.get_untracked())
                >
                    {text(app.words.label(Key::CopySentence))}
                </button>
                {share::is_available()
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                data-action="share"
                                disabled=is_empty
                                on:click=open_sheet
                            >
                                {text(app.words.label(Key::ShareSystem))}
                            </button>
                        }
                    })}
            </div>
        </section>
    }
}
