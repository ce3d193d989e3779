use std::sync::Arc;

use leptos::prelude::*;

use super::{dialog::Dialog, relations::Relations};
use crate::{
    browser::{clipboard, focus},
    compare::Row,
    export::{Item, coins},
    locale::{Key, PanelKey},
    method::{Method, Slug},
    query::{Comparison, Filters, Panel},
    state::{
        App, Load,
        erased::{memo, spawn},
    },
    view::{
        built::{Built, IntoBuilt},
        cell::{Failed, value},
        erased::{maybe, part, text},
    },
};

/// All that is known of one method, the one that the address names.
#[component]
pub fn MethodView() -> impl IntoView {
    let app = App::use_context();
    let slug = memo(move || match app.query().panel() {
        Some(Panel::Method(slug)) => Some(slug),
        _ => None,
    });
    let name = memo(move || slug.get().map(|slug| app.name(&slug)).unwrap_or_default());
    let mut is_first = true;
    let content = part(move || {
        let Some(slug) = slug.get() else { return ().built() };
        app.look_up([slug.as_str()].into_iter());
        if !std::mem::take(&mut is_first) {
            // What had the focus has left with the method before.
            request_animation_frame(focus::panel_content);
        }
        view! { <One slug/> }.built()
    });
    view! { <Dialog title=PanelKey::MethodTitle name content=content.built()/> }
}

/// A method as far as its record is there.
#[component]
fn One(slug: Slug) -> impl IntoView {
    let app = App::use_context();
    let load = app.load(&slug);
    let content = part(move || match load.get() {
        Load::Ready(method) => view! { <Known method/> }.built(),
        Load::Unknown => view! { <Unknown slug=slug.clone()/> }.built(),
        Load::Failed(why) => view! { <Failed why slug=slug.clone()/> }.built(),
        Load::Slow => view! { <p role="status">{app.said(Key::Slow)}</p> }.built(),
        Load::Unasked | Load::Pending => view! { <p role="status">{app.said(Key::Pending)}</p> }.built(),
    });
    view! { <div class="method" role="region" tabindex="0" aria-labelledby="panel-title">{content}</div> }
}

/// That there is no such method, and where all are.
#[component]
fn Unknown(slug: Slug) -> impl IntoView {
    let app = App::use_context();
    let told = text(move || app.counted(Key::Unknown, 1, &[("names", &app.filled(Key::Quoted, &[("text", slug.as_str())]))]));
    let browse = move |_| app.show_panel(Some(Panel::Browse(Filters::default())));
    view! {
        <p role="alert">{told}</p>
        <button type="button" data-action="browse-all" on:click=browse>{app.said(Key::Browse)}</button>
    }
}

#[component]
fn Known(method: Arc<Method>) -> impl IntoView {
    let app = App::use_context();
    app.look_up_new(method.related.iter().map(|edge| &edge.slug));
    let (chosen, pressed, toggled) = (method.slug.clone(), method.slug.clone(), method.slug.clone());
    let label = text(move || app.tell(if app.is_chosen(&chosen) { PanelKey::MethodRemove } else { PanelKey::MethodAdd }, &[]));
    let (said, say) = signal(String::new());
    let toggle = move |_| {
        let is_full = untrack(|| app.query()).comparison.slugs().len() >= Comparison::LIMIT && !untrack(|| app.is_chosen(&toggled));
        let names = untrack(|| app.name(&toggled));
        say.set(if is_full { untrack(|| app.counted(Key::Limit, Comparison::LIMIT, &[("names", &names)])) } else { String::new() });
        app.toggle(&toggled);
    };
    let facts = Row::ALL.into_iter().filter(|row| *row != Row::Related).map(|row| fact(app, row, &method, say)).collect::<Vec<Built>>();
    view! {
        <p class="found">
            <button type="button" data-action="compare" aria-pressed=maybe(move || Some(app.is_chosen(&pressed).to_string())) on:click=toggle>{label}</button>
            <span role="status">{text(move || said.get())}</span>
        </p>
        <dl class="facts">{facts}</dl>
        <Relations method/>
    }
}

/// What a row of the table says of the method.
fn fact(app: App, row: Row, method: &Arc<Method>, say: WriteSignal<String>) -> Built {
    let cell = row.cell(method, app.lang());
    let lang = cell.lang().map(str::to_owned);
    let reference = (row == Row::Source).then(|| reference(app, method, say));
    view! {
        <div data-fact=row.id()>
            <dt>{app.said(row.label())}</dt>
            <dd><div lang=lang>{value(app, cell, method.slug.clone())}</div> {reference}</dd>
        </div>
    }
    .built()
}

/// The reference to be copied, and the same for Zotero's connector.
fn reference(app: App, method: &Method, say: WriteSignal<String>) -> Option<Built> {
    let source = method.source.as_ref()?;
    let citation = match source.access() {
        crate::method::Access::Doi(url) | crate::method::Access::Link(url) => [&source.citation, " ", &url].concat(),
        _ => source.citation.clone(),
    };
    let copy = move |_| {
        let citation = citation.clone();
        spawn(async move {
            let key = if clipboard::copy(&citation).await { PanelKey::Copied } else { PanelKey::CopyDenied };
            let _ = say.try_set(untrack(|| app.tell(key, &[])));
        });
    };
    let coins = Item::decode(&source.csl).map(|item| view! { <span class="Z3988" title=coins(&item)></span> });
    Some((view! { <button type="button" data-action="copy-reference" on:click=copy>{app.told(PanelKey::MethodCopy)}</button> }, coins).built())
}
