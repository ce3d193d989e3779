use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    compare::{Conflict, OwnData, Row, Saying, SubjectId},
    guide::{Guide, GuideMethod, GuideRow, GuideValue, Reading},
    locale::Key,
    method::{Kind, Method, NOTHING_ASSUMED, Slug},
};

use super::{
    dialog::Dialog,
    guide_data::{GuideData, GuideFailed, GuideState},
    unknown_names::UnknownNames,
};
use crate::{
    app::{App, use_app},
    ui::{
        links::{MethodLink, ToggleButton},
        text::{fixed, text},
    },
};

/// What the compared methods ask of the data and what they are, to be answered for one's own data and wishes; what that rules
/// out, and what stands instead.
#[component]
pub fn CheckDialog() -> impl IntoView {
    let app = use_app();
    // It knows the codes of the alternatives, whose records are not there.
    let data = expect_context::<GuideData>();
    data.request(app);
    let subjects = Memo::new(move |_| {
        let loaded = app.loaded();
        let methods: Vec<&Method> = loaded.iter().map(|method| &**method).collect();
        subjects(app, data, &methods)
    });
    let questions = move |is_wish: bool| {
        let question = |subject: Subject| view! { <Question subject/> };
        let asked = subjects.get().into_iter();
        let asked = asked.filter(|subject| subject.is_wish == is_wish);
        asked.map(question).collect_view()
    };
    let has_wishes =
        move || subjects.with(|subjects| subjects.iter().any(|subject| subject.is_wish));
    let wishes = move || {
        has_wishes().then(|| {
            view! {
                <h3>{text(app.words.label(Key::CheckWanted))}</h3>
                <div class="questions">{move || questions(true)}</div>
            }
        })
    };
    let outcomes = move || {
        let loaded = app.loaded();
        let outcome = |method: &Arc<Method>| {
            let conflicts = conflict_text(app, method);
            let is_out = !conflicts.is_empty();
            let verdict = if is_out {
                app.words.format(Key::CheckOut, &[("reason", &conflicts)])
            } else {
                standing_text(app, method)
            };
            view! { <Outcome method=method.clone() is_out verdict/> }
        };
        loaded.iter().map(outcome).collect_view()
    };
    // Without the guide neither facets nor alternatives can be told.
    let failure =
        move || matches!(data.state(), GuideState::Failed).then(|| view! { <GuideFailed/> });
    view! {
        <Dialog title=app.words.label(Key::CheckTitle)>
            <div class="method check" role="region" tabindex="0" aria-labelledby="panel-title">
                <p>{text(app.words.label(Key::CheckLead))}</p>
                {failure}
                <UnknownOwnData/>
                <h3>{text(app.words.label(Key::CheckData))}</h3>
                <div class="questions">{move || questions(false)}</div>
                {wishes}
                <h3>{text(app.words.label(Key::CheckOutcome))}</h3>
                <ul class="fitting" aria-live="polite">{outcomes}</ul>
            </div>
        </Dialog>
    }
}

/// What the address says of the visitor's own data and means nothing, with a way to be rid of it.
#[component]
fn UnknownOwnData() -> impl IntoView {
    let app = use_app();
    let names = Memo::new(move |_| app.unknown_own_data());
    view! { <UnknownNames names key=Key::UnknownOwn drop=move || app.drop_ignored()/> }
}

/// Something that a method asks of the data, or that can be wanted of a method.
#[derive(Debug, Clone, PartialEq)]
struct Subject {
    id: SubjectId,
    /// Whether it says what is wanted, and nothing of the data.
    is_wish: bool,
    label: String,
    /// What can be chosen: a saying and its label.
    choices: Vec<(Saying, String)>,
}

/// The assumptions and the facets of the methods, each once.
fn subjects(app: App, data: GuideData, methods: &[&Method]) -> Vec<Subject> {
    let lang = app.words.lang();
    let mut subjects: Vec<Subject> = Vec::new();
    let assumptions = methods.iter().flat_map(|method| &method.assumptions);
    for term in assumptions.filter(|term| term.id != NOTHING_ASSUMED) {
        let Ok(id) = term.id.parse::<SubjectId>() else {
            continue;
        };
        if subjects.iter().all(|subject| subject.id != id) {
            subjects.push(Subject {
                id,
                is_wish: false,
                label: term.label.get(lang).clone(),
                choices: vec![
                    (Saying::Holds, app.words.text(Key::CheckHolds)),
                    (Saying::Fails, app.words.text(Key::CheckFails)),
                ],
            });
        }
    }
    let GuideState::Ready(guide) = data.state() else {
        return subjects;
    };
    let asks = |row: &&GuideRow| methods.iter().any(|method| method.facet(row.id).is_some());
    for row in guide.rows.iter().filter(asks) {
        // That nothing is asked for can be wanted; that nothing is coped with cannot.
        let is_bound = matches!(row.reading, Reading::AtMost | Reading::Within);
        let is_offered = |value: &&GuideValue| is_bound || !value.none;
        let choice = |value: &GuideValue| (saying(row, value), value.label.get(lang).clone());
        let label = app.row_label(Row::Facet(row.id));
        let bound = match row.reading {
            Reading::Has | Reading::Handles => None,
            Reading::AtMost => Some(Key::CheckAtMost),
            Reading::Within => Some(Key::CheckOnly),
        };
        subjects.push(Subject {
            id: row.id,
            is_wish: !row.of_data,
            label: match bound {
                Some(key) => app.words.format(key, &[("label", &label)]),
                None => label,
            },
            choices: row.values.iter().filter(is_offered).map(choice).collect(),
        });
    }
    subjects
}

/// What a chosen value says: of most rows that a method must have it; of a bound all that may be there.
fn saying(row: &GuideRow, value: &GuideValue) -> Saying {
    let borne = row.values.iter().take_while(|other| other.id != value.id);
    let beside: Vec<&GuideValue> = match row.reading {
        Reading::Has | Reading::Handles => Vec::new(),
        Reading::AtMost => borne.collect(),
        Reading::Within => row
            .values
            .iter()
            .filter(|other| other.none && other.id != value.id)
            .collect(),
    };
    let ids: Vec<&str> = beside
        .into_iter()
        .chain([value])
        .map(|value| &*value.id)
        .collect();
    Saying::Value(ids.join("."))
}

/// One thing to answer; not knowing is the first choice.
#[component]
fn Question(subject: Subject) -> impl IntoView {
    let app = use_app();
    let Subject {
        id, label, choices, ..
    } = subject;
    let said = Memo::new(move |_| app.navigation.with_query(|query| query.own.of(id).cloned()));
    let option = |(saying, label): (Saying, String)| {
        let value = saying.id().to_owned();
        let is_said = Signal::derive(move || said.with(|said| said.as_ref() == Some(&saying)));
        view! { <option value=value prop:selected=is_said>{label}</option> }
    };
    let options = choices.into_iter().map(option).collect_view();
    let choose = move |event| app.say_of_own_data(id, Saying::from_id(&event_target_value(&event)));
    let is_unsaid = Signal::derive(move || said.with(Option::is_none));
    view! {
        <label>
            <span>{fixed(label)}</span>
            <select name=id.to_string() on:change=choose>
                <option value="" prop:selected=is_unsaid prop:textContent=app.words.label(Key::GuideNotSure)></option>
                {options}
            </select>
        </label>
    }
}

/// What was said of one's own data, also while records are on their way.
fn own_data(app: App) -> OwnData {
    let said = app.navigation.with_query(|query| query.own.clone());
    app.sift_own_data(said).0
}

/// What rules a method out, in words; empty where nothing does.
fn conflict_text(app: App, method: &Method) -> String {
    let lang = app.words.lang();
    let text = |conflict: Conflict| match conflict {
        Conflict::Needs(term) => app
            .words
            .format(Key::GuideNeeds, &[("items", term.label.get(lang))]),
        Conflict::Unlike(facet) => {
            let values: Vec<&str> = facet
                .values
                .iter()
                .map(|value| &**value.label.get(lang))
                .collect();
            let label = app.row_label(Row::Facet(facet.id));
            [&label, ": ", &values.join(" · ")].concat()
        }
    };
    let own = own_data(app);
    let conflicts = own.conflicts(method).into_iter().map(text);
    conflicts.collect::<Vec<_>>().join("; ")
}

/// Whether a method stands, and otherwise which of its alternatives do.
#[component]
fn Outcome(
    /// The method.
    method: Arc<Method>,
    /// Whether something rules it out.
    is_out: bool,
    /// What is said of it.
    verdict: String,
) -> impl IntoView {
    let app = use_app();
    let data = expect_context::<GuideData>();
    let slug = method.slug.clone();
    let data_slug = slug.to_string();
    let alternatives = move || {
        let GuideState::Ready(guide) = data.state() else {
            return None;
        };
        let own = own_data(app);
        let mut standing = standing_alternatives(&guide, &method, &own);
        standing.retain(|slug| !app.is_chosen(slug));
        (is_out && !standing.is_empty()).then(|| {
            let item = |slug: Slug| {
                view! {
                    <li>
                        <MethodLink slug=slug.clone()/>
                        <ToggleButton slug/>
                    </li>
                }
            };
            view! {
                <p>{text(app.words.label(Key::CheckInstead))}</p>
                <ul class="instead">{standing.into_iter().map(item).collect_view()}</ul>
            }
        })
    };
    view! {
        <li data-slug=data_slug data-stands=(!is_out).to_string()>
            <div>
                <MethodLink slug/>
                <small>{fixed(verdict)}</small>
                {alternatives}
            </div>
        </li>
    }
}

/// That a method stands, and what it assumes of which nothing was said yet; once something was said.
fn standing_text(app: App, method: &Method) -> String {
    let own = own_data(app);
    if own.is_empty()
        || method
            .assumptions
            .iter()
            .all(|term| term.id == NOTHING_ASSUMED)
    {
        return app.words.text(Key::CheckStands);
    }
    let lang = app.words.lang();
    let unsaid = own.unsaid(method).into_iter();
    let unsaid: Vec<&str> = unsaid.map(|term| &**term.label.get(lang)).collect();
    if unsaid.is_empty() {
        return app.words.text(Key::CheckStandsMet);
    }
    let items = unsaid.join(" · ");
    app.words.format(Key::CheckStandsOpen, &[("items", &items)])
}

/// The alternatives of a method that one's own data do not rule out.
fn standing_alternatives(guide: &Guide, method: &Method, own: &OwnData) -> Vec<Slug> {
    let alternatives = method
        .related
        .iter()
        .filter(|edge| edge.kind == Kind::AlternativeTo);
    let known = alternatives
        .filter_map(|edge| guide.methods.iter().find(|method| method.slug == edge.slug));
    known
        .filter(|method| !is_ruled_out(guide, method, own))
        .map(|method| method.slug.clone())
        .collect()
}

fn is_ruled_out(guide: &Guide, method: &GuideMethod, own: &OwnData) -> bool {
    let ids = |row: SubjectId| {
        let (place, row) = guide.row(row)?;
        let values = method.values(place)?.iter();
        Some(
            values
                .filter_map(|value| Some(&*row.values.get(*value)?.id))
                .collect::<Vec<&str>>(),
        )
    };
    let assumptions = "assumptions".parse().ok().and_then(ids).unwrap_or_default();
    own.rules_out(assumptions, ids)
}
