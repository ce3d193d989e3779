//! What the app shows on demand, as text below the table: what decides, why rows differ, the works, and where to go on.

use leptos::prelude::*;
use tertium::{
    app::use_app,
    ui::{beside::reasons, source_check::source_check},
};
use tertium_core::{
    compare::{AnswerLine, Row, Verdict},
    locale::{Key, Lang, fill},
    method::{Access, Kind, Method, Slug},
};

use crate::{
    Page, Site,
    listing::{LanguageLink, PageLink},
};

/// How many other comparisons are named.
const COMPARISONS: usize = 24;

#[component]
pub fn Notes<'a>(site: &'a Site, page: &'a Page) -> impl IntoView {
    let lang = use_app().words.lang();
    view! {
        <Answer/>
        {methods(site, page, lang)}
        <Differences/>
        {works(site, page, lang)}
        {page.slugs().iter().map(|slug| related(site, slug, lang)).collect_view()}
        {comparisons(site, page, lang)}
        {topics(site, page, lang)}
    }
}

/// What decides for each method.
#[component]
fn Answer() -> impl IntoView {
    let app = use_app();
    app.short_answer().map(|answer| {
        let line = |AnswerLine { name, text }| view! { <dt>{name}</dt><dd>{text}</dd> };
        view! {
            <section>
                <h2>{app.words.text(Key::Answer)}</h2>
                <dl>{answer.lines.into_iter().map(line).collect_view()}</dl>
            </section>
        }
    })
}

/// The pages of the methods that are compared.
fn methods(site: &Site, page: &Page, lang: Lang) -> impl IntoView + use<> {
    let Page::Comparison(slugs) = page else {
        return None;
    };
    let links = slugs.iter().map(|slug| {
        let (page, label) = (Page::Method(slug.clone()), site.name(slug, lang));
        view! { <li><PageLink site page label lang/></li> }
    });
    let links: Vec<_> = links.collect();
    let heading = site.text(Key::PageMethods, lang);
    Some(view! { <section><h2>{heading}</h2><ul>{links}</ul></section> })
}

/// Why each row that differs does.
#[component]
fn Differences() -> impl IntoView {
    let app = use_app();
    let rows = app.rows().into_iter();
    // Of summaries the app says no more than how to mark what is their own.
    let rows = rows.filter(|row| *row != Row::Summary && app.verdict(*row) == Verdict::Different);
    let rows: Vec<_> = rows
        .map(|row| {
            let lines = reasons(app, row).into_iter();
            let lines = lines.map(|line| view! { <dd>{line}</dd> }).collect_view();
            view! { <dt>{app.row_label(row)}</dt>{lines} }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{app.words.text(Key::PageDifferences)}</h2>
                <dl>{rows}</dl>
            </section>
        }
    })
}

/// The works in which the methods were introduced.
fn works(site: &Site, page: &Page, lang: Lang) -> impl IntoView + use<> {
    let app = use_app();
    let mut seen: Vec<String> = Vec::new();
    let mut items = Vec::new();
    for method in site.methods_of(page) {
        let Some(source) = &method.source else {
            continue;
        };
        if seen.contains(&source.work) {
            continue;
        }
        seen.push(source.work.clone());
        let link = match source.access() {
            Access::Doi(url) | Access::Link(url) => {
                let shown = url.clone();
                view! { " " <a href=url rel="noopener">{shown}</a> }.into_any()
            }
            Access::Isbn(isbn) => [" ISBN ", &isbn].concat().into_any(),
            Access::None => ().into_any(),
        };
        let check = source_check(app, source).join(" ");
        items.push(view! {
            <li>
                <span lang=source.language.clone()>{source.citation.clone()}</span>
                {link}
                " "
                <small>{check}</small>
            </li>
        });
    }
    let heading = site
        .catalogues
        .get(lang)
        .text(Key::WordReferences)
        .to_owned();
    (!items.is_empty()).then(|| {
        view! { <section class="references"><h2>{heading}</h2><ul>{items}</ul></section> }
    })
}

/// The methods that a method is related with, by kind.
fn related(site: &Site, slug: &Slug, lang: Lang) -> impl IntoView + use<> {
    let method = site.method(slug)?;
    let catalogue = site.catalogues.get(lang);
    let of_kind = |kind: Kind| {
        let slugs: Vec<Slug> = slugs_of(method, kind);
        let links = slugs.into_iter().map(|slug| {
            let label = site.name(&slug, lang);
            view! { <li><PageLink site page=Page::Method(slug) label lang/></li> }
        });
        let links: Vec<_> = links.collect();
        let heading = catalogue.text(kind.heading()).to_owned();
        (!links.is_empty()).then(|| view! { <dt>{heading}</dt><dd><ul>{links}</ul></dd> })
    };
    let kinds: Vec<_> = Kind::ALL.into_iter().filter_map(of_kind).collect();
    let heading = fill(
        &site.text(Key::PageRelated, lang),
        &[("name", method.name.get(lang))],
    );
    (!kinds.is_empty()).then(|| view! { <section><h2>{heading}</h2><dl>{kinds}</dl></section> })
}

fn slugs_of(method: &Method, kind: Kind) -> Vec<Slug> {
    let edges = method.related.iter().filter(|edge| edge.kind == kind);
    edges.map(|edge| edge.slug.clone()).collect()
}

/// Other comparisons in which the methods stand.
fn comparisons(site: &Site, page: &Page, lang: Lang) -> impl IntoView + use<> {
    let mut found: Vec<&Vec<Slug>> = Vec::new();
    for slug in page.slugs() {
        for slugs in site.comparisons_with(slug) {
            if slugs != page.slugs() && !found.contains(&slugs) {
                found.push(slugs);
            }
        }
    }
    let links = found.into_iter().take(COMPARISONS).map(|slugs| {
        let page = Page::Comparison(slugs.clone());
        view! { <li><PageLink site page label=site.names(slugs, lang) lang/></li> }
    });
    let links: Vec<_> = links.collect();
    let heading = site.text(Key::PageComparisons, lang);
    (!links.is_empty()).then(|| view! { <section><h2>{heading}</h2><ul>{links}</ul></section> })
}

/// Where the methods belong.
fn topics(site: &Site, page: &Page, lang: Lang) -> impl IntoView + use<> {
    let links = site.topics_of(page.slugs()).map(|topic| {
        let label = topic.label.get(lang).clone();
        let page = Page::Topic(topic.kind, topic.id.clone());
        view! { <li><PageLink site page label lang/></li> }
    });
    let links: Vec<_> = links.collect();
    let others = site.others(lang);
    let others = others.map(|lang| view! { <li><LanguageLink lang path=page.path(lang)/></li> });
    let all = site.text(Key::PageOverview, lang);
    let picture = page.picture(lang).map(
        |path| view! { <li><a href=path type="image/svg+xml">{site.text(Key::PagePicture, lang)}</a></li> },
    );
    view! {
        <nav aria-label=site.text(Key::PageOverview, lang)>
            <ul>
                {links}
                <li><PageLink site page=Page::Overview label=all lang/></li>
                {picture}
                {others.collect_view()}
            </ul>
        </nav>
    }
}
