use std::sync::OnceLock;

use leptos::{prelude::*, task::spawn_local};
use tertium_core::{
    compare::RowOrder,
    locale::Key,
    query::{Panel, Query},
    start::{Task, TaskGroup},
};

use super::saved_list::SavedList;
use crate::{
    app::{App, use_app},
    ui::{
        dynamic::dynamic,
        links::follow,
        panel_button::PanelButton,
        text::{fixed, text},
        way_on::WayOn,
    },
};

/// The tasks of the release, once they were fetched: they stay the same.
static TASKS: OnceLock<Vec<TaskGroup>> = OnceLock::new();

/// How far the tasks are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tasks {
    Pending,
    Ready,
    Failed,
}

/// What the empty page offers: tasks that people come with, by field, and how a table is read.
#[component]
pub fn Start() -> impl IntoView {
    let app = use_app();
    let state = RwSignal::new(Tasks::Pending);
    request(app, state);
    let tasks = dynamic(move || match state.get() {
        Tasks::Pending => ().into_any(),
        Tasks::Ready => {
            let groups = TASKS.get().into_iter().flatten();
            let groups = groups.map(|group| view! { <Group group/> });
            view! {
                <div class="tasks">{groups.collect_view()}</div>
                <h2>{text(app.words.label(Key::StartReading))}</h2>
                <Reading/>
            }
            .into_any()
        }
        Tasks::Failed => view! { <Failure state/> }.into_any(),
    });
    view! {
        <SavedList/>
        {dynamic(move || app.keeps_decision().then(|| view! {
            <p class="kept-decision">
                <PanelButton action="decision" label=app.words.label(Key::Decision) panel=Panel::Decision/>
            </p>
        }))}
        <h2>{text(app.words.label(Key::EmptyTitle))}</h2>
        {tasks}
    }
}

/// Fetches the tasks, unless they are there.
fn request(app: App, state: RwSignal<Tasks>) {
    if TASKS.get().is_some() {
        return state.set(Tasks::Ready);
    }
    state.set(Tasks::Pending);
    let url = app.build(|build| build.start_url());
    spawn_local(async move {
        let json = app.file(url).await;
        let groups = json.ok().and_then(|json| TaskGroup::from_json(&json).ok());
        let outcome = match groups {
            Some(groups) => {
                TASKS.get_or_init(|| groups);
                Tasks::Ready
            }
            None => Tasks::Failed,
        };
        // A comparison may have taken the place of the page by then.
        let _ = state.try_set(outcome);
    });
}

/// The tasks of a field.
#[component]
fn Group(group: &'static TaskGroup) -> impl IntoView {
    let app = use_app();
    let label = Signal::derive(move || group.label.get(app.words.lang()).clone());
    let tasks = group.tasks.iter();
    view! {
        <section>
            <h3>{text(label)}</h3>
            <ul>{tasks.map(|task| view! { <TaskLink task/> }).collect_view()}</ul>
        </section>
    }
}

/// A task: one press opens its comparison.
#[component]
fn TaskLink(task: &'static Task) -> impl IntoView {
    let app = use_app();
    let slugs = task.slugs();
    let query = {
        let slugs = slugs.clone();
        // Who comes with a task must choose.
        Signal::derive(move || Query {
            order: RowOrder::Choosing,
            ..app.query_comparing(&slugs)
        })
    };
    let ask = Signal::derive(move || task.ask.get(app.words.lang()).clone());
    let names = Signal::derive(move || {
        let lang = app.words.lang();
        let names = task.methods.iter().map(|method| &**method.name.get(lang));
        names.collect::<Vec<_>>().join(" · ")
    });
    // On the way to the press the records can be on theirs.
    let approach = move || app.records.request_new(&slugs);
    let focused = approach.clone();
    view! {
        <li>
            <a
                href=Signal::derive(move || query.with(Query::to_string))
                on:pointerenter=move |_| approach()
                on:focus=move |_| focused()
                on:click=move |event| follow(app, &event, query.get_untracked())
            >
                <span class="ask">{text(ask)}</span>
                <span class="names">{text(names)}</span>
            </a>
        </li>
    }
}

/// That the tasks did not come, with another try.
#[component]
fn Failure(state: RwSignal<Tasks>) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="tasks" role="alert">
            <p>{text(app.failure_label(Key::PanelFailed))}</p>
            <WayOn retry=Box::new(move || request(app, state))/>
        </div>
    }
}

/// The three things that a table shows and other tables do not.
#[component]
fn Reading() -> impl IntoView {
    let app = use_app();
    let words = app.words;
    let grade = Signal::derive(move || words.format(Key::Grade, &[("grade", "A")]));
    view! {
        <dl class="reading">
            <div>
                <dt class="sign">{fixed("≠".to_owned())}</dt>
                <dd>{text(words.label(Key::StartDiffers))}</dd>
            </div>
            <div>
                <dt>{text(words.label(Key::BaseWord))}</dt>
                <dd>{text(words.label(Key::StartBaseline))}</dd>
            </div>
            <div>
                <dt>{text(grade)}</dt>
                <dd>{text(words.label(Key::StartSources))}</dd>
            </div>
        </dl>
    }
}
