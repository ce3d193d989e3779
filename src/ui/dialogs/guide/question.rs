use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    guide::{ASSUMPTIONS, Answers, Guide, Question, Reply, RowId},
    locale::Key,
};

use super::{change, several::Several};
use crate::{
    app::use_app,
    ui::text::{fixed, text},
};

/// A value that can be chosen, in words.
#[derive(Clone)]
pub(super) struct Offer {
    pub id: String,
    pub label: String,
    pub definition: String,
    /// How many methods it leaves, or need it.
    pub methods: usize,
}

/// The next question with its choices, each with how many methods it leaves.
#[component]
pub(super) fn QuestionView<'a, 'b>(
    /// Where the answers lead.
    guide: Arc<Guide>,
    /// What was answered before.
    given: Answers,
    /// What is asked.
    question: &'a Question<'b>,
) -> impl IntoView + use<> {
    let app = use_app();
    let lang = app.words.lang();
    let row = question.asked.row;
    let offers = question.choices.iter().filter_map(|choice| {
        let value = guide.row(row)?.1.values.get(choice.value)?;
        Some(Offer {
            id: value.id.clone(),
            label: value.label.get(lang).clone(),
            definition: value.definition.get(lang).clone(),
            methods: choice.methods,
        })
    });
    let offers: Vec<Offer> = offers.collect();
    let ask = question.asked.ask.get(lang).clone();
    let choices = if row.as_str() == ASSUMPTIONS || question.asked.several {
        view! { <Several guide given row offers/> }.into_any()
    } else {
        view! { <One row offers/> }.into_any()
    };
    view! {
        <h3 data-part="question" data-row=row.to_string() tabindex="-1">{fixed(ask)}</h3>
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

/// Values of which one is the answer: a press gives it.
#[component]
fn One(
    /// The row that is asked for.
    row: RowId,
    /// Its values.
    offers: Vec<Offer>,
) -> impl IntoView {
    let app = use_app();
    let choice = |offer: Offer| {
        let answer = offer.id.clone();
        view! {
            <li>
                <button
                    type="button"
                    data-action="answer"
                    data-value=offer.id
                    on:click=move |_| {
                        let reply = Reply::Values(vec![answer.clone()]);
                        change(app, |answers| answers.give(row, reply))
                    }
                >
                    <strong>{fixed(offer.label)}</strong>
                    <span>{fixed(offer.definition)}</span>
                    <small>{fixed(app.words.count(Key::GuideMethods, offer.methods, &[]))}</small>
                </button>
            </li>
        }
    };
    let choices = offers.into_iter().map(choice).collect_view();
    view! { <ul class="choices">{choices}</ul> }
}
