use leptos::{ev::SubmitEvent, html, prelude::*};
use tertium_core::{
    decision::{Better, Change, Criterion, Kind},
    locale::{DecisionKey, Key},
};

use super::words::{better_key, format, kind_key, label, refused_key, say};
use crate::{
    app::{Decisions, use_app},
    platform::focus,
    ui::{dynamic::dynamic, text::text},
};

/// The form of a new criterion, or of one that is changed.
#[component]
pub fn CriterionForm(
    decisions: Decisions,
    /// The criterion that is changed; nothing for a new one.
    edited: Option<Criterion>,
    /// Called once it is changed, or not to be.
    done: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let is_new = edited.is_none();
    let own = edited.as_ref();
    let (unit, anchors) = match own.map(|own| &own.kind) {
        Some(Kind::Number { unit }) => (unit.clone(), <[String; 5]>::default()),
        Some(Kind::Scale { anchors }) => (String::new(), anchors.clone()),
        _ => Default::default(),
    };
    let name = RwSignal::new(own.map(|own| own.name().to_owned()).unwrap_or_default());
    let kind = RwSignal::new(own.map_or("number", |own| own.kind.id()).to_owned());
    let better = RwSignal::new(
        own.map_or_else(Better::default, |own| own.better)
            .id()
            .to_owned(),
    );
    let unit = RwSignal::new(unit);
    let anchors = RwSignal::new(anchors);
    let edited = StoredValue::new(edited);
    let problem = RwSignal::new(None::<DecisionKey>);
    let field = NodeRef::<html::Input>::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let made = Kind::new(
            &kind.get_untracked(),
            &unit.get_untracked(),
            &anchors.get_untracked(),
        );
        let better = Better::from_id(&better.get_untracked()).unwrap_or_default();
        let made = made.and_then(|kind| Criterion::new(&name.get_untracked(), kind, better));
        // The browser asks for a name that it sees as none; one of spaces alone is left to be typed anew.
        let Some(made) = made else {
            return name.set(String::new());
        };
        let change = match edited.get_value() {
            Some(own) => Change::Redefine {
                name: own.name().to_owned(),
                definition: made,
            },
            None => Change::Insert {
                place: usize::MAX,
                criterion: made,
            },
        };
        match decisions.change(change) {
            Ok(()) => {
                problem.set(None);
                if is_new {
                    name.set(String::new());
                    if let Some(field) = field.get_untracked() {
                        focus::control(&field);
                    }
                }
                done.run(());
            }
            Err(refused) => problem.set(Some(refused_key(refused))),
        }
    };
    let kinds = Kind::all().map(|own| {
        let id = own.id();
        let is_chosen = Signal::derive(move || kind.get() == id);
        let words = label(app, kind_key(&own));
        view! { <option value=id prop:selected=is_chosen prop:textContent=words></option> }
    });
    let betters = Better::ALL.map(|own| {
        let is_chosen = Signal::derive(move || better.get() == own.id());
        let words = label(app, better_key(own));
        view! { <option value=own.id() prop:selected=is_chosen prop:textContent=words></option> }
    });
    let details = dynamic(move || match &*kind.get() {
        "number" => view! {
            <label>
                {text(label(app, DecisionKey::Unit))}
                <input
                    name="unit"
                    maxlength="24"
                    autocomplete="off"
                    prop:value=unit
                    on:input=move |event| unit.set(event_target_value(&event))
                />
            </label>
        }
        .into_any(),
        "scale" => (0..5usize)
            .map(|place| view! { <AnchorField anchors place/> })
            .collect_view()
            .into_any(),
        _ => ().into_any(),
    });
    let is_scored = Memo::new(move |_| kind.with(|kind| kind != "text"));
    let better_field = view! {
        <label hidden=move || !is_scored.get()>
            {text(label(app, DecisionKey::Better))}
            <select name="better" on:change=move |event| better.set(event_target_value(&event))>
                {betters.into_iter().collect_view()}
            </select>
        </label>
    };
    let told = Signal::derive(move || problem.get().map(|key| say(app, key)).unwrap_or_default());
    let send = if is_new {
        DecisionKey::Add
    } else {
        DecisionKey::Save
    };
    view! {
        <form class="own-form" on:submit=submit>
            <label>
                {text(label(app, DecisionKey::Name))}
                <input
                    name="name"
                    required=true
                    maxlength="120"
                    autocomplete="off"
                    prop:value=name
                    node_ref=field
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </label>
            <label>
                {text(label(app, DecisionKey::Kind))}
                <select name="kind" on:change=move |event| kind.set(event_target_value(&event))>
                    {kinds.into_iter().collect_view()}
                </select>
            </label>
            {details}
            {better_field}
            <div class="acts">
                <button data-action="keep">{text(label(app, send))}</button>
                {(!is_new).then(|| view! {
                    <button type="button" data-action="cancel" on:click=move |_| done.run(())>
                        {text(app.words.label(Key::Cancel))}
                    </button>
                })}
            </div>
            <p role="alert">{text(told)}</p>
        </form>
    }
}

/// What a number of points stands for.
#[component]
fn AnchorField(
    anchors: RwSignal<[String; 5]>,
    /// Counted from zero.
    place: usize,
) -> impl IntoView {
    let app = use_app();
    let points = (place + 1).to_string();
    let words = Signal::derive(move || format(app, DecisionKey::Anchor, &[("points", &points)]));
    let value = Signal::derive(move || anchors.with(|anchors| anchors[place].clone()));
    view! {
        <label>
            {text(words)}
            <input
                name="anchor"
                maxlength="80"
                autocomplete="off"
                prop:value=value
                on:input=move |event| anchors.update(|anchors| anchors[place] = event_target_value(&event))
            />
        </label>
    }
}
