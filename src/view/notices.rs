use leptos::prelude::*;

use super::{
    built::{IntoBuilt, nothing},
    erased::{part, text},
};
use crate::{
    browser::focus,
    locale::Key,
    method::Slug,
    query::Comparison,
    state::{App, Notice, erased::after_paint},
};

/// What the page has to say: problems of the address, and what the visitor's last act did.
#[component]
pub fn Notices() -> impl IntoView {
    let app = App::use_context();
    let unknown = move || {
        let unknown: Vec<String> = app.unknown().iter().map(|name| app.filled(Key::Quoted, &[("text", name)])).collect();
        if unknown.is_empty() {
            return nothing();
        }
        let said = app.counted(Key::Unknown, unknown.len(), &[("names", &app.listed(&unknown))]);
        let drop = move |_| {
            focus::search_box();
            app.drop_unknown();
        };
        view! { <p class="notice problem"><span>{said}</span> <button type="button" on:click=drop>{app.said(Key::UnknownDrop)}</button></p> }.built()
    };
    let surplus = move || match &app.query().surplus[..] {
        [] => nothing(),
        slugs => {
            let names: Vec<String> = slugs.iter().map(|slug| slug.as_str().to_owned()).collect();
            view! { <p class="notice problem">{app.counted(Key::Limit, Comparison::LIMIT, &[("names", &app.listed(&names))])}</p> }.built()
        }
    };
    view! {
        <div class="notices">
            <div role="alert">{part(unknown)} {part(surplus)}</div>
            <div role="status">{part(move || app.notice().map(|notice| view! { <Said notice/> }).built())}</div>
        </div>
    }
}

/// The visitor's last act in words, with a way back where there is one.
#[component]
fn Said(notice: Notice) -> impl IntoView {
    let app = App::use_context();
    let can_undo = matches!(notice, Notice::Removed(_));
    let failed = if let Notice::LanguageFailed(lang) = notice { Some(lang) } else { None };
    let said = text(move || match &notice {
        Notice::Added(slug) => app.filled(Key::Added, &[("name", &app.name(slug))]),
        Notice::Removed(removed) => match &removed[..] {
            [(slug, _)] => app.filled(Key::Removed, &[("name", &app.name(slug))]),
            several => app.counted(Key::Cleared, several.len(), &[]),
        },
        Notice::Full(slug) => app.counted(Key::Limit, Comparison::LIMIT, &[("names", &app.name(slug))]),
        Notice::Pasted { added, unknown, full } => pasted(app, added, unknown, full),
        Notice::LanguageFailed(_) => app.text(Key::LanguageFailed),
        Notice::PanelFailed => app.text(Key::PanelFailed),
    });
    let undo = move |_| {
        if let Some(slug) = app.undo() {
            after_paint(move || focus::remove_button(&slug));
        }
    };
    view! {
        <p class="notice">
            <span>{said}</span>
            {can_undo.then(|| view! { <button type="button" data-action="undo" on:click=undo>{app.said(Key::Undo)}</button> })}
            {failed.map(|lang| view! { <button type="button" on:click=move |_| app.choose_lang(lang)>{app.said(Key::Retry)}</button> })}
            <button type="button" class="dismiss" aria-label=app.said(Key::Dismiss) on:click=move |_| app.dismiss()>"×"</button>
        </p>
    }
}

/// What became of a pasted list.
fn pasted(app: App, added: &[Slug], unknown: &[String], full: &[Slug]) -> String {
    let names = |slugs: &[Slug]| app.listed(&slugs.iter().map(|slug| app.name(slug)).collect::<Vec<_>>());
    let mut said = Vec::new();
    if !added.is_empty() {
        said.push(app.filled(Key::Added, &[("name", &names(added))]));
    }
    if !unknown.is_empty() {
        let quoted: Vec<String> = unknown.iter().map(|text| app.filled(Key::Quoted, &[("text", text)])).collect();
        said.push(app.filled(Key::NotFound, &[("names", &app.listed(&quoted))]));
    }
    if !full.is_empty() {
        said.push(app.counted(Key::Limit, Comparison::LIMIT, &[("names", &names(full))]));
    }
    if said.is_empty() { app.text(Key::NothingNew) } else { said.join(" ") }
}
