//! The app's own page of a comparison or a method, and below it what the app shows on demand.

use leptos::prelude::*;
use tertium::{
    app::{App, Loaders, Prerendered},
    ui,
};
use tertium_core::{
    locale::{Key, Lang},
    query::{Address, Query},
};

use tertium_export::Format;

use crate::{Page, Site, notes::Notes};

/// A page with a table, in parts.
pub struct Comparison {
    /// What the program takes over.
    pub app: String,
    /// What stands below it.
    pub notes: String,
    /// What the page is about, in one line.
    pub title: String,
    /// What it says, in a sentence or two.
    pub description: String,
    /// The table as a picture (SVG).
    pub picture: Option<String>,
}

/// What the page asks for, as the query of an address without its question mark.
pub fn query(page: &Page, lang: Lang) -> String {
    let query = Query {
        lang: Some(lang),
        ..Query::new(page.slugs().iter().cloned().collect())
    };
    let address = query.with_order();
    address.trim_start_matches('?').to_owned()
}

pub fn render(site: &Site, page: &Page, lang: Lang) -> Comparison {
    let owner = Owner::new_root(None);
    let comparison = owner.with(|| {
        let app = app(site, page, lang);
        provide_context(app);
        Comparison {
            app: html(view! { <ui::Page app/> }),
            notes: html(view! { <Notes site page/> }),
            title: site.names(page.slugs(), lang),
            description: description(site, app, page, lang),
            picture: picture(site, app, page, lang),
        }
    });
    owner.cleanup();
    comparison
}

/// The state of the app on this page, with all that it would load.
fn app(site: &Site, page: &Page, lang: Lang) -> App {
    let address = Address::parse(&query(page, lang));
    let app = App::new(
        site.build.clone(),
        site.spoken(lang),
        address,
        Loaders::none(),
    );
    app.parts.insert_beside(ui::beside::part());
    for method in site.methods_of(page) {
        app.records.insert(method);
    }
    app.navigation.set_prerendered(Prerendered {
        path: page.path(lang),
        heading: heading(app),
        lead: lead(app),
        ..Prerendered::default()
    });
    app
}

/// A view as HTML, without the marks by which Leptos would find its places again.
pub fn html(view: impl IntoView) -> String {
    // The policy allows no style in an attribute; the style sheet knows the number of columns by another one.
    let html = view.into_view().to_html();
    let html = html.replace("<!>", "").replace("<!--<() />-->", "");
    // Where a text is empty Leptos holds its place by a space: what looks at emptiness would see something.
    let html = html.replace("<span> </span>", "<span></span>");
    match html.split_once(" style=\"--columns:") {
        Some((before, after)) => match after.split_once(";\"") {
            Some((columns, rest)) => format!("{before} data-columns=\"{columns}\"{rest}"),
            None => html,
        },
        None => html,
    }
}

/// The table of a comparison as it is exported.
fn picture(site: &Site, app: App, page: &Page, lang: Lang) -> Option<String> {
    page.picture(lang)?;
    let link = site.url().map(|url| [url, &page.path(lang)].concat());
    let export = app.export_from(link.as_deref());
    Some(tertium_export::write(Format::Svg, export.table()?))
}

fn heading(app: App) -> String {
    match &app.columns()[..] {
        [slug] => app.name(slug),
        _ => app.comparison_title(),
    }
}

/// What the page shows, in a line: of a method, what it is and where it belongs.
fn lead(app: App) -> String {
    let lang = app.words.lang();
    match &app.loaded()[..] {
        [method] => [&method.kind, &method.field]
            .map(|term| &**term.label.get(lang))
            .join(" · "),
        _ => app.words.text(Key::Lead),
    }
}

/// The summary of a method, or what decides between several.
fn description(site: &Site, app: App, page: &Page, lang: Lang) -> String {
    let method = match page {
        Page::Method(slug) => site.method(slug),
        _ => None,
    };
    if let Some(method) = method {
        return method.summary.get(lang).clone();
    }
    let answer = app.short_answer();
    let lines = answer.map(|answer| answer.lines).unwrap_or_default();
    let lines = lines
        .into_iter()
        .map(|line| [&line.name, ": ", &line.text].concat());
    let title = app.comparison_title();
    std::iter::once(title + ".")
        .chain(lines)
        .collect::<Vec<_>>()
        .join(" ")
}
