use std::sync::Arc;

use leptos::prelude::*;
use tertium_core::{
    locale::Key,
    method::{Kind, Method, Slug},
};

use crate::{
    app::use_app,
    ui::{
        links::{MethodLink, QueryLink, ToggleButton},
        text::text,
    },
};

/// The methods that one is connected with, by the kind of the connection, and the comparisons that suggest themselves.
#[component]
pub fn Relations(
    /// The method.
    method: Arc<Method>,
) -> impl IntoView {
    let app = use_app();
    let related = |kind: Kind| {
        let of_kind = method.related.iter().filter(move |edge| edge.kind == kind);
        of_kind.map(|edge| edge.slug.clone()).collect::<Vec<Slug>>()
    };
    let kinds = Kind::ALL.into_iter().map(|kind| (kind, related(kind)));
    let kinds = kinds.filter(|(_, slugs)| !slugs.is_empty());
    let kinds = kinds
        .map(|(kind, slugs)| view! { <RelatedOfKind kind slugs/> })
        .collect_view();
    let is_alone = method.related.is_empty();
    let suggestions = suggestions(&method);
    let comparisons = (!suggestions.is_empty()).then(|| {
        let items = suggestions
            .into_iter()
            .map(|suggestion| view! { <Comparison suggestion/> });
        view! {
            <section class="comparisons">
                <h3>{text(app.words.label(Key::MethodComparisons))}</h3>
                <ul>{items.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <section class="relations">
            <h3>{text(app.words.label(Key::RowRelated))}</h3>
            {is_alone.then(|| view! { <p>{text(app.words.label(Key::MethodAlone))}</p> })}
            <div class="kinds">{kinds}</div>
        </section>
        {comparisons}
    }
}

/// The methods with which there is a connection of one kind.
#[component]
fn RelatedOfKind(
    /// What the method is to them.
    kind: Kind,
    /// The methods.
    slugs: Vec<Slug>,
) -> impl IntoView {
    let items = slugs.into_iter().map(|slug| {
        let data_slug = slug.to_string();
        view! {
            <li data-slug=data_slug>
                <MethodLink slug=slug.clone()/>
                <ToggleButton slug/>
            </li>
        }
    });
    view! {
        <div data-kind=kind.id()>
            <h4>{text(use_app().words.label(kind.heading()))}</h4>
            <ul>{items.collect_view()}</ul>
        </div>
    }
}

/// A comparison that suggests itself, as a link.
#[component]
fn Comparison(
    /// What is compared.
    suggestion: Suggestion,
) -> impl IntoView {
    let app = use_app();
    let slugs = suggestion.slugs();
    let query = Signal::derive(move || app.query_comparing(&slugs));
    let label = Signal::derive(move || match &suggestion {
        Suggestion::Pair { method, other } => app.names(&[method.clone(), other.clone()]),
        Suggestion::Alternatives { method, .. } => app
            .words
            .format(Key::MethodAlternatives, &[("name", &app.name(method))]),
    });
    view! {
        <li>
            <QueryLink query>{text(label)}</QueryLink>
        </li>
    }
}

/// A comparison that suggests itself.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Suggestion {
    Pair {
        method: Slug,
        other: Slug,
    },
    /// A method with all its alternatives.
    Alternatives {
        method: Slug,
        others: Vec<Slug>,
    },
}

impl Suggestion {
    fn slugs(&self) -> Vec<Slug> {
        match self {
            Self::Pair { method, other } => vec![method.clone(), other.clone()],
            Self::Alternatives { method, others } => {
                std::iter::once(method).chain(others).cloned().collect()
            }
        }
    }
}

/// The comparisons with all alternatives, where there are several, and with each alternative and variant.
fn suggestions(method: &Method) -> Vec<Suggestion> {
    let related = |kind: Kind| {
        let of_kind = method.related.iter().filter(move |edge| edge.kind == kind);
        of_kind.map(|edge| edge.slug.clone())
    };
    let slug = &method.slug;
    let others: Vec<Slug> = related(Kind::AlternativeTo).collect();
    let all = (others.len() > 1).then(|| Suggestion::Alternatives {
        method: slug.clone(),
        others: others.clone(),
    });
    let close = |kind: Kind| {
        matches!(
            kind,
            Kind::AlternativeTo | Kind::VariantOf | Kind::HasVariant
        )
    };
    let close = method.related.iter().filter(|edge| close(edge.kind));
    let pairs = close.map(|edge| Suggestion::Pair {
        method: slug.clone(),
        other: edge.slug.clone(),
    });
    all.into_iter().chain(pairs).collect()
}

#[cfg(test)]
mod tests {
    use tertium_core::{method::Edge, test_records};

    use super::*;

    #[test]
    fn alternatives_and_variants_are_worth_comparing() {
        #[track_caller]
        fn check(related: &[(&str, Kind)], expected: &[&str]) {
            let method = test_records::method(|method| {
                method.slug = "a".parse().unwrap();
                let edge = |(slug, kind): &(&str, Kind)| Edge::new(slug.parse().unwrap(), *kind);
                method.related = related.iter().map(edge).collect();
            });
            let slugs = suggestions(&method)
                .iter()
                .map(Suggestion::slugs)
                .collect::<Vec<_>>();
            let joined = slugs
                .iter()
                .map(|slugs| slugs.iter().map(Slug::as_str).collect::<Vec<_>>().join(" "));
            assert_eq!(joined.collect::<Vec<_>>(), expected);
        }
        check(&[], &[]);
        check(&[("b", Kind::BuildsOn), ("c", Kind::CombinedWith)], &[]);
        check(
            &[("b", Kind::HasVariant), ("c", Kind::AlternativeTo)],
            &["a b", "a c"],
        );
        check(
            &[
                ("b", Kind::AlternativeTo),
                ("c", Kind::VariantOf),
                ("d", Kind::AlternativeTo),
            ],
            &["a b d", "a b", "a c", "a d"],
        );
    }
}
