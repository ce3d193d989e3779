use leptos::prelude::*;
use tertium_core::{
    locale::{DecisionKey, Key},
    query::Panel,
};

use super::{
    criteria::CriteriaList,
    criterion_form::CriterionForm,
    files::Files,
    methods::Methods,
    notes::Notes,
    offer::Offered,
    ranking::RankingView,
    weights::Weights,
    words::{label, refused_key, say},
};
use crate::{
    app::{Decisions, Storage, use_app},
    platform::focus,
    ui::{dynamic::dynamic, panel_button::PanelButton, text::text},
};

/// Criteria, weights, the ranking where it is asked for, and files.
#[component]
pub fn DecisionPanel(decisions: Decisions) -> impl IntoView {
    let app = use_app();
    // What became of the last act, where that is not seen.
    let outcome = RwSignal::new(String::new());
    let storage = Signal::derive(move || match decisions.storage() {
        _ if decisions.is_newer_kept() => say(app, DecisionKey::NewerHere),
        Storage::Kept => String::new(),
        Storage::PageOnly => say(app, DecisionKey::Here),
        Storage::Unreadable => say(app, DecisionKey::Unread),
        Storage::Partly => say(app, DecisionKey::Partly),
    });
    let undo = move |_| {
        let undone = app.undo_decision(decisions);
        outcome.set(
            undone
                .err()
                .map(|refused| say(app, refused_key(refused)))
                .unwrap_or_default(),
        );
        // The button goes with the last step.
        focus::first_soon("dialog .decision");
    };
    let undo = dynamic(move || {
        decisions.can_undo().then(|| {
            view! {
                <button type="button" data-action="undo" on:click=undo>
                    {text(app.words.label(Key::Undo))}
                </button>
            }
        })
    });
    view! {
        <div class="method decision" role="region" tabindex="0" aria-labelledby="panel-title">
            <p>{text(label(app, DecisionKey::Lead))}</p>
            <p class="held" role="status" prop:textContent=storage></p>
            <p class="found">
                <span role="status">{text(outcome)}</span>
                {undo}
            </p>
            <Offered decisions/>
            <h3>{text(label(app, DecisionKey::Criteria))}</h3>
            <CriteriaList decisions outcome/>
            <details>
                <summary>{text(label(app, DecisionKey::New))}</summary>
                <CriterionForm decisions edited=None done=Callback::new(|()| {})/>
            </details>
            <Methods decisions outcome/>
            <Notes decisions outcome/>
            <Weights decisions/>
            <RankingView decisions/>
            <div class="export-bar">
                <PanelButton action="thesis" label=app.words.label(Key::Thesis) panel=Panel::Thesis/>
            </div>
            <Files decisions outcome/>
        </div>
    }
}
