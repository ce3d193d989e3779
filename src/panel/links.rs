//! Ways from a name to its method, and from a method into the comparison.

use leptos::prelude::*;

use crate::{
    browser::{focus, press},
    locale::PanelKey,
    method::Slug,
    query::{Panel, Query},
    state::{App, Load},
    view::{
        built::{Built, IntoBuilt},
        erased::{Text, maybe, text},
    },
};

/// A link within the page: a plain press goes there without loading it anew, any other is the browser's.
pub fn link(app: App, content: Built, query: impl Fn() -> Query + Send + Sync + 'static) -> Built {
    let query: std::sync::Arc<dyn Fn() -> Query + Send + Sync> = std::sync::Arc::new(query);
    let aim = query.clone();
    let go = move |event: web_sys::MouseEvent| app.press(&event, &untrack(|| aim()));
    view! { <a class="inner" href=text(move || query().to_string()) on:click=go>{content}</a> }.built()
}

/// A link to the view of one method.
pub fn link_to(app: App, slug: Slug, label: Text) -> Built {
    link(app, label.built(), move || app.query_of(&slug))
}

/// A link to the view of one method, under its name.
pub fn named(app: App, slug: &Slug) -> Built {
    let name = slug.clone();
    link_to(app, slug.clone(), text(move || app.name(&name)))
}

/// The button that adds a method to the comparison or takes it out.
#[component]
pub fn Toggle(slug: Slug) -> impl IntoView {
    let app = App::use_context();
    let (chosen, toggled, pressed) = (slug.clone(), slug.clone(), slug.clone());
    let label = text(move || {
        let key = if app.is_chosen(&chosen) { PanelKey::BrowseRemove } else { PanelKey::BrowseAdd };
        app.tell(key, &[("name", &app.name(&chosen))])
    });
    let sign = text(move || if app.is_chosen(&slug) { "−" } else { "+" }.to_owned());
    view! {
        <button type="button" class="toggle" data-action="toggle" aria-label=label aria-pressed=maybe(move || Some(app.is_chosen(&pressed).to_string())) on:click=move |_| app.toggle(&toggled)>{sign}</button>
    }
}

impl App {
    /// Fetches the records that nobody asked for yet. What failed is left: whoever draws anew when a record comes may ask here.
    pub(super) fn look_up_new<'a>(self, slugs: impl Iterator<Item = &'a Slug>) {
        let new = slugs.filter(|slug| matches!(self.load(slug).get_untracked(), Load::Unasked));
        self.look_up(new.map(Slug::as_str));
    }

    /// Adds a method to the comparison, or takes it out.
    pub(super) fn toggle(self, slug: &Slug) {
        if untrack(|| self.is_chosen(slug)) { self.remove(slug) } else { self.add(slug.clone()) }
    }

    /// Follows a link within the page, unless the press asks the browser for another tab or window.
    pub(super) fn press(self, event: &web_sys::MouseEvent, query: &Query) {
        if event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            self.go(query);
            request_animation_frame(focus::find_again);
        }
    }

    /// The address of a method's own view, with the comparison as it is.
    pub(super) fn query_of(self, slug: &Slug) -> Query {
        let mut query = self.query();
        query.set_panel(Some(&Panel::Method(slug.clone())));
        query
    }

    /// The address of another comparison, without panels.
    pub(super) fn query_comparing(self, slugs: &[Slug]) -> Query {
        let slugs: Vec<&str> = slugs.iter().map(Slug::as_str).collect();
        Query { lang: self.query().lang, ..Query::read(&[("slugs".to_owned(), slugs.join(","))]) }
    }

    /// A press on a name in the table's head opens its method.
    pub fn open_by_name(self) {
        press::listen("th[data-slug] .name", "data-slug", move |slug| {
            if let Ok(slug) = slug.parse() {
                self.go(&untrack(|| self.query_of(&slug)));
            }
        });
    }
}
