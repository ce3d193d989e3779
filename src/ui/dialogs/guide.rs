use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    guide::{
        ASSUMPTIONS, Answers, Goal, Guide, GuideMethod, Left, Mismatch, Progress, Question, Reply,
        RowId,
    },
    locale::Key,
    method::Slug,
    query::{Comparison, Panel},
};

use super::{
    dialog::Dialog,
    guide_data::{GuideData, GuideState},
};
use crate::{
    app::{App, after_paint, use_app},
    platform::focus,
    ui::{
        links::{MethodLink, ToggleButton},
        text::{fixed, text},
    },
};

/// The guide to a method: a goal, questions, and what is left.
#[component]
pub fn GuideDialog() -> impl IntoView {
    let app = use_app();
    let data = expect_context::<GuideData>();
    data.request(app);
    let retry = move |_| {
        data.request(app);
        focus::first_soon("dialog .method");
    };
    let content = move || match data.state() {
        GuideState::Unasked | GuideState::Pending => {
            view! { <p role="status">{text(app.words.label(Key::GuideLoading))}</p> }.into_any()
        }
        GuideState::Failed => view! {
            <div role="alert">
                <p>{text(app.words.label(Key::GuideFailed))}</p>
                <button type="button" data-action="retry" on:click=retry>
                    {text(app.words.label(Key::Retry))}
                </button>
            </div>
        }
        .into_any(),
        GuideState::Ready(guide) => view! { <Steps guide/> }.into_any(),
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

/// What a row is called.
fn row_label(app: App, guide: &Guide, row: RowId) -> String {
    let key = match row.as_str() {
        "purpose" => Key::RowPurpose,
        "data" => Key::RowData,
        ASSUMPTIONS => Key::RowAssumptions,
        _ => {
            let label = guide.row(row).map(|(_, row)| &row.label);
            return label.map_or_else(
                || row.to_string(),
                |label| label.get(app.words.lang()).clone(),
            );
        }
    };
    app.words.text(key)
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

/// The goal, what was answered, the next question and what is left.
#[component]
fn Steps(guide: Arc<Guide>) -> impl IntoView {
    let app = use_app();
    let answers = Memo::new(move |_| answers(app));
    move || {
        let guide = guide.clone();
        let given = answers.get();
        let Some(progress) = guide.progress(&given) else {
            return view! { <Goals guide=guide.clone()/> }.into_any();
        };
        let chips = view! { <Chips guide=guide.clone() goal=progress.goal.clone() answers=given/> };
        let question = progress
            .next
            .as_ref()
            .map(|question| question_view(app, &guide, question).into_any());
        let left = left_view(app, &guide, &progress);
        let open = open_view(app, &progress);
        let excluded = excluded_view(app, &guide, &progress);
        view! { {chips} {question} {left} {open} {excluded} }.into_any()
    }
}

/// The goals to choose from.
#[component]
fn Goals(guide: Arc<Guide>) -> impl IntoView {
    let app = use_app();
    let lang = app.words.lang();
    let goal = |goal: &Goal| {
        let id = goal.id.clone();
        let answers = Answers {
            goal: Some(id.clone()),
            given: Vec::new(),
        };
        let count = guide
            .progress(&answers)
            .map_or(0, |progress| progress.left.len());
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
fn Chips(guide: Arc<Guide>, goal: Goal, answers: Answers) -> impl IntoView {
    let app = use_app();
    let lang = app.words.lang();
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
    let goal = chip(
        goal.label.get(lang).clone(),
        Box::new(move || change(app, |answers| *answers = Answers::default())),
    );
    let given = answers.given.into_iter().map(|answer| {
        let row = answer.row;
        let reply = match &answer.reply {
            Reply::NotSure => app.words.text(Key::GuideNotSure),
            Reply::Value(value) => labels_of(app, &guide, row, std::slice::from_ref(value)),
            Reply::Holds(values) if values.is_empty() => app.words.text(Key::GuideNoneHolds),
            Reply::Holds(values) => labels_of(app, &guide, row, values),
        };
        let label = [&row_label(app, &guide, row), ": ", &reply].concat();
        let take_back = move || change(app, |answers| answers.take_back(row));
        chip(label, Box::new(take_back))
    });
    let given = given.collect_view();
    view! {
        <ul class="chips" aria-label=app.words.label(Key::GuideGiven)>
            {goal}
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

/// The next question with its choices, each with how many methods it leaves.
fn question_view(app: App, guide: &Guide, question: &Question) -> impl IntoView + use<> {
    let lang = app.words.lang();
    let row = question.asked.row;
    let choices: Vec<(String, String, String, usize)> = question
        .choices
        .iter()
        .filter_map(|choice| {
            let value = guide.row(row)?.1.values.get(choice.value)?;
            let label = value.label.get(lang).clone();
            let definition = value.definition.get(lang).clone();
            Some((value.id.clone(), label, definition, choice.methods))
        })
        .collect();
    let choices = if row.as_str() == ASSUMPTIONS {
        view! { <Assumptions row choices/> }.into_any()
    } else {
        let choice = |(id, label, definition, methods): (String, String, String, usize)| {
            let answer = id.clone();
            view! {
                <li>
                    <button
                        type="button"
                        data-action="answer"
                        data-value=id
                        on:click=move |_| {
                            let reply = Reply::Value(answer.clone());
                            change(app, |answers| answers.give(row, reply))
                        }
                    >
                        <strong>{fixed(label)}</strong>
                        <span>{fixed(definition)}</span>
                        <small>{fixed(app.words.count(Key::GuideMethods, methods, &[]))}</small>
                    </button>
                </li>
            }
        };
        let choices = choices.into_iter().map(choice).collect_view();
        view! { <ul class="choices">{choices}</ul> }.into_any()
    };
    view! {
        <h3 data-part="question" data-row=row.to_string() tabindex="-1">
            {fixed(question.asked.ask.get(lang).clone())}
        </h3>
        {choices}
        <p>
            <button
                type="button"
                data-action="not-sure"
                on:click=move |_| change(app, |answers| answers.give(row, Reply::NotSure))
            >
                {text(app.words.label(Key::GuideNotSure))}
            </button>
        </p>
    }
}

/// Assumptions to be ticked where they hold.
#[component]
fn Assumptions(
    /// Their row.
    row: RowId,
    /// Their ids, labels, definitions, and how many methods need each.
    choices: Vec<(String, String, String, usize)>,
) -> impl IntoView {
    let app = use_app();
    let holding = RwSignal::new(Vec::<String>::new());
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let reply = Reply::Holds(holding.get_untracked());
        change(app, |answers| answers.give(row, reply));
    };
    let choice = |(id, label, definition, methods): (String, String, String, usize)| {
        let ticked = id.clone();
        let tick = move |event| {
            holding.update(|holding| {
                holding.retain(|other| *other != ticked);
                if event_target_checked(&event) {
                    holding.push(ticked.clone());
                }
            });
        };
        let needed = app.words.count(Key::GuideNeededBy, methods, &[]);
        view! {
            <li>
                <label>
                    <input type="checkbox" name=id on:change=tick/>
                    <strong>{fixed(label)}</strong>
                    <span>{fixed(definition)}</span>
                    <small>{fixed(needed)}</small>
                </label>
            </li>
        }
    };
    let choices = choices.into_iter().map(choice).collect_view();
    view! {
        <form on:submit=apply>
            <ul class="choices">{choices}</ul>
            <button type="submit" data-action="holds">
                {text(app.words.label(Key::GuideApply))}
            </button>
        </form>
    }
}

/// The methods that fit, why each does, and the way to compare them.
fn left_view(app: App, guide: &Guide, progress: &Progress) -> impl IntoView + use<> {
    let count = progress.left.len();
    let slugs: Vec<Slug> = progress
        .left
        .iter()
        .map(|left| left.method.slug.clone())
        .collect();
    let is_end = progress.next.is_none();
    let can_compare =
        (2..=Comparison::LIMIT).contains(&count) && (is_end || count <= Guide::ENOUGH);
    let compare = move |_| app.compare_differences(slugs.clone());
    let item = |left: &Left| {
        let fit = |row: &RowId| {
            let place = guide.row(*row).map(|(place, _)| place);
            let values = place.and_then(|place| left.method.values(place));
            let values = value_labels(app, guide, *row, values.unwrap_or_default());
            [&row_label(app, guide, *row), ": ", &values].concat()
        };
        let fits: Vec<String> = left.fits.iter().map(fit).collect();
        view! { <MethodItem method=left.method.clone() note=fits.join("; ")/> }
    };
    let items = progress.left.iter().map(item).collect_view();
    view! {
        <div role="status">
            <h3 data-part="left" tabindex="-1">
                {fixed(app.words.count(Key::GuideLeft, count, &[]))}
            </h3>
        </div>
        {(count == 0).then(|| view! { <p>{text(app.words.label(Key::GuideNothing))}</p> })}
        {can_compare.then(|| {
            view! {
                <p>
                    <button type="button" class="primary" data-action="compare-left" on:click=compare>
                        {text(app.words.label(Key::GuideCompare))}
                    </button>
                </p>
            }
        })}
        <ul class="fitting">{items}</ul>
    }
}

/// The methods of whose kind some answer says nothing.
fn open_view(app: App, progress: &Progress) -> impl IntoView + use<> {
    let methods: Vec<GuideMethod> = progress
        .open
        .iter()
        .map(|left| left.method.clone())
        .collect();
    (!methods.is_empty()).then(|| {
        let items = methods
            .into_iter()
            .map(|method| view! { <MethodItem method note=String::new()/> });
        let count = items.len();
        let items = items.collect_view();
        view! {
            <details>
                <summary>{fixed(app.words.count(Key::GuideOpen, count, &[]))}</summary>
                <ul class="fitting">{items}</ul>
            </details>
        }
    })
}

/// The methods that do not fit, each with what excludes it.
fn excluded_view(app: App, guide: &Guide, progress: &Progress) -> impl IntoView + use<> {
    let item = |(method, Mismatch { row, has }): &(&GuideMethod, Mismatch)| {
        let values = value_labels(app, guide, *row, has);
        let label = row_label(app, guide, *row);
        let note = match (row.as_str(), has.is_empty()) {
            (ASSUMPTIONS, _) => app.words.format(Key::GuideNeeds, &[("items", &values)]),
            (_, true) => [&label, ": ", &app.words.text(Key::NotApplicable)].concat(),
            (_, false) => [&label, ": ", &values].concat(),
        };
        view! { <MethodItem method=(*method).clone() note/> }
    };
    let count = progress.excluded.len();
    (count > 0).then(|| {
        let items = progress.excluded.iter().map(item).collect_view();
        view! {
            <details data-part="excluded">
                <summary>{fixed(app.words.count(Key::GuideExcluded, count, &[]))}</summary>
                <ul class="fitting">{items}</ul>
            </details>
        }
    })
}

/// A method with a note and the button that adds it.
#[component]
fn MethodItem(
    /// The method.
    method: GuideMethod,
    /// Why it fits or does not.
    note: String,
) -> impl IntoView {
    let app = use_app();
    let GuideMethod { slug, name, .. } = method;
    let data_slug = slug.to_string();
    let name = name.get(app.words.lang()).clone();
    view! {
        <li data-slug=data_slug>
            <div>
                <MethodLink slug=slug.clone() label=name/>
                <small>{fixed(note)}</small>
            </div>
            <ToggleButton slug/>
        </li>
    }
}
