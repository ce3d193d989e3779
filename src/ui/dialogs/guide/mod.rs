//! The guide to a method: a goal, questions, and what is left.

mod named;
mod question;
mod results;
mod several;

use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    guide::{ASSUMPTIONS, Answers, Goal, Guide, Reply, RowId},
    locale::Key,
    query::Panel,
};

use self::{
    named::Named,
    question::QuestionView,
    results::{Excluded, Fitting, Open},
};
use super::{
    dialog::Dialog,
    guide_data::{GuideData, GuideFailed, GuideState},
    unknown_names::UnknownNames,
};
use crate::{
    app::{App, after_paint, use_app},
    platform::focus,
    ui::text::{fixed, text},
};

/// The guide to a method, as far as it is there.
#[component]
pub fn GuideDialog() -> impl IntoView {
    let app = use_app();
    let data = expect_context::<GuideData>();
    data.request(app);
    let content = move || match data.state() {
        GuideState::Unasked | GuideState::Pending => {
            view! { <p role="status">{text(app.words.label(Key::GuideLoading))}</p> }.into_any()
        }
        GuideState::Failed => view! { <GuideFailed/> }.into_any(),
        GuideState::Ready(guide) => view! {
            <UnknownAnswers guide=guide.clone()/>
            <Steps guide/>
        }
        .into_any(),
    };
    view! {
        <Dialog title=app.words.label(Key::GuideTitle)>
            <div class="method guide" role="region" tabindex="0" aria-labelledby="panel-title">
                {content}
            </div>
        </Dialog>
    }
}

/// The answers that the address holds.
fn answers(app: App) -> Answers {
    match app.navigation.query().panel {
        Some(Panel::Guide(answers)) => answers,
        _ => Answers::default(),
    }
}

/// Changes the answers; whoever listens goes on from the next question.
fn change(app: App, change: impl FnOnce(&mut Answers)) {
    let mut answers = untrack(|| answers(app));
    change(&mut answers);
    app.show_panel(Some(Panel::Guide(answers)));
    after_paint(|| focus::first("dialog .guide :is([data-part=question], [data-part=left])"));
}

/// What a row is called in a goal: in a question, in what was answered and in the reasons alike.
fn row_label(app: App, guide: &Guide, goal: &Goal, row: RowId) -> String {
    let key = match row.as_str() {
        "purpose" => Key::RowPurpose,
        "data" => Key::RowData,
        ASSUMPTIONS => Key::RowAssumptions,
        _ => {
            return guide.label_in(goal, row).map_or_else(
                || row.to_string(),
                |label| label.get(app.words.lang()).clone(),
            );
        }
    };
    app.words.text(key)
}

/// What rows are called in a goal, as a list in words.
fn row_labels(app: App, guide: &Guide, goal: &Goal, rows: &[RowId]) -> String {
    let labels = rows.iter().map(|row| row_label(app, guide, goal, *row));
    app.words.list(&labels.collect::<Vec<_>>())
}

/// The labels of some values of a row.
fn value_labels(app: App, guide: &Guide, row: RowId, values: &[usize]) -> String {
    let Some((_, row)) = guide.row(row) else {
        return String::new();
    };
    let labels = values.iter().filter_map(|value| row.values.get(*value));
    let labels: Vec<&str> = labels
        .map(|value| value.label.get(app.words.lang()).as_str())
        .collect();
    labels.join(" · ")
}

/// The goal and the answers that the address names and the guide does not know, with a way to be rid of them.
#[component]
fn UnknownAnswers(guide: Arc<Guide>) -> impl IntoView {
    let app = use_app();
    let names = {
        let guide = guide.clone();
        Memo::new(move |_| {
            let mut names = guide.sift(&answers(app)).unknown;
            names.extend(app.navigation.ignored().unreadable_answers);
            names
        })
    };
    let drop = move || {
        let known = untrack(|| guide.sift(&answers(app))).known;
        app.drop_ignored();
        change(app, |answers| *answers = known);
    };
    view! { <UnknownNames names key=Key::UnknownAnswers drop/> }
}

/// The goal, what was answered, the next question and what is left.
#[component]
fn Steps(guide: Arc<Guide>) -> impl IntoView {
    let app = use_app();
    // What the guide does not know takes no part.
    let answers = {
        let guide = guide.clone();
        Memo::new(move |_| guide.sift(&answers(app)).known)
    };
    let has_goal = {
        let guide = guide.clone();
        Memo::new(move |_| {
            answers.with(|answers| {
                answers
                    .goal
                    .as_deref()
                    .is_some_and(|id| guide.goal(id).is_some())
            })
        })
    };
    let asked = {
        let guide = guide.clone();
        move || {
            let given = answers.get();
            let Some(progress) = guide.progress(&given) else {
                return view! { <Goals guide=guide.clone()/> }.into_any();
            };
            let question = progress.next.as_ref().map(|question| {
                view! { <QuestionView guide=guide.clone() given=given.clone() question/> }
            });
            view! {
                <Chips guide=guide.clone() goal=progress.goal answers=given.clone()/>
                {question}
            }
            .into_any()
        }
    };
    // What is typed there outlives the answers.
    let named = {
        let guide = guide.clone();
        move || {
            has_goal
                .get()
                .then(|| view! { <Named guide=guide.clone()/> })
        }
    };
    let outcome = move || {
        let progress = guide.progress(&answers.get())?;
        Some(view! {
            <Fitting guide=&guide progress=&progress/>
            <Open guide=&guide progress=&progress/>
            <Excluded guide=&guide progress=&progress/>
        })
    };
    view! { {asked} {named} {outcome} }
}

/// The goals to choose from.
#[component]
fn Goals(guide: Arc<Guide>) -> impl IntoView {
    let app = use_app();
    let lang = app.words.lang();
    // Answers outlive a goal that was none.
    let given = untrack(|| guide.sift(&answers(app))).known.given;
    let goal = |goal: &Goal| {
        let id = goal.id.clone();
        let answers = Answers {
            goal: Some(id.clone()),
            given: given.clone(),
        };
        let count = guide
            .progress(&answers)
            .map_or(0, |progress| progress.fitting());
        view! {
            <li>
                <button
                    type="button"
                    data-action="goal"
                    data-goal=id
                    on:click=move |_| change(app, |now| *now = answers.clone())
                >
                    <strong>{fixed(goal.label.get(lang).clone())}</strong>
                    <small>{fixed(app.words.count(Key::GuideMethods, count, &[]))}</small>
                </button>
            </li>
        }
    };
    let goals = guide.goals.iter().map(goal).collect_view();
    view! {
        <h3 data-part="question" tabindex="-1">{text(app.words.label(Key::GuideGoal))}</h3>
        <ul class="choices">{goals}</ul>
    }
}

/// What was chosen and answered; each can be taken back.
#[component]
fn Chips<'a>(guide: Arc<Guide>, goal: &'a Goal, answers: Answers) -> impl IntoView + use<> {
    let app = use_app();
    let chip = |label: String, take_back: Box<dyn Fn()>| {
        let name = app.words.format(Key::GuideTakeBack, &[("answer", &label)]);
        view! {
            <li>
                <button
                    type="button"
                    data-action="take-back"
                    aria-label=name
                    on:click=move |_| take_back()
                >
                    {fixed(label)}
                    <span aria-hidden="true">{" ×"}</span>
                </button>
            </li>
        }
    };
    let of_goal = chip(
        goal.label.get(app.words.lang()).clone(),
        Box::new(move || change(app, |answers| *answers = Answers::default())),
    );
    let given = answers.given.into_iter().map(|answer| {
        let row = answer.row;
        let reply = match &answer.reply {
            Reply::NotSure => app.words.text(Key::GuideNotSure),
            Reply::Holds(values) if values.is_empty() => app.words.text(Key::GuideNoneHolds),
            Reply::Values(values) | Reply::Holds(values) => labels_of(app, &guide, row, values),
            Reply::Fails(values) => {
                let items = labels_of(app, &guide, row, values);
                app.words.format(Key::GuideFailing, &[("items", &items)])
            }
        };
        let label = [&row_label(app, &guide, goal, row), ": ", &reply].concat();
        let take_back = move || change(app, |answers| answers.take_back(row));
        chip(label, Box::new(take_back))
    });
    let given = given.collect_view();
    view! {
        <ul class="chips" aria-label=app.words.label(Key::GuideGiven)>
            {of_goal}
            {given}
        </ul>
    }
}

/// The labels of values by their ids; an id that is none stands for itself.
fn labels_of(app: App, guide: &Guide, row: RowId, ids: &[String]) -> String {
    let label = |id: &String| {
        let value = guide.row(row).and_then(|(_, row)| row.value(id));
        value.map_or_else(
            || id.clone(),
            |(_, value)| value.label.get(app.words.lang()).clone(),
        )
    };
    ids.iter().map(label).collect::<Vec<_>>().join(" · ")
}
