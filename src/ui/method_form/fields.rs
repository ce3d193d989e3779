//! The fields of an own method, each over a part of its draft.

use leptos::{ev::Event, prelude::*};
use tertium_core::{decision::Draft, locale::DecisionKey, method::Term, text::fold};

use super::findings::Found;
use crate::{
    app::use_app,
    ui::{
        decision::words::{format, label, say},
        text::text,
    },
};

/// A field for a text.
#[component]
pub fn TextField(
    draft: RwSignal<Draft>,
    found: RwSignal<Found>,
    /// The way to it in a record, by which findings name it.
    path: &'static str,
    label: Signal<String>,
    /// Which text it is.
    text: fn(&mut Draft) -> &mut String,
    /// Whether it holds sentences.
    #[prop(optional)]
    is_long: bool,
) -> impl IntoView {
    let value = Signal::derive(move || draft.with(|draft| text(&mut draft.clone()).clone()));
    let change = move |event: Event| {
        let value = event_target_value(&event);
        draft.update(|draft| *text(draft) = value);
    };
    let is_invalid = Signal::derive(move || found.with(|found| found.is_about(path)).to_string());
    let field = if is_long {
        view! {
            <textarea
                name=path
                rows="2"
                aria-invalid=is_invalid
                prop:value=value
                on:change=change
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                name=path
                autocomplete="off"
                required=path == "name"
                aria-invalid=is_invalid
                prop:value=value
                on:change=change
            />
        }
        .into_any()
    };
    view! { <label data-long=is_long.then_some("true")>{self::text(label)} {field}</label> }
        .into_any()
}

/// A field for several texts with semicolons between.
#[component]
pub fn ListField(
    draft: RwSignal<Draft>,
    found: RwSignal<Found>,
    /// The way to it in a record, by which findings name it.
    path: &'static str,
    label: Signal<String>,
    /// Which list it is.
    list: fn(&mut Draft) -> &mut Vec<String>,
) -> impl IntoView {
    let app = use_app();
    let value = Signal::derive(move || draft.with(|draft| list(&mut draft.clone()).join("; ")));
    let change = move |event: Event| {
        let typed = event_target_value(&event);
        let parts = typed.split(';').map(str::trim);
        let parts = parts.filter(|part| !part.is_empty()).map(str::to_owned);
        draft.update(|draft| *list(draft) = parts.collect());
    };
    let is_invalid = Signal::derive(move || found.with(|found| found.is_about(path)).to_string());
    let label = Signal::derive(move || format(app, DecisionKey::List, &[("name", &label.get())]));
    view! {
        <label>
            {text(label)}
            <input
                name=path
                autocomplete="off"
                aria-invalid=is_invalid
                prop:value=value
                on:change=change
            />
        </label>
    }
    .into_any()
}

/// A choice of one term, or of none.
#[component]
pub fn Choice(
    label: Signal<String>,
    values: Vec<Term>,
    /// One id, or none.
    chosen: Signal<Vec<String>>,
    choose: Callback<Vec<String>>,
) -> impl IntoView {
    let app = use_app();
    let options = values.into_iter().map(|Term { id, label }| {
        let own = id.clone();
        let is_chosen = Signal::derive(move || chosen.with(|chosen| chosen.contains(&own)));
        let words = Signal::derive(move || label.get(app.words.lang()).clone());
        view! { <option value=id prop:selected=is_chosen prop:textContent=words></option> }
    });
    let change = move |event: Event| {
        let id = event_target_value(&event);
        choose.run(if id.is_empty() { Vec::new() } else { vec![id] });
    };
    let is_none = Signal::derive(move || chosen.with(Vec::is_empty));
    let nothing = self::label(app, DecisionKey::NotSaid);
    view! {
        <label>
            {text(label)}
            <select on:change=change>
                <option value="" prop:selected=is_none prop:textContent=nothing></option>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// A choice of several terms by boxes, with a field that leaves those on the list that hold a text.
#[component]
pub fn Several(
    label: Signal<String>,
    values: Vec<Term>,
    chosen: Signal<Vec<String>>,
    choose: Callback<Vec<String>>,
) -> impl IntoView {
    /// From how many terms on they are filtered.
    const MANY: usize = 8;
    let app = use_app();
    let filter = RwSignal::new(String::new());
    let is_filtered = values.len() > MANY;
    let items = values.into_iter().map(|Term { id, label }| {
        let id = StoredValue::new(id);
        let words = Signal::derive(move || label.get(app.words.lang()).clone());
        let is_chosen =
            Signal::derive(move || chosen.with(|chosen| id.with_value(|id| chosen.contains(id))));
        let is_hidden = Signal::derive(move || {
            let wanted = filter.with(|filter| fold(filter));
            !words.with(|words| fold(words)).contains(&wanted)
        });
        let toggle = move |_| {
            let mut ids = chosen.get_untracked();
            let id = id.get_value();
            if ids.contains(&id) {
                ids.retain(|other| *other != id);
            } else {
                ids.push(id);
            }
            choose.run(ids);
        };
        view! {
            <li hidden=is_hidden>
                <label>
                    <input type="checkbox" value=id.get_value() prop:checked=is_chosen on:change=toggle/>
                    {text(words)}
                </label>
            </li>
        }
    });
    let items = items.collect_view();
    let summary = Signal::derive(move || {
        let count = chosen.with(Vec::len).to_string();
        format(
            app,
            DecisionKey::Chosen,
            &[("name", &label.get()), ("count", &count)],
        )
    });
    let filter_label = Signal::derive(move || say(app, DecisionKey::Filter));
    let filter = is_filtered.then(|| {
        view! {
            <label>
                {text(filter_label)}
                <input
                    type="search"
                    autocomplete="off"
                    prop:value=filter
                    on:input=move |event| filter.set(event_target_value(&event))
                />
            </label>
        }
    });
    view! {
        <details class="own-terms">
            <summary>{text(summary)}</summary>
            <fieldset>
                <legend class="hidden">{text(label)}</legend>
                {filter}
                <ul>{items}</ul>
            </fieldset>
        </details>
    }
    .into_any()
}
