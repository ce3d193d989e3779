use std::sync::Arc;

use leptos::prelude::*;

use super::links::{Toggle, link, named};
use crate::{
    locale::{Key, PanelKey},
    method::{Kind, Method, Slug},
    state::App,
    view::{
        built::{Built, IntoBuilt},
        erased::text,
    },
};

/// The methods that one is connected with, by the kind of the connection, and the comparisons that suggest themselves.
#[component]
pub fn Relations(method: Arc<Method>) -> impl IntoView {
    let app = App::use_context();
    let kinds = Kind::ALL.into_iter().filter_map(|kind| {
        let of_kind: Vec<Built> = method.related.iter().filter(|edge| edge.kind == kind).map(|edge| related(app, &edge.slug)).collect();
        let heading = app.told(heading(kind));
        (!of_kind.is_empty()).then(|| view! { <div data-kind=kind.id()><h4>{heading}</h4><ul>{of_kind}</ul></div> }.built())
    });
    let kinds: Vec<Built> = kinds.collect();
    let alone = kinds.is_empty().then(|| view! { <p>{app.told(PanelKey::MethodAlone)}</p> }.built());
    let comparisons = comparisons(app, &method);
    let compared = (!comparisons.is_empty()).then(|| {
        view! {
            <section class="comparisons">
                <h3>{app.told(PanelKey::MethodComparisons)}</h3>
                <ul>{comparisons}</ul>
            </section>
        }
        .built()
    });
    view! {
        <section class="relations">
            <h3>{app.said(Key::RowRelated)}</h3>
            {alone}
            <div class="kinds">{kinds}</div>
        </section>
        {compared}
    }
}

fn related(app: App, slug: &Slug) -> Built {
    view! { <li data-slug=slug.to_string()>{named(app, slug)} <Toggle slug=slug.clone()/></li> }.built()
}

/// The comparisons with each alternative and variant, and with all alternatives where there are several.
fn comparisons(app: App, method: &Method) -> Vec<Built> {
    let of =
        |wanted: &[Kind]| -> Vec<Slug> { method.related.iter().filter(|edge| wanted.contains(&edge.kind)).map(|edge| edge.slug.clone()).collect() };
    let alternatives = of(&[Kind::AlternativeTo]);
    let mut links = Vec::new();
    if alternatives.len() > 1 {
        let slugs: Vec<Slug> = [method.slug.clone()].into_iter().chain(alternatives).collect();
        let slug = method.slug.clone();
        links.push(comparison(app, slugs, text(move || app.tell(PanelKey::MethodAlternatives, &[("name", &app.name(&slug))]))));
    }
    for other in of(&[Kind::AlternativeTo, Kind::VariantOf, Kind::HasVariant]) {
        let slugs = vec![method.slug.clone(), other];
        let named = slugs.clone();
        links.push(comparison(app, slugs, text(move || app.listed(&named.iter().map(|slug| app.name(slug)).collect::<Vec<_>>()))));
    }
    links
}

fn comparison(app: App, slugs: Vec<Slug>, label: crate::view::erased::Text) -> Built {
    view! { <li>{link(app, label.built(), move || app.query_comparing(&slugs))}</li> }.built()
}

/// What stands above the methods of a kind.
fn heading(kind: Kind) -> PanelKey {
    match kind {
        Kind::BuildsOn => PanelKey::KindBuildsOn,
        Kind::BasisOf => PanelKey::KindBasisOf,
        Kind::VariantOf => PanelKey::KindVariantOf,
        Kind::HasVariant => PanelKey::KindHasVariant,
        Kind::AlternativeTo => PanelKey::KindAlternativeTo,
        Kind::CombinedWith => PanelKey::KindCombinedWith,
        Kind::Generalises => PanelKey::KindGeneralises,
        Kind::SpecialCaseOf => PanelKey::KindSpecialCaseOf,
        Kind::Other => PanelKey::KindOther,
    }
}
