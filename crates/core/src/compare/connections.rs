use std::collections::{BTreeMap, BTreeSet};

use crate::method::{Kind, Method, Slug};

/// The connections of the compared methods, as far as their own records name them.
#[derive(Debug, PartialEq)]
pub struct Connections<'a> {
    pub direct: Vec<Direct>,
    pub shared: Vec<Neighbour<'a>>,
}

/// An edge between two columns; read "from … to".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Direct {
    pub from: usize,
    pub to: usize,
    pub kind: Kind,
}

/// A method outside the comparison that is related to at least two of it.
#[derive(Debug, PartialEq)]
pub struct Neighbour<'a> {
    pub slug: &'a Slug,
    pub of: Vec<Tie>,
}

/// What a column is to its neighbour; read column "kind" neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tie {
    pub column: usize,
    pub kind: Kind,
}

/// Finds the edges between the methods and the neighbours that they share, the most shared first.
pub fn connections<'a>(methods: &[&'a Method]) -> Connections<'a> {
    let (mut direct, mut shared) = (Vec::new(), Vec::<Neighbour>::new());
    for (from, method) in methods.iter().enumerate() {
        for edge in &method.related {
            let tie = Tie {
                column: from,
                kind: edge.kind,
            };
            match methods.iter().position(|other| other.slug == edge.slug) {
                // Mostly both records name the edge: the one of the first column counts, unless
                // only the other has it.
                Some(to)
                    if from < to
                        || !methods[to]
                            .related
                            .iter()
                            .any(|back| back.slug == method.slug) =>
                {
                    direct.push(Direct {
                        from,
                        to,
                        kind: edge.kind,
                    });
                }
                Some(_) => {}
                None => match shared
                    .iter_mut()
                    .find(|neighbour| *neighbour.slug == edge.slug)
                {
                    Some(neighbour) => neighbour.of.push(tie),
                    None => shared.push(Neighbour {
                        slug: &edge.slug,
                        of: vec![tie],
                    }),
                },
            }
        }
    }
    let mut ranked: Vec<Neighbour> = Vec::new();
    for neighbour in shared.into_iter().filter(|neighbour| {
        neighbour
            .of
            .iter()
            .any(|tie| tie.column != neighbour.of[0].column)
    }) {
        let place = ranked
            .iter()
            .position(|other| other.of.len() < neighbour.of.len())
            .unwrap_or(ranked.len());
        ranked.insert(place, neighbour);
    }
    Connections {
        direct,
        shared: ranked,
    }
}

/// A step of a path: how the method before it is connected with this one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step<'a> {
    pub kind: Kind,
    pub slug: &'a Slug,
}

/// The shortest path between two methods through the edges that the records of all name.
pub fn path<'a>(methods: &[&'a Method], from: usize, to: usize) -> Option<Vec<Step<'a>>> {
    let (start, goal) = (&methods.get(from)?.slug, &methods.get(to)?.slug);
    Graph::new(methods)
        .search(&[start], |slug| slug == goal)
        .map(|(_, steps)| steps)
}

/// A path between two columns that no edges connect, not even through other columns.
#[derive(Debug, PartialEq)]
pub struct Bridge<'a> {
    /// The column where the path begins; it ends at that of its last step.
    pub from: usize,
    pub steps: Vec<Step<'a>>,
}

/// The fewest and shortest paths that join the first `columns` methods and the edges between them
/// into one connected graph; paths may lead through the other methods.
pub fn bridges<'a>(methods: &[&'a Method], columns: usize) -> Vec<Bridge<'a>> {
    let (graph, columns) = (Graph::new(methods), &methods[..columns.min(methods.len())]);
    let place = |slug: &Slug| columns.iter().position(|column| column.slug == *slug);
    let (mut left, mut bridges): (Vec<usize>, _) = ((0..columns.len()).collect(), Vec::new());
    while !left.is_empty() {
        let mut whole = vec![&columns[left.remove(0)].slug];
        while let Some((start, steps)) = graph.search(&whole, |slug| {
            place(slug).is_some_and(|place| left.contains(&place))
        }) {
            if let Some(reached) = steps.last().and_then(|step| place(step.slug)) {
                left.retain(|place| *place != reached);
                whole.push(&columns[reached].slug);
            }
            if let (Some(from), true) = (place(start), steps.len() > 1) {
                bridges.push(Bridge { from, steps });
            }
        }
    }
    bridges
}

/// The edges that records name, by the method at each end.
struct Graph<'a>(BTreeMap<&'a str, Vec<Step<'a>>>);

impl<'a> Graph<'a> {
    fn new(methods: &[&'a Method]) -> Self {
        let mut edges: BTreeMap<&str, Vec<Step>> = BTreeMap::new();
        for method in methods {
            for edge in &method.related {
                edges.entry(method.slug.as_str()).or_default().push(Step {
                    kind: edge.kind,
                    slug: &edge.slug,
                });
                edges.entry(edge.slug.as_str()).or_default().push(Step {
                    kind: edge.kind.reversed(),
                    slug: &method.slug,
                });
            }
        }
        Self(edges)
    }

    /// The shortest path from any of the starts to a goal, and the start that it begins at.
    fn search(
        &self,
        starts: &[&'a Slug],
        is_goal: impl Fn(&Slug) -> bool,
    ) -> Option<(&'a Slug, Vec<Step<'a>>)> {
        // What was reached so far, each with the index of what it was reached from.
        let mut reached: Vec<(usize, Step)> = starts
            .iter()
            .map(|slug| {
                (
                    0,
                    Step {
                        kind: Kind::Other,
                        slug,
                    },
                )
            })
            .collect();
        let mut known: BTreeSet<&str> = starts.iter().map(|slug| slug.as_str()).collect();
        let mut next = 0;
        while let Some((_, Step { slug: here, .. })) = reached.get(next).copied() {
            if is_goal(here) {
                let mut steps = Vec::new();
                while next >= starts.len() {
                    let (before, step) = reached[next];
                    steps.insert(0, step);
                    next = before;
                }
                return Some((starts[next], steps));
            }
            for step in self.0.get(here.as_str()).into_iter().flatten() {
                if known.insert(step.slug.as_str()) {
                    reached.push((next, *step));
                }
            }
            next += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{method::Edge, test_records::method};

    /// Methods written as "a: b builds-on, x alternative-to".
    fn graph(lines: &[&str]) -> Vec<Method> {
        let edge = |text: &str| {
            let (slug, kind) = text.trim().split_once(' ').unwrap();
            Edge::new(slug.parse().unwrap(), kind.parse().unwrap())
        };
        let decode = |line: &&str| {
            let (slug, edges) = line.split_once(':').unwrap();
            method(|method| {
                method.slug = slug.parse().unwrap();
                method.related = edges
                    .split(',')
                    .filter(|edge| !edge.trim().is_empty())
                    .map(edge)
                    .collect();
            })
        };
        lines.iter().map(decode).collect()
    }

    #[test]
    fn finds_edges_and_shared_neighbours() {
        #[track_caller]
        fn check(lines: &[&str], direct: &str, shared: &str) {
            let methods = graph(lines);
            let found = connections(&methods.iter().collect::<Vec<_>>());
            let shown: Vec<String> = found
                .direct
                .iter()
                .map(|edge| format!("{} {} {}", edge.from, edge.kind.id(), edge.to))
                .collect();
            assert_eq!(shown.join(", "), direct, "{lines:?}");
            let of = |of: &[Tie]| {
                of.iter()
                    .map(|tie| format!(" {} {}", tie.column, tie.kind.id()))
                    .collect::<String>()
            };
            let shown: Vec<String> = found
                .shared
                .iter()
                .map(|neighbour| format!("{}:{}", neighbour.slug, of(&neighbour.of)))
                .collect();
            assert_eq!(shown.join(", "), shared, "{lines:?}");
        }
        check(&["a: b builds-on", "b: a basis-of"], "0 builds-on 1", "");
        check(&["a:", "b: a basis-of"], "1 basis-of 0", "");
        check(
            &["a: x builds-on, y builds-on", "b: x combined-with"],
            "",
            "x: 0 builds-on 1 combined-with",
        );
        check(
            &[
                "a: x builds-on, y builds-on",
                "b: x builds-on, y builds-on",
                "c: y builds-on",
            ],
            "",
            "y: 0 builds-on 1 builds-on 2 builds-on, x: 0 builds-on 1 builds-on",
        );
        check(&["a: x builds-on, x combined-with", "b:"], "", "");
        check(&[], "", "");
    }

    #[test]
    fn finds_the_shortest_path() {
        #[track_caller]
        fn check(lines: &[&str], expected: Option<&str>) {
            let methods = graph(lines);
            let found = path(&methods.iter().collect::<Vec<_>>(), 0, 1);
            let shown = found.map(|steps| {
                steps
                    .iter()
                    .map(|step| format!("{} {}", step.kind.id(), step.slug))
                    .collect::<Vec<_>>()
                    .join(", ")
            });
            assert_eq!(shown.as_deref(), expected, "{lines:?}");
        }
        check(&["a: b builds-on", "b: a basis-of"], Some("builds-on b"));
        check(
            &["a: x builds-on", "b: x builds-on"],
            Some("builds-on x, basis-of b"),
        );
        check(
            &[
                "a: x builds-on",
                "b: y variant-of",
                "c: x alternative-to, y builds-on",
            ],
            Some("builds-on x, alternative-to c, builds-on y, has-variant b"),
        );
        check(
            &["a: x builds-on, b builds-on", "b: x builds-on"],
            Some("builds-on b"),
        );
        check(&["a: x builds-on", "b: y builds-on"], None);
        check(&["a:"], None);
    }

    #[test]
    fn bridges_what_no_edge_connects() {
        #[track_caller]
        fn check(lines: &[&str], columns: usize, expected: &[&str]) {
            let methods = graph(lines);
            let found = bridges(&methods.iter().collect::<Vec<_>>(), columns);
            let steps = |bridge: &Bridge| {
                bridge
                    .steps
                    .iter()
                    .map(|step| format!(" {} {}", step.kind.id(), step.slug))
                    .collect::<String>()
            };
            let shown: Vec<String> = found
                .iter()
                .map(|bridge| format!("{}{}", bridge.from, steps(bridge)))
                .collect();
            assert_eq!(shown, expected, "{lines:?}");
        }
        check(&["a: b builds-on", "b:"], 2, &[]);
        check(
            &["a: x builds-on", "b: x builds-on"],
            2,
            &["0 builds-on x basis-of b"],
        );
        // The nearest of the columns that are connected already.
        check(
            &["a: b builds-on", "b: x builds-on", "c: x variant-of"],
            3,
            &["1 builds-on x has-variant c"],
        );
        check(
            &[
                "a: x builds-on",
                "b: y builds-on",
                "c: x builds-on",
                "x: y variant-of",
            ],
            3,
            &[
                "0 builds-on x basis-of c",
                "0 builds-on x variant-of y basis-of b",
            ],
        );
        // Connected groups elsewhere are found too.
        check(
            &["a:", "b: x builds-on", "c: x builds-on"],
            3,
            &["1 builds-on x basis-of c"],
        );
        check(&["a:", "b:"], 9, &[]);
        check(&[], 2, &[]);
    }
}
