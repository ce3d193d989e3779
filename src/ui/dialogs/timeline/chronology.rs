use std::sync::Arc;

use tertium_core::{
    compare::{bridges, connections},
    locale::Lang,
    method::{Method, Slug, Span},
};

use crate::app::{App, Neighbours};

/// The most methods that are shown because they connect the compared ones.
const CONNECTING: usize = 12;

/// The compared methods and those that connect them, by their years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chronology {
    /// The oldest first.
    pub dated: Vec<Dated>,
    /// The names of those without a year.
    pub undated: Vec<String>,
}

/// A method with its years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    pub slug: Slug,
    /// In the page's language.
    pub name: String,
    /// As they are written.
    pub years: String,
    /// Never none.
    pub spans: Vec<Span>,
    /// The columns that it connects; none where it is a column itself.
    pub connects: Vec<Slug>,
}

/// A method that connects columns.
struct Connecting {
    method: Arc<Method>,
    columns: Vec<Slug>,
}

impl Chronology {
    /// The chronology of the columns, as far as records are there.
    pub fn of(app: App) -> Self {
        Self::new(&app.loaded(), &app.neighbours(), app.words.lang())
    }

    fn new(columns: &[Arc<Method>], neighbours: &Neighbours, lang: Lang) -> Self {
        let connecting = connecting(columns, neighbours);
        let columns = columns.iter().map(|method| (method, Vec::new()));
        let connecting = connecting.iter().map(|it| (&it.method, it.columns.clone()));
        let mut chronology = Self {
            dated: Vec::new(),
            undated: Vec::new(),
        };
        for (method, connects) in columns.chain(connecting) {
            let name = method.name.get(lang).clone();
            let Some(years) = &method.years else {
                chronology.undated.push(name);
                continue;
            };
            chronology.dated.push(Dated {
                slug: method.slug.clone(),
                name,
                years: years.to_string(),
                spans: years.spans().to_vec(),
                connects,
            });
        }
        chronology
            .dated
            .sort_by_key(|dated| dated.spans.first().copied());
        chronology
    }
}

impl Dated {
    /// From the first year to the last.
    pub fn whole(&self) -> Span {
        Span {
            first: self.spans.first().map_or(0, |span| span.first),
            last: self.spans.last().map_or(0, |span| span.last),
        }
    }
}

/// The methods outside the comparison that connect its columns, each once: first those that ways lead through where no
/// edge connects, then those that columns share.
fn connecting(columns: &[Arc<Method>], neighbours: &Neighbours) -> Vec<Connecting> {
    let all: Vec<&Method> = columns
        .iter()
        .chain(&neighbours.methods)
        .map(Arc::as_ref)
        .collect();
    let slug = |place: usize| columns[place].slug.clone();
    let mut found: Vec<Connecting> = Vec::new();
    let mut add = |middle: &Slug, columns: Vec<Slug>| {
        let is_known = found.iter().any(|known| known.method.slug == *middle);
        let method = neighbours
            .methods
            .iter()
            .find(|method| method.slug == *middle);
        if let (false, Some(method)) = (is_known || found.len() >= CONNECTING, method) {
            found.push(Connecting {
                method: method.clone(),
                columns,
            });
        }
    };
    // Ways are looked for once, when all is there.
    let ways = if neighbours.is_settled {
        bridges(&all, columns.len())
    } else {
        Vec::new()
    };
    for way in &ways {
        let Some((last, middle)) = way.steps.split_last() else {
            continue;
        };
        for step in middle {
            add(step.slug, vec![slug(way.from), last.slug.clone()]);
        }
    }
    for shared in connections(&all[..columns.len()]).shared {
        add(
            shared.slug,
            shared.of.iter().map(|tie| slug(tie.column)).collect(),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use tertium_core::{
        method::{Edge, Kind},
        test_records,
    };

    use super::*;

    /// A method written as "slug years: related, related".
    fn method(line: &str) -> Arc<Method> {
        let (head, related) = line.split_once(':').unwrap();
        let (slug, years) = head.split_once(' ').unwrap_or((head, ""));
        let related = related
            .split(',')
            .map(str::trim)
            .filter(|slug| !slug.is_empty());
        Arc::new(test_records::method(|method| {
            method.slug = slug.parse().unwrap();
            method.name.en = slug.to_uppercase();
            method.years = years.parse().ok();
            let edge = |slug: &str| Edge {
                slug: slug.parse().unwrap(),
                kind: Kind::Other,
            };
            method.related = related.map(edge).collect();
        }))
    }

    #[test]
    fn orders_what_is_dated_and_says_who_connects() {
        #[track_caller]
        fn check(columns: &[&str], neighbours: &[&str], is_settled: bool, expected: &str) {
            let columns: Vec<_> = columns.iter().map(|line| method(line)).collect();
            let methods = neighbours.iter().map(|line| method(line)).collect();
            let found = Chronology::new(
                &columns,
                &Neighbours {
                    methods,
                    is_settled,
                },
                Lang::En,
            );
            let dated = found.dated.iter().map(|dated| {
                let connects: Vec<&str> = dated.connects.iter().map(Slug::as_str).collect();
                [
                    &dated.years,
                    " ",
                    &dated.name,
                    &["", " "][usize::from(!connects.is_empty())],
                    &connects.join("+"),
                ]
                .concat()
            });
            let shown = dated
                .chain(found.undated.iter().cloned())
                .collect::<Vec<_>>()
                .join(", ");
            assert_eq!(shown, expected);
        }
        check(&[], &[], true, "");
        check(
            &["b 2001:", "a 1999–2003:", "c:"],
            &[],
            true,
            "1999–2003 A, 2001 B, C",
        );
        // What columns share is shown at once; ways wait for all records.
        check(
            &["a 2001: x", "b 2002: x"],
            &["x 2000:"],
            false,
            "2000 X a+b, 2001 A, 2002 B",
        );
        let columns = ["a 2001: x", "b 2002: y"];
        let neighbours = ["x 2003: y", "y 2004:"];
        check(&columns, &neighbours, false, "2001 A, 2002 B");
        check(
            &columns,
            &neighbours,
            true,
            "2001 A, 2002 B, 2003 X a+b, 2004 Y a+b",
        );
    }

    #[test]
    fn the_whole_of_years_has_the_first_and_the_last() {
        let found = Chronology::new(
            &[method("a 1935, 1959–1961:")],
            &Neighbours {
                methods: Vec::new(),
                is_settled: true,
            },
            Lang::En,
        );
        assert_eq!(found.dated[0].spans.len(), 2);
        assert_eq!(
            found.dated[0].whole(),
            Span {
                first: 1935,
                last: 1961
            }
        );
    }
}
