//! Questions to which any number of values can be the answer: they are ticked, then given together.

use std::sync::Arc;

use leptos::{ev::SubmitEvent, prelude::*};
use tertium_core::{
    guide::{ASSUMPTIONS, Answers, Guide, Reading, Reply, RowId},
    locale::Key,
};

use super::{change, question::Offer};
use crate::{
    app::use_app,
    ui::text::{fixed, text},
};

/// Values of which several can be the answer, of assumptions those that do not hold; what they leave together is told while
/// they are ticked.
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
    let is_assumptions = row.as_str() == ASSUMPTIONS;
    let is_needed = match guide.row(row) {
        Some((_, row)) => is_assumptions || row.reading == Reading::Within,
        None => is_assumptions,
    };
    let count = if is_needed {
        Key::GuideNeededBy
    } else {
        Key::GuideMethods
    };
    let reply = move || match ticked.get() {
        none if none.is_empty() => Reply::NotSure,
        ticked if is_assumptions => Reply::Fails(ticked),
        ticked => Reply::Values(ticked),
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
