use leptos::{html, prelude::*};
use tertium_core::{
    locale::Key,
    query::{Filters, Order, Panel},
};
use tertium_search::Listed;

use super::{
    dialog::Dialog,
    filter::{Facet, Filter},
};
use crate::{
    app::{SearchEngine, pages, use_app},
    ui::{
        links::{MethodLink, ToggleButton},
        text::text,
    },
};

/// The whole dataset, filtered and sorted, to add from.
#[component]
pub fn BrowseDialog() -> impl IntoView {
    let app = use_app();
    let filters = Memo::new(move |_| match app.navigation.query().panel {
        Some(Panel::Browse(filters)) => filters,
        _ => Filters::default(),
    });
    let turned = RwSignal::new(0);
    let listing = Memo::new(move |_| app.listing(&filters.get(), turned.get()));
    let pages = move || listing.with(pages);
    // A filter may leave fewer pages than were turned.
    let page = move || turned.get().min(pages() - 1);
    let list = NodeRef::<html::Ul>::new();
    let turn = move |to: usize| {
        turned.set(to.min(untrack(pages) - 1));
        if let Some(list) = list.get_untracked() {
            list.set_scroll_top(0);
        }
    };
    let sort = move |event| {
        let order = Order::from_id(&event_target_value(&event)).unwrap_or_default();
        app.browse(Filters {
            order,
            ..filters.get_untracked()
        });
    };
    let status = Signal::derive(move || match app.search.engine() {
        SearchEngine::Unasked | SearchEngine::Pending => app.words.text(Key::SearchLoading),
        SearchEngine::Failed => app.words.text(Key::SearchFailed),
        SearchEngine::Ready(_) => match listing.with(|listing| listing.total) {
            0 => app.words.text(Key::BrowseNone),
            total => app.words.count(Key::BrowseCount, total, &[]),
        },
    });
    let has_failed = move || matches!(app.search.engine(), SearchEngine::Failed);
    let is_first = Signal::derive(move || page() == 0);
    let is_last = Signal::derive(move || page() + 1 == pages());
    let is_filtered = move || {
        filters.with(|filters| {
            *filters
                != Filters {
                    order: filters.order,
                    ..Filters::default()
                }
        })
    };
    let reset = move |_| {
        let order = filters.with_untracked(|filters| filters.order);
        app.browse(Filters {
            order,
            ..Filters::default()
        });
    };
    let place = Signal::derive(move || {
        let (page, pages) = ((page() + 1).to_string(), pages().to_string());
        app.words
            .format(Key::BrowsePage, &[("page", &page), ("pages", &pages)])
    });
    Effect::new(move || {
        listing.with(|listing| {
            listing
                .items
                .iter()
                .for_each(|item| app.records.request(&item.slug))
        });
    });
    let items = move || {
        let items = listing.with(|listing| listing.items.clone());
        items
            .into_iter()
            .map(|item| view! { <Item item/> })
            .collect_view()
    };
    view! {
        <Dialog title=app.words.label(Key::BrowseTitle)>
            <div class="filters">
                {Facet::ALL.map(|facet| view! { <Filter facet listing filters/> }).collect_view()}
                <label>
                    {text(app.words.label(Key::BrowseSort))}
                    <select name="sort" on:change=sort>
                        {Order::ALL.map(|order| view! { <SortOption order filters/> }).collect_view()}
                    </select>
                </label>
            </div>
            <p class="found">
                <span role="status">{text(status)}</span>
                <Show when=has_failed>
                    <button type="button" on:click=move |_| app.search.request()>
                        {text(app.words.label(Key::Retry))}
                    </button>
                </Show>
                <Show when=is_filtered>
                    <button type="button" on:click=reset>
                        {text(app.words.label(Key::BrowseReset))}
                    </button>
                </Show>
            </p>
            <ul class="listing" tabindex="0" aria-labelledby="panel-title" node_ref=list>
                {items}
            </ul>
            <nav class="pages">
                <button
                    type="button"
                    disabled=is_first
                    on:click=move |_| turn(untrack(page).saturating_sub(1))
                >
                    {text(app.words.label(Key::BrowseBack))}
                </button>
                {text(place)}
                <button
                    type="button"
                    disabled=is_last
                    on:click=move |_| turn(untrack(page) + 1)
                >
                    {text(app.words.label(Key::BrowseNext))}
                </button>
            </nav>
        </Dialog>
    }
}

/// An order in which the list can be sorted.
#[component]
fn SortOption(
    /// The order.
    order: Order,
    /// All that is chosen.
    filters: Memo<Filters>,
) -> impl IntoView {
    let label = match order {
        Order::Name => Key::BrowseSortName,
        Order::Year => Key::BrowseSortYear,
        Order::Use => Key::BrowseSortUse,
    };
    let is_chosen = Signal::derive(move || filters.with(|filters| filters.order == order));
    // The property: after a choice by hand the attribute has no say.
    view! {
        <option
            value=order.id()
            prop:selected=is_chosen
            prop:textContent=use_app().words.label(label)
        ></option>
    }
}

/// A method of the list: its name, what it is, and whether it is in the table.
#[component]
fn Item(
    /// The method, as the search engine lists it.
    item: Listed,
) -> impl IntoView {
    let app = use_app();
    let Listed {
        slug,
        name,
        year,
        field,
        kind,
        ..
    } = item;
    let data_slug = slug.to_string();
    let about: Vec<String> = [year, field, kind]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let described = slug.clone();
    let sentence = Signal::derive(move || app.first_sentence(&described).unwrap_or_default());
    view! {
        <li data-slug=data_slug>
            <div>
                <strong>
                    <MethodLink slug=slug.clone() label=name/>
                </strong>
                <small>{text(about.join(" · "))}</small>
                <p>{text(sentence)}</p>
            </div>
            <ToggleButton slug/>
        </li>
    }
}
