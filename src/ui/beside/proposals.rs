use leptos::prelude::*;
use tertium_core::{locale::Key, query::Panel};
use tertium_search::{Proposal, ProposalKind};

use super::panel_button::PanelButton;
use crate::{
    app::{App, SearchEngine, use_app},
    platform::{focus, print},
    ui::{links::QueryLink, text::text},
};

/// In the bar below the table: a button for each method that may be missing, with the reason, and
/// the way to the export.
///
/// The page keeps the place for it, so that nothing moves when it comes.
#[component]
pub fn Proposals() -> impl IntoView {
    let app = use_app();
    app.search.request();
    let proposals = Memo::new(move |_| proposals(app));
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
        <PanelButton class="export" action="export" label=Key::Export panel=Panel::Export/>
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
    let reason = Signal::derive(move || {
        app.words
            .count(reason_key(kind), of.len(), &[("names", &app.names(&of))])
    });
    let details_label = {
        let name = name.clone();
        Signal::derive(move || app.words.format(Key::MethodDetails, &[("name", &name)]))
    };
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

/// What may be missing from the comparison; nothing until the search engine is there.
fn proposals(app: App) -> Vec<Proposal> {
    let columns = app.columns();
    match app.search.engine() {
        SearchEngine::Ready(engine) if !columns.is_empty() => {
            engine.complete(&columns, app.words.lang())
        }
        _ => Vec::new(),
    }
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
