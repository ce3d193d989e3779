use std::sync::Arc;

use leptos::{ev::Event, prelude::*, task::spawn_local};
use tertium_core::{
    decision::{Draft, Terms},
    locale::DecisionKey,
};

use super::findings::Found;
use crate::{
    app::use_app,
    platform::{
        focus,
        upload::{self, UploadError},
    },
    ui::{
        decision::words::{label, say},
        file_button::FileButton,
        text::text,
    },
};

/// Fills the form from a reference or a record that somebody pastes or hands over as a file; nothing is kept by that.
#[component]
pub fn MethodReading(
    draft: RwSignal<Draft>,
    found: RwSignal<Found>,
    /// By which ids are checked.
    terms: Arc<Terms>,
) -> impl IntoView {
    let app = use_app();
    let terms = StoredValue::new(terms);
    let pasted = RwSignal::new(String::new());
    let told = RwSignal::new(None::<DecisionKey>);
    let fill = move |text: &str| {
        let lang = untrack(|| app.words.lang());
        let (read, findings) = terms.with_value(|terms| Draft::read(text, lang, terms));
        let is_read = read != Draft::default();
        if is_read {
            draft.update(|draft| *draft = std::mem::take(draft).filled_with(read));
        }
        found.set(Found::in_file(findings));
        told.set(is_read.then_some(DecisionKey::ReadingDone));
        if is_read {
            pasted.set(String::new());
            focus::first_soon("dialog .own-method input[name=name]");
        }
    };
    let read_file = move |event: Event| {
        spawn_local(async move {
            match upload::read_text(&event, Draft::LONGEST).await {
                None => {}
                // The form may be gone by then.
                Some(_) if told.is_disposed() => {}
                Some(Ok(text)) => fill(&text),
                Some(Err(UploadError::TooLong)) => told.set(Some(DecisionKey::FileLong)),
                Some(Err(UploadError::Unreadable)) => {
                    told.set(Some(DecisionKey::ProblemUnreadable));
                }
            }
        });
    };
    let told = Signal::derive(move || told.get().map(|key| say(app, key)).unwrap_or_default());
    view! {
        <details class="own-reading">
            <summary>{text(label(app, DecisionKey::Reading))}</summary>
            <label>
                {text(label(app, DecisionKey::ReadingText))}
                <textarea
                    name="reading"
                    rows="5"
                    maxlength=Draft::LONGEST.to_string()
                    spellcheck="false"
                    translate="no"
                    prop:value=pasted
                    on:input=move |event| pasted.set(event_target_value(&event))
                ></textarea>
            </label>
            <div class="export-bar own-files acts">
                <button type="button" data-action="fill" on:click=move |_| fill(&pasted.get_untracked())>
                    {text(label(app, DecisionKey::ReadingFill))}
                </button>
                <FileButton
                    name="reading-file"
                    accept=".bib,.json,text/plain,application/json,application/x-bibtex"
                    label=label(app, DecisionKey::Import)
                    change=Callback::new(read_file)
                />
            </div>
        </details>
        <p class="own-read" role="status">{text(told)}</p>
    }
    .into_any()
}
