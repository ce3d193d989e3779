use leptos::prelude::*;

use super::{
    built::{Built, IntoBuilt, kept, nothing, set_text},
    erased::text,
    folded::folded,
};
use crate::{
    browser::attribute::set,
    compare::{Cell, Row},
    locale::Key,
    method::{Access, Slug},
    state::{App, Failure, Load},
};

/// Where a row and a method meet: the value, or how far it is.
pub fn value_cell(app: App, row: Row, slug: Slug) -> Built {
    let load = app.load(&slug);
    // How far a record is, is told once in a column: in the first row.
    let is_first = row == Row::ALL[0];
    let mut is_text = false;
    kept(app, view! { <td role="cell"></td> }, move |td| {
        let (mut lang, mut state) = (None, "pending");
        let was_text = std::mem::take(&mut is_text);
        let content = match load.get() {
            Load::Ready(method) => {
                let cell = row.cell(&method, app.lang());
                state = if cell == Cell::Missing { "missing" } else { "ready" };
                lang = cell.lang().map(str::to_owned);
                if let Cell::Line(text) | Cell::Prose(text) = &cell {
                    is_text = true;
                    if was_text {
                        // In another language a text stands where it stood: that is quicker than to draw it anew.
                        set_text(td, &text.text);
                        set(td, "lang", lang.as_deref());
                        return None;
                    }
                }
                value(app, cell, slug.clone())
            }
            Load::Failed(why) => {
                state = "failed";
                if is_first { view! { <Failed why slug=slug.clone()/> }.built() } else { nothing() }
            }
            Load::Slow => {
                state = "slow";
                if is_first { view! { <p role="status">{app.said(Key::Slow)}</p> }.built() } else { nothing() }
            }
            Load::Pending if is_first => view! { <span class="hidden">{app.said(Key::Pending)}</span> }.built(),
            Load::Unasked | Load::Pending | Load::Unknown => nothing(),
        };
        set(td, "data-state", Some(state));
        set(td, "lang", lang.as_deref());
        Some(content)
    })
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
            folded(app, items)
        }
        Cell::Prose(text) => folded(app, text.text.built()),
        Cell::Source { citation, access, grade } => {
            let way = match access {
                Access::Doi(url) => link(app, Key::DoiLink, url, slug),
                Access::Link(url) => link(app, Key::WebLink, url, slug),
                Access::Isbn(isbn) => view! { <span class="way">{["ISBN ", &isbn].concat()}</span> }.built(),
                Access::None => nothing(),
            };
            (folded(app, citation.text.built()), way, grade.map(|grade| proof(app, &grade))).built()
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
