use leptos::{ev::Event, prelude::*, task::spawn_local};
use tertium_core::{
    decision::{Change, Decision, DecisionFile, DecisionFileError},
    locale::{DecisionKey, Key},
};

use super::words::{format, label, refused_key, say};
use crate::{
    app::{App, Decisions, use_app},
    platform::{
        download, focus,
        upload::{self, UploadError},
    },
    ui::{dynamic::dynamic, text::text},
};

/// All of it as a file, from a file, and deleted at once. A file never overwrites what is here unless the visitor says so.
#[component]
pub fn Files(
    decisions: Decisions,
    /// What became of the last act.
    outcome: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let offered = RwSignal::new(None::<DecisionFile>);
    let is_empty = Memo::new(move |_| decisions.with(Decision::is_empty));
    let export = move |_| {
        let json = untrack(|| decisions.with(Decision::to_json));
        let saved = download::save_text("tertium-decision.json", "application/json", &json);
        let told = saved.err().map(|_| app.words.text(Key::DownloadFailed));
        outcome.set(told.unwrap_or_default());
    };
    let import = move |event: Event| {
        spawn_local(async move {
            let read = match upload::read_text(&event, Decision::LONGEST).await {
                None => return,
                Some(Err(UploadError::TooLong)) => Err(DecisionKey::FileLong),
                Some(Err(UploadError::Unreadable)) => Err(DecisionKey::FileOther),
                Some(Ok(text)) => Decision::from_json(&text).map_err(|error| refusal(&error)),
            };
            // The dialog may be closed by then.
            if outcome.is_disposed() || offered.is_disposed() {
                return;
            }
            match read {
                Err(key) => outcome.set(say(app, key)),
                Ok(file) if untrack(|| is_empty.get()) => {
                    take(app, decisions, outcome, &file, file.decision.clone());
                }
                Ok(file) => {
                    outcome.set(String::new());
                    offered.set(Some(file));
                    focus::first_soon("dialog .own-offer button");
                }
            }
        });
    };
    let delete = move |_| {
        let told = match decisions.change(Change::All(Decision::default())) {
            Ok(()) => DecisionKey::Deleted,
            Err(refused) => refused_key(refused),
        };
        outcome.set(say(app, told));
        focus::first_soon("dialog .found [data-action=undo]");
    };
    let offer = dynamic(move || {
        offered
            .get()
            .map(|file| view! { <Offer decisions file offered outcome/> })
    });
    view! {
        <div class="export-bar own-files">
            <button type="button" data-action="take" disabled=is_empty on:click=export>
                {text(label(app, DecisionKey::Export))}
            </button>
            <label class="file">
                {text(label(app, DecisionKey::Import))}
                <input type="file" name="import" accept=".json,application/json" on:change=import/>
            </label>
            <button type="button" data-action="delete-all" disabled=is_empty on:click=delete>
                {text(label(app, DecisionKey::DeleteAll))}
            </button>
        </div>
        {offer}
    }
}

/// What a file holds beside what is here: to be added, to be put in its place, or neither.
#[component]
fn Offer(
    decisions: Decisions,
    file: DecisionFile,
    offered: RwSignal<Option<DecisionFile>>,
    outcome: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let file = StoredValue::new(file);
    let words = Signal::derive(move || {
        file.with_value(|file| counted(app, DecisionKey::Offered, file, file.unreadable))
    });
    let end = move || {
        offered.set(None);
        focus::first_soon("dialog .decision");
    };
    let accept = move |make: fn(&Decision, Decision) -> (Decision, usize)| {
        let mut file = file.get_value();
        let (made, left_out) = untrack(|| decisions.with(|here| make(here, file.decision.clone())));
        file.unreadable += left_out;
        take(app, decisions, outcome, &file, made);
        end();
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
                <button type="button" data-action="cancel" on:click=move |_| end()>
                    {text(app.words.label(Key::Cancel))}
                </button>
            </div>
        </div>
    }
}

/// Keeps what a file brought, and says how much that was.
fn take(
    app: App,
    decisions: Decisions,
    outcome: RwSignal<String>,
    file: &DecisionFile,
    made: Decision,
) {
    outcome.set(match decisions.change(Change::All(made)) {
        Ok(()) => counted(app, DecisionKey::Read, file, file.unreadable),
        Err(refused) => say(app, refused_key(refused)),
    });
}

fn counted(app: App, key: DecisionKey, file: &DecisionFile, unreadable: usize) -> String {
    let values = [
        ("criteria", &*file.decision.criteria().len().to_string()),
        ("unreadable", &unreadable.to_string()),
    ];
    format(app, key, &values)
}

/// Why a file was not accepted.
fn refusal(error: &DecisionFileError) -> DecisionKey {
    match error {
        DecisionFileError::Long(_) => DecisionKey::FileLong,
        DecisionFileError::Newer(_) => DecisionKey::FileNewer,
        DecisionFileError::Content(_) => DecisionKey::FileOther,
    }
}
