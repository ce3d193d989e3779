use leptos::prelude::*;
use tertium_core::{
    compare::{AnswerLine, AnswerRow},
    locale::Key,
};

use crate::{
    app::use_app,
    platform::focus,
    ui::text::{fixed, text},
};

/// The id of what the button unfolds.
const TEXT: &str = "answer-text";

/// What decides between the compared methods: the rows that tell most of them apart in one line, and a sentence or two for
/// each method once it is unfolded.
#[component]
pub fn Answer() -> impl IntoView {
    let app = use_app();
    let answer = Memo::new(move |_| app.short_answer());
    let has_answer = Memo::new(move |_| answer.with(Option::is_some));
    let is_open = RwSignal::new(false);
    let rows = move || {
        let rows = answer.get().map(|answer| answer.rows).unwrap_or_default();
        if rows.is_empty() {
            return view! { <span class="none">{text(app.words.label(Key::AnswerNothing))}</span> }
                .into_any();
        }
        let link = |AnswerRow { row, label }| {
            view! {
                <button type="button" data-action="row" on:click=move |_| app.show_row(row)>
                    {fixed(label)}
                </button>
            }
        };
        rows.into_iter().map(link).collect_view().into_any()
    };
    let lines = move || {
        let lines = answer.get().map(|answer| answer.lines).unwrap_or_default();
        let line = |AnswerLine { name, text }| {
            view! {
                <div>
                    <dt>{fixed(name)}</dt>
                    <dd>{fixed(text)}</dd>
                </div>
            }
        };
        lines.into_iter().map(line).collect_view()
    };
    view! {
        <Show when=move || has_answer.get()>
            <section class="answer" aria-labelledby="answer">
                <p on:focusin=move |event| focus::show_focused(&event)>
                    <button
                        type="button"
                        id="answer"
                        data-action="answer"
                        aria-expanded=Signal::derive(move || is_open.get().to_string())
                        aria-controls=TEXT
                        on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                    >
                        {text(app.words.label(Key::Answer))}
                    </button>
                    {rows}
                </p>
                <dl id=TEXT hidden=move || !is_open.get()>{lines}</dl>
            </section>
        </Show>
    }
}
