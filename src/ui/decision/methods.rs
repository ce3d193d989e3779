use leptos::{ev::Event, html, prelude::*};
use tertium_core::{
    decision::{Change, OwnMethod},
    locale::{DecisionKey, Key},
    method::Slug,
};
use tertium_search::Segment;

use super::{
    method_form::MethodForm,
    words::{format, label, refused_key, say},
};
use crate::{
    app::{App, Decisions, FoundMethod, use_app},
    platform::focus,
    ui::{dynamic::dynamic, text::text},
};

/// The own methods that are called as somebody types, for the search box.
pub fn find(app: App, decisions: Decisions, typed: &str) -> Vec<FoundMethod> {
    let found = |method: &OwnMethod| FoundMethod {
        slug: method.slug().clone(),
        name: vec![Segment {
            text: method.name().to_owned(),
            is_marked: false,
        }],
        reason: None,
        is_present: app.is_chosen(method.slug()),
    };
    decisions.methods().with(|methods| {
        let called = methods.iter().filter(|method| method.is_called(typed));
        called.map(found).collect()
    })
}

/// The own methods, each to be compared, changed or deleted, and the form of a new one.
#[component]
pub fn Methods(
    decisions: Decisions,
    /// What became of the last act.
    outcome: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let edited = RwSignal::new(None::<Slug>);
    let methods = decisions.methods();
    let slugs = move || {
        methods.with(|methods| {
            let slugs = methods.iter().map(|method| method.slug().clone());
            slugs.collect::<Vec<Slug>>()
        })
    };
    let is_empty = Memo::new(move |_| methods.with(Vec::is_empty));
    let is_open = RwSignal::new(false);
    let details = NodeRef::<html::Details>::new();
    let toggle = move |_: Event| {
        let is_now = details
            .get_untracked()
            .is_some_and(|details| details.open());
        is_open.set(is_now);
    };
    let done = Callback::new(move |name: String| {
        outcome.set(app.words.format(Key::Added, &[("name", &name)]));
    });
    view! {
        <h3>{text(label(app, DecisionKey::Methods))}</h3>
        <p>{text(label(app, DecisionKey::MethodsLead))}</p>
        <ul class="own-criteria own-methods">
            {dynamic(move || {
                is_empty.get().then(|| view! { <li>{text(label(app, DecisionKey::MethodsNone))}</li> })
            })}
            <For each=slugs key=Clone::clone let:slug>
                <MethodItem decisions slug edited outcome/>
            </For>
        </ul>
        <details class="own-new-method" node_ref=details on:toggle=toggle>
            <summary>{text(label(app, DecisionKey::MethodNew))}</summary>
            // What it offers is fetched once it is wanted.
            {dynamic(move || is_open.get().then(|| view! { <MethodForm decisions edited=None done/> }))}
        </details>
    }
    .into_any()
}

/// An own method: what it is called and what can be done with it, or the form in which it is changed.
#[component]
fn MethodItem(
    decisions: Decisions,
    slug: Slug,
    /// Which one is being changed.
    edited: RwSignal<Option<Slug>>,
    outcome: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let slug = StoredValue::new(slug);
    let method =
        move || decisions.with(|decision| slug.with_value(|slug| decision.method(slug).cloned()));
    let name = Signal::derive(move || {
        let method = method();
        method.map_or_else(String::new, |method| method.name().to_owned())
    });
    let named = move |key: DecisionKey| {
        Signal::derive(move || name.with(|name| format(app, key, &[("name", name)])))
    };
    let delete_label =
        Signal::derive(move || app.words.format(Key::SavedDelete, &[("name", &name.get())]));
    let is_chosen = Memo::new(move |_| slug.with_value(|slug| app.is_chosen(slug)));
    let compare = Signal::derive(move || {
        app.words.text(if is_chosen.get() {
            Key::MethodRemove
        } else {
            Key::MethodAdd
        })
    });
    let compare_label = Signal::derive(move || [&compare.get(), ": ", &name.get()].concat());
    let begin = move |_| {
        edited.set(Some(slug.get_value()));
        focus::first_soon("dialog .own-methods input[name=name]");
    };
    let end = Callback::new(move |_: String| {
        edited.set(None);
        focus::first_soon("dialog .decision");
    });
    let delete = move |_| {
        let slug = slug.get_value();
        let told = app
            .words
            .format(Key::SavedDeleted, &[("name", &name.get_untracked())]);
        if is_chosen.get_untracked() {
            app.remove(&slug);
        }
        let deleted = decisions.change(Change::RemoveMethod { slug });
        outcome.set(deleted.map_or_else(|refused| say(app, refused_key(refused)), |()| told));
        focus::first_soon("dialog .found [data-action=undo]");
    };
    let is_edited = Memo::new(move |_| {
        edited.with(|edited| slug.with_value(|slug| edited.as_ref() == Some(slug)))
    });
    let content = dynamic(move || {
        if is_edited.get() {
            let edited = untrack(method);
            return view! { <MethodForm decisions edited done=end/> }.into_any();
        }
        view! {
            <div>
                <strong>{text(name)}</strong>
                " "
                <small>{text(app.words.label(Key::Unverified))}</small>
            </div>
            <div class="acts">
                <button
                    type="button"
                    data-action="compare"
                    aria-label=compare_label
                    on:click=move |_| app.toggle(&slug.get_value())
                >
                    {text(compare)}
                </button>
                <button
                    type="button"
                    data-action="change"
                    aria-label=named(DecisionKey::ChangeLabel)
                    on:click=begin
                >
                    {text(label(app, DecisionKey::Change))}
                </button>
                <button type="button" data-action="delete" aria-label=delete_label on:click=delete>
                    {text(app.words.label(Key::SavedDeleteShort))}
                </button>
            </div>
        }
        .into_any()
    });
    view! { <li>{content}</li> }
}
