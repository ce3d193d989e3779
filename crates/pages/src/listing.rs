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
        <Head lang site page=Page::Topic(topic.kind, topic.id.clone())/>
        <main class="listing">
            <nav aria-label=site.text(Key::PageOverview, lang)>
                <PageLink site page=Page::Overview label=site.text(Key::PageOverview, lang) lang/>
            </nav>
            <h1>{title.clone()}</h1>
            {definition.map(|text| view! { <p class="lead">{text}</p> })}
            <p>{count}</p>
            <dl>{items}</dl>
            {has_comparisons.then(|| view! { <h2>{site.text(Key::PageComparisons, lang)}</h2><ul>{within}</ul> })}
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
        view! { <h2>{site.text(kind.heading(), lang)}</h2><ul class="topics">{items.collect_view()}</ul> }
    });
    let title = site.text(Key::PageOverview, lang);
    let body = html(view! {
        <Head lang site page=Page::Overview/>
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
        <Head lang site page=Page::About/>
        <main class="listing about">
            <nav aria-label=site.text(Key::PageOverview, lang)>
                <PageLink site page=Page::Overview label=site.text(Key::PageOverview, lang) lang/>
            </nav>
            <h1>{title.clone()}</h1>
            <div inner_html=text></div>
        </main>
    });
    Listing {
        body,
        title,
        description: site.text(Key::PageDescription, lang),
    }
}

/// The bar of a page without the program: the way to the app, and the same page in other languages.
#[component]
fn Head<'a>(lang: Lang, site: &'a Site, page: Page) -> impl IntoView {
    let (name, home) = (site.text(Key::Site, lang), site.text(Key::Home, lang));
    let others = site.others(lang);
    let others = others.map(|lang| view! { <LanguageLink lang path=page.path(lang)/> });
    view! {
        <header class="top">
            <a class="brand" href=["./?lang=", lang.tag()].concat() translate="no" aria-label=home>{name}</a>
            {others.collect_view()}
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
