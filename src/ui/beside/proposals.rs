use leptos::prelude::*;
use tertium_core::{
    compare::{Proposal, ProposalKind, proposals},
    locale::Key,
    method::Method,
    query::Panel,
};

use crate::{
    app::{App, use_app},
    platform::{focus, print},
    ui::{links::QueryLink, panel_button::PanelButton, text::text},
};

/// In the bar below the table: a button for each method that may be missing, with the reason, and
/// the way to the export.
///
/// The page keeps the place for it, so that nothing moves when it comes.
#[component]
pub fn Proposals() -> impl IntoView {
    let app = use_app();
    let proposals = Memo::new(move |_| proposals_of(app));
    let has_proposals = Memo::new(move |_| proposals.with(|proposals| !proposals.is_empty()));
    let offers = move || {
        let proposals = proposals.get().into_iter();
        proposals
            .map(|proposal| view! { <Offer proposal/> })
            .collect_view()
    };
    view! {
        <Show when=move || has_proposals.get()>
            <h2 id="proposals">{text(app.words.label(Key::Proposals))}</h2>
            <ul aria-labelledby="proposals" on:focusin=move |event| focus::show_focused(&event)>
                {offers}
            </ul>
        </Show>
        <button type="button" class="print" data-action="print" on:click=|_| print::page()>
            {text(app.words.label(Key::Print))}
        </button>
        <PanelButton class="export" action="export" label=app.words.label(Key::Export) panel=Panel::Export/>
    }
}

/// A proposed method.
#[component]
fn Offer(
    /// The method, and why it may be missing.
    proposal: Proposal,
) -> impl IntoView {
    let app = use_app();
    let Proposal {
        slug,
        name,
        kind,
        of,
    } = proposal;
    let name = {
        let slug = slug.clone();
        Signal::derive(move || match &name {
            Some(name) => name.get(app.words.lang()).clone(),
            None => app.name(&slug),
        })
    };
    let reason = Signal::derive(move || {
        app.words
            .count(reason_key(kind), of.len(), &[("names", &app.names(&of))])
    });
    let details_label = Signal::derive(move || {
        app.words
            .format(Key::MethodDetails, &[("name", &name.get())])
    });
    let details = {
        let slug = slug.clone();
        Signal::derive(move || app.query_of_method(&slug))
    };
    view! {
        <li>
            <button
                type="button"
                data-action="add"
                data-slug=slug.to_string()
                on:click=move |_| app.add(slug.clone())
            >
                {text(name)}
                " "
                <small>{text(reason)}</small>
            </button>
            <QueryLink query=details>
                <span aria-label=details_label role="img">
                    "i"
                </span>
            </QueryLink>
        </li>
    }
}

/// What may be missing from the comparison, as far as its records are there.
fn proposals_of(app: App) -> Vec<Proposal> {
    let methods = app.loaded();
    let methods: Vec<&Method> = methods.iter().map(|method| &**method).collect();
    proposals(&methods)
}

fn reason_key(kind: ProposalKind) -> Key {
    match kind {
        ProposalKind::AlternativeToAll => Key::AlternativeToAll,
        ProposalKind::AlternativeTo => Key::AlternativeTo,
        ProposalKind::BuildsOn => Key::BuildsOn,
        ProposalKind::BasisOf => Key::BasisOf,
        ProposalKind::VariantOf => Key::VariantOf,
        ProposalKind::HasVariant => Key::HasVariant,
        ProposalKind::Generalises => Key::Generalises,
        ProposalKind::SpecialCaseOf => Key::SpecialCaseOf,
        ProposalKind::CombinedWith => Key::CombinedWith,
        ProposalKind::Baseline => Key::Baseline,
    }
}
