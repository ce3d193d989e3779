use leptos::prelude::*;
use tertium_core::{locale::Key, method::Slug, query::Query};

use super::{dynamic::dynamic, text::text};
use crate::app::use_app;

/// A ready comparison: a question and the methods that answer it.
struct Example {
    question: Key,
    slugs: &'static [&'static str],
}

const EXAMPLES: [Example; 4] = [
    Example {
        question: Key::ExampleAdaptation,
        slugs: &["lora", "qlora", "prefix-tuning"],
    },
    Example {
        question: Key::ExampleTwoGroups,
        slugs: &["student-t-test", "welch-t-test", "mann-whitney-u-test"],
    },
    Example {
        question: Key::ExampleCausal,
        slugs: &[
            "difference-in-differences",
            "synthetic-control-method",
            "regression-discontinuity-design",
        ],
    },
    Example {
        question: Key::ExampleDecision,
        slugs: &["analytic-hierarchy-process", "topsis", "promethee"],
    },
];

impl Example {
    fn methods(&self) -> impl Iterator<Item = Slug> {
        self.slugs.iter().filter_map(|slug| slug.parse().ok())
    }
}

/// What stands where no method is chosen yet: comparisons worth opening.
#[component]
pub fn Empty() -> impl IntoView {
    let app = use_app();
    // Their names are in their records, which are then at hand when one is opened.
    EXAMPLES
        .iter()
        .flat_map(Example::methods)
        .for_each(|slug| app.records.request(&slug));
    let example = move |example: &'static Example| {
        let names = Signal::derive(move || {
            let names = example.methods().filter_map(|slug| app.known_name(&slug));
            names.collect::<Vec<_>>().join(" · ")
        });
        let query = Query::new(example.methods().collect());
        let href = query.to_string();
        let open = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            app.open(query.clone());
        };
        view! {
            <li>
                <a href=href on:click=open>
                    <span class="question">{text(app.words.label(example.question))}</span>
                    <span class="names">{text(names)}</span>
                </a>
            </li>
        }
    };
    view! {
        <section class="empty" id="table" tabindex="-1">
            <h2>{text(app.words.label(Key::EmptyTitle))}</h2>
            <p>{text(app.words.label(Key::EmptyText))}</p>
            <p>
                <button type="button" class="primary" data-action="guide" on:click=move |_| app.show_guide()>
                    {text(app.words.label(Key::GuideInvite))}
                </button>
            </p>
            <ul>{EXAMPLES.iter().map(example).collect_view()}</ul>
            {dynamic(move || app.parts.beside().ready().map(|beside| (beside.saved)()))}
        </section>
    }
}
