use std::{sync::Arc, time::Duration};

use leptos::prelude::*;
use tertium_core::{
    guide::{Guide, GuideMethod, Standing},
    locale::Key,
};

use super::{
    answers,
    results::{MethodItem, mismatch_note},
    row_labels,
};
use crate::{
    app::{App, SearchEngine, use_app},
    ui::{
        text::{fixed, text},
        way_on::WayOn,
    },
};

/// How many methods are told about: what is typed names one.
const MOST: usize = 4;

/// How long nothing is typed before the count is said.
const REST: Duration = Duration::from_millis(400);

/// A method by its name: whether it fits, and else why not.
#[component]
pub(super) fn Named(guide: Arc<Guide>) -> impl IntoView {
    let app = use_app();
    let typed = RwSignal::new(String::new());
    let known = guide.clone();
    let found = move || {
        let name = typed.get();
        if name.trim().is_empty() {
            return ().into_any();
        }
        match app.search.engine() {
            SearchEngine::Ready(engine) => {
                let hits = engine.search(&name, app.words.lang(), MOST);
                let methods = hits.best.iter().filter_map(|hit| guide.method(&hit.slug));
                let items: Vec<_> = methods
                    .map(|method| {
                        let note = standing(app, &guide, method);
                        view! { <MethodItem method=method.clone() note/> }
                    })
                    .collect();
                if items.is_empty() {
                    let none = app.words.format(Key::SearchNone, &[("text", name.trim())]);
                    return view! { <p>{fixed(none)}</p> }.into_any();
                }
                view! { <ul class="fitting">{items}</ul> }.into_any()
            }
            SearchEngine::Failed(_) => {
                let retry = Box::new(move || app.search.request());
                view! {
                    <p>{text(app.failure_label(Key::SearchFailed))} " " <WayOn retry/></p>
                }
                .into_any()
            }
            SearchEngine::Unasked | SearchEngine::Pending(_) => {
                view! { <p>{text(app.words.label(Key::SearchLoading))}</p> }.into_any()
            }
        }
    };
    // Said once typing rests: a count at every letter would interrupt whoever listens.
    let told = RwSignal::new(String::new());
    let mut tell = debounce(REST, move |name: String| {
        let SearchEngine::Ready(engine) = untrack(|| app.search.engine()) else {
            return;
        };
        let lang = untrack(|| app.words.lang());
        let hits = engine.search(&name, lang, MOST);
        let count = hits
            .best
            .iter()
            .filter(|hit| known.method(&hit.slug).is_some())
            .count();
        let _ = told.try_set(untrack(|| match count {
            0 => app.words.format(Key::SearchNone, &[("text", name.trim())]),
            _ => app.words.count(Key::SearchCount, count, &[]),
        }));
    });
    view! {
        <div class="named">
            <label for="guide-named">{text(app.words.label(Key::GuideNamed))}</label>
            <input
                id="guide-named"
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=app.words.label(Key::SearchHint)
                prop:value=typed
                on:focus=move |_| app.search.request()
                on:input=move |event| {
                    let name = event_target_value(&event);
                    typed.set(name.clone());
                    tell(name);
                }
            />
            <div data-part="named">{found}</div>
            <p class="hidden" role="status">{text(told)}</p>
        </div>
    }
}

/// How a method stands to the answers, in words.
fn standing(app: App, guide: &Guide, method: &GuideMethod) -> String {
    let answers = answers(app);
    let goal = answers.goal.as_deref().and_then(|id| guide.goal(id));
    let (Some(goal), Some(standing)) = (goal, guide.standing(&answers, &method.slug)) else {
        return String::new();
    };
    match standing {
        Standing::Fits => app.words.text(Key::GuideFits),
        Standing::OtherGoal => app.words.text(Key::GuideOtherGoal),
        Standing::Silent(rows) => {
            let items = row_labels(app, guide, goal, &rows);
            app.words.format(Key::GuideSilent, &[("items", &items)])
        }
        Standing::Excluded(mismatch) => {
            let reason = mismatch_note(app, guide, goal, &mismatch);
            app.words.format(Key::GuideUnfit, &[("reason", &reason)])
        }
    }
}
