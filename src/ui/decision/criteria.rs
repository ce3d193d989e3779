use leptos::prelude::*;
use tertium_core::{
    decision::{Change, Criterion},
    locale::DecisionKey,
};

use super::{
    criterion_form::CriterionForm,
    entry::{self, EntryActs},
    words::{kind_key, label, say},
};
use crate::{
    app::{Decisions, use_app},
    platform::focus,
    ui::{dynamic::dynamic, text::text},
};

/// The criteria, each to be changed or deleted.
#[component]
pub fn CriteriaList(
    decisions: Decisions,
    /// What became of the last act.
    outcome: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let edited = RwSignal::new(None::<String>);
    let names = Memo::new(move |_| {
        decisions.with(|decision| {
            let names = decision.criteria().iter().map(Criterion::name);
            names.map(str::to_owned).collect::<Vec<String>>()
        })
    });
    let is_empty = Memo::new(move |_| names.with(Vec::is_empty));
    view! {
        <ul class="own-criteria">
            {dynamic(move || {
                is_empty.get().then(|| view! { <li>{text(label(app, DecisionKey::None))}</li> })
            })}
            <For each=move || names.get() key=Clone::clone let:name>
                <CriterionItem decisions name edited outcome/>
            </For>
        </ul>
    }
}

/// A criterion: what it is, or the form in which it is changed.
#[component]
fn CriterionItem(
    decisions: Decisions,
    /// What it is called.
    name: String,
    /// Which one is being changed.
    edited: RwSignal<Option<String>>,
    outcome: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let name = StoredValue::new(name);
    let criterion = move || {
        decisions.with(|decision| name.with_value(|name| decision.criterion(name).cloned()))
    };
    let kind = Signal::derive(move || {
        let key = criterion().map(|criterion| kind_key(&criterion.kind));
        key.map(|key| say(app, key)).unwrap_or_default()
    });
    let change = Callback::new(move |()| {
        edited.set(Some(name.get_value()));
        focus::first_soon("dialog .own-criteria input");
    });
    let end = Callback::new(move |()| {
        edited.set(None);
        focus::first_soon("dialog .decision");
    });
    let delete = Callback::new(move |()| {
        let name = name.get_value();
        let step = Change::Remove { name: name.clone() };
        entry::delete(app, decisions, outcome, &name, step);
    });
    let is_edited = Memo::new(move |_| {
        edited.with(|edited| name.with_value(|name| edited.as_ref() == Some(name)))
    });
    let content = dynamic(move || {
        if is_edited.get() {
            let edited = untrack(criterion);
            return view! { <CriterionForm decisions edited done=end/> }.into_any();
        }
        view! {
            <div>
                <strong>{text(name.get_value())}</strong>
                " "
                <small>{text(kind)}</small>
            </div>
            <EntryActs name=Signal::stored(name.get_value()) change delete/>
        }
        .into_any()
    });
    view! { <li>{content}</li> }
}
