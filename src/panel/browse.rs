use leptos::prelude::*;

use super::{
    dialog::Dialog,
    filter::Filter,
    links::{Toggle, link_to},
};
use crate::{
    locale::{Key, PanelKey},
    method::Slug,
    query::{Filters, Order, Panel},
    search::{Listed, Listing},
    state::{App, EngineLoad, erased::memo},
    text::first_sentence,
    view::{
        built::{Built, IntoBuilt, nothing},
        erased::{flag, part, text},
    },
};

/// How many methods a page shows.
const PAGE: usize = 20;

/// The whole dataset, filtered and sorted, to add from.
#[component]
pub fn Browse() -> impl IntoView {
    let app = App::use_context();
    app.ask_for_engine();
    let filters = memo(move || match app.query().panel() {
        Some(Panel::Browse(filters)) => filters,
        _ => Filters::default(),
    });
    let (turned, set_turned) = signal(0);
    let listing = memo(move || app.listing(&filters.get(), turned.get()));
    let pages = move || listing.with(pages);
    // A filter may leave fewer pages than were turned.
    let page = move || turned.get().min(pages() - 1);
    let sort = move |event| {
        let chosen = event_target_value(&event);
        let order = Order::ALL.into_iter().find(|order| order.id() == chosen).unwrap_or_default();
        app.browse(Filters { order, ..filters.get_untracked() });
    };
    let orders = [PanelKey::BrowseSortName, PanelKey::BrowseSortYear, PanelKey::BrowseSortUse];
    let order = move |(order, key): (Order, PanelKey)| {
        let is_chosen = flag(move || filters.with(|filters| filters.order == order));
        view! { <option value=order.id() selected=is_chosen>{app.told(key)}</option> }.built()
    };
    let list = move || {
        let items = listing.with(|listing| listing.items.clone());
        app.look_up(items.iter().map(|item| item.slug.as_str()));
        items.into_iter().map(|item| view! { <Item item/> }.built()).collect::<Vec<_>>().built()
    };
    let turn = move |by: isize| {
        set_turned.set(untrack(page).saturating_add_signed(by).min(untrack(pages) - 1));
    };
    let status = move || match app.engine_load() {
        EngineLoad::Unasked | EngineLoad::Pending => app.text(Key::SearchLoading),
        EngineLoad::Failed => app.text(Key::SearchFailed),
        EngineLoad::Ready(_) => match listing.with(|listing| listing.total) {
            0 => app.tell(PanelKey::BrowseNone, &[]),
            total => app.tell_count(PanelKey::BrowseCount, total),
        },
    };
    let retry = move || match app.engine_load() {
        EngineLoad::Failed => view! { <button type="button" on:click=move |_| app.ask_for_engine()>{app.said(Key::Retry)}</button> }.built(),
        _ => nothing(),
    };
    let reset = move || {
        if filters.with(|filters| filters.chosen == Filters::default().chosen) {
            return nothing();
        }
        view! { <button type="button" on:click=move |_| app.browse(Filters { order: filters.get_untracked().order, ..Filters::default() })>{app.told(PanelKey::BrowseReset)}</button> }.built()
    };
    let place = text(move || {
        let number = |number: usize| number.to_string();
        app.tell(PanelKey::BrowsePage, &[("page", &number(page() + 1)), ("pages", &number(pages()))])
    });
    let content = view! {
        <div class="filters">
            {(0..Filters::NAMES.len()).map(|place| view! { <Filter place listing filters/> }.built()).collect::<Vec<Built>>()}
            <label>
                <span>{app.told(PanelKey::BrowseSort)}</span>
                <select name="sort" on:change=sort>{Order::ALL.into_iter().zip(orders).map(order).collect::<Vec<Built>>()}</select>
            </label>
        </div>
        <p class="found"><span role="status">{text(status)}</span> {part(retry)} {part(reset)}</p>
        <ul class="listing" tabindex="0" aria-labelledby="panel-title">{part(list)}</ul>
        <nav class="pages">
            <button type="button" disabled=flag(move || page() == 0) on:click=move |_| turn(-1)>{app.told(PanelKey::BrowseBack)}</button>
            <span>{place}</span>
            <button type="button" disabled=flag(move || page() + 1 >= pages()) on:click=move |_| turn(1)>{app.told(PanelKey::BrowseNext)}</button>
        </nav>
    };
    view! { <Dialog title=PanelKey::BrowseTitle content=content.built()/> }
}

/// A method of the list: its name, what it is, and whether it is in the table.
#[component]
fn Item(item: Listed) -> impl IntoView {
    let app = App::use_context();
    let Listed { slug, name, about } = item;
    let (told, data_slug) = (slug.clone(), slug.to_string());
    let sentence = text(move || sentence(app, &told).unwrap_or_default());
    let label = name.clone();
    view! {
        <li data-slug=data_slug>
            <div>
                <strong>{link_to(app, slug.clone(), text(move || label.clone()))}</strong>
                <small>{about.join(" · ")}</small>
                <p>{sentence}</p>
            </div>
            <Toggle slug/>
        </li>
    }
}

/// The first sentence of a method's summary, once its record is there.
fn sentence(app: App, slug: &Slug) -> Option<String> {
    let method = app.load(slug).get().ready()?;
    Some(first_sentence(method.summary.get(app.lang())).to_owned())
}

impl App {
    /// Changes what the panel of the whole dataset shows.
    pub(super) fn browse(self, filters: Filters) {
        self.show_panel(Some(Panel::Browse(filters)));
    }

    /// A page of the dataset in the page's language; empty until the search engine is there.
    fn listing(self, filters: &Filters, page: usize) -> Listing {
        let EngineLoad::Ready(engine) = self.engine_load() else { return Listing::default() };
        let listing = |page: usize| engine.browse(&filters.request(self.lang(), page * PAGE, PAGE));
        let asked = listing(page);
        let last = pages(&asked) - 1;
        if page > last { listing(last) } else { asked }
    }
}

/// How many pages a listing fills; one where it is empty.
fn pages(listing: &Listing) -> usize {
    listing.total.div_ceil(PAGE).max(1)
}
