//! Pages that list methods: nothing in them needs the program.

use std::collections::HashSet;

use leptos::prelude::*;
use tertium_core::{
    locale::{Key, Lang, fill},
    method::Slug,
};

use crate::{
    About, Page, Site, Topic, TopicKind,
    comparison::{html, query},
    head::shortened,
    words::Word,
};

/// How many characters of summaries a page shows in all: where many methods belong, each says less, and the page stays
/// as quick to load as others. Today's largest topic has 314 methods and 80 characters for each.
const SUMMARIES: usize = 25_000;

/// A page without a table, in parts.
pub struct Listing {
    pub body: String,
    pub title: String,
    pub description: String,
}

pub fn render(site: &Site, page: &Page, lang: Lang) -> Listing {
    let owner = Owner::new_root(None);
    let listing = owner.with(|| match page {
        Page::Topic(kind, id) => match site.topic(*kind, id) {
            Some(topic) => of_topic(site, topic, lang),
            None => overview(site, lang),
        },
        Page::About => match &site.about {
            Some(about) => of_dataset(site, about.get(lang), lang),
            None => overview(site, lang),
        },
        _ => overview(site, lang),
    });
    owner.cleanup();
    listing
}

/// A link to a page of the site, relative to its root; where that page is not written, to the same in the app.
#[component]
pub fn PageLink<'a>(
    site: &'a Site,
    page: Page,
    #[prop(into)] label: String,
    lang: Lang,
) -> impl IntoView + use<> {
    let address = if site.is_written(&page) {
        page.path(lang)
    } else if page.slugs().is_empty() {
        ["./?panel=browse&lang=", lang.tag()].concat()
    } else {
        ["./?", &query(&page, lang)].concat()
    };
    view! { <a href=address>{label}</a> }
}

fn of_topic(site: &Site, topic: &Topic, lang: Lang) -> Listing {
    let title = topic.label.get(lang).clone();
    let definition = topic.definition.as_ref();
    let definition = definition.map(|definition| definition.get(lang).clone());
    let methods = topic.methods.iter().filter_map(|slug| site.method(slug));
    let most = SUMMARIES / topic.methods.len().max(1);
    let items = methods.map(|method| {
        let page = Page::Method(method.slug.clone());
        let label = method.name.get(lang).clone();
        view! {
            <dt><PageLink site page label lang/></dt>
            <dd>{shortened(method.summary.get(lang), most)}</dd>
        }
    });
    let items: Vec<_> = items.collect();
    // Both languages have these two forms.
    let form = if items.len() == 1 { "one" } else { "other" };
    let catalogue = site.catalogues.get(lang);
    let count = fill(
        catalogue.form(Key::BrowseCount, form),
        &[("count", &items.len().to_string())],
    );
    let members: HashSet<&Slug> = topic.methods.iter().collect();
    let within = site.comparisons.iter();
    let within = within.filter(|slugs| slugs.iter().all(|slug| members.contains(slug)));
    let within = within.map(|slugs| {
        let page = Page::Comparison(slugs.clone());
        view! { <li><PageLink site page label=site.names(slugs, lang) lang/></li> }
    });
    let within: Vec<_> = within.collect();
    let description = match &definition {
        Some(definition) => [definition, " ", &count, "."].concat(),
        None => [&*title, ". ", &count, "."].concat(),
    };
    let has_comparisons = !within.is_empty();
    let body = html(view! {
        <Head lang site path=Page::Topic(topic.kind, topic.id.clone()).path(other(lang))/>
        <main class="listing">
            <nav aria-label=Word::Overview.text(lang)>
                <PageLink site page=Page::Overview label=Word::Overview.text(lang) lang/>
            </nav>
            <h1>{title.clone()}</h1>
            {definition.map(|text| view! { <p class="lead">{text}</p> })}
            <p>{count}</p>
            <dl>{items}</dl>
            {has_comparisons.then(|| view! { <h2>{Word::Comparisons.text(lang)}</h2><ul>{within}</ul> })}
        </main>
    });
    Listing {
        body,
        title,
        description,
    }
}

fn overview(site: &Site, lang: Lang) -> Listing {
    let catalogue = site.catalogues.get(lang);
    let kinds = TopicKind::ALL.map(|kind| {
        let topics = site.topics.iter().filter(|topic| topic.kind == kind);
        let items = topics.map(|topic| {
            let page = Page::Topic(kind, topic.id.clone());
            let count = topic.methods.len();
            view! { <li><PageLink site page label=topic.label.get(lang).clone() lang/> " " <small>{count}</small></li> }
        });
        view! { <h2>{Word::of_topics(kind).text(lang)}</h2><ul class="topics">{items.collect_view()}</ul> }
    });
    let title = Word::Overview.text(lang).to_owned();
    let body = html(view! {
        <Head lang site path=Page::Overview.path(other(lang))/>
        <main class="listing"><h1>{title.clone()}</h1>{kinds}</main>
    });
    Listing {
        body,
        title,
        description: catalogue.text(Key::Lead).to_owned(),
    }
}

fn of_dataset(site: &Site, about: &About, lang: Lang) -> Listing {
    let About { title, html: text } = about.clone();
    let body = html(view! {
        <Head lang site path=Page::About.path(other(lang))/>
        <main class="listing about">
            <nav aria-label=Word::Overview.text(lang)>
                <PageLink site page=Page::Overview label=Word::Overview.text(lang) lang/>
            </nav>
            <h1>{title.clone()}</h1>
            <div inner_html=text></div>
        </main>
    });
    Listing {
        body,
        title,
        description: Word::Dataset.text(lang).to_owned(),
    }
}

/// The bar of a page without the program: the way to the app, and the same page in the other language.
#[component]
fn Head<'a>(
    lang: Lang,
    site: &'a Site,
    /// The page in the other language.
    path: String,
) -> impl IntoView {
    let home = site.catalogues.get(lang).text(Key::Home).to_owned();
    let other = other(lang);
    view! {
        <header class="top">
            <a class="brand" href=["./?lang=", lang.tag()].concat() translate="no" aria-label=home>"Tertium"</a>
            <LanguageLink lang=other path/>
        </header>
    }
}

/// A link to the same page in another language.
#[component]
pub fn LanguageLink(lang: Lang, path: String) -> impl IntoView {
    view! {
        <a class="language" href=path lang=lang.tag() hreflang=lang.tag() translate="no">
            {lang.endonym()}
        </a>
    }
}

/// The language that a page is not in.
pub fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Bg => Lang::En,
        Lang::En => Lang::Bg,
    }
}
