use leptos::{html, prelude::*};
use tertium_core::{
    locale::Key,
    query::{Filters, Order, Panel},
};
use tertium_search::{Listed, Loosened, Reason, ReasonKind};

use super::{
    dialog::Dialog,
    filter::{Facet, Filter},
};
use crate::{
    app::{App, SearchEngine, pages, use_app},
    ui::{
        links::{MethodLink, ToggleButton},
        text::text,
        way_on::WayOn,
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
        app.browse(Filters {
            order: Order::from_id(&event_target_value(&event)),
            ..filters.get_untracked()
        });
    };
    let typed = RwSignal::new(String::new());
    let find = move |event| {
        typed.set(event_target_value(&event));
        turned.set(0);
        app.browse(Filters {
            find: Filters::finding(&typed.get_untracked()).find,
            ..filters.get_untracked()
        });
    };
    // The address holds no signs; what was typed keeps them as long as it says the same.
    let shown = Signal::derive(move || {
        let found = filters.with(|filters| filters.find.clone());
        typed.with(|typed| match Filters::finding(typed).find == found {
            true => typed.clone(),
            false => found.unwrap_or_default(),
        })
    });
    let has_text = Memo::new(move |_| filters.with(|filters| filters.find.is_some()));
    let status = Signal::derive(move || match app.search.engine() {
        SearchEngine::Unasked | SearchEngine::Pending(_) => app.words.text(Key::SearchLoading),
        SearchEngine::Failed(_) => app.failure(Key::SearchFailed),
        SearchEngine::Ready(_) => match listing.with(|listing| listing.total) {
            0 => filters.with(|filters| nothing(app, filters)),
            total => app.words.count(Key::BrowseCount, total, &[]),
        },
    });
    let is_empty = Memo::new(move |_| {
        let is_ready = matches!(app.search.engine(), SearchEngine::Ready(_));
        is_ready && listing.with(|listing| listing.total == 0)
    });
    let has_failed = move || matches!(app.search.engine(), SearchEngine::Failed(_));
    let is_first = Signal::derive(move || page() == 0);
    let is_last = Signal::derive(move || page() + 1 == pages());
    let is_filtered = move || filters.with(Filters::is_narrowed);
    let loosened = move || {
        let loosened = listing.with(|listing| listing.loosened.clone());
        loosened
            .into_iter()
            .map(|loosened| view! { <Loosen loosened filters/> })
            .collect_view()
    };
    let reset = move |_| {
        let order = filters.with_untracked(|filters| filters.order);
        typed.set(String::new());
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
                <label class="find">
                    {text(app.words.label(Key::BrowseFind))}
                    <input
                        type="search"
                        name="find"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        maxlength="100"
                        prop:value=shown
                        on:input=find
                    />
                </label>
                {Facet::ALL.map(|facet| view! { <Filter facet listing filters/> }).collect_view()}
                <label>
                    {text(app.words.label(Key::BrowseSort))}
                    <select name="sort" on:change=sort>
                        <Show when=move || has_text.get()>
                            <SortOption order=None filters/>
                        </Show>
                        {Order::ALL.map(|order| view! { <SortOption order=Some(order) filters/> }).collect_view()}
                    </select>
                </label>
            </div>
            <p class="found">
                <span role="status">{text(status)}</span>
                <Show when=has_failed>
                    <WayOn retry=Box::new(move || app.search.request())/>
                </Show>
                <Show when=is_filtered>
                    <button type="button" on:click=reset>
                        {text(app.words.label(Key::BrowseReset))}
                    </button>
                </Show>
                <Show when=move || app.has_guide()>
                    <button type="button" data-action="guide" on:click=move |_| app.show_guide()>
                        {text(app.words.label(Key::Guide))}
                    </button>
                </Show>
            </p>
            <Show when=move || is_empty.get()>
                <p class="found">{loosened}</p>
            </Show>
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

/// That nothing is left, by what leaves nothing.
fn nothing(app: App, filters: &Filters) -> String {
    let only_text = Filters {
        find: filters.find.clone(),
        order: filters.order,
        ..Filters::default()
    };
    match &filters.find {
        Some(text) if *filters == only_text => app.words.format(Key::SearchNone, &[("text", text)]),
        _ => app.words.text(Key::BrowseNone),
    }
}

/// Takes back one of the filters that together leave nothing.
#[component]
fn Loosen(
    /// What to take back, and how many methods are there then.
    loosened: Loosened,
    /// All that is chosen.
    filters: Memo<Filters>,
) -> impl IntoView {
    let app = use_app();
    let Loosened { part, count } = loosened;
    let facet = Facet::ALL.into_iter().find(|facet| facet.part() == part);
    let what = Signal::derive(move || {
        let what = match facet {
            Some(facet) => {
                let label = app.words.text(facet.label());
                app.words.format(Key::Quoted, &[("text", &label)])
            }
            None => {
                let text = filters.with(|filters| filters.find.clone().unwrap_or_default());
                app.words.format(Key::Quoted, &[("text", &text)])
            }
        };
        app.words
            .count(Key::BrowseWithout, count, &[("what", &what)])
    });
    let loosen = move |_| {
        let filters = filters.get_untracked();
        app.browse(match facet {
            Some(facet) => facet.choose(filters, None),
            None => Filters {
                find: None,
                ..filters
            },
        });
    };
    view! {
        <button type="button" data-action="loosen" on:click=loosen>
            {text(what)}
        </button>
    }
}

/// An order in which the list can be sorted.
#[component]
fn SortOption(
    /// The order; none for that in which a search finds.
    order: Option<Order>,
    /// All that is chosen.
    filters: Memo<Filters>,
) -> impl IntoView {
    let label = match order {
        None => Key::BrowseSortMatch,
        Some(Order::Name) => Key::BrowseSortName,
        Some(Order::Year) => Key::BrowseSortYear,
        Some(Order::Use) => Key::BrowseSortUse,
    };
    let is_chosen = Signal::derive(move || {
        filters.with(|filters| {
            let chosen = match filters.find {
                Some(_) => filters.order,
                None => Some(filters.order.unwrap_or_default()),
            };
            chosen == order
        })
    });
    // The property: after a choice by hand the attribute has no say.
    view! {
        <option
            value=order.map_or("", Order::id)
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
        reason,
        ..
    } = item;
    let data_slug = slug.to_string();
    let about: Vec<String> = [year, field, kind]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let reason = reason.map(|Reason { kind, text: parts }| {
        let met: String = parts.into_iter().map(|part| part.text).collect();
        let met = match kind {
            ReasonKind::Needs => app.words.format(Key::SearchFits, &[("needs", &met)]),
            _ => met,
        };
        view! { <small class="reason">{text(met)}</small> }
    });
    let described = slug.clone();
    let sentence = Signal::derive(move || app.first_sentence(&described).unwrap_or_default());
    view! {
        <li data-slug=data_slug>
            <div>
                <strong>
                    <MethodLink slug=slug.clone() label=name/>
                </strong>
                <small>{text(about.join(" · "))}</small>
                {reason}
                <p>{text(sentence)}</p>
            </div>
            <ToggleButton slug/>
        </li>
    }
}
