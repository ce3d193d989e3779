use leptos::prelude::*;

use super::{
    built::{Built, IntoBuilt, nothing},
    erased::{maybe, part, text},
    folded::Folded,
};
use crate::{
    compare::{Cell, Row},
    locale::Key,
    method::{Access, Slug},
    state::{App, Failure, Load},
};

/// Where a row and a method meet: the value, or how far it is.
#[component]
pub fn ValueCell(row: Row, slug: Slug) -> impl IntoView {
    let app = App::use_context();
    let load = app.load(&slug);
    let (load_of_state, load_of_lang) = (load.clone(), load.clone());
    let state = text(move || {
        let state = match load_of_state.get() {
            Load::Ready(method) if row.cell(&method, app.lang()) == Cell::Missing => "missing",
            Load::Ready(_) => "ready",
            Load::Failed(_) => "failed",
            Load::Slow => "slow",
            Load::Unasked | Load::Pending | Load::Unknown => "pending",
        };
        state.to_owned()
    });
    let lang = maybe(move || row.cell(&*load_of_lang.get().ready()?, app.lang()).lang().map(str::to_owned));
    // How far a record is, is told once in a column: in the first row.
    let is_first = row == Row::ALL[0];
    let content = part(move || match load.get() {
        Load::Ready(method) => value(app, row.cell(&method, app.lang()), slug.clone()),
        Load::Failed(why) if is_first => view! { <Failed why slug=slug.clone()/> }.built(),
        Load::Slow if is_first => view! { <p role="status">{app.said(Key::Slow)}</p> }.built(),
        Load::Pending if is_first => view! { <span class="hidden">{app.said(Key::Pending)}</span> }.built(),
        _ => nothing(),
    });
    view! { <td role="cell" data-state=state lang=lang>{content}</td> }
}

/// A value as its kind is shown.
pub fn value(app: App, cell: Cell, slug: Slug) -> Built {
    match cell {
        Cell::Missing => view! { <span class="missing">{app.text(Key::NoValue)}</span> }.built(),
        Cell::Line(text) => text.text.built(),
        Cell::Count(count) => count.to_string().built(),
        Cell::List(items) => {
            let items = items
                .into_iter()
                .enumerate()
                .map(|(place, item)| (if place > 0 { ", " } else { "" }, view! { <span lang=item.lang>{item.text}</span> }));
            let items = items.collect_view().built();
            view! { <Folded content=items/> }.built()
        }
        Cell::Prose(text) => view! { <Folded content=text.text.built()/> }.built(),
        Cell::Source { citation, access, grade } => {
            let way = match access {
                Access::Doi(url) => link(app, Key::DoiLink, url, slug),
                Access::Link(url) => link(app, Key::WebLink, url, slug),
                Access::Isbn(isbn) => view! { <span class="way">{["ISBN ", &isbn].concat()}</span> }.built(),
                Access::None => nothing(),
            };
            (view! { <Folded content=citation.text.built()/> }, way, grade.map(|grade| proof(app, &grade))).built()
        }
        Cell::Links(links) => {
            let item = |(name, url)| view! { <li><a href=url target="_blank" rel="noopener" lang="en">{name}</a></li> };
            view! { <ul class="links">{links.into_iter().map(item).collect_view()}</ul> }.built()
        }
        Cell::Record => link(app, Key::DatasetLink, app.record_url(&slug), slug),
    }
}

/// A link that names its method to those who hear it out of its place.
fn link(app: App, key: Key, url: String, slug: Slug) -> Built {
    let shown = app.text(key);
    let label = [&shown, ", ", &app.name(&slug)].concat();
    view! { <a class="way" lang=app.lang().tag() href=url target="_blank" rel="noopener" aria-label=label>{shown}</a> }.built()
}

/// A quiet mark of how well a source is proven, which leads to the explanation.
fn proof(app: App, grade: &str) -> Built {
    let href = [&app.text(Key::AboutUrl), "#grade-", grade].concat();
    view! { <a class="way grade" lang=app.lang().tag() href=href>{app.filled(Key::Grade, &[("grade", grade)])}</a> }.built()
}

/// Why a record is not there, with another try.
#[component]
pub fn Failed(why: Failure, slug: Slug) -> impl IntoView {
    let app = App::use_context();
    let said = text(move || match &why {
        Failure::Network => app.text(Key::FailedNetwork),
        Failure::Status(status) => app.filled(Key::FailedStatus, &[("status", &status.to_string())]),
        Failure::Content => app.text(Key::FailedContent),
        Failure::Record(problem) => app.filled(Key::FailedRecord, &[("problem", problem)]),
    });
    view! {
        <div role="alert">
            <p>{said}</p>
            <button type="button" data-action="retry" on:click=move |_| app.retry(&slug)>{app.said(Key::Retry)}</button>
        </div>
    }
}
