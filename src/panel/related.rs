use std::sync::Arc;

use leptos::prelude::*;

use super::links::{Toggle, named};
use crate::{
    compare::{Step, bridges, connections},
    locale::{Key, PanelKey},
    method::{Edge, Kind, Method, Slug},
    query::Panel,
    state::{App, Load, erased::memo},
    view::{
        built::{Built, IntoBuilt, nothing},
        columns,
        erased::{maybe, part},
    },
};

/// The most records that are fetched to find ways between methods: all neighbours of the largest comparison.
const MOST: usize = 192;

/// The button in the label of the row that counts related methods: it shows them.
#[component]
pub fn RelatedButton(is_open: RwSignal<bool>) -> impl IntoView {
    let app = App::use_context();
    let expanded = maybe(move || Some(is_open.get().to_string()));
    view! {
        <button type="button" data-action="related" aria-label=app.told(PanelKey::RelatedOpen) title=app.told(PanelKey::RelatedOpen) aria-expanded=expanded on:click=move |_| is_open.update(|open| *open = !*open)>"▾"</button>
    }
}

/// The row below it: in each column the names, and below them how the columns are connected.
#[component]
pub fn RelatedRow(is_open: RwSignal<bool>) -> impl IntoView {
    let app = App::use_context();
    let columns = memo(move || app.columns());
    part(move || {
        if !is_open.get() {
            return nothing();
        }
        let cells = columns::each(columns, |slug| view! { <Names slug/> }.built());
        let label = view! { <th scope="row" role="rowheader">{app.said(Key::RowRelated)}</th> };
        (label, cells, view! { <Connected/> }).built()
    })
}

/// The names of the methods that a column is connected with, those first that it shares with others.
#[component]
fn Names(slug: Slug) -> impl IntoView {
    let app = App::use_context();
    let content = part(move || {
        let Load::Ready(method) = app.load(&slug).get() else { return nothing() };
        app.look_up_new(method.related.iter().map(|edge| &edge.slug));
        let loaded = app.loaded();
        let others = |edge: &Edge| -> Vec<String> {
            let shares = |other: &&Arc<Method>| other.slug != slug && other.related.iter().any(|its| its.slug == edge.slug);
            loaded.iter().filter(shares).map(|other| app.name(&other.slug)).collect()
        };
        let mut related: Vec<(&Edge, Vec<String>)> = method.related.iter().map(|edge| (edge, others(edge))).collect();
        related.sort_by_key(|(edge, others)| (std::cmp::Reverse(others.len()), !app.is_chosen(&edge.slug)));
        if related.is_empty() {
            return view! { <span class="missing">{app.told(PanelKey::RelatedNone)}</span> }.built();
        }
        let items = related.into_iter().map(|(edge, others)| {
            let mark = if !others.is_empty() {
                Some(app.tell(PanelKey::RelatedShared, &[("names", &app.listed(&others))]))
            } else {
                app.is_chosen(&edge.slug).then(|| app.tell(PanelKey::RelatedPresent, &[]))
            };
            let mark = mark.map(|mark| view! { <small class="mark">{mark}</small> });
            view! {
                <li data-slug=edge.slug.to_string()>
                    <div><small>{app.tell(edge_words(edge.kind), &[])}</small> {named(app, &edge.slug)} {mark}</div>
                    <Toggle slug=edge.slug.clone()/>
                </li>
            }
            .built()
        });
        view! { <ul>{items.collect::<Vec<Built>>()}</ul> }.built()
    });
    view! { <td role="cell">{content}</td> }
}

/// How the columns are connected: by edges, and where none leads, by the shortest way through other methods.
#[component]
fn Connected() -> impl IntoView {
    let app = App::use_context();
    let lines = part(move || {
        let loaded = app.loaded();
        if loaded.len() < 2 {
            return nothing();
        }
        let columns: Vec<&Method> = loaded.iter().map(|method| &**method).collect();
        let (between, is_settled) = app.between(&columns);
        let all: Vec<&Method> = columns.iter().copied().chain(between.iter().map(|method| &**method)).collect();
        // Ways are looked for once, when all is there.
        let ways = if is_settled { bridges(&all, columns.len()) } else { Vec::new() };
        let direct = connections(&columns).direct;
        let mut reached: Vec<&Slug> = Vec::new();
        let mut lines: Vec<Built> = Vec::new();
        for edge in &direct {
            let (from, to) = (&columns[edge.from].slug, &columns[edge.to].slug);
            reached.extend([from, to]);
            lines.push(way(app, from, &[Step { kind: edge.kind, slug: to }]));
        }
        for bridge in &ways {
            reached.push(&columns[bridge.from].slug);
            reached.extend(bridge.steps.last().map(|step| step.slug));
            lines.push(way(app, &columns[bridge.from].slug, &bridge.steps));
        }
        let apart: Vec<String> = columns.iter().filter(|method| !reached.contains(&&method.slug)).map(|method| app.name(&method.slug)).collect();
        let rest = match (apart.is_empty(), is_settled) {
            (true, _) => None,
            (false, false) => Some(app.tell(PanelKey::RelatedSeeking, &[])),
            (false, true) => Some(app.tell(PanelKey::RelatedApart, &[("names", &app.listed(&apart))])),
        };
        let rest = rest.map(|rest| view! { <p>{rest}</p> });
        let when = move |_| app.show_panel(Some(Panel::Timeline));
        let when =
            view! { <button type="button" data-action="when" aria-haspopup="dialog" on:click=when>{app.told(PanelKey::TimelineTitle)}</button> };
        view! { <div><strong>{app.told(PanelKey::RelatedConnected)}</strong><ul>{lines}</ul>{rest}{when}</div> }.built()
    });
    view! { <td role="cell" class="connected">{lines}</td> }
}

/// A way in words: names and what each is to the next.
fn way(app: App, from: &Slug, steps: &[Step]) -> Built {
    let steps: Vec<Built> = steps
        .iter()
        .map(|step| {
            let words = [" ", &app.tell(edge_words(step.kind), &[]), " "].concat();
            (view! { <small>{words}</small> }, named(app, step.slug)).built()
        })
        .collect();
    view! { <li>{named(app, from)}{steps}</li> }.built()
}

impl App {
    /// The neighbours of methods as far as their records are there, and whether none is under way; what nobody asked for is fetched.
    pub(super) fn between(self, columns: &[&Method]) -> (Vec<Arc<Method>>, bool) {
        let mut slugs: Vec<&Slug> = columns.iter().flat_map(|method| &method.related).map(|edge| &edge.slug).collect();
        slugs.sort_unstable_by_key(|slug| slug.as_str());
        slugs.dedup();
        slugs.retain(|slug| columns.iter().all(|column| column.slug != **slug));
        slugs.truncate(MOST);
        self.look_up_new(slugs.iter().copied());
        let loads: Vec<Load> = slugs.iter().map(|slug| self.load(slug).get()).collect();
        let is_settled = loads.iter().all(Load::is_settled);
        (loads.into_iter().filter_map(Load::ready).collect(), is_settled)
    }
}

/// What stands between the names of two methods.
fn edge_words(kind: Kind) -> PanelKey {
    match kind {
        Kind::BuildsOn => PanelKey::EdgeBuildsOn,
        Kind::BasisOf => PanelKey::EdgeBasisOf,
        Kind::VariantOf => PanelKey::EdgeVariantOf,
        Kind::HasVariant => PanelKey::EdgeHasVariant,
        Kind::AlternativeTo => PanelKey::EdgeAlternativeTo,
        Kind::CombinedWith => PanelKey::EdgeCombinedWith,
        Kind::Generalises => PanelKey::EdgeGeneralises,
        Kind::SpecialCaseOf => PanelKey::EdgeSpecialCaseOf,
        Kind::Other => PanelKey::EdgeOther,
    }
}
