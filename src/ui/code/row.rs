use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    locale::Key,
    method::{Code, Slug},
};

use super::{example::ShownExample, tabs::LanguageTabs};
use crate::{
    app::{CodeLoad, use_app},
    ui::{dynamic::dynamic, table::LoadFailure, text::text},
};

/// The row below that of software: in each column the example of its method, and in the label which column the others are
/// compared with.
#[component]
pub fn CodeRow() -> impl IntoView {
    let app = use_app();
    let columns = app.columns_memo();
    let reference = Memo::new(move |_| app.code_reference().map(|(slug, _)| slug));
    let unlike = dynamic(move || {
        let reference = reference.get().filter(|_| columns.with(Vec::len) > 1)?;
        let values = Signal::derive(move || {
            app.words
                .format(Key::CodeUnlike, &[("name", &app.name(&reference))])
        });
        Some(view! { <small>{text(values)}</small> })
    });
    view! {
        <tr class="beside code" role="row">
            <th scope="row" role="rowheader">{text(app.words.label(Key::CodeRow))} {unlike}</th>
            <For each=move || columns.get() key=Clone::clone let:slug>
                <td role="cell"><MethodCode slug/></td>
            </For>
        </tr>
    }
}

/// The example of a method, or how far it is.
#[component]
fn MethodCode(
    /// The method of the column.
    slug: Slug,
) -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        let Some(method) = app.records.ready(&slug) else {
            return ().into_any();
        };
        if !method.has_code {
            let none = text(app.words.label(Key::CodeNone));
            return view! { <span class="missing">{none}</span> }.into_any();
        }
        match app.code.get(&slug) {
            CodeLoad::Pending => {
                view! { <span class="hidden">{text(app.words.label(Key::Pending))}</span> }
                    .into_any()
            }
            CodeLoad::Failed(error) => {
                let slug = slug.clone();
                let retry = Box::new(move || app.code.retry(&slug));
                view! { <LoadFailure error retry/> }.into_any()
            }
            CodeLoad::Ready(code) => view! { <Examples code slug=slug.clone()/> }.into_any(),
        }
    })
}

/// What is asked, the choice of the language, and the example in it.
#[component]
fn Examples(code: Arc<Code>, slug: Slug) -> impl IntoView {
    let app = use_app();
    let question = {
        let code = code.clone();
        Signal::derive(move || code.question.get(app.words.lang()).clone())
    };
    let example = {
        let slug = slug.clone();
        dynamic(move || {
            let language = app.code.language();
            if code.example(language).is_none() {
                let none = Signal::derive(move || {
                    let values = [("language", language.name())];
                    app.words.format(Key::CodeOther, &values)
                });
                return view! { <p class="missing">{text(none)}</p> }.into_any();
            }
            view! { <ShownExample code=code.clone() language slug=slug.clone()/> }.into_any()
        })
    };
    let panel = ["code-", slug.as_str()].concat();
    view! {
        <p>{text(question)}</p>
        <LanguageTabs slug panel=panel.clone()/>
        <div role="tabpanel" id=panel.clone() aria-labelledby=[&panel, "-tab"].concat()>{example}</div>
    }
}
