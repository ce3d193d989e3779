use leptos::prelude::*;

use crate::{
    browser::{clipboard, share},
    locale::PanelKey,
    state::{App, erased::spawn},
    view::{
        built::{IntoBuilt, nothing},
        erased::{flag, text},
    },
};

/// The way back to the comparison: a sentence to quote, the link, the share sheet of the system.
#[component]
pub fn Share(
    /// Nothing until the exporter is there.
    sentence: Memo<Option<String>>,
    /// Where the panel says what became of it.
    say: WriteSignal<Option<PanelKey>>,
) -> impl IntoView {
    let app = App::use_context();
    let copy = move |text: String| {
        spawn(async move {
            let copied = clipboard::copy(&text).await;
            let _ = say.try_set(Some(if copied { PanelKey::Copied } else { PanelKey::CopyDenied }));
        });
    };
    let lacks_sentence = flag(move || sentence.with(Option::is_none));
    let is_empty = move || flag(move || app.columns().is_empty());
    let sheet = if share::is_there() {
        let open = move |_| {
            let (title, link) = untrack(|| (app.comparison_title(), app.link()));
            spawn(async move { share::open(&title, &link).await });
        };
        view! { <button type="button" data-action="share" disabled=is_empty() on:click=open>{app.told(PanelKey::ShareSystem)}</button> }.built()
    } else {
        nothing()
    };
    view! {
        <section class="share" aria-labelledby="share-title">
            <h3 id="share-title">{app.told(PanelKey::Share)}</h3>
            <p tabindex="0">{text(move || sentence.get().unwrap_or_default())}</p>
            <div>
                <button type="button" data-action="copy-link" disabled=is_empty() on:click=move |_| copy(untrack(|| app.link()))>{app.told(PanelKey::CopyLink)}</button>
                <button type="button" data-action="copy-sentence" disabled=lacks_sentence on:click=move |_| copy(sentence.get_untracked().unwrap_or_default())>{app.told(PanelKey::CopySentence)}</button>
                {sheet}
            </div>
        </section>
    }
}
