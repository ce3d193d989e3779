use std::{cmp::Reverse, sync::Arc};

use leptos::prelude::*;
use tertium_core::{
    compare::{Step, bridges, connections},
    locale::Key,
    method::{Edge, Kind, Method, Slug},
    query::Panel,
};

use crate::{
    app::{App, Neighbours, use_app},
    ui::{
        links::{MethodLink, ToggleButton},
        text::text,
    },
};

/// The row below the number of related methods: in each column their names, and below them how the
/// columns are connected.
#[component]
pub fn RelatedRow() -> impl IntoView {
    let app = use_app();
    let columns = app.columns_memo();
    view! {
        <tr class="beside" role="row">
            <th scope="row" role="rowheader">{text(app.words.label(Key::RowRelated))}</th>
            <For each=move || columns.get() key=Clone::clone let:slug>
                <td role="cell"><RelatedNames slug/></td>
            </For>
            <td role="cell" class="connected"><ConnectionsOfColumns/></td>
        </tr>
    }
}

/// The names of the methods that a column is related with, those first that it shares with other
/// columns.
#[component]
fn RelatedNames(
    /// The method of the column.
    slug: Slug,
) -> impl IntoView {
    let app = use_app();
    let method = {
        let slug = slug.clone();
        Signal::derive(move || app.records.ready(&slug))
    };
    // None until the record is there.
    let edges = Memo::new(move |_| {
        let method = method.get()?;
        Some(in_order(&method, &app.loaded(), |slug| app.is_chosen(slug)))
    });
    let has_edges = Memo::new(move |_| edges.with(|edges| Some(!edges.as_ref()?.is_empty())));
    let names = move |slug: Slug| {
        let each = move || edges.get().unwrap_or_default();
        let column = StoredValue::new(slug);
        view! {
            <ul>
                <For each key=|edge| (edge.slug.clone(), edge.kind.id()) let:edge>
                    <RelatedName column=column.get_value() edge/>
                </For>
            </ul>
        }
    };
    move || match has_edges.get() {
        None => ().into_any(),
        Some(true) => names(slug.clone()).into_any(),
        Some(false) => {
            let none = app.words.label(Key::RelatedNone);
            view! { <span class="missing">{text(none)}</span> }.into_any()
        }
    }
}

/// A related method: what the column is to it, its name, who else is related with it, and the way
/// into the table.
#[component]
fn RelatedName(
    /// The method of the column.
    column: Slug,
    edge: Edge,
) -> impl IntoView {
    let app = use_app();
    let Edge { slug, kind, .. } = edge;
    let mark = {
        let slug = slug.clone();
        Signal::derive(move || {
            let others = sharing(&column, &slug, &app.loaded());
            if !others.is_empty() {
                let names = app.names(&others);
                Some(app.words.format(Key::RelatedShared, &[("names", &names)]))
            } else {
                app.is_chosen(&slug)
                    .then(|| app.words.text(Key::RelatedPresent))
            }
        })
    };
    let has_mark = Memo::new(move |_| mark.with(Option::is_some));
    let mark = Signal::derive(move || mark.get().unwrap_or_default());
    view! {
        <li data-slug=slug.to_string()>
            <div>
                <small>{text(app.words.label(edge_key(kind)))}</small>
                " "
                <MethodLink slug=slug.clone()/>
                " "
                <Show when=move || has_mark.get()>
                    <small class="mark">{text(mark)}</small>
                </Show>
            </div>
            <ToggleButton slug=slug.clone()/>
        </li>
    }
}

/// How the columns are connected: by edges, and where none leads, by the shortest way through
/// other methods.
#[component]
fn ConnectionsOfColumns() -> impl IntoView {
    let app = use_app();
    Effect::new(move || app.request_neighbours());
    let ways = Memo::new(move |_| {
        let loaded = app.loaded();
        (loaded.len() > 1).then(|| Ways::between(&loaded, &app.neighbours()))
    });
    let has_ways = Memo::new(move |_| ways.with(Option::is_some));
    let lines = move || {
        let ways = ways.get().map(|ways| ways.ways).unwrap_or_default();
        ways.into_iter()
            .map(|way| view! { <WayLine way/> })
            .collect_view()
    };
    let rest = move || {
        ways.get()
            .and_then(|ways| rest(app, &ways))
            .map(|rest| view! { <p>{text(rest)}</p> })
    };
    view! {
        <Show when=move || has_ways.get()>
            <div>
                <strong>{text(app.words.label(Key::RelatedConnected))}</strong>
                <ul>{lines}</ul>
                {rest}
                <button
                    type="button"
                    data-action="when"
                    aria-haspopup="dialog"
                    on:click=move |_| app.show_panel(Some(Panel::Timeline))
                >
                    {text(app.words.label(Key::TimelineTitle))}
                </button>
            </div>
        </Show>
    }
}

/// A way in words: names, and between them what each is to the next.
#[component]
fn WayLine(way: Way) -> impl IntoView {
    let app = use_app();
    let step = |edge: Edge| {
        let words =
            Signal::derive(move || [" ", &app.words.text(edge_key(edge.kind)), " "].concat());
        view! {
            <small>{text(words)}</small>
            <MethodLink slug=edge.slug/>
        }
    };
    view! {
        <li>
            <MethodLink slug=way.from/>
            {way.steps.into_iter().map(step).collect_view()}
        </li>
    }
}

/// Which columns no way leads to, or that ways are still looked for.
fn rest(app: App, ways: &Ways) -> Option<String> {
    if ways.apart.is_empty() {
        return None;
    }
    Some(if ways.is_settled {
        app.words
            .format(Key::RelatedApart, &[("names", &app.names(&ways.apart))])
    } else {
        app.words.text(Key::RelatedSeeking)
    })
}

/// How columns are connected.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Ways {
    ways: Vec<Way>,
    /// The columns that none of the ways touches.
    apart: Vec<Slug>,
    /// Whether all neighbours are there that ways may lead through.
    is_settled: bool,
}

/// A way from a method over others; each step says what the method before it is to its own.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Way {
    from: Slug,
    steps: Vec<Edge>,
}

impl Way {
    fn new(from: &Slug, steps: &[Step]) -> Self {
        let edge = |step: &Step| Edge::new(step.slug.clone(), step.kind);
        Self {
            from: from.clone(),
            steps: steps.iter().map(edge).collect(),
        }
    }
}

impl Ways {
    fn between(columns: &[Arc<Method>], neighbours: &Neighbours) -> Self {
        let is_settled = neighbours.is_settled;
        let all = columns.iter().chain(&neighbours.methods);
        let all: Vec<&Method> = all.map(Arc::as_ref).collect();
        let count = columns.len();
        let direct = connections(&all[..count]).direct.into_iter().map(|edge| {
            let step = Step {
                kind: edge.kind,
                slug: &columns[edge.to].slug,
            };
            Way::new(&columns[edge.from].slug, &[step])
        });
        // Ways are looked for once, when all is there.
        let bridges = if is_settled {
            bridges(&all, count)
        } else {
            Vec::new()
        };
        let bridges = bridges
            .into_iter()
            .map(|bridge| Way::new(&columns[bridge.from].slug, &bridge.steps));
        let ways: Vec<Way> = direct.chain(bridges).collect();
        let is_reached = |slug: &Slug| {
            let is_end = |way: &Way| way.steps.last().is_some_and(|step| step.slug == *slug);
            ways.iter().any(|way| way.from == *slug || is_end(way))
        };
        let slugs = columns.iter().map(|method| method.slug.clone());
        // With what own methods are connected, nobody has said.
        let apart = slugs.filter(|slug| !slug.is_own() && !is_reached(slug));
        let apart = apart.collect();
        Self {
            ways,
            apart,
            is_settled,
        }
    }
}

/// The edges of a method: first those to what most other columns are related with, then those to
/// what is chosen.
fn in_order(
    method: &Method,
    columns: &[Arc<Method>],
    is_chosen: impl Fn(&Slug) -> bool,
) -> Vec<Edge> {
    let mut edges = method.related.clone();
    edges.sort_by_cached_key(|edge| {
        let others = sharing(&method.slug, &edge.slug, columns);
        (Reverse(others.len()), !is_chosen(&edge.slug))
    });
    edges
}

/// The other columns that are related with a method, too.
fn sharing(column: &Slug, related: &Slug, columns: &[Arc<Method>]) -> Vec<Slug> {
    let others = columns.iter().filter(|other| other.slug != *column);
    let others = others.filter(|other| other.related.iter().any(|edge| edge.slug == *related));
    others.map(|other| other.slug.clone()).collect()
}

/// What stands between the names of two methods.
fn edge_key(kind: Kind) -> Key {
    match kind {
        Kind::BuildsOn => Key::EdgeBuildsOn,
        Kind::BasisOf => Key::EdgeBasisOf,
        Kind::VariantOf => Key::EdgeVariantOf,
        Kind::HasVariant => Key::EdgeHasVariant,
        Kind::AlternativeTo => Key::EdgeAlternativeTo,
        Kind::CombinedWith => Key::EdgeCombinedWith,
        Kind::Generalises => Key::EdgeGeneralises,
        Kind::SpecialCaseOf => Key::EdgeSpecialCaseOf,
        Kind::Other => Key::EdgeOther,
    }
}

#[cfg(test)]
mod tests {
    use tertium_core::test_records::method;

    use super::*;

    /// Methods written as "a: b builds-on, x alternative-to".
    fn methods(lines: &[&str]) -> Vec<Arc<Method>> {
        let edge = |text: &str| {
            let (slug, kind) = text.trim().split_once(' ').unwrap();
            Edge::new(slug.parse().unwrap(), kind.parse().unwrap())
        };
        let read = |line: &&str| {
            let (slug, edges) = line.split_once(':').unwrap();
            let edges = edges.split(',').filter(|edge| !edge.trim().is_empty());
            Arc::new(method(|method| {
                method.slug = slug.parse().unwrap();
                method.related = edges.map(edge).collect();
            }))
        };
        lines.iter().map(read).collect()
    }

    #[test]
    fn what_columns_share_comes_first_then_what_is_chosen() {
        #[track_caller]
        fn check(lines: &[&str], expected: &str) {
            let columns = methods(lines);
            let is_chosen = |slug: &Slug| columns.iter().any(|column| column.slug == *slug);
            let edges = in_order(&columns[0], &columns, is_chosen);
            let shown: Vec<&str> = edges.iter().map(|edge| edge.slug.as_str()).collect();
            assert_eq!(shown.join(" "), expected, "{lines:?}");
        }
        check(&["a:"], "");
        check(&["a: x builds-on, y builds-on"], "x y");
        check(&["a: x builds-on, y builds-on", "b: y variant-of"], "y x");
        check(
            &["a: x builds-on, b basis-of, y builds-on", "b: a builds-on"],
            "b x y",
        );
        check(
            &[
                "a: x other, b other, y other, z other",
                "b: z other",
                "c: y other, z other",
            ],
            "z y b x",
        );
    }

    #[test]
    fn columns_are_connected_by_edges_and_by_ways() {
        #[track_caller]
        fn check(columns: &[&str], neighbours: Option<&[&str]>, ways: &str, apart: &str) {
            let is_settled = neighbours.is_some();
            let neighbours = Neighbours {
                methods: methods(neighbours.unwrap_or_default()),
                is_settled,
            };
            let found = Ways::between(&methods(columns), &neighbours);
            let shown = found.ways.iter().map(|way| {
                let steps = way.steps.iter();
                let steps = steps.map(|step| format!(" {} {}", step.kind.id(), step.slug));
                format!("{}{}", way.from, steps.collect::<String>())
            });
            assert_eq!(shown.collect::<Vec<_>>().join(", "), ways, "{columns:?}");
            let shown: Vec<&str> = found.apart.iter().map(Slug::as_str).collect();
            assert_eq!(
                (&*shown.join(" "), found.is_settled),
                (apart, is_settled),
                "{columns:?}"
            );
        }
        check(
            &["a: b builds-on", "b: a basis-of"],
            Some(&[]),
            "a builds-on b",
            "",
        );
        check(&["a:", "b:"], Some(&[]), "", "a b");
        check(&["a:", "b:", "my-c:"], Some(&[]), "", "a b");
        let columns = [
            "a: x builds-on",
            "b: a other, y builds-on",
            "c: y builds-on",
        ];
        check(&columns, None, "b other a", "c");
        check(
            &columns,
            Some(&["x:", "y:"]),
            "b other a, b builds-on y basis-of c",
            "",
        );
    }
}
