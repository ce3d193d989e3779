//! Questions to which any number of values can be the answer: they are ticked, then given together.

use std::sync::Arc;

use leptos::{ev::SubmitEvent, prelude::*};
use tertium_core::{
    guide::{Answers, Guide, Reading, Reply, RowId},
    locale::Key,
};

use super::{change, question::Offer};
use crate::{
    app::use_app,
    ui::text::{fixed, text},
};

/// Assumptions to be ticked where they hold.
#[component]
pub(super) fn Assumptions(
    /// Their row.
    row: RowId,
    /// The assumptions, each with how many methods need it.
    offers: Vec<Offer>,
) -> impl IntoView {
    let app = use_app();
    let holding = RwSignal::new(Vec::<String>::new());
    let apply = move |event: SubmitEvent| {
        event.prevent_default();
        let reply = Reply::Holds(holding.get_untracked());
        change(app, |answers| answers.give(row, reply));
    };
    view! {
        <form on:submit=apply>
            <Ticks offers count=Key::GuideNeededBy ticked=holding/>
            <button type="submit" data-action="holds">
                {text(app.words.label(Key::GuideApply))}
            </button>
        </form>
    }
}

/// Values of which several can be the answer; what they leave together is told while they are ticked.
#[component]
pub(super) fn Several(
    /// Where the answers lead.
    guide: Arc<Guide>,
    /// What was answered before.
    given: Answers,
    /// The row that is asked for.
    row: RowId,
    /// Its values.
    offers: Vec<Offer>,
) -> impl IntoView {
    let app = use_app();
    let ticked = RwSignal::new(Vec::<String>::new());
    let count = match guide.row(row) {
        Some((_, row)) if row.reading == Reading::Within => Key::GuideNeededBy,
        _ => Key::GuideMethods,
    };
    let reply = move || {
        ticked.with(|ticked| match ticked.is_empty() {
            true => Reply::NotSure,
            false => Reply::Values(ticked.clone()),
        })
    };
    let next = Signal::derive(move || {
        let mut answers = given.clone();
        answers.give(row, reply());
        let left = guide.progress(&answers);
        let count = left.map_or(0, |progress| progress.fitting());
        app.words.count(Key::GuideNext, count, &[])
    });
    let is_none = Memo::new(move |_| ticked.with(Vec::is_empty));
    let apply = move |event: SubmitEvent| {
        event.prevent_default();
        change(app, |answers| answers.give(row, untrack(reply)));
    };
    view! {
        <form on:submit=apply>
            <p>{text(app.words.label(Key::GuideSeveral))}</p>
            <Ticks offers count ticked/>
            <button type="submit" data-action="apply" disabled=is_none>{text(next)}</button>
        </form>
    }
}

/// Values to be ticked.
#[component]
fn Ticks(
    /// The values.
    offers: Vec<Offer>,
    /// What is said of the number of methods.
    count: Key,
    /// The ids that are ticked, in the order of the ticks.
    ticked: RwSignal<Vec<String>>,
) -> impl IntoView {
    let app = use_app();
    let choice = |offer: Offer| {
        let id = offer.id.clone();
        let tick = move |event| {
            ticked.update(|ticked| {
                ticked.retain(|other| *other != id);
                if event_target_checked(&event) {
                    ticked.push(id.clone());
                }
            });
        };
        view! {
            <li>
                <label>
                    <input type="checkbox" name=offer.id on:change=tick/>
                    <strong>{fixed(offer.label)}</strong>
                    <span>{fixed(offer.definition)}</span>
                    <small>{fixed(app.words.count(count, offer.methods, &[]))}</small>
                </label>
            </li>
        }
    };
    let choices = offers.into_iter().map(choice).collect_view();
    view! { <ul class="choices">{choices}</ul> }
}
