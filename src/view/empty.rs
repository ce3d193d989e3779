use leptos::prelude::*;

use super::erased::text;
use crate::{locale::Key, state::App};

/// Ready comparisons: a question and the methods that answer it.
const EXAMPLES: [(Key, &[&str]); 4] = [
    (Key::ExampleAdaptation, &["lora", "qlora", "prefix-tuning"]),
    (Key::ExampleTwoGroups, &["student-t-test", "welch-t-test", "mann-whitney-u-test"]),
    (Key::ExampleCausal, &["difference-in-differences", "synthetic-control-method", "regression-discontinuity-design"]),
    (Key::ExampleDecision, &["analytic-hierarchy-process", "topsis", "promethee"]),
];

/// What stands where no method is chosen yet: comparisons worth opening.
#[component]
pub fn Empty() -> impl IntoView {
    let app = App::use_context();
    // Their names are in their records, which are then at hand when one is opened.
    app.look_up(EXAMPLES.iter().flat_map(|(_, slugs)| slugs.iter().copied()));
    let example = move |(question, slugs): (Key, &'static [&'static str])| {
        let names = text(move || {
            let names: Vec<String> = slugs.iter().filter_map(|slug| app.known_name(&slug.parse().ok()?)).collect();
            names.join(" · ")
        });
        let open = move |event: web_sys::MouseEvent| {
            event.prevent_default();
            app.open(slugs);
        };
        view! {
            <li>
                <a href=["?slugs=", &slugs.join(",")].concat() on:click=open>
                    <span class="question">{app.said(question)}</span>
                    <span class="names">{names}</span>
                </a>
            </li>
        }
    };
    view! {
        <section class="empty" id="table" tabindex="-1">
            <h2>{app.said(Key::EmptyTitle)}</h2>
            <p>{app.said(Key::EmptyText)}</p>
            <ul>{EXAMPLES.map(example)}</ul>
        </section>
    }
}
