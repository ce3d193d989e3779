use leptos::{ev::Event, html, prelude::*};
use tertium_core::{
    decision::{Change, OwnMethod},
    locale::{DecisionKey, Key},
    method::Slug,
};
use tertium_search::Segment;

use super::{
    entry::{self, EntryActs},
    words::label,
};
use crate::{
    app::{App, Decisions, FoundMethod, Parts, use_app},
    platform::focus,
    ui::{dynamic::dynamic, part_view::PartView, text::text},
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
    decisions.own_methods().all().with(|methods| {
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
    let methods = decisions.own_methods().all();
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
            {dynamic(move || is_open.get().then(|| view! { <FormView decisions edited=None done/> }))}
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
    let is_chosen = Memo::new(move |_| slug.with_value(|slug| app.is_chosen(slug)));
    let compare = Signal::derive(move || {
        app.words.text(if is_chosen.get() {
            Key::MethodRemove
        } else {
            Key::MethodAdd
        })
    });
    let compare_label = Signal::derive(move || [&compare.get(), ": ", &name.get()].concat());
    let change = Callback::new(move |()| {
        edited.set(Some(slug.get_value()));
        // The form takes the focus from there once it has come.
        focus::first_soon("dialog .decision");
    });
    let end = Callback::new(move |_: String| {
        edited.set(None);
        focus::first_soon("dialog .decision");
    });
    let delete = Callback::new(move |()| {
        let (slug, name) = (slug.get_value(), name.get_untracked());
        if is_chosen.get_untracked() {
            app.remove(&slug);
        }
        entry::delete(
            app,
            decisions,
            outcome,
            &name,
            Change::RemoveMethod { slug },
        );
    });
    let is_edited = Memo::new(move |_| {
        edited.with(|edited| slug.with_value(|slug| edited.as_ref() == Some(slug)))
    });
    let content = dynamic(move || {
        if is_edited.get() {
            let edited = untrack(method);
            return view! { <FormView decisions edited done=end/> }.into_any();
        }
        view! {
            <div>
                <strong>{text(name)}</strong>
                " "
                <small>{text(app.words.label(Key::Unverified))}</small>
            </div>
            <EntryActs name change delete>
                <button
                    type="button"
                    data-action="compare"
                    aria-label=compare_label
                    on:click=move |_| app.toggle(&slug.get_value())
                >
                    {text(compare)}
                </button>
            </EntryActs>
        }
        .into_any()
    });
    view! { <li>{content}</li> }
}

/// The form, which is a part of its own.
#[component]
fn FormView(
    decisions: Decisions,
    /// The method that is changed; nothing for a new one.
    edited: Option<OwnMethod>,
    done: Callback<String>,
) -> impl IntoView {
    let draw = move |parts: Parts| {
        let form = parts.method_form();
        form.map(|part| (part.form)(decisions, edited.clone(), done))
    };
    view! { <PartView load=Parts::load_method_form draw/> }
}
