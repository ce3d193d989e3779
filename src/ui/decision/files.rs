use leptos::{ev::Event, prelude::*, task::spawn_local};
use tertium_core::{
    decision::{Decision, DecisionFileError},
    locale::{DecisionKey, Key},
};

use super::words::{label, refused_key, say};
use crate::{
    app::{Decisions, use_app},
    platform::{
        download, focus,
        upload::{self, UploadError},
    },
    ui::{dynamic::dynamic, file_button::FileButton, text::text},
};

/// All of it as a file, from a file, and deleted at once. A file never overwrites what is here unless the visitor says so.
#[component]
pub fn Files(
    decisions: Decisions,
    /// What became of the last act.
    outcome: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let is_empty = Memo::new(move |_| decisions.with(Decision::is_empty));
    let columns = app.columns_memo();
    let has_no_link = Signal::derive(move || is_empty.get() || columns.with(Vec::is_empty));
    let export = move |_| {
        let json = untrack(|| decisions.with(Decision::to_json));
        let saved = download::save_text("tertium-decision.json", "application/json", &json);
        let told = saved.err().map(|_| app.words.text(Key::DownloadFailed));
        outcome.set(told.unwrap_or_default());
    };
    let unreadable = Memo::new(move |_| decisions.unreadable());
    let has_nothing = Signal::derive(move || is_empty.get() && unreadable.with(Option::is_none));
    let take_unreadable = move |_| {
        let text = unreadable.get_untracked().unwrap_or_default();
        let saved = download::save_text("tertium-decision-unread.json", "application/json", &text);
        let told = saved.err().map(|_| app.words.text(Key::DownloadFailed));
        outcome.set(told.unwrap_or_default());
    };
    let take_unreadable = dynamic(move || {
        unreadable.with(Option::is_some).then(|| {
            view! {
                <button type="button" data-action="take-unread" on:click=take_unreadable>
                    {text(label(app, DecisionKey::UnreadTake))}
                </button>
            }
        })
    });
    let import = move |event: Event| {
        spawn_local(async move {
            let read = match upload::read_text(&event, Decision::LONGEST).await {
                None => return,
                Some(Err(UploadError::TooLong)) => {
                    Err(DecisionFileError::Long(Decision::LONGEST + 1))
                }
                Some(Err(UploadError::Unreadable)) => {
                    Err(DecisionFileError::Content(String::new()))
                }
                Some(Ok(text)) => Decision::from_json(&text),
            };
            decisions.bring(read);
        });
    };
    let delete = move |_| {
        let told = match decisions.delete() {
            Ok(()) => DecisionKey::Deleted,
            Err(refused) => refused_key(refused),
        };
        outcome.set(say(app, told));
        focus::first_soon("dialog .found [data-action=undo]");
    };
    // What a link carries, and the link that was made of it: once that changes, it is another's.
    let carried = Memo::new(move |_| {
        let columns = columns.get();
        (decisions.carried(&columns), columns)
    });
    let link = RwSignal::new(None);
    let make_link = move |_| {
        let of = carried.get_untracked();
        spawn_local(async move {
            let made = app.link_with_decision(decisions).await;
            // The dialog may be closed by then.
            if outcome.is_disposed() {
                return;
            }
            outcome.set(match &made {
                Ok(_) => String::new(),
                Err(_) => say(app, DecisionKey::LinkLong),
            });
            link.set(made.ok().map(|link| (of, link)));
            request_animation_frame(|| focus::select("dialog .own-link input"));
        });
    };
    let link_field = dynamic(move || {
        let (of, link) = link.get()?;
        carried.with(|carried| *carried == of).then(|| {
            view! {
                <label class="own-link">
                    {text(label(app, DecisionKey::LinkLabel))}
                    <input readonly=true prop:value=link/>
                </label>
            }
        })
    });
    view! {
        <div class="export-bar own-files">
            <button type="button" data-action="take" disabled=is_empty on:click=export>
                {text(label(app, DecisionKey::Export))}
            </button>
            <FileButton
                name="import"
                accept=".json,application/json"
                label=label(app, DecisionKey::Import)
                change=Callback::new(import)
            />
            <button type="button" data-action="link" disabled=has_no_link on:click=make_link>
                {text(label(app, DecisionKey::LinkMake))}
            </button>
            {take_unreadable}
            <button type="button" data-action="delete-all" disabled=has_nothing on:click=delete>
                {text(label(app, DecisionKey::DeleteAll))}
            </button>
        </div>
        {link_field}
    }
}
