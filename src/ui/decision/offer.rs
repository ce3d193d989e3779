use leptos::prelude::*;
use tertium_core::{
    decision::{Decision, DecisionFile, DecisionFileError},
    locale::{DecisionKey, Key},
};

use super::words::{format, label, say};
use crate::{
    app::{App, Brought, Decisions, use_app},
    platform::focus,
    ui::{dynamic::dynamic, text::text},
};

/// What became of the last file or link: taken where nothing was here, else offered, or why not.
#[component]
pub fn Offered(decisions: Decisions) -> impl IntoView {
    let app = use_app();
    let offered = Memo::new(move |_| match decisions.brought() {
        Some(Brought::Offered(file)) => Some(file),
        _ => None,
    });
    Effect::new(move |_| {
        if offered.with(Option::is_some) {
            focus::first_soon("dialog .own-offer button");
        }
    });
    let told = Signal::derive(move || match decisions.brought() {
        None | Some(Brought::Offered(_)) => String::new(),
        Some(Brought::Taken {
            criteria,
            methods,
            notes,
            unreadable,
        }) => counted(
            app,
            DecisionKey::Read,
            [criteria, methods, notes, unreadable],
        ),
        Some(Brought::Unreadable(error)) => say(app, refusal(&error)),
    });
    view! {
        <p class="held" role="status" prop:textContent=told></p>
        {dynamic(move || offered.get().map(|file| view! { <Offer decisions file/> }))}
    }
}

/// What was brought beside what is here, and what can become of it.
#[component]
fn Offer(decisions: Decisions, file: DecisionFile) -> impl IntoView {
    let app = use_app();
    let file = StoredValue::new(file);
    let words = Signal::derive(move || {
        let counts = file.with_value(|file| {
            let DecisionFile {
                decision,
                unreadable,
            } = file;
            [
                decision.criteria().len(),
                decision.methods().len(),
                decision.notes().count(),
                *unreadable,
            ]
        });
        counted(app, DecisionKey::Offered, counts)
    });
    let accept = move |make: fn(&Decision, Decision) -> (Decision, usize)| {
        decisions.accept(file.get_value(), make);
        focus::first_soon("dialog .decision");
    };
    let decline = move |_| {
        decisions.decline();
        focus::first_soon("dialog .decision");
    };
    view! {
        <div class="own-offer" role="group" aria-labelledby="own-offer">
            <p id="own-offer">{text(words)}</p>
            <div class="acts">
                <button type="button" data-action="add" on:click=move |_| accept(Decision::joined)>
                    {text(label(app, DecisionKey::OfferAdd))}
                </button>
                <button type="button" data-action="replace" on:click=move |_| accept(|_, own| (own, 0))>
                    {text(label(app, DecisionKey::OfferReplace))}
                </button>
                <button type="button" data-action="cancel" on:click=decline>
                    {text(app.words.label(Key::Cancel))}
                </button>
            </div>
        </div>
    }
}

/// Says how many criteria, methods and unreadable entries there are.
fn counted(app: App, key: DecisionKey, counts: [usize; 4]) -> String {
    let [criteria, methods, notes, unreadable] = counts.map(|count| count.to_string());
    let values = [
        ("criteria", &*criteria),
        ("methods", &methods),
        ("notes", &notes),
        ("unreadable", &unreadable),
    ];
    format(app, key, &values)
}

/// Why nothing was taken.
fn refusal(error: &DecisionFileError) -> DecisionKey {
    match error {
        DecisionFileError::Long(_) => DecisionKey::FileLong,
        DecisionFileError::Newer(_) => DecisionKey::FileNewer,
        DecisionFileError::Content(_) => DecisionKey::FileOther,
    }
}
