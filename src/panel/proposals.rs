use leptos::prelude::*;

use super::links::link;
use crate::{
    browser::focus,
    locale::PanelKey,
    query::Panel,
    search::{Proposal, ProposalKind},
    state::{App, EngineLoad},
    view::{
        built::{Built, IntoBuilt},
        erased::{part, text},
    },
};

/// The bar below the table: a button for each method that may be missing, with the reason, and the way to take all away.
///
/// The page keeps the place for it, so that nothing moves when it comes.
#[component]
pub fn Proposals() -> impl IntoView {
    let app = App::use_context();
    app.ask_for_engine();
    let list = part(move || {
        let proposals: Vec<Built> = app.proposals().into_iter().map(|proposal| view! { <Offer proposal/> }.built()).collect();
        let label = (!proposals.is_empty()).then(|| app.tell(PanelKey::Proposals, &[]));
        (
            view! { <span id="proposals">{label}</span> },
            view! { <ul aria-labelledby="proposals" on:focusin=move |event| focus::show_focused(&event)>{proposals}</ul> },
        )
            .built()
    });
    let open = move |_| app.show_panel(Some(Panel::Export));
    let when = move |_| app.show_panel(Some(Panel::Timeline));
    view! {
        {list}
        <button type="button" class="take when" data-action="timeline" aria-haspopup="dialog" on:click=when>{app.told(PanelKey::Timeline)}</button>
        <button type="button" class="take" data-action="export" aria-haspopup="dialog" on:click=open>{app.told(PanelKey::Export)}</button>
    }
}

/// A proposed method.
#[component]
fn Offer(proposal: Proposal) -> impl IntoView {
    let app = App::use_context();
    let Proposal { slug, name, kind, of } = proposal;
    let names: Vec<String> = of.iter().map(|slug| app.name(slug)).collect();
    let reason = app.tell(reason(kind), &[("names", &app.listed(&names))]);
    let data_slug = slug.to_string();
    let about = {
        let name = name.clone();
        view! { <span aria-label=text(move || app.tell(PanelKey::MethodDetails, &[("name", &name)])) role="img">"i"</span> }.built()
    };
    let details = link(app, about, {
        let slug = slug.clone();
        move || app.query_of(&slug)
    });
    view! {
        <li>
            <button type="button" data-action="add" data-slug=data_slug on:click=move |_| app.add(slug.clone())>
                <span>{name}</span>" "<small>{reason}</small>
            </button>
            {details}
        </li>
    }
}

fn reason(kind: ProposalKind) -> PanelKey {
    match kind {
        ProposalKind::AlternativeToAll => PanelKey::AlternativeToAll,
        ProposalKind::AlternativeTo => PanelKey::AlternativeTo,
        ProposalKind::BuildsOn => PanelKey::BuildsOn,
        ProposalKind::BasisOf => PanelKey::BasisOf,
        ProposalKind::VariantOf => PanelKey::VariantOf,
        ProposalKind::HasVariant => PanelKey::HasVariant,
        ProposalKind::Generalises => PanelKey::Generalises,
        ProposalKind::SpecialCaseOf => PanelKey::SpecialCaseOf,
        ProposalKind::CombinedWith => PanelKey::CombinedWith,
        ProposalKind::Baseline => PanelKey::Baseline,
    }
}

impl App {
    /// What is missing from the comparison, once the search engine is there.
    fn proposals(self) -> Vec<Proposal> {
        let columns = self.columns();
        match self.engine_load() {
            EngineLoad::Ready(engine) if !columns.is_empty() => engine.complete(&columns, self.lang()),
            _ => Vec::new(),
        }
    }
}
