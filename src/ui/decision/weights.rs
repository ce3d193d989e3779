use leptos::{ev::Event, html::Input, prelude::*};
use tertium_core::{
    compare::Row,
    decision::{Better, Change, CodedWeight, Criterion, Decision, Number},
    locale::{DecisionKey, Lang},
    method::FacetId,
};

use super::words::{better_key, format, label};
use crate::{
    app::{Decisions, references, use_app},
    ui::{dynamic::dynamic, text::text},
};

/// What can be weighed: criteria that are no words, and rows of the dataset whose values are levels.
#[component]
pub fn Weights(decisions: Decisions) -> impl IntoView {
    let app = use_app();
    let own = Memo::new(move |_| {
        decisions.with(|decision| {
            let criteria = decision.criteria().iter();
            let scored = criteria.filter(|criterion| criterion.kind.is_scored());
            scored
                .map(|criterion| criterion.name().to_owned())
                .collect::<Vec<String>>()
        })
    });
    let coded = Memo::new(move |_| {
        let loaded = app.loaded();
        app.build(|build| Decision::can_count(&references(&loaded), &build.facets))
    });
    let has_some = Memo::new(move |_| {
        own.with(|own| !own.is_empty()) || coded.with(|coded| !coded.is_empty())
    });
    dynamic(move || {
        has_some.get().then(|| {
            view! {
                <h3>{text(label(app, DecisionKey::Weights))}</h3>
                <p>{text(label(app, DecisionKey::WeightsHint))}</p>
                <ul class="own-weights">
                    <For each=move || own.get() key=Clone::clone let:name>
                        <li><OwnWeight decisions name/></li>
                    </For>
                    <For each=move || coded.get() key=|row| *row let:row>
                        <li><CodedRow decisions row/></li>
                    </For>
                </ul>
            }
        })
    })
}

/// The field of a weight.
#[component]
fn WeightField(
    /// What is weighed.
    name: Signal<String>,
    weight: Signal<u8>,
    /// Called with another weight.
    change: Callback<u8>,
) -> impl IntoView {
    let app = use_app();
    let words =
        Signal::derive(move || format(app, DecisionKey::WeightOf, &[("name", &name.get())]));
    let value = Signal::derive(move || weight.get().to_string());
    let field = NodeRef::<Input>::new();
    let typed = move |event: Event| {
        // What is no number counts nothing; the field shows it.
        let typed = Number::read(&event_target_value(&event), Lang::En);
        let typed = typed.map_or(0.0, |typed| typed.value());
        let typed = typed.clamp(0.0, f64::from(Criterion::HEAVIEST)).round() as u8;
        // The row may be gone: a browser tells of a field's change also when it takes the field away.
        if change.try_run(typed).is_none() {
            return;
        }
        // Where that is the weight it had, nothing else would take what was typed from the field.
        if let Some(field) = field.get_untracked() {
            field.set_value(&value.get_untracked());
        }
    };
    view! {
        <input
            node_ref=field
            type="number"
            min="0"
            max=Criterion::HEAVIEST.to_string()
            step="1"
            aria-label=words
            prop:value=value
            on:change=typed
        />
    }
}

/// A criterion and its weight.
#[component]
fn OwnWeight(
    decisions: Decisions,
    /// What the criterion is called.
    name: String,
) -> impl IntoView {
    let stored = StoredValue::new(name.clone());
    let weight = Signal::derive(move || {
        decisions.with(|decision| {
            let own = stored.with_value(|name| decision.criterion(name));
            own.map(Criterion::weight).unwrap_or_default()
        })
    });
    let change = Callback::new(move |weight| {
        let name = stored.get_value();
        // Gone by another tab, the row goes.
        let _ = decisions.change(Change::Weight { name, weight });
    });
    view! {
        <span>{text(name.clone())}</span>
        <WeightField name=Signal::stored(name) weight change/>
    }
}

/// A row of the dataset, its weight and which of its levels are the better ones.
#[component]
fn CodedRow(decisions: Decisions, row: FacetId) -> impl IntoView {
    let app = use_app();
    let name = Signal::derive(move || app.row_label(Row::Facet(row)));
    let coded = Memo::new(move |_| decisions.with(|decision| decision.coded(row)));
    // Less is better of what costs something, and that is what most levels tell of.
    let better = RwSignal::new(untrack(|| coded.get()).map_or(Better::Lower, |coded| coded.better));
    let weigh = move |weight: u8, better: Better| {
        let coded = (weight > 0).then_some(CodedWeight { weight, better });
        // A coded row cannot be gone.
        let _ = decisions.change(Change::Coded { row, coded });
    };
    let weight = Signal::derive(move || coded.get().map_or(0, |coded| coded.weight));
    let change = Callback::new(move |weight| weigh(weight, better.get_untracked()));
    let turn = move |event: Event| {
        let turned = Better::from_id(&event_target_value(&event)).unwrap_or_default();
        better.set(turned);
        if let Some(weight) = weight.try_get_untracked() {
            weigh(weight, turned);
        }
    };
    let shown = Signal::derive(move || {
        coded
            .get()
            .map_or_else(|| better.get(), |coded| coded.better)
    });
    let options = Better::ALL.map(|own| {
        let is_chosen = Signal::derive(move || shown.get() == own);
        let words = label(app, better_key(own));
        view! { <option value=own.id() prop:selected=is_chosen prop:textContent=words></option> }
    });
    let words =
        Signal::derive(move || format(app, DecisionKey::BetterOf, &[("name", &name.get())]));
    view! {
        <span>{text(name)}</span>
        <select aria-label=words on:change=turn>{options.into_iter().collect_view()}</select>
        <WeightField name weight change/>
    }
}
