use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    compare::unlike_tokens,
    locale::Key,
    method::{Code, CodeLanguage, Example, Proven, Slug, Token, TokenKind},
};

use crate::{
    app::{App, use_app},
    ui::{
        copying::{Content, CopyButton},
        dynamic::dynamic,
        text::text,
    },
};

/// A program with what it prints, and with what it was run; what it does unlike the program of the reference is marked.
#[component]
pub fn ShownExample(
    code: Arc<Code>,
    /// One that the code has.
    language: CodeLanguage,
    /// The method of the column.
    slug: Slug,
) -> impl IntoView {
    let app = use_app();
    let Some(example) = code.example(language).cloned() else {
        return ().into_any();
    };
    let label = Signal::derive(move || [language.name(), ", ", &app.name(&slug)].concat());
    let program = example.text();
    let copied = Callback::new(move |()| Content::Text(program.clone()));
    let facts = facts(app, &code, &example);
    let Example { package, url, .. } = example.clone();
    let docs = Signal::derive(move || app.words.format(Key::CodeDocs, &[("package", &package)]));
    let lines = dynamic(move || {
        let unlike = unlike(app, &example, language);
        let lines = example.lines.iter().zip(unlike);
        lines
            .map(|(line, unlike)| {
                let tokens = line
                    .iter()
                    .zip(unlike)
                    .map(|(token, is_unlike)| shown(token, is_unlike));
                view! { <span class="line">{tokens.collect_view()} "\n"</span> }
            })
            .collect_view()
    });
    view! {
        <pre role="region" aria-label=label lang="en" translate="no" dir="ltr">
            <code>{lines}</code>
        </pre>
        {facts.into_iter().map(|fact| view! { <p>{text(fact)}</p> }).collect_view()}
        <div class="acts">
            <CopyButton action="copy-code" label=app.words.label(Key::CodeCopy) content=copied/>
            <a href=url target="_blank" rel="noopener">{text(docs)}</a>
        </div>
    }
    .into_any()
}

/// What the program prints and where that stands, too; why the languages differ; with what it was run.
fn facts(app: App, code: &Code, example: &Example) -> Vec<Signal<String>> {
    let words = app.words;
    let prints = {
        let (result, value) = (code.result.clone(), example.value.clone());
        Signal::derive(move || {
            let result = result.get(words.lang());
            words.format(Key::CodePrints, &[("result", result), ("value", &value)])
        })
    };
    let proven = code.proven.clone().map(|Proven { value, place }| {
        Signal::derive(move || {
            words.format(Key::CodeProven, &[("value", &value), ("place", &place)])
        })
    });
    let apart = code
        .apart
        .clone()
        .map(|apart| Signal::derive(move || apart.get(words.lang()).clone()));
    let ran = {
        let (date, example) = (code.ran.clone(), example.clone());
        Signal::derive(move || {
            let values = [
                ("date", &*date),
                ("language", example.language.name()),
                ("version", &example.version),
                ("package", &example.package),
                ("packageVersion", &example.package_version),
            ];
            words.format(Key::CodeRan, &values)
        })
    };
    [Some(prints), proven, apart, Some(ran)]
        .into_iter()
        .flatten()
        .collect()
}

/// For each token whether the program that the others are compared with has another; nothing is unlike in that one.
fn unlike(app: App, example: &Example, language: CodeLanguage) -> Vec<Vec<bool>> {
    let reference = app.code_reference();
    let other = reference
        .as_ref()
        .and_then(|(_, code)| code.example(language));
    unlike_tokens(&example.lines, &other.unwrap_or(example).lines)
}

fn shown(token: &Token, is_unlike: bool) -> AnyView {
    let text = token.text.clone();
    let kind = match token.kind {
        TokenKind::Comment => Some("comment"),
        TokenKind::String => Some("string"),
        TokenKind::Number => Some("number"),
        TokenKind::Keyword => Some("keyword"),
        TokenKind::Function => Some("function"),
        TokenKind::Plain => None,
    };
    if is_unlike {
        view! { <mark class=kind>{text}</mark> }.into_any()
    } else if kind.is_some() {
        view! { <span class=kind>{text}</span> }.into_any()
    } else {
        text.into_any()
    }
}
