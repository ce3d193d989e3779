use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    compare::Row,
    locale::Key,
    method::{Access, Method, Slug, Source},
    query::{Filters, Panel},
};
use tertium_export::{Item, coins};

use super::{dialog::Dialog, relations::Relations};
use crate::{
    app::{Load, use_app},
    platform::focus,
    ui::{
        copying::{Content, CopyButton},
        dynamic::dynamic,
        source_check::{AboutSources, source_check},
        table::{CellValue, RecordFailure},
        text::text,
    },
};

/// All that is known of one method, the one that the address names.
#[component]
pub fn MethodDialog() -> impl IntoView {
    let app = use_app();
    let slug = Memo::new(move |_| match app.navigation.query().panel {
        Some(Panel::Method(slug)) => Some(slug),
        _ => None,
    });
    Effect::new(move |previous: Option<Option<Slug>>| {
        let slug = slug.get();
        if let Some(slug) = &slug {
            app.records.request(slug);
        }
        if previous.is_some_and(|previous| previous != slug) {
            // The link that led here has left with the method before.
            focus::first_soon("dialog .method");
        }
        slug
    });
    let title = Signal::derive(move || {
        let name = slug.get().map(|slug| app.name(&slug)).unwrap_or_default();
        app.words.format(Key::MethodTitle, &[("name", &name)])
    });
    view! {
        <Dialog title>
            <For each=move || slug.get() key=Slug::clone let:slug>
                <MethodView slug/>
            </For>
        </Dialog>
    }
}

/// A method as far as its record is there.
#[component]
fn MethodView(
    /// The method.
    slug: Slug,
) -> impl IntoView {
    let app = use_app();
    let content = move || match app.records.get(&slug) {
        Load::Ready(method) => view! { <KnownMethod method/> }.into_any(),
        Load::Unknown => view! { <UnknownMethod slug=slug.clone()/> }.into_any(),
        Load::Failed(error) => view! { <RecordFailure error slug=slug.clone()/> }.into_any(),
        Load::Slow => waiting(app.words.label(Key::Slow)).into_any(),
        Load::Unasked | Load::Pending => waiting(app.words.label(Key::Pending)).into_any(),
    };
    view! {
        <div class="method" role="region" tabindex="0" aria-labelledby="panel-title">
            {content}
        </div>
    }
}

fn waiting(label: Signal<String>) -> impl IntoView {
    view! { <p role="status">{text(label)}</p> }
}

/// That there is no such method, and where all are.
#[component]
fn UnknownMethod(
    /// What the address names.
    slug: Slug,
) -> impl IntoView {
    let app = use_app();
    let message = Signal::derive(move || {
        if slug.is_own() {
            return app.words.count(Key::ElsewhereOwn, 1, &[]);
        }
        let quoted = app.words.format(Key::Quoted, &[("text", slug.as_str())]);
        app.words.count(Key::Unknown, 1, &[("names", &quoted)])
    });
    view! {
        <p role="alert">{text(message)}</p>
        <button
            type="button"
            data-action="browse-all"
            on:click=move |_| app.show_panel(Some(Panel::Browse(Filters::default())))
        >
            {text(app.words.label(Key::Browse))}
        </button>
    }
}

/// The facts of a method and what it is connected with.
#[component]
fn KnownMethod(
    /// Its record.
    method: Arc<Method>,
) -> impl IntoView {
    let app = use_app();
    let related: Vec<Slug> = method
        .related
        .iter()
        .map(|edge| edge.slug.clone())
        .collect();
    Effect::new(move || app.records.request_new(&related));
    let (slug, toggled) = (method.slug.clone(), method.slug.clone());
    let is_chosen = Memo::new(move |_| app.is_chosen(&slug));
    let is_own = method.slug.is_own();
    let label = Signal::derive(move || {
        app.words.text(if is_chosen.get() {
            Key::MethodRemove
        } else {
            Key::MethodAdd
        })
    });
    let rows = app.build(|build| build.rows(&[&method]));
    let facts = rows
        .into_iter()
        .filter(|row| *row != Row::Related && !(is_own && *row == Row::Dataset))
        .map(|row| view! { <Fact row method=method.clone()/> })
        .collect_view();
    view! {
        {is_own.then(|| view! { <p><strong>{text(app.words.label(Key::Unverified))}</strong></p> })}
        <p class="found">
            <button
                type="button"
                data-action="compare"
                data-chosen=Signal::derive(move || is_chosen.get().to_string())
                on:click=move |_| app.toggle(&toggled)
            >
                {text(label)}
            </button>
        </p>
        <dl class="facts">{facts}</dl>
        {(!is_own).then(|| view! { <Relations method/> })}
    }
}

/// What a row of the table says of the method.
#[component]
fn Fact(
    /// The row.
    row: Row,
    /// The method.
    method: Arc<Method>,
) -> impl IntoView {
    let app = use_app();
    let source = if row == Row::Source {
        method.source.clone()
    } else {
        None
    };
    let reference = source.map(|source| {
        view! {
            <SourceCheck source=source.clone()/>
            <Reference source/>
        }
    });
    let slug = method.slug.clone();
    let of = method.clone();
    let label = Signal::derive(move || app.label_over(row, &[&of]));
    let cell = Signal::derive(move || row.cell(&method, app.words.lang()));
    let lang = Signal::derive(move || cell.with(|cell| cell.lang().map(str::to_owned)));
    view! {
        <div data-fact=row.id().to_owned()>
            <dt>{text(label)}</dt>
            <dd>
                <div lang=lang>
                    <CellValue cell slug row=None/>
                </div>
                {reference}
            </dd>
        </div>
    }
}

/// How surely the source is identified, what that means and where it was seen.
#[component]
fn SourceCheck(
    /// The work that introduced the method.
    source: Source,
) -> impl IntoView {
    let app = use_app();
    let grade = source.grade.clone();
    grade.map(|grade| {
        let named = grade.clone();
        let title = Signal::derive(move || app.words.format(Key::Grade, &[("grade", &named)]));
        let lines = dynamic(move || {
            let lines = source_check(app, &source).into_iter();
            lines
                .map(|line| view! { <p>{text(line)}</p> })
                .collect_view()
        });
        view! {
            <div class="checked">
                <strong>{text(title)}</strong>
                {lines}
                <p><AboutSources grade=Some(grade)/></p>
            </div>
        }
    })
}

/// The reference to be copied, and the same for Zotero's connector.
#[component]
fn Reference(
    /// The work that introduced the method.
    source: Source,
) -> impl IntoView {
    let citation = citation(&source);
    let content = Callback::new(move |()| Content::Text(citation.clone()));
    // A broken reference is missing here and spoken of by the exports.
    let item = source.csl.as_ref().and_then(|csl| Item::from_csl(csl).ok());
    view! {
        <CopyButton action="copy-reference" label=use_app().words.label(Key::MethodCopy) content/>
        {item.map(|item| view! { <span class="Z3988" title=coins(&item)></span> })}
    }
}

/// The reference with the address of the work, where there is one.
fn citation(source: &Source) -> String {
    match source.access() {
        Access::Doi(url) | Access::Link(url) => [&source.citation, " ", &url].concat(),
        Access::Isbn(_) | Access::None => source.citation.clone(),
    }
}
